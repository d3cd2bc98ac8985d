/**
 * Cells that stay empty above a module's last row. A page may end in the middle of a row; a gap further up looks like a mistake. No
 * arrangement leaves more of them than the page had: orders that do are none, for the search, the proof and the bounds alike.
 */
import { columnsAt, type Module, placeSpans, type Span, spanAt, type Tile } from '../page';

/** @param spans in order, cut to the columns or not */
export function gapsIn(spans: readonly Readonly<Span>[], columns: number): number {
  const cells = placeSpans(spans, columns);
  const above = Math.max(0, ...cells.map(({ row, height }) => row + height)) - 1;
  return cells.reduce((empty, { row, width, height }) => empty - width * Math.min(height, above - row), Math.max(0, above) * columns);
}

/** The same of tiles in their order in a module. */
export function gapsOf(module: Module, tiles: readonly Tile[], viewport: string): number {
  return gapsIn(
    tiles.map((tile) => spanAt(tile, viewport)),
    columnsAt(module, viewport),
  );
}
