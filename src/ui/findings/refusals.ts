/** Findings of which a fix was asked for and not found, and why: said under them until the page changes. Kept per editor. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NoFix } from '@/core/fix';
import type { Finding, Report } from '@/core/rules';
import type { EditorStore } from '@/editor';
import { useEditor, useEditorStore } from '@/ui/shell';

interface Refusals {
  /** The report whose findings they are: with another, none of them holds. */
  report: Report | null;
  fixes: ReadonlyMap<Finding, NoFix>;
}

const views = new WeakMap<EditorStore, StoreApi<Refusals>>();

function viewOf(store: EditorStore): StoreApi<Refusals> {
  const view = views.get(store) ?? createStore<Refusals>(() => ({ report: null, fixes: new Map() }));
  views.set(store, view);
  return view;
}

/** Keeps why a finding has no fix. */
export function keepRefusal(store: EditorStore, finding: Finding, fix: NoFix): void {
  const { report } = store.getState();
  viewOf(store).setState((old) => ({ report, fixes: new Map(old.report === report ? old.fixes : []).set(finding, fix) }));
}

/** Why a finding has no fix, where one was asked for. */
export function useRefusal(finding: Finding): NoFix | undefined {
  const report = useEditor((state) => state.report);
  return useStore(viewOf(useEditorStore()), (view) => (view.report === report ? view.fixes.get(finding) : undefined));
}

type Listener = () => void;
const listeners = new WeakMap<EditorStore, Set<Listener>>();

/** Asks for the arranger from wherever it is named as what could help. */
export function askArranger(store: EditorStore): void {
  for (const listener of listeners.get(store) ?? []) listener();
}

/** Calls when the arranger is asked for; answers how to end that. */
export function onArrangerAsked(store: EditorStore, listener: Listener): () => void {
  const all = listeners.get(store) ?? new Set();
  listeners.set(store, all.add(listener));
  return () => void all.delete(listener);
}
