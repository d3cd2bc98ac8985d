/**
 * Keeps the page being edited: every edit goes to the journal at once, in order; when nothing has happened for a moment, a
 * snapshot replaces the journal. Failures are reported and tried again with the next edit, whole.
 */
import type { Patch } from 'immer';
import type { Page } from '@/core/page';
import type { Library } from './library';

export type SaveState = 'saved' | 'saving' | 'failed';

const SNAPSHOT_AFTER_MS = 1500;

export interface Journal {
  /** Keeps one edit; `page` is the page after it. */
  append(patches: Patch[], page: Page): void;
  /** Resolves when everything appended so far is kept (or has failed). */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param seq number of the last entry the library holds
 * @param onState told whenever the answer to "is it saved?" changes
 */
export function openJournal(library: Library, pageId: string, seq: number, onState: (state: SaveState) => void): Journal {
  let last = seq;
  let latest: Page | undefined;
  let failed = false;
  let pending = 0;
  let queue: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const enqueue = (work: () => Promise<void>) => {
    pending++;
    onState('saving');
    queue = queue
      .then(work)
      .then(
        () => {
          failed = false;
        },
        () => {
          failed = true;
        },
      )
      .then(() => {
        pending--;
        if (pending === 0) onState(failed ? 'failed' : 'saved');
      });
  };
  const snapshot = () => {
    clearTimeout(timer);
    timer = undefined;
    const page = latest;
    if (!page) return;
    const at = last;
    latest = undefined;
    enqueue(() => library.snapshot(pageId, page, at, Date.now()));
  };

  return {
    append(patches, page) {
      const entry = { pageId, seq: ++last, patches };
      const at = last;
      latest = page;
      // After a failure the journal has a hole, so the page is kept whole instead.
      enqueue(() => (failed ? library.snapshot(pageId, page, at, Date.now()) : library.appendJournal(entry)));
      clearTimeout(timer);
      timer = setTimeout(snapshot, SNAPSHOT_AFTER_MS);
    },
    async flush() {
      await queue;
    },
    async close() {
      snapshot();
      await queue;
    },
  };
}
