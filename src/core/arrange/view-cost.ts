/**
 * The cost of one viewport's order under the price rules, kept up to date move by move: alternation along rows and down
 * columns, tracks, steps, the first look. Every unit (a pair, a triple, a line, a step) has its cost in one array; a move
 * works out the units of the slots it changed, once each, and keeps a log, so that a move that does not pay is taken back for
 * little. The units that fail are listed, so that a search knows where to look, and may be felt as more than they cost.
 * Equal to the engine's answer on every page; `test/core/arrange/kernel.test.ts` holds the two together.
 */
import type { Random } from '../random';
import { Failing } from './failing';
import { StepBands } from './step-bands';
import { UnitSlots } from './unit-slots';
import { lineCost, pairCost, tripleCost, type ViewInput } from './units';

export class ViewCost {
  /** Weighted failed checks. */
  total = 0;
  /** The same with what is pressed; the changes that are answered are changes of this. */
  felt = 0;
  readonly tileAt: Int32Array;
  /** Slot of each tile. */
  readonly slotOf: Int32Array;
  /** Rank of the price at each slot. */
  private readonly rank: Int32Array;
  private readonly unitCost: Float64Array;
  readonly bands: StepBands;

  readonly units: UnitSlots;
  private readonly failing: Failing;
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
  /** The units of those slots, and what they cost now. */
  private readonly met: Int32Array;
  private readonly metCost: Float64Array;
  private metCount = 0;

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
    this.units = new UnitSlots(shape);
    const units = this.units.count;
    this.unitCost = new Float64Array(units);
    this.failing = new Failing(units);
    this.met = new Int32Array(units);
    this.metCost = new Float64Array(units);
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

  /**
   * Works out what changed since the last time; answers the change in cost. Where that is sure to be more than `limit`, for what the
   * changed slots take part in costs no less than nothing, it is left at that: the answer is infinite, and the changes are to be undone.
   */
  settle(limit = Number.POSITIVE_INFINITY): number {
    const before = this.felt;
    const { bands, dirty } = this;
    const isFar = this.dirtyCount > 0 && this.input.muted?.farReaching === true;
    const isOver = !isFar && this.dirtyCount > 0 && this.isOver(limit);
    if (!isOver) {
      for (let i = 0; i < this.metCount; i++) this.set(this.met[i] as number, this.metCost[i] as number);
      bands.begin();
      for (let i = 0; i < this.dirtyCount; i++) bands.touch(dirty[i] as number);
      if (isFar) this.settleAll();
      else for (let i = 0; i < bands.touched; i++) this.settleStep(bands.touchedAt(i));
    }
    this.metCount = 0;
    this.dirtyCount = 0;
    this.round = (this.round + 1) | 0;
    return isOver ? Number.POSITIVE_INFINITY : this.felt - before;
  }

  /** Works out the units that changed, until they cost so much that the steps cannot make up for it. */
  private isOver(limit: number): boolean {
    const { met, metCost, seenIn, failing, round, dirty } = this;
    const { unitsOf } = this.input.shape;
    let rest = limit;
    for (let i = 0; i < this.dirtyCount; i++) {
      const slot = dirty[i] as number;
      rest += this.stepsCost(slot);
      const to = unitsOf.start[slot + 1] as number;
      for (let k = unitsOf.start[slot] as number; k < to; k++) {
        const unit = unitsOf.items[k] as number;
        if (seenIn[unit] === round) continue;
        seenIn[unit] = round;
        rest += this.feltOf(unit);
        met[this.metCount++] = unit;
      }
    }
    for (let i = 0; i < this.metCount; i++) {
      const cost = this.costOf(met[i] as number);
      metCost[i] = cost;
      rest -= cost * failing.weight(met[i] as number);
      if (rest < 0) return true;
    }
    return false;
  }

  private feltOf(unit: number): number {
    return (this.unitCost[unit] as number) * this.failing.weight(unit);
  }

  /** What the steps are felt as that a slot has to do with, at least. */
  private stepsCost(slot: number): number {
    const { units, bands } = this;
    const { stepsOf, firstStep: first } = this.input.shape;
    let cost = 0;
    for (let i = stepsOf.start[slot] as number; i < (stepsOf.start[slot + 1] as number); i++) {
      const step = stepsOf.items[i] as number;
      const next = bands.after(step);
      cost += this.feltOf(units.firstStep + step);
      if (next >= 0) cost += this.feltOf(units.firstStep + next);
      if (step === first) cost += this.feltOf(units.firstLook);
    }
    return cost;
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

  /** What fails now is felt as so much more of its cost from here on. Binary fractions keep sums exact. */
  press(more: number): void {
    this.failing.press(more);
    this.felt += more * this.total;
  }

  /** Everything is felt as what it costs. */
  relieve(): void {
    this.failing.relieve();
    this.felt = this.total;
  }

  /** A slot that takes part in a failing unit; −1 where nothing fails, or what fails is not a matter of slots. */
  failingSlot(random: Random): number {
    const unit = this.failing.pick(random);
    return unit < 0 ? -1 : this.units.any(unit, this.bands, random);
  }

  /** A step whose highest price falls back; −1 where none was met. */
  fallingStep(random: Random): number {
    const { failing, units, bands } = this;
    for (let tries = 0; tries < 4 && failing.count > 0; tries++) {
      const step = units.stepOf(failing.at(random.int(failing.count)));
      if (step >= 0 && bands.falls(step)) return step;
    }
    return -1;
  }

  /** Marks the slots that take part in a failing unit, and in the step before a failing one. */
  markFailing(slots: Uint8Array): void {
    for (let i = 0; i < this.failing.count; i++) this.units.mark(this.failing.at(i), this.bands, slots);
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
    const more = cost - (this.unitCost[unit] as number);
    this.total += more;
    this.felt += more * this.failing.weight(unit);
    this.unitCost[unit] = cost;
    this.failing.put(unit, cost > 0);
  }

  /** Works out the cost of a step that changed, and of the next one with a band, which is measured against it. */
  private settleStep(step: number): void {
    const { firstStep, firstLook } = this.units;
    this.set(firstStep + step, this.bands.cost(step));
    const next = this.bands.after(step);
    if (next >= 0) this.set(firstStep + next, this.bands.cost(next));
    if (step === this.input.shape.firstStep) this.set(firstLook, this.bands.firstLookCost());
  }

  private settleAll(): void {
    this.input.muted?.refresh();
    for (let unit = 0; unit < this.unitCost.length; unit++) this.set(unit, this.costOf(unit));
  }

  private costOf(unit: number): number {
    const { firstTriple, firstLine, firstStep, firstLook } = this.units;
    if (unit < firstTriple) return pairCost(this.input, this.rank, unit);
    if (unit < firstLine) return tripleCost(this.input, this.rank, unit - firstTriple);
    if (unit < firstStep) return lineCost(this.input, this.rank, unit - firstLine);
    if (unit < firstLook) return this.bands.cost(unit - firstStep);
    return unit === firstLook ? this.bands.firstLookCost() : this.endCost(unit - firstLook - 1);
  }

  /** The last row of a grid that is not full; which grids these are does not depend on the order. */
  private endCost(end: number): number {
    const { shape, rules, muted } = this.input;
    const { start, items } = shape.ends;
    return muted?.covers('incomplete-row', [...items.subarray(start[end], start[end + 1])]) ? 0 : rules.incomplete.full;
  }
}
