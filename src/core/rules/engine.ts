/** Runs the rules that are on over a page: cost, score, findings (rules.md section 6). */
import type { Page, Suppression } from '@/core/page';
import { Collector, sumUp, type Tally } from './collect';
import { type ModuleContext, type RuleContext, readPage } from './context';
import { type EffectiveRule, type EffectiveSettings, resolveSettings } from './settings';
import { suppressionsFor } from './suppress';
import type { CheckOptions, Finding, Report, RuleResult } from './types';

/** The reason of a rule that threw: a fault of the program, not of the page. */
export const FAILED_TO_RUN = 'failed-to-run';

/** What a rule found in each module by itself, as long as its settings and suppressions are these. */
interface ModuleTallies {
  suppressions: readonly Suppression[];
  tallies: ReadonlyMap<ModuleContext, Tally>;
}

/** What a check leaves for the next one. */
interface Trace {
  settings: EffectiveSettings;
  context: RuleContext;
  modules: Map<EffectiveRule, ModuleTallies>;
}

const traces = new WeakMap<Report, Trace>();

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
  return run(page, options, traces.get(previous));
}

function run(page: Page, options: CheckOptions, before?: Trace): Report {
  const settings = before && before.context.page.rules === page.rules ? before.settings : resolveSettings(page);
  const context = readPage(page, options.missingPictures, before?.context);
  const trace: Trace = { settings, context, modules: new Map() };
  const rules: RuleResult[] = [];
  const findings: Finding[] = [];
  let cost = 0;
  let weight = 0;
  let suppressed = 0;
  for (const effective of settings.rules.values()) {
    const collected = runRule(effective, trace, before, options);
    rules.push(collected.result);
    for (const finding of collected.findings) findings.push(finding);
    cost += collected.result.cost;
    weight += collected.weight;
    suppressed += collected.suppressed;
  }
  const report = { score: scoreOf(cost, weight), cost, weight, suppressed, rules, findings, problems: settings.problems };
  traces.set(report, trace);
  return report;
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
  try {
    const whole = new Collector(suppressions, () => context.views.flatMap(({ grids }) => grids));
    rule.check?.(context, options, whole);
    const isJudged = rule.checkModule !== undefined && whole.why === undefined;
    return sumUp(effective, whole, isJudged ? runModules(effective, suppressions, trace, before) : [], context, countOnly);
  } catch {
    return nothing({ id: rule.id, severity, checks: 0, failed: 0, cost: 0, state: 'not-checked', why: FAILED_TO_RUN });
  }
}

/** The checks of each module by itself; those of an unchanged module are taken over. */
function runModules(effective: EffectiveRule, suppressions: readonly Suppression[], trace: Trace, before: Trace | undefined): Tally[] {
  const known = before?.modules.get(effective);
  const kept = known && sameList(known.suppressions, suppressions) ? known.tallies : undefined;
  const tallies = new Map<ModuleContext, Tally>();
  for (const module of trace.context.modules) {
    let tally = kept?.get(module);
    if (!tally) {
      const collector = new Collector(suppressions, () => module.views);
      effective.rule.checkModule?.(module, effective.options, collector);
      tally = collector;
    }
    tallies.set(module, tally);
  }
  trace.modules.set(effective, { suppressions, tallies });
  return [...tallies.values()];
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

function nothing(result: RuleResult) {
  return { result, weight: 0, suppressed: 0, findings: [] };
}
