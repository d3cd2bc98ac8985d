/** The prices of some classes as rungs from 0, for what can be said of them wherever they stand. */
import type { Rungs } from '../rungs';

export interface Ladder {
  /** Rank of each rung. */
  ranks: number[];
  /** Rung of each class; −1 without a price, or where checks of it are suppressed. */
  rungOf: Int32Array;
  /** The last rung that does not contrast with each, neither in a row nor in a column. */
  nearTo: Int32Array;
}

export function ladderOf(classRank: Int32Array, classFlags: Int32Array, { rowContrastFrom, columnContrastFrom }: Rungs): Ladder {
  const ranks = [...new Set(classRank)].filter((rank) => rank > 0).sort((a, b) => a - b);
  const rungs = new Map(ranks.map((rank, rung) => [rank, rung]));
  return {
    ranks,
    rungOf: classRank.map((rank, k) => (classFlags[k] === 0 ? (rungs.get(rank) ?? -1) : -1)),
    nearTo: Int32Array.from(ranks, (rank, rung) => {
      const from = Math.min(rowContrastFrom[rank] as number, columnContrastFrom[rank] as number);
      let last = rung;
      while (last + 1 < ranks.length && (ranks[last + 1] as number) < from) last++;
      return last;
    }),
  };
}
