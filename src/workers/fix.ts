/** Fixing all findings in a worker: starts one for each run and ends it with the run. */
import { proxy, wrap } from 'comlink';
import type { FixProgress } from '@/core/fix';
import type { Page } from '@/core/page';
import type { FixAnswer, FixRequest, FixWorker } from './fix-worker';

/** A run that can be given up. */
interface FixRun {
  /** The answer; never settled for a run that was given up. Rejects where the worker cannot start or the program is wrong. */
  promise: Promise<FixAnswer>;
  cancel: () => void;
}

/** Fixes a page off the main thread: same answer as `fixAll`. The page and the options are copied. */
export function fixAllInWorker(page: Page, request: FixRequest, onProgress: (progress: FixProgress) => void = () => {}): FixRun {
  const worker = new Worker(new URL('./fix-worker.ts', import.meta.url), { type: 'module', name: 'fix' });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the fixing worker could not start'));
    });
  });
  const result: Promise<FixAnswer> = wrap<FixWorker>(worker).run(page, request, proxy(onProgress));
  return { promise: Promise.race([result, failed]).finally(() => worker.terminate()), cancel: () => worker.terminate() };
}
