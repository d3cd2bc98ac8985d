/** The findings of a report as the panel goes through them: each with a key that survives edits. */
import type { Finding, Report, Severity } from '@/core/rules';

export interface FindingFilter {
  severity: Severity | 'all';
  /** Id of a viewport; findings that do not depend on the viewport pass every filter. */
  viewport: string;
  /** Whether suppressed findings are listed too. */
  suppressed: boolean;
}

export interface FindingItem {
  /** The same for the same rule at the same place, whatever its numbers. */
  key: string;
  finding: Finding;
}

/** The filter that lets every viewport pass. */
export const EVERY_VIEWPORT = '*';

/** Rule, viewport and place of a finding as one text. Tiles count only where no row or column says the place. */
export function findingKey({ rule, viewport, at }: Finding): string {
  const line = at.row !== undefined ? `r${at.row}` : at.column !== undefined ? `c${at.column}` : (at.tiles ?? []).join(',');
  return [rule, viewport ?? '', at.module ?? (at.modules ?? []).join(','), line].join('|');
}

/** The findings that pass the filter, in the report's order. */
export function itemsOf(report: Report, filter: FindingFilter): FindingItem[] {
  const seen = new Map<string, number>();
  return report.findings.flatMap((finding) => {
    if (!passes(finding, filter)) return [];
    const base = findingKey(finding);
    const again = seen.get(base) ?? 0;
    seen.set(base, again + 1);
    return { key: again === 0 ? base : `${base}#${again}`, finding };
  });
}

function passes(finding: Finding, { severity, viewport, suppressed }: FindingFilter): boolean {
  if (finding.suppressed && !suppressed) return false;
  if (severity !== 'all' && finding.severity !== severity) return false;
  return viewport === EVERY_VIEWPORT || finding.viewport === undefined || finding.viewport === viewport;
}

export interface FindingCounts {
  error: number;
  warning: number;
  info: number;
  total: number;
}

/** Kinds that one thing mends for all: a row over them offers it, stands for them where they are many, and is counted once. */
const TOLD_WHOLE: ReadonlySet<string> = new Set(['missing-data/image']);

/** The kind of a finding that is told together with all others of it; undefined of one that is told by itself. */
export function toldWith({ rule, evidence }: Finding): string | undefined {
  const kind = `${rule}/${evidence.check}`;
  return TOLD_WHOLE.has(kind) ? kind : undefined;
}

/** Whether a finding counts: of those that are told together the first does. */
export function counter(): (finding: Finding) => boolean {
  const told = new Set<string>();
  return (finding) => {
    const kind = toldWith(finding);
    if (kind === undefined) return true;
    if (told.has(kind)) return false;
    told.add(kind);
    return true;
  };
}

/** How many unsuppressed findings a report has, by severity. */
export function countFindings(report: Report): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, total: 0 };
  const isCounted = counter();
  for (const finding of report.findings) {
    const { severity, suppressed } = finding;
    if (suppressed || !isCounted(finding)) continue;
    counts[severity]++;
    counts.total++;
  }
  return counts;
}

/**
 * The finding to go to from where one stands.
 * @param current key of the last one visited, and the position it had: where it is gone, its successor has moved there
 */
export function stepFrom(
  items: readonly FindingItem[],
  current: { key: string | null; position: number },
  direction: 1 | -1,
): { item: FindingItem; position: number } | undefined {
  if (items.length === 0) return undefined;
  const found = items.findIndex(({ key }) => key === current.key);
  let to: number;
  if (found >= 0) to = found + direction;
  else if (current.key === null) to = direction === 1 ? 0 : items.length - 1;
  else to = direction === 1 ? current.position : current.position - 1;
  const position = ((to % items.length) + items.length) % items.length;
  return { item: items[position] as FindingItem, position };
}
