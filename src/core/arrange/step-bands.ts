/** The bands of one viewport's steps, kept up to date slot by slot, and what the checks between them cost. */
import type { ViewInput } from './units';

export class StepBands {
  /** How many steps changed since `begin`. */
  touched = 0;
  /** Per step: rank of its lowest and highest price that is not free (0 without), and whether a free tile is in it. */
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly free: Uint8Array;

  private readonly steps: Int32Array;
  private readonly seenIn: Int32Array;
  private round = 1;

  /** What was before since `commit`: each step that changed, once, with its band. */
  private epoch = 1;
  private readonly loggedIn: Int32Array;
  private readonly log: Int32Array;
  private logged = 0;

  constructor(
    private readonly input: ViewInput,
    private readonly rank: Int32Array,
  ) {
    const steps = input.shape.steps.start.length - 1;
    this.low = new Int32Array(steps);
    this.high = new Int32Array(steps);
    this.free = new Uint8Array(steps);
    this.steps = new Int32Array(steps);
    this.seenIn = new Int32Array(steps);
    this.loggedIn = new Int32Array(steps);
    this.log = new Int32Array(4 * steps);
    for (let step = 0; step < steps; step++) this.read(step);
  }

  begin(): void {
    this.touched = 0;
    this.round = (this.round + 1) | 0;
  }

  touchedAt(i: number): number {
    return this.steps[i] as number;
  }

  /** Reads the steps of a slot again. */
  touch(slot: number): void {
    const { start, items } = this.input.shape.stepsOf;
    for (let i = start[slot] as number; i < (start[slot + 1] as number); i++) {
      const step = items[i] as number;
      if (this.seenIn[step] === this.round) continue;
      this.seenIn[step] = this.round;
      this.steps[this.touched++] = step;
      if (this.loggedIn[step] !== this.epoch) {
        this.loggedIn[step] = this.epoch;
        this.log[this.logged++] = step;
        this.log[this.logged++] = this.low[step] as number;
        this.log[this.logged++] = this.high[step] as number;
        this.log[this.logged++] = this.free[step] as number;
      }
      this.read(step);
    }
  }

  commit(): void {
    this.epoch = (this.epoch + 1) | 0;
    this.logged = 0;
  }

  undo(): void {
    const { log } = this;
    for (let i = this.logged - 4; i >= 0; i -= 4) {
      const step = log[i] as number;
      this.low[step] = log[i + 1] as number;
      this.high[step] = log[i + 2] as number;
      this.free[step] = log[i + 3] as number;
    }
    this.commit();
  }

  /** The next step with a band before, or after, this one; −1 for none. */
  before(step: number): number {
    let before = step - 1;
    while (before >= 0 && this.high[before] === 0) before--;
    return before;
  }

  after(step: number): number {
    let next = step + 1;
    while (next < this.high.length && this.high[next] === 0) next++;
    return next < this.high.length ? next : -1;
  }

  /** Rank of the highest price of a step that is not free; 0 without. */
  highOf(step: number): number {
    return this.high[step] as number;
  }

  /** Slot of the highest price of a step. */
  highestSlot(step: number): number {
    const { start, items } = this.input.shape.steps;
    let found = items[start[step] as number] as number;
    for (let i = start[step] as number; i < (start[step + 1] as number); i++) {
      const slot = items[i] as number;
      if ((this.rank[slot] as number) > (this.rank[found] as number)) found = slot;
    }
    return found;
  }

  /** Whether the highest price of a step falls back too far from that of the one before. */
  falls(step: number): boolean {
    const before = this.before(step);
    const high = this.high[step] as number;
    return high > 0 && before >= 0 && high < (this.input.rungs.riseFrom[this.high[before] as number] as number);
  }

  /** A step of a slot, or the next one, that falls back; −1 for none. */
  fallingAt(slot: number): number {
    const { start, items } = this.input.shape.stepsOf;
    for (let i = start[slot] as number; i < (start[slot + 1] as number); i++) {
      const step = items[i] as number;
      if (this.falls(step)) return step;
      const next = this.after(step);
      if (next >= 0 && this.falls(next)) return next;
    }
    return -1;
  }

  cost(step: number): number {
    const high = this.high[step] as number;
    if (high === 0) return 0;
    const { rungs } = this.input;
    const { reach, riseHigh, riseLow } = this.input.rules.steps;
    const before = this.before(step);
    const highBefore = before < 0 ? 0 : (this.high[before] as number);
    const reference = Math.max(highBefore, rungs.anchor);
    let cost = 0;
    if (high > (rungs.reachTo[reference] as number) && !this.isMuted(step)) cost += reach;
    if (before < 0) return cost;
    if (high < (rungs.riseFrom[highBefore] as number) && !this.isMuted(step)) cost += riseHigh;
    if (this.free[step] === 0 && this.free[before] === 0) {
      const low = this.low[step] as number;
      if (low < (rungs.riseFrom[this.low[before] as number] as number) && !this.isMuted(step)) cost += riseLow;
    }
    return cost;
  }

  /** What the banner promises stands in the first step that has a price. */
  firstLookCost(): number {
    const { shape, rungs, rules, muted } = this.input;
    if (shape.firstStep < 0 || rungs.anchor === 0) return 0;
    const { start, items } = shape.steps;
    for (let i = start[shape.firstStep] as number; i < (start[shape.firstStep + 1] as number); i++) {
      const rank = this.rank[items[i] as number] as number;
      if (rank !== 0 && rank <= rungs.promisedTo) return 0;
    }
    return muted?.covers('price-anchor', this.slots(shape.firstStep)) ? 0 : rules.anchor.atOnce;
  }

  private isMuted(step: number): boolean {
    const { muted } = this.input;
    return muted?.covers('price-steps', this.slots(step)) ?? false;
  }

  private slots(step: number): number[] {
    const { start, items } = this.input.shape.steps;
    return [...items.subarray(start[step], start[step + 1])];
  }

  private read(step: number): void {
    const { shape, rungs } = this.input;
    const { start, items } = shape.steps;
    let low = 0;
    let high = 0;
    let free = 0;
    for (let i = start[step] as number; i < (start[step + 1] as number); i++) {
      const rank = this.rank[items[i] as number] as number;
      if (rank === 0) continue;
      if (rank <= rungs.freeTo) free = 1;
      else {
        if (low === 0 || rank < low) low = rank;
        if (rank > high) high = rank;
      }
    }
    this.low[step] = low;
    this.high[step] = high;
    this.free[step] = free;
  }
}
