/** What the searches of a viewport's modules share: the cap, the states looked at, and the band of the step before. */

/** No band before, for steps; and a band that is not known, which is taken as the kindest. */
export const NO_BAND = 0;
export const ANY_BAND = -1;

/** Sums of weights that differ by less are the same. */
export const EPSILON = 1e-6;

/** States between two looks at the clock or the cancel button. */
const GLANCE = 1 << 14;

export class Effort {
  states = 0;
  stopped = false;
  /** What costs more is not looked at. */
  cap = 0;
  /** Ranks of the highest and lowest price of the banded step before, and whether a free tile was in it. */
  high = NO_BAND;
  low = 0;
  free = 0;

  /** States after which this part of the work ends, and the next one may begin. */
  private limit = 0;
  cancelled = false;

  /** @param budget states at most */
  constructor(
    readonly budget: number,
    private readonly shouldStop: (() => boolean) | undefined,
  ) {}

  /** Begins a part of the work, with one part of so many of what is left. */
  begin(parts: number): void {
    this.limit = this.states + Math.ceil((this.budget - this.states) / parts);
    this.stopped = this.cancelled || this.states >= this.budget;
  }

  /** Begins a part of the work that may look at so many states. */
  allow(states: number): void {
    this.limit = Math.min(this.budget, this.states + states);
    this.stopped = this.cancelled || this.states >= this.budget;
  }

  count(): void {
    this.states++;
    if (this.states % GLANCE === 0 && this.shouldStop?.()) this.cancelled = true;
    if (this.cancelled || this.states >= this.limit) this.stopped = true;
  }

  /** Does a part of a part of the work, with so many states at most; `stopped` then says whether the whole of it may go on. */
  within<T>(states: number, work: () => T): T {
    const { limit } = this;
    this.limit = Math.min(limit, this.states + states);
    const done = work();
    this.limit = limit;
    this.stopped = this.cancelled || this.states >= limit;
    return done;
  }

  before(high: number, low: number, free: number): void {
    this.high = high;
    this.low = low;
    this.free = free;
  }
}
