/** The answer of an arrangement that was found: what it costs by the whole engine, how far it is from the least, what still fails. */
import { apply, type Command } from '../commands';
import type { Page } from '../page';
import { check, type Report } from '../rules';
import { type Bound, boundOf } from './exact';
import type { Candidate } from './judge';
import { createKernel, type Kernel, kernelCostOf } from './kernel';
import { explain } from './remaining';
import { type Field, fieldOf, movableIn } from './scope';
import type { ArrangeOptions, ArrangeResult } from './types';

const EPSILON = 1e-9;

interface Conclusion {
  field: Field;
  bound: Bound;
  /** Least cost by sections 2 and 3, where proven. */
  least?: number | null;
  steps: number;
  /** Whether what still fails is asked for. */
  withReasons: boolean;
}

/** @param report the page's as it was; @param after the best candidate's, with findings */
export function concluded(
  best: Candidate,
  report: Report,
  after: Report,
  conclusion: Conclusion,
  options: { today?: string },
): ArrangeResult {
  const { field, bound, least = null, steps, withReasons } = conclusion;
  const kernelCost = kernelCostOf(after);
  return {
    commands: best.commands,
    before: { cost: report.cost, score: report.score },
    after: { cost: after.cost, score: after.score },
    kernelCost,
    steps,
    bound,
    proven: kernelCost <= bound.cost + EPSILON || (least !== null && kernelCost <= least + EPSILON),
    remaining: withReasons ? explain(best.page, after, field, bound, options) : [],
  };
}

/**
 * The answer for an arrangement that a search had found by the time it was given up: its preview. Nothing is searched; commands
 * that do not make the page better answer with the page as it is.
 */
export function conclude(page: Page, commands: Command[], options: ArrangeOptions): ArrangeResult {
  const { today, scope } = options;
  const checkOptions = today === undefined ? {} : { today };
  const report = check(page, checkOptions);
  const applied = commands.length > 0 ? apply(page, commands) : undefined;
  const found = applied?.ok ? { page: applied.page, report: check(applied.page, checkOptions), commands } : undefined;
  const isBetter = found && found.report.cost < report.cost && kernelCostOf(found.report) <= kernelCostOf(report);
  const best = isBetter ? { ...found, orders: [] } : { page, report, commands: [], orders: [] };
  const kernel = createKernel(page, today, report);
  const field = fieldOf(kernel, scope);
  return concluded(best, report, best.report, { field, bound: boundIn(kernel, field, today), steps: 0, withReasons: true }, options);
}

export function boundOptions(kernel: Kernel, field: Field, today: string | undefined) {
  return {
    scope: field.free ? ('free' as const) : ('keep' as const),
    movable: movableIn(kernel, field),
    ...(today !== undefined && { today }),
  };
}

/** The bound in a field; a viewport at which nothing may move adds what it costs. */
export function boundIn(kernel: Kernel, field: Field, today: string | undefined): Bound {
  const bound = boundOf(kernel, boundOptions(kernel, field, today));
  const stay = kernel.views.map(({ total }, v) => (field.views.includes(v) ? 0 : total - (bound.views[v] ?? 0)));
  return { ...bound, cost: stay.reduce((sum, more) => sum + more, bound.cost) };
}
