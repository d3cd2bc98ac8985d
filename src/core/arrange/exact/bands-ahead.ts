/**
 * What the steps still to come cost at least: the highest prices of steps that follow each other climb by no more than a reach and
 * fall by no more than the tolerance, so a price that is still to be placed needs others on the way to it.
 */
import { NO_BAND } from './effort';
import type { Problem } from './problem';

export class BandsAhead {
  /** Class of each rank that may move, −1 for none. */
  private readonly classOf: Int32Array;
  /** Highest rank from which each does not fall back too far. */
  private readonly fallTo: Int32Array;
  /** Per gate: 1 for each rank that a tile has which stays behind it. */
  private readonly staying: (Uint8Array | undefined)[] = [];

  constructor(private readonly problem: Problem) {
    const { content, input } = problem;
    const { riseFrom, prices } = input.rungs;
    this.classOf = new Int32Array(prices.length).fill(-1);
    for (let k = 0; k < content.movableClasses; k++) this.classOf[content.classRank[k] as number] = k;
    this.fallTo = Int32Array.from(prices, (_, rank) => {
      let from = rank;
      while (from + 1 < prices.length && (riseFrom[from + 1] as number) <= rank) from++;
      return from;
    });
  }

  /**
   * @param left tiles of each class that are not placed yet
   * @param begun rank of the highest price placed in a step that is not full; 0 for none
   * @param high of the banded step placed last
   */
  at(slot: number, left: Int32Array, begun: number, high: number): number {
    const { rungs, rules } = this.problem.input;
    const { reach, riseHigh } = rules.steps;
    const stays = this.staying[slot] ?? this.read(slot);
    const isThere = (rank: number) => {
      const k = this.classOf[rank] as number;
      return (k >= 0 && left[k] !== 0) || stays[rank] !== 0 || rank === begun;
    };
    let most = rungs.prices.length - 1;
    while (most > rungs.freeTo && !isThere(most)) most--;
    if (most <= rungs.freeTo) return 0;
    return this.problem.backwards ? this.before(isThere, most, high, reach, riseHigh) : this.behind(isThere, most, high, reach, riseHigh);
  }

  /** What the first look at the page costs at least, read from its end: by then all that the banner promises may be used up. */
  promise(slot: number, left: Int32Array): number {
    const { backwards, input, content, slots } = this.problem;
    const { shape, rungs, rules } = input;
    const { start, items } = shape.steps;
    if (!backwards || shape.firstStep < 0) return 0;
    for (let i = start[shape.firstStep] as number, to = start[shape.firstStep + 1] as number; i < to; i++)
      if ((items[i] as number) < slot) return 0;
    for (let k = 0; k < content.movableClasses; k++) if (left[k] !== 0 && (content.classRank[k] as number) <= rungs.promisedTo) return 0;
    const stays = this.staying[slot] ?? this.read(slot);
    for (let rank = 1; rank <= rungs.promisedTo; rank++) if (stays[rank] !== 0) return 0;
    return slot < slots ? rules.anchor.atOnce : 0;
  }

  private behind(isThere: (rank: number) => boolean, most: number, high: number, reach: number, riseHigh: number): number {
    const { riseFrom, anchor } = this.problem.input.rungs;
    if (high !== NO_BAND && most < (riseFrom[high] as number)) return riseHigh;
    return this.leapsFrom(Math.max(high, anchor), isThere, most) ? reach : 0;
  }

  /** On the way up to the highest price and from there to the step placed last: different checks, so both count. */
  private before(isThere: (rank: number) => boolean, most: number, high: number, reach: number, riseHigh: number): number {
    const { reachTo, anchor } = this.problem.input.rungs;
    const up = this.leapsFrom(anchor, isThere, most) ? reach : 0;
    if (high === NO_BAND) return up;
    if (high > (reachTo[Math.max(most, anchor)] as number)) return up + reach;
    let top = high;
    for (let rank = high + 1; rank <= most; rank++) {
      if (!isThere(rank)) continue;
      if (rank > (this.fallTo[top] as number)) return up + riseHigh;
      top = rank;
    }
    return up;
  }

  /** Whether the highest price is out of reach of those below it, one after the other. */
  private leapsFrom(from: number, isThere: (rank: number) => boolean, most: number): boolean {
    const { reachTo } = this.problem.input.rungs;
    let top = from;
    for (let rank = top + 1; rank <= most; rank++) {
      if (!isThere(rank)) continue;
      if (rank > (reachTo[top] as number)) return true;
      top = rank;
    }
    return false;
  }

  private read(slot: number): Uint8Array {
    const { slots, fixedAt, content, input } = this.problem;
    const stays = new Uint8Array(input.rungs.prices.length);
    for (let other = slot; other < slots; other++) {
      const k = fixedAt[other] as number;
      if (k >= 0) stays[content.classRank[k] as number] = 1;
    }
    this.staying[slot] = stays;
    return stays;
  }
}
