/**
 * Arranging a page: the weave as a start, the search from there, and the whole engine as the last judge. Moving nothing is
 * always a candidate, so the result is never worse than the input. Same input, options, seed and steps, same answer.
 */
import { apply, type Command } from '../commands';
import type { Page } from '../page';
import { check, type Report } from '../rules';
import { Board } from './board';
import { createKernel, type Kernel, kernelCost, kernelCostOf } from './kernel';
import { seededRandom } from './random';
import { Annealer } from './search';
import { weaveAll, weaveFree } from './weave';

export interface ArrangeOptions {
  /** `keep`: SKUs stay in their modules; `free`: they may change places with SKUs of other modules. */
  scope: 'keep' | 'free';
  /** Only this module's tiles (its id), which then stay in it. */
  module?: string;
  seed?: number;
  /** Steps of the search over all viewports; 0 is the weave alone. */
  steps?: number;
  /** Asked now and then; the best found so far is the answer. */
  shouldStop?: () => boolean;
  onProgress?: (progress: { steps: number; cost: number }) => void;
  /** `YYYY-MM-DD`, for suppressions with a last day. */
  today?: string;
}

export interface ArrangeResult {
  /** To be applied in one go; empty where nothing better was found. */
  commands: Command[];
  before: { cost: number; score: number | null };
  after: { cost: number; score: number | null };
  /** Steps done. */
  steps: number;
}

/**
 * Steps where none are asked for: about a quarter of a second for a page of 60 tiles, in proportion for others up to a bound.
 * A step between modules is felt at every viewport and costs about twice as much as one inside a module.
 */
export function defaultSteps(tiles: number, scope: 'keep' | 'free'): number {
  return Math.min(1_000_000, Math.max(40_000, tiles * (scope === 'keep' ? 3_000 : 1_500)));
}

interface Candidate {
  commands: Command[];
  report: Report;
}

/** Arranges a valid page; it is left alone. The time it takes is proportional to `steps`. */
export function arrange(page: Page, options: ArrangeOptions): ArrangeResult {
  const { seed = 1, today } = options;
  const checkOptions = today === undefined ? {} : { today };
  const report = check(page, checkOptions);
  const kernel = createKernel(page, today, report);
  const steps = options.steps ?? defaultSteps(kernel.ids.length, options.scope);
  const free = options.scope === 'free' && options.module === undefined;
  const grids = [...kernel.grids.keys()].filter((g) => options.module === undefined || kernel.grids[g]?.module.id === options.module);
  const all = kernel.views.map((_, v) => v);
  const boards = (free ? [all] : all.map((v) => [v])).map((views) => new Board(kernel, views, grids, free));
  const start = kernel.views.map(({ tileAt }) => tileAt.slice());
  for (const board of boards)
    if (free) weaveFree(board);
    else weaveAll(board);
  const done = search(kernel, boards, seed, steps, options);
  const before = { cost: report.cost, score: report.score };
  const best = bestCandidate(page, kernel, start, report, checkOptions);
  return { commands: best.commands, before, after: { cost: best.report.cost, score: best.report.score }, steps: done };
}

/** Lets the boards anneal by turns, a round each, until the budget is used; answers the steps done. */
function search(kernel: Kernel, boards: readonly Board[], seed: number, budget: number, options: ArrangeOptions): number {
  const { onProgress, shouldStop } = options;
  const annealers = boards.map((board, i) => new Annealer(board, seededRandom(seed + i * 0x9e3779b9)));
  let done = 0;
  let stopped = false;
  const stop = () => {
    stopped = stopped || (shouldStop?.() ?? false);
    return stopped;
  };
  while (done < budget && !stopped && annealers.some(({ finished }) => !finished)) {
    const running = annealers.filter(({ finished }) => !finished);
    const share = Math.ceil((budget - done) / running.length);
    for (const annealer of running) {
      if (stopped) break;
      done += annealer.round(Math.min(share, budget - done), stop);
      onProgress?.({ steps: done, cost: kernelCost(kernel) });
    }
  }
  for (const annealer of annealers) annealer.settle();
  return done;
}

/** What the kernel holds now, where it beats the page by the whole engine too; else one viewport of it at a time; else nothing. */
function bestCandidate(
  page: Page,
  kernel: Kernel,
  start: readonly Int32Array[],
  report: Report,
  checkOptions: { today?: string },
): Candidate {
  const nothing: Candidate = { commands: [], report };
  const found = kernel.views.map(({ tileAt }) => tileAt.slice());
  const judge = (orders: readonly Int32Array[]): Candidate => {
    const commands = commandsFor(page, kernel, orders);
    const applied = commands.length > 0 ? apply(page, commands) : undefined;
    if (!applied?.ok) return nothing;
    const after = check(applied.page, checkOptions);
    const better = after.cost < report.cost && kernelCostOf(after) <= kernelCostOf(report);
    return better ? { commands, report: after } : nothing;
  };
  const whole = judge(found);
  const sameModules = kernel.offsets.every((from, g) => sameSet(start[0], found[0], from, from + (kernel.grids[g]?.tiles.length ?? 0)));
  if (whole.commands.length > 0 || !sameModules) return whole;
  return found
    .map((order, v) => judge(start.map((kept, w) => (v === w ? order : kept))))
    .reduce((a, b) => (b.report.cost < a.report.cost ? b : a), nothing);
}

function sameSet(a: Int32Array | undefined, b: Int32Array | undefined, from: number, to: number): boolean {
  const own = new Set(a?.subarray(from, to));
  return (b?.subarray(from, to) ?? new Int32Array()).every((tile) => own.has(tile));
}

/** One command that gives every changed module its tiles (in the first viewport's order) and the orders that differ from them. */
export function commandsFor(page: Page, kernel: Kernel, orders: readonly Int32Array[]): Command[] {
  const { grids, offsets, ids } = kernel;
  const modules = grids.flatMap(({ module, tiles }, g) => {
    const from = offsets[g] as number;
    const lists = orders.map((order) => Array.from(order.subarray(from, from + tiles.length), (tile) => ids[tile] as string));
    const now = kernel.seen.map((view) => view.grids[g]?.tiles.map(({ id }) => id) ?? []);
    if (lists.every((list, v) => same(list, now[v] ?? []))) return [];
    const first = lists[0] ?? [];
    const others = page.viewports.flatMap(({ id }, v) => {
      const list = lists[v] ?? [];
      return same(list, first) ? [] : [[id, list] as const];
    });
    return [{ module: module.id, tiles: first, order: Object.fromEntries(others) }];
  });
  return modules.length > 0 ? [{ type: 'arrange-tiles', modules }] : [];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
