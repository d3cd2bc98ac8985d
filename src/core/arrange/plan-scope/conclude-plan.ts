/** The answer of a page as wished that was found: what it costs by the whole engine, what became of its tiles, what still fails. */
import { apply, type Command } from '../../commands';
import { isGrid, type Page } from '../../page';
import { check, type Report } from '../../rules';
import { kernelCostOf } from '../kernel';
import { explain } from '../remaining';
import { begin } from './begin';
import { prepare } from './prepare';
import type { PlanScopeOptions, PlanScopeResult } from './types';

interface Conclusion {
  /** The page's report as it was. */
  report: Report;
  /** Whether the page was as wished already: then it is changed only for the better. */
  isAsWished: boolean;
  steps: number;
}

export function concluded(
  page: Page,
  commands: Command[],
  { report, isAsWished, steps }: Conclusion,
  options: { today?: string },
): PlanScopeResult {
  const applied = commands.length > 0 ? apply(page, commands) : { ok: true as const, page };
  if (!applied.ok) throw new Error(`arrange: no page: ${applied.refusal.reason} ${applied.refusal.subject}`);
  const found = applied.page === page ? report : check(applied.page, options);
  const isBetter = !isAsWished || found.cost < report.cost;
  const best = isBetter ? { page: applied.page, report: found, commands } : { page, report, commands: [] };
  const { modules } = best.page;
  const field = { free: true, grids: [...modules.filter(isGrid).keys()], views: [...page.viewports.keys()] };
  const remaining = explain(best.page, best.report, field, null, options);
  return {
    ok: true,
    commands: best.commands,
    before: { cost: report.cost, score: report.score },
    after: { cost: best.report.cost, score: best.report.score },
    kernelCost: kernelCostOf(best.report),
    steps,
    ...changesBetween(page, best.page),
    proven: remaining.every(({ finding }) => isFixed(finding.rule, best.page)),
    bound: remaining.reduce((sum, { finding }) => sum + (isFixed(finding.rule, best.page) ? finding.cost : 0), 0),
    remaining,
  };
}

/** Whether a rule says the same of every choice of SKUs: how many modules there are, and with single cells, whether their rows are full. */
function isFixed(rule: string, { modules, suppressions = [] }: Page): boolean {
  if (rule === 'module-count') return true;
  return rule === 'incomplete-row' && suppressions.length === 0 && modules.every(({ tiles = [] }) => tiles.every(({ span }) => !span));
}

/** The answer for a search that was given up: what it had found by then, as a preview. Nothing is searched. */
export function concludePlan(
  page: Page,
  commands: Command[],
  options: Omit<PlanScopeOptions, 'shouldStop' | 'onProgress'>,
): PlanScopeResult {
  const begun = begin(page, options);
  if (!begun.ok) return begun;
  const checkOptions = options.today === undefined ? {} : { today: options.today };
  const isAsWished = prepare(page, begun.chosen, options.tileId).commands.length === 0;
  return concluded(page, commands, { report: check(page, checkOptions), isAsWished, steps: 0 }, checkOptions);
}

/** Tiles that show another SKU, are new, and are gone. */
function changesBetween(before: Page, after: Page): { replaced: number; added: number; removed: number } {
  const shown = (page: Page) => new Map(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id, skuId }) => [id, skuId])));
  const [then, now] = [shown(before), shown(after)];
  const kept = [...now].filter(([id]) => then.has(id));
  return {
    replaced: kept.filter(([id, sku]) => then.get(id) !== sku).length,
    added: now.size - kept.length,
    removed: then.size - kept.length,
  };
}
