/**
 * The search: simulated annealing from the weave, cold from the start. Moves are exchanges of tiles near in price, of tiles near in
 * place, of any two, and of three in a circle; each is scored by what it touches. Short rounds start by turns from the best and from
 * the current arrangement. The only part that a better optimiser replaces: it needs a board and leaves it at the best it found.
 */
import type { Board } from './board';
import type { Random } from './random';
import type { ViewCost } from './view-cost';

const HOT = 1.8;
const COLD = 0.35;
/** Steps of a round per tile on the board, and at least. */
const ROUND_PER_TILE = 400;
const ROUND_LEAST = 2_000;
const ROUND_MOST = 100_000;
/** Steps between two looks at the clock or the cancel button. */
const GLANCE = 1024;

/** Anneals one board, round by round, so that several boards can take turns under one budget. */
export class Annealer {
  /** Least cost met so far; `finished` when nothing is left to gain, or to move. */
  least: number;
  finished: boolean;
  private best: Int32Array[];
  private current: number;
  private rounds = 0;
  private readonly move: (() => number) | undefined;

  constructor(
    private readonly board: Board,
    private readonly random: Random,
  ) {
    this.move = movesOf(board, random);
    this.best = board.snapshot();
    this.least = board.total();
    this.current = this.least;
    this.finished = this.move === undefined || this.least <= 0;
  }

  /** One round of at most `budget` steps; answers the steps done. `shouldStop` is asked every thousand steps. */
  round(budget: number, shouldStop: () => boolean): number {
    const { board, random, move } = this;
    if (!move || this.finished) return 0;
    if (this.rounds++ % 2 === 0) this.settle();
    const full = Math.min(ROUND_MOST, Math.max(ROUND_LEAST, board.kernel.ids.length * ROUND_PER_TILE));
    const length = Math.min(full, budget);
    const cooling = (COLD / HOT) ** (1 / length);
    let temperature = HOT;
    for (let i = 0; i < length; i++) {
      if (i % GLANCE === 0 && shouldStop()) return i;
      temperature *= cooling;
      const delta = move();
      if (delta > 0 && (delta > 16 * temperature || random.unit() >= Math.exp(-delta / temperature))) {
        board.takeBack();
        continue;
      }
      board.keep();
      this.current += delta;
      if (this.current >= this.least) continue;
      this.least = this.current;
      this.best = board.snapshot();
      if (this.least <= 0) {
        this.finished = true;
        return i + 1;
      }
    }
    return length;
  }

  /** Leaves the board at the best arrangement met. */
  settle(): void {
    if (this.current > this.least) this.board.restore(this.best);
    this.current = this.least;
  }
}

/** A function that makes one random move on the board and answers what it costs; undefined where nothing may move. */
function movesOf(board: Board, random: Random): (() => number) | undefined {
  const inside = board.views.flatMap((view, v) => {
    const slots = Int32Array.from([...view.tileAt.keys()].filter((slot) => (board.groupAt[v]?.[slot] ?? -1) >= 0));
    return slots.length > 0 ? [insideMoves(board, v, view, slots, random)] : [];
  });
  const free = board.freeGroups.length > 0 ? freeMoves(board, random) : undefined;
  if (!free && inside.length === 0) return undefined;
  return () => {
    if (free && (inside.length === 0 || random.int(2) === 0)) return free();
    return (inside[random.int(inside.length)] as () => number)();
  };
}

/** Exchanges inside a grid at one view. */
function insideMoves(board: Board, v: number, view: ViewCost, movable: Int32Array, random: Random): () => number {
  const groups = board.groups[v] ?? [];
  const groupAt = board.groupAt[v] as Int32Array;
  const position = board.position[v] as Int32Array;
  const indexAt = new Int32Array(view.tileAt.length);
  for (const { slots } of groups)
    slots.forEach((slot, i) => {
      indexAt[slot] = i;
    });
  const byPrice = board.freeGroups.length === 0;
  const reach = 12;
  return () => {
    const slot = movable[random.int(movable.length)] as number;
    const { slots, ladder } = groups[groupAt[slot] as number] as (typeof groups)[number];
    const kind = random.int(100);
    if (byPrice && kind < 40) {
      const near = shifted(position[view.tileAt[slot] as number] as number, 4, ladder.length, random);
      return board.swapSlots(v, slot, view.slotOf[ladder[near] as number] as number);
    }
    const other = slots[kind < 75 ? shifted(indexAt[slot] as number, reach, slots.length, random) : random.int(slots.length)] as number;
    if (other === slot) return 0;
    const delta = board.swapSlots(v, slot, other);
    if (kind < 90 || slots.length < 3) return delta;
    const third = slots[random.int(slots.length)] as number;
    return third === other ? delta : delta + board.swapSlots(v, other, third);
  };
}

/** Exchanges over the whole page, at every view at once. */
function freeMoves(board: Board, random: Random): () => number {
  const tiles = board.freeGroups.flatMap(({ ladder }) => [...ladder]);
  return () => {
    const tile = tiles[random.int(tiles.length)] as number;
    const { ladder } = board.freeGroups[board.freeGroupOf[tile] as number] as (typeof board.freeGroups)[number];
    const at = random.int(100) < 70 ? shifted(board.freePosition[tile] as number, 6, ladder.length, random) : random.int(ladder.length);
    const other = ladder[at] as number;
    return other === tile ? 0 : board.swapTiles(tile, other);
  };
}

/** A position up to `reach` away, never the same one, inside 0 … length − 1. */
function shifted(from: number, reach: number, length: number, random: Random): number {
  const by = 1 + random.int(Math.min(reach, length - 1));
  const up = random.int(2) === 0;
  if (up) return from + by < length ? from + by : Math.max(0, from - by);
  return from >= by ? from - by : Math.min(length - 1, from + by);
}
