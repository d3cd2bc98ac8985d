/**
 * Tries the orders of a module in one layout, slot by slot, depth first, leaving out what the cap forbids. What was learned at
 * the start of each row (the least still to come from the same state) is remembered, so that a state is tried once per cap.
 *
 * Answers are lower bounds of the cost in all: over the cap, nothing at or under the cap is there; at or under it, the order
 * found stands in `problem.classAt` of every module on the way.
 */
import { type Effort, EPSILON } from './effort';
import { Placing } from './placing';
import type { Gate, Problem } from './problem';
import type { Spread } from './spread';
import { Table } from './table';

const PLACES = 1 << 19;
/** States of a question, and more than any cost. */
const ASKING = 3000;
const SETTLED = 1e9;

export class ModuleSearch {
  /** Goes on behind the module. */
  next: (cost: number) => number = (cost) => cost;
  /** No less can come behind the module. */
  rest = 0;
  /** Only this class at each slot; then nothing is left out. */
  forced: Int32Array | undefined;

  readonly placing: Placing;
  /** What is known of this module alone, and of all that follows. */
  private readonly alone: Table;
  private whole: Table | undefined;
  /** Of a page: the least that will do as far as is known, or that was asked for in vain; kept as what `SETTLED` is above it. */
  private readonly asked: Table | undefined;

  constructor(
    readonly problem: Problem,
    private readonly effort: Effort,
    reachToAny: number,
    spreads: Map<string, Spread>,
  ) {
    this.placing = new Placing(problem, effort, reachToAny, spreads);
    this.alone = new Table(this.placing.shape.words, PLACES);
    if (problem.isWide) this.asked = new Table(this.placing.shape.words, PLACES);
  }

  /** What the module costs at least, without trying. */
  least(): number {
    this.placing.fillUp();
    return this.placing.leastAhead(0) + (this.problem.hasFlags ? 0 : this.placing.ends());
  }

  /** From now on remembers what is found for this module and those behind it together. */
  lookAhead(): void {
    this.whole = new Table(this.placing.shape.words, PLACES);
  }

  /** The least cost in all, from `cost` before this module and the band of the effort. */
  start(cost: number): number {
    this.placing.fillUp();
    return this.fill(0, this.problem.hasFlags ? cost : cost + this.placing.ends());
  }

  /** The tiles at each slot as they were found. */
  order(): number[] {
    const next = this.problem.content.classTiles.map((tiles) => [...tiles]);
    return Array.from(this.problem.classAt, (k) => next[k]?.shift() as number);
  }

  /** What is known to be still to come at a gate. */
  known(slot: number, gate: Gate): number {
    const { alone, placing } = this;
    placing.writeKey(alone.key, slot, gate);
    const known = alone.get();
    return known > 0 ? known : placing.leastAhead(slot, gate);
  }

  /**
   * What a page costs at least behind a gate: looked for, for a while, where it is not known.
   * @param most what it may cost; more is as good as any
   */
  ask(slot: number, gate: Gate, most: number): number {
    const { alone, asked, placing, effort } = this;
    placing.writeKey(alone.key, slot, gate);
    const known = alone.get();
    if (!asked || known > most + EPSILON) return known;
    asked.key.set(alone.key);
    if (asked.get() >= SETTLED - most - EPSILON) return known;
    const { cap } = effort;
    effort.cap = most;
    const found = effort.within(ASKING, () => {
      const least = this.fill(slot, 0);
      return effort.stopped ? 0 : least;
    });
    effort.cap = cap;
    if (found <= most + EPSILON) {
      this.settle(asked, slot, gate, most);
      return known;
    }
    placing.writeKey(alone.key, slot, gate);
    alone.put(found);
    return found;
  }

  /** Not to be asked again whether so much will do. */
  private settle(asked: Table, slot: number, gate: Gate, cost: number): void {
    this.placing.writeKey(asked.key, slot, gate);
    asked.put(SETTLED - cost);
  }

  private fill(slot: number, cost: number): number {
    const { problem, effort, placing } = this;
    if (slot === problem.slots) return this.next(problem.hasFlags ? cost + placing.ends() : cost);
    const group = problem.groupAt[slot] as number;
    if (group < 0) return this.put(slot, problem.fixedAt[slot] as number, cost);
    const { groupStart } = problem.content;
    const { left } = placing;
    let least = Number.POSITIVE_INFINITY;
    const first = groupStart[group] as number;
    const end = groupStart[group + 1] as number;
    const guide = Math.max(first, problem.guide[slot] as number);
    // The classes from the guide on, those near in price first.
    for (let down = guide, up = guide + 1; down >= first || up < end; ) {
      const k = up >= end || (down >= first && guide - down < up - guide) ? down-- : up++;
      if (left[k] === 0 || (this.forced && this.forced[slot] !== k)) continue;
      placing.take(k, 1);
      const found = this.put(slot, k, cost);
      placing.take(k, -1);
      if (found < least) least = found;
      if (found <= effort.cap + EPSILON) return found;
      if (effort.stopped) return least;
    }
    return least;
  }

  /** Sets a class on a slot and goes on from there. */
  private put(slot: number, k: number, before: number): number {
    const { effort, placing } = this;
    effort.count();
    let cost = before + placing.set(slot, k);
    if (cost + this.rest > effort.cap + EPSILON) return cost + this.rest;
    const { high, low, free } = effort;
    cost += placing.closeSteps(slot);
    const found = cost + this.rest > effort.cap + EPSILON ? cost + this.rest : this.pass(slot + 1, cost);
    effort.before(high, low, free);
    return found;
  }

  /** Looks up what is known where a row begins. */
  private pass(slot: number, cost: number): number {
    const gate = this.problem.gates[slot];
    if (!gate || this.forced) return this.fill(slot, cost);
    const { effort, alone, whole, rest, placing } = this;
    placing.writeKey(alone.key, slot, gate);
    whole?.key.set(alone.key);
    const known = Math.max(alone.get(), whole?.get() ?? 0);
    if (cost + known + rest > effort.cap + EPSILON) return cost + known + rest;
    const least = cost + rest + (known > 0 ? known : placing.leastAhead(slot, gate));
    const found = least > effort.cap + EPSILON ? least : this.fill(slot, cost);
    if (this.asked && found <= effort.cap + EPSILON) this.settle(this.asked, slot, gate, found - cost);
    if (effort.stopped || found <= effort.cap + EPSILON) return found;
    placing.writeKey(alone.key, slot, gate);
    const bound = Math.max(found, least) - cost - rest;
    if (whole) {
      whole.key.set(alone.key);
      whole.put(bound);
    } else alone.put(bound);
    return Math.max(found, least);
  }
}
