/**
 * What one viewport's checks look at, as flat lists of slots. A slot is a position in a grid's order at the viewport; slots of
 * all grids are numbered through, from the top of the page. As long as tiles only change places with tiles of their own size
 * (and priced ones with priced ones), this stays as it is, and a swap is felt only by the units that hold its two slots.
 *
 * Units are numbered through as well: pairs, triples, lines, steps, the first look at the page, ends.
 */
import { eachPair, eachTriple, type GridView, type Lines, lowestPrice, readSteps, type View } from '../rules';

/** Lists of different lengths in one array: list i is `items[start[i]] … items[start[i + 1] − 1]`. */
export interface Lists {
  start: Int32Array;
  items: Int32Array;
}

export interface Shape {
  slots: number;
  /** Two slots per pair and three per triple, in reading order; whether they stand in a column. */
  pairs: Int32Array;
  pairInColumn: Uint8Array;
  triples: Int32Array;
  tripleInColumn: Uint8Array;
  /** Whole row (and, where asked for, column) sequences, −1 for a run of empty cells. */
  lines: Lists;
  lineInColumn: Uint8Array;
  steps: Lists;
  /** The first step that has a price; −1 on a page without one. */
  firstStep: number;
  /** The slots of each last row that has empty cells. */
  ends: Lists;
  /** Per slot: the pairs, triples and lines it is in, as unit numbers; and its steps, as step numbers. */
  unitsOf: Lists;
  stepsOf: Lists;
}

export interface ShapeWants {
  rowLines: boolean;
  columnLines: boolean;
  steps: boolean;
}

export function toLists(lists: readonly (readonly number[])[]): Lists {
  const start = new Int32Array(lists.length + 1);
  for (let i = 0; i < lists.length; i++) start[i + 1] = (start[i] as number) + (lists[i] as readonly number[]).length;
  return { start, items: Int32Array.from(lists.flat()) };
}

/** Reads the shape of a viewport. `offsets[g]` is the first slot of grid g. Linear in tiles and cells. */
export function readShape({ grids }: View, offsets: readonly number[], wants: ShapeWants): Shape {
  const steps = grids.flatMap(readSteps);
  const pairs: number[] = [];
  const pairInColumn: number[] = [];
  const triples: number[] = [];
  const tripleInColumn: number[] = [];
  const lines: number[][] = [];
  const lineInColumn: number[] = [];
  grids.forEach((grid, g) => {
    const offset = offsets[g] as number;
    const everywhere = grid.prices.map(() => 1);
    const read = (of: Lines, inColumn: number, withLines: boolean) => {
      eachPair(of, everywhere, (a, b) => {
        pairs.push(a + offset, b + offset);
        pairInColumn.push(inColumn);
      });
      eachTriple(of, everywhere, (a, b, c) => {
        triples.push(a + offset, b + offset, c + offset);
        tripleInColumn.push(inColumn);
      });
      if (!withLines) return;
      for (const line of of.lines) {
        lines.push(line.map((tile) => (tile < 0 ? -1 : tile + offset)));
        lineInColumn.push(inColumn);
      }
    };
    read(grid.rowLines, 0, wants.rowLines);
    read(grid.columnLines, 1, wants.columnLines);
  });
  const gridOf = new Map<GridView, number>(grids.map((grid, g) => [grid, g]));
  const stepSlots = wants.steps
    ? steps.map(({ view, tiles }) => tiles.map((tile) => tile + (offsets[gridOf.get(view) ?? 0] as number)))
    : [];
  const ends = grids.flatMap(({ emptyAtEnd, rowLines }, g) => {
    const last = rowLines.lines.at(-1) ?? [];
    return emptyAtEnd === 0 ? [] : [last.filter((tile) => tile >= 0).map((tile) => tile + (offsets[g] as number))];
  });
  const slots = grids.reduce((sum, { tiles }) => sum + tiles.length, 0);

  const unitsOf: number[][] = Array.from({ length: slots }, () => []);
  const stepsOf: number[][] = Array.from({ length: slots }, () => []);
  pairs.forEach((slot, i) => {
    unitsOf[slot]?.push(i >> 1);
  });
  const firstTriple = pairs.length / 2;
  triples.forEach((slot, i) => {
    unitsOf[slot]?.push(firstTriple + Math.floor(i / 3));
  });
  const firstLine = firstTriple + triples.length / 3;
  lines.forEach((line, l) => {
    for (const slot of line) if (slot >= 0) unitsOf[slot]?.push(firstLine + l);
  });
  stepSlots.forEach((step, s) => {
    for (const slot of step) stepsOf[slot]?.push(s);
  });
  return {
    slots,
    pairs: Int32Array.from(pairs),
    pairInColumn: Uint8Array.from(pairInColumn),
    triples: Int32Array.from(triples),
    tripleInColumn: Uint8Array.from(tripleInColumn),
    lines: toLists(lines),
    lineInColumn: Uint8Array.from(lineInColumn),
    steps: toLists(stepSlots),
    firstStep: wants.steps ? steps.findIndex((step) => lowestPrice(step) !== null) : -1,
    ends: toLists(ends),
    unitsOf: toLists(unitsOf),
    stepsOf: toLists(stepsOf),
  };
}
