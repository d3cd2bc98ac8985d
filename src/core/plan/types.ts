/** What a plan is asked for and what it answers (format.md, "How a plan chooses"). */
import type { Band, Page, SkuRole } from '../page';

/** How the SKUs are cut into modules. */
export type Cut = 'price' | 'category' | 'role';
export const CUTS: readonly Cut[] = ['price', 'category', 'role'];

/** What a SKU must be to take part: values of one field are alternatives, fields add up. */
export interface Filters {
  /** Words that all stand in the title, the id or the brand, whatever their case. */
  query?: string;
  /** Category paths, `Audio` or `Audio > Headphones`; a single name matches at any level; '' is "without a category". */
  categories?: readonly string[];
  /** Minor units, inclusive. */
  priceMin?: number;
  priceMax?: number;
  /** '' is "without a brand". */
  brands?: readonly string[];
  roles?: readonly SkuRole[];
}

/** One module as edited by hand: how many tiles, and optionally its title and which SKUs it takes. */
export interface ModuleRequest {
  title?: string;
  count: number;
  band?: Band;
  category?: readonly string[];
  role?: SkuRole;
}

export interface PlanOptions {
  /** ISO 4217. */
  currency: string;
  /** The banner's price in minor units; without it the lowest price among the chosen. */
  anchor?: number;
  /** How many modules, or the modules themselves; 4. */
  modules?: number | readonly ModuleRequest[];
  /** Tiles per module; 12. */
  tiles?: number;
  cut?: Cut;
  columns?: { desktop?: number; mobile?: number };
  /** SKUs that are out of stock take part too; else they are left out. */
  soldOut?: boolean;
  /** Without filters: the largest first-level category. */
  filters?: Filters;
  /** Language of the page's own text; that of the currency's country, Chinese for CNY and English otherwise. */
  locale?: string;
  title?: string;
  seed?: number;
  /** Steps of arranging at the end (modules keep their SKUs); 0 leaves the tiles in order of price. */
  arrangeSteps?: number;
  /** SKUs that passed but are not placed, kept in the page's file: at most 500; 0. */
  bench?: number;
}

/** Ids of the new page; `index` counts from 0 over the page. */
export type PlanIds = (kind: 'page' | 'module' | 'tile', index: number) => string;

export type PlanFailure =
  | { ok: false; reason: 'too-few-skus'; asked: number; available: number; module?: string }
  | { ok: false; reason: 'too-few-groups'; cut: Cut; asked: number; available: number; tiles: number }
  | { ok: false; reason: 'bad-option'; option: string; value: unknown };

export type PlanResult = { ok: true; page: Page } | PlanFailure;
