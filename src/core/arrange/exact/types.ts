/** What a proof is asked for and what it answers. */

/** `keep`: SKUs stay in their modules, viewports are independent; `free`: SKUs may change places with SKUs of other modules. */
export type Scope = 'keep' | 'free';

export interface BoundOptions {
  scope: Scope;
  /** Tiles (their numbers in the kernel) that may move; where left out, all that are not locked. */
  movable?: (tile: number) => boolean;
  today?: string;
}

export interface ProveOptions extends BoundOptions {
  /** States that may be looked at before giving up; a million is about a second. */
  budget?: number;
  /** Asked now and then. */
  shouldStop?: () => boolean;
}

/**
 * Why no arrangement costs less: each part holds for every arrangement in the scope, and the costs add up to the bound. Prices in
 * minor units; `module` is an id, `null` the whole page.
 */
export type BoundPart =
  /** Checks that no arrangement changes: rules about the page, or about which SKU is in which module where these stay. */
  | { kind: 'fixed'; about: 'page' | 'contents'; cost: number }
  /** So many tiles at one price in rows of so many columns cannot all be apart. */
  | { kind: 'ties'; viewport: string; module: string | null; price: number; count: number; columns: number | null; cost: number }
  /** So many tiles from `low` to `high` lie too near to each other to contrast, wherever they stand. */
  | {
      kind: 'narrow';
      viewport: string;
      module: string | null;
      low: number;
      high: number;
      count: number;
      columns: number | null;
      cost: number;
    }
  /** The last row of the module cannot be full. */
  | { kind: 'incomplete-row'; viewport: string; module: string; cost: number }
  /** The first module has nothing at the banner's price: the cheapest is `lowest`. */
  | { kind: 'no-sku-near-anchor'; viewport: string; module: string | null; anchor: number; lowest: number; cost: number }
  /** Nothing costs between `low` and `high`, more than a step apart. */
  | { kind: 'leap'; viewport: string; low: number; high: number; cost: number }
  /** Tiles that may not move break rules among themselves. */
  | { kind: 'locks'; viewport: string; module: string; tiles: string[]; cost: number }
  /** Proven by trying: what is beyond the parts that can be said in words. `module` null: of the modules together. */
  | { kind: 'searched'; viewport: string; module: string | null; cost: number }
  /** Proven by trying: what the viewports cost because what stands in a module is the same at each. */
  | { kind: 'together'; cost: number };

export interface Bound {
  /** No arrangement in the scope costs less, by sections 2 and 3. */
  cost: number;
  /** Per viewport, without the `fixed` parts: comparable with `kernel.views[v].total`. */
  views: number[];
  parts: BoundPart[];
}

export interface ViewProof {
  viewport: string;
  /** Least cost of the viewport, where proven. */
  least: number | null;
  /** No order of the viewport costs less. */
  bound: number;
  /** An order that costs less was found than the kernel's present one, or in the free scope orders that cost less together: tile at each place, module after module. */
  order: Int32Array | null;
  /** Cost of `order`, or of the present one. */
  cost: number;
}

export interface Proof {
  /** The arrangement in the kernel, with the `order`s of `views` in place of its own, is of least cost in the scope. */
  proven: boolean;
  /** Least cost by sections 2 and 3, where proven. */
  least: number | null;
  bound: Bound;
  views: ViewProof[];
  /** States looked at. */
  states: number;
}
