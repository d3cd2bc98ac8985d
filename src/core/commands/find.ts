/** Look-ups that commands share. */
import { isGrid, type Module, type Page, type Sku, type Tile, tilesAt, type Variant } from '../page';
import type { Refusal, RefusalReason } from './types';

export function refuse(reason: RefusalReason, subject: string): Refusal {
  return { reason, subject };
}

export function findModule(page: Page, moduleId: string): Module | undefined {
  return page.modules.find((module) => module.id === moduleId);
}

/** The module that holds a tile, and the tile. */
export function findTile(page: Page, tileId: string): { module: Module; tile: Tile } | undefined {
  for (const module of page.modules) {
    const tile = module.tiles?.find(({ id }) => id === tileId);
    if (tile) return { module, tile };
  }
  return undefined;
}

/** A variant of the page; the refusal where it has none of this id. */
export function variantOf(page: Page, variantId: string): Variant | Refusal {
  return page.variants?.find(({ id }) => id === variantId) ?? refuse('no-variant', variantId);
}

/** Module and refusal of a command that puts something into a grid. */
export function gridOf(page: Page, moduleId: string): Module | Refusal {
  const module = findModule(page, moduleId);
  if (!module) return refuse('no-module', moduleId);
  return isGrid(module) ? module : refuse('not-a-grid', moduleId);
}

export function isRefusal(value: object): value is Refusal {
  return 'reason' in value && 'subject' in value;
}

/** Whether the order at this viewport is the module's order of `tiles` itself (the page's first viewport without an order of its own). */
function ownsTiles(page: Page, module: Module, viewportId: string): boolean {
  return page.viewports[0]?.id === viewportId && !module.order?.[viewportId];
}

/**
 * Sets a module's order at one viewport. At the first viewport this is the order of `tiles`, which the viewports without
 * an order of their own follow; elsewhere the viewport gets, or keeps, its own.
 */
export function setOrder(page: Page, module: Module, viewportId: string, ids: readonly string[]): void {
  if (ownsTiles(page, module, viewportId)) {
    const byId = new Map((module.tiles ?? []).map((tile) => [tile.id, tile]));
    module.tiles = ids.flatMap((id) => byId.get(id) ?? []);
    return;
  }
  module.order = { ...module.order, [viewportId]: [...ids] };
}

/** The tile ids of a module in their order at a viewport. */
export function orderAt(module: Module, viewportId: string): string[] {
  return tilesAt(module, viewportId).map(({ id }) => id);
}

/**
 * Puts a tile into a module at a position of one viewport's order. Viewports with another order get it at the same
 * position, or at their end; those without one follow `tiles`, which carries it there too.
 */
export function insertTile(module: Module, tile: Tile, index: number, viewportId: string): void {
  const tiles = module.tiles ?? [];
  for (const order of Object.values(module.order ?? {})) order.splice(Math.min(index, order.length), 0, tile.id);
  const at = module.order?.[viewportId] ? tiles.length : index;
  module.tiles = [...tiles.slice(0, at), tile, ...tiles.slice(at)];
}

/** Takes a tile out of its module and of all its orders. */
export function takeTile(module: Module, tileId: string): void {
  module.tiles = (module.tiles ?? []).filter(({ id }) => id !== tileId);
  for (const [viewport, order] of Object.entries(module.order ?? {}))
    if (module.order) module.order[viewport] = order.filter((id) => id !== tileId);
}

/** Adds the SKUs that the page does not have; those it has stay as they are. */
export function bringSkus(page: Page, skus: readonly Sku[]): void {
  const known = new Set(page.skus.map(({ id }) => id));
  for (const sku of skus) {
    if (!known.has(sku.id)) page.skus.push(sku);
    known.add(sku.id);
  }
}
