import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page, Sku } from '@/core/page';
import type { EditorStore } from '@/editor';
import { Inspector } from '@/ui/inspector';
import { matchSkus } from '@/ui/inspector/match-skus';
import { dayOf, isPicture, readCategory, shared, sharedWords, withDay } from '@/ui/inspector/mixed';
import { percentOff } from '@/ui/mockup/words';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 219, 150, 260] });

const sku = (store: EditorStore, id: string) => store.getState().page.skus.find((each) => each.id === id);
const tile = (store: EditorStore, id: string) =>
  store
    .getState()
    .page.modules.flatMap((module) => module.tiles ?? [])
    .find((each) => each.id === id);
const steps = (store: EditorStore) => store.getState().undoSteps.map(({ label }) => label.key);
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });

function inspect(subject: { tiles?: string[]; module?: string }, of: Page = page) {
  const opened = open(of, <Inspector />);
  act(() => {
    if (subject.tiles) opened.store.actions.select(subject.tiles);
    if (subject.module) opened.store.actions.selectModule(subject.module);
  });
  return opened;
}

describe('a tile', () => {
  it('changes the price in minor units as one labelled step', async () => {
    const { store, user } = inspect({ tiles: ['t2'] });
    await user.clear(field('Price'));
    await user.type(field('Price'), '109.90{Enter}');
    expect(sku(store, 's2')?.price).toBe(10990);
    expect(steps(store)).toEqual(['price']);
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(page);
  });

  it.each([
    [4900, 7900, '37% off', '−37%'],
    [699, 1200, '41% off', '−41%'],
    [749, 999, '25% off', '−25%'],
    [9950, 10000, 'Under 1% off: not shown', ''],
  ])('says of %i against %i what the tile says: %s', (price, listPrice, said, onTile) => {
    const skus = page.skus.map((each) => (each.id === 's1' ? { ...each, price, listPrice } : each));
    inspect({ tiles: ['t1'] }, { ...page, skus });
    expect(screen.getByText(said)).toBeTruthy();
    expect(percentOff({ id: 's1', title: '', price, listPrice }, 'en')).toBe(onTile);
  });

  it('keeps what is not a number in the field with a message, and leaves the page alone', async () => {
    const { store, user } = inspect({ tiles: ['t2'] });
    await user.clear(field('Price'));
    await user.type(field('Price'), '1o9{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('This is not a number');
    expect((field('Price') as HTMLInputElement).value).toBe('1o9');
    expect(steps(store)).toEqual([]);
  });

  it('keeps what is being typed, for its own SKU, when another tile is selected meanwhile', async () => {
    const { store, user } = inspect({ tiles: ['t1'] });
    await user.clear(screen.getByRole('combobox', { name: 'Brand' }));
    await user.type(screen.getByRole('combobox', { name: 'Brand' }), 'Aurora');
    act(() => store.actions.select(['t2']));
    expect(sku(store, 's1')?.brand).toBe('Aurora');
    expect(sku(store, 's2')?.brand).toBeUndefined();
    expect((screen.getByRole('combobox', { name: 'Brand' }) as HTMLInputElement).value).toBe('');
  });

  it('adds badges with Enter or a comma and takes one away', async () => {
    const { store, user } = inspect({ tiles: ['t1'] });
    await user.type(field('Badges'), 'New, Gift{Enter}');
    expect(sku(store, 's1')?.badges).toEqual(['New', 'Gift']);
    await user.click(screen.getByRole('button', { name: 'Remove badge “New”' }));
    expect(sku(store, 's1')?.badges).toEqual(['Gift']);
    await user.type(field('Badges'), '{Backspace}');
    expect(sku(store, 's1')?.badges).toBeUndefined();
  });

  it('keeps a picture address that cannot be one in the field with a message; Escape brings the old one back', async () => {
    const { store, user } = inspect({ tiles: ['t1'] });
    const old = sku(store, 's1')?.image ?? '';
    await user.clear(field('Picture'));
    await user.type(field('Picture'), 'C:\\p.png{Enter}');
    expect((field('Picture') as HTMLInputElement).value).toBe('C:\\p.png');
    expect(screen.getByRole('alert').textContent).toContain('starts with http');
    expect(sku(store, 's1')?.image).toBe(old);
    await user.type(field('Picture'), '{Escape}');
    expect((field('Picture') as HTMLInputElement).value).toBe(old);
  });

  it('sets the span at one viewport only', async () => {
    const { store, user } = inspect({ tiles: ['t1'] });
    await user.clear(field('Columns wide (Mobile)'));
    await user.type(field('Columns wide (Mobile)'), '2{Enter}');
    expect(tile(store, 't1')?.span).toEqual({ mobile: [2, 1] });
    expect(steps(store)).toEqual(['set-span']);
  });

  it('locks, and then neither replaces nor removes', async () => {
    const { store, user } = inspect({ tiles: ['t1'] });
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    expect(tile(store, 't1')?.locked).toBe(true);
    expect((screen.getByRole('button', { name: 'Remove tile' }) as HTMLButtonElement).disabled).toBe(true);
    expect((screen.getByRole('button', { name: 'Replace SKU…' }) as HTMLButtonElement).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    expect(steps(store)).toEqual(['lock', 'unlock']);
  });

  it('gets another SKU by searching', async () => {
    const { store, user } = inspect({ tiles: ['t1'] });
    await user.click(screen.getByRole('button', { name: 'Replace SKU…' }));
    await user.type(screen.getByRole('combobox', { name: /Search/ }), 'sku 7{Enter}');
    expect(tile(store, 't1')?.skuId).toBe('s7');
    expect(screen.getByText(/is on 1 other tile/)).toBeTruthy();
  });

  it('says that its SKU is missing and still offers another', () => {
    const broken = structuredClone(page);
    broken.skus = broken.skus.filter(({ id }) => id !== 's1');
    inspect({ tiles: ['t1'] }, broken);
    expect(screen.getByText('The page has no SKU “s1”')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Replace SKU…' })).toBeTruthy();
  });

  it('leads up to its module and to the page', async () => {
    const { store, user } = inspect({ tiles: ['t6'] });
    await user.click(within(screen.getByRole('navigation')).getByRole('button', { name: 'Middle' }));
    expect(store.getState().selectedModule).toBe('m2');
    await user.click(within(screen.getByRole('navigation')).getByRole('button', { name: 'Page' }));
    expect(field('Headline')).toBeTruthy();
  });
});

describe('several tiles', () => {
  const some = structuredClone(page);
  Object.assign(some.modules[0]?.tiles?.[0] ?? {}, { locked: true, span: { desktop: [2, 1] } });
  Object.assign(some.skus[0] as Sku, { badges: ['New', 'Gift'] });
  Object.assign(some.skus[1] as Sku, { badges: ['New'] });

  it('shows what differs as mixed', () => {
    inspect({ tiles: ['t1', 't2'] }, some);
    expect(screen.getByRole('checkbox', { name: 'Locked' }).getAttribute('aria-checked')).toBe('mixed');
    expect((field('Columns wide (Desktop)') as HTMLInputElement).placeholder).toBe('Mixed');
    expect((field('Rows high (Desktop)') as HTMLInputElement).value).toBe('1');
    expect(screen.getByRole('button', { name: 'Give “Gift” to all selected tiles' })).toBeTruthy();
  });

  it('locks all of them in one step', async () => {
    const { store, user } = inspect({ tiles: ['t1', 't2', 't5'] }, some);
    await user.click(screen.getByRole('checkbox', { name: 'Locked' }));
    expect(['t1', 't2', 't5'].map((id) => tile(store, id)?.locked)).toEqual([true, true, true]);
    expect(steps(store)).toEqual(['lock']);
  });

  it('sets one side of the span and leaves the other as it is', async () => {
    const { store, user } = inspect({ tiles: ['t1', 't2'] }, some);
    await user.clear(field('Rows high (Desktop)'));
    await user.type(field('Rows high (Desktop)'), '2{Enter}');
    expect(tile(store, 't1')?.span).toEqual({ desktop: [2, 2] });
    expect(tile(store, 't2')?.span).toEqual({ desktop: [1, 2] });
    expect(steps(store)).toEqual(['set-span']);
  });

  it('gives a badge of some to all, and adds one to those each has', async () => {
    const { store, user } = inspect({ tiles: ['t1', 't2'] }, some);
    await user.click(screen.getByRole('button', { name: 'Give “Gift” to all selected tiles' }));
    await user.type(field('Badges'), 'Hot{Enter}');
    expect(sku(store, 's1')?.badges).toEqual(['New', 'Gift', 'Hot']);
    expect(sku(store, 's2')?.badges).toEqual(['New', 'Gift', 'Hot']);
  });

  it('refuses to remove a locked one, says so and offers to unlock it', async () => {
    const { store, user } = inspect({ tiles: ['t1', 't2'] }, some);
    await user.click(screen.getByRole('button', { name: 'Remove 2 tiles' }));
    expect(await screen.findByText('The tile is locked. Unlock it first')).toBeTruthy();
    expect(tile(store, 't1')?.locked).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Unlock tile' }));
    expect(tile(store, 't1')?.locked).toBeUndefined();
    expect(store.getState().undoSteps.at(-1)?.label.key).toBe('unlock');
  });
});

describe('a module', () => {
  it('keeps band ends that cross in their fields with a message, until they are put right', async () => {
    const { store, user } = inspect({ module: 'm1' });
    await user.type(field('Highest'), '150{Enter}');
    await user.type(field('Lowest'), '200{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('The lowest price cannot be above the highest');
    expect((field('Lowest') as HTMLInputElement).value).toBe('200');
    expect(store.getState().page.modules[0]?.band).toEqual({ max: 15000 });
    await user.clear(field('Highest'));
    await user.type(field('Highest'), '250{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(store.getState().page.modules[0]?.band).toEqual({ min: 20000, max: 25000 });
  });

  it('changes the columns of one viewport', async () => {
    const { store, user } = inspect({ module: 'm1' });
    await user.clear(field('Desktop'));
    await user.type(field('Desktop'), '3{Enter}');
    expect(store.getState().page.modules[0]?.columns).toEqual({ desktop: 3, mobile: 2 });
    expect(steps(store)).toEqual(['columns']);
  });

  it('becomes another kind without losing its tiles, and a grid again', async () => {
    const { store, user } = inspect({ module: 'm1' });
    await user.click(screen.getByRole('combobox', { name: 'Kind' }));
    await user.click(screen.getByRole('option', { name: 'Coupons' }));
    expect(screen.getByText('Its 4 tiles are kept, but neither shown nor checked.')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: 'Kind' }));
    await user.click(screen.getByRole('option', { name: 'SKU grid' }));
    expect(store.getState().page).toEqual(page);
  });
});

describe('the page', () => {
  const dated = { ...page, event: { start: '2026-06-01T10:00:00+08:00', end: '2026-06-18T23:59:59+08:00' } };

  it('moves a date and leaves the time of day as it is', async () => {
    const { store, user } = inspect({}, dated);
    await user.clear(screen.getByLabelText('Event starts'));
    await user.type(screen.getByLabelText('Event starts'), '2026-06-03');
    await user.tab();
    await user.keyboard('{Enter}');
    act(() => (document.activeElement as HTMLElement).blur());
    expect(store.getState().page.event?.start).toBe('2026-06-03T10:00:00+08:00');
  });

  it('refuses an end before the start at the field', async () => {
    const { store, user } = inspect({}, dated);
    await user.clear(screen.getByLabelText('Event ends'));
    await user.type(screen.getByLabelText('Event ends'), '2026-05-01');
    act(() => screen.getByLabelText('Event ends').blur());
    expect(screen.getByRole('alert').textContent).toBe('The event cannot end before it starts');
    expect((screen.getByLabelText('Event ends') as HTMLInputElement).value).toBe('2026-05-01');
    expect(store.getState().page).toEqual(dated);
  });

  it('sets and takes away what the banner promises', async () => {
    const { store, user } = inspect({});
    await user.clear(field('Banner price'));
    await user.type(field('Banner price'), '129{Enter}');
    expect(store.getState().page.banner).toEqual({ anchorPrice: 12900 });
    await user.clear(field('Banner price'));
    await user.keyboard('{Enter}');
    expect(store.getState().page.banner).toBeUndefined();
    expect(steps(store)).toEqual(['anchor-price', 'anchor-price']);
  });
});

describe('what fields read and compare', () => {
  it('tells a shared value from a mixed one', () => {
    expect(shared([1, 1])).toEqual({ value: 1, mixed: false });
    expect(shared([1, 2])).toEqual({ value: undefined, mixed: true });
    expect(sharedWords([['a', 'b'], ['b']])).toEqual({ all: ['b'], some: ['a'] });
  });

  it('reads category paths however they are written', () => {
    for (const text of ['A / B', 'A>B', 'A >> B', 'A|B', ' A ＞ B ']) expect(readCategory(text)).toEqual(['A', 'B']);
  });

  it('knows days and pictures', () => {
    expect(dayOf('2026-06-01T00:00:00+08:00')).toBe('2026-06-01');
    expect(withDay(undefined, '2026-06-02')).toBe('2026-06-02');
    expect(['https://a.b/c.png', '//a.b/c', 'data:image/png;base64,x', 'asset:00'].map(isPicture)).toEqual([true, true, true, true]);
    expect(['c.png', 'http://', 'javascript:alert(1)'].map(isPicture)).toEqual([false, false, false]);
  });

  it('finds SKUs by every word, those not placed and nearest in price first', () => {
    const skus = [90, 200, 110, 100].map((price, i): Sku => ({ id: `${i}`, title: `Red lamp ${i}`, price }));
    const found = matchSkus(skus, 'LAMP red', { id: 'x', title: '', price: 105 }, new Set(['3']), 3);
    expect(found.map(({ id }) => id)).toEqual(['2', '0', '1']);
  });

  it('finds SKUs of which nothing is left last of all, those of an unknown stock as any other', () => {
    const stocks = [0, 3, undefined, 0, 8];
    const skus = stocks.map((stock, i): Sku => ({ id: `${i}`, title: 'Lamp', price: 100 + i, ...(stock === undefined ? {} : { stock }) }));
    const found = matchSkus(skus, '', { id: 'x', title: '', price: 100 }, new Set(['4']), 5);
    expect(found.map(({ id }) => id)).toEqual(['1', '2', '4', '0', '3']);
  });
});
