/**
 * Keeps the page being edited: every edit goes to the journal as soon as it is on the screen, in order; when nothing has happened for a moment, a
 * snapshot replaces the journal. What cannot be kept stays at hand and is tried again with the next edit and after ever
 * longer pauses, until it is; only a finished transaction counts as saved.
 */
import type { Patch } from 'immer';
import type { Page } from '@/core/page';
import { noteHistory } from './history';
import type { Library } from './library';
import type { HistoryMark } from './steps';
import { answered, type StorageTrouble } from './trouble';

export type SaveState = 'saved' | 'saving' | 'failed';

const SNAPSHOT_AFTER_MS = 1500;
const RETRY_AFTER_MS = 2000;
const LONGEST_RETRY_MS = 60_000;
/** Longest wait for a frame: a tab in the background draws none. */
const NO_FRAME_MS = 50;

/** Troubles that trying again does not end. */
const LASTING: ReadonlySet<StorageTrouble> = new Set(['outdated', 'gone', 'conflict']);

export interface Journal {
  /** Keeps one edit with what it did to the history; `page` is the page after it. */
  append(patches: Patch[], page: Page, mark?: HistoryMark): void;
  /** Tries at once to keep everything; resolves to whether it is kept. */
  flush(): Promise<boolean>;
  /** The same for a page that the library no longer has: it is kept anew. */
  keepAnew(): Promise<boolean>;
  /** Tells of a trouble that was found elsewhere. */
  report(trouble: StorageTrouble): void;
  /** Keeps everything as a snapshot and ends; resolves to whether it is kept. */
  close(): Promise<boolean>;
  /** Number of the last edit where everything is kept, else undefined. */
  keptUpTo(): number | undefined;
  /** Ends without another write: the page is somebody else's now. Answers whether everything was kept. */
  abandon(): boolean;
}

export interface JournalStart {
  /** Number of the last entry that the library holds. */
  seq: number;
  page: Page;
  /** The library could not keep the page so far. */
  unkept?: StorageTrouble;
  catalogueId?: string | undefined;
  /** Whether the library holds entries that no snapshot contains yet. */
  hasEntries?: boolean;
}

/** Calls back when the frame that is being made is on the screen: what shows an edit goes before what keeps it. Answers how to call it off. */
function afterFrame(call: () => void): () => void {
  if (typeof requestAnimationFrame === 'undefined' || document.hidden) {
    const soon = setTimeout(call);
    return () => clearTimeout(soon);
  }
  let then: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    clearTimeout(late);
    then = setTimeout(call);
  });
  const late = setTimeout(() => {
    cancelAnimationFrame(frame);
    call();
  }, NO_FRAME_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(late);
    clearTimeout(then);
  };
}

/** @param onState told whenever the answer to "is it saved, and if not, why?" changes */
export function openJournal(
  library: Library,
  pageId: string,
  start: JournalStart,
  onState: (state: SaveState, trouble: StorageTrouble | null) => void,
): Journal {
  let last = start.seq;
  let { page } = start;
  /** Edits that are not kept yet; numbered when they are written. */
  let waiting: { patches: Patch[]; mark: HistoryMark | undefined }[] = [];
  let trouble: StorageTrouble | null = start.unkept ?? null;
  let isKept = start.unkept === undefined;
  /** Whether the page is to be written whole: at rest, and where the journal's state is not known. */
  let whole = !isKept;
  let isSnapshotDue = false;
  let isTouched = start.hasEntries ?? false;
  let isEnded = false;
  let work: Promise<void> | null = null;
  let retryMs = RETRY_AFTER_MS;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let restTimer: ReturnType<typeof setTimeout> | undefined;
  /** Calls the write off that waits for the frame. */
  let callOff: (() => void) | undefined;

  const isAllKept = () => waiting.length === 0 && !whole;
  const hasWork = () => waiting.length > 0 || whole || isSnapshotDue;
  const say = () => {
    if (!isEnded) onState(trouble ? 'failed' : (work || callOff) && (waiting.length > 0 || whole) ? 'saving' : 'saved', trouble);
  };

  const writeOnce = async () => {
    await library.revive();
    const edits = waiting;
    const done = () => {
      waiting = waiting.slice(edits.length);
    };
    const marks = edits.flatMap(({ mark }) => mark ?? []);
    /** One transaction with the history: what is kept of both always fits. */
    const keep = <T>(write: () => Promise<T>): Promise<T> =>
      answered(
        library.transaction('rw', [library.pages, library.journal, library.steps, library.histories], async () => {
          const answer = await write();
          await noteHistory(library, pageId, marks);
          return answer;
        }),
      );
    if (isKept && !whole && edits.length > 0) {
      const from = last + 1;
      last += edits.length;
      try {
        await keep(() => library.appendJournal(...edits.map(({ patches }, i) => ({ pageId, seq: from + i, patches }))));
      } catch (error) {
        // Without an answer it may be written or not, and its numbers are not used again.
        if (library.troubleOf(error) === 'silent') whole = true;
        else last = from - 1;
        throw error;
      }
      done();
      return;
    }
    const at = last;
    if (isKept) await keep(() => library.snapshot(pageId, page, at, Date.now()));
    else last = Math.max(at, await keep(() => library.savePage(page, pageId, Date.now(), start.catalogueId, at)));
    isKept = true;
    whole = false;
    isSnapshotDue = false;
    done();
  };
  const writeAll = async () => {
    while (hasWork() && !isEnded) {
      try {
        await writeOnce();
      } catch (error) {
        const found = library.troubleOf(error);
        const isOnlySnapshot = waiting.length === 0 && !whole;
        isSnapshotDue = false;
        // The journal holds every edit: that it could not be folded into the page loses nothing.
        if (isOnlySnapshot && found !== 'gone' && found !== 'conflict') return;
        trouble = found;
        if (!LASTING.has(found) && !isEnded) {
          retryTimer = setTimeout(run, retryMs);
          retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
        }
        return;
      }
      trouble = null;
      retryMs = RETRY_AFTER_MS;
    }
  };
  const run = (): Promise<void> => {
    clearTimeout(retryTimer);
    callOff?.();
    callOff = undefined;
    if (trouble && LASTING.has(trouble)) {
      say();
      return Promise.resolve();
    }
    work ??= writeAll().finally(() => {
      work = null;
      // An edit may have come after the last look.
      if (hasWork() && !trouble && !isEnded) void run();
      say();
    });
    say();
    return work;
  };
  const finish = async () => {
    // One that is under way may be about to fail for a reason that is gone by now.
    await work;
    do await run();
    while (hasWork() && !trouble);
    return isAllKept();
  };
  const end = () => {
    isEnded = true;
    window.removeEventListener('pagehide', onHide);
    clearTimeout(retryTimer);
    clearTimeout(restTimer);
    callOff?.();
    callOff = undefined;
  };
  const rest = () => {
    isSnapshotDue = true;
    void run();
  };

  // A tab that goes does not wait for its frame.
  const onHide = () => callOff && void run();
  window.addEventListener('pagehide', onHide);
  if (!isKept) void run();
  return {
    append(patches, next, mark) {
      page = next;
      waiting = [...waiting, { patches, mark }];
      isTouched = true;
      if (work || trouble) void run();
      else callOff ??= afterFrame(() => void run());
      say();
      clearTimeout(restTimer);
      restTimer = setTimeout(rest, SNAPSHOT_AFTER_MS);
    },
    flush: finish,
    keepAnew() {
      isKept = false;
      whole = true;
      trouble = null;
      return finish();
    },
    report(found) {
      trouble = found;
      say();
    },
    async close() {
      isSnapshotDue ||= isTouched && !trouble;
      const kept = await finish();
      end();
      return kept;
    },
    keptUpTo: () => (isAllKept() ? last : undefined),
    abandon() {
      end();
      return isAllKept();
    },
  };
}
