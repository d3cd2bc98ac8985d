/** Which tile an arrow key goes to. Pure. */
import { isGrid, type ModuleBox, type PageLayout, type TileBox } from '@/core/page';

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Found {
  box: ModuleBox;
  tile: TileBox;
}

const DIRECTIONS: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** The direction that a key means, if any. */
export function directionOf(key: string): Direction | undefined {
  return DIRECTIONS[key];
}

/** All tiles of a page at a viewport, in reading order. */
export function readingOrder({ modules }: PageLayout): Found[] {
  return modules.flatMap((box) => box.tiles.map((tile) => ({ box, tile })));
}

export function findPlace(layout: PageLayout, tileId: string): Found | undefined {
  return readingOrder(layout).find(({ tile }) => tile.placed.tile.id === tileId);
}

/**
 * The tile beside another: left and right go on in reading order across rows and modules, up and down to the nearest row
 * and, in it, to the tile that overlaps most. Undefined at the edge of the page.
 */
export function neighbour(layout: PageLayout, tileId: string, direction: Direction): Found | undefined {
  const all = readingOrder(layout);
  const at = all.findIndex(({ tile }) => tile.placed.tile.id === tileId);
  const from = all[at];
  if (!from) return undefined;
  if (direction === 'left') return all[at - 1];
  if (direction === 'right') return all[at + 1];
  return nearest(from.tile, all, direction);
}

function nearest(from: TileBox, all: readonly Found[], direction: 'up' | 'down'): Found | undefined {
  const beyond = ({ tile }: Found) => (direction === 'up' ? from.y - (tile.y + tile.height) : tile.y - (from.y + from.height));
  const aside = ({ tile }: Found) => Math.abs(tile.x + tile.width / 2 - (from.x + from.width / 2));
  // A tile reached upwards or downwards starts beyond this one; rounding may cost a fraction of a px.
  const candidates = all.filter((found) => beyond(found) > -0.5);
  return candidates.sort((a, b) => {
    const nearer = beyond(a) - beyond(b);
    return Math.abs(nearer) > 0.5 ? nearer : aside(a) - aside(b);
  })[0];
}

/** A key that goes further than to the tile beside: to another module, or to the ends of this one. */
export type Leap = 'next' | 'previous' | 'first' | 'last';

const LEAPS: Record<string, Leap> = { PageDown: 'next', PageUp: 'previous', Home: 'first', End: 'last' };

/** The leap that a key means, if any; Ctrl or Cmd with up and down are Page Up and Page Down. */
export function leapOf({ key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean }): Leap | undefined {
  if (!ctrlKey && !metaKey) return LEAPS[key];
  return key === 'ArrowDown' ? 'next' : key === 'ArrowUp' ? 'previous' : undefined;
}

/** The grid before or after a module's, empty ones too. */
export function gridBeyond(layout: PageLayout, moduleId: string, leap: 'next' | 'previous'): ModuleBox | undefined {
  const at = layout.modules.findIndex(({ module }) => module.id === moduleId);
  const isOther = ({ module }: ModuleBox) => isGrid(module);
  return leap === 'next' ? layout.modules.slice(at + 1).find(isOther) : layout.modules.slice(0, Math.max(0, at)).findLast(isOther);
}

/** Where a leap from a tile ends: the first tile of the next or previous module that has any, or the first or last of its own. */
export function leapTo(layout: PageLayout, tileId: string, leap: Leap): Found | undefined {
  let box = findPlace(layout, tileId)?.box;
  if (leap === 'next' || leap === 'previous')
    do box = box && gridBeyond(layout, box.module.id, leap);
    while (box && box.tiles.length === 0);
  const tile = leap === 'last' ? box?.tiles.at(-1) : box?.tiles[0];
  return box && tile ? { box, tile } : undefined;
}
