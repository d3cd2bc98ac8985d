/**
 * The cost of one viewport's order under the price rules, kept up to date swap by swap: alternation along rows and down
 * columns, tracks, steps, the first look. Every unit (a pair, a triple, a line, a step) has its cost in one array; a swap
 * works out the units of its two slots again and keeps a log, so that a swap that does not pay is taken back for little.
 * Equal to the engine's answer on every page; `test/core/arrange/kernel.test.ts` holds the two together.
 */
import type { Shape } from './shape';
import { lineCost, pairCost, tripleCost, type ViewInput } from './units';

export class ViewCost {
  /** Weighted failed checks. */
  total = 0;
  readonly tileAt: Int32Array;
  readonly slotOf: Int32Array;
  /** Rank of the price at each slot. */
  private readonly rank: Int32Array;
  private readonly unitCost: Float64Array;
  /** Per step: rank of its lowest and highest price that is not free (0 without), and whether a free tile is in it. */
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly free: Uint8Array;

  private readonly firstTriple: number;
  private readonly firstLine: number;
  private readonly firstStep: number;
  private readonly firstLook: number;

  /** What was before since `commit`: units and their costs; step, low, high, free of each step; the two slots of each swap. The
   * arrays keep their room, counters say how much of them counts. */
  private readonly logUnits: number[] = [];
  private readonly logCosts: number[] = [];
  private unitsLogged = 0;
  private readonly logSteps: number[] = [];
  private stepsLogged = 0;
  private readonly logSwaps: number[] = [];
  private swapsLogged = 0;

  constructor(private readonly input: ViewInput) {
    const { shape, tileAt, ranks } = input;
    this.tileAt = tileAt;
    this.slotOf = new Int32Array(ranks.length).fill(-1);
    this.rank = new Int32Array(shape.slots);
    for (let slot = 0; slot < shape.slots; slot++) {
      const tile = tileAt[slot] as number;
      this.slotOf[tile] = slot;
      this.rank[slot] = ranks[tile] as number;
    }
    const steps = shape.steps.start.length - 1;
    this.firstTriple = shape.pairs.length / 2;
    this.firstLine = this.firstTriple + shape.triples.length / 3;
    this.firstStep = this.firstLine + shape.lines.start.length - 1;
    this.firstLook = this.firstStep + steps;
    this.unitCost = new Float64Array(this.firstLook + 1 + shape.ends.start.length - 1);
    this.low = new Int32Array(steps);
    this.high = new Int32Array(steps);
    this.free = new Uint8Array(steps);
    for (let step = 0; step < steps; step++) this.readStep(step);
    this.settleAll();
    this.commit();
  }

  /** Lets the tiles of two slots change places. Answers the change in cost; `undo` takes everything since `commit` back. */
  swap(a: number, b: number): number {
    const before = this.total;
    this.exchange(a, b);
    this.logSwaps[this.swapsLogged++] = a;
    this.logSwaps[this.swapsLogged++] = b;
    const { muted } = this.input;
    if (this.rank[a] === this.rank[b] && !muted) return 0;
    this.touchUnits(a);
    this.touchUnits(b);
    const from = this.stepsLogged;
    this.touchSteps(a);
    this.touchSteps(b);
    if (muted?.farReaching) this.settleAll();
    else for (let i = from; i < this.stepsLogged; i += 4) this.settleStep(this.logSteps[i] as number);
    return this.total - before;
  }

  undo(): void {
    for (let i = this.unitsLogged - 1; i >= 0; i--) {
      const unit = this.logUnits[i] as number;
      const cost = this.logCosts[i] as number;
      this.total += cost - (this.unitCost[unit] as number);
      this.unitCost[unit] = cost;
    }
    for (let i = this.stepsLogged - 4; i >= 0; i -= 4) {
      const step = this.logSteps[i] as number;
      this.low[step] = this.logSteps[i + 1] as number;
      this.high[step] = this.logSteps[i + 2] as number;
      this.free[step] = this.logSteps[i + 3] as number;
    }
    for (let i = this.swapsLogged - 2; i >= 0; i -= 2) this.exchange(this.logSwaps[i] as number, this.logSwaps[i + 1] as number);
    this.commit();
  }

  commit(): void {
    this.unitsLogged = 0;
    this.stepsLogged = 0;
    this.swapsLogged = 0;
  }

  private exchange(a: number, b: number): void {
    const { tileAt, slotOf, rank } = this;
    const tile = tileAt[a] as number;
    const other = tileAt[b] as number;
    tileAt[a] = other;
    tileAt[b] = tile;
    slotOf[other] = a;
    slotOf[tile] = b;
    const kept = rank[a] as number;
    rank[a] = rank[b] as number;
    rank[b] = kept;
  }

  private set(unit: number, cost: number): void {
    const old = this.unitCost[unit] as number;
    if (old === cost) return;
    this.logUnits[this.unitsLogged] = unit;
    this.logCosts[this.unitsLogged++] = old;
    this.unitCost[unit] = cost;
    this.total += cost - old;
  }

  private touchUnits(slot: number): void {
    const { start, items } = this.input.shape.unitsOf;
    for (let i = start[slot] as number; i < (start[slot + 1] as number); i++) {
      const unit = items[i] as number;
      this.set(unit, this.costOf(unit));
    }
  }

  private touchSteps(slot: number): void {
    const { start, items } = this.input.shape.stepsOf;
    for (let i = start[slot] as number; i < (start[slot + 1] as number); i++) {
      const step = items[i] as number;
      const { logSteps } = this;
      logSteps[this.stepsLogged++] = step;
      logSteps[this.stepsLogged++] = this.low[step] as number;
      logSteps[this.stepsLogged++] = this.high[step] as number;
      logSteps[this.stepsLogged++] = this.free[step] as number;
      this.readStep(step);
    }
  }

  /** Works out the cost of a step that changed, and of the next one with a band, which is measured against it. */
  private settleStep(step: number): void {
    this.set(this.firstStep + step, this.stepCost(step));
    let next = step + 1;
    while (next < this.high.length && this.high[next] === 0) next++;
    if (next < this.high.length) this.set(this.firstStep + next, this.stepCost(next));
    if (step === this.input.shape.firstStep) this.set(this.firstLook, this.firstLookCost());
  }

  private settleAll(): void {
    this.input.muted?.refresh();
    for (let unit = 0; unit < this.unitCost.length; unit++) this.set(unit, this.costOf(unit));
  }

  private costOf(unit: number): number {
    if (unit < this.firstTriple) return pairCost(this.input, this.rank, unit);
    if (unit < this.firstLine) return tripleCost(this.input, this.rank, unit - this.firstTriple);
    if (unit < this.firstStep) return lineCost(this.input, this.rank, unit - this.firstLine);
    if (unit < this.firstLook) return this.stepCost(unit - this.firstStep);
    return unit === this.firstLook ? this.firstLookCost() : this.endCost(unit - this.firstLook - 1);
  }

  private readStep(step: number): void {
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

  private stepCost(step: number): number {
    const high = this.high[step] as number;
    if (high === 0) return 0;
    const { rungs } = this.input;
    const { reach, riseHigh, riseLow } = this.input.rules.steps;
    const low = this.low[step] as number;
    let before = step - 1;
    while (before >= 0 && this.high[before] === 0) before--;
    const highBefore = before < 0 ? 0 : (this.high[before] as number);
    const reference = Math.max(highBefore, rungs.anchor);
    let cost = 0;
    if (high > (rungs.reachTo[reference] as number) && !this.stepMuted(step)) cost += reach;
    if (before < 0) return cost;
    if (high < (rungs.riseFrom[highBefore] as number) && !this.stepMuted(step)) cost += riseHigh;
    if (this.free[step] === 0 && this.free[before] === 0) {
      const lowBefore = this.low[before] as number;
      if (low < (rungs.riseFrom[lowBefore] as number) && !this.stepMuted(step)) cost += riseLow;
    }
    return cost;
  }

  private stepMuted(step: number): boolean {
    const { shape, muted } = this.input;
    return muted?.covers('price-steps', this.stepSlots(shape, step)) ?? false;
  }

  private stepSlots({ steps }: Shape, step: number): number[] {
    return [...steps.items.subarray(steps.start[step], steps.start[step + 1])];
  }

  /** What the banner promises stands in the first step that has a price. */
  private firstLookCost(): number {
    const { shape, rungs, rules, muted } = this.input;
    if (shape.firstStep < 0 || rungs.anchor === 0) return 0;
    const slots = this.stepSlots(shape, shape.firstStep);
    for (const slot of slots) {
      const rank = this.rank[slot] as number;
      if (rank !== 0 && rank <= rungs.promisedTo) return 0;
    }
    return muted?.covers('price-anchor', slots) ? 0 : rules.anchor.atOnce;
  }

  /** The last row of a grid that is not full; which grids these are does not depend on the order. */
  private endCost(end: number): number {
    const { shape, rules, muted } = this.input;
    const { start, items } = shape.ends;
    return muted?.covers('incomplete-row', [...items.subarray(start[end], start[end + 1])]) ? 0 : rules.incomplete.full;
  }
}
