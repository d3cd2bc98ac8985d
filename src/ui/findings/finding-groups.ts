/**
 * The rows of the panel: findings under heads of rules, modules or severities. Order depends on rules and places only, never on
 * when a finding came, so that the list stands still while one edits; keys survive edits for the same reason.
 */
import type { Finding, Report, Severity } from '@/core/rules';
import type { FindingsBy } from '@/editor';
import { counter, type FindingFilter, type FindingItem, itemsOf, toldWith } from './finding-list';

export interface FindingGroup {
  /** The same for the same rule, module or severity: `rule:price-steps`, `module:m1`, `severity:error`. */
  key: string;
  by: FindingsBy;
  /** Id of the rule or the module, or the severity; '' for what concerns no single module. */
  of: string;
  /** The gravest of its findings. */
  severity: Severity;
  /** Those that are told as one count as one. */
  counts: Record<Severity, number>;
  items: FindingItem[];
}

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Id of the module that a finding is about; '' of one about several or none, which concerns the page. */
export function moduleOf({ at }: Finding): string {
  return at.module ?? (at.modules?.length === 1 ? (at.modules[0] ?? '') : '');
}

const headOf = (finding: Finding, by: FindingsBy): string => (by === 'module' ? moduleOf(finding) : finding[by]);

/**
 * The findings that pass the filter, by rule (the severest first, then in the registry's order), by module (the whole page first,
 * then down the page) or by severity; within a group the severest first.
 * @param modules ids of the page's modules in their order
 */
export function groupFindings(
  report: Report,
  filter: FindingFilter,
  by: FindingsBy = 'rule',
  modules: readonly string[] = [],
): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  const counters = new Map<string, ReturnType<typeof counter>>();
  for (const item of itemsOf(report, filter)) {
    const { severity } = item.finding;
    const of = headOf(item.finding, by);
    let group = groups.get(of);
    if (!group) {
      group = { key: `${by}:${of}`, by, of, severity, counts: { error: 0, warning: 0, info: 0 }, items: [] };
      groups.set(of, group);
      counters.set(of, counter());
    }
    group.items.push(item);
    if (counters.get(of)?.(item.finding)) group.counts[severity]++;
    if (RANK[severity] < RANK[group.severity]) group.severity = severity;
  }
  const rules = positions(report.rules.map(({ id }) => id));
  const places = positions(modules);
  const rank = ({ of, severity }: FindingGroup): readonly [number, number] =>
    by === 'module' ? [of === '' ? -1 : 0, places.get(of) ?? modules.length] : [RANK[severity], rules.get(of) ?? 0];
  if (by !== 'rule')
    for (const { items } of groups.values())
      items.sort(
        ({ finding: a }, { finding: b }) => RANK[a.severity] - RANK[b.severity] || (rules.get(a.rule) ?? 0) - (rules.get(b.rule) ?? 0),
      );
  return [...groups.values()].sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1]);
}

const positions = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));

/** More findings than this of one rule and one kind stand folded, and so many of them are shown. */
const FOLD_FROM = 5;
export const FOLD_SHOWS = 3;

/** Findings of one rule and kind in a group that are told as one until they are asked for. */
export interface Fold {
  /** Group, rule and kind, `rule:missing-data/missing-data/image`. */
  id: string;
  items: readonly FindingItem[];
  open: boolean;
  /** Whether it has a row of its own over its findings; else what is left of them stands under the first ones. */
  whole: boolean;
  /** So few that they are never folded. */
  few: boolean;
}

/** What of the list is folded and unfolded. */
export interface Folding {
  /** Folds that are open. */
  unfolded: readonly string[];
  /** Keys of the groups of which only the head is shown. */
  folded: readonly string[];
  /** Keys of the groups of rules that are explained under their heads. */
  explained: readonly string[];
}

/** A row of the list: the head of a group, what a rule is about, a finding, or what stands for folded ones. */
export type ListEntry = { key: string; group?: FindingGroup; about?: FindingGroup; item?: FindingItem; fold?: Fold };

const foldId = (group: FindingGroup, { rule, evidence }: Finding) => `${group.key}/${rule}/${evidence.check}`;

/** The rows of the list. */
export function listEntries(groups: readonly FindingGroup[], { unfolded, folded, explained }: Folding): ListEntry[] {
  return groups.flatMap((group): ListEntry[] => {
    const about = explained.includes(group.key) ? [{ key: `about:${group.key}`, about: group }] : [];
    const rows = folded.includes(group.key) ? [] : rowsOf(group, unfolded);
    return [{ key: group.key, group }, ...about, ...rows];
  });
}

function rowsOf(group: FindingGroup, unfolded: readonly string[]): ListEntry[] {
  const kinds = new Map<string, FindingItem[]>();
  for (const item of group.items) {
    const id = foldId(group, item.finding);
    kinds.set(id, [...(kinds.get(id) ?? []), item]);
  }
  const told = new Map<string, number>();
  return group.items.flatMap((item): ListEntry[] => {
    const id = foldId(group, item.finding);
    const all = kinds.get(id) ?? [];
    const row = { key: item.key, item };
    const whole = toldWith(item.finding) !== undefined;
    const few = all.length <= FOLD_FROM;
    if (few && !whole) return [row];
    const at = told.get(id) ?? 0;
    told.set(id, at + 1);
    const fold = { id, items: all, open: few || unfolded.includes(id), whole, few };
    const shown = fold.open || (!fold.whole && at < FOLD_SHOWS) ? [row] : [];
    const stands = at === (fold.whole ? 0 : fold.open ? all.length - 1 : FOLD_SHOWS - 1);
    const head = stands ? [{ key: `fold:${id}`, fold }] : [];
    return fold.whole ? [...head, ...shown] : [...shown, ...head];
  });
}

/** The findings that one goes through by key: those of groups that were folded are left out, unless nothing else is left. */
export function walkedItems(groups: readonly FindingGroup[], folded: readonly string[]): FindingItem[] {
  const open = groups.filter(({ key }) => !folded.includes(key));
  return (open.length > 0 ? open : groups).flatMap(({ items }) => items);
}

/** What to fold and unfold so that a finding is among the rows. */
export function unfoldedFor(groups: readonly FindingGroup[], folding: Folding, { key, finding }: FindingItem): Partial<Folding> {
  const group = groups.find(({ items }) => items.some((item) => item.key === key));
  if (!group) return {};
  const folded = folding.folded.filter((each) => each !== group.key);
  const isThere = listEntries([group], { ...folding, folded }).some(({ item }) => item?.key === key);
  return { folded, unfolded: isThere ? folding.unfolded : [...folding.unfolded, foldId(group, finding)] };
}
