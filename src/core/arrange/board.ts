/**
 * The board a search plays on: some viewports of a kernel, which tiles may move, and which may change places with which.
 * Tiles exchange places only with their like (same span, both with or both without a price), so the grid stays as it is and a
 * locked tile keeps its cell. A move is made, looked at, and then kept or taken back.
 */
import { spanAt } from '../page';
import type { Kernel } from './kernel';
import type { ViewCost } from './view-cost';

/** Tiles that may change places with each other; inside one grid at one viewport, or (free) over the whole page. */
export interface Group {
  /** Slots of the primary viewport of the group, in reading order. */
  slots: Int32Array;
  /** The tiles, cheapest first. */
  ladder: Int32Array;
}

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

  private readonly movedViews: ViewCost[] = [];
  private moved = 0;
  private movedContents = false;

  /**
   * @param viewIndexes the viewports to play on
   * @param grids the grids whose tiles may move
   */
  constructor(
    readonly kernel: Kernel,
    readonly viewIndexes: readonly number[],
    grids: readonly number[],
    free: boolean,
  ) {
    this.views = viewIndexes.map((v) => kernel.views[v] as ViewCost);
    const tiles = kernel.grids.flatMap(({ tiles: own }) => own);
    const movable = tiles.map(({ locked }, tile) => !locked && grids.includes(kernel.contents.gridOf[tile] as number));
    const spanAtView = (tile: number, v: number) => {
      const [w, h] = spanAt(tiles[tile] as (typeof tiles)[number], kernel.page.viewports[v]?.id ?? '');
      return `${w}x${h}${kernel.ranks[tile] === 0 ? '-' : ''}`;
    };
    this.groups = [];
    this.groupAt = [];
    this.position = [];
    viewIndexes.forEach((v, i) => {
      const view = this.views[i] as ViewCost;
      const key = (tile: number) => (movable[tile] ? `${kernel.contents.gridOf[tile]} ${spanAtView(tile, v)}` : undefined);
      const { groups, groupOf, position } = this.groupBy(view, key);
      this.groups.push(groups);
      this.groupAt.push(view.tileAt.map((tile) => groupOf[tile] as number));
      this.position.push(position);
    });
    this.freeGroupOf = new Int32Array(tiles.length).fill(-1);
    this.freePosition = new Int32Array(tiles.length);
    if (!free || !this.views[0]) return;
    const key = (tile: number) => (movable[tile] ? viewIndexes.map((v) => spanAtView(tile, v)).join(' ') : undefined);
    const { groups, groupOf, position } = this.groupBy(this.views[0], key);
    this.freeGroups = groups;
    this.freeGroupOf = groupOf;
    this.freePosition = position;
  }

  private groupBy(view: ViewCost, key: (tile: number) => string | undefined) {
    const { ranks } = this.kernel;
    const byKey = new Map<string, number[]>();
    view.tileAt.forEach((tile, slot) => {
      const at = key(tile);
      if (at === undefined) return;
      const slots = byKey.get(at);
      if (slots) slots.push(slot);
      else byKey.set(at, [slot]);
    });
    const groupOf = new Int32Array(ranks.length).fill(-1);
    const position = new Int32Array(ranks.length);
    const groups: Group[] = [];
    for (const slots of byKey.values()) {
      if (slots.length < 2) continue;
      const ladder = Int32Array.from(slots, (slot) => view.tileAt[slot] as number).sort(
        (a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b,
      );
      ladder.forEach((tile, i) => {
        groupOf[tile] = groups.length;
        position[tile] = i;
      });
      groups.push({ slots: Int32Array.from(slots), ladder });
    }
    return { groups, groupOf, position };
  }

  /** Cost of what is played on, without the constant part. */
  total(): number {
    let sum = this.freeGroups.length > 0 ? this.kernel.contents.total : 0;
    for (const view of this.views) sum += view.total;
    return sum;
  }

  /** Exchanges two slots of one grid at one view. */
  swapSlots(view: number, a: number, b: number): number {
    const at = this.views[view] as ViewCost;
    this.movedViews[this.moved++] = at;
    return at.swap(a, b);
  }

  /** Exchanges two tiles of any grids at every view. */
  swapTiles(a: number, b: number): number {
    let delta = 0;
    for (const view of this.views) {
      this.movedViews[this.moved++] = view;
      delta += view.swap(view.slotOf[a] as number, view.slotOf[b] as number);
    }
    const { contents } = this.kernel;
    if (contents.gridOf[a] === contents.gridOf[b]) return delta;
    this.movedContents = true;
    return delta + contents.swap(a, b);
  }

  keep(): void {
    for (let i = 0; i < this.moved; i++) this.movedViews[i]?.commit();
    this.moved = 0;
    this.movedContents = false;
  }

  takeBack(): void {
    for (let i = 0; i < this.moved; i++) this.movedViews[i]?.undo();
    if (this.movedContents) this.kernel.contents.undo();
    this.moved = 0;
    this.movedContents = false;
  }

  /** Copies of the orders, one per view. */
  snapshot(): Int32Array[] {
    return this.views.map(({ tileAt }) => tileAt.slice());
  }

  /** Brings back orders of a snapshot, or any orders that keep every tile among its like. */
  restore(orders: readonly Int32Array[]): void {
    const { gridOf } = this.kernel.contents;
    const gridAt = this.gridsOfSlots();
    orders[0]?.forEach((wanted, slot) => {
      if (gridOf[wanted] !== gridAt[slot]) this.swapTiles((this.views[0] as ViewCost).tileAt[slot] as number, wanted);
      else this.bring(0, slot, wanted);
    });
    orders.forEach((order, v) => {
      order.forEach((wanted, slot) => {
        this.bring(v, slot, wanted);
      });
    });
    this.keep();
  }

  private bring(v: number, slot: number, wanted: number): void {
    const view = this.views[v] as ViewCost;
    if (view.tileAt[slot] !== wanted) this.swapSlots(v, slot, view.slotOf[wanted] as number);
  }

  /** The grid of each slot; the same at every view. */
  gridsOfSlots(): Int32Array {
    return Int32Array.from(this.kernel.grids.flatMap(({ tiles }, g) => tiles.map(() => g)));
  }
}
