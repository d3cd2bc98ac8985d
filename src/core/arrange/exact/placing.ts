/**
 * Tiles set on the slots of a problem one after the other: what is left of each class, what the checks cost that are decided by
 * it, and at the gates what is still to come at least and the state on which the rest depends.
 */
import { Ahead } from './ahead';
import { BandsAhead } from './bands-ahead';
import { ANY_BAND, type Effort, NO_BAND } from './effort';
import type { Gate, Problem } from './problem';
import { SlotCosts } from './slot-costs';
import type { Spread } from './spread';
import { Pen, type StateShape, stateShape } from './state';
import { MUTED } from './weights';

export class Placing {
  /** How many tiles of each class are left, and the same packed. */
  readonly left: Int32Array;
  readonly leftWords: Int32Array;
  readonly shape: StateShape;
  private readonly costs: SlotCosts;
  private readonly pen = new Pen();
  private readonly ahead: Ahead;
  private readonly bandsAhead: BandsAhead | undefined;

  /** The band read last: ranks of its lowest and highest price that is not free, of its lowest of all; flags of its tiles. */
  private low = 0;
  private high = 0;
  private lowest = 0;
  private flags = 0;

  constructor(
    readonly problem: Problem,
    private readonly effort: Effort,
    /** Highest rank that reaches far enough whatever band came before. */
    private readonly reachToAny: number,
    spreads: Map<string, Spread>,
  ) {
    this.left = new Int32Array(problem.content.movableClasses);
    this.costs = new SlotCosts(problem);
    this.shape = stateShape(problem);
    this.leftWords = new Int32Array(this.shape.leftWords);
    this.ahead = new Ahead(problem, spreads);
    this.bandsAhead = problem.isPage && problem.input.rungs.anchor !== 0 ? new BandsAhead(problem) : undefined;
  }

  /** Takes all tiles up again. */
  fillUp(): void {
    this.left.fill(0);
    this.leftWords.fill(0);
    for (let k = 0; k < this.left.length; k++) this.take(k, -(this.problem.content.classTiles[k]?.length ?? 0));
  }

  take(k: number, count: number): void {
    const word = this.shape.leftWord[k] as number;
    (this.left[k] as number) -= count;
    (this.leftWords[word] as number) -= count * (this.shape.leftUnit[k] as number);
  }

  /** Last rows that are not full; where tiles are suppressed, only once all are set. */
  ends(): number {
    return this.costs.ends();
  }

  /** Sets a class on a slot; what the checks of places cost that it decides. */
  set(slot: number, k: number): number {
    const { problem } = this;
    problem.classAt[slot] = k;
    problem.rankAt[slot] = problem.content.classRank[k] as number;
    return this.costs.at(slot, k);
  }

  /** What the steps cost that end with a slot; the band of the effort is then theirs. */
  closeSteps(slot: number): number {
    const { start, items } = this.problem.steps;
    let cost = 0;
    for (let i = start[slot] as number, to = start[slot + 1] as number; i < to; i++) cost += this.closeStep(items[i] as number);
    return cost;
  }

  /** What is still to come at least from the start, and at a gate. */
  leastAhead(slot: number, gate?: Gate): number {
    const ahead = this.ahead.at(slot, this.left);
    return gate ? ahead + this.costs.crossing(slot, gate, this.left) + this.bandsAt(slot, gate) : ahead;
  }

  private bandsAt(slot: number, gate: Gate): number {
    if (!this.bandsAhead) return 0;
    let begun = 0;
    for (let i = 0; i < gate.steps.length; i++) {
      this.readBand(gate.steps[i] as number, slot);
      begun = Math.max(begun, this.high);
    }
    return this.bandsAhead.at(slot, this.left, begun, this.effort.high) + this.bandsAhead.promise(slot, this.left);
  }

  /** What a step costs after the one before, which it then is for the next. */
  private closeStep(step: number): number {
    const { problem, effort } = this;
    const { rungs, rules, shape } = problem.input;
    this.readBand(step, problem.slots);
    const { low, high, lowest, flags } = this;
    const free = lowest !== 0 && lowest <= rungs.freeTo ? 1 : 0;
    let cost = 0;
    if (
      problem.firstLook &&
      step === shape.firstStep &&
      (lowest === 0 || lowest > rungs.promisedTo) &&
      (flags & MUTED['price-anchor']) === 0
    )
      cost += rules.anchor.atOnce;
    if (high === 0) return cost;
    if (problem.backwards) {
      if (effort.high !== NO_BAND) cost += this.stepCost(effort.high, effort.low, effort.free, high, low, free);
      effort.before(high, low, free);
      return cost;
    }
    if ((flags & MUTED['price-steps']) === 0) {
      const { reach, riseHigh, riseLow } = rules.steps;
      const before = effort.high;
      const to = before === ANY_BAND ? this.reachToAny : (rungs.reachTo[Math.max(before, rungs.anchor)] as number);
      if (high > to) cost += reach;
      if (before > NO_BAND) {
        if (high < (rungs.riseFrom[before] as number)) cost += riseHigh;
        if (free === 0 && effort.free === 0 && low < (rungs.riseFrom[effort.low] as number)) cost += riseLow;
      }
    }
    effort.before(high, low, free);
    return cost;
  }

  /** What a step with a band costs after one with a band. */
  private stepCost(high: number, low: number, free: number, highBefore: number, lowBefore: number, freeBefore: number): number {
    const { rungs, rules } = this.problem.input;
    const { reach, riseHigh, riseLow } = rules.steps;
    let cost = high > (rungs.reachTo[Math.max(highBefore, rungs.anchor)] as number) ? reach : 0;
    if (high < (rungs.riseFrom[highBefore] as number)) cost += riseHigh;
    if (free === 0 && freeBefore === 0 && low < (rungs.riseFrom[lowBefore] as number)) cost += riseLow;
    return cost;
  }

  /** Reads what stands in a step's slots before `to`: its band, the lowest of all its prices, its flags. */
  private readBand(step: number, to: number): void {
    const { classAt, rankAt, content, input, hasFlags } = this.problem;
    const { start, items } = input.shape.steps;
    const { freeTo } = input.rungs;
    let low = 0;
    let high = 0;
    let lowest = 0;
    let flags = 0;
    for (let i = start[step] as number, end = start[step + 1] as number; i < end; i++) {
      const slot = items[i] as number;
      if (slot >= to) continue;
      if (hasFlags) flags |= content.classFlags[classAt[slot] as number] as number;
      const rank = rankAt[slot] as number;
      if (rank === 0) continue;
      if (lowest === 0 || rank < lowest) lowest = rank;
      if (rank <= freeTo) continue;
      if (low === 0 || rank < low) low = rank;
      if (rank > high) high = rank;
    }
    this.low = low;
    this.high = high;
    this.lowest = lowest;
    this.flags = flags;
  }

  /** The state at a gate: what is left, what counts of the slots before, the bands of the steps begun and of the one before. */
  writeKey(key: Int32Array, slot: number, gate: Gate): void {
    const { effort, pen, leftWords } = this;
    const { problem, gateBits, classBits, rankBits } = this.shape;
    const { classAt, rankAt, hasFlags, input } = problem;
    key.set(leftWords);
    pen.begin(key, leftWords.length);
    pen.write(slot, gateBits);
    for (let i = 0; i < gate.slots.length; i++) pen.write(classAt[gate.slots[i] as number] as number, classBits);
    for (let i = 0; i < gate.turns.length; i += 2) {
      const middle = rankAt[gate.turns[i] as number] as number;
      const end = rankAt[gate.turns[i + 1] as number] as number;
      pen.write(end === 0 || middle === 0 ? 0 : middle > end ? 1 : middle < end ? 2 : 3, 2);
      if (hasFlags) pen.write(classAt[gate.turns[i + 1] as number] as number, classBits);
    }
    for (let i = 0; i < gate.steps.length; i++) {
      this.readBand(gate.steps[i] as number, slot);
      const { low, high, lowest, flags } = this;
      pen.write(low, rankBits);
      pen.write(high, rankBits);
      pen.write(lowest === 0 ? 0 : lowest <= input.rungs.promisedTo ? 1 : lowest <= input.rungs.freeTo ? 2 : 3, 2);
      if (hasFlags) pen.write(flags, 5);
    }
    pen.write(effort.high + 1, rankBits);
    // The lowest counts only where no tile is free; else 0, which says so.
    pen.write(effort.free === 1 ? 0 : effort.low, rankBits);
    pen.end();
  }
}
