/** What a version of a page says against its base: no more than differs. See `variants.ts`. */
import { changesBetween, sameValue } from './changes';
import { mergedOrder } from './merged-order';
import type { Module, Page, Sku, Tile, Variant } from './schema';

/** The fields of a page in which its versions differ. */
export const VERSIONED = ['banner', 'path', 'channels', 'suppressions', 'modules', 'skus'] as const;

type Difference = Omit<Variant, 'id' | 'name' | 'from' | 'to'>;

/**
 * What turns the base into `page`, as a variant says it: `resolveVariant` gives the page back. Linear in the page, and quick
 * where the two share their parts.
 */
export function differenceOf(base: Page, page: Page): Difference {
  const fields = changesBetween(pick(base), pick(page)) ?? {};
  const skus = listChanges(base.skus, page.skus);
  const tiles = listChanges(tilesOf(base), tilesOf(page));
  const modules = listChanges(base.modules, page.modules, ['tiles', 'order']);
  const placed = placings(base, page, tiles.removed);
  const ids = page.modules.map(({ id }) => id);
  const unsaid = [...base.modules.map(({ id }) => id).filter((id) => ids.includes(id)), ...modules.added.map(({ id }) => id)];
  const words = new Map(modules.changed.map((one) => [one.id, one]));
  for (const { id, ...more } of placed) words.set(id, { ...words.get(id), id, ...more });
  const added = lists({ skus: skus.added, tiles: tiles.added, modules: modules.added.map(withoutTiles) });
  const removed = lists({ skus: skus.removed, tiles: tiles.removed, modules: modules.removed });
  return {
    ...fields,
    ...lists({ skus: skus.changed, tiles: tiles.changed, modules: [...words.values()] }),
    ...(!sameValue(ids, unsaid) && { sequence: ids }),
    ...(added && { added }),
    ...(removed && { removed }),
  };
}

/** The lists that have something in them; undefined where none has. */
function lists<T extends Record<string, readonly unknown[]>>(all: T): Partial<T> | undefined {
  const full = Object.entries(all).filter(([, list]) => list.length > 0);
  return full.length > 0 ? (Object.fromEntries(full) as Partial<T>) : undefined;
}

const tilesOf = (page: Page): Tile[] => page.modules.flatMap(({ tiles }) => tiles ?? []);

function pick({ banner, path, channels, suppressions }: Page): object {
  return { banner, path, channels, suppressions };
}

function withoutTiles({ tiles: _tiles, order: _order, ...module }: Module): Module {
  return module;
}

function listChanges<T extends Sku | Tile | Module>(before: readonly T[], after: readonly T[], passed: readonly string[] = []) {
  const old = new Map(before.map((one) => [one.id, one]));
  const left = new Set(after.map(({ id }) => id));
  return {
    changed: after.flatMap((one) => {
      const was = old.get(one.id);
      const changes = was && changesBetween(was, one, ['id', ...passed]);
      return changes ? [{ ...changes, id: one.id }] : [];
    }),
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !left.has(id)).map(({ id }) => id),
  };
}

/** Which tiles stand in which module and in which order, where that is not what the base gives. */
function placings(base: Page, page: Page, gone: readonly string[]): { id: string; tiles?: string[]; order?: object | null }[] {
  const home = new Map(page.modules.flatMap(({ id, tiles = [] }) => tiles.map((tile) => [tile.id, id] as const)));
  const removed = new Set(gone);
  const old = new Map(base.modules.map((module) => [module.id, module]));
  return page.modules.flatMap((module) => {
    const was = old.get(module.id);
    if (was && was.tiles === module.tiles && was.order === module.order) return [];
    const ids = module.tiles?.map(({ id }) => id) ?? [];
    const unsaid = was?.tiles?.map(({ id }) => id).filter((id) => !removed.has(id) && home.get(id) === module.id) ?? [];
    const isNew = module.tiles !== undefined && was?.tiles === undefined;
    const order = orderChanges(was?.order, module.order, ids);
    const said = { ...((isNew || !sameValue(ids, unsaid)) && { tiles: ids }), ...(order !== undefined && { order }) };
    return Object.keys(said).length > 0 ? [{ id: module.id, ...said }] : [];
  });
}

/** Orders by viewport that are not what the base's come to with these tiles; null for none at all. */
function orderChanges(before: Module['order'], after: Module['order'], ids: readonly string[]): object | null | undefined {
  if (!after) return before ? null : undefined;
  const here = new Set(ids);
  const changes: Record<string, readonly string[] | null> = {};
  for (const viewport of new Set([...Object.keys(before ?? {}), ...Object.keys(after)])) {
    const list = before?.[viewport];
    const unsaid =
      list &&
      mergedOrder(
        list.filter((id) => here.has(id)),
        ids,
      );
    if (!sameValue(unsaid, after[viewport])) changes[viewport] = after[viewport] ?? null;
  }
  return Object.keys(changes).length > 0 || !before ? changes : undefined;
}
