import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '@/editor';
import type { PanelFilters } from './narrow';
import { withFilters } from './use-filters';

/** Filters by editor, so that looking at the outline in between does not lose them. */
const memory = new WeakMap<EditorStore, StoreApi<PanelFilters>>();

/** The filters of an editor's catalogue. Set whole: what is left out is no filter. */
export function filtersOf(store: EditorStore): StoreApi<PanelFilters> {
  const kept = memory.get(store) ?? createStore<PanelFilters>(() => ({}));
  memory.set(store, kept);
  return kept;
}

/** Shows the catalogue's SKUs at prices from `low` to `high` (minor units, inclusive), all other filters taken off. */
export function showPrices(store: EditorStore, low: number | undefined, high: number | undefined): void {
  filtersOf(store).setState(withFilters({}, { priceMin: low, priceMax: high }), true);
}
