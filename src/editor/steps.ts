/** Steps of a page's history. */
import type { Patch } from 'immer';

/** What a step did, as a key of the `history` texts and the values of its holes. */
export interface StepLabel {
  key: string;
  values?: Record<string, string | number>;
}

export interface Step {
  /** Which one it is in the history of the page, from 1. */
  n: number;
  /** When it was taken, in ms since 1970. */
  time: number;
  label: StepLabel;
  patches: Patch[];
  inverse: Patch[];
  /** The version that was shown when it was done; null for the base. */
  variant: string | null;
}

/** What an edit did to the history: `at` steps stand now; where one was taken it is the last of them, and none comes after it. */
export interface HistoryMark {
  at: number;
  step?: Step;
}

export interface KeptHistory {
  /** Steps that undo can take back, oldest first; and those that redo can repeat, next one last. */
  undoSteps: readonly Step[];
  redoSteps: readonly Step[];
}
