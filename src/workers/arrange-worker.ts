/** Arranging off the main thread. Ending the worker is how a run is given up; there is nothing to clean up in it. */
import { expose } from 'comlink';
import { type ArrangeOptions, type ArrangeResult, arrange } from '@/core/arrange';
import type { Page } from '@/core/page';

/** The options that can travel to a worker. */
export type ArrangeRequest = Omit<ArrangeOptions, 'shouldStop' | 'onProgress'>;

export interface ArrangeProgress {
  /** Steps done. */
  steps: number;
  /** Least cost so far of the rules that the search knows. */
  cost: number;
}

const worker = {
  run(page: Page, request: ArrangeRequest, onProgress: (progress: ArrangeProgress) => void): ArrangeResult {
    return arrange(page, { ...request, onProgress });
  },
};

export type ArrangeWorker = typeof worker;

expose(worker);
