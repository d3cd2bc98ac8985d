/** What the plan dialog asks the planner for, and what it can suggest when the SKUs do not suffice. Pure. */
import type { Cut, Facets, Filters, PlanOptions } from '@/core/plan';

export interface PlanForm {
  filters: Filters;
  /** Null: the planner's own. */
  title: string | null;
  /** Minor units; null: the lowest price among the chosen. */
  anchor: number | null;
  modules: number;
  tiles: number;
  cut: Cut;
  /** SKUs that are out of stock take part too. */
  soldOut: boolean;
  desktop: number;
  mobile: number;
}

/** SKUs that a page takes along for replacing; they are in its file. */
export const BENCH = 60;

/** Modules of a first form, fewest tiles that are still a module worth a title, and fewest modules that are a page. */
const FIRST_MODULES = 4;
const LEAST_TILES = 4;
const LEAST_MODULES = 3;

/**
 * A form for a catalogue: its largest first-level category where it has several, as the planner itself would choose; all of
 * it where that category does not fill a page.
 */
export function firstForm({ categories, withoutCategory }: Facets): PlanForm {
  const [largest] = categories;
  const all = categories.reduce((sum, { count }) => sum + count, withoutCategory);
  const isNarrow = largest !== undefined && largest.count < all && largest.count >= FIRST_MODULES * LEAST_TILES;
  return {
    filters: isNarrow ? { categories: [largest.path.join(' > ')] } : {},
    title: null,
    anchor: null,
    ...firstSize(isNarrow ? largest.count : all),
    cut: 'price',
    soldOut: false,
    desktop: 4,
    mobile: 2,
  };
}

/** A page for so many SKUs: modules of three full rows at most; of one row, three modules, and less than a row, where they are few. */
function firstSize(skus: number): Pick<PlanForm, 'modules' | 'tiles'> {
  const tiles = Math.floor(skus / FIRST_MODULES / 4) * 4;
  if (tiles >= LEAST_TILES || skus === 0) return { modules: FIRST_MODULES, tiles: Math.min(12, Math.max(LEAST_TILES, tiles)) };
  return { modules: LEAST_MODULES, tiles: Math.min(LEAST_TILES, Math.max(1, Math.floor(skus / LEAST_MODULES))) };
}

/** The planner's options for a form, to be given the SKUs that passed its filters. */
export function planOptions(form: PlanForm, currency: string, locale: string): PlanOptions {
  const { title, anchor, modules, tiles, cut, soldOut, desktop, mobile } = form;
  return {
    currency,
    locale,
    modules,
    tiles,
    cut,
    soldOut,
    filters: {},
    columns: { desktop, mobile },
    ...(title ? { title } : {}),
    ...(anchor === null ? {} : { anchor }),
  };
}

/** Which cuts the SKUs have the facts for. */
export function possibleCuts({ categories, roles, withoutCategory }: Facets): Record<Cut, boolean> {
  const groups = categories.reduce((sum, { children }) => sum + Math.max(1, children.length), 0) + (withoutCategory > 0 ? 1 : 0);
  return { price: true, category: categories.length > 0 && groups >= 2, role: roles.length > 0 };
}

export interface Remedy {
  kind: 'tiles' | 'modules' | 'anchor' | 'cut' | 'stock' | 'filters';
  count: number;
  change: Partial<PlanForm>;
}

/**
 * What makes a failed plan possible, gentlest first; only what does.
 * @param isNarrowed whether the form has filters that can be cleared
 * @param works whether a page comes out of a form: asked of each remedy before it is offered
 */
export function remedies(form: PlanForm, isNarrowed: boolean, works: (form: PlanForm) => boolean): Remedy[] {
  const result: Remedy[] = [];
  const offer = (kind: Remedy['kind'], change: Partial<PlanForm>, count = 0) => {
    if (works({ ...form, ...change })) result.push({ kind, count, change });
  };
  const tiles = mostTiles(form, works);
  if (tiles !== undefined) result.push({ kind: 'tiles', count: tiles, change: { tiles } });
  for (let modules = form.modules - 1; modules >= LEAST_MODULES && !result.some(({ kind }) => kind === 'modules'); modules--)
    offer('modules', { modules }, modules);
  if (form.anchor !== null) offer('anchor', { anchor: null });
  if (form.cut !== 'price') offer('cut', { cut: 'price' });
  if (!form.soldOut) offer('stock', { soldOut: true });
  if (isNarrowed) offer('filters', { filters: {} });
  return result;
}

/** The most tiles per module, fewer than the form's, of which a page comes out: full rows where there are any. */
function mostTiles(form: PlanForm, works: (form: PlanForm) => boolean): number | undefined {
  const fewer = Array.from({ length: form.tiles }, (_, tiles) => tiles).filter((tiles) => tiles >= LEAST_TILES);
  const rows = fewer.filter((tiles) => tiles % form.desktop === 0);
  const fits = (tiles: number) => works({ ...form, tiles });
  return lastOf(rows, fits) ?? lastOf(fewer, fits);
}

/** The last that passes, where all before one that passes do too: few questions, each may walk over a whole catalogue. */
function lastOf(values: readonly number[], passes: (value: number) => boolean): number | undefined {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(values[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return values[low - 1];
}
