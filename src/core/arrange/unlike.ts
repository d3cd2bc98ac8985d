/** What keeps a search away from arrangements that it has found already: each tile too many at the place it has there costs. */
import type { ViewCost } from './view-cost';

/** A view of the board, its number among the page's viewports, and 1 at each slot whose tile may change. */
export interface WatchedView {
  view: ViewCost;
  index: number;
  movable: readonly number[];
}

/** Cost of one tile too many. */
const WEIGHT = 3;

export class Unlike {
  cost = 0;
  private settled = 0;
  private committed = 0;
  /** Per arrangement and view of the board: the tile at each slot, −1 where it could not be another. */
  private readonly tiles: readonly (readonly Int32Array[])[];
  /** Per arrangement: places that are the same now, at the last `commit`, and at most. */
  private readonly same: Int32Array;
  private readonly before: Int32Array;
  private readonly most: Int32Array;

  /** @param share of the places that may differ, those that have to */
  constructor(views: readonly WatchedView[], arrangements: readonly (readonly Int32Array[])[], share: number) {
    this.tiles = arrangements.map((orders) =>
      views.map(({ index, movable }) => (orders[index] as Int32Array).map((tile, slot) => (movable[slot] === 1 ? tile : -1))),
    );
    const places = views.reduce((sum, { movable }) => movable.reduce((a, b) => a + b, sum), 0);
    this.most = new Int32Array(arrangements.length).fill(Math.floor(places * (1 - share)));
    this.same = Int32Array.from(this.tiles, (lists) =>
      lists.reduce((sum, tiles, v) => sum + tiles.reduce((n, tile, slot) => n + (views[v]?.view.tileAt[slot] === tile ? 1 : 0), 0), 0),
    );
    this.before = this.same.slice();
    this.cost = this.work();
    this.settled = this.cost;
    this.committed = this.cost;
  }

  /** Before two slots of a view change their tiles. */
  swap(view: number, a: number, b: number, tileAt: Int32Array): void {
    for (let i = 0; i < this.same.length; i++) {
      const tiles = this.tiles[i]?.[view] as Int32Array;
      const now = (tiles[a] === tileAt[a] ? 1 : 0) + (tiles[b] === tileAt[b] ? 1 : 0);
      const then = (tiles[a] === tileAt[b] ? 1 : 0) + (tiles[b] === tileAt[a] ? 1 : 0);
      this.same[i] = (this.same[i] as number) + then - now;
    }
  }

  /** The change in cost since the last time. */
  settle(): number {
    this.cost = this.work();
    const delta = this.cost - this.settled;
    this.settled = this.cost;
    return delta;
  }

  commit(): void {
    this.before.set(this.same);
    this.committed = this.cost;
  }

  undo(): void {
    this.same.set(this.before);
    this.cost = this.committed;
    this.settled = this.committed;
  }

  private work(): number {
    let cost = 0;
    for (let i = 0; i < this.same.length; i++) cost += WEIGHT * Math.max(0, (this.same[i] as number) - (this.most[i] as number));
    return cost;
  }
}
