/** Arranging in a worker: starts one for each run and ends it with the run, so a cancelled one stops at once. */
import { proxy, wrap } from 'comlink';
import type { ArrangeResult } from '@/core/arrange';
import type { Page } from '@/core/page';
import type { ArrangeProgress, ArrangeRequest, ArrangeWorker } from './arrange-worker';

export interface ArrangeRun {
  /** The result; null for a cancelled run. Rejects where the worker cannot start or the program is wrong. */
  promise: Promise<ArrangeResult | null>;
  cancel: () => void;
}

/**
 * Arranges a page off the main thread. The page and the options are copied; same answer as `arrange`.
 * @param onProgress called now and then with the steps done and the least cost so far
 */
export function arrangeInWorker(
  page: Page,
  request: ArrangeRequest,
  onProgress: (progress: ArrangeProgress) => void = () => {},
): ArrangeRun {
  const worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module', name: 'arrange' });
  let cancel: () => void = () => {};
  const cancelled = new Promise<null>((resolve) => {
    cancel = () => resolve(null);
  });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message));
    });
  });
  const remote = wrap<ArrangeWorker>(worker);
  const result: Promise<ArrangeResult> = remote.run(page, request, proxy(onProgress));
  const promise = Promise.race([result, cancelled, failed]).finally(() => worker.terminate());
  return { promise, cancel };
}
