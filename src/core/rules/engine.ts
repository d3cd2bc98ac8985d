/** Runs the rules that are on over a page: cost, score, findings (rules.md section 6). */
import type { Page } from '@/core/page';
import { Collector } from './collect';
import { type RuleContext, readPage } from './context';
import { type EffectiveRule, resolveSettings } from './settings';
import { suppressionsFor } from './suppress';
import type { CheckOptions, Finding, Report, RuleResult } from './types';

/** The reason of a rule that threw: a fault of the program, not of the page. */
export const FAILED_TO_RUN = 'failed-to-run';

/**
 * Checks a page by every rule that is on, at every viewport. Pure: the page is left alone, the same page gives the same report.
 *
 * @param page a valid page (`openPage`)
 * @returns cost J, score, one result per registered rule, and the findings by rule, viewport and place
 */
export function check(page: Page, options: CheckOptions = {}): Report {
  const settings = resolveSettings(page);
  const context = readPage(page, options.missingPictures);
  const rules: RuleResult[] = [];
  const findings: Finding[] = [];
  let cost = 0;
  let weight = 0;
  let suppressed = 0;
  for (const effective of settings.rules.values()) {
    const collected = runRule(effective, context, options.today);
    rules.push(collected.result);
    for (const finding of collected.findings) findings.push(finding);
    cost += collected.result.cost;
    weight += collected.weight;
    suppressed += collected.suppressed;
  }
  return { score: scoreOf(cost, weight), cost, weight, suppressed, rules, findings, problems: settings.problems };
}

/** Score of rules.md section 6: `100 × (1 − cost / weight)`, to 0.1; null where there is nothing to check. */
export function scoreOf(cost: number, weight: number): number | null {
  return weight === 0 ? null : Math.round(1000 * (1 - cost / weight)) / 10;
}

function runRule(effective: EffectiveRule, context: RuleContext, today: string | undefined) {
  const { rule, severity, options } = effective;
  if (severity === 'off') return nothing({ id: rule.id, severity, checks: 0, failed: 0, cost: 0, state: 'off' });
  const collector = new Collector(context, effective, suppressionsFor(context.page, rule.id, today));
  try {
    rule.check(context, options, collector);
  } catch {
    return nothing({ id: rule.id, severity, checks: 0, failed: 0, cost: 0, state: 'not-checked', why: FAILED_TO_RUN });
  }
  return collector.finish();
}

function nothing(result: RuleResult) {
  return { result, weight: 0, suppressed: 0, findings: [] };
}
