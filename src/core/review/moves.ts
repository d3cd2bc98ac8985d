/**
 * Which tiles stand elsewhere on another page. A tile that was put between others pushes all that follow on; only what was put
 * there has moved. So tiles that changed places come first, then, per module, those outside the longest run that kept its order.
 */
import { type Page, tilesAt } from '../page';

/** Where a tile stands among the tiles of both pages: `module`, and the position in it. */
interface Spot {
  module: string;
  index: number;
}

export interface Moves {
  swapped: [a: string, b: string][];
  moved: string[];
}

/** Tiles of both pages that stand elsewhere at a viewport, from `a` to `b`. n log n in the tiles. */
export function movesBetween(a: Page, b: Page, viewport: string): Moves {
  const there = new Set(b.modules.flatMap(({ tiles = [] }) => tiles.map(({ id }) => id)));
  const before = sequences(a, viewport, there);
  const here = new Set([...before.values()].flat());
  const after = sequences(b, viewport, here);
  const [from, to] = [spots(before), spots(after)];
  const swapped: Moves['swapped'] = [];
  const done = new Set<string>();
  const byPlace = new Map([...to].map(([id, spot]) => [placeKey(spot), id]));
  for (const [id, spot] of from) {
    const target = to.get(id);
    const other = byPlace.get(placeKey(spot));
    if (!target || other === undefined || other === id || done.has(id) || done.has(other)) continue;
    if (placeKey(from.get(other)) !== placeKey(target)) continue;
    swapped.push([id, other]);
    done.add(id).add(other);
  }
  // With what was swapped put back, the rest can be read as runs.
  for (const [x, y] of swapped) exchange(after, to, x, y);
  const moved: string[] = [];
  for (const [module, ids] of after) {
    const kept = longestRun(ids.map((id) => (from.get(id)?.module === module ? (from.get(id)?.index ?? -1) : -1)));
    ids.forEach((id, i) => {
      if (!kept.has(i) && !done.has(id)) moved.push(id);
    });
  }
  return { swapped, moved };
}

const placeKey = (spot: Spot | undefined) => (spot ? `${spot.index} ${spot.module}` : '');

function sequences(page: Page, viewport: string, only: ReadonlySet<string>): Map<string, string[]> {
  return new Map(
    page.modules.map((module) => [
      module.id,
      tilesAt(module, viewport)
        .map(({ id }) => id)
        .filter((id) => only.has(id)),
    ]),
  );
}

function spots(sequences: ReadonlyMap<string, readonly string[]>): Map<string, Spot> {
  return new Map([...sequences].flatMap(([module, ids]) => ids.map((id, index) => [id, { module, index }] as const)));
}

function exchange(lists: ReadonlyMap<string, string[]>, at: ReadonlyMap<string, Spot>, x: string, y: string): void {
  const [first, second] = [at.get(x), at.get(y)];
  const [one, two] = [first && lists.get(first.module), second && lists.get(second.module)];
  if (!first || !second || !one || !two) return;
  one[first.index] = y;
  two[second.index] = x;
}

/** Positions of a longest rising run among numbers, those below 0 left out (patience sorting). */
function longestRun(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, i) => {
    if (number < 0) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = i;
  });
  const kept = new Set<number>();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] as number) kept.add(i);
  return kept;
}
