/**
 * A grid of SKUs as the rules read it: prices, and where its tiles stand at a viewport as row and column sequences
 * (rules.md section 1).
 */
import { type Module, placeModule, type Sku, type Tile } from '@/core/page';

/** A grid of the page, whatever the viewport. Tiles in the order of `module.tiles`. */
export interface Grid {
  module: Module;
  /** Position among all modules of the page. */
  index: number;
  tiles: readonly Tile[];
  /** One per tile; undefined where the file has no such SKU. */
  skus: readonly (Sku | undefined)[];
  /** Minor units, one per tile; 0 for a tile without a price. */
  prices: readonly number[];
  goods: Goods;
}

/** The SKUs that a grid shows, whatever their order and places: the same object as before an edit that only moved them. */
export interface Goods {
  /** By id, those shown twice twice; without those that the file does not have. */
  skus: readonly Sku[];
  /** Tiles of the grid, those without a SKU included. */
  tiles: number;
}

/**
 * Row or column sequences of a grid: `lines[k]` lists the tiles that cover row (column) k, each once, by column (row), as
 * positions in the viewport's order. A run of empty cells between them is one −1, so neighbours are consecutive entries.
 */
export interface Lines {
  lines: readonly (readonly number[])[];
  /** The first line that each tile covers. */
  start: readonly number[];
}

/** A grid at a viewport. Tiles, SKUs and prices in the viewport's order. */
export interface GridView {
  grid: Grid;
  viewport: string;
  columns: number;
  tiles: readonly Tile[];
  skus: readonly (Sku | undefined)[];
  prices: readonly number[];
  /** Columns that each tile covers. */
  covered: readonly number[];
  rowLines: Lines;
  columnLines: Lines;
  /** Empty cells of the last row. */
  emptyAtEnd: number;
}

/**
 * Reads a module's grid.
 * @param before the same module's grid in an earlier state of the page, whose goods are taken over where they are the same
 */
export function readGrid(module: Module, index: number, skus: ReadonlyMap<string, Sku>, before?: Grid): Grid {
  const tiles = module.tiles ?? [];
  const found = tiles.map((tile) => skus.get(tile.skuId));
  const goods = before && sameGoods(before.skus, found) ? before.goods : goodsOf(found);
  return { module, index, tiles, skus: found, prices: found.map((sku) => sku?.price ?? 0), goods };
}

function goodsOf(found: Grid['skus']): Goods {
  const skus = found.filter((sku) => sku !== undefined);
  return { skus: skus.sort((a, b) => (a.id < b.id ? -1 : 1)), tiles: found.length };
}

/** Whether two lists hold the same things as often, in whatever order. */
function sameGoods(a: Grid['skus'], b: Grid['skus']): boolean {
  if (a.length !== b.length) return false;
  const left = new Map<Sku | undefined, number>();
  a.forEach((sku, i) => {
    if (sku !== b[i]) left.set(sku, (left.get(sku) ?? 0) + 1);
  });
  return b.every((sku, i) => {
    if (sku === a[i]) return true;
    const count = left.get(sku) ?? 0;
    left.set(sku, count - 1);
    return count > 0;
  });
}

/** Places a grid at a viewport. Linear in tiles and cells. */
export function gridView(grid: Grid, skus: ReadonlyMap<string, Sku>, viewport: string): GridView {
  const { columns, rows, tiles: placed, cells } = placeModule(grid.module, viewport);
  const count = placed.length;
  const tiles = new Array<Tile>(count);
  const found = new Array<Sku | undefined>(count);
  const prices = new Array<number>(count);
  const covered = new Array<number>(count);
  const rowStart = new Array<number>(count);
  const columnStart = new Array<number>(count);
  for (let i = 0; i < count; i++) {
    const { tile, row, column, width } = placed[i] as (typeof placed)[number];
    tiles[i] = tile;
    const sku = skus.get(tile.skuId);
    found[i] = sku;
    prices[i] = sku?.price ?? 0;
    covered[i] = width;
    rowStart[i] = row;
    columnStart[i] = column;
  }
  let emptyAtEnd = 0;
  for (let cell = (rows - 1) * columns; cell < rows * columns; cell++) if (cells[cell] === -1) emptyAtEnd++;
  return {
    grid,
    viewport,
    columns,
    tiles,
    skus: found,
    prices,
    covered,
    rowLines: { lines: readLines(cells, rows, columns, columns, 1), start: rowStart },
    columnLines: { lines: readLines(cells, columns, rows, 1, columns), start: columnStart },
    emptyAtEnd,
  };
}

/** `count` sequences of `length` cells; cell k of line l is `cells[l * lineStep + k * cellStep]`. */
function readLines(cells: Int32Array, count: number, length: number, lineStep: number, cellStep: number): number[][] {
  const lines = new Array<number[]>(count);
  for (let l = 0; l < count; l++) {
    const line: number[] = [];
    // A tile's cells in a line are side by side, so a value that repeats is the same tile or the same gap.
    let last = -2;
    for (let k = 0; k < length; k++) {
      const tile = cells[l * lineStep + k * cellStep] as number;
      if (tile !== last) line.push(tile);
      last = tile;
    }
    lines[l] = line;
  }
  return lines;
}
