import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { held, Library, openSession, retitlePage, type Session } from '@/editor';
import { twoModules } from '../helpers/two-modules';

let library: Library;
let pageId: string;
let tabs: Session[];
beforeEach(async () => {
  pageId = `p-${crypto.randomUUID()}`;
  library = new Library(`session-${pageId}`);
  await library.savePage(twoModules(), pageId, 1);
  tabs = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const tab of tabs) await tab.close();
  held.setState({ pages: new Map() });
  await library.delete();
});

/** Opens the page as a tab does; tabs have connections of their own. */
async function open(from = new Library(library.name)): Promise<Session> {
  const session = await openSession(pageId, { library: from });
  if (!session) throw new Error('no such page');
  tabs.push(session);
  return session;
}

const rename = ({ store }: Session, title: string) => store.actions.dispatch({ type: 'set-page', fields: { title } });
const title = ({ store }: Session) => store.getState().page.title;
const readOnly = ({ store }: Session) => store.getState().readOnly;
const trouble = ({ store }: Session) => store.getState().trouble;
const kept = async () => (await library.loadPage(pageId))?.page.title;
const full = () => Promise.reject(new DOMException('no space', 'QuotaExceededError'));

describe('a page in two tabs', () => {
  it('is edited in the first; the second looks on and refuses to change it', async () => {
    const first = await open();
    const second = await open();
    expect(readOnly(first)).toBeNull();
    expect(readOnly(second)).toBe('elsewhere');
    expect(rename(second, 'Mine')).toEqual({ reason: 'read-only', subject: '' });
    rename(first, 'One');
    await vi.waitFor(() => expect(title(second)).toBe('One'));
    first.store.actions.undo();
    await vi.waitFor(() => expect(title(second)).toBeUndefined());
  });

  it('goes to the second when that takes over, with every edit of the first', async () => {
    const first = await open();
    const second = await open();
    rename(first, 'One');
    first.store.actions.dispatch({ type: 'remove-tiles', tiles: ['t1'] });
    expect(await second.takeOver()).toBe('taken');
    await vi.waitFor(() => expect(readOnly(second)).toBeNull());
    expect(readOnly(first)).toBe('taken-over');
    expect(first.store.actions.undo()).toBeUndefined();
    expect(title(second)).toBe('One');
    rename(second, 'Two');
    await vi.waitFor(() => expect(title(first)).toBe('Two'));

    await first.takeOver();
    await vi.waitFor(() => expect(readOnly(first)).toBeNull());
    expect(readOnly(second)).toBe('taken-over');
    rename(first, 'Three');
    await first.finish();
    const page = (await library.loadPage(pageId))?.page;
    expect(page?.title).toBe('Three');
    expect(page?.modules[0]?.tiles?.map(({ id }) => id)).not.toContain('t1');
  });

  it('goes to the second when the first is closed', async () => {
    const first = await open();
    const second = await open();
    rename(first, 'One');
    await first.close();
    await vi.waitFor(() => expect(readOnly(second)).toBeNull());
    rename(second, 'Two');
    await second.finish();
    expect(await kept()).toBe('Two');
  });

  it('stays where edits cannot be saved, and the other tab is told', async () => {
    const from = new Library(library.name);
    const first = await open(from);
    const second = await open();
    from.appendJournal = full;
    rename(first, 'Unsaved');
    await first.finish();
    expect(await second.takeOver()).toBe('unsaved');
    expect(readOnly(first)).toBeNull();
    expect(readOnly(second)).toBe('elsewhere');
  });

  it('is taken from a tab that does not answer; what that had not saved stays in it, to be kept as a copy', async () => {
    const from = new Library(library.name);
    const first = await open(from);
    const second = await open();
    from.appendJournal = () => new Promise(() => undefined);
    rename(first, 'Frozen');
    expect(await second.takeOver()).toBe('taken');
    await vi.waitFor(() => expect(readOnly(second)).toBeNull(), { timeout: 4000 });
    rename(second, 'Two');
    await second.finish();
    await vi.waitFor(() => expect(trouble(first)).toBe('conflict'));
    expect(title(first)).toBe('Frozen');
    expect((await library.loadPage(await first.keepCopy()))?.page.title).toBe('Frozen');
    expect(await kept()).toBe('Two');
  });
});

describe('a page that home changes while it is open', () => {
  it('is renamed by the tab that edits it, as a step; without one, in the library', async () => {
    const tab = await open();
    rename(tab, 'One');
    expect(await retitlePage(pageId, 'From home', library)).toBe(true);
    expect(title(tab)).toBe('From home');
    tab.store.actions.undo();
    expect(title(tab)).toBe('One');
    await tab.close();
    expect(await retitlePage(pageId, 'Closed', library)).toBe(true);
    expect(await kept()).toBe('Closed');
  });

  it('tells at once that it was deleted, and is kept again with what was edited since', async () => {
    const tab = await open();
    await library.takePage(pageId);
    await vi.waitFor(() => expect(trouble(tab)).toBe('gone'));
    rename(tab, 'Still here');
    expect(await tab.keepAnew()).toBe(true);
    expect(trouble(tab)).toBeNull();
    expect(await kept()).toBe('Still here');
  });

  it('is kept by itself when the deletion is undone', async () => {
    const tab = await open();
    const taken = await library.takePage(pageId);
    await vi.waitFor(() => expect(trouble(tab)).toBe('gone'));
    rename(tab, 'Meanwhile');
    if (taken) await library.putBack(taken);
    await vi.waitFor(() => expect(trouble(tab)).toBeNull());
    expect(await kept()).toBe('Meanwhile');
  });
});

describe('a page opened again', () => {
  it('says what it restored after a crash, and nothing after a page that was closed', async () => {
    expect((await open()).restored).toBeNull();
    await tabs.pop()?.close();
    const edit = (seq: number, value: string) => ({ pageId, seq, patches: [{ op: 'replace' as const, path: ['title'], value }] });
    await library.appendJournal(edit(1, 'One'), edit(2, 'Two'));
    const tab = await open();
    expect(tab.restored).toEqual({ edits: 2, since: 1 });
    expect(title(tab)).toBe('Two');
    await tabs.pop()?.close();

    // A tab that goes before the next snapshot leaves edits in the journal as well.
    const from = new Library(library.name);
    from.snapshot = full;
    for (const isClosing of [true, false]) {
      const leaving = await open(from);
      rename(leaving, `Closing: ${isClosing}`);
      await leaving.finish();
      if (isClosing) window.dispatchEvent(new Event('pagehide'));
      await tabs.pop()?.close();
      const again = await open(from);
      expect(again.restored?.edits).toBe(isClosing ? undefined : 2);
      await tabs.pop()?.close();
    }
  });

  it('is held in this tab where it could not be kept, and leaves when it can', async () => {
    const from = new Library(library.name);
    const tab = await open(from);
    const spies = [vi.spyOn(from, 'appendJournal').mockImplementation(full), vi.spyOn(from, 'savePage').mockImplementation(full)];
    rename(tab, 'Held');
    await tabs.pop()?.close();
    expect([...held.getState().pages.values()]).toMatchObject([{ id: pageId, title: 'Held', trouble: 'full' }]);

    const again = await open(from);
    expect(title(again)).toBe('Held');
    expect(trouble(again)).toBe('full');
    for (const spy of spies) spy.mockRestore();
    expect(await again.finish()).toBe(true);
    expect(held.getState().pages.size).toBe(0);
    rename(again, 'Kept');
    await again.finish();
    expect(await kept()).toBe('Kept');
  });

  it('is looked at as it was left', async () => {
    const first = await open();
    first.store.actions.show({ viewport: 'mobile', zoom: 0.5, rightPanel: 'inspector' });
    await tabs.pop()?.close();
    expect((await open()).store.getState()).toMatchObject({ viewport: 'mobile', zoom: 0.5, rightPanel: 'inspector', overlay: 'rhythm' });
  });
});
