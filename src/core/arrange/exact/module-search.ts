/**
 * Tries the orders of a module in one layout, slot by slot, depth first, leaving out what the cap forbids. What was learned at
 * the start of each row (the least still to come from the same state) is remembered, so that a state is tried once per cap.
 *
 * Answers are lower bounds of the cost in all: over the cap, nothing at or under the cap is there; at or under it, the order
 * found stands in `problem.classAt` of every module on the way.
 */
import { Ahead } from './ahead';
import { BandsAhead } from './bands-ahead';
import { ANY_BAND, type Effort, EPSILON, NO_BAND } from './effort';
import type { Gate, Problem } from './problem';
import { SlotCosts } from './slot-costs';
import type { Spread } from './spread';
import { Pen, type StateShape, stateShape } from './state';
import { Table } from './table';
import { MUTED } from './weights';

const PLACES = 1 << 19;

export class ModuleSearch {
  /** Goes on behind the module. */
  next: (cost: number) => number = (cost) => cost;
  /** No less can come behind the module. */
  rest = 0;
  /** Only this class at each slot; then nothing is left out. */
  forced: Int32Array | undefined;

  private readonly left: Int32Array;
  private readonly costs: SlotCosts;
  private readonly shape: StateShape;
  private readonly pen = new Pen();
  /** What is left of each class, packed. */
  private readonly leftWords: Int32Array;
  /** What is known of this module alone, and of all that follows. */
  private readonly alone: Table;
  private whole: Table | undefined;
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
    const { content } = problem;
    this.left = new Int32Array(content.movableClasses);
    this.costs = new SlotCosts(problem);
    this.shape = stateShape(problem);
    this.leftWords = new Int32Array(this.shape.leftWords);
    this.alone = new Table(this.shape.words, PLACES);
    this.ahead = new Ahead(problem, spreads);
    this.bandsAhead = problem.isPage && problem.input.rungs.anchor !== 0 ? new BandsAhead(problem) : undefined;
  }

  /** What the module costs at least, without trying. */
  least(): number {
    this.fillUp();
    return this.ahead.at(0, this.left) + (this.problem.hasFlags ? 0 : this.costs.ends());
  }

  private fillUp(): void {
    this.left.fill(0);
    this.leftWords.fill(0);
    for (let k = 0; k < this.left.length; k++) this.take(k, -(this.problem.content.classTiles[k]?.length ?? 0));
  }

  private take(k: number, count: number): void {
    const word = this.shape.leftWord[k] as number;
    (this.left[k] as number) -= count;
    (this.leftWords[word] as number) -= count * (this.shape.leftUnit[k] as number);
  }

  /** From now on remembers what is found for this module and those behind it together. */
  lookAhead(): void {
    this.whole = new Table(this.shape.words, PLACES);
  }

  /** The least cost in all, from `cost` before this module and the band of the effort. */
  start(cost: number): number {
    this.fillUp();
    return this.fill(0, this.problem.hasFlags ? cost : cost + this.costs.ends());
  }

  /** The tiles at each slot as they were found. */
  order(): number[] {
    const next = this.problem.content.classTiles.map((tiles) => [...tiles]);
    return Array.from(this.problem.classAt, (k) => next[k]?.shift() as number);
  }

  private fill(slot: number, cost: number): number {
    const { problem, effort } = this;
    if (slot === problem.slots) return this.next(problem.hasFlags ? cost + this.costs.ends() : cost);
    const group = problem.groupAt[slot] as number;
    if (group < 0) return this.put(slot, problem.fixedAt[slot] as number, cost);
    const { groupStart } = problem.content;
    let least = Number.POSITIVE_INFINITY;
    for (let k = groupStart[group] as number, to = groupStart[group + 1] as number; k < to; k++) {
      if (this.left[k] === 0 || (this.forced && this.forced[slot] !== k)) continue;
      this.take(k, 1);
      const found = this.put(slot, k, cost);
      if (found < least) least = found;
      if (found <= effort.cap + EPSILON) return found;
      this.take(k, -1);
      if (effort.stopped) return least;
    }
    return least;
  }

  /** Sets a class on a slot and goes on from there. */
  private put(slot: number, k: number, before: number): number {
    const { problem, effort } = this;
    problem.classAt[slot] = k;
    problem.rankAt[slot] = problem.content.classRank[k] as number;
    effort.count();
    let cost = before + this.costs.at(slot, k);
    if (cost + this.rest > effort.cap + EPSILON) return cost + this.rest;
    const { start, items } = problem.steps;
    const from = start[slot] as number;
    const to = start[slot + 1] as number;
    if (from === to) return this.pass(slot + 1, cost);
    const { high, low, free } = effort;
    for (let i = from; i < to; i++) cost += this.closeStep(items[i] as number);
    const found = cost + this.rest > effort.cap + EPSILON ? cost + this.rest : this.pass(slot + 1, cost);
    effort.before(high, low, free);
    return found;
  }

  /** Looks up what is known where a row begins. */
  private pass(slot: number, cost: number): number {
    const gate = this.problem.gates[slot];
    if (!gate || this.forced) return this.fill(slot, cost);
    const { effort, alone, whole, rest } = this;
    this.writeKey(alone.key, slot, gate);
    whole?.key.set(alone.key);
    const known = Math.max(alone.get(), whole?.get() ?? 0);
    if (cost + known + rest > effort.cap + EPSILON) return cost + known + rest;
    const ahead =
      known > 0 ? known : this.ahead.at(slot, this.left) + this.costs.crossing(slot, gate, this.left) + this.bandsAt(slot, gate);
    const least = cost + ahead + rest;
    const found = least > effort.cap + EPSILON ? least : this.fill(slot, cost);
    if (effort.stopped || found <= effort.cap + EPSILON) return found;
    this.writeKey(alone.key, slot, gate);
    const bound = Math.max(found, least) - cost - rest;
    if (whole) {
      whole.key.set(alone.key);
      whole.put(bound);
    } else alone.put(bound);
    return Math.max(found, least);
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
  private writeKey(key: Int32Array, slot: number, gate: Gate): void {
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
