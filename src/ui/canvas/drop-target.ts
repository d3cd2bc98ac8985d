/**
 * Where a held tile would land: plain arithmetic on the rectangles of `layoutPage`, so that no layout is read while
 * something is dragged. Over the middle of a tile means that tile (swap, or replace from the catalogue); near its left or
 * right edge, in a gap or behind the last tile means between two tiles. Points and rectangles are in CSS px of the page.
 */
import { isGrid, type ModuleBox, type PageLayout, type Rect, type TileBox } from '@/core/page';

/** What is held: tiles of the page, or SKUs of the catalogue. */
export type Held = { from: 'canvas'; tiles: readonly string[] } | { from: 'catalogue'; tiles?: readonly unknown[] };

export interface DropTarget {
  /** `locked`: a tile that stays, so a drop there is refused. */
  kind: 'swap' | 'replace' | 'insert' | 'locked';
  module: string;
  /** Position in the module's order at this viewport; of the tile itself for swap, replace and locked. */
  index: number;
  /** The tile that is swapped with, given another SKU, or locked. */
  tile?: string;
  /** Where to draw it: the tile, the bar between two tiles, or the place for the first one. */
  mark: Rect;
}

export interface Point {
  x: number;
  y: number;
}

/** Share of a tile's width, from each side, that means "between", and the most px (of 1 u) it may take. */
const EDGE_SHARE = 0.22;
const EDGE_MAX = 44;
/** Share of a title's strip down to where its text ends, and of the gap below an empty module that its place takes. */
const TITLE_SHARE = 0.83;
const GAP_SHARE = 0.8;

/** The target under a point, or null: outside every grid, or where the drop would change nothing. */
export function dropTargetAt(point: Point, layout: PageLayout, held: Held): DropTarget | null {
  const box = moduleAt(point, layout);
  if (!box) return null;
  if (box.tiles.length === 0) return { kind: 'insert', module: box.module.id, index: 0, mark: emptyPlace(box, layout) };
  const tile = tileAt(point, box, layout);
  return tile ? onTile(point, tile, box, layout, held) : insertAt(indexAt(point, box, layout), box, layout, held);
}

/**
 * Where the first tile of an empty module is shown to go: it has no row yet, so from under its title's text, which leaves
 * the lowest part of the title's strip free, through most of the gap below.
 */
export function emptyPlace({ x, width, title }: ModuleBox, { metrics }: PageLayout): Rect {
  const y = title.y + title.height * TITLE_SHARE;
  return { x, y, width, height: title.y + title.height + metrics.gap * GAP_SHARE - y };
}

/** Inserting between the tiles at `index - 1` and `index`; null where what is held stands there already. */
export function insertAt(index: number, box: ModuleBox, layout: PageLayout, held: Held): DropTarget | null {
  if (box.tiles.length === 0) return { kind: 'insert', module: box.module.id, index: 0, mark: emptyPlace(box, layout) };
  if (held.from === 'canvas') {
    const moved = new Set(held.tiles);
    const order = box.tiles.map(({ placed }) => placed.tile.id);
    const rest = (ids: readonly string[]) => ids.filter((id) => !moved.has(id));
    const next = [...rest(order.slice(0, index)), ...held.tiles, ...rest(order.slice(index))];
    if (next.length === order.length && next.every((id, i) => id === order[i])) return null;
  }
  return { kind: 'insert', module: box.module.id, index, mark: bar(index, box, layout) };
}

/** Swapping with, or replacing, a tile; refused where it is locked. Null for a tile that is held itself, or where several are held. */
export function aimAtTile({ placed, ...rect }: TileBox, box: ModuleBox, held: Held): DropTarget | null {
  const { tile, index } = placed;
  if ((held.tiles?.length ?? 1) > 1 || (held.from === 'canvas' && held.tiles[0] === tile.id)) return null;
  const { x, y, width, height } = rect;
  const kind = tile.locked ? 'locked' : held.from === 'canvas' ? 'swap' : 'replace';
  return { kind, module: box.module.id, index, tile: tile.id, mark: { x, y, width, height } };
}

/** The grid that a height belongs to; the gap between two modules is shared by them. */
function moduleAt({ x, y }: Point, { modules, metrics, width }: PageLayout): ModuleBox | undefined {
  if (x < 0 || x > width) return undefined;
  const half = metrics.gap / 2;
  return modules.find(
    (box) => isGrid(box.module) && y >= box.y - half && y < box.y + box.height + (box.tiles.length === 0 ? metrics.gap : half),
  );
}

/** The tile under a point; each reaches half-way into the gutters around it. */
function tileAt({ x, y }: Point, box: ModuleBox, { metrics }: PageLayout): TileBox | undefined {
  const half = metrics.gutter / 2;
  return box.tiles.find(
    (tile) => x >= tile.x - half && x < tile.x + tile.width + half && y >= tile.y - half && y < tile.y + tile.height + half,
  );
}

function onTile(point: Point, tile: TileBox, box: ModuleBox, layout: PageLayout, held: Held): DropTarget | null {
  const { index } = tile.placed;
  const edge = Math.min(tile.width * EDGE_SHARE, EDGE_MAX * layout.metrics.unit);
  const left = point.x < tile.x + edge;
  const right = point.x > tile.x + tile.width - edge;
  if (!left && !right) {
    const aimed = aimAtTile(tile, box, held);
    if (aimed) return aimed;
    if (held.from === 'canvas' && held.tiles.includes(tile.placed.tile.id)) return null;
  }
  const before = left || (!right && point.x < tile.x + tile.width / 2);
  return insertAt(before ? index : index + 1, box, layout, held);
}

/** The position in reading order of a point that no tile is under: before the tiles that come after it. */
function indexAt({ x, y }: Point, box: ModuleBox, { metrics }: PageLayout): number {
  const row = Math.floor((y - box.title.y - box.title.height) / (box.cellHeight + metrics.gutter));
  const column = Math.floor((x - box.x + metrics.gutter / 2) / (box.cellWidth + metrics.gutter));
  const before = box.tiles.filter(({ placed }) => placed.row < row || (placed.row === row && placed.column <= column));
  return before.reduce((index, { placed }) => Math.max(index, placed.index + 1), 0);
}

/** The bar between two tiles: in the gutter before the one that would follow, else behind the one before it. */
function bar(index: number, box: ModuleBox, { metrics }: PageLayout): Rect {
  const next = box.tiles[index];
  const last = box.tiles[index - 1];
  const width = metrics.gutter / 2;
  // Behind the last tile of a row the bar stays in that row: that is where the pointer is.
  if (last && (!next || next.placed.row !== last.placed.row))
    return { x: last.x + last.width + width / 2, y: last.y, width, height: last.height };
  const at = next ?? (last as TileBox);
  return { x: at.x - metrics.gutter + width / 2, y: at.y, width, height: at.height };
}
