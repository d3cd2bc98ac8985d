import { isSoldOut, type Sku } from '@/core/page';

/**
 * SKUs that hold every word of the query in title, id or brand, case folded; all of them for an empty one.
 * Those not on the page yet come first, then those nearest in price to `near`; without it the given order holds. Those of which
 * nothing is left come last of all.
 */
export function matchSkus(skus: readonly Sku[], query: string, near: Sku | undefined, placed: ReadonlySet<string>, most: number): Sku[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const distance = ({ price }: Sku) => (near ? Math.abs(Math.log(Math.max(1, price) / Math.max(1, near.price))) : 0);
  return skus
    .filter(({ title, id, brand = '' }) => {
      const text = `${title}\n${id}\n${brand}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .map((sku) => ({ sku, rank: [isSoldOut(sku) ? 2 : placed.has(sku.id) ? 1 : 0, distance(sku)] as const }))
    .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
    .slice(0, most)
    .map(({ sku }) => sku);
}
