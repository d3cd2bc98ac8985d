/** What a price is off its list price, as it is shown: one rounding wherever it is read. */
import type { Sku } from './schema';

/** A share as whole percent, rounded down, so that it never promises more than it is. */
export const wholePercent = (share: number): number => Math.floor(share * 100 + 1e-9);

/** Whole percent that a SKU's price is off its list price; 0 where it is less than one, or there is none to compare. */
export function markdownPercent({ price, listPrice = 0 }: Pick<Sku, 'price' | 'listPrice'>): number {
  return price > 0 && listPrice > price ? wholePercent(1 - price / listPrice) : 0;
}
