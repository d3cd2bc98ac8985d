/** Choosing the SKUs too: what is wished for each module, and why a wish cannot be met. */
import type { Command } from '../../commands';
import type { Band, Sku } from '../../page';
import type { Remaining } from '../remaining/types';
import type { Outcome, SearchOptions } from '../types';

/** What a module shall hold; what is left out is free, and a module without a wish keeps its count. */
export interface ModuleWish {
  module: string;
  /** Tiles. */
  count?: number;
  /** Category paths, `Audio` or `Audio > Headphones`, and brands: one of them each. */
  categories?: readonly string[];
  brands?: readonly string[];
  /** Prices in minor units, inclusive. */
  band?: Band;
  /** SKU ids that have to stand in the module, and that must not. */
  must?: readonly string[];
  never?: readonly string[];
}

/** A wish that cannot be met; `module` is an id. */
export type Unmet =
  | { kind: 'no-module'; module: string }
  | { kind: 'bad-count'; module: string; count: number; most: number }
  | { kind: 'must-missing'; module: string; sku: string }
  | { kind: 'must-and-never'; module: string; sku: string }
  | { kind: 'must-twice'; sku: string; modules: string[] }
  | { kind: 'must-outside'; module: string; sku: string; wish: 'categories' | 'brands' | 'band' | 'price' }
  | { kind: 'too-many-musts'; module: string; count: number; musts: number }
  | { kind: 'band-upside-down'; module: string; band: Band }
  | { kind: 'band-empty'; module: string; band: Band }
  | { kind: 'too-few'; module: string; count: number; available: number }
  | { kind: 'too-few-together'; modules: string[]; count: number; available: number }
  | { kind: 'too-many-locked'; module: string; count: number; locked: number }
  | { kind: 'locked-beyond'; module: string; tile: string; count: number }
  | { kind: 'leaves-gaps'; module: string; count: number }
  | { kind: 'locked-against'; module: string; tile: string; sku: string };

/** What can be said of wishes before anything is searched. */
export interface Foreseen {
  unmet: Unmet[];
  /** How many SKUs each grid of the page has to choose from. */
  fits: { module: string; count: number }[];
}

export interface PlanScopeOptions extends Omit<SearchOptions, 'scope'> {
  /** SKUs to choose from, besides those on the page and its bench. */
  pool: readonly Sku[];
  wishes: readonly ModuleWish[];
  /** Ids of tiles that are added; counted where left out. */
  tileId?: (index: number) => string;
}

export type PlanScopeResult =
  | { ok: false; unmet: Unmet[] }
  | {
      ok: true;
      /** To be applied in one go, as one step. */
      commands: Command[];
      before: Outcome;
      after: Outcome;
      kernelCost: number;
      /** Whether no choice of SKUs and no order costs less by sections 2 and 3: only what the wishes themselves cost is left. */
      proven: boolean;
      /** What the checks cost that no choice of SKUs and no order changes: how many modules there are, rows that cannot be full. */
      bound: number;
      steps: number;
      /** Tiles that show another SKU than before, are new, and are gone. */
      replaced: number;
      added: number;
      removed: number;
      remaining: Remaining[];
    };
