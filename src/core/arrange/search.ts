/**
 * The search: simulated annealing from the weave, cold from the start, in rounds that start by turns from the best and from the
 * current arrangement. What fails for long weighs more and more for the rest of a round (`failing.ts`). The only part that a better
 * optimiser replaces: it needs a board and leaves it at the best it found.
 */
import type { Command } from '../commands';
import { type Random, seededRandom } from '../random';
import type { Board } from './board';
import { type Kernel, kernelCost } from './kernel';
import { isLarge, isLargeAndFree, type Mover } from './mover';
import { moverOf } from './moves';
import { commandsFor, ordersOf } from './orders';
import type { SearchOptions } from './types';
import { verify } from './verify';

interface Heat {
  hot: number;
  cold: number;
  /** Steps of a round per tile on the board. */
  perTile: number;
  /** Steps per tile without a gain until what fails is pressed. */
  patience: number;
  /** The first round, where it is another: short, so that something good is there soon. */
  first?: { hot: number; perTile: number };
}

const HEAT: Heat = { hot: 1.8, cold: 0.35, perTile: 400, patience: 160 };
const HEAT_LARGE_FREE: Heat = { hot: 0.3, cold: 0.2, perTile: 200, patience: 2 };
/** Where modules keep their tiles, much is settled by which prices stand near each other: that takes more heat, and longer to cool. */
const HEAT_LARGE_KEPT: Heat = { hot: 4, cold: 0.6, perTile: 500, patience: 5000, first: { hot: 1.8, perTile: 100 } };
/** How much more what fails weighs each time, of its cost. */
const PRESSURE = 0.25;
/** Steps until that, at least. */
const PATIENCE_LEAST = 2_000;
/** Steps of a round at least. */
const ROUND_LEAST = 2_000;
/** Every pair of rounds is so much longer than the one before. */
const GROWTH = 1.5;
/** Steps between two looks at the clock or the cancel button. */
const GLANCE = 1024;
/** Arrangements of the least cost that are kept for others to choose from. */
const PLATEAU = 8;

/**
 * Steps where none are asked for: about a quarter of a second for a page of 60 tiles, in proportion for others up to a bound.
 * A step between modules is felt at every viewport and costs about twice as much as one inside a module.
 */
export function defaultSteps(tiles: number, free: boolean): number {
  return Math.min(1_000_000, Math.max(40_000, tiles * (free ? 1_500 : 3_000)));
}

export interface Found {
  /** Steps done. */
  steps: number;
  /** Other arrangements (of all viewports) of the same cost as the one that the kernel is left at. */
  plateau: Int32Array[][];
}

/** What works beside the search, by turns with it. */
export interface Beside {
  /** After a round, with the least cost that was met: what may be better than that. */
  turn(least: number): readonly Int32Array[] | null;
  /** Whether so little cannot be undercut. */
  isLeast(cost: number): boolean;
}

/** What makes the page hold these orders, and these cards on its tiles. */
export type InCommands = (orders: readonly Int32Array[], cards: Int32Array) => Command[];

/** Lets the boards anneal by turns, a round each, until the budget is used; leaves the kernel at the best. */
export function search(
  kernel: Kernel,
  boards: readonly Board[],
  budget: number,
  options: Omit<SearchOptions, 'scope'>,
  inCommands: InCommands = (orders) => commandsFor(kernel.page, kernel, orders),
  beside?: Beside,
): Found {
  const { onProgress, shouldStop, seed = 1, debug } = options;
  const check = debug ? () => verify(kernel, inCommands(ordersOf(kernel), kernel.contents.cardOf), options.today) : undefined;
  const annealers = boards.map((board, i) => new Annealer(board, seededRandom(seed + i * 0x9e3779b9), check));
  let done = 0;
  let stopped = false;
  const stop = () => {
    stopped = stopped || (shouldStop?.() ?? false);
    return stopped;
  };
  const isLeast = () => beside?.isLeast(leastOf(kernel, annealers)) ?? false;
  while (done < budget && !stopped && !isLeast() && annealers.some(({ finished }) => !finished)) {
    const running = annealers.filter(({ finished }) => !finished);
    const share = Math.ceil((budget - done) / running.length);
    for (const annealer of running) {
      if (stopped) break;
      done += annealer.round(Math.min(share, budget - done), stop);
      const better = stopped || isLeast() ? null : beside?.turn(leastOf(kernel, annealers));
      if (better) annealer.goOnFrom(better);
      onProgress?.({
        steps: done,
        cost: leastOf(kernel, annealers),
        preview: () => inCommands(bestOf(kernel, annealers), annealers[0]?.best[kernel.views.length] ?? kernel.contents.cardOf),
      });
    }
  }
  for (const annealer of annealers) annealer.settle();
  return { steps: done, plateau: plateauOf(kernel, annealers) };
}

/** What the kernel would cost with every board at its best. */
function leastOf(kernel: Kernel, annealers: readonly Annealer[]): number {
  return annealers.reduce((sum, { board, current, leastByRules }) => sum - (current - board.extra) + leastByRules, kernelCost(kernel));
}

function bestOf(kernel: Kernel, annealers: readonly Annealer[]): Int32Array[] {
  const orders = ordersOf(kernel);
  for (const { board, best } of annealers)
    board.viewIndexes.forEach((v, i) => {
      orders[v] = (best[i] as Int32Array).slice();
    });
  return orders;
}

/** The boards' own equal arrangements side by side. */
function plateauOf(kernel: Kernel, annealers: readonly Annealer[]): Int32Array[][] {
  const count = Math.max(0, ...annealers.map(({ equals }) => equals.length));
  return Array.from({ length: count }, (_, i) => {
    const orders = ordersOf(kernel);
    for (const { board, equals } of annealers)
      board.viewIndexes.forEach((v, at) => {
        const order = equals[i % Math.max(1, equals.length)]?.[at];
        if (order) orders[v] = order;
      });
    return orders;
  });
}

/** Anneals one board, round by round, so that several boards can take turns under one budget. */
export class Annealer {
  /** Least cost met so far; `finished` when nothing is left to gain, or to move. */
  least: number;
  finished: boolean;
  readonly best: Int32Array[];
  /** What the best costs by the rules alone. */
  leastByRules: number;
  /** Cost of what stands on the board. */
  current: number;
  /** Arrangements as good as the best, met at the ends of rounds. */
  readonly equals: Int32Array[][] = [];
  private rounds = 0;
  private readonly heat: Heat;
  private length: number;
  private readonly mover: Mover | undefined;

  constructor(
    readonly board: Board,
    private readonly random: Random,
    private readonly afterMove?: () => void,
  ) {
    this.mover = moverOf(board, random);
    this.best = board.snapshot();
    this.least = board.total();
    this.leastByRules = this.least - board.extra;
    this.current = this.least;
    this.finished = this.mover === undefined || this.least <= 0;
    this.heat = isLargeAndFree(board) ? HEAT_LARGE_FREE : isLarge(board) ? HEAT_LARGE_KEPT : HEAT;
    this.length = this.lengthOf((this.heat.first ?? this.heat).perTile);
  }

  /** One round of at most `budget` steps; answers the steps done. `shouldStop` is asked every thousand steps. */
  round(budget: number, shouldStop: () => boolean): number {
    const { board, mover, heat } = this;
    if (!mover || this.finished) return 0;
    const { hot } = (this.rounds === 0 && heat.first) || heat;
    if (this.rounds === 1) this.length = this.lengthOf(heat.perTile);
    if (this.rounds++ % 2 === 0) {
      this.settle();
      if (this.rounds > 1) this.length *= GROWTH;
    }
    const done = this.anneal(mover, hot, Math.min(Math.floor(this.length), budget), shouldStop);
    board.limit = Number.POSITIVE_INFINITY;
    return done;
  }

  /** Goes on from other orders of its board. */
  goOnFrom(orders: readonly Int32Array[]): void {
    const { board } = this;
    board.restore(orders);
    this.current = board.total();
    if (this.current < this.least) this.note();
  }

  private lengthOf(perTile: number): number {
    return Math.max(ROUND_LEAST, this.board.kernel.ids.length * perTile);
  }

  private anneal(mover: Mover, hot: number, length: number, shouldStop: () => boolean): number {
    const { board, random } = this;
    const { cold } = this.heat;
    const patience = Math.max(PATIENCE_LEAST, board.kernel.ids.length * this.heat.patience);
    const cooling = (cold / hot) ** (1 / length);
    let temperature = hot;
    let low = this.current;
    let idle = 0;
    board.relieve();
    for (let i = 0; i < length; i++) {
      if (i % GLANCE === 0 && shouldStop()) return i;
      temperature *= cooling;
      if (++idle >= patience) {
        board.press(PRESSURE);
        idle = 0;
      }
      // Metropolis, with the chance drawn first: moves that are sure to cost more need not be worked out to the end.
      board.limit = -temperature * Math.log(1 - random.unit());
      if (mover.move() > board.limit) {
        board.takeBack();
        continue;
      }
      board.keep();
      this.afterMove?.();
      this.current = board.total();
      if (this.current >= low) continue;
      low = this.current;
      idle = 0;
      if (low >= this.least) continue;
      this.note();
      if (this.finished) return i + 1;
    }
    if (this.current === this.least && this.equals.length < PLATEAU) this.equals.push(board.snapshot());
    return length;
  }

  /** What stands on the board is the best so far. */
  private note(): void {
    const { board } = this;
    this.least = this.current;
    this.leastByRules = this.least - board.extra;
    board.copyTo(this.best);
    this.equals.length = 0;
    this.finished = this.least <= 0;
  }

  /** Leaves the board at the best arrangement met. */
  settle(): void {
    this.board.relieve();
    if (this.current > this.least) this.board.restore(this.best);
    this.current = this.least;
  }
}
