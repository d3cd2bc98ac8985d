/** Fixing everything off the main thread. Ending the worker is how a run is given up; there is nothing to clean up in it. */
import { expose } from 'comlink';
import { type FixAllOptions, type FixAllResult, type FixProgress, fixAll } from '@/core/fix';
import type { Page } from '@/core/page';

/** The options that can travel to a worker. */
export type FixRequest = Pick<FixAllOptions, 'today' | 'missingPictures' | 'catalogue'>;
/** What comes back: the page itself is made by the commands. */
export type FixAnswer = Omit<FixAllResult, 'page'>;

const worker = {
  run(page: Page, request: FixRequest, onProgress: (progress: FixProgress) => void): FixAnswer {
    const { page: _page, ...answer } = fixAll(page, { ...request, onProgress });
    return answer;
  },
};

export type FixWorker = typeof worker;

expose(worker);
