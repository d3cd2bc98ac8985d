/** The price rhythm of a page as the strip draws it and the arranger reads it: steps with bands, rows with highs and lows. */
import type { Page } from '@/core/page';
import type { View } from './context';
import { readingOf } from './engine';
import type { GridView } from './grid';
import { priceSteps } from './price/price-steps';
import { extremes, HIGH, LOW } from './sequence';
import { defaultsOf, resolveSettings } from './settings';
import { type Band, bandsOf, isFree, type Step, type StepBand, stepsOf } from './steps';
import type { Report } from './types';

export type PointKind = 'high' | 'low' | 'between';

/** A priced tile in a row; a tile of several rows is a point in each. */
export interface RhythmPoint {
  tile: string;
  moduleId: string;
  /** Minor units. */
  price: number;
  /** From 0 inside the module. */
  row: number;
  /** From 0 down the page. */
  step: number;
  kind: PointKind;
  /** No dearer than promised: may stand anywhere. */
  free: boolean;
}

export interface RhythmRow {
  moduleId: string;
  row: number;
  step: number;
  /** From left to right. */
  points: RhythmPoint[];
}

export interface RhythmStep {
  index: number;
  /** The module's id. */
  module: string;
  rows: number[];
  /** Ids, by row and column. */
  tiles: string[];
  /** Lowest and highest price of the tiles that are not free; null without such tiles. */
  band: [lo: number, hi: number] | null;
  hasFree: boolean;
}

export interface Rhythm {
  viewport: string;
  /** A in minor units; null where the banner promises nothing: then no tile is free. */
  anchor: number | null;
  tolerance: number;
  maxStep: number;
  steps: RhythmStep[];
  /** From top to bottom. */
  rows: RhythmRow[];
}

/**
 * Reads the rhythm of a page at one of its viewports, whether `price-steps` is on or off. Throws on another viewport.
 * @param report a report on the page, where there is one: what it was made from is not read again
 */
export function readRhythm(page: Page, viewportId: string, report?: Report): Rhythm {
  const context = readingOf(report, page);
  const view = context.views.find(({ viewport }) => viewport === viewportId);
  if (!view) throw new Error(`the page has no viewport "${viewportId}"`);
  const effective = resolveSettings(page).rules.get(priceSteps.id);
  const { tolerance, maxStep } = (effective?.options ?? defaultsOf(priceSteps)) as { tolerance: number; maxStep: number };
  const { anchor } = context;
  const bands = view.grids.flatMap((grid) => bandsOf(grid, anchor, tolerance));
  return {
    viewport: viewportId,
    anchor,
    tolerance,
    maxStep,
    steps: stepsOf(view).map((step, index) => rhythmStep(step, index, bands[index] as StepBand)),
    rows: rhythmRows(view, anchor, tolerance),
  };
}

function rhythmStep({ view, firstRow, lastRow, tiles }: Step, index: number, { band, hasFree }: StepBand): RhythmStep {
  return {
    index,
    module: view.grid.module.id,
    rows: Array.from({ length: lastRow - firstRow + 1 }, (_, i) => firstRow + i),
    tiles: tiles.map((tile) => view.tiles[tile]?.id as string),
    band: band && pair(band),
    hasFree,
  };
}

function pair({ lo, hi }: Band): [number, number] {
  return [lo, hi];
}

function rhythmRows(view: View, anchor: number | null, tolerance: number): RhythmRow[] {
  const rows: RhythmRow[] = [];
  stepsOf(view).forEach(({ view, firstRow, lastRow }, index) => {
    for (let row = firstRow; row <= lastRow; row++)
      rows.push({
        moduleId: view.grid.module.id,
        row,
        step: index,
        points: rowPoints(view, row, index, (price) => isFree(price, anchor, tolerance)),
      });
  });
  return rows;
}

function rowPoints(view: GridView, row: number, step: number, free: (price: number) => boolean): RhythmPoint[] {
  const line = view.rowLines.lines[row] as readonly number[];
  const kinds = extremes(line, view.prices);
  return line.flatMap((tile, i) => {
    const price = tile < 0 ? 0 : (view.prices[tile] as number);
    if (price === 0) return [];
    const kind: PointKind = kinds[i] === HIGH ? 'high' : kinds[i] === LOW ? 'low' : 'between';
    return [{ tile: view.tiles[tile]?.id as string, moduleId: view.grid.module.id, price, row, step, kind, free: free(price) }];
  });
}
