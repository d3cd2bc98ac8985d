/** Narrowing a catalogue: what passes, and what each filter would still offer while the others hold. Pure. */

import type { Sku } from '@/core/page';
import { type Facets, type Filters, filterSkus, type PriceBin, priceHistogram } from '@/core/plan';

/** Counts for the category and brand filters; those of `Facets` that they show. */
export type Counts = Pick<Facets, 'categories' | 'withoutCategory' | 'brands' | 'withoutBrand'>;

export interface Narrowed {
  /** What passes every filter. */
  skus: Sku[];
  /** Counts among what passes all but the category filter. */
  categories: Pick<Counts, 'categories' | 'withoutCategory'>;
  /** Counts among what passes all but the brand filter. */
  brands: Pick<Counts, 'brands' | 'withoutBrand'>;
  /** Prices of what passes all but the price filter; the bins span the whole catalogue. */
  bins: PriceBin[];
}

/** Bars of the histogram: as many as read well in the left panel. */
const BINS = 30;

/** What is worked out once for a catalogue, so that a filter walks over numbers instead of texts. */
interface Index {
  /** Title, id and brand in lower case. */
  texts: string[];
  /** Per SKU the position of its category path, brand and bin in the lists below. */
  category: Uint32Array;
  brand: Uint32Array;
  bin: Uint8Array;
  /** One SKU of each path and of each brand: what holds for it holds for all with the same. */
  categories: Sku[];
  brands: Sku[];
  bins: PriceBin[];
}

const indexes = new WeakMap<readonly Sku[], Index>();
const NO_BIN = 255;

function indexOf(skus: readonly Sku[]): Index {
  const known = indexes.get(skus);
  if (known) return known;
  const bins = priceHistogram(skus, BINS, { log: true });
  const paths = new Map<string, number>();
  const names = new Map<string, number>();
  const index: Index = {
    texts: skus.map(({ title, id, brand }) => `${title} ${id} ${brand ?? ''}`.toLowerCase()),
    category: new Uint32Array(skus.length),
    brand: new Uint32Array(skus.length),
    bin: new Uint8Array(skus.length),
    categories: [],
    brands: [],
    bins,
  };
  const numbered = (known: Map<string, number>, samples: Sku[], key: string, sku: Sku): number => {
    const at = known.get(key) ?? samples.push(sku) - 1;
    known.set(key, at);
    return at;
  };
  skus.forEach((sku, i) => {
    index.category[i] = numbered(paths, index.categories, sku.category?.join('\u0000') ?? '', sku);
    index.brand[i] = numbered(names, index.brands, sku.brand ?? '', sku);
    index.bin[i] = sku.price > 0 ? binOf(bins, sku.price) : NO_BIN;
  });
  indexes.set(skus, index);
  return index;
}

/** The bin of a price: the last that starts at or below it. */
function binOf(bins: readonly PriceBin[], price: number): number {
  let low = 0;
  let high = bins.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (price >= (bins[middle]?.from ?? 0)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Which of the samples pass a filter, by position. */
function passing(samples: readonly Sku[], filters: Filters): boolean[] {
  const passed = new Set(filterSkus(samples, filters));
  return samples.map((sku) => passed.has(sku));
}

/**
 * Applies the filters and counts what is left for each, in one walk over the catalogue. The meaning of a filter is that of
 * `filterSkus`.
 * @param skus the whole catalogue; kept as a key, so pass the same array again
 */
export function narrow(skus: readonly Sku[], filters: Filters): Narrowed {
  const index = indexOf(skus);
  const { priceMin = 0, priceMax = Number.POSITIVE_INFINITY } = filters;
  const words = (filters.query ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const inCategory = passing(index.categories, filters.categories ? { categories: filters.categories } : {});
  const inBrand = passing(index.brands, filters.brands ? { brands: filters.brands } : {});
  const roles = filters.roles?.length ? new Set(filterSkus(skus, { roles: filters.roles })) : undefined;
  const left: Sku[] = [];
  const perCategory = new Uint32Array(index.categories.length);
  const perBrand = new Uint32Array(index.brands.length);
  const perBin = new Uint32Array(NO_BIN + 1);
  const bump = (counts: Uint32Array, at: number) => {
    counts[at] = (counts[at] ?? 0) + 1;
  };
  for (let i = 0; i < skus.length; i++) {
    const sku = skus[i] as Sku;
    const category = index.category[i] as number;
    const brand = index.brand[i] as number;
    const ofCategory = inCategory[category] === true;
    const ofBrand = inBrand[brand] === true;
    const ofPrice = sku.price >= priceMin && sku.price <= priceMax;
    if (Number(ofCategory) + Number(ofBrand) + Number(ofPrice) < 2 || (roles && !roles.has(sku))) continue;
    const text = index.texts[i] as string;
    if (!words.every((word) => text.includes(word))) continue;
    if (ofBrand && ofPrice) bump(perCategory, category);
    if (ofCategory && ofPrice) bump(perBrand, brand);
    if (ofCategory && ofBrand) bump(perBin, index.bin[i] as number);
    if (ofCategory && ofBrand && ofPrice) left.push(sku);
  }
  return {
    skus: left,
    categories: categoryCounts(index.categories, perCategory),
    brands: brandCounts(index.brands, perBrand),
    bins: index.bins.map((bin, at) => ({ ...bin, count: perBin[at] ?? 0 })),
  };
}

const byCountThenName = (a: readonly [string, number], b: readonly [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

/** Two levels of categories, the largest first. */
function categoryCounts(samples: readonly Sku[], counts: Uint32Array): Narrowed['categories'] {
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

function brandCounts(samples: readonly Sku[], counts: Uint32Array): Narrowed['brands'] {
  const named = samples.flatMap(({ brand }, at): [string, number][] => (brand && counts[at] ? [[brand, counts[at] ?? 0]] : []));
  const unnamed = samples.findIndex(({ brand }) => !brand);
  return {
    brands: named.sort(byCountThenName).map(([name, count]) => ({ name, count })),
    withoutBrand: unnamed < 0 ? 0 : (counts[unnamed] ?? 0),
  };
}

/** Whether any filter is set. */
export function isNarrowed({ query, categories, brands, roles, priceMin, priceMax }: Filters): boolean {
  return (
    Boolean(query?.trim() || categories?.length || brands?.length || roles?.length) || priceMin !== undefined || priceMax !== undefined
  );
}

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
