import { useEffect, useState } from 'react';
import { type Suggestions, suggestSkus } from '@/core/fix';
import type { Page, Sku } from '@/core/page';
import type { EditorStore } from '@/editor';

/** Ms of work between two looks at what else is to be done: half a frame. */
const SLICE_MS = 8;

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Suggestions for a tile, worked out a slice at a time; `done` tells how far it is. Anew when the page changes. */
export function useSuggestions(
  store: EditorStore,
  page: Page,
  tileId: string,
  catalogue: readonly Sku[] | undefined,
): { done: number; result: Suggestions | null } {
  const [state, setState] = useState<{ done: number; result: Suggestions | null }>({ done: 0, result: null });
  useEffect(() => {
    let left = false;
    const { report, viewport } = store.getState();
    const run = suggestSkus(page, tileId, { ...store.checkOptions(), report, viewport, ...(catalogue && { catalogue }) });
    const work = async () => {
      // What is on the screen comes first.
      await nextTask();
      for (let until = performance.now() + SLICE_MS; !left; ) {
        const next = run.next();
        if (next.done) return setState({ done: 1, result: next.value });
        if (performance.now() < until) continue;
        setState({ done: next.value, result: null });
        await nextTask();
        until = performance.now() + SLICE_MS;
      }
    };
    void work();
    return () => {
      left = true;
    };
  }, [store, page, tileId, catalogue]);
  return state;
}
