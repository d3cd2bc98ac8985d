import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { settings } from '@/editor';
import { FindingsActions, FindingsPanel, onArrangerAsked, useFindingKeys } from '@/ui/findings';
import { findingsViewOf } from '@/ui/findings/findings-view';
import { changesOf } from '@/ui/findings/fix-words';
import { build } from '../helpers/page';
import { open, priced } from '../helpers/panel-page';

afterEach(() => {
  cleanup();
  settings.setState({ suppressReason: '' });
});

/** Row 1 of the second module has 200 and 205, which are too close at both viewports. */
const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] });

function Panel() {
  useFindingKeys();
  return (
    <>
      <FindingsActions />
      <FindingsPanel />
    </>
  );
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-finding]')];
const close = () => document.querySelector<HTMLElement>('[data-finding^="price-alternation-row|desktop|m2|r0"]') as HTMLElement;
const fixOf = (row: HTMLElement) => within(row.parentElement as HTMLElement).getByRole('button', { name: /^Fix: / });

describe('the fix of a finding', () => {
  it('says what it would do and what that does to the score, and lights the tiles that change', async () => {
    const { store, user } = open(page, <Panel />);
    const before = store.getState().report.score as number;
    await user.hover(fixOf(close()));
    const tooltip = await screen.findByRole('tooltip', {}, { timeout: 5000 });
    await waitFor(() => expect(tooltip.textContent).toMatch(new RegExp(`^${before.toFixed(1)} → \\d+\\.\\d`)));
    expect(tooltip.textContent).toContain('Swap “SKU ');
    expect(store.getState().lit?.tiles.length).toBeGreaterThan(1);
    expect(store.getState().page).toEqual(page);
    await user.unhover(fixOf(close()));
    expect(store.getState().lit).toBeNull();
  });

  it('is applied by a click as one step that undo takes back', async () => {
    const { store, user } = open(page, <Panel />);
    const { score, findings } = store.getState().report;
    await user.click(fixOf(close()));
    await waitFor(() => expect(store.getState().undoSteps).toHaveLength(1));
    expect(store.getState().undoSteps[0]?.label.key).toBe('fix');
    expect(store.getState().report.score).toBeGreaterThan(score as number);
    expect(store.getState().report.findings.length).toBeLessThan(findings.length);
    expect(document.querySelector('[data-announcements]')?.textContent).toContain('Fixed. Layout score');
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(page);
  });

  it('is applied by F on the focused finding, and the focus stays in the list', async () => {
    const { store, user } = open(priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260] }), <Panel />);
    close().focus();
    await user.keyboard('f');
    await waitFor(() => expect(store.getState().undoSteps).toHaveLength(1));
    await waitFor(() => expect(rows()).toContain(document.activeElement));
  });

  it('is applied to the finding that one went to with F8 by the quick fix key', async () => {
    const { store, user } = open(page, <Panel />);
    await user.keyboard('{F8}');
    await user.keyboard('{Control>}.{/Control}');
    await waitFor(() => expect(store.getState().undoSteps[0]?.label.key).toBe('fix'));
  });

  it('says why there is none, and then does nothing', async () => {
    const locked: Page = structuredClone(page);
    for (const tile of locked.modules.flatMap(({ tiles = [] }) => tiles)) tile.locked = true;
    const { store, user } = open(locked, <Panel />);
    await user.hover(fixOf(close()));
    await waitFor(() => expect(fixOf(close()).getAttribute('aria-disabled')).toBe('true'));
    const tooltip = await screen.findByRole('tooltip');
    await waitFor(() => expect(tooltip.textContent).toContain('No fix: The tiles that would have to move are locked'));
    await user.click(fixOf(close()));
    const item = within(close().parentElement as HTMLElement);
    await item.findByText(/^No fix: The tiles that would have to move are locked/);
    expect(store.getState().undoSteps).toEqual([]);
    await user.unhover(fixOf(close()));
    expect(item.getByText(/^No fix: /)).toBeTruthy();
    act(() => void store.actions.dispatch([{ type: 'set-page', fields: { title: 'Other' } }]));
    await waitFor(() => expect(within(close().parentElement as HTMLElement).queryByText(/^No fix: /)).toBeNull());
  });

  it('is known to be none before anybody points at it, where the page was left alone for a moment', async () => {
    const locked: Page = structuredClone(page);
    for (const tile of locked.modules.flatMap(({ tiles = [] }) => tiles)) tile.locked = true;
    open(locked, <Panel />);
    expect(fixOf(close()).getAttribute('aria-disabled')).toBeNull();
    await waitFor(() => expect(fixOf(close()).getAttribute('aria-disabled')).toBe('true'), { timeout: 10_000 });
    expect(within(close().parentElement as HTMLElement).queryByText(/^No fix: /)).toBeNull();
  });

  it('is known to be none wherever the finding is shown, once it was tried', async () => {
    const locked: Page = structuredClone(page);
    for (const tile of locked.modules.flatMap(({ tiles = [] }) => tiles)) tile.locked = true;
    const { store, user } = open(locked, <Panel />);
    await user.hover(fixOf(close()));
    await waitFor(() => expect(fixOf(close()).getAttribute('aria-disabled')).toBe('true'));
    await user.unhover(fixOf(close()));
    act(() => findingsViewOf(store).setState({ mode: 'fix-all' }));
    act(() => findingsViewOf(store).setState({ mode: 'list' }));
    expect(fixOf(close()).getAttribute('aria-disabled')).toBe('true');
    expect(within(close().parentElement as HTMLElement).queryByText(/^No fix: /)).toBeNull();
  });

  it('is none for all once all were tried in vain, until the page changes', async () => {
    const locked: Page = structuredClone(page);
    for (const tile of locked.modules.flatMap(({ tiles = [] }) => tiles)) tile.locked = true;
    const { store, user } = open(locked, <Panel />);
    const all = () => screen.getByRole('button', { name: 'Fix all' });
    await user.click(all());
    await screen.findByText('Nothing here can be fixed by itself', {}, { timeout: 5000 });
    expect(all().getAttribute('aria-disabled')).toBeNull();
    await user.click(all());
    expect(all().getAttribute('aria-disabled')).toBe('true');
    await user.hover(all());
    expect((await screen.findByRole('tooltip')).textContent).toContain('none of these can be fixed by itself');
    const fixes = screen.getAllByRole('button', { name: /^Fix: / });
    expect(fixes.filter((button) => button.getAttribute('aria-disabled') !== 'true')).toEqual([]);
    await user.click(all());
    expect(screen.queryByText('Nothing here can be fixed by itself')).toBeNull();
    act(() => void store.actions.dispatch([{ type: 'set-page', fields: { title: 'Other' } }]));
    await waitFor(() => expect(all().getAttribute('aria-disabled')).toBeNull());
  });

  it('leads to the arranger where that may do what no small change can', async () => {
    const set = { 'price-alternation-row': 'error', 'price-alternation-column': 'error' } as const;
    const stuck = build({ modules: [{ rows: '120 120! / 100! 140' }], rules: { extends: [], set } });
    const { store, user } = open(stuck, <Panel />);
    const asked: string[] = [];
    onArrangerAsked(store, () => asked.push('asked'));
    const row = rows()[0] as HTMLElement;
    await user.click(fixOf(row));
    await user.click(await within(row.parentElement as HTMLElement).findByRole('button', { name: 'Try Arrange' }));
    expect(asked).toEqual(['asked']);
  });

  it('is not offered where the rule names nothing that could mend it', () => {
    open(priced({ A: [79, 119] }), <Panel />);
    const row = screen.getByRole('button', { name: /^Modules with content: 1/ });
    expect(within(row.parentElement as HTMLElement).queryByRole('button', { name: /^Fix: / })).toBeNull();
  });

  it('takes what the page became meanwhile into account', async () => {
    const { store, user } = open(page, <Panel />);
    await user.hover(fixOf(close()));
    const before = await screen.findByRole('tooltip');
    await waitFor(() => expect(before.textContent).toContain('Swap'));
    const tiles = page.modules.flatMap(({ tiles: own = [] }) => own);
    act(() => void store.actions.dispatch(tiles.map(({ id }) => ({ type: 'set-tile', tile: id, locked: true }) as const)));
    await user.click(fixOf(close()));
    await waitFor(() => expect(fixOf(close()).getAttribute('aria-disabled')).toBe('true'));
    expect(store.getState().undoSteps).toHaveLength(1);
  });
});

describe('fixing everything', () => {
  const apply = () => screen.findByRole('button', { name: 'Apply' });

  it('shows what would change, and what is left and why, and applies it as one step', async () => {
    const { store, user } = open(page, <Panel />);
    const before = store.getState().report;
    await user.click(screen.getByRole('button', { name: 'Fix all' }));
    expect(document.activeElement?.textContent).toBe('Fix all');
    await waitFor(async () => expect(((await apply()) as HTMLButtonElement).disabled).toBe(false), { timeout: 15_000 });
    expect(screen.getByText(/^Mends \d+ of \d+ findings?$/)).toBeTruthy();
    expect(screen.getByText(/^\d+ changes?$/)).toBeTruthy();
    expect(store.getState().lit?.tiles.length).toBeGreaterThan(0);
    expect(store.getState().page).toEqual(page);
    await user.click(await apply());
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['fix-all']);
    expect(store.getState().report.cost).toBeLessThan(before.cost);
    expect(store.getState().lit).toBeNull();
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(page);
  });

  it('tells findings in the same words as one', async () => {
    const rules: Page['rules'] = { extends: [], set: { 'missing-data': 'error', 'price-alternation-row': 'error' } };
    const bare = priced({ A: [100, 150, 110, 111] }, { rules });
    const { user } = open({ ...bare, skus: bare.skus.map(({ image: _, ...sku }) => sku) }, <Panel />);
    await user.click(screen.getByRole('button', { name: 'Fix all' }));
    expect(await screen.findByRole('button', { name: /A SKU without a picture × 4/ }, { timeout: 15_000 })).toBeTruthy();
  });

  it('says why each finding stays where nothing can be mended', async () => {
    const locked: Page = structuredClone(page);
    for (const tile of locked.modules.flatMap(({ tiles = [] }) => tiles)) tile.locked = true;
    const { user } = open(locked, <Panel />);
    await user.click(screen.getByRole('button', { name: 'Fix all' }));
    expect(await screen.findByText('Nothing here can be fixed by itself', {}, { timeout: 15_000 })).toBeTruthy();
    expect(screen.getByRole('heading', { name: /^The tiles that would have to move are locked/ })).toBeTruthy();
    expect(((await apply()) as HTMLButtonElement).disabled).toBe(true);
  });

  it('goes back to the list with Escape, having changed nothing', async () => {
    const { store, user } = open(page, <Panel />);
    await user.click(screen.getByRole('button', { name: 'Fix all' }));
    await apply();
    await user.keyboard('{Escape}');
    expect(rows().length).toBeGreaterThan(0);
    expect(store.getState().undoSteps).toEqual([]);
  });
});

describe('a page that can only be looked at', () => {
  it('offers no fix, says why, and suppresses nothing', async () => {
    const { store, user } = open(page, <Panel />);
    act(() => store.actions.setReadOnly('elsewhere'));
    const all = screen.getByRole('button', { name: 'Fix all' });
    expect([all, fixOf(close())].map((button) => button.getAttribute('aria-disabled'))).toEqual(['true', 'true']);
    await user.hover(all);
    expect((await screen.findByRole('tooltip')).textContent).toBe('This page can only be looked at for now');
    await user.click(all);
    expect(screen.queryByRole('heading', { name: 'Fix all' })).toBeNull();
    await user.hover(fixOf(close()));
    await waitFor(() => expect(screen.getByRole('tooltip').textContent).toBe('This page can only be looked at for now'));
    await user.click(fixOf(close()));
    close().focus();
    await user.keyboard('s');
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByRole('menuitem', { name: /^Accept/ }).getAttribute('aria-disabled')).toBe('true');
    expect(store.getState().page).toEqual(page);
  });
});

it('words every kind of change, an exchange of SKUs as one, and long titles short', () => {
  const t = ((key: string, values: object) => `${key} ${JSON.stringify(values)}`) as unknown as Parameters<typeof changesOf>[2]['t'];
  const [a, b] = page.skus as [Page['skus'][0], Page['skus'][0]];
  const words = { t, money: (minor: number) => `¥${minor / 100}`, lang: 'en' as const };
  const changes = changesOf(
    [
      { type: 'swap-tiles', a: 't1', b: 't2', viewport: 'mobile' },
      { type: 'move-tile', tiles: ['t1'], module: 'm1', index: 3, viewport: 'desktop' },
      { type: 'replace-sku', tile: 't1', sku: b },
      { type: 'replace-sku', tile: 't2', sku: a },
      { type: 'replace-sku', tile: 't3', sku: { id: 'new', title: `New ${'long '.repeat(20)}`, price: 9900 } },
      { type: 'remove-tiles', tiles: ['t3'] },
      { type: 'place-sku', tiles: [{ id: 't99', sku: a }], module: 'm1', index: 0, viewport: 'desktop' },
      { type: 'set-tile', tile: 't99', span: { viewport: 'desktop', size: [2, 1] } },
      { type: 'set-module', module: 'm1', fields: { band: { min: 7900 } } },
      { type: 'set-page', fields: { banner: { anchorPrice: 10300 } } },
    ],
    page,
    words,
  );
  const atOne = changes.splice(0, 2).map(({ text }) => JSON.parse(text.replace(/^do-at /, '')));
  expect(atOne).toEqual([
    { text: 'do-swap {"a":"SKU 1","b":"SKU 2"}', viewport: 'Mobile' },
    { text: 'do-move {"a":"SKU 1"}', viewport: 'Desktop' },
  ]);
  expect(changes.map(({ text }) => text)).toEqual([
    'do-swap {"a":"SKU 1","b":"SKU 2"}',
    'do-replace {"a":"SKU 3","b":"New long long long long long long long l…","price":"¥99"}',
    'do-remove {"a":"New long long long long long long long l…"}',
    'do-add {"a":"SKU 1","price":"¥79"}',
    'do-span {"a":"SKU 1","columns":2,"rows":1}',
    'do-band-open {"module":"Start","min":"¥79","max":"¥0"}',
    'do-anchor {"price":"¥103"}',
  ]);
  expect(changes[0]?.tiles).toEqual(['t1', 't2']);
});
