/** What the panel shows and where one stands in it, kept per editor: panels come and go, this stays. */
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Page } from '@/core/page';
import type { Finding } from '@/core/rules';
import { type EditorStore, type FindingsBy, settings } from '@/editor';
import { useEditorStore } from '@/ui/shell';
import { type FindingGroup, type Folding, groupFindings } from './finding-groups';
import { EVERY_VIEWPORT, type FindingFilter } from './finding-list';

export interface FindingsView extends FindingFilter, Folding {
  /** Key of the finding last opened, and its position in the list at that time. */
  current: { key: string | null; position: number };
  /** Whether something else was selected since: F8 goes on from the finding, but it is not marked any more. */
  away: boolean;
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
      folded: [],
      explained: [],
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

/** The groups that the panel lists for an editor now. */
export function groupsOf(store: EditorStore): FindingGroup[] {
  const { report, page } = store.getState();
  const { findingsBy } = settings.getState();
  return groupFindings(report, findingsViewOf(store).getState(), findingsBy, moduleIds(page));
}

export const moduleIds = ({ modules }: Page): string[] => modules.map(({ id }) => id);

/** With more findings than this, a filter stands over them. */
const FILTER_FROM = 8;

/** Whether the filter stands over the list; else what it offers is in the panel's menu. */
export function hasFilter(total: number, { severity, viewport }: FindingFilter, by: FindingsBy): boolean {
  return total > FILTER_FROM || severity !== 'all' || viewport !== EVERY_VIEWPORT || (by !== 'rule' && total > 0);
}
