/** A template onto a page: as new modules, or onto a module whose SKUs flow into its places. Pure; answers commands. */
import { fitting, freeTitle } from '../clip';
import type { Command } from '../commands';
import { isGrid, type Module, type Page, type Sku, type Span, skusById, spanAt, type Tile, tilesAt } from '../page';
import { wishOf } from './template';

/**
 * The order in which tiles go into places: one that a place wishes for goes there, the others keep their order.
 * @param roleOf whether a tile's SKU has a role
 */
function flow(tiles: readonly Tile[], slots: readonly Tile[], roleOf: (tile: Tile, role: string) => boolean): Tile[] {
  const left = [...tiles];
  const taken = slots.map((slot) => {
    const wish = wishOf(slot);
    const at = wish === undefined ? -1 : left.findIndex((tile) => roleOf(tile, wish));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  const placed = slots.flatMap((_, i) => taken[i] ?? left.shift() ?? []);
  return [...placed, ...left];
}

/**
 * Gives a module the layout of a template: columns, spans, and SKUs with a wished role in the places that wish for them. No
 * tile is lost; those beyond the template's places cover one cell. Where a tile is locked, all stay in their order.
 */
export function templateOnModule(page: Page, moduleId: string, template: Page): Command[] {
  const module = page.modules.find(({ id }) => id === moduleId);
  const model = template.modules.find(isGrid);
  if (!module || !isGrid(module) || !model) return [];
  const fitted = fitting(template.viewports, page.viewports).module(model);
  const skus = skusById(page);
  const roleOf = (tile: Tile, role: string) => skus.get(tile.skuId)?.roles?.some((one) => one === role) ?? false;
  const isLocked = (module.tiles ?? []).some(({ locked }) => locked);
  const ordered = (tiles: readonly Tile[], viewport: string) => (isLocked ? [...tiles] : flow(tiles, tilesAt(fitted, viewport), roleOf));
  const idsOf = (tiles: readonly Tile[]) => tiles.map(({ id }) => id);

  const first = page.viewports[0]?.id ?? '';
  const own = ordered(module.tiles ?? [], first);
  const orders = Object.keys(module.order ?? {}).map((viewport) => [viewport, ordered(tilesAt(module, viewport), viewport)] as const);
  const after: Module = { ...module, tiles: own, order: Object.fromEntries(orders.map(([viewport, tiles]) => [viewport, idsOf(tiles)])) };
  const spans = page.viewports.flatMap(({ id: viewport }) => {
    const slots = tilesAt(fitted, viewport);
    return tilesAt(after, viewport).flatMap((tile, i): Command[] => {
      const slot = slots[i];
      const size: Span = slot ? spanAt(slot, viewport) : [1, 1];
      const now = spanAt(tile, viewport);
      return size[0] === now[0] && size[1] === now[1] ? [] : [{ type: 'set-tile', tile: tile.id, span: { viewport, size } }];
    });
  });
  const isMoved =
    idsOf(own).join('\n') !== idsOf(module.tiles ?? []).join('\n') ||
    orders.some(([id, tiles]) => idsOf(tiles).join('\n') !== module.order?.[id]?.join('\n'));
  const band = !module.band && template.currency === page.currency ? fitted.band : undefined;
  return [
    { type: 'set-module', module: moduleId, fields: { columns: fitted.columns ?? {}, ...(band && { band }) } },
    ...spans,
    ...(isMoved ? [{ type: 'arrange-tiles' as const, modules: [{ module: moduleId, tiles: idsOf(own), order: after.order ?? {} }] }] : []),
  ];
}

/** SKUs that may fill places, each once. */
class Supply {
  private readonly left: Sku[];
  constructor(skus: readonly Sku[]) {
    this.left = [...skus];
  }

  /** The next SKU of a role, and within a band if one is; the next of the band where none has the role. */
  take(
    wish: string | undefined,
    { min = 0, max = Number.POSITIVE_INFINITY }: { min?: number | undefined; max?: number | undefined },
  ): Sku | undefined {
    const fits = ({ price }: Sku) => price >= min && price <= max;
    const wished = wish === undefined ? -1 : this.left.findIndex((sku) => fits(sku) && sku.roles?.some((role) => role === wish));
    const at = wished >= 0 ? wished : this.left.findIndex(fits);
    return at < 0 ? undefined : this.left.splice(at, 1)[0];
  }
}

/** What an empty place of each module is to be filled with, and how what is new is named. */
export interface Filling {
  /** In the order in which they are taken; none twice. */
  supply: readonly Sku[];
  newId: (prefix: 'm' | 't') => string;
  /** Title of a module whose template has none. */
  title: string;
}

/**
 * The modules of a template as new ones of a page, behind each other. A place keeps its SKU, or gets one of the supply; one
 * for which there is none falls away.
 */
export function templateAsModules(page: Page, template: Page, index: number, { supply, newId, title }: Filling): Command[] {
  const fit = fitting(template.viewports, page.viewports);
  const sameCurrency = template.currency === page.currency;
  const known = new Map([...(sameCurrency ? skusById(template) : []), ...skusById(page)]);
  const offered = new Supply(supply);
  const skus = new Map<string, Sku>();
  const seen = { ...page, modules: [...page.modules] };
  const modules = template.modules.map((model) => {
    const { band, tiles, order, ...rest } = fit.module(model);
    const range = sameCurrency ? band : undefined;
    const ids = new Map<string, string>();
    const filled = (tiles ?? []).flatMap((slot): Tile[] => {
      const sku = slot.skuId === '' ? offered.take(wishOf(slot), range ?? {}) : known.get(slot.skuId);
      if (!sku) return [];
      skus.set(sku.id, sku);
      const { wish: _wish, ...tile } = slot as Tile & { wish?: unknown };
      ids.set(slot.id, newId('t'));
      return [{ ...tile, id: ids.get(slot.id) ?? '', skuId: sku.id }];
    });
    const orders = Object.entries(order ?? {}).map(([viewport, list]) => [viewport, list.flatMap((id) => ids.get(id) ?? [])] as const);
    const name = freeTitle(seen, rest.title ?? (isGrid(model) ? title : undefined));
    const module: Module = {
      ...rest,
      id: newId('m'),
      ...(name === undefined ? {} : { title: name }),
      ...(range && { band: range }),
      ...(tiles && { tiles: filled }),
      ...(orders.length > 0 && { order: Object.fromEntries(orders) }),
    };
    seen.modules.push(module);
    return module;
  });
  const own = new Set(page.skus.map(({ id }) => id));
  return [{ type: 'paste-modules', modules, skus: [...skus.values()].filter(({ id }) => !own.has(id)), index }];
}

/** The SKUs that may fill places: of the page and the catalogue, in their order, those that stand nowhere yet and can be sold. */
export function supplyOf(page: Page, catalogue: readonly Sku[]): Sku[] {
  const placed = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  const offered = new Map([...catalogue, ...page.skus].map((sku) => [sku.id, sku]));
  return [...offered.values()].filter(({ id, price, stock }) => !placed.has(id) && price > 0 && (stock === undefined || stock > 0));
}
