/**
 * Whole rows of a module change places, or one goes on by pairs of rows. What alternates along a row goes with it, and two rows on
 * the highs stand where highs stood: a row whose prices stand in the wrong step comes to the right one without an uphill way of
 * single exchanges (a large neighbourhood for what is right inside and wrong outside; Ahuja et al., "A survey of very large-scale
 * neighborhood search techniques", 2002). Tiles that may not move stay, and so does what stands at their place in the other row.
 */
import type { Random } from '../random';
import type { Board } from './board';
import { shifted } from './mover';

/** Of a hundred moves, those in which a row goes on; pairs of rows that it goes at most. */
const ALONG = 40;
const PAIRS = 4;
/** Rows up or down that count as near. */
const REACH = 12;

export class RowMoves {
  /** Slots of each row, −1 for a run of empty cells; rows of all modules are numbered through. */
  private readonly rows: number[][] = [];
  /** Per slot: the row in which it begins, and first and last row of its module. */
  private readonly rowOf: Int32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly groupAt: Int32Array;

  constructor(
    private readonly board: Board,
    private readonly v: number,
    private readonly random: Random,
  ) {
    const { kernel } = board;
    this.groupAt = board.groupAt[v] as Int32Array;
    const slots = this.groupAt.length;
    this.rowOf = new Int32Array(slots).fill(-1);
    this.first = new Int32Array(slots);
    this.last = new Int32Array(slots);
    kernel.seen[board.viewIndexes[v] as number]?.grids.forEach(({ rowLines: { lines } }, g) => {
      const offset = kernel.offsets[g] as number;
      const from = this.rows.length;
      for (const line of lines) {
        const row = line.map((tile) => (tile < 0 ? -1 : tile + offset));
        for (const slot of row) {
          if (slot < 0 || (this.rowOf[slot] as number) >= 0) continue;
          this.rowOf[slot] = this.rows.length;
          this.first[slot] = from;
          this.last[slot] = from + lines.length - 1;
        }
        this.rows.push(row);
      }
    });
  }

  /** Moves the row of a slot; answers the change in cost. */
  move(slot: number): number {
    const { board, random } = this;
    const row = this.rowOf[slot] as number;
    const first = this.first[slot] as number;
    const last = this.last[slot] as number;
    if (last === first) return 0;
    if (random.int(100) < ALONG) this.along(row, first, last);
    else this.change(row, first, last);
    return board.settle(board.limit);
  }

  /** The row goes on by pairs of rows, and those it passes come back by one pair each. */
  private along(row: number, first: number, last: number): void {
    const by = this.random.int(2) === 0 ? 2 : -2;
    const steps = 1 + this.random.int(PAIRS);
    for (let i = 0, at = row; i < steps; i++, at += by) {
      if (at + by < first || at + by > last) break;
      this.exchange(at, at + by);
    }
  }

  /** The row changes places with another, now and then together with the rows below the two. */
  private change(row: number, first: number, last: number): void {
    const { random } = this;
    const count = last - first + 1;
    const other = first + (random.int(3) === 0 ? random.int(count) : shifted(row - first, REACH, count, random));
    if (other === row) return;
    this.exchange(row, other);
    if (random.int(3) === 0 && row < last && other < last && Math.abs(row - other) > 1) this.exchange(row + 1, other + 1);
  }

  private exchange(a: number, b: number): void {
    const { board, v, groupAt } = this;
    const one = this.rows[a] as number[];
    const two = this.rows[b] as number[];
    for (let i = 0; i < one.length && i < two.length; i++) {
      const s = one[i] as number;
      const t = two[i] as number;
      if (s >= 0 && t >= 0 && s !== t && (groupAt[s] as number) >= 0 && groupAt[s] === groupAt[t]) board.exchange(v, s, t);
    }
  }
}
