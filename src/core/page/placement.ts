/**
 * Where tiles stand in a module's grid: CSS Grid's `grid-auto-flow: row`, sparse (rules.md section 1).
 * The cursor only moves forward, so a wide tile may leave cells empty that no later tile fills.
 */
import type { Module, Page, Span, Tile } from './schema';

/** A tile's place in a grid, in cells from 0; `width` and `height` are its span after cutting to the columns. */
export interface Cell {
  column: number;
  row: number;
  width: number;
  height: number;
}

export interface PlacedTile extends Cell {
  tile: Tile;
  /** Position in the viewport's order, from 0. */
  index: number;
}

export interface Placement {
  columns: number;
  rows: number;
  tiles: PlacedTile[];
  /** `cells[row * columns + column]`: index into `tiles`, or −1 for an empty cell. */
  cells: Int32Array;
}

/** Whether the module is a grid of SKUs (other kinds hold no tiles that any rule reads). */
export function isGrid(module: Module): boolean {
  return (module.kind ?? 'grid') === 'grid';
}

/** The module's column count at a viewport; 1 where the module names none (only blocks without SKUs may). */
export function columnsAt(module: Module, viewportId: string): number {
  return module.columns?.[viewportId] ?? 1;
}

/** The span of a tile at a viewport, as declared: 1 × 1 unless said otherwise. */
export function spanAt(tile: Tile, viewportId: string): Span {
  return tile.span?.[viewportId] ?? [1, 1];
}

/** A module's tiles in their order at a viewport; the order of `tiles` where the viewport has none of its own. */
export function tilesAt(module: Module, viewportId: string): Tile[] {
  const tiles = module.tiles ?? [];
  const order = module.order?.[viewportId];
  if (!order) return tiles;
  const byId = new Map(tiles.map((tile) => [tile.id, tile]));
  return order.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Places spans in order on a grid of `columns` columns.
 * @returns one cell per span, in the same order; a span wider than the grid is cut to it
 */
export function placeSpans(spans: readonly Readonly<Span>[], columns: number): Cell[] {
  const taken: boolean[] = [];
  let column = 0;
  let row = 0;
  return spans.map(([w, height]) => {
    const width = Math.min(w, columns);
    for (;;) {
      if (column + width > columns) {
        column = 0;
        row++;
      } else if (isFree(taken, row * columns + column, width)) break;
      else column++;
    }
    for (let y = row; y < row + height; y++) for (let x = column; x < column + width; x++) taken[y * columns + x] = true;
    const cell = { column, row, width, height };
    column += width;
    return cell;
  });
}

/** Whether cells of one row are free. So are those below then: what reaches there began in this row or above it. */
function isFree(taken: boolean[], first: number, width: number): boolean {
  for (let cell = first; cell < first + width; cell++) if (taken[cell]) return false;
  return true;
}

/** Places a module's tiles at a viewport. An empty module has no rows; so has a block of another kind than a grid. */
export function placeModule(module: Module, viewportId: string): Placement {
  const columns = columnsAt(module, viewportId);
  const ordered = isGrid(module) ? tilesAt(module, viewportId) : [];
  const places = placeSpans(
    ordered.map((tile) => spanAt(tile, viewportId)),
    columns,
  );
  const tiles = ordered.map((tile, index) => ({ tile, index, ...(places[index] as Cell) }));
  const rows = tiles.reduce((most, { row, height }) => Math.max(most, row + height), 0);
  const cells = new Int32Array(rows * columns).fill(-1);
  for (const { index, column, row, width, height } of tiles)
    for (let y = row; y < row + height; y++) cells.fill(index, y * columns + column, y * columns + column + width);
  return { columns, rows, tiles, cells };
}

/** The SKUs of a page by id. */
export function skusById(page: Page): Map<string, Page['skus'][number]> {
  return new Map(page.skus.map((sku) => [sku.id, sku]));
}
