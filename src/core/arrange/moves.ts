/**
 * Moves of the search: exchanges of tiles near in price, near in place, or any two; of three in a circle; stretches of a module
 * turned round or moved along; two rows' highs against lows; whole rows; and, where tiles are free, exchanges between modules. Most of them
 * start where something fails. Each answers what it costs, to be kept or taken back. Nothing is allocated here.
 */

import type { Random } from '../random';
import type { Board } from './board';
import { FreeMoves } from './free-moves';
import { focusOf, isLarge, type Mover, shifted } from './mover';
import { PoolMoves } from './pool-moves';
import { PriceRuns } from './price-runs';
import { RowMoves } from './row-moves';
import { StepMoves } from './step-moves';
import type { ViewCost } from './view-cost';

/** The moves of a board; undefined where nothing may move. */
export function moverOf(board: Board, random: Random): Mover | undefined {
  const inside = board.views.flatMap((_, v) => {
    const mover = new InsideMoves(board, v, random);
    return mover.isEmpty ? [] : [mover];
  });
  const free = freeMoverOf(board, random);
  if (!free) return inside.length < 2 ? inside[0] : new Several(inside, random);
  return inside.length === 0 ? free : new FreeOrInside(free, inside, random);
}

function freeMoverOf(board: Board, random: Random): Mover | undefined {
  const free = board.freeGroups.length > 0 ? new FreeMoves(board, random) : undefined;
  if (board.kernel.pool.length === 0 || !board.drawsFromPool) return free;
  const pool = new PoolMoves(board, random);
  return free ? new Several([free, pool], random) : pool;
}

class Several implements Mover {
  constructor(
    private readonly movers: readonly Mover[],
    private readonly random: Random,
  ) {}
  move(): number {
    return (this.movers[this.random.int(this.movers.length)] as Mover).move();
  }
}

/** Of a hundred moves, those that may change module: they are felt at every viewport and cost so much more. */
const FREE = 35;

class FreeOrInside implements Mover {
  constructor(
    private readonly free: Mover,
    private readonly inside: readonly Mover[],
    private readonly random: Random,
  ) {}
  move(): number {
    const { random, inside, free } = this;
    return random.int(100) < FREE ? free.move() : (inside[random.int(inside.length)] as Mover).move();
  }
}

/** Of a hundred moves inside a grid: near in price, near in place, any two, circles, turned round, moved along, shifted in parity. */
const KINDS = [40, 30, 10, 10, 4, 3, 3];
/** Prices up or down that count as near. */
const REACH = 3;
/** Tiles of the page looked at for one that is in the module. */
const TRIES = 12;
/** Of a thousand moves, those that mend a step that fails, and exchanges that are followed by mending. */
const MENDS = 60;
const MENDED = 120;
/** The same for whole rows, on large pages whose modules keep their tiles. */
const ROWS = 150;

/** Moves inside the grids of one view. Groups are laid end to end in flat arrays. */
class InsideMoves implements Mover {
  readonly isEmpty: boolean;
  private readonly isFree: boolean;
  private readonly view: ViewCost;
  private readonly movable: Int32Array;
  /** Per slot: first place of its group in `slots`, its length, its own place in `slots`; −1 where it may not move. */
  private readonly from: Int32Array;
  private readonly length: Int32Array;
  private readonly placeOf: Int32Array;
  private readonly slots: Int32Array;
  /** Two rows' worth of slots. */
  private readonly twoRows: Int32Array;
  private readonly runs: PriceRuns;
  private readonly steps: StepMoves;
  private readonly rows: RowMoves | undefined;
  private readonly kinds: Int32Array;
  private readonly focus: number;

  constructor(
    private readonly board: Board,
    private readonly v: number,
    private readonly random: Random,
  ) {
    const view = board.views[v] as ViewCost;
    const groups = board.groups[v] ?? [];
    const count = groups.reduce((sum, { slots }) => sum + slots.length, 0);
    this.view = view;
    this.focus = focusOf(board);
    this.isFree = board.freeGroups.length > 0;
    this.from = new Int32Array(view.tileAt.length).fill(-1);
    this.length = new Int32Array(view.tileAt.length);
    this.placeOf = new Int32Array(view.tileAt.length);
    this.twoRows = new Int32Array(view.tileAt.length);
    this.slots = new Int32Array(count);
    this.runs = new PriceRuns(this.isFree ? board.freeGroups : groups, board.kernel.ranks, random);
    const columns = (board.kernel.seen[board.viewIndexes[v] as number]?.grids ?? []).flatMap(({ tiles, columns: own }) =>
      tiles.map(() => own),
    );
    let from = 0;
    for (const { slots } of groups) {
      slots.forEach((slot, i) => {
        this.from[slot] = from;
        this.length[slot] = slots.length;
        this.placeOf[slot] = from + i;
        this.slots[from + i] = slot;
        this.twoRows[slot] = 2 * (columns[slot] ?? 1) + 1;
      });
      from += slots.length;
    }
    this.movable = this.slots;
    this.isEmpty = count === 0;
    this.steps = new StepMoves(board, v, this.runs, random);
    this.rows = isLarge(board) && !this.isFree ? new RowMoves(board, v, random) : undefined;
    this.kinds = new Int32Array(100);
    let at = 0;
    KINDS.forEach((weight, kind) => {
      this.kinds.fill(kind, at, at + weight);
      at += weight;
    });
  }

  move(): number {
    const { random, view, movable } = this;
    if (random.int(1000) < MENDS) {
      const step = view.fallingStep(random);
      if (step >= 0) return this.steps.mend(step);
    }
    let slot = random.int(100) < this.focus ? view.failingSlot(random) : -1;
    if (slot < 0 || (this.from[slot] as number) < 0) slot = movable[random.int(movable.length)] as number;
    const length = this.length[slot] as number;
    if (random.int(1000) < MENDED) {
      const other = random.int(2) === 0 ? this.nearInPriceOf(slot, 2 * REACH) : this.any(slot, length);
      return other === slot ? 0 : this.steps.swap(slot, other);
    }
    if (this.rows && random.int(1000) < ROWS) return this.rows.move(slot);
    switch (this.kinds[random.int(100)]) {
      case 0:
        return this.nearInPrice(slot);
      case 1:
        return this.swap(slot, this.near(slot, this.twoRows[slot] as number, length));
      case 2:
        return this.swap(slot, this.any(slot, length));
      case 3:
        return this.circle(slot, length);
      case 4:
        return this.turnRound(slot, length);
      case 5:
        return this.moveAlong(slot, length);
      default:
        return this.shiftParity(slot, length);
    }
  }

  private swap(a: number, b: number): number {
    return a === b ? 0 : this.board.swapSlots(this.v, a, b, this.board.limit);
  }

  private any(slot: number, length: number): number {
    return this.slots[(this.from[slot] as number) + this.random.int(length)] as number;
  }

  private near(slot: number, reach: number, length: number): number {
    const from = this.from[slot] as number;
    return this.slots[from + shifted((this.placeOf[slot] as number) - from, reach, length, this.random)] as number;
  }

  /** The slot of a tile near in price; where tiles change module, those of the page are tried until one is of this module. */
  private nearInPriceOf(slot: number, reach: number): number {
    const { runs, view, isFree, board } = this;
    const tile = view.tileAt[slot] as number;
    if (!runs.has(tile)) return slot;
    if (!isFree) return view.slotOf[runs.near(tile, reach)] as number;
    const { gridOf } = board.kernel.contents;
    for (let tries = 0; tries < TRIES; tries++) {
      const other = runs.near(tile, reach);
      if (gridOf[other] === gridOf[tile]) return view.slotOf[other] as number;
    }
    return slot;
  }

  private nearInPrice(slot: number): number {
    return this.swap(slot, this.nearInPriceOf(slot, 2));
  }

  private circle(slot: number, length: number): number {
    const { board, v, random, twoRows } = this;
    const second = random.int(2) === 0 ? this.nearInPriceOf(slot, REACH) : this.near(slot, twoRows[slot] as number, length);
    const third = random.int(2) === 0 ? this.nearInPriceOf(second, REACH) : this.near(second, twoRows[second] as number, length);
    if (third === slot || second === slot) return this.swap(slot, second === slot ? third : second);
    board.exchange(v, slot, second);
    if (third !== second) board.exchange(v, second, third);
    return board.settle(board.limit);
  }

  private turnRound(slot: number, length: number): number {
    const { board, v, slots, random } = this;
    const from = this.from[slot] as number;
    const first = this.placeOf[slot] as number;
    const last = Math.min(first + 2 + random.int(Math.max(1, this.twoRows[slot] as number)), from + length - 1);
    for (let i = first, j = last; i < j; i++, j--) board.exchange(v, slots[i] as number, slots[j] as number);
    return board.settle(board.limit);
  }

  /** A tile goes some places on, and those between come one place, or two, back. */
  private moveAlong(slot: number, length: number): number {
    const { board, v, slots, random } = this;
    const from = this.from[slot] as number;
    const first = this.placeOf[slot] as number;
    const stride = 1 + random.int(2);
    const steps = 2 + random.int(Math.max(1, this.twoRows[slot] as number));
    let at = first;
    const forth = random.int(2) === 0;
    for (let i = 0; i < steps; i++) {
      const next = forth ? at + stride : at - stride;
      if (next < from || next >= from + length) break;
      board.exchange(v, slots[at] as number, slots[next] as number);
      at = next;
    }
    return board.settle(board.limit);
  }

  /** Neighbours change places two by two along a stretch, so that highs stand where lows stood. */
  private shiftParity(slot: number, length: number): number {
    const { board, v, slots, random } = this;
    const to = (this.from[slot] as number) + length;
    const pairs = 1 + random.int(Math.max(1, this.twoRows[slot] as number));
    let at = this.placeOf[slot] as number;
    for (let i = 0; i < pairs && at + 1 < to; i++, at += 2) board.exchange(v, slots[at] as number, slots[at + 1] as number);
    return board.settle(board.limit);
  }
}
