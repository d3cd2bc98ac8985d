/** Counts per category and brand, from counts per sample of each. Pure. */
import type { Sku } from '@/core/page';
import type { Facets } from '@/core/plan';

const byCountThenName = (a: readonly [string, number], b: readonly [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

/** Two levels of categories, the largest first. */
export function categoryCounts(samples: readonly Sku[], counts: Uint32Array): Pick<Facets, 'categories' | 'withoutCategory'> {
  const first = new Map<string, number>();
  const second = new Map<string, Map<string, number>>();
  let withoutCategory = 0;
  samples.forEach(({ category }, at) => {
    const n = counts[at] ?? 0;
    const [family, kind] = category ?? [];
    if (n === 0) return;
    if (family === undefined) {
      withoutCategory += n;
      return;
    }
    first.set(family, (first.get(family) ?? 0) + n);
    const below = second.get(family) ?? new Map<string, number>();
    if (kind !== undefined) below.set(kind, (below.get(kind) ?? 0) + n);
    second.set(family, below);
  });
  const categories = [...first].sort(byCountThenName).map(([name, count]) => ({
    path: [name],
    count,
    children: [...(second.get(name) ?? [])].sort(byCountThenName).map(([kind, n]) => ({ path: [name, kind], count: n, children: [] })),
  }));
  return { categories, withoutCategory };
}

/** Brands by name, the largest first. */
export function brandCounts(samples: readonly Sku[], counts: Uint32Array): Pick<Facets, 'brands' | 'withoutBrand'> {
  const named = samples.flatMap(({ brand }, at): [string, number][] => (brand && counts[at] ? [[brand, counts[at] ?? 0]] : []));
  const unnamed = samples.findIndex(({ brand }) => !brand);
  return {
    brands: named.sort(byCountThenName).map(([name, count]) => ({ name, count })),
    withoutBrand: unnamed < 0 ? 0 : (counts[unnamed] ?? 0),
  };
}
