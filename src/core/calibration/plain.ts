/** What a calibration comes to, in a sentence: how far people go down and to which side they lean, against what had been assumed. */
import { depthShare, rowExamination } from '../attention';
import type { Page } from '../page';
import type { Calibration } from './calibrate';
import { placesOf } from './places';

/** A share that had been assumed, and what the figures say it is. */
interface Changed {
  before: number;
  after: number;
}

export interface PlainResult {
  /** The row whose chance to be looked at changes most, from 1; null where none changes by as much as is worth a word. */
  row: (Changed & { row: number }) | null;
  /** The side that is looked at more than assumed. */
  lean: 'left' | 'right' | null;
  /** Time on the first screen, of a table of scroll depths. */
  screen: Changed | null;
  /** On days left out the defaults tell more. */
  isWorse: boolean;
}

/** From where on a difference is told: of chances, and of λ. */
const TOLD = { chance: 0.03, lean: 0.15 };

/** @param assumed how attention falls with depth as the model had it */
export function plainResult(page: Page, { viewport, fit, depth }: Calibration, assumed: { a: number; b: number }): PlainResult {
  const result: PlainResult = { row: null, lean: null, screen: null, isWorse: false };
  if (fit) {
    const { counts } = placesOf(page, viewport);
    const { params, open } = fit.parametric;
    const before = rowExamination(counts, fit.defaults);
    rowExamination(counts, params).forEach((after, i) => {
      const change = { row: i + 1, before: before[i] as number, after };
      const told = result.row ? Math.abs(result.row.after - result.row.before) : TOLD.chance;
      if (Math.abs(change.after - change.before) > told) result.row = change;
    });
    const lean = params.lambda - fit.defaults.lambda;
    if (!open.includes('lambda') && Math.abs(lean) > TOLD.lean) result.lean = lean > 0 ? 'left' : 'right';
    result.isWorse = fit.heldOut !== null && fit.heldOut.parametric < fit.heldOut.model;
  }
  if (depth) result.screen = { before: depthShare(1, assumed), after: depthShare(1, depth) };
  return result;
}
