/** What all moves share. */
import type { Random } from '../random';

/** Makes one random move on a board and answers what it costs, to be kept or taken back. */
export interface Mover {
  move(): number;
}

/** Of a hundred moves, those that start where something fails. */
export const FOCUS = 75;

/** A position up to `reach` away, never the same one, inside 0 … length − 1. */
export function shifted(from: number, reach: number, length: number, random: Random): number {
  const by = 1 + random.int(Math.min(reach, length - 1));
  const up = random.int(2) === 0;
  if (up) return from + by < length ? from + by : Math.max(0, from - by);
  return from >= by ? from - by : Math.min(length - 1, from + by);
}
