/**
 * Other SKUs for one tile, the best first: what the rules say of the page with each in its place. Candidates are drawn from
 * the whole range of prices that the module has, then nearer around the best of them, of the same family first; each is judged
 * by the engine, so that what fits alternation, bands and whatever else is on comes first.
 */
import { isGrid, type Module, type Page, type Sku, tilesAt } from '../page';
import { check, declaredBand, type Report, recheck } from '../rules';
import { applyShared } from './apply-shared';
import { apart, poolOf } from './situation';
import type { FixOptions, Standing } from './types';

export interface SuggestOptions extends FixOptions {
  /** The viewport whose neighbours are told of. */
  viewport: string;
  /** How many; 8. */
  most?: number;
}

export interface Suggestion {
  sku: Sku;
  after: Standing;
  /** Ids of rules that fail less often than now, and of those that fail more often. */
  mends: string[];
  breaks: string[];
  /** How its price stands to the tiles before and behind: above or below both, or between them; undefined without two prices. */
  beside: 'above' | 'below' | 'between' | undefined;
  /** Whether the price is in the module's band, or without one between its other prices. */
  inBand: boolean;
  /** Whether it is of the first-level category of the SKU that it would replace. */
  sameFamily: boolean;
}

export interface Suggestions {
  before: Standing;
  /** Empty where no other SKU is at hand or the tile is locked. */
  found: Suggestion[];
}

const MOST = 8;
/** Prices tried over the module's range, and how far beyond its ends. */
const PRICES = 24;
const BEYOND = 1.3;
/** Tried near the SKU's own price, and near each of so many of the best. */
const NEAR = 12;
const BEST = 4;

interface Tried {
  sku: Sku;
  report: Report;
}

/**
 * Judges one candidate a step, and yields how far it is, from 0 to 1.
 * @param page a valid page; it is left alone
 */
export function* suggestSkus(page: Page, tileId: string, options: SuggestOptions): Generator<number, Suggestions> {
  const { catalogue, report: known, viewport, most = MOST, ...checkOptions } = options;
  const report = known ? recheck(known, page, checkOptions) : check(page, checkOptions);
  const before = { score: report.score, cost: report.cost };
  const module = page.modules.find(({ tiles }) => tiles?.some(({ id }) => id === tileId));
  const tile = module?.tiles?.find(({ id }) => id === tileId);
  if (!module || !tile || tile.locked || !isGrid(module)) return { before, found: [] };
  const skus = new Map(page.skus.map((sku) => [sku.id, sku]));
  const own = skus.get(tile.skuId);
  const pool = poolOf(page, catalogue);
  const around = aroundOf(module, tileId, viewport, skus);
  const tried = new Map<string, Tried>();
  const counting = { ...checkOptions, countOnly: true };
  const judge = (sku: Sku) => {
    const next = applyShared(page, [{ type: 'replace-sku', tile: tileId, sku }]);
    if (next) tried.set(sku.id, { sku, report: recheck(report, next, counting) });
  };
  const isBetter = (a: Tried, b: Tried) => a.report.cost - b.report.cost || apart(own, a.sku) - apart(own, b.sku) || byId(a.sku, b.sku);
  const best = () => [...tried.values()].sort(isBetter);
  const pick = pickerOf(pool, own);

  const first = new Set([
    ...pick(own?.price ?? around.prices[0] ?? 0, NEAR),
    ...rangeOf(module, around.prices).flatMap((price) => pick(price, 1)),
  ]);
  const expected = first.size + BEST * NEAR;
  for (const sku of first) {
    judge(sku);
    yield tried.size / expected;
  }
  for (const { sku } of best().slice(0, BEST))
    for (const near of pick(sku.price, NEAR)) {
      if (tried.has(near.id)) continue;
      judge(near);
      yield Math.min(1, tried.size / expected);
    }
  const found = best().slice(0, most);
  return { before, found: found.map((each) => wordsOf(each, report, module, around, own)) };
}

const byId = (a: Sku, b: Sku) => (a.id < b.id ? -1 : 1);

interface Around {
  /** Prices of the tiles before and behind, where they have one. */
  beside: number[];
  /** The module's other prices, from the lowest. */
  prices: number[];
}

function aroundOf(module: Module, tileId: string, viewport: string, skus: ReadonlyMap<string, Sku>): Around {
  const order = tilesAt(module, viewport);
  const at = order.findIndex(({ id }) => id === tileId);
  const priceAt = (index: number) => skus.get(order[index]?.skuId ?? '')?.price || [];
  const prices = order.flatMap((_, index) => (index === at ? [] : priceAt(index))).sort((a, b) => a - b);
  return { beside: [at - 1, at + 1].flatMap(priceAt), prices };
}

/** Prices from below the module's lowest to above its highest, in equal ratios; within its band where it declares one. */
function rangeOf(module: Module, prices: readonly number[]): number[] {
  const band = declaredBand(module);
  const [lowest, highest] = [prices[0], prices.at(-1)];
  if (lowest === undefined || highest === undefined) return [];
  const low = Math.max(1, band?.min || lowest / BEYOND);
  const high = Math.max(low, Math.min(band?.max ?? Number.POSITIVE_INFINITY, highest * BEYOND));
  return Array.from({ length: PRICES }, (_, i) => low * (high / low) ** (i / (PRICES - 1)));
}

/** @returns what finds the SKUs nearest to a price: as many of each level of the SKU's category, and as many of whatever category. */
function pickerOf(pool: readonly Sku[], own: Sku | undefined): (price: number, count: number) => Sku[] {
  const depth = own?.category?.length ?? 0;
  // From its own category up to its family, then whatever there is.
  const lists = [pool];
  for (let level = 1; level <= depth; level++) {
    const alike = (lists[0] as readonly Sku[]).filter(({ category }) => category?.[level - 1] === own?.category?.[level - 1]);
    if (alike.length > 0 && alike.length < (lists[0] as readonly Sku[]).length) lists.unshift(alike);
  }
  return (price, count) => lists.flatMap((list) => nearest(list, price, count));
}

/** @param sorted by price */
function nearest(sorted: readonly Sku[], price: number, count: number): Sku[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Sku).price < price) low = middle + 1;
    else high = middle;
  }
  const around = sorted.slice(Math.max(0, low - count), low + count);
  return around.sort((a, b) => Math.abs(a.price - price) - Math.abs(b.price - price)).slice(0, count);
}

function wordsOf({ sku, report }: Tried, before: Report, module: Module, { beside, prices }: Around, own: Sku | undefined): Suggestion {
  const change = (sign: 1 | -1) =>
    report.rules.flatMap(({ id, failed }, i) => (Math.sign(failed - (before.rules[i]?.failed ?? 0)) === sign ? [id] : []));
  const band = declaredBand(module) ?? { min: prices[0] ?? 0, max: prices.at(-1) ?? Number.POSITIVE_INFINITY };
  const [a, b] = beside;
  const over = beside.filter((price) => sku.price > price).length;
  return {
    sku,
    after: { score: report.score, cost: report.cost },
    mends: change(-1),
    breaks: change(1),
    beside: a === undefined || b === undefined ? undefined : over === 2 ? 'above' : sku.price < Math.min(a, b) ? 'below' : 'between',
    inBand: sku.price >= band.min && sku.price <= band.max,
    sameFamily: own?.category?.[0] !== undefined && own.category[0] === sku.category?.[0],
  };
}
