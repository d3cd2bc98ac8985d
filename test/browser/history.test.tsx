import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import type { Page } from '@/core/page';
import { Library, openSession, type Session, type Step } from '@/editor';
import { HistoryPanel } from '@/ui/history';
import { entriesOf } from '@/ui/history/history-entries';
import { open, priced } from '../helpers/panel-page';
import { twoModules } from '../helpers/two-modules';

afterEach(cleanup);

const rename = (title: string) => ({ type: 'set-page' as const, fields: { title } });
const list = () => screen.getByRole('list', { name: 'History, the newest first' });
const rows = () => within(list()).getAllByRole('button');
const now = () => rows().findIndex((row) => row.getAttribute('aria-current') === 'step');

function opened() {
  const { store, user } = open(priced({ Start: [99, 199, 109, 219] }), <HistoryPanel />);
  return { store, user };
}

describe('the history panel', () => {
  it('says that nothing was changed, and lists each step as it is taken', async () => {
    const { store } = opened();
    expect(screen.getByText('Nothing changed yet')).toBeTruthy();
    store.actions.dispatch(rename('A'), { key: 'rename' });
    store.actions.dispatch({ type: 'remove-tiles', tiles: [store.getState().page.modules[0]?.tiles?.[0]?.id ?? ''] });
    await vi.waitFor(() => expect(rows()).toHaveLength(3));
    expect(rows().map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Remove tiles.*Now$/),
      expect.stringMatching(/^Rename/),
      'The page as it was',
    ]);
    expect(within(list()).getByRole('heading', { name: 'Today' })).toBeTruthy();
    expect(now()).toBe(0);
  });

  it('goes to a step at a click; what came after is kept until something else is done', async () => {
    const { store, user } = opened();
    for (const title of ['A', 'B', 'C']) store.actions.dispatch(rename(title));
    await vi.waitFor(() => expect(rows()).toHaveLength(4));
    await user.click(rows()[2] as HTMLElement);
    expect(store.getState().page.title).toBe('A');
    expect(now()).toBe(2);
    expect(rows()[0]?.textContent).toContain('undone');
    store.actions.dispatch(rename('D'));
    await vi.waitFor(() => expect(rows()).toHaveLength(3));
  });

  it('is walked through with the arrow keys, the page following', async () => {
    const { store, user } = opened();
    for (const title of ['A', 'B', 'C']) store.actions.dispatch(rename(title));
    await vi.waitFor(() => expect(rows()).toHaveLength(4));
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(store.getState().page.title).toBe('B');
    expect(document.activeElement).toBe(rows()[1]);
    await user.keyboard('{End}');
    expect(store.getState().undoSteps).toEqual([]);
    await user.keyboard('{ArrowUp}{Home}');
    expect(store.getState().page.title).toBe('C');
  });

  it('goes nowhere where the page can only be looked at', async () => {
    const { store, user } = opened();
    for (const title of ['A', 'B']) store.actions.dispatch(rename(title));
    store.actions.setReadOnly('elsewhere');
    await vi.waitFor(() => expect(rows()).toHaveLength(3));
    await user.click(rows()[2] as HTMLElement);
    expect(store.getState().page.title).toBe('B');
  });
});

test('the days of steps are told once each, in words where they are near', () => {
  const step = (n: number, time: string): Step => ({
    n,
    time: Date.parse(time),
    label: { key: 'rename' },
    patches: [],
    inverse: [],
    variant: null,
  });
  const undoSteps = [step(1, '2026-06-01T10:00:00'), step(2, '2026-06-09T23:59:00'), step(3, '2026-06-10T00:01:00')];
  const entries = entriesOf({ undoSteps, redoSteps: [step(4, '2026-06-10T08:00:00')] }, Date.parse('2026-06-10T12:00:00'), 'en');
  expect(entries.map(({ day, n }) => [n, day])).toEqual([
    [4, 'Today'],
    [3, undefined],
    [2, 'Yesterday'],
    [1, 'Jun 1, 2026'],
    [0, undefined],
  ]);
});

describe('the history of a page', () => {
  let library: Library;
  const sessions: Session[] = [];
  const openPage = async (id: string) => {
    const session = await openSession(id, { library: new Library(library.name) });
    if (!session) throw new Error('no such page');
    sessions.push(session);
    return session.store;
  };
  const start = async (page: Page = twoModules()) => {
    const id = `p-${crypto.randomUUID()}`;
    library = new Library(`history-${id}`);
    await library.savePage(page, id, 1);
    return id;
  };
  const close = async () => {
    for (const session of sessions.splice(0)) await session.close();
  };
  afterEach(async () => {
    await close();
    await library.delete();
  });
  const keys = (store: Session['store'], part: 'undoSteps' | 'redoSteps') => store.getState()[part].map(({ n }) => n);

  it('is there again when the page is opened again: to undo, to redo, and to go on from', async () => {
    const id = await start();
    const first = await openPage(id);
    for (const title of ['A', 'B', 'C']) first.actions.dispatch(rename(title));
    first.actions.undo();
    await close();

    const second = await openPage(id);
    expect([keys(second, 'undoSteps'), keys(second, 'redoSteps')]).toEqual([[1, 2], [3]]);
    second.actions.redo();
    expect(second.getState().page.title).toBe('C');
    second.actions.goTo(1);
    expect(second.getState().page.title).toBe('A');
    second.actions.dispatch(rename('D'));
    await close();

    const third = await openPage(id);
    expect([keys(third, 'undoSteps'), keys(third, 'redoSteps')]).toEqual([[1, 2], []]);
    third.actions.goTo(0);
    expect(third.getState().page).toEqual(twoModules());
  });

  it('goes with the page to the tab that takes it over', async () => {
    const id = await start();
    const first = await openPage(id);
    const second = await openSession(id, { library: new Library(library.name) });
    if (!second) throw new Error('no such page');
    sessions.push(second);
    first.actions.dispatch(rename('A'));
    expect(await second.takeOver()).toBe('taken');
    await vi.waitFor(() => expect(second.store.getState().readOnly).toBeNull());
    expect(second.store.actions.undo()).toBeDefined();
    expect(second.store.getState().page.title).toBeUndefined();
  });

  it('goes when the page is deleted, comes back with it, and ends where another page takes its place', async () => {
    const id = await start();
    const first = await openPage(id);
    first.actions.dispatch(rename('A'));
    await close();
    const taken = await library.takePage(id);
    expect([await library.steps.count(), await library.histories.count()]).toEqual([0, 0]);
    if (taken) await library.putBack(taken);
    const second = await openPage(id);
    expect(keys(second, 'undoSteps')).toEqual([1]);
    await close();
    await library.savePage({ ...twoModules(), title: 'Another' }, id, 2);
    expect(keys(await openPage(id), 'undoSteps')).toEqual([]);
  });

  it('has its oldest steps forgotten beyond 500', async () => {
    const id = await start();
    const first = await openPage(id);
    for (let i = 1; i <= 503; i++) first.actions.dispatch(rename(`${i}`));
    await close();
    expect(await library.steps.count()).toBe(500);
    const second = await openPage(id);
    expect([keys(second, 'undoSteps')[0], keys(second, 'undoSteps').length]).toEqual([4, 500]);
  });
});
