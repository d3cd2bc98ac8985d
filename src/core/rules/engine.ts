/** Runs the rules that are on over a page: cost, score, findings (rules.md section 6). */
import type { Page, Suppression } from '@/core/page';
import { join } from '../join';
import { type Collected, Collector, sumUp, type Tally } from './collect';
import { type ModuleContext, type RuleContext, readPage } from './context';
import { type EffectiveRule, type EffectiveSettings, resolveSettings } from './settings';
import { suppressionsFor } from './suppress';
import type { CheckOptions, Finding, Report, RuleResult } from './types';

/** The reason of a rule that threw: a fault of the program, not of the page. */
export const FAILED_TO_RUN = 'failed-to-run';

/** What a rule found, as long as its settings and suppressions are these. */
interface Found {
  suppressions: readonly Suppression[];
  whole: Tally;
  modules: readonly ModuleContext[];
  /** Of each module by itself; none where no module is judged by itself. */
  tallies: readonly Tally[];
  collected: Collected;
}

type Traced = Report & { [TRACE]?: Trace };

/** What a check leaves for the next one. */
interface Trace {
  settings: EffectiveSettings;
  context: RuleContext;
  found: Map<EffectiveRule, Found>;
}

/**
 * Where a report has its trace: not among its fields, so no copy has it, and nowhere else. A map by report would keep what dead
 * reports left until memory is cleared out as a whole.
 */
const TRACE = Symbol('trace');

/**
 * Checks a page by every rule that is on, at every viewport. Pure: the page is left alone, the same page gives the same report.
 *
 * @param page a valid page (`openPage`)
 * @returns cost J, score, one result per registered rule, and the findings by rule, viewport and place
 */
export function check(page: Page, options: CheckOptions = {}): Report {
  return run(page, options);
}

/**
 * What `check` gives, at the price of the change: modules that are the same objects as in the page of an earlier report are
 * not checked by themselves again. Pages that are edited by commands share whatever an edit leaves alone.
 *
 * @param previous a report of `check` or `recheck`; of any page, though only an earlier state of this one saves work
 */
export function recheck(previous: Report, page: Page, options: CheckOptions = {}): Report {
  return run(page, options, (previous as Traced)[TRACE]);
}

/** What was read of a page for a report on it; read anew where the report is of another page. */
export function readingOf(report: Report | undefined, page: Page): RuleContext {
  const known = (report as Traced | undefined)?.[TRACE]?.context;
  return known?.page === page ? known : readPage(page);
}

function run(page: Page, options: CheckOptions, before?: Trace): Report {
  const settings =
    before && before.context.page.rules === page.rules && before.context.page.policy === page.policy
      ? before.settings
      : resolveSettings(page);
  const context = readPage(page, options.missingPictures, before?.context);
  const trace: Trace = { settings, context, found: new Map() };
  const rules: RuleResult[] = [];
  const lists: (readonly Finding[])[] = [];
  let cost = 0;
  let weight = 0;
  let suppressed = 0;
  for (const effective of settings.rules.values()) {
    const collected = runRule(effective, trace, before, options);
    rules.push(collected.result);
    if (!options.countOnly) lists.push(collected.findings);
    cost += collected.result.cost;
    weight += collected.weight;
    suppressed += collected.suppressed;
  }
  const findings = join(lists);
  const report = { score: scoreOf(cost, weight), cost, weight, suppressed, rules, findings, problems: settings.problems };
  return Object.defineProperty(report, TRACE, { value: trace });
}

/** Score of rules.md section 6: `100 × (1 − cost / weight)`, to 0.1; null where there is nothing to check. */
export function scoreOf(cost: number, weight: number): number | null {
  return weight === 0 ? null : Math.round(1000 * (1 - cost / weight)) / 10;
}

function runRule(effective: EffectiveRule, trace: Trace, before: Trace | undefined, { today, countOnly }: CheckOptions) {
  const { rule, severity, options } = effective;
  const { context } = trace;
  if (severity === 'off') return nothing({ id: rule.id, severity, checks: 0, failed: 0, cost: 0, state: 'off' });
  const suppressions = suppressionsFor(context.page, rule.id, today);
  const known = before?.found.get(effective);
  const kept = known && sameList(known.suppressions, suppressions) ? known : undefined;
  try {
    const collector = new Collector(suppressions, () => context.views.flatMap(({ grids }) => grids));
    rule.check?.(context, options, collector);
    const whole = collector.tally;
    const isJudged = rule.checkModule !== undefined && whole.why === undefined;
    const tallies = isJudged ? runModules(effective, suppressions, context, kept) : NO_TALLIES;
    if (kept && sameTally(kept.whole, whole) && sameList(kept.tallies, tallies)) {
      trace.found.set(effective, { ...kept, modules: context.modules });
      return kept.collected;
    }
    const collected = sumUp(effective, whole, tallies, context, { countOnly, before: kept });
    if (!countOnly) trace.found.set(effective, { suppressions, whole, modules: context.modules, tallies, collected });
    return collected;
  } catch {
    return nothing({ id: rule.id, severity, checks: 0, failed: 0, cost: 0, state: 'not-checked', why: FAILED_TO_RUN });
  }
}

const NO_TALLIES: readonly Tally[] = [];

/**
 * The checks of each module by itself; those of an unchanged module are taken over, and those that come to the same. A module
 * that moved up or down is another one: its findings are told elsewhere.
 */
function runModules(
  { rule, options }: EffectiveRule,
  suppressions: readonly Suppression[],
  { modules }: RuleContext,
  kept: Found | undefined,
): readonly Tally[] {
  return modules.map((module, i) => {
    const old = kept?.tallies[i];
    if (old && kept.modules[i] === module) return old;
    const collector = new Collector(suppressions, () => module.views);
    rule.checkModule?.(module, options, collector);
    return old && sameTally(old, collector.tally) ? old : collector.tally;
  });
}

/** Whether two parts of a rule's checks came to the same; where checks failed they may not have, for findings tell their place. */
function sameTally(a: Tally, b: Tally): boolean {
  if (a.failures.length > 0 || b.failures.length > 0 || a.why !== b.why) return false;
  for (const kind in a.held) if (a.held[kind] !== b.held[kind]) return false;
  for (const kind in b.held) if (a.held[kind] === undefined) return false;
  return true;
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function nothing(result: RuleResult) {
  return { result, weight: 0, suppressed: 0, findings: [] };
}
