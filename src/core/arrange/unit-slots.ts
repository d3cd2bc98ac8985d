/** How the units of a viewport are numbered (pairs, triples, lines, steps, the first look, ends), and the slots that each is about. */
import type { Random } from '../random';
import type { Lists, Shape } from './shape';
import type { StepBands } from './step-bands';

export class UnitSlots {
  readonly firstTriple: number;
  readonly firstLine: number;
  readonly firstStep: number;
  readonly firstLook: number;
  readonly count: number;

  constructor(private readonly shape: Shape) {
    this.firstTriple = shape.pairs.length / 2;
    this.firstLine = this.firstTriple + shape.triples.length / 3;
    this.firstStep = this.firstLine + shape.lines.start.length - 1;
    this.firstLook = this.firstStep + shape.steps.start.length - 1;
    this.count = this.firstLook + 1 + shape.ends.start.length - 1;
  }

  /** The step that a unit is; −1 for others. */
  stepOf(unit: number): number {
    return unit < this.firstStep || unit >= this.firstLook ? -1 : unit - this.firstStep;
  }

  /** One of the slots of a unit; −1 where it is not a matter of slots. */
  any(unit: number, bands: StepBands, random: Random): number {
    const { shape } = this;
    if (unit < this.firstTriple) return shape.pairs[2 * unit + random.int(2)] as number;
    if (unit < this.firstLine) return shape.triples[3 * (unit - this.firstTriple) + random.int(3)] as number;
    const isLine = unit < this.firstStep;
    const lists = isLine ? shape.lines : shape.steps;
    if (unit > this.firstLook) return -1;
    let at = isLine ? unit - this.firstLine : unit < this.firstLook ? unit - this.firstStep : shape.firstStep;
    // A step falls back from the one before it: either may be the one to change.
    if (!isLine && unit < this.firstLook && random.int(2) === 0) at = Math.max(0, bands.before(at));
    const from = lists.start[at] as number;
    return lists.items[from + random.int((lists.start[at + 1] as number) - from)] as number;
  }

  /** Marks the slots of a unit, and for a step those of the one before it. */
  mark(unit: number, bands: StepBands, slots: Uint8Array): void {
    const { pairs, triples, lines, steps, firstStep } = this.shape;
    const mark = (items: Int32Array, from: number, to: number) => {
      for (let i = from; i < to; i++) if ((items[i] as number) >= 0) slots[items[i] as number] = 1;
    };
    const markList = ({ start, items }: Lists, at: number) => {
      if (at >= 0) mark(items, start[at] as number, start[at + 1] as number);
    };
    if (unit < this.firstTriple) mark(pairs, 2 * unit, 2 * unit + 2);
    else if (unit < this.firstLine) mark(triples, 3 * (unit - this.firstTriple), 3 * (unit - this.firstTriple) + 3);
    else if (unit < this.firstStep) markList(lines, unit - this.firstLine);
    else if (unit < this.firstLook) {
      markList(steps, unit - this.firstStep);
      markList(steps, bands.before(unit - this.firstStep));
    } else if (unit === this.firstLook) markList(steps, firstStep);
  }

  /** A slot and those that share a pair or a triple with it. */
  neighbours(slot: number): Set<number> {
    const { unitsOf, pairs, triples } = this.shape;
    const found = new Set([slot]);
    for (let i = unitsOf.start[slot] as number; i < (unitsOf.start[slot + 1] as number); i++) {
      const unit = unitsOf.items[i] as number;
      if (unit < this.firstTriple) for (let k = 0; k < 2; k++) found.add(pairs[2 * unit + k] as number);
      else if (unit < this.firstLine) for (let k = 0; k < 3; k++) found.add(triples[3 * (unit - this.firstTriple) + k] as number);
    }
    return found;
  }
}
