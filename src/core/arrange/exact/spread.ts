/**
 * How far apart so many tiles can be kept. Tiles at one price, or so near in price that none contrasts with another, fail the
 * alternation wherever two of them are neighbours; with more of them than every second place of the rows and columns, some are.
 */
import type { AlternationRules } from '../kernel-rules';

/** Least costs by the number of tiles: 0 for none. */
export interface Spread {
  /** Tiles at one price: pairs and triples. */
  equal: Float64Array;
  /** Tiles too near to contrast: pairs alone; and the triples of those at one price. */
  pairs: Float64Array;
  triples: Float64Array;
}

/** Lengths of the rows and columns that share no tile: runs of neighbouring places with a price. */
export interface Runs {
  rows: readonly number[];
  columns: readonly number[];
}

/** @param places how many places there are in all; those on no run cost nothing */
export function spreadOf({ rows, columns }: Runs, places: number, row: AlternationRules, column: AlternationRules): Spread {
  const both = (pair: 0 | 1, triple: 0 | 1): Float64Array => {
    const along = leastOn(rows, places, row.pair * pair, row.triple * triple);
    const down = leastOn(columns, places, column.pair * pair, column.triple * triple);
    return along.map((cost, count) => cost + (down[count] as number));
  };
  return { equal: both(1, 1), pairs: both(1, 0), triples: both(0, 1) };
}

/** Least cost of choosing so many places on the runs of one direction. */
function leastOn(runs: readonly number[], places: number, pair: number, triple: number): Float64Array {
  const spare = places - runs.reduce((sum, length) => sum + length, 0);
  let least = new Float64Array(spare + 1);
  const byLength = new Map<number, Float64Array>();
  for (const length of runs) {
    let own = byLength.get(length);
    if (!own) {
      own = leastOnRun(length, pair, triple);
      byLength.set(length, own);
    }
    const next = new Float64Array(least.length + length).fill(Number.POSITIVE_INFINITY);
    for (let i = 0; i < least.length; i++)
      for (let k = 0; k <= length; k++) next[i + k] = Math.min(next[i + k] as number, (least[i] as number) + (own[k] as number));
    least = next;
  }
  return least;
}

/** Least cost of choosing k places of one run: by the last two places, chosen or not. */
function leastOnRun(length: number, pair: number, triple: number): Float64Array {
  const none = Number.POSITIVE_INFINITY;
  const width = length + 1;
  let now = new Float64Array(4 * width).fill(none);
  now[0] = 0;
  for (let at = 0; at < length; at++) {
    const next = new Float64Array(4 * width).fill(none);
    for (let last = 0; last < 4; last++)
      for (let count = 0; count <= at; count++) {
        const cost = now[last * width + count] as number;
        if (cost === none) continue;
        for (const chosen of [0, 1]) {
          const close = chosen === 1 && (last & 1) === 1;
          const more = (close ? pair : 0) + (at >= 2 && (close || last === 3) ? triple : 0);
          const to = (((last & 1) << 1) | chosen) * width + count + chosen;
          next[to] = Math.min(next[to] as number, cost + more);
        }
      }
    now = next;
  }
  return Float64Array.from({ length: width }, (_, count) => Math.min(...[0, 1, 2, 3].map((last) => now[last * width + count] as number)));
}

/** Some tiles from one rung to another of a ladder and what they cost wherever they stand. */
export interface Crowd {
  from: number;
  to: number;
  count: number;
  cost: number;
}

/**
 * The least cost of tiles on a ladder, taken apart into crowds that share no check.
 * @param counts tiles at each rung, cheapest first
 * @param nearTo the last rung that does not contrast with each
 * @param crowds filled with those that cost something, if wanted
 */
export function crowdCost(spread: Spread, counts: Int32Array, nearTo: Int32Array, best: Float64Array, crowds?: Crowd[]): number {
  const { equal, pairs, triples } = spread;
  const rungs = counts.length;
  best[rungs] = 0;
  const ends = crowds && new Int32Array(rungs);
  for (let from = rungs - 1; from >= 0; from--) {
    const own = counts[from] as number;
    let most = (best[from + 1] as number) + (equal[own] as number);
    let end = from;
    let sum = own;
    let ties = triples[own] as number;
    for (let to = from + 1; to <= (nearTo[from] as number); to++) {
      const more = counts[to] as number;
      if (more === 0) continue;
      sum += more;
      ties += triples[more] as number;
      const cost = (best[to + 1] as number) + (pairs[sum] as number) + ties;
      if (cost <= most) continue;
      most = cost;
      end = to;
    }
    best[from] = most;
    if (ends) ends[from] = end;
  }
  if (crowds && ends)
    for (let from = 0; from < rungs; ) {
      const to = ends[from] as number;
      const cost = (best[from] as number) - (best[to + 1] as number);
      if (cost > 0) crowds.push({ from, to, count: counts.subarray(from, to + 1).reduce((a, b) => a + b, 0), cost });
      from = to + 1;
    }
  return best[0] as number;
}
