/**
 * The cost of one viewport's order under the price rules, kept up to date move by move: alternation along rows and down
 * columns, tracks, steps, the first look. Every unit (a pair, a triple, a line, a step) has its cost in one array; a move
 * works out the units of the slots it changed, once each, and keeps a log, so that a move that does not pay is taken back for
 * little. The units that fail are listed, so that a search knows where to look.
 * Equal to the engine's answer on every page; `test/core/arrange/kernel.test.ts` holds the two together.
 */
import type { Random } from '../random';
import { StepBands } from './step-bands';
import { lineCost, pairCost, tripleCost, type ViewInput } from './units';

export class ViewCost {
  /** Weighted failed checks. */
  total = 0;
  readonly tileAt: Int32Array;
  /** Slot of each tile. */
  readonly slotOf: Int32Array;
  /** Rank of the price at each slot. */
  private readonly rank: Int32Array;
  private readonly unitCost: Float64Array;
  readonly bands: StepBands;

  private readonly firstTriple: number;
  private readonly firstLine: number;
  private readonly firstStep: number;
  private readonly firstLook: number;

  /** The units that fail, in no order, and where each stands in that list (−1: it does not fail). */
  private readonly failing: Int32Array;
  private readonly failingAt: Int32Array;
  private readonly pickedOf: Int32Array;
  failingCount = 0;
  /** What was before since `commit`: each unit that changed, once, and its cost; slots that changed places or ranks. */
  private epoch = 1;
  private readonly loggedIn: Int32Array;
  private readonly logUnits: Int32Array;
  private readonly logCosts: Float64Array;
  private unitsLogged = 0;
  private logSlots = new Int32Array(64);
  private slotsLogged = 0;
  /** Slots whose rank changed since `settle`, each once; and the round of settling in which slots and units were met last. */
  private readonly dirty: Int32Array;
  private dirtyCount = 0;
  private round = 1;
  private readonly dirtyIn: Int32Array;
  private readonly seenIn: Int32Array;

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
    this.firstTriple = shape.pairs.length / 2;
    this.firstLine = this.firstTriple + shape.triples.length / 3;
    this.firstStep = this.firstLine + shape.lines.start.length - 1;
    this.firstLook = this.firstStep + shape.steps.start.length - 1;
    const units = this.firstLook + 1 + shape.ends.start.length - 1;
    this.unitCost = new Float64Array(units);
    this.failing = new Int32Array(units);
    this.failingAt = new Int32Array(units).fill(-1);
    this.pickedOf = new Int32Array(units);
    this.loggedIn = new Int32Array(units);
    this.logUnits = new Int32Array(units);
    this.logCosts = new Float64Array(units);
    this.seenIn = new Int32Array(units);
    this.dirty = new Int32Array(shape.slots);
    this.dirtyIn = new Int32Array(shape.slots);
    this.bands = new StepBands(input, this.rank);
    this.settleAll();
    this.commit();
  }

  /** Lets the tiles of two slots change places. Answers the change in cost; `undo` takes everything since `commit` back. */
  swap(a: number, b: number): number {
    this.exchange(a, b);
    return this.settle();
  }

  /** Lets the tiles of two slots change places, to be worked out by `settle` together with what else changes. */
  exchange(a: number, b: number): void {
    if (this.rank[a] !== this.rank[b] || this.input.muted) {
      this.soil(a);
      this.soil(b);
    }
    this.turn(a, b);
    this.log(a, b);
  }

  /** Gives a slot's tile another rank; `undo` brings the old one back. */
  reprice(slot: number, rank: number): void {
    this.soil(slot);
    this.log(~slot, this.rank[slot] as number);
    this.rank[slot] = rank;
  }

  /** Works out what changed since the last time; answers the change in cost. */
  settle(): number {
    const before = this.total;
    const { bands, dirty } = this;
    bands.begin();
    for (let i = 0; i < this.dirtyCount; i++) this.touch(dirty[i] as number);
    if (this.dirtyCount > 0 && this.input.muted?.farReaching) this.settleAll();
    else for (let i = 0; i < bands.touched; i++) this.settleStep(bands.touchedAt(i));
    this.dirtyCount = 0;
    this.round = (this.round + 1) | 0;
    return this.total - before;
  }

  undo(): void {
    for (let i = this.unitsLogged - 1; i >= 0; i--) this.put(this.logUnits[i] as number, this.logCosts[i] as number);
    for (let i = this.slotsLogged - 2; i >= 0; i -= 2) {
      const a = this.logSlots[i] as number;
      const b = this.logSlots[i + 1] as number;
      if (a < 0) this.rank[~a] = b;
      else this.turn(a, b);
    }
    this.bands.undo();
    this.commit();
  }

  commit(): void {
    this.epoch = (this.epoch + 1) | 0;
    this.unitsLogged = 0;
    this.slotsLogged = 0;
    this.bands.commit();
  }

  /** A slot that takes part in a failing unit; −1 where nothing fails, or what fails is not a matter of slots. */
  failingSlot(random: Random): number {
    if (this.failingCount === 0) return -1;
    const unit = this.pickFailing(random);
    const { shape } = this.input;
    if (unit < this.firstTriple) return shape.pairs[2 * unit + random.int(2)] as number;
    if (unit < this.firstLine) return shape.triples[3 * (unit - this.firstTriple) + random.int(3)] as number;
    const isLine = unit < this.firstStep;
    const lists = isLine ? shape.lines : shape.steps;
    if (unit > this.firstLook) return -1;
    let at = isLine ? unit - this.firstLine : unit < this.firstLook ? unit - this.firstStep : shape.firstStep;
    // A step falls back from the one before it: either may be the one to change.
    if (!isLine && unit < this.firstLook && random.int(2) === 0) at = Math.max(0, this.bands.before(at));
    const from = lists.start[at] as number;
    return lists.items[from + random.int((lists.start[at + 1] as number) - from)] as number;
  }

  /** Of two units that fail, the one that was picked less often since it began to fail: some cannot be helped. */
  private pickFailing(random: Random): number {
    const { failing, pickedOf } = this;
    const one = failing[random.int(this.failingCount)] as number;
    const other = failing[random.int(this.failingCount)] as number;
    const unit = (pickedOf[other] as number) < (pickedOf[one] as number) ? other : one;
    (pickedOf[unit] as number)++;
    return unit;
  }

  /** A step whose highest price falls back; −1 where none was met. */
  fallingStep(random: Random): number {
    for (let tries = 0; tries < 4 && this.failingCount > 0; tries++) {
      const step = (this.failing[random.int(this.failingCount)] as number) - this.firstStep;
      if (step >= 0 && step < this.firstLook - this.firstStep && this.bands.falls(step)) return step;
    }
    return -1;
  }

  /** Marks the slots that take part in a failing unit, and in the step before a failing one. */
  markFailing(slots: Uint8Array): void {
    const { pairs, triples, lines, steps, firstStep } = this.input.shape;
    const mark = (items: Int32Array, from: number, to: number) => {
      for (let i = from; i < to; i++) if ((items[i] as number) >= 0) slots[items[i] as number] = 1;
    };
    const markStep = (step: number) => {
      if (step >= 0) mark(steps.items, steps.start[step] as number, steps.start[step + 1] as number);
    };
    for (let i = 0; i < this.failingCount; i++) {
      const unit = this.failing[i] as number;
      if (unit < this.firstTriple) mark(pairs, 2 * unit, 2 * unit + 2);
      else if (unit < this.firstLine) mark(triples, 3 * (unit - this.firstTriple), 3 * (unit - this.firstTriple) + 3);
      else if (unit < this.firstStep)
        mark(lines.items, lines.start[unit - this.firstLine] as number, lines.start[unit - this.firstLine + 1] as number);
      else if (unit < this.firstLook) {
        markStep(unit - this.firstStep);
        markStep(this.bands.before(unit - this.firstStep));
      } else if (unit === this.firstLook) markStep(firstStep);
    }
  }

  /** A slot and those that share a pair or a triple with it. */
  neighbours(slot: number): Set<number> {
    const { unitsOf, pairs, triples } = this.input.shape;
    const found = new Set([slot]);
    for (let i = unitsOf.start[slot] as number; i < (unitsOf.start[slot + 1] as number); i++) {
      const unit = unitsOf.items[i] as number;
      if (unit < this.firstTriple) for (let k = 0; k < 2; k++) found.add(pairs[2 * unit + k] as number);
      else if (unit < this.firstLine) for (let k = 0; k < 3; k++) found.add(triples[3 * (unit - this.firstTriple) + k] as number);
    }
    return found;
  }

  private log(a: number, b: number): void {
    if (this.slotsLogged === this.logSlots.length) {
      const longer = new Int32Array(2 * this.logSlots.length);
      longer.set(this.logSlots);
      this.logSlots = longer;
    }
    this.logSlots[this.slotsLogged++] = a;
    this.logSlots[this.slotsLogged++] = b;
  }

  private turn(a: number, b: number): void {
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

  private soil(slot: number): void {
    if (this.dirtyIn[slot] === this.round) return;
    this.dirtyIn[slot] = this.round;
    this.dirty[this.dirtyCount++] = slot;
  }

  private touch(slot: number): void {
    const { seenIn, round } = this;
    const { start, items } = this.input.shape.unitsOf;
    for (let i = start[slot] as number; i < (start[slot + 1] as number); i++) {
      const unit = items[i] as number;
      if (seenIn[unit] === round) continue;
      seenIn[unit] = round;
      this.set(unit, this.costOf(unit));
    }
    this.bands.touch(slot);
  }

  private set(unit: number, cost: number): void {
    const old = this.unitCost[unit] as number;
    if (old === cost) return;
    if (this.loggedIn[unit] !== this.epoch) {
      this.loggedIn[unit] = this.epoch;
      this.logUnits[this.unitsLogged] = unit;
      this.logCosts[this.unitsLogged++] = old;
    }
    this.put(unit, cost);
  }

  private put(unit: number, cost: number): void {
    const { failing, failingAt } = this;
    const old = this.unitCost[unit] as number;
    this.unitCost[unit] = cost;
    this.total += cost - old;
    const at = failingAt[unit] as number;
    if (cost > 0 && at < 0) {
      failingAt[unit] = this.failingCount;
      failing[this.failingCount++] = unit;
      this.pickedOf[unit] = 0;
    } else if (cost === 0 && at >= 0) {
      const last = failing[--this.failingCount] as number;
      failing[at] = last;
      failingAt[last] = at;
      failingAt[unit] = -1;
    }
  }

  /** Works out the cost of a step that changed, and of the next one with a band, which is measured against it. */
  private settleStep(step: number): void {
    this.set(this.firstStep + step, this.bands.cost(step));
    const next = this.bands.after(step);
    if (next >= 0) this.set(this.firstStep + next, this.bands.cost(next));
    if (step === this.input.shape.firstStep) this.set(this.firstLook, this.bands.firstLookCost());
  }

  private settleAll(): void {
    this.input.muted?.refresh();
    for (let unit = 0; unit < this.unitCost.length; unit++) this.set(unit, this.costOf(unit));
  }

  private costOf(unit: number): number {
    if (unit < this.firstTriple) return pairCost(this.input, this.rank, unit);
    if (unit < this.firstLine) return tripleCost(this.input, this.rank, unit - this.firstTriple);
    if (unit < this.firstStep) return lineCost(this.input, this.rank, unit - this.firstLine);
    if (unit < this.firstLook) return this.bands.cost(unit - this.firstStep);
    return unit === this.firstLook ? this.bands.firstLookCost() : this.endCost(unit - this.firstLook - 1);
  }

  /** The last row of a grid that is not full; which grids these are does not depend on the order. */
  private endCost(end: number): number {
    const { shape, rules, muted } = this.input;
    const { start, items } = shape.ends;
    return muted?.covers('incomplete-row', [...items.subarray(start[end], start[end + 1])]) ? 0 : rules.incomplete.full;
  }
}
