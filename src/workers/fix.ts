/** Fixes worked out in a worker: starts one for each run and ends it with the run. */
import { proxy, type Remote } from 'comlink';
import type { Fix, FixProgress, NoFix } from '@/core/fix';
import type { Page } from '@/core/page';
import type { Finding } from '@/core/rules';
import type { FixAnswer, FixRequest, FixWorker } from './fix-worker';
import { hire } from './hire';

/** A run that can be given up. */
interface FixRun<Answer = FixAnswer> {
  /** The answer. Rejects where the worker cannot start or the program is wrong, and with an AbortError where the run is given up. */
  promise: Promise<Answer>;
  cancel: () => void;
}

/** Fixes a page off the main thread: same answer as `fixAll`. The page and the options are copied. */
export function fixAllInWorker(page: Page, request: FixRequest, onProgress: (progress: FixProgress) => void = () => {}): FixRun {
  return runIn((remote) => remote.run(page, request, proxy(onProgress)));
}

/** Fixes of single findings off the main thread, told as they are found with their place in `findings`. All of it is copied. */
export function foreseeInWorker(
  page: Page,
  findings: readonly Finding[],
  request: FixRequest,
  onFound: (at: number, fix: Fix | NoFix) => void,
): FixRun<void> {
  return runIn((remote) => remote.foresee(page, findings, request, proxy(onFound)));
}

function runIn<Answer>(ask: (remote: Remote<FixWorker>) => Promise<Answer>): FixRun<Answer> {
  const worker = new Worker(new URL('./fix-worker.ts', import.meta.url), { type: 'module', name: 'fix' });
  const { remote, orEnd, close } = hire<FixWorker>(worker, 'fixing');
  return { promise: orEnd(ask(remote)).finally(close), cancel: close };
}
