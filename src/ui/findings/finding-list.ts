/**
 * The findings of a report as the panel lists them. Order depends on rules and places only, never on when a finding came, so
 * that the list stands still while one edits; keys survive edits for the same reason.
 */
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

export interface FindingGroup {
  rule: string;
  severity: Severity;
  items: FindingItem[];
}

/** The filter that lets every viewport pass. */
export const EVERY_VIEWPORT = '*';

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Rule, viewport and place of a finding as one text. Tiles count only where no row or column says the place. */
export function findingKey({ rule, viewport, at }: Finding): string {
  const line = at.row !== undefined ? `r${at.row}` : at.column !== undefined ? `c${at.column}` : (at.tiles ?? []).join(',');
  return [rule, viewport ?? '', at.module ?? (at.modules ?? []).join(','), line].join('|');
}

/** The findings that pass the filter, by rule: the severest rules first, then in the registry's order. */
export function groupFindings(report: Report, filter: FindingFilter): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  const seen = new Map<string, number>();
  for (const finding of report.findings) {
    if (!passes(finding, filter)) continue;
    const base = findingKey(finding);
    const again = seen.get(base) ?? 0;
    seen.set(base, again + 1);
    let group = groups.get(finding.rule);
    if (!group) {
      group = { rule: finding.rule, severity: finding.severity, items: [] };
      groups.set(finding.rule, group);
    }
    group.items.push({ key: again === 0 ? base : `${base}#${again}`, finding });
  }
  const order = new Map(report.rules.map(({ id }, index) => [id, index]));
  return [...groups.values()].sort((a, b) => RANK[a.severity] - RANK[b.severity] || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
}

/** More findings than this of one rule and one kind stand folded, and so many of them are shown. */
const FOLD_FROM = 5;
export const FOLD_SHOWS = 3;
/** Kinds that one thing mends for all: folded, they are one row, whatever their number from there on. */
const FOLDED_WHOLE: ReadonlySet<string> = new Set(['missing-data/image']);

/** Findings of one rule and kind that are told as one until they are asked for. */
export interface Fold {
  /** Rule and kind, `missing-data/image`. */
  kind: string;
  items: readonly FindingItem[];
  open: boolean;
  /** Whether it has a row of its own over its findings; else what is left of them stands under the first ones. */
  whole: boolean;
}

/** A row of the list: a rule's head, a finding, or what stands for folded ones. */
export type ListEntry = { key: string; group?: FindingGroup; item?: FindingItem; fold?: Fold };

const kindOf = ({ rule, evidence }: Finding) => `${rule}/${evidence.check}`;

/** The rows of the list, with the kinds in `unfolded` whole. */
export function listEntries(groups: readonly FindingGroup[], unfolded: readonly string[]): ListEntry[] {
  return groups.flatMap((group): ListEntry[] => [{ key: `rule:${group.rule}`, group }, ...rowsOf(group, unfolded)]);
}

function rowsOf({ items }: FindingGroup, unfolded: readonly string[]): ListEntry[] {
  const kinds = new Map<string, FindingItem[]>();
  for (const item of items) {
    const kind = kindOf(item.finding);
    kinds.set(kind, [...(kinds.get(kind) ?? []), item]);
  }
  const told = new Map<string, number>();
  return items.flatMap((item): ListEntry[] => {
    const kind = kindOf(item.finding);
    const all = kinds.get(kind) ?? [];
    const row = { key: item.key, item };
    if (all.length <= FOLD_FROM) return [row];
    const at = told.get(kind) ?? 0;
    told.set(kind, at + 1);
    const fold = { kind, items: all, open: unfolded.includes(kind), whole: FOLDED_WHOLE.has(kind) };
    const shown = fold.open || (!fold.whole && at < FOLD_SHOWS) ? [row] : [];
    const stands = at === (fold.whole ? 0 : fold.open ? all.length - 1 : FOLD_SHOWS - 1);
    const head = stands ? [{ key: `fold:${kind}`, fold }] : [];
    return fold.whole ? [...head, ...shown] : [...shown, ...head];
  });
}

/** The kinds to unfold so that a finding is among the rows. */
export function unfoldedFor(
  groups: readonly FindingGroup[],
  unfolded: readonly string[],
  { key, finding }: FindingItem,
): readonly string[] {
  return listEntries(groups, unfolded).some(({ item }) => item?.key === key) ? unfolded : [...unfolded, kindOf(finding)];
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

/** How many unsuppressed findings a report has, by severity. */
export function countFindings(report: Report): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0, total: 0 };
  for (const { severity, suppressed } of report.findings) {
    if (suppressed) continue;
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
