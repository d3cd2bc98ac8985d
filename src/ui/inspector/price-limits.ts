/** Which prices are taken, and which are worth a word. */
import type { Page } from '@/core/page';

/** The highest amount that a field takes, in major units: more is a slip of the keyboard. */
export const MOST_MAJOR = 10_000_000;

/** A price so many times the median of the others is pointed out. */
const FAR = 100;

/**
 * What is odd about the price of a SKU on its page: `none` for no price at all, or how many times the median price of the
 * page's other SKUs it is, as a whole number, where that is more than a hundred; undefined where nothing is.
 */
export function oddPrice({ skus }: Page, skuId: string): 'none' | number | undefined {
  const price = skus.find(({ id }) => id === skuId)?.price;
  if (price === undefined) return undefined;
  if (price === 0) return 'none';
  const others = skus.filter((sku) => sku.id !== skuId && sku.price > 0).map((sku) => sku.price);
  others.sort((a, b) => a - b);
  const median = ((others[(others.length - 1) >> 1] ?? 0) + (others[others.length >> 1] ?? 0)) / 2;
  return median > 0 && price > FAR * median ? Math.round(price / median) : undefined;
}
