/** Findings that have no fix, and why, as far as that was tried: they say so until the page changes. Kept per editor. */
import { useMemo } from 'react';
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
  /** Those of them whose fix somebody asked for: why there is none stands under them. */
  asked: ReadonlySet<Finding>;
}

const NOTHING: Omit<Refusals, 'report'> = { fixes: new Map(), asked: new Set() };

const views = new WeakMap<EditorStore, StoreApi<Refusals>>();

function viewOf(store: EditorStore): StoreApi<Refusals> {
  const view = views.get(store) ?? createStore<Refusals>(() => ({ report: null, ...NOTHING }));
  views.set(store, view);
  return view;
}

/** Keeps why findings of the report at hand have no fix; of one that was `asked` it is said under it. */
export function keepRefusals(store: EditorStore, found: readonly (readonly [Finding, NoFix])[], asked?: 'asked'): void {
  const { report } = store.getState();
  viewOf(store).setState((old) => {
    const now = old.report === report ? old : NOTHING;
    const findings = found.map(([finding]) => finding);
    return { report, fixes: new Map([...now.fixes, ...found]), asked: asked ? new Set([...now.asked, ...findings]) : now.asked };
  });
}

/** Why a finding has no fix, where that was tried. */
export function useRefusal(finding: Finding): NoFix | undefined {
  const report = useEditor((state) => state.report);
  return useStore(viewOf(useEditorStore()), (view) => (view.report === report ? view.fixes.get(finding) : undefined));
}

/** Whether somebody asked for the fix of a finding that has none. */
export function useAsked(finding: Finding): boolean {
  const report = useEditor((state) => state.report);
  return useStore(viewOf(useEditorStore()), (view) => view.report === report && view.asked.has(finding));
}

/** Whether of every finding that something might mend it was tried, and nothing does. */
export function useNothingToFix(): boolean {
  const report = useEditor((state) => state.report);
  const fixes = useStore(viewOf(useEditorStore()), (view) => (view.report === report ? view.fixes : NOTHING.fixes));
  return useMemo(
    () => fixes.size > 0 && report.findings.every((finding) => !finding.fixable || finding.suppressed || fixes.has(finding)),
    [report, fixes],
  );
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
