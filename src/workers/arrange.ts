/** Arranging in a worker: one for each run. A cancelled run ends it, so that it stops at once; after a finished one it waits for the next. */
import { proxy, type Remote } from 'comlink';
import type { Alternatives, ArrangeResult, PlanScopeResult, TidyResult } from '@/core/arrange';
import type { Command } from '@/core/commands';
import type { Page } from '@/core/page';
import type { ArrangeProgress, ArrangeRequest, ArrangeWorker, PlanRequest, TidyFound, TidyRequest } from './arrange-worker';
import { type Hired, hire } from './hire';

export interface ArrangeRun<T = ArrangeResult> {
  /** The result; null for a cancelled run. Rejects where the worker cannot start or the program is wrong. */
  promise: Promise<T | null>;
  cancel: () => void;
}

type OnProgress = (progress: ArrangeProgress) => void;

type Hand = Hired<ArrangeWorker>;

/** A worker that has loaded its modules and waits for the next run. */
let idle: Hand | null = null;

function start(): Hand {
  const worker = new Worker(new URL('./arrange-worker.ts', import.meta.url), { type: 'module', name: 'arrange' });
  const hand = hire<ArrangeWorker>(worker, 'arranging');
  hand.ended.catch(() => {
    if (idle === hand) idle = null;
  });
  return hand;
}

/** Starts a worker that the next run finds ready. */
export function readyArranger(): void {
  idle ??= start();
}

function inWorker<T>(call: (remote: Remote<ArrangeWorker>) => Promise<T>): ArrangeRun<T> {
  const hand = idle ?? start();
  idle = null;
  let isOver = false;
  let cancel: () => void = () => {};
  const cancelled = new Promise<null>((resolve) => {
    cancel = () => resolve(null);
  });
  const done = call(hand.remote).then((answer) => {
    // Kept for the next run, unless another is kept already.
    if (idle === null && !isOver) idle = hand;
    return answer;
  });
  const promise = Promise.race([done, cancelled, hand.ended]).finally(() => {
    isOver = true;
    if (idle !== hand) hand.close();
  });
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
export function tidyInWorker(page: Page, request: TidyRequest, onProgress: (found: TidyFound) => void = () => {}): ArrangeRun<TidyResult> {
  return inWorker((remote) => remote.tidy(page, request, proxy(onProgress)));
}

/** As `arrangePlan`. */
export function planInWorker(page: Page, request: PlanRequest, onProgress: OnProgress = () => {}): ArrangeRun<PlanScopeResult> {
  return inWorker<PlanScopeResult>(async (remote) => await remote.plan(page, request, proxy(onProgress)));
}

/** As `concludePlan`. */
export function settlePlanInWorker(page: Page, preview: Command[], request: PlanRequest): ArrangeRun<PlanScopeResult> {
  return inWorker<PlanScopeResult>(async (remote) => await remote.settlePlan(page, preview, request));
}

/** The answer for the preview of a run that was given up, as `conclude`. */
export function settleInWorker(page: Page, preview: Command[], request: ArrangeRequest): ArrangeRun {
  return inWorker((remote) => remote.settle(page, preview, request));
}
