/** What the panel shows and where one stands in it, kept per editor: panels come and go, this stays. */
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Finding } from '@/core/rules';
import type { EditorStore } from '@/editor';
import { useEditorStore } from '@/ui/shell';
import { EVERY_VIEWPORT, type FindingFilter } from './finding-list';

export interface FindingsView extends FindingFilter {
  /** Key of the finding last opened, and its position in the list at that time. */
  current: { key: string | null; position: number };
  /** Whether something else was selected since: F8 goes on from the finding, but it is not marked any more. */
  away: boolean;
  /** Kinds of findings whose rows are shown though they are many. */
  unfolded: readonly string[];
  /** The list, or what fixing all of it would do. */
  mode: 'list' | 'fix-all';
  /** The finding whose suppression is being written. */
  suppressing: Finding | null;
  /** Whether the suppression of all of them is being written. */
  accepting: boolean;
}

const views = new WeakMap<EditorStore, StoreApi<FindingsView>>();

/** The panel's own state for an editor. */
export function findingsViewOf(store: EditorStore): StoreApi<FindingsView> {
  let view = views.get(store);
  if (!view) {
    view = createStore<FindingsView>(() => ({
      severity: 'all',
      viewport: EVERY_VIEWPORT,
      suppressed: false,
      current: { key: null, position: 0 },
      away: false,
      unfolded: [],
      mode: 'list',
      suppressing: null,
      accepting: false,
    }));
    views.set(store, view);
  }
  return view;
}

export function useFindingsView<T>(selector: (view: FindingsView) => T): T {
  return useStore(findingsViewOf(useEditorStore()), useShallow(selector));
}
