/** A place that somebody types: module, row and column, or the number of a place in the module at hand. Pure. */
import { isGrid, type PageLayout } from '@/core/page';
import { aimAtTile, type DropTarget, type Held, insertAt } from './drop-target';

export interface TypedPlace {
  module: string;
  /** Position in the module's order. */
  index: number;
  /** Whether a tile stands there. */
  isTaken: boolean;
}

/**
 * Reads `3/2/1` as module 3, row 2, column 1; `2/1` as row and column and `7` as the seventh place of the module at hand.
 * Whatever stands between the numbers will do, full-width digits too. Undefined where that is no place of a grid.
 */
export function readPlace(text: string, layout: PageLayout, moduleAtHand: string): TypedPlace | undefined {
  const numbers = text.normalize('NFKC').match(/\d+/g)?.map(Number) ?? [];
  if (numbers.length < 1 || numbers.length > 3) return undefined;
  const box =
    numbers.length === 3 ? layout.modules[(numbers[0] ?? 0) - 1] : layout.modules.find(({ module }) => module.id === moduleAtHand);
  if (!box || !isGrid(box.module)) return undefined;
  const { tiles, columns, rows } = box;
  const at = (index: number): TypedPlace => ({ module: box.module.id, index, isTaken: index < tiles.length });
  if (numbers.length === 1) {
    const number = numbers[0] ?? 0;
    return number >= 1 && number <= tiles.length + 1 ? at(number - 1) : undefined;
  }
  const [row, column] = [(numbers.at(-2) ?? 0) - 1, (numbers.at(-1) ?? 0) - 1];
  if (row < 0 || column < 0 || row > rows || column >= columns) return undefined;
  const covering = tiles.find(({ placed }) => {
    const [down, right] = [row - placed.row, column - placed.column];
    return down >= 0 && down < placed.height && right >= 0 && right < placed.width;
  });
  if (covering) return at(covering.placed.index);
  // An empty cell: before the first tile that comes after it.
  const next = tiles.find(({ placed }) => placed.row > row || (placed.row === row && placed.column > column));
  return at(next ? next.placed.index : tiles.length);
}

/** What sending something there would do; null where it would change nothing. */
export function targetOf(place: TypedPlace, mode: 'insert' | 'swap', layout: PageLayout, held: Held): DropTarget | null {
  const box = layout.modules.find(({ module }) => module.id === place.module);
  const tile = box?.tiles[place.index];
  if (!box) return null;
  if (mode === 'swap' && tile) return aimAtTile(tile, box, held);
  return insertAt(afterTaking(place, layout, held), box, layout, held);
}

/** A place is meant as it will be: tiles of the same module that stand before it leave a gap that the others close. */
function afterTaking({ module, index }: TypedPlace, layout: PageLayout, held: Held): number {
  const box = layout.modules.find((one) => one.module.id === module);
  if (!box || held.from !== 'canvas') return index;
  const moved = new Set(held.tiles);
  let rest = 0;
  for (const [at, { placed }] of box.tiles.entries()) {
    if (moved.has(placed.tile.id)) continue;
    if (rest === index) return at;
    rest++;
  }
  return box.tiles.length;
}
