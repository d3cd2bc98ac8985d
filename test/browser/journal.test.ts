import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '@/core/page';
import { createEditor, Library, openJournal, type StorageTrouble } from '@/editor';
import { twoModules } from '../helpers/two-modules';

let library: Library;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  library = new Library(`journal-${crypto.randomUUID()}`);
  await library.savePage(twoModules(), 'p1', 1);
});
afterEach(async () => {
  vi.useRealTimers();
  await library.delete();
});

/** An editor whose edits go to the library; `saves` are the answers to whether, newest last. */
async function open(unkept?: StorageTrouble) {
  const record = await library.loadPage('p1');
  const saves: string[] = [];
  const start = record ?? { seq: 0, page: twoModules() };
  const journal = openJournal(library, 'p1', { ...start, ...(unkept ? { unkept } : {}) }, (state, trouble) =>
    saves.push(trouble ? `${state}: ${trouble}` : state),
  );
  const editor = createEditor({ page: start.page, onPatches: journal.append });
  const rename = (title: string) => editor.actions.dispatch({ type: 'set-page', fields: { title } });
  return { journal, editor, saves, rename };
}

const kept = async () => (await library.loadPage('p1'))?.page;
const full = () => Promise.reject(new DOMException('no space', 'QuotaExceededError'));

describe('a journal that cannot write', () => {
  it('says why, tries again after ever longer pauses, and then has every edit', async () => {
    const { journal, editor, saves, rename } = await open();
    const append = vi.spyOn(library, 'appendJournal').mockImplementation(full);
    const snapshot = vi.spyOn(library, 'snapshot').mockImplementation(full);
    rename('One');
    rename('Two');
    expect(await journal.flush()).toBe(false);
    expect(saves.at(-1)).toBe('failed: full');

    append.mockClear();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(append.mock.calls.length).toBeGreaterThan(2);
    expect(append.mock.calls.length).toBeLessThan(8);
    expect(saves.at(-1)).toBe('failed: full');

    append.mockRestore();
    snapshot.mockRestore();
    await vi.advanceTimersToNextTimerAsync();
    await vi.waitFor(() => expect(saves.at(-1)).toBe('saved'));
    expect(canonicalJson(await kept())).toBe(canonicalJson(editor.getState().page));
  });

  it('never says saved between a failure and the first write that is done', async () => {
    const { journal, saves, rename } = await open();
    const append = vi.spyOn(library, 'appendJournal').mockImplementation(full);
    rename('One');
    await journal.flush();
    saves.length = 0;
    append.mockRestore();
    const write = vi.spyOn(library, 'appendJournal');
    rename('Two');
    await journal.flush();
    const first = saves.indexOf('saved');
    expect(new Set(saves.slice(0, first))).toEqual(new Set(['failed: full']));
    expect(new Set(saves.slice(first))).toEqual(new Set(['saved']));
    expect(write).toHaveBeenCalledOnce();
    expect((await kept())?.title).toBe('Two');
  });

  it('is not troubled by a snapshot that fails: the journal has every edit', async () => {
    const { journal, saves, rename } = await open();
    const snapshot = vi.spyOn(library, 'snapshot').mockImplementation(full);
    rename('One');
    await journal.flush();
    await vi.advanceTimersByTimeAsync(2000);
    expect(snapshot).toHaveBeenCalled();
    expect(saves.at(-1)).toBe('saved');
    expect((await kept())?.title).toBe('One');
  });

  it('takes storage without an answer for broken, and writes the page whole when it answers again', async () => {
    const { saves, rename } = await open();
    const append = library.appendJournal.bind(library);
    // It is written in the end, but nobody is told.
    library.appendJournal = (...entries) => append(...entries).then(() => new Promise<void>(() => undefined));
    rename('One');
    await vi.advanceTimersByTimeAsync(8000);
    await vi.waitFor(() => expect(saves.at(-1)).toBe('failed: silent'));
    library.appendJournal = append;
    await vi.advanceTimersByTimeAsync(2000);
    await vi.waitFor(() => expect(saves.at(-1)).toBe('saved'));
    rename('Two');
    await vi.waitFor(() => expect(saves.at(-1)).toBe('saved'));
    expect((await kept())?.title).toBe('Two');
  });

  it('keeps a page whole that could not be kept before', async () => {
    await library.takePage('p1');
    const save = vi.spyOn(library, 'savePage').mockImplementation(full);
    const { journal, saves, rename } = await open('full');
    await journal.flush();
    rename('One');
    expect(await journal.flush()).toBe(false);
    expect(saves.at(-1)).toBe('failed: full');
    save.mockRestore();
    expect(await journal.flush()).toBe(true);
    rename('Two');
    expect(await journal.flush()).toBe(true);
    expect((await kept())?.title).toBe('Two');
  });
});

describe('a page that changed under the journal', () => {
  it('is told when it was deleted, and kept anew when asked', async () => {
    const { journal, editor, saves, rename } = await open();
    await library.takePage('p1');
    rename('One');
    expect(await journal.flush()).toBe(false);
    expect(saves.at(-1)).toBe('failed: gone');
    expect(await library.journal.count()).toBe(0);
    rename('Two');
    expect(await journal.keepAnew()).toBe(true);
    rename('Three');
    expect(await journal.flush()).toBe(true);
    expect(canonicalJson(await kept())).toBe(canonicalJson(editor.getState().page));
  });

  it('is not overwritten by one that does not know: neither by an edit nor by a snapshot', async () => {
    const mine = await open();
    const stale = await open();
    mine.rename('Mine');
    await mine.journal.flush();
    stale.rename('Stale');
    expect(await stale.journal.flush()).toBe(false);
    expect(stale.saves.at(-1)).toBe('failed: conflict');
    expect((await kept())?.title).toBe('Mine');

    await mine.journal.close();
    const late = await open();
    const later = await open();
    later.rename('Later');
    await later.journal.close();
    late.rename('Late');
    expect(await late.journal.close()).toBe(false);
    expect(late.saves).toContain('failed: conflict');
    await expect(library.snapshot('p1', twoModules(), 0, 2)).rejects.toThrow('conflict');
    expect((await kept())?.title).toBe('Later');
  });

  it('goes on after it was replaced: the numbers of edits never go back', async () => {
    const { journal, rename } = await open();
    rename('One');
    await journal.flush();
    const { page } = (await library.loadPage('p1')) ?? {};
    if (page) await library.savePage({ ...page, title: 'Replaced' }, 'p1', 2);
    rename('Two');
    expect(await journal.flush()).toBe(true);
    expect((await kept())?.title).toBe('Two');
  });

  it('ends without a word or a write when it is abandoned', async () => {
    const { journal, saves, rename } = await open();
    rename('One');
    await journal.flush();
    const snapshot = vi.spyOn(library, 'snapshot');
    expect(journal.abandon()).toBe(true);
    saves.length = 0;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(snapshot).not.toHaveBeenCalled();
    expect(saves).toEqual([]);
  });
});
