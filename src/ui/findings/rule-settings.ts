/** Asking for the rules' settings from wherever a rule is named; the screen of the editor shows them. Kept per editor. */
import { useCallback } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorStore } from '@/editor';
import { useEditorStore } from '@/ui/shell';

/** Stands for the page's suppressions instead of a rule. */
export const SUPPRESSIONS_PANE = '*suppressions';

interface Asked {
  /** Whether the settings are shown, and at which rule. */
  asked: { rule: string | null } | null;
}

const views = new WeakMap<EditorStore, StoreApi<Asked>>();

function viewOf(store: EditorStore): StoreApi<Asked> {
  const view = views.get(store) ?? createStore<Asked>(() => ({ asked: null }));
  views.set(store, view);
  return view;
}

/** Opens the settings of the rules, at one of them where it is named. */
export function openRuleSettings(store: EditorStore, rule: string | null = null): void {
  viewOf(store).setState({ asked: { rule } });
}

/** What is asked for, and a way to end it. */
export function useRuleSettings(): [Asked['asked'], () => void] {
  const view = viewOf(useEditorStore());
  const close = useCallback(() => view.setState({ asked: null }), [view]);
  return [useStore(view, ({ asked }) => asked), close];
}
