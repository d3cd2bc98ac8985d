/** The moves that tidying may make, played on boards and scored. */
import type { Board } from './board';
import { type Kernel, kernelCost } from './kernel';
import type { ViewCost } from './view-cost';

export interface Move {
  kind: 'swap' | 'move';
  /** Two slots that exchange their tiles; or the slot that a tile leaves and the one it goes to. */
  slots: [number, number];
  /** Index of the viewport; −1: the tiles of the slots at the first viewport exchange places at all of them. */
  view: number;
}

export interface Scored {
  move: Move;
  cost: number;
  /** The same for arrangements that are the same. */
  hash: number;
}

/** How many rows a tile may move. */
const ROWS = 2;
/** Exchanges between modules that are looked at, about; on large pages those nearest in price, so many at least. */
const FREE_LOOKS = 60_000;
const NEAREST = 24;

export class Table {
  constructor(
    private readonly kernel: Kernel,
    private readonly boards: readonly Board[],
  ) {}

  get cost(): number {
    return kernelCost(this.kernel);
  }

  /** About how many moves there are to look at. */
  get looks(): number {
    let looks = 0;
    this.each(() => {
      looks++;
      return 0;
    });
    return looks;
  }

  play(moves: readonly Move[]): void {
    for (const move of moves) {
      const board = this.boardOf(move.view);
      make(board, move);
      board.keep();
    }
  }

  takeBack(moves: readonly Move[]): void {
    for (const move of [...moves].reverse()) {
      const board = this.boardOf(move.view);
      const [a, b] = move.slots;
      make(board, move.kind === 'move' ? { ...move, slots: [b, a] } : move);
      board.keep();
    }
  }

  /** The moves after which the page costs least, best first. */
  best(count: number): Scored[] {
    const found: Scored[] = [];
    const now = this.cost;
    this.each((board, move) => {
      const cost = now + make(board, move);
      const worst = found[count - 1];
      if (!worst || cost < worst.cost) {
        const hash = this.hash();
        if (!found.some((known) => known.hash === hash)) {
          let at = found.length;
          while (at > 0 && (found[at - 1] as Scored).cost > cost) at--;
          found.splice(at, 0, { move: { ...move, slots: [...move.slots] }, cost, hash });
          found.length = Math.min(found.length, count);
        }
      }
      board.takeBack();
      return 0;
    });
    return found;
  }

  /** Plays a move on orders. */
  static follow(orders: readonly Int32Array[], { kind, slots: [a, b], view }: Move): void {
    const swap = (order: Int32Array, i: number, j: number) => {
      const kept = order[i] as number;
      order[i] = order[j] as number;
      order[j] = kept;
    };
    if (view >= 0) {
      const order = orders[view] as Int32Array;
      if (kind === 'swap') swap(order, a, b);
      else for (let i = a; i !== b; i += b > a ? 1 : -1) swap(order, i, b > a ? i + 1 : i - 1);
      return;
    }
    const [first, second] = [orders[0]?.[a] as number, orders[0]?.[b] as number];
    for (const order of orders) swap(order, order.indexOf(first), order.indexOf(second));
  }

  private boardOf(view: number): Board {
    const at = Math.max(0, view);
    return this.boards.find(({ viewIndexes }) => viewIndexes.includes(at)) as Board;
  }

  /** Every move that touches a slot where something fails. The move given is the same object each time. */
  private each(visit: (board: Board, move: Move) => void): void {
    const move: Move = { kind: 'swap', slots: [0, 0], view: 0 };
    const marked = new Uint8Array(this.kernel.ids.length);
    for (const board of this.boards) {
      board.views.forEach((view, v) => {
        marked.fill(0);
        view.markFailing(marked);
        move.view = board.viewIndexes[v] as number;
        this.eachInside(board, v, marked, move, visit);
      });
      if (board.freeGroups.length === 0) continue;
      marked.fill(0);
      for (const view of board.views) {
        const here = new Uint8Array(marked.length);
        view.markFailing(here);
        here.forEach((on, slot) => {
          if (on === 1) marked[view.tileAt[slot] as number] = 1;
        });
      }
      this.eachFree(board, marked, move, visit);
    }
  }

  private eachInside(board: Board, v: number, marked: Uint8Array, move: Move, visit: (board: Board, move: Move) => void): void {
    const columns = (this.kernel.seen[move.view]?.grids ?? []).flatMap(({ tiles, columns: own }) => tiles.map(() => own));
    const groupAt = board.groupAt[v] as Int32Array;
    for (const { slots } of board.groups[v] ?? [])
      for (let i = 0; i < slots.length; i++) {
        const a = slots[i] as number;
        for (let j = i + 1; j < slots.length; j++) {
          const b = slots[j] as number;
          if (marked[a] === 0 && marked[b] === 0) continue;
          move.kind = 'swap';
          move.slots[0] = a;
          move.slots[1] = b;
          visit(board, move);
        }
        if (marked[a] === 0) continue;
        move.kind = 'move';
        move.slots[0] = a;
        const reach = ROWS * (columns[a] ?? 1);
        for (const step of [1, -1])
          for (let b = a + step; Math.abs(b - a) <= reach && groupAt[b] === groupAt[a]; b += step) {
            if (Math.abs(b - a) === 1) continue;
            move.slots[1] = b;
            visit(board, move);
          }
      }
  }

  private eachFree(board: Board, marked: Uint8Array, move: Move, visit: (board: Board, move: Move) => void): void {
    const { gridOf } = this.kernel.contents;
    const view = board.views[0] as ViewCost;
    move.kind = 'swap';
    move.view = -1;
    const some = marked.reduce((sum, on) => sum + on, 0);
    const reach = Math.max(NEAREST, Math.floor(FREE_LOOKS / Math.max(1, some)));
    for (const { ladder } of board.freeGroups)
      for (let i = 0; i < ladder.length; i++)
        for (let j = i + 1; j < Math.min(ladder.length, i + reach); j++) {
          const [a, b] = [ladder[i] as number, ladder[j] as number];
          if ((marked[a] === 0 && marked[b] === 0) || gridOf[a] === gridOf[b]) continue;
          move.slots[0] = view.slotOf[a] as number;
          move.slots[1] = view.slotOf[b] as number;
          visit(board, move);
        }
  }

  private hash(): number {
    let hash = 0x811c9dc5;
    for (const { tileAt } of this.kernel.views)
      for (let i = 0; i < tileAt.length; i++) hash = Math.imul(hash ^ (tileAt[i] as number), 0x01000193);
    return hash >>> 0;
  }
}

/** Makes a move; answers the change in cost. */
function make(board: Board, { kind, slots: [a, b], view }: Move): number {
  if (view < 0) {
    const tileAt = board.views[0]?.tileAt as Int32Array;
    return board.swapTiles(tileAt[a] as number, tileAt[b] as number);
  }
  const v = board.viewIndexes.indexOf(view);
  if (kind === 'swap') return board.swapSlots(v, a, b);
  for (let i = a; i !== b; i += b > a ? 1 : -1) board.exchange(v, i, b > a ? i + 1 : i - 1);
  return board.settle();
}
