/**
 * A page open in this tab: it is loaded, and from then on either edited here, every edit kept, or followed as another tab
 * edits it. Which of the two is decided by the page's lock and may change at any time; a tab that gets the lock starts from
 * what is kept, so edits of both follow each other and none overwrites another.
 */
import { liveQuery, type Subscription } from 'dexie';
import { markClosing, wasClosedAt } from './closing-mark';
import { findPage, held, holdPage, letGoPage, takeAhead } from './held';
import { loadHistory, NO_HISTORY } from './history';
import { newId } from './ids';
import { type Journal, openJournal } from './journal';
import { type Library, library as ownLibrary } from './library';
import { askHolder, lockPage, type PageLock, type Question, whenFree } from './page-lock';
import type { EditorStore } from './state';
import { createEditor } from './store';
import { answered, type StorageTrouble } from './trouble';
import { rememberView } from './view-memory';

/** What was found in the journal after the tab had gone without closing the page. */
export interface Restored {
  edits: number;
  /** When the snapshot was made that they follow: ms since 1970. */
  since: number;
}

export interface Session {
  readonly store: EditorStore;
  readonly catalogueId: string | undefined;
  readonly restored: Restored | null;
  /** Edits the page here from now on; `unsaved` where the other tab has edits that it cannot keep. */
  takeOver(): Promise<'taken' | 'unsaved'>;
  /** Tries to keep everything now; resolves to whether it is kept. */
  finish(): Promise<boolean>;
  /** Keeps a page again that was deleted elsewhere. */
  keepAnew(): Promise<boolean>;
  /** Keeps the page as it is here under a new id. */
  keepCopy(): Promise<string>;
  /** Keeps everything and lets the page go; what cannot be kept is held in this tab. */
  close(): Promise<void>;
}

/** A tab that was promised the page and does not take it is waited for this long, in ms. */
const HAND_OVER_MS = 4000;

/** Pages that this tab is closing: opened again, they wait for their last edits. */
const closing = new Map<string, Promise<void>>();

/** @returns undefined where there is no such page; fails where the library cannot be read */
export async function openSession(pageId: string, options: { today?: string; library?: Library } = {}): Promise<Session | undefined> {
  const library = options.library ?? ownLibrary;
  await closing.get(pageId);
  await library.revive().catch(() => undefined);
  const ahead = library === ownLibrary ? takeAhead(pageId)?.catch(() => undefined) : undefined;
  const first = (await ahead) ?? (await findPage(pageId, library));
  if (!first) return undefined;

  let journal: Journal | undefined;
  let following: Subscription | undefined;
  let restored: Restored | null = null;
  let unmark: (() => void) | undefined;
  const { catalogueId } = first;
  const store = createEditor({
    page: first.page,
    ...(options.today === undefined ? {} : { today: options.today }),
    onPatches: (patches, page, mark) => journal?.append(patches, page, mark),
  });
  const { actions } = store;

  const watch = <T>(query: () => Promise<T>, next: (value: T) => void) => {
    following?.unsubscribe();
    // Where the library can no longer be read, there is nothing to follow; writing will tell.
    following = liveQuery(query).subscribe({ next, error: () => undefined });
  };
  /** Ends editing or following; resolves to whether everything is kept. */
  const stop = async (isOurs: boolean) => {
    following?.unsubscribe();
    const ended = journal;
    const kept = !ended || (isOurs ? await ended.close() : ended.abandon());
    journal = undefined;
    unmark?.();
    return kept;
  };

  /** Edits the page from what is kept of it. */
  const edit = async () => {
    const here = held.getState().pages.get(pageId);
    let trouble = here?.trouble;
    // What was read before the page was this tab's is read again only where it was edited since.
    const latest = async () => ((await library.lastEdit(pageId)) === first.seq ? first : library.loadPage(pageId));
    // A page that is only held here may be ahead of what is kept of its history.
    const [record, history, edits] = await Promise.all([
      here ??
        answered(latest()).catch((error: unknown) => {
          trouble = library.troubleOf(error);
          return first;
        }),
      here ? NO_HISTORY : answered(loadHistory(library, pageId)).catch(() => NO_HISTORY),
      answered(library.journal.where('pageId').equals(pageId).count()).catch(() => 0),
    ]);
    if (record && record !== first) actions.setKeptPage(record.page);
    if (!here) actions.setHistory(history);
    const { whole: page } = store.getState();
    if (record && !wasClosedAt(pageId, record.seq) && edits > 0) restored = { edits, since: first.updatedAt };
    journal = openJournal(
      library,
      pageId,
      { seq: record?.seq ?? first.seq, page, catalogueId, hasEntries: edits > 0, ...(here ? { unkept: here.trouble } : {}) },
      (state, found) => {
        actions.setSaveState(state, found);
        if (state === 'saved') letGoPage(pageId);
      },
    );
    if (!record) journal.report('gone');
    else if (trouble) journal.report(trouble);
    else actions.setSaveState('saved');
    unmark = markClosing(pageId, () => journal?.keptUpTo());
    watch(
      () => library.pages.where('id').equals(pageId).count(),
      (count) => {
        if (count === 0 && !here) journal?.report('gone');
        // Its deletion was undone: what was edited meanwhile is kept as well.
        else if (count > 0 && store.getState().trouble === 'gone') void journal?.keepAnew();
      },
    );
    actions.setReadOnly(null);
  };
  /** Shows the page as another tab edits it. */
  const follow = async (wasHeld: boolean) => {
    actions.setReadOnly(wasHeld ? 'taken-over' : 'elsewhere');
    if (!(await stop(false))) {
      // The other tab took the page without waiting: what it does not know is only here.
      actions.setSaveState('failed', 'conflict');
      return;
    }
    watch(
      () => library.loadPage(pageId),
      (record) => {
        if (record) actions.setKeptPage(record.page);
        actions.setSaveState(record ? 'saved' : 'failed', record ? null : 'gone');
      },
    );
  };
  const answer = async (question: Question): Promise<string> => {
    if (question.kind === 'rename') {
      const refusal = actions.dispatch({ type: 'set-page', fields: { title: question.title } }, { key: 'rename' });
      return !refusal || refusal.reason === 'nothing-changes' ? 'done' : 'refused';
    }
    // Nothing is edited between the last edit being kept and the other tab having the page.
    actions.setReadOnly('taken-over');
    const kept = (await journal?.flush()) ?? true;
    if (kept) setTimeout(() => journal && store.getState().readOnly === 'taken-over' && actions.setReadOnly(null), HAND_OVER_MS);
    else actions.setReadOnly(null);
    return kept ? 'ready' : 'unsaved';
  };

  const forgetView = rememberView(store, pageId);
  const lock = await new Promise<PageLock>((resolve) => {
    const taken: PageLock = lockPage(pageId, {
      onHeld: () => void edit().then(() => resolve(taken)),
      onElsewhere: (wasHeld) => {
        void follow(wasHeld);
        resolve(taken);
      },
      onAsked: answer,
    });
  });

  const giveWay = async () => {
    actions.setReadOnly('outdated');
    await journal?.flush();
  };
  library.beforeGivingWay.add(giveWay);

  /** Holds the page in this tab; beside the one that is kept where that was changed by somebody else. */
  const hold = (trouble: StorageTrouble) => {
    const { whole: page } = store.getState();
    const record = {
      id: trouble === 'conflict' ? newId('p') : pageId,
      title: page.title ?? '',
      page,
      seq: first.seq,
      createdAt: first.createdAt,
      updatedAt: Date.now(),
    };
    holdPage({ ...record, trouble, ...(catalogueId ? { catalogueId } : {}) });
  };
  const close = async () => {
    library.beforeGivingWay.delete(giveWay);
    forgetView();
    const kept = await stop(true);
    const { trouble } = store.getState();
    if (!kept || trouble === 'conflict') hold(trouble ?? 'failed');
    lock.release();
  };
  return {
    store,
    catalogueId,
    restored,
    takeOver: () => lock.takeOver(),
    finish: async () => (journal ? journal.flush() : store.getState().saveState === 'saved'),
    async keepAnew() {
      if (journal) return journal.keepAnew();
      await answered(library.savePage(store.getState().whole, pageId, Date.now(), catalogueId));
      return true;
    },
    async keepCopy() {
      const id = newId('p');
      await answered(library.savePage(store.getState().whole, id, Date.now(), catalogueId));
      return id;
    },
    close() {
      const done = close().finally(() => closing.delete(pageId));
      closing.set(pageId, done);
      return done;
    },
  };
}

/**
 * Renames a page that may be open in any tab: the tab that edits it does so itself.
 * @returns whether it was renamed
 */
export async function retitlePage(pageId: string, title: string, library: Library = ownLibrary): Promise<boolean> {
  const here = async () => {
    await library.renamePage(pageId, title, Date.now());
    return true;
  };
  return (await whenFree(pageId, here)) ?? (await askHolder(pageId, { kind: 'rename', title })) === 'done';
}
