/** Wishes as tests of SKUs, and those of them that cannot be met, found before anything is searched. */
import { isGrid, type Module, type Page, type Sku, tilesAt } from '../../page';
import { atLeast, atMost } from '../../rules';
import type { ModuleWish, Unmet } from './types';

const MOST_TILES = 200;

/** A module with its wish, ready to be filled. */
export interface Target {
  module: Module;
  wish: ModuleWish;
  /** How many tiles are to be filled: as many as the wish asks for, but for the locked ones. */
  open: number;
  /** Whether a SKU may stand in the module. */
  takes: (sku: Sku) => boolean;
}

const fold = (text: string) => text.trim().toLowerCase();

/** Which of a wish's tests a SKU fails; undefined for none. */
function failedBy({ categories, brands, band }: ModuleWish): (sku: Sku) => 'categories' | 'brands' | 'band' | 'price' | undefined {
  const paths = categories?.map((path) => path.split('>').map(fold));
  const names = brands && new Set(brands.map(fold));
  return ({ category = [], brand = '', price }) => {
    if (price <= 0) return 'price';
    if (band && !(atLeast(price, band.min ?? 0) && atMost(price, band.max ?? Number.POSITIVE_INFINITY))) return 'band';
    const own = category.map(fold);
    if (paths && !paths.some((path) => (path.length === 1 ? own.includes(path[0] as string) : path.every((name, i) => own[i] === name))))
      return 'categories';
    if (names && !names.has(fold(brand))) return 'brands';
    return undefined;
  };
}

/**
 * Reads the wishes of a page.
 * @param skus all that may be placed, by id
 */
export function readWishes(
  page: Page,
  wishes: readonly ModuleWish[],
  skus: ReadonlyMap<string, Sku>,
): { targets: Target[]; unmet: Unmet[] } {
  const unmet: Unmet[] = [];
  const grids = page.modules.filter(isGrid);
  for (const { module } of wishes) if (!grids.some(({ id }) => id === module)) unmet.push({ kind: 'no-module', module });
  const mustIn = new Map<string, string[]>();
  for (const { module, must } of wishes) for (const sku of new Set(must)) mustIn.set(sku, [...(mustIn.get(sku) ?? []), module]);
  for (const [sku, modules] of mustIn) if (modules.length > 1) unmet.push({ kind: 'must-twice', sku, modules });
  const targets = grids.map((module): Target => {
    const wish = wishes.find((one) => one.module === module.id) ?? { module: module.id };
    const count = wish.count ?? module.tiles?.length ?? 0;
    const beyond = (module.tiles ?? []).find(
      ({ id, locked }) => locked && page.viewports.some((view) => tilesAt(module, view.id).findIndex((tile) => tile.id === id) >= count),
    );
    if (beyond) unmet.push({ kind: 'locked-beyond', module: module.id, tile: beyond.id, count });
    return readWish(module, wish, skus, mustIn, unmet);
  });
  return { targets, unmet };
}

function readWish(
  module: Module,
  wish: ModuleWish,
  skus: ReadonlyMap<string, Sku>,
  mustIn: ReadonlyMap<string, readonly string[]>,
  unmet: Unmet[],
): Target {
  const { id } = module;
  const tiles = module.tiles ?? [];
  const count = wish.count ?? tiles.length;
  const never = new Set(wish.never);
  const fails = failedBy(wish);
  const locked = tiles.filter((tile) => tile.locked);
  if (!Number.isInteger(count) || count < 0 || count > MOST_TILES) unmet.push({ kind: 'bad-count', module: id, count, most: MOST_TILES });
  const { band } = wish;
  const isUpsideDown = band?.min !== undefined && band.max !== undefined && band.min > band.max;
  if (band && isUpsideDown) unmet.push({ kind: 'band-upside-down', module: id, band });
  for (const tile of locked) if (never.has(tile.skuId)) unmet.push({ kind: 'locked-against', module: id, tile: tile.id, sku: tile.skuId });
  const lockedSkus = new Set(locked.map(({ skuId }) => skuId));
  const musts = [...new Set(wish.must)];
  for (const sku of musts) {
    const known = skus.get(sku);
    const wrong = known && !lockedSkus.has(sku) ? fails(known) : undefined;
    if (!known) unmet.push({ kind: 'must-missing', module: id, sku });
    else if (never.has(sku)) unmet.push({ kind: 'must-and-never', module: id, sku });
    else if (wrong) unmet.push({ kind: 'must-outside', module: id, sku, wish: wrong });
  }
  const open = count - locked.length;
  const wanted = musts.filter((sku) => !lockedSkus.has(sku)).length;
  if (open < 0) unmet.push({ kind: 'too-many-locked', module: id, count, locked: locked.length });
  else if (wanted > open) unmet.push({ kind: 'too-many-musts', module: id, count, musts: musts.length });
  const takes = (sku: Sku) => {
    const wantedIn = mustIn.get(sku.id);
    return (!wantedIn || wantedIn.includes(id)) && !never.has(sku.id) && fails(sku) === undefined;
  };
  if (band && !isUpsideDown && ![...skus.values()].some((sku) => fails({ ...sku, category: [], brand: '' }) !== 'band' && sku.price > 0))
    unmet.push({ kind: 'band-empty', module: id, band });
  return { module, wish, open: Math.max(0, open), takes };
}
