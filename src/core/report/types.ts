/** What a lint report is made from: one entry per file; and how it is written, file by file. */
import type { Page } from '@/core/page';
import type { Report, StaleSuppression } from '@/core/rules';
import type { Lang } from '../text';

export interface CheckedFile {
  file: string;
  page: Page;
  /** Which variant of the file it is; none for its base. */
  variant?: { id: string; name: string };
  /** The base of a variant, as it stands in the file. */
  base?: Page;
  /** Given by the caller, since the core has no digest of its own. */
  contentSha256: string;
  report: Report;
  /** The text that the page, or the base of the variant, was read from; with it a report can name lines and columns. */
  source?: string;
  /** The day on which suppressions were judged. */
  today?: string;
  /** Suppressions that do nothing any more (`staleSuppressions`), to be warned about. */
  stale?: readonly StaleSuppression[];
}

export interface UnreadFile {
  file: string;
  /** One sentence for a person: why it could not be read. */
  message: string;
}

export type ReportEntry = CheckedFile | UnreadFile;

export function isChecked(entry: ReportEntry): entry is CheckedFile {
  return 'report' in entry;
}

/** The file, and the variant of it where it is one. */
export function labelOf({ file, variant }: CheckedFile): string {
  return variant ? `${file} · ${variant.name}` : file;
}

export const REPORT_FORMATS = ['text', 'json', 'sarif', 'html', 'csv'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface ReportOptions {
  lang: Lang;
  /** Of the program that checked. */
  version: string;
  /** ANSI colours in the text; off unless asked for. */
  colour?: boolean;
  /** `YYYY-MM-DD`: the day that a report for people is dated; undated without it. */
  date?: string;
}

/**
 * Writes a report while its files are checked, so that no more than one page need be in memory. What `begin`, each `add` and
 * `end` return, one after the other, is the report.
 */
export interface ReportWriter {
  begin(): string;
  add(entry: ReportEntry): string;
  end(): string;
}

/** The whole report of entries that are all there. */
export function written(writer: ReportWriter, entries: readonly ReportEntry[]): string {
  return [writer.begin(), ...entries.map((entry) => writer.add(entry)), writer.end()].join('');
}
