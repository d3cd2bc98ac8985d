/** A page that meets the wishes, to search from: tiles taken away and added, SKUs put in. */
import { apply, type Command } from '../../commands';
import { isGrid, type Module, type Page, type Sku, type Tile, tilesAt } from '../../page';
import { leaving, seatingOf } from './seating';

export interface Prepared {
  page: Page;
  /** Empty where the page is as wished. */
  commands: Command[];
  /** These commands and further ones, as few as do the same. */
  finish(further: readonly Command[]): Command[];
}

function idsFor(page: Page): (index: number) => string {
  const known = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id }) => id)));
  let next = 0;
  return () => {
    do next++;
    while (known.has(`t${next}`));
    return `t${next}`;
  };
}

/** @param chosen SKUs for the tiles of each grid that are not locked */
export function prepare(page: Page, chosen: readonly (readonly Sku[])[], tileId = idsFor(page)): Prepared {
  const viewport = page.viewports[0]?.id ?? '';
  const removed: string[] = [];
  const placed: Command[] = [];
  const replaced: Command[] = [];
  let added = 0;
  const viewports = page.viewports.map(({ id }) => id);
  page.modules.filter(isGrid).forEach((grid, t) => {
    const { id: module, tiles = [] } = grid;
    const gone = goers(grid, chosen[t] ?? [], viewports) ?? [];
    removed.push(...gone.map(({ id }) => id));
    const left = new Map((chosen[t] ?? []).map((sku) => [sku.id, sku]));
    const open = tiles.filter((tile) => !tile.locked && !gone.includes(tile) && !left.delete(tile.skuId));
    const comers = [...left.values()];
    open.forEach(({ id }, i) => {
      const sku = comers[i];
      if (sku) replaced.push({ type: 'replace-sku', tile: id, sku });
    });
    const more = comers.slice(open.length);
    if (more.length > 0)
      placed.push({ type: 'place-sku', module, viewport, index: tiles.length, tiles: more.map((sku) => ({ id: tileId(added++), sku })) });
  });
  const first: Command[] = removed.length > 0 ? [{ type: 'remove-tiles', tiles: removed }] : [];
  const resized = apply(page, [...first, ...placed]);
  const seated = resized.ok ? seatsIn(page, resized.page) : [];
  const commands = [...first, ...placed, ...seated, ...replaced];
  const applied = apply(page, commands);
  if (!applied.ok) throw new Error(`arrange: no page: ${applied.refusal.reason} ${applied.refusal.subject}`);
  const skuOf = new Map(page.modules.flatMap(({ tiles = [] }) => tiles.map((tile) => [tile.id, tile.skuId])));
  return {
    page: applied.page,
    commands,
    finish(further) {
      const last = new Map<string, Sku>();
      for (const command of [...replaced, ...further]) if (command.type === 'replace-sku') last.set(command.tile, command.sku);
      const settled = placed.map(
        (command): Command =>
          command.type === 'place-sku'
            ? { ...command, tiles: command.tiles.map(({ id, sku }) => ({ id, sku: last.get(id) ?? sku })) }
            : command,
      );
      const exchanged = [...last].flatMap(([tile, sku]): Command[] => {
        const before = skuOf.get(tile);
        return before === undefined || before === sku.id ? [] : [{ type: 'replace-sku', tile, sku }];
      });
      return [...first, ...settled, ...seated, ...exchanged, ...further.filter(({ type }) => type !== 'replace-sku')];
    },
  };
}

/** Orders of the modules that have other tiles now, in which locked tiles stand in their cells and wide ones leave no more gaps. */
function seatsIn(before: Page, after: Page): Command[] {
  const modules = after.modules.flatMap((module, m) => {
    const old = before.modules[m];
    if (!old || old.tiles?.length === module.tiles?.length || !module.tiles?.some(({ locked, span }) => locked || span)) return [];
    const orders = after.viewports.map(({ id }) => (seatingOf(old, tilesAt(module, id), id) ?? tilesAt(module, id)).map((tile) => tile.id));
    const rest = after.viewports.slice(1).map(({ id }, v) => [id, orders[v + 1] ?? []] as const);
    return [{ module: module.id, tiles: orders[0] ?? [], order: Object.fromEntries(rest) }];
  });
  return modules.length > 0 ? [{ type: 'arrange-tiles', modules }] : [];
}

/** The tiles of a grid that have to go so that these SKUs are left, besides the locked ones; null where gaps cannot be helped. */
export function goers(grid: Module, chosen: readonly Sku[], viewports: readonly string[]): readonly Tile[] | null {
  const left = new Set(chosen.map(({ id }) => id));
  const open = (grid.tiles ?? []).filter(({ locked }) => !locked);
  const unmissed = open.filter(({ skuId }) => !left.delete(skuId));
  return leaving(grid, unmissed.slice(left.size), viewports);
}
