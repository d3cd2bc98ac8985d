/** Several results that really differ, to choose from: the best, and others that were kept away from those before them. */
import type { Command } from '../commands';
import type { Page } from '../page';
import { seededRandom } from '../random';
import { check } from '../rules';
import { type Candidate, Judge } from './judge';
import { createKernel, kernelCostOf } from './kernel';
import { difference, ordersOf } from './orders';
import { boardsOf, fieldOf } from './scope';
import { defaultSteps, search } from './search';
import type { Outcome, SearchOptions } from './types';
import { weaveAll, weaveFree } from './weave';

/** The share of the places at which two results have to differ, of those that can. */
const DIFFERENT = 0.4;
const MOST = 3;

export interface Alternative {
  commands: Command[];
  after: Outcome;
  /** The part of the cost that comes from sections 2 and 3. */
  kernelCost: number;
  /** The share of places, over all viewports, that hold another tile than on the page as it is, and than in the results before. */
  changed: number;
  differs: number[];
}

export interface Alternatives {
  before: Outcome;
  /** The cheapest first. */
  results: Alternative[];
  /** Steps done. */
  steps: number;
}

/**
 * Up to three arrangements of a page that really differ; none that costs more than the page as it is, and where that is the best
 * already, others as good. `steps` are those of each search. Same input, same answer.
 */
export function alternatives(page: Page, options: SearchOptions): Alternatives {
  const { seed = 1, today, scope, onProgress } = options;
  const report = check(page, today === undefined ? {} : { today });
  const results: Candidate[] = [];
  const found: Int32Array[][] = [];
  let from: Int32Array[] = [];
  let steps = 0;
  // The first search is for the best; where none beats the page, there is one more for others.
  let searches = MOST;
  for (let i = 0; i < searches && !options.shouldStop?.(); i++) {
    const kernel = createKernel(page, today, report);
    const judge = new Judge(page, kernel, report, today);
    const present = ordersOf(kernel);
    from = present;
    const field = fieldOf(kernel, scope);
    const boards = boardsOf(kernel, field);
    for (const board of boards) {
      if (field.free) weaveFree(board);
      else weaveAll(board);
      if (i > 0) board.avoid([present, ...found], DIFFERENT);
    }
    const done = steps;
    const told = onProgress && {
      onProgress: (progress: Parameters<typeof onProgress>[0]) => onProgress({ ...progress, steps: done + progress.steps }),
    };
    const run = search(kernel, boards, options.steps ?? defaultSteps(kernel.ids.length, field.free), {
      ...options,
      ...told,
      seed: seed + i,
    });
    steps += run.steps;
    if (boards.some((board) => board.likeness > 0)) continue;
    const best = i === 0 ? judge.choose(boards, run.plateau, seededRandom(seed)) : judge.asGood(ordersOf(kernel));
    if (i === 0 && best === judge.present) searches++;
    if (!best || best === judge.present) continue;
    found.push(best.orders.map((order) => order.slice()));
    results.push(best);
  }
  const order = [...results.keys()].sort((a, b) => (results[a] as Candidate).report.cost - (results[b] as Candidate).report.cost || a - b);
  return {
    before: { cost: report.cost, score: report.score },
    results: order.map((at, i): Alternative => {
      const { commands, report: after } = results[at] as Candidate;
      const own = found[at] as Int32Array[];
      return {
        commands,
        after: { cost: after.cost, score: after.score },
        kernelCost: kernelCostOf(after),
        changed: difference(from, own),
        differs: order.slice(0, i).map((other) => difference(found[other] as Int32Array[], own)),
      };
    }),
    steps,
  };
}
