/** SKUs free to change module: every arrangement, and the proofs of each viewport and of all together, from the top and from the end. */

import { commandsFor } from '@/core/arrange/arrange';
import { prove } from '@/core/arrange/exact';
import { coarsened, type Grain } from '@/core/arrange/exact/coarse';
import { CoarseSearch } from '@/core/arrange/exact/coarse-search';
import { contentsAt } from '@/core/arrange/exact/content';
import { Effort } from '@/core/arrange/exact/effort';
import { jointsOf, waysOf } from '@/core/arrange/exact/free-search';
import { backwards, pageProblem } from '@/core/arrange/exact/page-problem';
import { pageSearch } from '@/core/arrange/exact/page-search';
import { createKernel, type Kernel } from '@/core/arrange/kernel';
import { apply } from '@/core/commands';
import type { Page } from '@/core/page';
import type { SmallKind } from './exhaustive';

/** From all prices in a few heaps to nearly all by themselves. */
const GRAINS: readonly Grain[] = [
  { dear: 1, ratio: 3 },
  { dear: 1, ratio: 1.5 },
  { dear: 2, ratio: 1.2 },
  { dear: 1, ratio: 1.06 },
];

export const FREE_KINDS: Record<string, SmallKind> = {
  'of one module': { modules: 1, tiles: 7, ties: true, columns: [3, 2] },
  'with ties': { modules: 2, tiles: 5, ties: true, columns: [3, 2] },
  'with ties and locks': { modules: 3, tiles: 4, ties: true, locks: true, columns: [4, 2] },
  'with narrow ladders': { modules: 2, tiles: 4, narrow: true, columns: [2, 3] },
  'of steps': { modules: 3, tiles: 4, ties: true, steps: true, columns: [2, 1] },
  'of steps with locks': { modules: 2, tiles: 6, ties: true, steps: true, locks: true, columns: [2, 1] },
  'of steps with few tiles, most of them locked': { modules: 3, tiles: 2, ties: true, steps: true, locks: true, columns: [2, 1] },
  'of steps in wide rows': { modules: 2, tiles: 4, ties: true, steps: true, columns: [4, 2] },
  'in strict mode': { modules: 2, tiles: 5, ties: true, strict: true, columns: [4, 3] },
  'with other weights': { modules: 2, tiles: 5, ties: true, weights: true, columns: [3, 2] },
};
/** Arrangements tried at most, and states looked at. */
const MOST = 60_000;
const STATES = 4_000_000;
const CLOSE = 1e-6;

/**
 * Least cost of one viewport over every arrangement of the page's tiles, by exchanges, for each choice of prices for the modules;
 * null where there are too many.
 */
function leastByModules(kernel: Kernel, v: number): Map<string, number> | null {
  const view = kernel.views[v];
  if (!view) return null;
  const slots = [...view.tileAt.keys()].filter((slot) => !kernel.tiles[view.tileAt[slot] as number]?.locked);
  const rankAt = (slot: number) => kernel.ranks[view.tileAt[slot] as number] as number;
  const inModules = () =>
    kernel.grids.map(({ tiles }, g) => tiles.map((_, i) => rankAt((kernel.offsets[g] as number) + i)).sort((a, b) => a - b)).join('|');
  const least = new Map<string, number>();
  let tried = 0;
  const walk = (i: number): boolean => {
    const slot = slots[i];
    if (slot === undefined) {
      const key = inModules();
      least.set(key, Math.min(view.total, least.get(key) ?? view.total));
      return ++tried <= MOST;
    }
    const met = new Set<number>();
    for (const other of slots.slice(i)) {
      if (met.has(rankAt(other))) continue;
      met.add(rankAt(other));
      view.swap(slot, other);
      const goOn = walk(i + 1);
      view.swap(slot, other);
      if (!goOn) return false;
    }
    return true;
  };
  return walk(0) ? least : null;
}

/** Holds the proofs of each viewport and of all together against trying everything; throws where they disagree. Answers how many viewports were tried. */
export function viewsTriedAndProven(page: Page, seed: number): number {
  const kernel = createKernel(page);
  const proof = prove(kernel, { scope: 'free' });
  const effort = new Effort(STATES, undefined);
  const ways = kernel.views.map((_, v) => waysOf(contentsAt(kernel, v, { scope: 'free' }), effort));
  const tables = kernel.views.map((_, v) => ((ways[v]?.length ?? 0) > 0 ? leastByModules(kernel, v) : null));
  let tried = 0;
  tables.forEach((table, v) => {
    if (!table) return;
    tried++;
    const least = Math.min(...table.values());
    for (const way of ways[v] ?? [])
      same(
        least,
        leastOf((cap) => startAt(way, effort, cap), way.least()),
      );
    if ((proof.views[v]?.bound ?? 0) > least + CLOSE) throw new Error(`the bound is ${proof.views[v]?.bound}, the least ${least}`);
  });
  const [first, ...others] = tables;
  if (!first || !others.every((table) => table !== null)) return tried;
  const least = Math.min(...Array.from(first, ([key, cost]) => others.reduce((sum, table) => sum + (table.get(key) as number), cost)));
  for (const joint of jointsOf(ways, effort).flat()) {
    same(least, leastOf(startOf(joint, kernel, effort), 0));
    same(least, costOf(kernel, joint.orders()));
  }
  coarselyAtMost(
    kernel,
    GRAINS[seed % GRAINS.length] as Grain,
    tables.map((table) => Math.min(...(table as Map<string, number>).values())),
    least,
  );
  // What stands in the modules may cost something of its own: then there is a bound.
  if (proof.bound.cost > least + kernel.base + CLOSE) throw new Error(`the bound is ${proof.bound.cost}`);
  if (proof.least === null) return tried;
  same(least + kernel.base, proof.least);
  const orders = proof.views.map(({ order }, v) => order ?? (kernel.views[v]?.tileAt as Int32Array));
  same(least, costOf(kernel, orders));
  return tried;
}

/** Holds what is proven of the page seen coarsely, of each viewport by itself and of all together, under the least costs. */
function coarselyAtMost(kernel: Kernel, grain: Grain, alone: readonly number[], together: number): void {
  const effort = new Effort(STATES, undefined);
  const problems = kernel.views.map((_, v) => pageProblem(contentsAt(kernel, v, { scope: 'free' })));
  if (!problems.every((problem) => problem !== null)) return;
  const notOver = (bound: number, least: number) => {
    if (bound > least + CLOSE) throw new Error(`seen coarsely at least ${bound}, the least is ${least}`);
  };
  const coarse = problems.map((problem) => coarsened(problem, grain));
  if (coarse.every((problem) => problem !== null)) {
    const ways = coarse.map((problem) => [backwards(problem), problem].map((way) => pageSearch(way, effort)));
    ways.forEach((own, v) => {
      for (const way of own)
        notOver(
          leastOf((cap) => startAt(way, effort, cap), way.least()),
          alone[v] as number,
        );
    });
    for (const joint of jointsOf(ways, effort).flat()) notOver(leastOf(startOf(joint, kernel, effort), 0), together);
  }
  const bounds = kernel.views.map(() => 0);
  const search = new CoarseSearch(problems.map(backwards), effort);
  notOver(search.turn(bounds, 0, STATES, Number.POSITIVE_INFINITY), together);
  bounds.forEach((bound, v) => {
    notOver(bound, alone[v] as number);
  });
}

/** What the orders cost at all viewports, by the engine. */
function costOf(kernel: Kernel, orders: readonly Int32Array[]): number {
  const applied = apply(kernel.page, commandsFor(kernel.page, kernel, orders));
  if (!applied.ok) throw new Error(`refused: ${applied.refusal.reason}`);
  return createKernel(applied.page).views.reduce((sum, { total }) => sum + total, 0);
}

function same(expected: number, found: number): void {
  if (!(Math.abs(expected - found) <= CLOSE)) throw new Error(`the least is ${expected}, not ${found}`);
}

function startAt(way: ReturnType<typeof waysOf>[number], effort: Effort, cap: number): number {
  effort.begin(1);
  effort.cap = cap;
  effort.before(0, 0, 0);
  return way.start(0);
}

function startOf(joint: ReturnType<typeof jointsOf>[number][number], kernel: Kernel, effort: Effort) {
  const none = kernel.views.map(() => 0);
  return (cap: number) => {
    effort.begin(1);
    effort.cap = cap;
    return joint.start(none);
  };
}

/** Raises the cap until something is found. */
function leastOf(start: (cap: number) => number, from: number): number {
  for (let least = from; ; ) {
    const found = start(least);
    if (found <= least) return least;
    least = found;
  }
}
