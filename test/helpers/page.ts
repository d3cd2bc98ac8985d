/**
 * Pages in a notation that a merchandiser reads: a row of prices per line, in whole units of money.
 *
 *     build({ anchor: 99, modules: [{ rows: '99 199 109 219' }] })
 *
 * Each word of `rows` is a tile at the primary viewport, read from left to right; rows of a module are separated by `/`, and the
 * column count is the longest row unless given. `-` is a tile without a price, `?` one whose SKU is not there, `199x2` spans two
 * columns, `199x2y3` two columns and three rows, `199!` is locked, `199~` a random place, `199@a` names the SKU `a`. Tiles are
 * `t1`, `t2` … down the page, SKUs `s1`, `s2` …, modules `m1`, `m2` ….
 */
import type { Module, Page, Sku, Suppression, Tile, Viewport } from '@/core/page';

export interface ModuleNotation {
  rows?: string;
  title?: string;
  kind?: Module['kind'];
  /** Columns at every viewport, or by viewport. */
  columns?: number | Record<string, number>;
  /** In whole units of money. */
  band?: { min?: number; max?: number };
  order?: Record<string, string[]>;
  /** One per tile: category path with `>`, or '' for none. One string for all tiles. */
  category?: string | string[];
  brand?: string | string[];
  /** Further fields of the SKUs as in the file, prices in minor units: one per tile, or one for all. */
  sku?: Partial<Sku> | Partial<Sku>[];
}

export interface PageNotation {
  /** A price in whole units. */
  anchor?: number;
  banner?: Page['banner'];
  /** Ids: `desktop` is 1200 px wide, others 750. */
  viewports?: string[];
  modules: ModuleNotation[];
  rules?: Page['rules'];
  suppressions?: Suppression[];
  currency?: string;
  event?: Page['event'];
  /** Further fields of the page file, in place of what is made of the notation. */
  page?: Partial<Page>;
}

const WORD = /^(-|\?|\d+(?:\.\d+)?)(?:x(\d+))?(?:y(\d+))?(!)?(~)?(?:@(\w+))?$/;

/** A page from the notation above. Prices become minor units of two decimals. Throws on a word that it cannot read. */
export function build({
  anchor,
  banner,
  viewports = ['desktop'],
  modules,
  rules,
  suppressions,
  currency = 'CNY',
  event,
  page: more,
}: PageNotation): Page {
  const skus = new Map<string, Sku>();
  let tileCount = 0;
  const built = modules.map((notation, m): Module => {
    const rows = (notation.rows ?? '').split('/').map((row) => row.trim().split(/\s+/).filter(Boolean));
    const tiles: Tile[] = [];
    for (const word of rows.flat()) {
      tileCount++;
      const place = tiles.length;
      const tile = readWord(word, `t${tileCount}`, `s${tileCount}`, viewports);
      tiles.push(tile.tile);
      if (tile.price === null || skus.has(tile.tile.skuId)) continue;
      const category = pick(notation.category, place);
      const brand = pick(notation.brand, place);
      skus.set(tile.tile.skuId, {
        id: tile.tile.skuId,
        title: `SKU ${tileCount}`,
        price: tile.price,
        image: `https://example.com/${tileCount}.jpg`,
        ...(category && { category: category.split('>') }),
        ...(brand && { brand }),
        ...(Array.isArray(notation.sku) ? notation.sku[place] : notation.sku),
      });
    }
    const widest = Math.max(1, ...rows.map((row) => row.length));
    const columns = notation.columns ?? widest;
    return {
      id: `m${m + 1}`,
      title: notation.title ?? `Module ${m + 1}`,
      ...(notation.kind && { kind: notation.kind }),
      columns: typeof columns === 'number' ? Object.fromEntries(viewports.map((id) => [id, columns])) : columns,
      ...(notation.band && { band: minor(notation.band) }),
      tiles,
      ...(notation.order && { order: notation.order }),
    };
  });
  return {
    format: 'endcap/page',
    version: 1,
    id: 'p-test',
    currency,
    viewports: viewports.map((id): Viewport => ({ id, width: id === 'desktop' ? 1200 : 750 })),
    ...((anchor !== undefined || banner) && { banner: { ...banner, ...(anchor !== undefined && { anchorPrice: cents(anchor) }) } }),
    modules: built,
    skus: [...skus.values()],
    ...(rules && { rules }),
    ...(suppressions && { suppressions }),
    ...(event && { event }),
    ...more,
  };
}

/** Whole units to minor units. */
export function cents(price: number): number {
  return Math.round(price * 100);
}

function readWord(word: string, id: string, ownSku: string, viewports: string[]): { tile: Tile; price: number | null } {
  const match = WORD.exec(word);
  if (!match) throw new Error(`"${word}" is no tile`);
  const [, price, w, h, lock, random, sku] = match;
  const span: [number, number] | undefined = w || h ? [Number(w ?? 1), Number(h ?? 1)] : undefined;
  const tile: Tile = {
    id,
    skuId: sku ?? ownSku,
    ...(span && { span: Object.fromEntries(viewports.map((viewport) => [viewport, span])) }),
    ...(lock && { locked: true }),
    ...(random && { random: true }),
  };
  return { tile, price: price === '?' ? null : price === '-' ? 0 : cents(Number(price)) };
}

function pick(values: string | string[] | undefined, index: number): string | undefined {
  return Array.isArray(values) ? values[index] : values;
}

function minor({ min, max }: { min?: number; max?: number }): { min?: number; max?: number } {
  return { ...(min !== undefined && { min: cents(min) }), ...(max !== undefined && { max: cents(max) }) };
}

/** Freezes a value and everything in it, so that a function that writes to its input throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
