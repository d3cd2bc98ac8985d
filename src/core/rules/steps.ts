/** The steps of price-steps (rules.md section 2): rows, joined where they hold too little to compare, down the whole page. */
import { once, onceFor } from '../once';
import { atMost } from './exact';
import type { Goods, GridView } from './grid';

export interface Step {
  view: GridView;
  firstRow: number;
  lastRow: number;
  /** Positions of its tiles in the view, each once, by row and column; a tile that reaches over two steps is in both. */
  tiles: number[];
}

export interface Band {
  lo: number;
  hi: number;
}

export interface StepBand {
  /** Lowest and highest price of the step's tiles that are not free; null without such tiles. */
  band: Band | null;
  hasFree: boolean;
}

/** Whether a price is no dearer than promised: ≤ A × (1 + tolerance). Nothing is free where nothing is promised. */
export function isFree(price: number, anchor: number | null, tolerance: number): boolean {
  return anchor !== null && atMost(price, anchor * (1 + tolerance));
}

/** The steps of a grid at a viewport, from top to bottom; worked out once per view. */
export const readSteps: (view: GridView) => readonly Step[] = once(cutIntoSteps);

/** The steps of price-steps down a whole page. */
export function stepsOf({ grids }: { grids: readonly GridView[] }): Step[] {
  return grids.flatMap(readSteps);
}

function cutIntoSteps(view: GridView): Step[] {
  const steps: Step[] = [];
  let open: Step | null = null;
  let priced = 0;
  for (let row = 0; row < view.rowLines.lines.length; row++) {
    if (!open) {
      open = { view, firstRow: row, lastRow: row, tiles: [] };
      priced = 0;
    }
    priced += addRow(open, row);
    if (priced < 2) continue;
    steps.push(open);
    open = null;
  }
  if (!open) return steps;
  const last = steps.at(-1);
  if (!last) steps.push(open);
  else for (let row = open.firstRow; row <= open.lastRow; row++) addRow(last, row);
  return steps;
}

/** Takes a row into a step; returns how many priced tiles it brings that the step did not have. */
function addRow(step: Step, row: number): number {
  const { rowLines, prices } = step.view;
  let priced = 0;
  for (const tile of rowLines.lines[row] as readonly number[]) {
    if (tile < 0 || Math.max(rowLines.start[tile] as number, step.firstRow) !== row) continue;
    step.tiles.push(tile);
    if (prices[tile] !== 0) priced++;
  }
  step.lastRow = row;
  return priced;
}

/** The bands of a grid's steps at a viewport. */
export const bandsOf: (view: GridView, anchor: number | null, tolerance: number) => readonly StepBand[] = onceFor(
  (view: GridView, anchor: number | null, tolerance: number) => readSteps(view).map((step) => bandOf(step, anchor, tolerance)),
);

/** The band of a step. */
function bandOf(step: Step, anchor: number | null, tolerance: number): StepBand {
  let lo = Number.POSITIVE_INFINITY;
  let hi = 0;
  let hasFree = false;
  for (const tile of step.tiles) {
    const price = step.view.prices[tile] as number;
    if (price === 0) continue;
    if (isFree(price, anchor, tolerance)) hasFree = true;
    else {
      if (price < lo) lo = price;
      if (price > hi) hi = price;
    }
  }
  return { band: hi === 0 ? null : { lo, hi }, hasFree };
}

/** The lowest price of a step in minor units; null without a priced tile. */
export function lowestPrice({ view, tiles }: Step): number | null {
  return lowestOf(tiles.map((tile) => view.prices[tile] as number));
}

/** The lowest price among the SKUs that a grid shows; null without one. */
export const lowestShown = once(({ skus }: Goods) => lowestOf(skus.map(({ price }) => price)));

/** The lowest of some prices in minor units, those of 0 left out; null without any other. */
export function lowestOf(prices: readonly number[]): number | null {
  let lowest = Number.POSITIVE_INFINITY;
  for (const price of prices) if (price !== 0 && price < lowest) lowest = price;
  return lowest === Number.POSITIVE_INFINITY ? null : lowest;
}
