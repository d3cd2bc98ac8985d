/**
 * Arranging a page: the weave as a start, the search from there, a proof where the page is small enough, and the whole engine as
 * the last judge. Moving nothing is always a candidate, so the result is never worse than the input. Same input, options, seed
 * and steps, same answer.
 */
import type { Page } from '../page';
import { seededRandom } from '../random';
import { check } from '../rules';
import { boundIn, boundOptions, concluded } from './conclude';
import { type Bound, FreeProof, type Proof, prove } from './exact';
import { Judge } from './judge';
import { createKernel, type Kernel } from './kernel';
import { ordersOf } from './orders';
import { boardsOf, type Field, fieldOf } from './scope';
import { type Beside, defaultSteps, search } from './search';
import type { ArrangeOptions, ArrangeResult } from './types';
import { weaveAll, weaveFree } from './weave';

export { commandsFor } from './orders';

/** States of a proof where no number is asked for: about a third of a second. */
const PROOF = 1_000_000;
/** Sums of weights that differ by less are the same. */
const EPSILON = 1e-9;

/** Arranges a valid page; it is left alone. The time it takes is proportional to `steps` and `proof`. */
export function arrange(page: Page, options: ArrangeOptions): ArrangeResult {
  const { seed = 1, today, scope, proof = PROOF, shouldStop } = options;
  const report = check(page, today === undefined ? {} : { today });
  const kernel = createKernel(page, today, report);
  const judge = new Judge(page, kernel, report, today);
  const field = fieldOf(kernel, scope);
  const boards = boardsOf(kernel, field);
  for (const board of boards)
    if (field.free) weaveFree(board);
    else weaveAll(board);
  const proofOptions = { ...boundOptions(kernel, field, today), budget: proof, ...(shouldStop && { shouldStop }) };
  const free = field.free && proof > 0 ? new FreeProof(kernel, proofOptions, proof) : undefined;
  const steps = options.steps ?? defaultSteps(kernel.ids.length, field.free);
  const run = search(kernel, boards, steps, options, undefined, free && besides(kernel, free));
  const proven = proof > 0 ? improved(kernel, field, free?.finish() ?? prove(kernel, proofOptions), today) : undefined;
  const orders = proven?.orders;
  // With SKUs free to change module, what was proven stands among its like, and ties with it can be broken.
  if (orders && field.free) for (const board of boards) board.restore(orders);
  const tried = judge.best(orders && !field.free ? [orders] : []);
  const best = tried === judge.present ? judge.choose(boards, orders && field.free ? [] : run.plateau, seededRandom(seed)) : tried;
  const conclusion = {
    field,
    bound: proven?.bound ?? boundIn(kernel, field, today),
    least: proven?.least ?? null,
    steps: run.steps,
    withReasons: proof > 0,
  };
  return concluded(best, report, judge.reportOf(best), conclusion, options);
}

/** The proof as the search sees it: it starts from what was found, and finds what exchanges do not. */
function besides(kernel: Kernel, proof: FreeProof): Beside {
  return {
    turn: (least) => proof.turn(least - kernel.base),
    isLeast: (cost) => cost <= kernel.base + proof.least + EPSILON,
  };
}

interface Improved {
  bound: Bound;
  /** Least cost by sections 2 and 3, where proven. */
  least: number | null;
  /** Better orders than the kernel's. */
  orders?: Int32Array[];
}

/** What a proof says of a field. A viewport at which nothing may move keeps its order and its cost. */
function improved(kernel: Kernel, field: Field, proof: Proof, today: string | undefined): Improved {
  const mine = proof.views.map((view, v) =>
    field.views.includes(v) ? view : { ...view, least: kernel.views[v]?.total ?? 0, order: null, cost: kernel.views[v]?.total ?? 0 },
  );
  const fixed = kernel.base + kernel.contents.total;
  const isWhole = field.views.length === kernel.views.length;
  const least = mine.every((view) => view.least !== null) ? fixed + mine.reduce((sum, view) => sum + (view.least ?? 0), 0) : null;
  const orders = ordersOf(kernel).map((order, v) => mine[v]?.order ?? order);
  const bound = isWhole ? proof.bound : boundIn(kernel, field, today);
  // What trying has proven may be more than what can be said in words.
  const tried = field.free ? (proof.least ?? 0) : mine.reduce((sum, view) => sum + (view.least ?? view.bound), fixed);
  return {
    bound: { ...bound, cost: Math.max(bound.cost, tried) },
    least: field.free ? proof.least : least,
    ...(mine.some(({ order }) => order) && !field.slots && { orders }),
  };
}
