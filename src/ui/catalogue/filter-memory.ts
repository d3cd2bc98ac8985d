import type { Filters } from '@/core/plan';
import type { EditorStore } from '@/editor';

/** Filters by editor, so that looking at the outline in between does not lose them. */
const memory = new WeakMap<EditorStore, Filters>();

/** The filters the catalogue had when this editor last showed it. */
export function recallFilters(store: EditorStore): Filters {
  return memory.get(store) ?? {};
}

export function rememberFilters(store: EditorStore, filters: Filters): void {
  memory.set(store, filters);
}
