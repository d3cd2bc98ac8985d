/** One viewport by itself with SKUs free to change module: every arrangement, and the proof from the top and from the end. */
import { prove } from '@/core/arrange/exact';
import { contentsAt } from '@/core/arrange/exact/content';
import { Effort } from '@/core/arrange/exact/effort';
import { waysOf } from '@/core/arrange/exact/free-search';
import { createKernel, type Kernel } from '@/core/arrange/kernel';
import type { Page } from '@/core/page';
import type { SmallKind } from './exhaustive';

export const FREE_KINDS: Record<string, SmallKind> = {
  'with ties': { modules: 2, tiles: 5, ties: true, columns: [3, 2] },
  'with ties and locks': { modules: 3, tiles: 4, ties: true, locks: true, columns: [4, 2] },
  'with narrow ladders': { modules: 2, tiles: 4, narrow: true, columns: [2, 3] },
  'of steps': { modules: 3, tiles: 4, ties: true, steps: true, columns: [2, 1] },
  'of steps with locks': { modules: 2, tiles: 6, ties: true, steps: true, locks: true, columns: [2, 1] },
  'in strict mode': { modules: 2, tiles: 5, ties: true, strict: true, columns: [4, 3] },
  'with other weights': { modules: 2, tiles: 5, ties: true, weights: true, columns: [3, 2] },
};
/** Arrangements tried at most, and states looked at. */
const MOST = 60_000;
const STATES = 4_000_000;
const CLOSE = 1e-6;

/** Least cost of one viewport over every arrangement of the page's tiles, by exchanges; null where there are too many. */
function leastAlone(kernel: Kernel, v: number): number | null {
  const view = kernel.views[v];
  if (!view) return null;
  const slots = [...view.tileAt.keys()].filter((slot) => !kernel.tiles[view.tileAt[slot] as number]?.locked);
  const rankAt = (slot: number) => kernel.ranks[view.tileAt[slot] as number];
  let least = view.total;
  let tried = 0;
  const walk = (i: number): boolean => {
    const slot = slots[i];
    if (slot === undefined) {
      least = Math.min(least, view.total);
      return ++tried <= MOST;
    }
    const met = new Set<number | undefined>();
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

/** Holds the proof of each viewport against trying everything; throws where they disagree. Answers how many were tried. */
export function viewsTriedAndProven(page: Page): number {
  const kernel = createKernel(page);
  const { views } = prove(kernel, { scope: 'free' });
  let tried = 0;
  kernel.views.forEach(({ total }, v) => {
    const effort = new Effort(STATES, undefined);
    const ways = waysOf(contentsAt(kernel, v, { scope: 'free' }), effort);
    const least = ways.length > 0 ? leastAlone(kernel, v) : null;
    if (least === null) return;
    tried++;
    const found = [views[v]?.bound ?? 0, ...ways.map((way) => leastOf(way, effort, total))];
    for (const one of found) if (Math.abs(one - least) > CLOSE) throw new Error(`the least is ${least}, not ${one}`);
  });
  return tried;
}

/** Raises the cap until something is found. */
function leastOf(way: ReturnType<typeof waysOf>[number], effort: Effort, upper: number): number {
  effort.begin(1);
  for (let least = way.least(); ; ) {
    if (least >= upper) return upper;
    effort.cap = least;
    effort.before(0, 0, 0);
    const found = way.start(0);
    if (found <= least) return least;
    least = found;
  }
}
