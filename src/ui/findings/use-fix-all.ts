/** Working out the fixes for the whole page in a worker, anew whenever the page changes meanwhile. */
import { useEffect, useState } from 'react';
import type { FixProgress } from '@/core/fix';
import { useEditor, useEditorStore } from '@/ui/shell';
import { type FixAnswer, fixAllInWorker } from '@/workers';
import { useOtherSkus } from './fixes';

export type FixAllState =
  | { at: 'working'; progress: FixProgress | null }
  | { at: 'failed'; message: string }
  | { at: 'ready'; answer: FixAnswer };

const WORKING: FixAllState = { at: 'working', progress: null };

/** @returns how far it is, and a way to try once more */
export function useFixAll(): [FixAllState, () => void] {
  const store = useEditorStore();
  const page = useEditor((state) => state.page);
  const catalogue = useOtherSkus();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<FixAllState>(WORKING);
  useEffect(() => {
    let left = attempt < 0;
    setState(WORKING);
    const run = fixAllInWorker(page, { ...store.checkOptions(), ...(catalogue && { catalogue }) }, (progress) => {
      // The last word on how far it is may come after the answer.
      if (!left) setState((now) => (now.at === 'working' ? { at: 'working', progress } : now));
    });
    run.promise.then(
      (answer) => {
        if (!left) setState({ at: 'ready', answer });
      },
      (error: unknown) => {
        if (!left) setState({ at: 'failed', message: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      left = true;
      run.cancel();
    };
  }, [page, catalogue, store, attempt]);
  return [state, () => setAttempt((count) => count + 1)];
}
