/** What dropping the held tiles would make of the flow: the canvas works it out, the panel tells the same figures. */
import { useSyncExternalStore } from 'react';
import type { PageAttention } from '@/core/attention';
import type { Page } from '@/core/page';
import type { EditorStore } from '@/editor';
import { useEditorStore } from '@/ui/shell';

interface Foreseen {
  page: Page;
  attention: PageAttention;
}

const now = new WeakMap<EditorStore, Foreseen>();
const listeners = new Set<() => void>();

/** Tells what a drop would make at the viewport that the panel is about; null when nothing is held. */
export function foresee(store: EditorStore, foreseen: Foreseen | null): void {
  if (foreseen) now.set(store, foreseen);
  else if (!now.delete(store)) return;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** What a drop would make; undefined while nothing is held. */
export function useForeseen(): Foreseen | undefined {
  const store = useEditorStore();
  return useSyncExternalStore(subscribe, () => now.get(store));
}
