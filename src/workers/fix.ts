/** Fixing all findings in a worker: starts one for each run and ends it with the run. */
import { proxy } from 'comlink';
import type { FixProgress } from '@/core/fix';
import type { Page } from '@/core/page';
import type { FixAnswer, FixRequest, FixWorker } from './fix-worker';
import { hire } from './hire';

/** A run that can be given up. */
interface FixRun {
  /** The answer. Rejects where the worker cannot start or the program is wrong, and with an AbortError where the run is given up. */
  promise: Promise<FixAnswer>;
  cancel: () => void;
}

/** Fixes a page off the main thread: same answer as `fixAll`. The page and the options are copied. */
export function fixAllInWorker(page: Page, request: FixRequest, onProgress: (progress: FixProgress) => void = () => {}): FixRun {
  const worker = new Worker(new URL('./fix-worker.ts', import.meta.url), { type: 'module', name: 'fix' });
  const { remote, orEnd, close } = hire<FixWorker>(worker, 'fixing');
  const result: Promise<FixAnswer> = remote.run(page, request, proxy(onProgress));
  return { promise: orEnd(result).finally(close), cancel: close };
}
