/** Fixing everything off the main thread. Ending the worker is how a run is given up; there is nothing to clean up in it. */
import { expose } from 'comlink';
import { type Fix, type FixAllOptions, type FixAllResult, type FixProgress, fixAll, fixFor, type NoFix } from '@/core/fix';
import type { Page } from '@/core/page';
import { check, type Finding } from '@/core/rules';

/** The options that can travel to a worker. */
export type FixRequest = Pick<FixAllOptions, 'today' | 'missingPictures' | 'catalogue'>;
/** What comes back: the page itself is made by the commands. */
export type FixAnswer = Omit<FixAllResult, 'page'>;

const worker = {
  run(page: Page, request: FixRequest, onProgress: (progress: FixProgress) => void): FixAnswer {
    const { page: _page, ...answer } = fixAll(page, { ...request, onProgress });
    return answer;
  },

  /** Fixes of single findings of the page, told one by one with the finding's place in the list. */
  foresee(page: Page, findings: readonly Finding[], request: FixRequest, onFound: (at: number, fix: Fix | NoFix) => void): void {
    const { catalogue: _, ...options } = request;
    const report = check(page, options);
    for (const [at, finding] of findings.entries()) onFound(at, fixFor(page, finding, { ...request, report }));
  },
};

export type FixWorker = typeof worker;

expose(worker);
