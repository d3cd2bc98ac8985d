/**
 * What changes of the catalogue do to a page that has its SKUs: commands, one step together. Only what changed is set, so
 * what the page has of its own (a price set for the event, badges, promotions) stays.
 */
import type { Command, SkuFields } from '@/core/commands';
import { type Band, isGrid, isSoldOut, type Page, type Sku, type Tile } from '@/core/page';
import { isKeptPicture, type SkuChange, type SkuField, sameValue } from './difference';

/** What becomes of the tiles of a SKU that is gone or sold out. */
export type TileFate = { kind: 'keep' } | { kind: 'remove' } | { kind: 'replace'; by: Sku };

/** The tiles of each placed SKU. */
export function tilesBySku(page: Pick<Page, 'modules'>): Map<string, Tile[]> {
  const found = new Map<string, Tile[]>();
  for (const module of page.modules) {
    if (!isGrid(module)) continue;
    for (const tile of module.tiles ?? []) {
      const tiles = found.get(tile.skuId);
      if (tiles) tiles.push(tile);
      else found.set(tile.skuId, [tile]);
    }
  }
  return found;
}

const PICTURE: readonly SkuField[] = ['image', 'imageBytes', 'animated'];

/** The fields that a change sets on the page's SKU. */
function pageFields(own: Sku, change: SkuChange): SkuField[] {
  const { after, before } = change;
  if (!after) return [];
  const told = before ? change.fields : (Object.keys(after).filter((field) => field !== 'id') as SkuField[]);
  const keeps: readonly SkuField[] = isKeptPicture(own.image) ? PICTURE : [];
  return told.filter((field) => !sameValue(own[field], after[field]) && !keeps.includes(field));
}

/** The fields in which the page has a value of its own, neither the catalogue's former nor its new one: set by hand, or older. */
export function ownFields(own: Sku, change: SkuChange): SkuField[] {
  return pageFields(own, change).filter((field) => !sameValue(own[field], change.before?.[field]));
}

/**
 * The commands that bring a page up to the changes that were taken: fields of its SKUs, placed and on the bench, and the
 * tiles of those that are gone. A locked tile keeps its SKU.
 * @param fates by SKU id; a SKU without one keeps its tiles
 */
export function refreshCommands(page: Page, taken: readonly SkuChange[], fates: ReadonlyMap<string, TileFate> = new Map()): Command[] {
  const own = new Map(page.skus.map((sku) => [sku.id, sku]));
  const tiles = tilesBySku(page);
  const commands: Command[] = [];
  const removed: string[] = [];
  for (const change of taken) {
    const sku = own.get(change.id);
    if (!sku) continue;
    const fields = pageFields(sku, change);
    if (fields.length > 0) {
      const values = Object.fromEntries(fields.map((field) => [field, change.after?.[field] ?? null])) as SkuFields;
      commands.push({ type: 'set-sku', sku: sku.id, fields: values });
    }
    const fate = fates.get(change.id);
    for (const { id, locked } of fate && fate.kind !== 'keep' ? (tiles.get(change.id) ?? []) : []) {
      if (locked) continue;
      if (fate?.kind === 'replace') commands.push({ type: 'replace-sku', tile: id, sku: fate.by });
      else removed.push(id);
    }
  }
  if (removed.length > 0) commands.push({ type: 'remove-tiles', tiles: removed });
  return commands;
}

const shared = (a: readonly string[], b: readonly string[]): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

/** A price further from another than this share of it cannot stand for it: it would break the page's price order. */
const FARTHEST = 0.35;
/** Prices up to this ratio are equally near: there the category decides. */
const CLOSE = 1.1;

/** The bands that the modules with a SKU's tiles declare, as one: null where no price is in all of them. */
export function bandOfTiles(page: Page, tiles: readonly Tile[]): Band | null {
  const ids = new Set(tiles.filter(({ locked }) => !locked).map(({ id }) => id));
  let [min, max] = [0, Infinity];
  for (const { band, tiles: own } of page.modules) {
    if (!own?.some(({ id }) => ids.has(id))) continue;
    min = Math.max(min, band?.min ?? 0);
    max = Math.min(max, band?.max ?? Infinity);
  }
  return min <= max ? { min, max } : null;
}

/**
 * The SKU to put where another stood: priced within 35 % of it and within the band, not sold out, not among `taken`. It
 * shares the first level of the category at least, where there is one. The nearest price by ratio comes first; among close
 * ones the deepest category that both share. Linear in the catalogue.
 */
export function replacementFor(sku: Sku, catalogue: readonly Sku[], taken: ReadonlySet<string>, band: Band = {}): Sku | undefined {
  const path = sku.category ?? [];
  const { min = 0, max = Infinity } = band;
  let best: { other: Sku; near: number; depth: number; ratio: number } | undefined;
  for (const other of catalogue) {
    if (other.price <= 0 || other.price < min || other.price > max) continue;
    if (Math.abs(other.price - sku.price) > sku.price * FARTHEST) continue;
    if (other.id === sku.id || isSoldOut(other) || taken.has(other.id)) continue;
    const depth = shared(path, other.category ?? []);
    if (path.length > 0 && depth === 0) continue;
    const ratio = Math.max(other.price / sku.price, sku.price / other.price);
    const near = Math.max(ratio, CLOSE);
    if (best && (best.near - near || depth - best.depth || best.ratio - ratio) <= 0) continue;
    best = { other, near, depth, ratio };
  }
  return best?.other;
}
