/** What all moves share. */
import type { Random } from '../random';
import type { Board } from './board';

/** Makes one random move on a board and answers what it costs, to be kept or taken back. */
export interface Mover {
  move(): number;
}

/** Tiles of a page that is not searched all over and over. */
const LARGE = 100;
/** Of a hundred moves, those that start where something fails; on large pages that are free. */
const FOCUS = 75;
const FOCUS_LARGE = 98;

/** Whether what is played on is part of a large page. */
export function isLarge({ kernel }: Board): boolean {
  return kernel.ids.length > LARGE;
}

/** Whether there is so much to move, and so much room to mend, that heat all over the page would undo more than it mends. */
export function isLargeAndFree(board: Board): boolean {
  return isLarge(board) && board.freeGroups.length > 0;
}

export function focusOf(board: Board): number {
  return isLargeAndFree(board) ? FOCUS_LARGE : FOCUS;
}

/** A position up to `reach` away, never the same one, inside 0 … length − 1. */
export function shifted(from: number, reach: number, length: number, random: Random): number {
  const by = 1 + random.int(Math.min(reach, length - 1));
  const up = random.int(2) === 0;
  if (up) return from + by < length ? from + by : Math.max(0, from - by);
  return from >= by ? from - by : Math.min(length - 1, from + by);
}
