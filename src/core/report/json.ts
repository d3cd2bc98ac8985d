/** The lint report as JSON (format.md, "The lint report"): one shape whatever the number of files. */
import { problemText } from '@/core/page';
import { describeFinding, type Finding, type Lang, type RuleResult, whyNot } from '@/core/rules';
import { type CheckedFile, isChecked, type ReportEntry, type ReportWriter, type UnreadFile, written } from './types';

export const REPORTS_FORMAT = 'endcap/reports';
export const REPORTS_VERSION = 1;

export interface ReportsFile {
  format: typeof REPORTS_FORMAT;
  version: typeof REPORTS_VERSION;
  /** Files that could not be read, and rule settings that could not be honoured. */
  errors: UnreadFile[];
  reports: FileReport[];
}

export interface FileReport {
  file: string;
  /** The page's id; null for a page without one. */
  page: string | null;
  /** Of a report on a variant of the page. */
  variant?: { id: string; name: string };
  contentSha256: string;
  score: number | null;
  cost: number;
  weight: number;
  rules: RuleResult[];
  findings: (Omit<Finding, 'cost'> & { message: string })[];
}

/** The report as a value; messages and reasons in the reader's language. */
export function reportsValue(entries: readonly ReportEntry[], lang: Lang): ReportsFile {
  const errors = entries.flatMap((entry) => errorsOf(entry, lang));
  const reports = entries.filter(isChecked).map((entry) => fileReport(entry, lang));
  return { format: REPORTS_FORMAT, version: REPORTS_VERSION, errors, reports };
}

/** The report as text, indented by two spaces, with a line break at the end. */
export function reportsJson(entries: readonly ReportEntry[], lang: Lang): string {
  return written(jsonWriter(lang), entries);
}

/** Writes `reportsValue` file by file; the errors, known when all are read, come last. */
export function jsonWriter(lang: Lang): ReportWriter {
  const errors: UnreadFile[] = [];
  let some = false;
  return {
    begin: () => `{\n  "format": ${JSON.stringify(REPORTS_FORMAT)},\n  "version": ${REPORTS_VERSION},\n  "reports": [`,
    add(entry) {
      errors.push(...errorsOf(entry, lang));
      if (!isChecked(entry)) return '';
      const comma = some ? ',' : '';
      some = true;
      return `${comma}\n    ${indented(fileReport(entry, lang), 4)}`;
    },
    end: () => `${some ? '\n  ' : ''}],\n  "errors": ${indented(errors, 2)}\n}\n`,
  };
}

/** JSON by two spaces, inside something that is indented already. */
export function indented(value: unknown, by: 2 | 4 | 6): string {
  // Written inside as many lists as it takes, whose brackets are then left out: that is faster than indenting line by line.
  const depth = by / 2;
  let within = [value];
  for (let more = 1; more < depth; more++) within = [within];
  return JSON.stringify(within, null, 2).slice(depth * (depth + 3), -depth * (depth + 1));
}

function errorsOf(entry: ReportEntry, lang: Lang): UnreadFile[] {
  if (!isChecked(entry)) return [{ file: entry.file, message: entry.message }];
  return entry.report.problems.map((problem) => ({ file: entry.file, message: problemText(problem, lang) }));
}

function fileReport({ file, page, variant, contentSha256, report }: CheckedFile, lang: Lang): FileReport {
  const { score, cost, weight } = report;
  const rules = report.rules.map((result) => ({
    ...result,
    ...(result.why !== undefined && { why: whyNot(result.id, result.why, lang) }),
  }));
  const findings = report.findings.map((finding) => {
    const { rule, severity, viewport, at, failed, evidence, fixable, suppressed } = finding;
    const { summary, detail } = describeFinding(finding, page, lang);
    const message = [summary, detail].filter((part) => part !== '').join(' · ');
    return { rule, severity, ...(viewport !== undefined && { viewport }), at, failed, evidence, message, fixable, suppressed };
  });
  return { file, page: page.id ?? null, ...(variant && { variant }), contentSha256, score, cost, weight, rules, findings };
}
