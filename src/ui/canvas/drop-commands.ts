/** What a drop, or a move by keyboard, does to the page, as commands. Pure. */
import type { Command } from '@/core/commands';
import type { PageLayout, Sku } from '@/core/page';
import { type DropTarget, emptyPlace, type Held, insertAt } from './drop-target';
import { type Direction, findPlace, gridBeyond, neighbour, readingOrder } from './navigate';

/** What is held, with the SKUs where they come from the catalogue, and the ids that their tiles would get. */
export type HeldItem = (Held & { from: 'canvas' }) | { from: 'catalogue'; tiles: readonly NewTile[] };

interface NewTile {
  id: string;
  sku: Sku;
}

/** The command of a drop; on a locked tile the one that the page refuses with its reason. */
export function dropCommand(held: HeldItem, target: DropTarget, viewport: string): Command {
  const { module, index, tile } = target;
  if (held.from === 'catalogue') {
    const [first] = held.tiles;
    return target.kind !== 'insert' && tile !== undefined && first
      ? { type: 'replace-sku', tile, sku: first.sku }
      : { type: 'place-sku', tiles: [...held.tiles], module, index, viewport };
  }
  return target.kind !== 'insert' && tile !== undefined
    ? { type: 'swap-tiles', a: held.tiles[0] ?? '', b: tile, viewport }
    : { type: 'move-tile', tiles: [...held.tiles], module, index, viewport };
}

/** Tile ids in the order in which they stand on the page; ids that it does not have are left out. */
export function inReadingOrder(layout: PageLayout, tileIds: readonly string[]): string[] {
  const wanted = new Set(tileIds);
  return readingOrder(layout).flatMap(({ tile }) => (wanted.has(tile.placed.tile.id) ? [tile.placed.tile.id] : []));
}

/**
 * One step with Alt and an arrow: a tile changes places with the one beside it in its module, and goes over a module's
 * border by being inserted in the next one; several tiles are inserted behind or before the tile beside them.
 * @returns undefined at the edge of the page
 */
export function stepCommand(layout: PageLayout, tileIds: readonly string[], direction: Direction): Command | undefined {
  const tiles = inReadingOrder(layout, tileIds);
  const forward = direction === 'right' || direction === 'down';
  const lead = forward ? tiles.at(-1) : tiles[0];
  const from = lead === undefined ? undefined : findPlace(layout, lead);
  if (lead === undefined || !from) return undefined;
  const viewport = layout.viewport.id;
  const empty = direction === 'up' || direction === 'down' ? emptyModuleBeyond(layout, from.box.module.id, direction, lead) : undefined;
  if (empty) return { type: 'move-tile', tiles, module: empty, index: 0, viewport };
  const to = neighbour(layout, lead, direction);
  if (!to) return undefined;
  const other = to.tile.placed;
  const module = to.box.module.id;
  if (module === from.box.module.id) {
    if (tiles.length === 1) return { type: 'swap-tiles', a: lead, b: other.tile.id, viewport };
    return { type: 'move-tile', tiles, module, index: other.index + (forward ? 1 : 0), viewport };
  }
  // Going on in reading order enters the next module at its near end; going up or down keeps the column.
  const index = direction === 'left' ? other.index + 1 : other.index;
  return { type: 'move-tile', tiles, module, index, viewport };
}

/** Moves tiles into the module after or before their own: to its first place, or to its end. */
export function leapCommand(layout: PageLayout, tileIds: readonly string[], leap: 'next' | 'previous'): Command | undefined {
  const tiles = inReadingOrder(layout, tileIds);
  const from = findPlace(layout, tiles[0] ?? '');
  const box = from && gridBeyond(layout, from.box.module.id, leap);
  if (!box) return undefined;
  return { type: 'move-tile', tiles, module: box.module.id, index: leap === 'next' ? 0 : box.tiles.length, viewport: layout.viewport.id };
}

/** The empty grid directly above or below a module, when the tile stands in the row that borders on it. */
function emptyModuleBeyond(layout: PageLayout, moduleId: string, direction: 'up' | 'down', tileId: string): string | undefined {
  const at = layout.modules.findIndex(({ module }) => module.id === moduleId);
  const next = layout.modules[direction === 'down' ? at + 1 : at - 1];
  if (!next || next.tiles.length > 0 || (next.module.kind ?? 'grid') !== 'grid') return undefined;
  return neighbour(layout, tileId, direction)?.box.module.id === moduleId ? undefined : next.module.id;
}

/** Every place that a held item can be put with the keyboard, in reading order: each tile, and the end of each module. */
export function endOfModule(layout: PageLayout, moduleId: string, held: Held): DropTarget | null {
  const box = layout.modules.find(({ module }) => module.id === moduleId);
  if (!box) return null;
  if (box.tiles.length === 0) return { kind: 'insert', module: moduleId, index: 0, mark: emptyPlace(box, layout) };
  return insertAt(box.tiles.length, box, layout, held);
}

/** Where Enter in the catalogue puts a SKU: behind the selected tile, else at the end of the selected or the last grid. */
export function placeBeside(
  layout: PageLayout,
  selection: readonly string[],
  selectedModule: string | null,
): { module: string; index: number } | undefined {
  const beside = selection.at(-1);
  const found = beside === undefined ? undefined : findPlace(layout, beside);
  if (found) return { module: found.box.module.id, index: found.tile.placed.index + 1 };
  const grids = layout.modules.filter(({ module }) => (module.kind ?? 'grid') === 'grid');
  const box = grids.find(({ module }) => module.id === selectedModule) ?? grids.at(-1);
  return box && { module: box.module.id, index: box.tiles.length };
}
