/** Why checks still fail after arranging, and what would help: data that `arrange/texts.ts` puts into words. */
import type { Finding } from '../../rules';

/** Prices in minor units; modules, viewports and tiles are ids. */
export type Reason =
  /** So many tiles of the module (null: of the page) have this price; rows have so many columns. */
  | { kind: 'ties'; module: string | null; price: number; count: number; columns: number }
  /** So many tiles of the module (null: of the page) are too near in price to contrast. */
  | { kind: 'near'; module: string | null; low: number; high: number; count: number; columns: number }
  /** The prices of the module (null: of the page) have no two halves far enough apart. */
  | { kind: 'narrow'; module: string | null; low: number; high: number }
  /** Locked tiles stand where others would do better. */
  | { kind: 'locks'; tiles: string[] }
  /** No SKU of the module (null: of the page) costs as little as the banner promises. */
  | { kind: 'few-at-anchor'; module: string | null; anchor: number; lowest: number | null }
  /** Nothing on the page costs between these. */
  | { kind: 'leap'; low: number; high: number }
  /** The module's tiles do not fill its rows. */
  | { kind: 'incomplete'; module: string; tiles: number; columns: number }
  /** Tiles of several cells, which only change places with their like. */
  | { kind: 'spans'; tiles: string[] }
  /** No module's band holds this price. */
  | { kind: 'no-band'; price: number }
  /** The modules whose bands hold this price hold nothing that does not belong there. */
  | { kind: 'band-taken'; price: number; modules: string[] }
  /** The bands themselves decide, not what stands in them. */
  | { kind: 'declared' }
  /** Which SKU is in which module decides, and these stay. */
  | { kind: 'kept' }
  /** No order of the tiles changes this. */
  | { kind: 'not-order' };

export type Help =
  /** Unlocking lets the cost fall by so much at once. */
  | { do: 'unlock'; tile: string; gain: number }
  /** Another SKU in place of one of so many at this price. */
  | { do: 'replace'; module: string | null; price: number; count: number }
  /** A SKU at or below the banner's price. */
  | { do: 'add-promised'; module: string | null; anchor: number }
  /** SKUs priced between these. */
  | { do: 'bridge'; low: number; high: number }
  /** So many tiles more, or fewer, and the last row is full. */
  | { do: 'fill'; module: string; viewport: string; add: number; remove: number }
  /** SKUs may change module. */
  | { do: 'free' };

/** A check of sections 2 and 3 that still fails. */
export interface Remaining {
  finding: Finding;
  /** Empty where none is known. */
  reasons: Reason[];
  helps: Help[];
  /** Whether another order, or another module for a SKU, might mend it: no order gives a SKU the picture that it lacks. */
  isOfOrder: boolean;
}
