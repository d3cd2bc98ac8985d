/** Narrowing a catalogue: what passes, and what each filter would still offer while the others hold. Pure. */

import type { Sku } from '@/core/page';
import { type Facets, type Filters, filterSkus, type PriceBin, priceHistogram } from '@/core/plan';
import { brandCounts, categoryCounts } from './counts';
import { findTexts, readTexts, type SearchTexts } from './search-texts';
import { bitOf, FACTS, type Fact, factsOf, MASKS, wantedGroups } from './sku-facts';
import { orderOf, type SkuOrder } from './sku-orders';

/** Counts for the category and brand filters; those of `Facets` that they show. */
export type Counts = Pick<Facets, 'categories' | 'withoutCategory' | 'brands' | 'withoutBrand'>;

/** The planner's filters, and those that only the panel has. */
export interface PanelFilters extends Filters {
  facts?: readonly Fact[];
  order?: SkuOrder;
}

export interface Narrowed {
  /** What passes every filter, in the order asked for. */
  skus: Sku[];
  /** Counts among what passes all but the category filter. */
  categories: Pick<Counts, 'categories' | 'withoutCategory'>;
  /** Counts among what passes all but the brand filter. */
  brands: Pick<Counts, 'brands' | 'withoutBrand'>;
  /** Counts among what passes all but the filter of the fact's own group. */
  facts: Record<Fact, number>;
  /** Prices of what passes all but the price filter; the bins span the whole catalogue. */
  bins: PriceBin[];
}

/** Bars of the histogram: as many as read well in the left panel. */
const BINS = 30;

/** What is worked out once for a catalogue, so that a filter walks over numbers instead of texts. */
interface Index {
  texts: SearchTexts;
  /** Positions by id. */
  positions: ReadonlyMap<string, number>;
  /** Per SKU the position of its category path, brand and bin in the lists below, and its facts. */
  category: Uint32Array;
  brand: Uint32Array;
  bin: Uint8Array;
  facts: Uint16Array;
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
    texts: readTexts(skus),
    positions: new Map(skus.map(({ id }, i) => [id, i])),
    category: new Uint32Array(skus.length),
    brand: new Uint32Array(skus.length),
    bin: new Uint8Array(skus.length),
    facts: Uint16Array.from(skus, factsOf),
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
function passing(samples: readonly Sku[], filters: Filters): Uint8Array {
  const passed = new Set(filterSkus(samples, filters));
  return Uint8Array.from(samples, (sku) => Number(passed.has(sku)));
}

/** The facts of every SKU, with those that the page decides. */
function factsNow({ facts, positions }: Index, placed: Iterable<string>): Uint16Array {
  const now = facts.map((mask) => mask | bitOf('unplaced'));
  for (const id of placed) {
    const at = positions.get(id);
    if (at !== undefined) now[at] = (facts[at] ?? 0) | bitOf('placed');
  }
  return now;
}

/** Positions to look at: those that the query finds, in the order asked for. */
function candidates(found: Uint32Array | undefined, order: Uint32Array | undefined, all: number): Uint32Array | undefined {
  if (!found || !order) return found ?? order;
  const isFound = new Uint8Array(all);
  for (const at of found) isFound[at] = 1;
  return order.filter((at) => isFound[at] === 1);
}

/**
 * Applies the filters and counts what is left for each, in one walk over the catalogue. The meaning of a filter is that of
 * `filterSkus`.
 * @param skus the whole catalogue; kept as a key, so pass the same array again
 * @param placed ids of the SKUs that stand on the page
 */
export function narrow(skus: readonly Sku[], filters: PanelFilters, placed: Iterable<string> = []): Narrowed {
  const index = indexOf(skus);
  const { priceMin = 0, priceMax = Number.POSITIVE_INFINITY } = filters;
  const inCategory = passing(index.categories, filters.categories ? { categories: filters.categories } : {});
  const inBrand = passing(index.brands, filters.brands ? { brands: filters.brands } : {});
  const roles = filters.roles?.length ? new Set(filterSkus(skus, { roles: filters.roles })) : undefined;
  const facts = factsNow(index, placed);
  const groups = wantedGroups(filters.facts ?? []);
  const walk = candidates(findTexts(index.texts, filters.query ?? ''), orderOf(skus, filters.order ?? 'file'), skus.length);
  const left: Sku[] = [];
  const perCategory = new Uint32Array(index.categories.length);
  const perBrand = new Uint32Array(index.brands.length);
  const perBin = new Uint32Array(NO_BIN + 1);
  /** By facts: of what passes everything, and of what only one group of facts keeps out. */
  const perFacts = new Uint32Array(MASKS);
  const perGroup = groups.map(() => new Uint32Array(MASKS));
  const count = walk?.length ?? skus.length;
  for (let k = 0; k < count; k++) {
    const i = walk ? (walk[k] as number) : k;
    const sku = skus[i] as Sku;
    const category = index.category[i] as number;
    const brand = index.brand[i] as number;
    const mask = facts[i] as number;
    const ofCategory = inCategory[category] as number;
    const ofBrand = inBrand[brand] as number;
    const ofPrice = Number(sku.price >= priceMin && sku.price <= priceMax);
    let failed = 3 - ofCategory - ofBrand - ofPrice;
    let keptOutBy = -1;
    for (let g = 0; g < groups.length; g++)
      if (((groups[g]?.wanted ?? 0) & mask) === 0) {
        failed++;
        keptOutBy = g;
      }
    if (failed > 1 || (roles && !roles.has(sku))) continue;
    if (failed === 0) {
      left.push(sku);
      bump(perFacts, mask);
    } else if (keptOutBy >= 0) bump(perGroup[keptOutBy] as Uint32Array, mask);
    if (keptOutBy >= 0) continue;
    if (ofBrand && ofPrice) bump(perCategory, category);
    if (ofCategory && ofPrice) bump(perBrand, brand);
    if (ofCategory && ofBrand) bump(perBin, index.bin[i] as number);
  }
  return {
    skus: left,
    categories: categoryCounts(index.categories, perCategory),
    brands: brandCounts(index.brands, perBrand),
    facts: factCounts(perFacts, groups, perGroup),
    bins: index.bins.map((bin, at) => ({ ...bin, count: perBin[at] ?? 0 })),
  };
}

function bump(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

/** A fact counts what passes, and what only the choice in its own group keeps out. */
function factCounts(passed: Uint32Array, groups: readonly { own: number }[], keptOut: readonly Uint32Array[]): Narrowed['facts'] {
  const sum = (counts: Uint32Array | undefined, bit: number) =>
    counts?.reduce((total, count, mask) => ((mask & bit) === 0 ? total : total + count), 0) ?? 0;
  return Object.fromEntries(
    FACTS.map((fact) => {
      const bit = bitOf(fact);
      const group = groups.findIndex(({ own }) => (own & bit) !== 0);
      return [fact, sum(passed, bit) + sum(keptOut[group], bit)];
    }),
  ) as Narrowed['facts'];
}

/** Whether any filter is set. */
export function isNarrowed({ query, categories, brands, roles, facts, priceMin, priceMax }: PanelFilters): boolean {
  const isChosen = [categories, brands, roles, facts].some((chosen) => chosen !== undefined && chosen.length > 0);
  return Boolean(query?.trim()) || isChosen || priceMin !== undefined || priceMax !== undefined;
}
