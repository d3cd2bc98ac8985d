/** Arranging off the main thread. Ending the worker is how a run is given up; there is nothing to clean up in it. */
import { expose } from 'comlink';
import {
  type Alternatives,
  type ArrangeOptions,
  type ArrangeResult,
  alternatives,
  arrange,
  arrangePlan,
  conclude,
  concludePlan,
  type ArrangeProgress as Found,
  type PlanScopeOptions,
  type PlanScopeResult,
  type TidyMove,
  type TidyOptions,
  type TidyProgress,
  type TidyResult,
  tidy,
} from '@/core/arrange';
import type { Command } from '@/core/commands';
import type { Page } from '@/core/page';

/** The options that can travel to a worker. */
export type ArrangeRequest = Omit<ArrangeOptions, 'shouldStop' | 'onProgress'>;
export type TidyRequest = Omit<TidyOptions, 'shouldStop' | 'onProgress'>;
export type PlanRequest = Omit<PlanScopeOptions, 'shouldStop' | 'onProgress' | 'tileId'>;

export interface ArrangeProgress {
  /** Steps done. */
  steps: number;
  /** Least cost so far of the rules that the search knows. */
  cost: number;
  /** What would make the page look like the best so far. */
  preview: Command[];
}

/** What tidying has found so far. */
export interface TidyFound extends ArrangeProgress {
  moves: TidyMove[];
}

type Tell = (progress: ArrangeProgress) => void;

/** Progress is told so often at most, in ms. */
const EVERY = 100;

function nowAndThen<P>(tell: (progress: P) => void): (progress: P) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = performance.now();
    if (now - told < EVERY) return;
    told = now;
    tell(progress);
  };
}

const seen = (tell: Tell) => nowAndThen<Found>(({ preview, ...progress }) => tell({ ...progress, preview: preview() }));

const worker = {
  run(page: Page, request: ArrangeRequest, onProgress: Tell): ArrangeResult {
    return arrange(page, { ...request, onProgress: seen(onProgress) });
  },
  several(page: Page, request: ArrangeRequest, onProgress: Tell): Alternatives {
    return alternatives(page, { ...request, onProgress: seen(onProgress) });
  },
  plan(page: Page, request: PlanRequest, onProgress: Tell): PlanScopeResult {
    return arrangePlan(page, { ...request, onProgress: seen(onProgress) });
  },
  tidy(page: Page, request: TidyRequest, onProgress: (found: TidyFound) => void): TidyResult {
    const told = nowAndThen<TidyProgress>(({ steps, cost, found }) => {
      const moves = found();
      onProgress({ steps, cost, moves, preview: moves.flatMap(({ commands }) => commands) });
    });
    return tidy(page, { ...request, onProgress: told });
  },
  settlePlan(page: Page, preview: Command[], request: PlanRequest): PlanScopeResult {
    return concludePlan(page, preview, request);
  },
  settle(page: Page, preview: Command[], request: ArrangeRequest): ArrangeResult {
    return conclude(page, preview, request);
  },
};

export type ArrangeWorker = typeof worker;

expose(worker);
