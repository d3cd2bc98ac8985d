/** Orders of a catalogue, each worked out once for it: positions, so that what is filtered walks in them. Pure. */
import type { Sku } from '@/core/page';
import { salesOf } from './sku-facts';

export const SKU_ORDERS = ['file', 'price-up', 'price-down', 'name', 'sales', 'margin'] as const;
export type SkuOrder = (typeof SKU_ORDERS)[number];

const kept = new WeakMap<readonly Sku[], Map<SkuOrder, Uint32Array>>();

/** What an order compares; those without it come last. */
const VALUES: Partial<Record<SkuOrder, (sku: Sku) => number | undefined>> = {
  'price-up': ({ price }) => (price > 0 ? price : undefined),
  'price-down': ({ price }) => (price > 0 ? -price : undefined),
  sales: ({ stats }) => negative(salesOf(stats)),
  // The share of the price that is left.
  margin: ({ price, cost }) => (price > 0 && cost !== undefined ? (cost - price) / price : undefined),
};

const negative = (value: number | undefined) => (value === undefined ? undefined : -value);

/** Positions of a catalogue's SKUs in an order; undefined for the file's own. Equals keep the file's order. */
export function orderOf(skus: readonly Sku[], order: SkuOrder): Uint32Array | undefined {
  if (order === 'file') return undefined;
  const orders = kept.get(skus) ?? new Map<SkuOrder, Uint32Array>();
  kept.set(skus, orders);
  const known = orders.get(order);
  if (known) return known;
  const value = VALUES[order];
  const made = value ? byNumber(skus, value) : byName(skus);
  orders.set(order, made);
  return made;
}

/** Whether a catalogue says what an order compares. */
export function canOrder(skus: readonly Sku[], order: SkuOrder): boolean {
  const value = VALUES[order];
  return value === undefined || skus.some((sku) => value(sku) !== undefined);
}

function byNumber(skus: readonly Sku[], value: (sku: Sku) => number | undefined): Uint32Array {
  const values = Float64Array.from(skus, (sku) => value(sku) ?? Number.POSITIVE_INFINITY);
  const compare = (a: number, b: number) => {
    const x = values[a] as number;
    const y = values[b] as number;
    return x < y ? -1 : x > y ? 1 : a - b;
  };
  return Uint32Array.from(skus.keys()).sort(compare);
}

/**
 * By title as the dictionary has it: Chinese by pinyin, figures by their value. A collator compares whole titles slowly, so it is
 * asked once how their first signs follow each other, and of whole titles only among those that begin alike.
 */
function byName(skus: readonly Sku[]): Uint32Array {
  const collator = new Intl.Collator('zh-Hans', { numeric: true });
  const titles = skus.map(({ title, id }) => (title || id).trim());
  const ranks = ranksOf(new Set(titles.map(firstSign)));
  const rank = Uint32Array.from(titles, (title) => ranks.get(firstSign(title)) ?? 0);
  const compare = (a: number, b: number) =>
    (rank[a] as number) - (rank[b] as number) || collator.compare(titles[a] ?? '', titles[b] ?? '') || a - b;
  return Uint32Array.from(skus.keys()).sort(compare);
}

/** All figures begin alike: 9 comes before 12. */
function firstSign(title: string): string {
  const sign = String.fromCodePoint(title.codePointAt(0) ?? 0x20);
  return /\p{N}/u.test(sign) ? '0' : sign;
}

/** Signs that differ in case or accent only have the same rank: what follows them decides first. */
function ranksOf(signs: ReadonlySet<string>): Map<string, number> {
  const { compare } = new Intl.Collator('zh-Hans', { sensitivity: 'base' });
  const ranks = new Map<string, number>();
  let before: string | undefined;
  let rank = 0;
  for (const sign of [...signs].sort(compare)) {
    if (before !== undefined && compare(before, sign) !== 0) rank++;
    ranks.set(sign, rank);
    before = sign;
  }
  return ranks;
}
