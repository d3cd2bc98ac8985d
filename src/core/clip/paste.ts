/** A clip onto a page: commands with new ids, and what the planner should know of the SKUs that come along. */
import type { Command } from '../commands';
import { canonicalJson, type Module, type Page, type Sku, skusById, type Tile } from '../page';
import { type Fitting, fitting } from './fit';
import type { Clip } from './format';

export interface Place {
  /** Where tiles go; absent: the page has no grid, and they bring one. */
  tiles?: { module: string; index: number };
  /** Where modules go, among the modules. */
  module: number;
}

export interface Pasted {
  commands: Command[];
  /** New tiles, where tiles were pasted. */
  tiles: string[];
  /** New modules. */
  modules: string[];
  /** SKUs that the page did not have. */
  brought: number;
  /** SKUs that the page has with other facts: its own, which stay. */
  differing: Sku[];
}

export type NotPasted = 'empty' | 'other-currency';

/** Whether a page's SKU says something else than another one of its id; what the other does not say is no difference. */
function differs(own: Sku, other: Sku): boolean {
  const known = own as Record<string, unknown>;
  return Object.entries(other).some(([field, value]) => field in known && canonicalJson(known[field]) !== canonicalJson(value));
}

/** `99 zone 2`: a title that no module has; empty for one without. */
export function freeTitle(page: Page, title: string | undefined): string | undefined {
  if (!title) return title;
  const taken = new Set(page.modules.map((module) => module.title));
  const stem = title.replace(/ \d+$/, '');
  let name = title;
  for (let n = 2; taken.has(name); n++) name = `${stem} ${n}`;
  return name;
}

/** A module with new ids for itself and its tiles. */
function renewed(module: Module, newId: (prefix: 'm' | 't') => string): Module {
  const { tiles, order, ...rest } = module;
  const ids = new Map((tiles ?? []).map(({ id }) => [id, newId('t')]));
  const renew = (id: string) => ids.get(id) ?? id;
  return {
    ...rest,
    id: newId('m'),
    ...(tiles && { tiles: tiles.map((tile) => ({ ...tile, id: renew(tile.id) })) }),
    ...(order && { order: Object.fromEntries(Object.entries(order).map(([viewport, list]) => [viewport, list.map(renew)])) }),
  };
}

/**
 * The commands that paste a clip.
 * @param newId makes an id that the page does not have
 * @param viewport whose order `place` speaks of
 */
export function pasteClip(
  page: Page,
  { of, page: from }: Clip,
  { place, viewport, newId }: { place: Place; viewport: string; newId: (prefix: 'm' | 't') => string },
): Pasted | NotPasted {
  const known = skusById(page);
  const fresh = from.skus.filter(({ id }) => !known.has(id));
  // A price of another currency means nothing here, and nothing converts it.
  if (from.currency !== page.currency && fresh.length > 0) return 'other-currency';
  const differing = from.skus.flatMap((sku) => {
    const own = known.get(sku.id);
    return own && (from.currency !== page.currency || differs(own, sku)) ? [own] : [];
  });
  const fit = fitting(from.viewports, page.viewports);
  const about = { brought: fresh.length, differing };
  if (of === 'modules') {
    const modules = modulesOf(page, from, fit, newId);
    if (modules.length === 0) return 'empty';
    const commands: Command[] = [{ type: 'paste-modules', modules, skus: fresh, index: place.module }];
    return { commands, tiles: [], modules: modules.map(({ id }) => id), ...about };
  }
  const tiles = (from.modules[0]?.tiles ?? []).map((tile): Tile => ({ ...fit.tile(tile), id: newId('t') }));
  if (tiles.length === 0) return 'empty';
  const ids = tiles.map(({ id }) => id);
  if (place.tiles)
    return { commands: [{ type: 'paste-tiles', tiles, skus: fresh, ...place.tiles, viewport }], tiles: ids, modules: [], ...about };
  const module = { ...fit.module({ id: newId('m') }), tiles };
  return {
    commands: [{ type: 'paste-modules', modules: [module], skus: fresh, index: place.module }],
    tiles: ids,
    modules: [module.id],
    ...about,
  };
}

/** Copies of a clip's modules for a page, each with a title that is free there. A band of another currency stays behind. */
function modulesOf(page: Page, from: Page, fit: Fitting, newId: (prefix: 'm' | 't') => string): Module[] {
  const seen = { ...page, modules: [...page.modules] };
  return from.modules.map((module) => {
    const { band, ...rest } = renewed(fit.module(module), newId);
    const title = freeTitle(seen, rest.title);
    const copy: Module = {
      ...rest,
      ...(title === undefined ? {} : { title }),
      ...(band && from.currency === page.currency ? { band } : {}),
    };
    seen.modules.push(copy);
    return copy;
  });
}
