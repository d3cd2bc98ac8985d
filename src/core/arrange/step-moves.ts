/**
 * Mending a step that falls back: either the steps before it come down to it by degrees, or those from it on come up. Each exchange
 * takes the failure one step further and costs nothing, until it comes to where the bands leave room for it.
 */
import type { Random } from '../random';
import type { Board } from './board';
import type { PriceRuns } from './price-runs';
import type { ViewCost } from './view-cost';

/** Exchanges in a row at most, and tiles tried for each. */
const MOST = 16;
const TRIES = 10;
/** How many prices beyond the nearest that would do are tried. */
const REACH = 3;
/** An exchange that costs more is not worth mending. */
const WORTH = 8;

export class StepMoves {
  private readonly view: ViewCost;

  constructor(
    private readonly board: Board,
    private readonly v: number,
    private readonly runs: PriceRuns,
    private readonly random: Random,
  ) {
    this.view = board.views[v] as ViewCost;
  }

  /** Two slots change places, and steps that fall back by that are mended. */
  swap(a: number, b: number): number {
    const { board, v, view } = this;
    let delta = board.swapSlots(v, a, b, Math.max(WORTH, board.limit));
    for (let i = 0; i < 4 && delta > 0 && delta <= WORTH; i++) {
      const step = view.bands.fallingAt(i % 2 === 0 ? a : b);
      if (step >= 0) delta += this.mend(step);
    }
    return delta;
  }

  /** @param step one that falls back from the one before it */
  mend(step: number): number {
    return this.random.int(2) === 0 ? this.lower(step) : this.raise(step);
  }

  /** The steps before come down: each to where the one behind it does not fall back from it. */
  private lower(from: number): number {
    const { bands } = this.view;
    const { riseFrom } = this.board.kernel.rungs;
    let delta = 0;
    for (let i = 0, step = from; i < MOST && bands.falls(step); i++) {
      const before = bands.before(step);
      let most = bands.highOf(before);
      while ((riseFrom[most] as number) > bands.highOf(step)) most--;
      const more = this.bring(bands.highestSlot(before), most, -1);
      if (more > 0) break;
      delta += more;
      if (!bands.falls(step)) step = before;
    }
    return delta;
  }

  /** The step and those behind it come up: each to where it does not fall back any more. */
  private raise(from: number): number {
    const { bands } = this.view;
    const { riseFrom } = this.board.kernel.rungs;
    let delta = 0;
    for (let i = 0, step = from; i < MOST && step >= 0 && bands.falls(step); i++) {
      const least = riseFrom[bands.highOf(bands.before(step))] as number;
      const more = this.bring(bands.highestSlot(step), least, 1);
      if (more > 0) break;
      delta += more;
      if (!bands.falls(step)) step = bands.after(step);
    }
    return delta;
  }

  /** Brings a tile of about this rank to a slot where that costs nothing; answers the change in cost, over 0 where there is none. */
  private bring(slot: number, rank: number, direction: 1 | -1): number {
    const { board, v, view, runs, random } = this;
    const { gridOf } = board.kernel.contents;
    const tile = view.tileAt[slot] as number;
    if (!runs.has(tile)) return 1;
    for (let tries = 0; tries < TRIES; tries++) {
      const other = runs.about(tile, rank, direction, random.int(REACH));
      if (other < 0 || gridOf[other] !== gridOf[tile]) continue;
      const at = view.slotOf[other] as number;
      const delta = board.swapSlots(v, slot, at, 0);
      if (delta <= 0) return delta;
      board.swapSlots(v, slot, at);
    }
    return 1;
  }
}
