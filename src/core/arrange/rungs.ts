/**
 * Prices as whole numbers from 1, cheapest first, so that the search compares ranks and never divides. The thresholds between
 * prices are worked out once, by the same comparisons the rules use: each is monotone in the price, so one rank says it all.
 */
import { atLeast, atMost, contrast, isFree } from '../rules';
import type { KernelRules } from './kernel-rules';

/** Rank 0 is "no price"; `prices[rank]` in minor units. */
export interface Rungs {
  prices: number[];
  rankOf(price: number): number;
  /** Least rank that contrasts enough with rank r (≥ r) along rows and down columns. */
  rowContrastFrom: Int32Array;
  columnContrastFrom: Int32Array;
  /** Least rank that does not fall back from rank r: ≥ its price × (1 − tolerance). */
  riseFrom: Int32Array;
  /** Highest rank that does not leap from rank r: ≤ its price × maxStep. */
  reachTo: Int32Array;
  /** Highest rank that is free, and that the banner promises; 0 for none. */
  freeTo: number;
  promisedTo: number;
  /** Rank of the banner's price itself; 0 without one. */
  anchor: number;
}

/** Ranks the prices given and the anchor. `prices` in minor units; 0 is ignored. O(n log n). */
export function rankPrices(prices: Iterable<number>, anchor: number | null, rules: KernelRules): Rungs {
  const distinct = new Set(prices);
  if (anchor !== null) distinct.add(anchor);
  distinct.delete(0);
  const sorted = [0, ...[...distinct].sort((a, b) => a - b)];
  const ranks = new Map(sorted.map((price, rank) => [price, rank]));
  const { tolerance, maxStep } = rules.steps;
  return {
    prices: sorted,
    rankOf: (price) => ranks.get(price) ?? 0,
    rowContrastFrom: leastRank(sorted, (low, high) => high >= low && atLeast(contrast(low, high), rules.row.minContrast)),
    columnContrastFrom: leastRank(sorted, (low, high) => high >= low && atLeast(contrast(low, high), rules.column.minContrast)),
    riseFrom: leastRank(sorted, (previous, next) => atLeast(next, previous * (1 - tolerance))),
    reachTo: leastRank(sorted, (previous, next) => !atMost(next, previous * maxStep)).map((rank) => rank - 1),
    freeTo: sorted.findLastIndex((price, rank) => rank > 0 && isFree(price, anchor, tolerance)),
    promisedTo: anchor === null ? 0 : sorted.findLastIndex((price) => atMost(price, anchor)),
    anchor: anchor === null ? 0 : (ranks.get(anchor) ?? 0),
  };
}

/** For each rank r the least rank whose price passes `test(price of r, price)`; one past the end where none does. */
function leastRank(prices: readonly number[], test: (of: number, price: number) => boolean): Int32Array {
  const result = new Int32Array(prices.length);
  for (let r = 1; r < prices.length; r++) {
    let from = 1;
    let to = prices.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (test(prices[r] as number, prices[middle] as number)) to = middle;
      else from = middle + 1;
    }
    result[r] = from;
  }
  return result;
}
