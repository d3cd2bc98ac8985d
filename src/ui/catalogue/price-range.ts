/** Prices between edges of the histogram. Pure. */
import type { PriceBin } from '@/core/plan';

/** A price that is easy to read and say near this one: two significant digits. Minor units. */
export function roundPrice(minor: number): number {
  if (minor < 100) return Math.round(minor);
  const unit = 10 ** (Math.floor(Math.log10(minor)) - 1);
  return Math.round(minor / unit) * unit;
}

/** Edge of the histogram nearest to a price, from 0 to the number of bins. */
export function edgeOf(bins: readonly PriceBin[], price: number): number {
  let best = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (let edge = 0; edge <= bins.length; edge++) {
    const at = edge === bins.length ? (bins[edge - 1]?.to ?? 1) : (bins[edge]?.from ?? 1);
    const distance = Math.abs(Math.log(Math.max(1, price) / Math.max(1, at)));
    if (distance < nearest) [best, nearest] = [edge, distance];
  }
  return best;
}

export interface PriceRange {
  priceMin?: number;
  priceMax?: number;
}

/** The prices between two edges; open where an edge is the end of the histogram. */
export function rangeBetween(bins: readonly PriceBin[], low: number, high: number): PriceRange {
  const from = bins[low]?.from;
  const to = bins[high - 1]?.to;
  return {
    ...(low > 0 && from !== undefined ? { priceMin: roundPrice(from) } : {}),
    ...(high < bins.length && to !== undefined ? { priceMax: roundPrice(to) } : {}),
  };
}
