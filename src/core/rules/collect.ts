/** Gathers the checks of one rule: counts those that hold, merges failed ones of one viewport and place into findings. */
import type { Suppression } from '@/core/page';
import { join } from '../join';
import type { RuleContext } from './context';
import { compareRanks, findingsOf, NOTHING_TOLD, type Told } from './findings';
import type { GridView } from './grid';
import type { CheckPlace, Kinds, Sink } from './rule';
import type { Failure } from './same-failures';
import type { EffectiveRule } from './settings';
import { covers } from './suppress';
import type { Finding, RuleResult } from './types';

export interface Collected {
  result: RuleResult;
  /** Of all unsuppressed checks. */
  weight: number;
  suppressed: number;
  findings: Finding[];
}

/** What a part of a rule's checks came to: those that hold by kind, and each that failed. */
export interface Tally {
  held: Record<string, number>;
  failures: Failure[];
  /** A key of the rule's texts, where the facts are missing. */
  why: string | undefined;
  /** What they come to, once that has been worked out. */
  summary?: Summary;
}

/** A sink for one part of a rule's checks. Only failed checks cost objects. */
export class Collector implements Sink<Kinds> {
  /** Plain data: what is kept for the next check must not hold on to the page that it was made of. */
  readonly tally: Tally = { held: {}, failures: [], why: undefined };
  readonly #suppressions: readonly Suppression[];
  readonly #views: () => readonly GridView[];

  /** @param views the grids among which the checks are made, asked for where there are suppressions */
  constructor(suppressions: readonly Suppression[], views: () => readonly GridView[]) {
    this.#suppressions = suppressions;
    this.#views = views;
  }

  hold(kind: string, count = 1): void {
    const { held } = this.tally;
    held[kind] = (held[kind] ?? 0) + count;
  }

  fail(kind: string, place: CheckPlace, evidence: object, off = 0): void {
    const suppressed = this.#suppressions.some((suppression) => covers(suppression, place, this.#views()));
    this.tally.failures.push({ kind, place, evidence, off, suppressed });
  }

  notChecked(why: string): void {
    this.tally.why = why;
  }
}

/** What the checks of one part come to by themselves; as long as nothing of the page's order changes. */
interface Summary extends Told {
  checks: number;
  weight: number;
  failed: number;
  cost: number;
  suppressed: number;
  positions: RuleContext['positions'];
  /** Its findings by viewport: those of none first, then by position. */
  lists: readonly (readonly Finding[])[];
}

interface SumOptions {
  /** Whether the findings are left out, which are most of the work. */
  countOnly?: boolean | undefined;
  /** What the parts came to before an edit: what fails as it failed is the same finding. */
  before?: { whole: Tally; tallies: readonly Tally[] } | undefined;
}

/**
 * The sums of a rule's parts and its findings, by viewport, module and line; those of one place in the order in which they were met.
 *
 * @param whole the checks that need the whole page
 * @param modules the checks of each module by itself; what one comes to is worked out once
 */
export function sumUp(
  effective: EffectiveRule,
  whole: Tally,
  modules: readonly Tally[],
  context: RuleContext,
  { countOnly = false, before }: SumOptions = {},
): Collected {
  const own = summaryOf(whole, effective, context, countOnly, before?.whole);
  const parts = modules.map((tally, i) => summaryOf(tally, effective, context, countOnly, before?.tallies[i]));
  let { checks, failed, cost, weight, suppressed } = own;
  for (const part of parts) {
    checks += part.checks;
    failed += part.failed;
    cost += part.cost;
    weight += part.weight;
    suppressed += part.suppressed;
  }
  const state = whole.why === undefined ? 'checked' : 'not-checked';
  const result: RuleResult = { id: effective.rule.id, severity: effective.severity, checks, failed, cost, state };
  if (whole.why !== undefined) result.why = whole.why;
  const findings = countOnly ? [] : inOrder(own, whole, modules, parts, effective, context);
  return { result, weight, suppressed, findings };
}

/** Findings of all parts; those of the page and of a module that stand at one place become one. */
function inOrder(
  own: Summary,
  whole: Tally,
  modules: readonly Tally[],
  parts: readonly Summary[],
  effective: EffectiveRule,
  context: RuleContext,
): Finding[] {
  if (own.placed.length === 0) return byViewport(parts, context);
  const places = new Set(own.keys);
  const shared = new Set(join(parts.map(({ keys }) => keys)).filter((key) => places.has(key)));
  const keys = join([own, ...parts].map(({ keys }) => keys));
  const pooled = join([whole, ...modules].map(({ failures }) => failures)).filter((_, i) => shared.has(keys[i] as string));
  const joined = new Map(findingsOf(pooled, effective, context).placed.map((each) => [each.key, each]));
  const ofPage = own.placed.map((each) => joined.get(each.key) ?? each);
  const ofModules = join(parts.map(({ placed }) => placed)).filter(({ key }) => !shared.has(key));
  const all = ofModules.length === 0 ? ofPage : [...ofPage, ...ofModules].sort((a, b) => compareRanks(a.rank, b.rank));
  return all.map(({ finding }) => finding);
}

/** The findings of one module after another, at each viewport: modules come in the order of the page, and so do the findings of each. */
function byViewport(parts: readonly Summary[], { views }: RuleContext): Finding[] {
  const all: (readonly Finding[])[] = [];
  for (let list = 0; list <= views.length; list++)
    for (const { lists } of parts) {
      const own = lists[list];
      if (own) all.push(own);
    }
  return join(all);
}

function summaryOf(tally: Tally, effective: EffectiveRule, context: RuleContext, countOnly: boolean, before?: Tally): Summary {
  if (tally.summary) return tally.summary;
  const summary = summarize(tally, effective, context, countOnly, before);
  if (!countOnly) tally.summary = summary;
  return summary;
}

function summarize(
  { held, failures }: Tally,
  effective: EffectiveRule,
  context: RuleContext,
  countOnly: boolean,
  before: Tally | undefined,
): Summary {
  const { weights } = effective;
  const known = before?.summary?.positions === context.positions ? before : undefined;
  const olds = known?.summary && { failures: known.failures, told: known.summary };
  const told = countOnly ? NOTHING_TOLD : findingsOf(failures, effective, context, olds);
  const lists: Finding[][] = [];
  for (const { rank, finding } of told.placed) {
    const at = rank[0] + 1;
    lists[at] = lists[at] ?? [];
    lists[at].push(finding);
  }
  const { positions } = context;
  const summary = { checks: failures.length, weight: 0, failed: 0, cost: 0, suppressed: 0, lists, positions, ...told };
  for (const kind in held) {
    const count = held[kind] as number;
    summary.checks += count;
    summary.weight += count * (weights[kind] as number);
  }
  for (const { kind, suppressed } of failures) {
    if (suppressed) summary.suppressed++;
    else {
      summary.failed++;
      summary.cost += weights[kind] as number;
    }
  }
  summary.weight += summary.cost;
  return summary;
}
