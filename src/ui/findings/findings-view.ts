/** What the panel shows and where one stands in it, kept per editor: panels come and go, this stays. */
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '@/editor';
import { useEditorStore } from '@/ui/shell';
import { EVERY_VIEWPORT, type FindingFilter } from './finding-list';

export interface FindingsView extends FindingFilter {
  /** Key of the finding last opened, and its position in the list at that time. */
  current: { key: string | null; position: number };
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
    }));
    views.set(store, view);
  }
  return view;
}

export function useFindingsView<T>(selector: (view: FindingsView) => T): T {
  return useStore(findingsViewOf(useEditorStore()), useShallow(selector));
}
