/** What a lint report is made from: one entry per file. */
import type { Page } from '@/core/page';
import type { Report } from '@/core/rules';

export interface CheckedFile {
  file: string;
  page: Page;
  /** Given by the caller, since the core has no digest of its own. */
  contentSha256: string;
  report: Report;
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
