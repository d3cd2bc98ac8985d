/**
 * The units of a viewport that fail, in no order, so that a search knows where to look; and how much each weighs. What fails for
 * long may be given more weight, so that a search that cannot mend it where it stands moves it along, to where it can be mended
 * (the breakout method: Morris, "The Breakout Method for Escaping from Local Minima", AAAI 1993).
 */
import type { Random } from '../random';

export class Failing {
  count = 0;
  private readonly units: Int32Array;
  /** Where each unit stands in that list; −1: it does not fail. */
  private readonly place: Int32Array;
  private readonly picked: Int32Array;
  private readonly weights: Float64Array;

  constructor(units: number) {
    this.units = new Int32Array(units);
    this.place = new Int32Array(units).fill(-1);
    this.picked = new Int32Array(units);
    this.weights = new Float64Array(units).fill(1);
  }

  at(i: number): number {
    return this.units[i] as number;
  }

  weight(unit: number): number {
    return this.weights[unit] as number;
  }

  /** What fails now weighs so much more. */
  press(more: number): void {
    for (let i = 0; i < this.count; i++) this.weights[this.at(i)] = this.weight(this.at(i)) + more;
  }

  relieve(): void {
    this.weights.fill(1);
  }

  put(unit: number, fails: boolean): void {
    const { units, place } = this;
    const at = place[unit] as number;
    if (fails === at >= 0) return;
    if (fails) {
      place[unit] = this.count;
      units[this.count++] = unit;
      this.picked[unit] = 0;
      return;
    }
    const last = units[--this.count] as number;
    units[at] = last;
    place[last] = at;
    place[unit] = -1;
  }

  /** Of two units that fail, the one that was picked less often since it began to fail: some cannot be helped. −1 for none. */
  pick(random: Random): number {
    const { units, picked } = this;
    if (this.count === 0) return -1;
    const one = units[random.int(this.count)] as number;
    const other = units[random.int(this.count)] as number;
    const unit = (picked[other] as number) < (picked[one] as number) ? other : one;
    (picked[unit] as number)++;
    return unit;
  }
}
