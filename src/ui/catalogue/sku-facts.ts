/** What is so of a SKU or not: the filters beside category, brand and price. Pure. */
import type { Sku } from '@/core/page';

/** In the order in which they are offered. */
export const FACTS = ['unplaced', 'placed', 'stock', 'sold-out', 'picture', 'no-picture', 'promotion', 'reduced', 'sales', 'cost'] as const;
export type Fact = (typeof FACTS)[number];

/** Facts that are alternatives of each other: one of those chosen is enough. Those of different groups add up. */
const GROUPS: readonly (readonly Fact[])[] = [
  ['unplaced', 'placed'],
  ['stock', 'sold-out'],
  ['picture', 'no-picture'],
  ['promotion'],
  ['reduced'],
  ['sales'],
  ['cost'],
];

export const bitOf = (fact: Fact): number => 1 << FACTS.indexOf(fact);
/** More than any sum of bits. */
export const MASKS = 1 << FACTS.length;

/** What a SKU's own fields say, as a sum of bits; whether it is placed, the page says. A stock that is not known is none of both. */
export function factsOf({ stock, image, promotions, price, listPrice, stats, cost }: Sku): number {
  let mask = bitOf(image ? 'picture' : 'no-picture');
  if (stock !== undefined) mask |= bitOf(stock > 0 ? 'stock' : 'sold-out');
  if (promotions?.length) mask |= bitOf('promotion');
  if (listPrice !== undefined && price > 0 && listPrice > price) mask |= bitOf('reduced');
  if (salesOf(stats) !== undefined) mask |= bitOf('sales');
  if (cost !== undefined) mask |= bitOf('cost');
  return mask;
}

/** What sold: orders, or else takings. */
export function salesOf(stats: Sku['stats']): number | undefined {
  return stats?.orders ?? stats?.revenue;
}

/** The groups of which something is chosen, each as the sum of its chosen bits. */
export function wantedGroups(chosen: readonly Fact[]): { wanted: number; own: number }[] {
  return GROUPS.flatMap((group) => {
    const sum = (facts: readonly Fact[]) => facts.reduce((mask, fact) => mask | bitOf(fact), 0);
    const wanted = sum(group.filter((fact) => chosen.includes(fact)));
    return wanted === 0 ? [] : [{ wanted, own: sum(group) }];
  });
}
