/** What a catalogue holds, counted for filters and pictures: categories, brands, roles, prices. */
import { SKU_ROLES, type Sku, type SkuRole } from '../page';
import type { Filters } from './types';

export interface CategoryFacet {
  /** From the first level down to this one. */
  path: string[];
  count: number;
  /** The second level under a first; empty below. */
  children: CategoryFacet[];
}

export interface Facets {
  /** Largest first, then by name. */
  categories: CategoryFacet[];
  withoutCategory: number;
  /** Largest first, then by name. */
  brands: { name: string; count: number }[];
  withoutBrand: number;
  roles: { role: SkuRole; count: number }[];
  /** SKUs with a price above 0. */
  priced: number;
  /** Minor units; 0 where nothing has a price. */
  priceMin: number;
  priceMax: number;
}

/** The text of a category path, as filters name it. */
export function categoryText(path: readonly string[]): string {
  return path.join(' > ');
}

const byCountThenName = (a: [string, number], b: [string, number]) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1);

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function ranked(counts: Map<string, number>): [string, number][] {
  return [...counts].sort(byCountThenName);
}

/** Counts a catalogue's categories (two levels), brands, roles and price range. Linear, apart from sorting the counts. */
export function facets(skus: readonly Sku[]): Facets {
  const first = new Map<string, number>();
  const second = new Map<string, Map<string, number>>();
  const brands = new Map<string, number>();
  const roles = new Map<SkuRole, number>();
  let withoutCategory = 0;
  let withoutBrand = 0;
  let priced = 0;
  let priceMin = 0;
  let priceMax = 0;
  for (const sku of skus) {
    const [family, kind] = sku.category ?? [];
    if (family === undefined) withoutCategory++;
    else {
      count(first, family);
      const below = second.get(family) ?? new Map<string, number>();
      if (kind !== undefined) count(below, kind);
      second.set(family, below);
    }
    if (sku.brand) count(brands, sku.brand);
    else withoutBrand++;
    for (const role of sku.roles ?? []) roles.set(role, (roles.get(role) ?? 0) + 1);
    if (sku.price > 0) {
      priceMin = priced === 0 ? sku.price : Math.min(priceMin, sku.price);
      priceMax = Math.max(priceMax, sku.price);
      priced++;
    }
  }
  return {
    categories: ranked(first).map(([name, n]) => ({
      path: [name],
      count: n,
      children: ranked(second.get(name) ?? new Map()).map(([kind, m]) => ({ path: [name, kind], count: m, children: [] })),
    })),
    withoutCategory,
    brands: ranked(brands).map(([name, n]) => ({ name, count: n })),
    withoutBrand,
    roles: SKU_ROLES.flatMap((role) => (roles.has(role) ? { role, count: roles.get(role) ?? 0 } : [])),
    priced,
    priceMin,
    priceMax,
  };
}

const fold = (text: string) => text.trim().toLowerCase();

function categoryTest(names: readonly string[]): (sku: Sku) => boolean {
  const wanted = names.map((name) => (name.trim() === '' ? [] : name.split('>').map(fold)));
  return ({ category }) => {
    const path = (category ?? []).map(fold);
    return wanted.some((want) => {
      if (want.length === 0) return path.length === 0;
      if (want.length === 1) return path.includes(want[0] as string);
      return want.every((name, level) => path[level] === name);
    });
  };
}

/** As it is searched: small letters, full-width signs as usual ones, one line. */
const forSearch = (text: string) => text.normalize('NFKC').toLowerCase();

/** What a SKU is found by. */
export function searchText({ id, title, brand }: Sku): string {
  return forSearch(`${title} ${id} ${brand ?? ''}`).replace(/\s+/g, ' ');
}

/** The words of a query, each of which a text has to hold. */
export function searchWords(query: string): string[] {
  return forSearch(query).split(/\s+/).filter(Boolean);
}

/** The SKUs that pass every filter, in their order. */
export function filterSkus(skus: readonly Sku[], filters: Filters): Sku[] {
  const tests: ((sku: Sku) => boolean)[] = [];
  const { query, categories, priceMin, priceMax, brands, roles } = filters;
  const words = searchWords(query ?? '');
  if (words.length > 0)
    tests.push((sku) => {
      const text = searchText(sku);
      return words.every((word) => text.includes(word));
    });
  if (categories && categories.length > 0) tests.push(categoryTest(categories));
  if (priceMin !== undefined) tests.push(({ price }) => price >= priceMin);
  if (priceMax !== undefined) tests.push(({ price }) => price <= priceMax);
  if (brands && brands.length > 0) {
    const wanted = new Set(brands.map(fold));
    tests.push(({ brand }) => wanted.has(fold(brand ?? '')));
  }
  if (roles && roles.length > 0) tests.push((sku) => (sku.roles ?? []).some((role) => roles.includes(role)));
  return skus.filter((sku) => tests.every((test) => test(sku)));
}

export interface PriceBin {
  /** Minor units: from `from` up to, not with, `to`; the last bin has its `to` too. */
  from: number;
  to: number;
  count: number;
}

/**
 * How the prices above 0 spread over `bins` parts of their range: of equal width, or of equal ratio with `log`.
 * No bins where nothing has a price, one where all prices are the same.
 */
export function priceHistogram(skus: readonly Sku[], bins: number, { log = false }: { log?: boolean } = {}): PriceBin[] {
  const prices = skus.flatMap(({ price }) => (price > 0 ? price : []));
  if (prices.length === 0 || bins < 1) return [];
  const min = prices.reduce((a, b) => Math.min(a, b));
  const max = prices.reduce((a, b) => Math.max(a, b));
  if (min === max) return [{ from: min, to: max, count: prices.length }];
  const edge = (i: number) => (i === bins ? max : log ? min * (max / min) ** (i / bins) : min + ((max - min) * i) / bins);
  const edges = Array.from({ length: bins + 1 }, (_, i) => edge(i));
  const result = Array.from({ length: bins }, (_, i) => ({ from: edges[i] as number, to: edges[i + 1] as number, count: 0 }));
  for (const price of prices) {
    const share = log ? Math.log(price / min) / Math.log(max / min) : (price - min) / (max - min);
    let at = Math.min(bins - 1, Math.floor(share * bins));
    while (at > 0 && price < (edges[at] as number)) at--;
    while (at < bins - 1 && price >= (edges[at + 1] as number)) at++;
    (result[at] as PriceBin).count++;
  }
  return result;
}
