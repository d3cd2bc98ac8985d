/** What the plan dialog asks the planner for, and what it can suggest when the SKUs do not suffice. Pure. */
import type { Cut, Facets, Filters, PlanFailure, PlanOptions } from '@/core/plan';

export interface PlanForm {
  filters: Filters;
  /** Null: the planner's own. */
  title: string | null;
  /** Minor units; null: the lowest price among the chosen. */
  anchor: number | null;
  modules: number;
  tiles: number;
  cut: Cut;
  desktop: number;
  mobile: number;
}

/** SKUs that a page takes along for replacing; they are in its file. */
export const BENCH = 60;

/** A form for a catalogue: its largest first-level category where it has several, as the planner itself would choose. */
export function firstForm({ categories, withoutCategory }: Facets): PlanForm {
  const [largest, ...others] = categories;
  const isMixed = largest !== undefined && (others.length > 0 || withoutCategory > 0);
  const count = isMixed ? largest.count : (largest?.count ?? withoutCategory);
  return {
    filters: isMixed ? { categories: [largest.path.join(' > ')] } : {},
    title: null,
    anchor: null,
    modules: 4,
    tiles: firstTiles(count),
    cut: 'price',
    desktop: 4,
    mobile: 2,
  };
}

/** Tiles per module that four modules of so many SKUs can have: three full rows at most, one at least. */
function firstTiles(skus: number): number {
  return Math.min(12, Math.max(4, Math.floor(skus / 16) * 4));
}

/** The planner's options for a form, to be given the SKUs that passed its filters. */
export function planOptions(form: PlanForm, currency: string, locale: string): PlanOptions {
  const { title, anchor, modules, tiles, cut, desktop, mobile } = form;
  return {
    currency,
    locale,
    modules,
    tiles,
    cut,
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
  kind: 'tiles' | 'modules' | 'cut' | 'filters';
  count: number;
  change: Partial<PlanForm>;
}

/** Fewest tiles that are still a module worth a title. */
const LEAST_TILES = 4;

/** What would make a failed plan possible, gentlest first. */
export function remedies(form: PlanForm, failure: PlanFailure, isNarrowed: boolean): Remedy[] {
  if (failure.reason === 'bad-option') return [];
  const result: Remedy[] = [];
  const { available } = failure;
  if (failure.reason === 'too-few-skus') {
    const tiles = Math.floor(available / form.modules / form.desktop) * form.desktop || Math.floor(available / form.modules);
    if (tiles >= LEAST_TILES && tiles < form.tiles) result.push({ kind: 'tiles', count: tiles, change: { tiles } });
    const modules = Math.floor(available / form.tiles);
    if (modules >= 3 && modules < form.modules) result.push({ kind: 'modules', count: modules, change: { modules } });
  } else {
    if (available >= 3 && available < form.modules) result.push({ kind: 'modules', count: available, change: { modules: available } });
    if (form.tiles > form.desktop)
      result.push({ kind: 'tiles', count: form.tiles - form.desktop, change: { tiles: form.tiles - form.desktop } });
    if (form.cut !== 'price') result.push({ kind: 'cut', count: 0, change: { cut: 'price' } });
  }
  if (isNarrowed) result.push({ kind: 'filters', count: 0, change: { filters: {} } });
  return result;
}
