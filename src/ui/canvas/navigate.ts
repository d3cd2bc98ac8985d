/** Which tile an arrow key goes to. Pure. */
import type { ModuleBox, PageLayout, TileBox } from '@/core/page';

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
