/**
 * What changes of the catalogue do to a page that has its SKUs: commands, one step together. Only what changed is set, so
 * what the page has of its own (a price set for the event, badges, promotions) stays.
 */
import type { Command, SkuFields } from '@/core/commands';
import { isGrid, type Page, type Sku, type Tile } from '@/core/page';
import { isKeptPicture, isSoldOut, type SkuChange, type SkuField, sameValue } from './difference';

/** What becomes of the tiles of a SKU that is gone or sold out. */
export type TileFate = { kind: 'keep' } | { kind: 'remove' } | { kind: 'replace'; by: Sku };

/** The tiles of each placed SKU. */
export function tilesBySku(page: Page): Map<string, Tile[]> {
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

/** Up to this ratio a price is near enough to stand for another. */
const NEAR = 2;

/**
 * The SKU to put where another stood. It shares the first level of the category at least, where there is one. First come
 * those of up to twice or half the price, then the deepest category that both share, then the nearest price by ratio. Priced,
 * not sold out, and not among `taken`. Linear in the catalogue.
 */
export function replacementFor(sku: Sku, catalogue: readonly Sku[], taken: ReadonlySet<string>): Sku | undefined {
  const path = sku.category ?? [];
  let best: Sku | undefined;
  let bestDepth = 0;
  let bestRatio = Infinity;
  for (const other of catalogue) {
    if (other.price <= 0 || other.id === sku.id || isSoldOut(other) || taken.has(other.id)) continue;
    const depth = shared(path, other.category ?? []);
    if (path.length > 0 && depth === 0) continue;
    const ratio = sku.price > 0 ? Math.max(other.price / sku.price, sku.price / other.price) : other.price;
    const nearer = Number(ratio <= NEAR) - Number(bestRatio <= NEAR) || depth - bestDepth || bestRatio - ratio;
    if (best && nearer <= 0) continue;
    best = other;
    bestDepth = depth;
    bestRatio = ratio;
  }
  return best;
}
