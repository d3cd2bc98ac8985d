/** Arranging in a worker: starts one for each run and ends it with the run, so a cancelled one stops at once. */
import { proxy, type Remote, wrap } from 'comlink';
import type { Alternatives, ArrangeResult, PlanScopeResult, TidyResult } from '@/core/arrange';
import type { Command } from '@/core/commands';
import type { Page } from '@/core/page';
import type { ArrangeProgress, ArrangeRequest, ArrangeWorker, PlanRequest, TidyRequest } from './arrange-worker';

export interface ArrangeRun<T = ArrangeResult> {
  /** The result; null for a cancelled run. Rejects where the worker cannot start or the program is wrong. */
  promise: Promise<T | null>;
  cancel: () => void;
}

type OnProgress = (progress: ArrangeProgress) => void;

function inWorker<T>(call: (remote: Remote<ArrangeWorker>) => Promise<T>): ArrangeRun<T> {
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
  const promise = Promise.race([call(wrap<ArrangeWorker>(worker)), cancelled, failed]).finally(() => worker.terminate());
  return { promise, cancel };
}

/**
 * Arranges a page off the main thread. The page and the options are copied; same answer as `arrange`.
 * @param onProgress called now and then, ten times a second at most, with the steps done, the least cost so far and a preview
 */
export function arrangeInWorker(page: Page, request: ArrangeRequest, onProgress: OnProgress = () => {}): ArrangeRun {
  return inWorker((remote) => remote.run(page, request, proxy(onProgress)));
}

/** As `alternatives`. */
export function alternativesInWorker(page: Page, request: ArrangeRequest, onProgress: OnProgress = () => {}): ArrangeRun<Alternatives> {
  return inWorker((remote) => remote.several(page, request, proxy(onProgress)));
}

/** As `tidy`. */
export function tidyInWorker(page: Page, request: TidyRequest): ArrangeRun<TidyResult> {
  return inWorker((remote) => remote.tidy(page, request));
}

/** As `arrangePlan`. */
export function planInWorker(page: Page, request: PlanRequest, onProgress: OnProgress = () => {}): ArrangeRun<PlanScopeResult> {
  return inWorker<PlanScopeResult>(async (remote) => await remote.plan(page, request, proxy(onProgress)));
}

/** The answer for the preview of a run that was given up, as `conclude`. */
export function settleInWorker(page: Page, preview: Command[], request: ArrangeRequest): ArrangeRun {
  return inWorker((remote) => remote.settle(page, preview, request));
}
