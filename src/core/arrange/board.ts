/**
 * The board a search plays on: some viewports of a kernel, which tiles may move, and which may change places with which.
 * Tiles exchange places only with their like (same span, both with or both without a price), so the grid stays as it is and a
 * locked tile keeps its cell. A move is made, looked at, and then kept or taken back.
 */
import { type Group, groupTiles } from './groups';
import type { Kernel } from './kernel';
import { seatKey } from './seats';
import { Unlike } from './unlike';
import type { ViewCost } from './view-cost';

export class Board {
  readonly views: readonly ViewCost[];
  /** Per view: groups inside grids, and the group of each slot (−1: may not move). */
  readonly groups: Group[][];
  readonly groupAt: Int32Array[];
  /** Groups over grids, and the group of each tile; empty unless free. */
  readonly freeGroups: Group[] = [];
  readonly freeGroupOf: Int32Array;
  /** Position of each tile in the ladder of its group: the free one, and per view. */
  readonly freePosition: Int32Array;
  readonly position: Int32Array[];

  /** The grid of each slot; the same at every view. */
  private readonly gridAt: Int32Array;
  /** Which views the move at hand has touched, and whether it changed modules. */
  private readonly movedAt: Uint8Array;
  private movedContents = false;
  private unlike: Unlike | undefined;
  /** Tiles that the move at hand gave other SKUs, each with the rank that it had. */
  private readonly givenTiles: number[] = [];
  /** Whether a card may stand in a grid; where there are no wishes, any may. */
  mayStand: ((card: number, grid: number) => boolean) | undefined;
  /** Whether a card may leave the page. */
  mayLeave: ((card: number) => boolean) | undefined;
  /** What a move may cost at most that is not taken back. */
  limit = Number.POSITIVE_INFINITY;
  /** Whether SKUs of the kernel's pool may come onto the page. */
  drawsFromPool = true;
  /** What each card costs beyond the rules while it is on the page: a SKU that is new there has to be worth it. */
  private fare: Float64Array | undefined;
  private fares = 0;
  private faresKept = 0;

  /**
   * @param viewIndexes the viewports to play on
   * @param grids the grids whose tiles may move
   * @param only the slots that may take part, where not all of these
   */
  constructor(
    readonly kernel: Kernel,
    readonly viewIndexes: readonly number[],
    grids: readonly number[],
    free: boolean,
    only?: ReadonlySet<number>,
  ) {
    this.views = viewIndexes.map((v) => kernel.views[v] as ViewCost);
    this.gridAt = Int32Array.from(kernel.grids.flatMap(({ tiles: own }, g) => own.map(() => g)));
    this.movedAt = new Uint8Array(this.views.length);
    const { tiles } = kernel;
    const movable = tiles.map(({ locked }, tile) => !locked && grids.includes(kernel.contents.gridOf[tile] as number));
    this.groups = [];
    this.groupAt = [];
    this.position = [];
    viewIndexes.forEach((v, i) => {
      const view = this.views[i] as ViewCost;
      const key = (tile: number) => (movable[tile] ? `${kernel.contents.gridOf[tile]} ${seatKey(kernel, tile, v)}` : undefined);
      const { groups, groupOf, position } = groupTiles(view, kernel.ranks, key, only);
      this.groups.push(groups);
      this.groupAt.push(view.tileAt.map((tile) => groupOf[tile] as number));
      this.position.push(position);
    });
    this.freeGroupOf = new Int32Array(tiles.length).fill(-1);
    this.freePosition = new Int32Array(tiles.length);
    if (!free || !this.views[0]) return;
    const key = (tile: number) => (movable[tile] ? viewIndexes.map((v) => seatKey(kernel, tile, v)).join(' ') : undefined);
    const { groups, groupOf, position } = groupTiles(this.views[0], kernel.ranks, key);
    this.freeGroups = groups;
    this.freeGroupOf = groupOf;
    this.freePosition = position;
  }

  /** Cost of what is played on, without the constant part; and for likeness to what is to be avoided. */
  total(): number {
    let sum = this.freeGroups.length > 0 ? this.kernel.contents.total : 0;
    for (const view of this.views) sum += view.total;
    return sum + this.extra;
  }

  /** The part of `total` that is none of the rules' business: likeness to what is to be avoided, and SKUs that are new. */
  get extra(): number {
    return (this.unlike?.cost ?? 0) + this.fares;
  }

  /** What fails now is felt as more than it costs from here on, by moves; `total` stays what it is. */
  press(more: number): void {
    for (const view of this.views) view.press(more);
  }

  /** Everything is felt as what it costs. */
  relieve(): void {
    for (const view of this.views) view.relieve();
  }

  /** From now on, cards cost so much as long as they are on the page. */
  charge(fare: Float64Array): void {
    this.fare = fare;
    this.fares = this.kernel.contents.cardOf.reduce((sum, card) => sum + (fare[card] as number), 0);
    this.faresKept = this.fares;
  }

  /** Cost of too much likeness; 0 where nothing is to be avoided. */
  get likeness(): number {
    return this.unlike?.cost ?? 0;
  }

  /** From now on, likeness to some arrangements (orders by viewport) costs. */
  avoid(arrangements: readonly (readonly Int32Array[])[], share: number): void {
    const views = this.views.map((view, v) => ({
      view,
      index: this.viewIndexes[v] as number,
      movable: Array.from(view.tileAt, (tile, slot) =>
        (this.groupAt[v]?.[slot] as number) >= 0 || (this.freeGroupOf[tile] as number) >= 0 ? 1 : 0,
      ),
    }));
    this.unlike = new Unlike(views, arrangements, share);
  }

  /** Exchanges two slots of one grid at one view; answers the change in cost, as `settle` does. */
  swapSlots(view: number, a: number, b: number, limit?: number): number {
    this.exchange(view, a, b);
    return this.settle(limit);
  }

  /** Exchanges two slots of one grid at one view; several may follow before `settle`. */
  exchange(view: number, a: number, b: number): void {
    const at = this.views[view] as ViewCost;
    this.movedAt[view] = 1;
    this.unlike?.swap(view, a, b, at.tileAt);
    at.exchange(a, b);
  }

  /** The change in cost by the exchanges since the last time; infinite, and to be taken back, where sure to be more than `limit` at one view. */
  settle(limit = Number.POSITIVE_INFINITY): number {
    let delta = this.unlike?.settle() ?? 0;
    for (let v = 0; v < this.views.length; v++) if (this.movedAt[v] === 1) delta += (this.views[v] as ViewCost).settle(limit - delta);
    return delta;
  }

  /**
   * Exchanges two tiles of any grids at every view. Ends half way where it is sure to cost more than `limit`, for what is left
   * cannot become less than nothing; then the answer is over the limit, and the move is to be taken back.
   */
  swapTiles(a: number, b: number): number {
    const { contents } = this.kernel;
    const isInside = contents.gridOf[a] === contents.gridOf[b];
    let rest = (isInside ? 0 : contents.total) + (this.unlike?.cost ?? 0);
    for (let v = 0; v < this.views.length; v++) rest += (this.views[v] as ViewCost).felt;
    let delta = 0;
    for (let v = 0; v < this.views.length; v++) {
      const view = this.views[v] as ViewCost;
      rest -= view.felt;
      this.exchange(v, view.slotOf[a] as number, view.slotOf[b] as number);
      delta += view.settle(this.limit + rest - delta);
      if (delta - rest > this.limit) return Number.POSITIVE_INFINITY;
    }
    if (this.unlike) delta += this.unlike.settle();
    if (isInside) return delta;
    this.movedContents = true;
    return delta + contents.swap(a, b);
  }

  /** Gives a tile another SKU, as a card of the kernel's; answers the change in cost. */
  giveCard(tile: number, card: number): number {
    const { contents, ranks } = this.kernel;
    const rank = contents.rank[card] as number;
    this.givenTiles.push(tile, ranks[tile] as number);
    ranks[tile] = rank;
    this.movedContents = true;
    const fare = this.fare ? (this.fare[card] as number) - (this.fare[contents.cardOf[tile] as number] as number) : 0;
    this.fares += fare;
    const delta = fare + contents.replace(tile, card);
    for (let v = 0; v < this.views.length; v++) {
      const view = this.views[v] as ViewCost;
      this.movedAt[v] = 1;
      view.reprice(view.slotOf[tile] as number, rank);
    }
    return delta + this.settle();
  }

  keep(): void {
    for (let v = 0; v < this.views.length; v++) if (this.movedAt[v] === 1) (this.views[v] as ViewCost).commit();
    if (this.movedContents) this.kernel.contents.commit();
    this.unlike?.commit();
    this.faresKept = this.fares;
    this.givenTiles.length = 0;
    this.movedAt.fill(0);
    this.movedContents = false;
  }

  takeBack(): void {
    for (let v = 0; v < this.views.length; v++) if (this.movedAt[v] === 1) (this.views[v] as ViewCost).undo();
    if (this.movedContents) this.kernel.contents.undo();
    this.unlike?.undo();
    this.fares = this.faresKept;
    for (let i = this.givenTiles.length - 2; i >= 0; i -= 2)
      this.kernel.ranks[this.givenTiles[i] as number] = this.givenTiles[i + 1] as number;
    this.givenTiles.length = 0;
    this.movedAt.fill(0);
    this.movedContents = false;
  }

  /** Writes what is on the board into a snapshot's arrays. */
  copyTo(orders: readonly Int32Array[]): void {
    for (let v = 0; v < this.views.length; v++) (orders[v] as Int32Array).set((this.views[v] as ViewCost).tileAt);
    orders[this.views.length]?.set(this.kernel.contents.cardOf);
  }

  /** Copies of the orders, one per view; and of the cards on the tiles, where these may change. */
  snapshot(): Int32Array[] {
    const { pool, contents } = this.kernel;
    return [...this.views.map(({ tileAt }) => tileAt.slice()), ...(pool.length > 0 ? [contents.cardOf.slice()] : [])];
  }

  /** Brings back orders of a snapshot, or any orders that keep every tile among its like. */
  restore(snapshot: readonly Int32Array[]): void {
    const { cardOf } = this.kernel.contents;
    const orders = snapshot.slice(0, this.views.length);
    snapshot[this.views.length]?.forEach((card, tile) => {
      if (cardOf[tile] !== card) this.giveCard(tile, card);
    });
    if (this.freeGroups.length > 0) this.restoreModules(orders[0] as Int32Array);
    orders.forEach((order, v) => {
      order.forEach((wanted, slot) => {
        this.bring(v, slot, wanted);
      });
    });
    this.settle();
    this.keep();
  }

  /** Brings every tile back to its module, by exchanges with its like, so that the shape of no viewport changes. */
  private restoreModules(order: Int32Array): void {
    const { gridOf } = this.kernel.contents;
    const target = new Int32Array(gridOf.length);
    order.forEach((tile, slot) => {
      target[tile] = this.gridAt[slot] as number;
    });
    for (const { ladder } of this.freeGroups) {
      const strangers = this.kernel.grids.map(() => [] as number[]);
      for (const tile of ladder) if (gridOf[tile] !== target[tile]) strangers[gridOf[tile] as number]?.push(tile);
      for (const tile of ladder)
        while (gridOf[tile] !== target[tile]) {
          const other = strangers[target[tile] as number]?.pop();
          if (other === undefined) break;
          // Whoever was brought home meanwhile is no stranger any more.
          if (gridOf[other] !== target[tile] || gridOf[other] === target[other]) continue;
          const from = gridOf[tile] as number;
          this.swapTiles(tile, other);
          if (target[other] !== from) strangers[from]?.push(other);
        }
    }
  }

  private bring(v: number, slot: number, wanted: number): void {
    const view = this.views[v] as ViewCost;
    if (view.tileAt[slot] !== wanted) this.exchange(v, slot, view.slotOf[wanted] as number);
  }
}
