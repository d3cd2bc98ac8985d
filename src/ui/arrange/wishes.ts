/** What is wished for a page whose SKUs are chosen while it is arranged, and what that asks of the arranger. Pure. */
import type { ModuleWish, Unmet } from '@/core/arrange';
import { type Band, isGrid, type Page, type Sku } from '@/core/page';
import { categoryText, filterSkus, isSoldOut, type StayOut, stayOut } from '@/core/plan';

/** What one module shall hold; what is left out is free. */
export type Wish = Omit<ModuleWish, 'module'>;

export interface Wishes {
  /** Categories that SKUs new to the page come from; none: any. */
  from: readonly string[];
  /** SKUs that stand nowhere. */
  never: readonly string[];
  /** SKUs that are out of stock may come, and stay, like all others. */
  soldOut?: boolean;
  /** By module id. */
  modules: Readonly<Record<string, Wish>>;
}

/** A wish with some of it replaced; empty lists, open bands and undefined values are left out. */
export function withWish(wish: Wish, change: { [K in keyof Wish]?: Wish[K] | undefined }): Wish {
  const entries = Object.entries({ ...wish, ...change });
  const isOpen = (value: unknown) =>
    value === undefined ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === 'object' && !Array.isArray(value) && Object.values(value as Band).every((edge) => edge === undefined));
  return Object.fromEntries(entries.filter(([, value]) => !isOpen(value)));
}

/**
 * Wishes that leave the page as it is: new SKUs of the categories that it shows already, modules with the bands that they declare.
 * @param catalogue what new SKUs come from
 */
export function firstWishes(page: Page, catalogue: readonly Sku[]): Wishes {
  const placed = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  const families = (skus: readonly Sku[]) => new Set(skus.map(({ category = [] }) => categoryText(category.slice(0, 1))));
  const shown = families(page.skus.filter(({ id }) => placed.has(id)));
  const isNarrower = [...families(catalogue)].some((family) => !shown.has(family));
  const banded = page.modules.filter(isGrid).flatMap(({ id, band }) => {
    const wish = band ? withWish({}, { band }) : {};
    return Object.keys(wish).length > 0 ? [[id, wish] as const] : [];
  });
  return { from: isNarrower ? [...shown] : [], never: [], modules: Object.fromEntries(banded) };
}

/** Wishes for a page that may have changed since they were made: those for modules that are gone are dropped. */
export function wishesFor({ modules }: Page, wishes: Wishes): Wishes {
  const known = new Set(modules.filter(isGrid).map(({ id }) => id));
  return { ...wishes, modules: Object.fromEntries(Object.entries(wishes.modules).filter(([id]) => known.has(id))) };
}

export interface Asked {
  pool: Sku[];
  wishes: ModuleWish[];
}

/**
 * Wishes as the arranger takes them. SKUs without a price or without stock do not come by themselves, and one that is out of stock
 * does not stay either unless its tile is locked; one that must, comes from anywhere.
 */
export function askedBy(page: Page, catalogue: readonly Sku[], wishes: Wishes): Asked {
  const { never, modules } = wishes;
  const musts = mustsOf(wishes);
  const comes = comesBy(catalogue, wishes);
  const pool = catalogue.filter(
    (sku) => musts.has(sku.id) || (comes(sku) && sku.price > 0 && (wishes.soldOut === true || !isSoldOut(sku))),
  );
  const nowhere = [...never, ...soldOutOn(page, wishes)];
  const asked = page.modules.filter(isGrid).map(({ id }): ModuleWish => {
    const wish = modules[id] ?? {};
    return nowhere.length > 0 ? { module: id, ...wish, never: [...(wish.never ?? []), ...nowhere] } : { module: id, ...wish };
  });
  return { pool, wishes: asked };
}

const mustsOf = ({ modules }: Wishes) => new Set(Object.values(modules).flatMap(({ must = [] }) => must));

/** Whether a SKU of the catalogue may come to the page by what is wished of the whole page. */
function comesBy(catalogue: readonly Sku[], { from, never }: Wishes): (sku: Sku) => boolean {
  const nowhere = new Set(never);
  const passed = new Set(from.length > 0 ? filterSkus(catalogue, { categories: from }) : catalogue);
  return (sku) => passed.has(sku) && !nowhere.has(sku.id);
}

/** The SKUs of the page's file that are out of stock and therefore go: neither locked nor wished for. */
function soldOutOn(page: Page, wishes: Wishes): string[] {
  if (wishes.soldOut) return [];
  const locked = page.modules.flatMap(({ tiles = [] }) => tiles.flatMap((tile) => (tile.locked ? [tile.skuId] : [])));
  const stays = new Set([...locked, ...mustsOf(wishes), ...wishes.never]);
  return page.skus.filter((sku) => isSoldOut(sku) && !stays.has(sku.id)).map(({ id }) => id);
}

/** Which SKUs of the catalogue and of the page's file stand nowhere on the page that came of wishes. */
export function leftOut(base: Page, after: Page, catalogue: readonly Sku[], wishes: Wishes): StayOut {
  const all = [...new Map([...catalogue, ...base.skus].map((sku) => [sku.id, sku])).values()];
  const placed = new Set(after.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  const own = new Set(base.skus.map(({ id }) => id));
  const nowhere = new Set(wishes.never);
  const comes = comesBy(catalogue, wishes);
  const asks = (sku: Sku) => (own.has(sku.id) ? !nowhere.has(sku.id) : comes(sku));
  return stayOut(all, ({ id }) => placed.has(id), asks, wishes.soldOut === true);
}

/** How many SKUs there are that only their stock keeps out. */
export function soldOutOf(page: Page, catalogue: readonly Sku[], wishes: Wishes): number {
  const comes = comesBy(catalogue, wishes);
  const ids = new Set(catalogue.filter((sku) => isSoldOut(sku) && sku.price > 0 && comes(sku)).map(({ id }) => id));
  for (const id of soldOutOn(page, { ...wishes, soldOut: false })) ids.add(id);
  return ids.size;
}

/** The wishes that cannot be met and have to do with a module. */
export function unmetIn(unmet: readonly Unmet[], module: string): Unmet[] {
  return unmet.filter((one) => ('module' in one ? one.module === module : one.modules.includes(module)));
}

/** Tiles that a page as wished has. */
export function tilesWished(page: Page, { modules }: Wishes): number {
  return page.modules.filter(isGrid).reduce((sum, { id, tiles = [] }) => sum + (modules[id]?.count ?? tiles.length), 0);
}
