import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sku } from '@/core/page';
import { facets, planPage } from '@/core/plan';
import { library, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { PlanDialog } from '@/ui/plan';
import { firstForm, type PlanForm, planOptions, possibleCuts, remedies } from '@/ui/plan/options';
import '@/ui/shell/base.css';

configure({ asyncUtilTimeout: 10_000 });

const skusOf = (count: number, category?: (i: number) => string[] | undefined): Sku[] =>
  Array.from({ length: count }, (_, i) => {
    const path = category?.(i);
    return { id: `s${i}`, title: `Item ${i}`, price: 1900 + i * 130, ...(path ? { category: path } : {}) };
  });
const audio = (i: number) => ['Audio', i % 2 === 0 ? 'Headphones' : 'Speakers'];

async function open(skus: Sku[]) {
  await library.saveCatalogue({ id: 'c-1', name: 'goods', currency: 'CNY', count: skus.length, importedAt: 1 }, skus);
  const spies = { onDone: vi.fn(), onClose: vi.fn() };
  render(<PlanDialog catalogueId="c-1" {...spies} />);
  await screen.findByRole('textbox', { name: 'Event title' });
  return { ...spies, user: userEvent.setup() };
}

beforeEach(async () => {
  settings.setState({ language: 'en' });
  startI18n('en');
  await Promise.all([library.pages.clear(), library.journal.clear(), library.catalogues.clear(), library.skus.clear()]);
});
afterEach(cleanup);

const preview = () => within(screen.getByRole('region', { name: 'Modules to come' }));
const moduleCount = () => preview().getAllByRole('img').length;

describe('the plan form', () => {
  it('starts from the largest first-level category, but only where there are several', () => {
    expect(firstForm(facets(skusOf(10, audio))).filters).toEqual({});
    const mixed = skusOf(30, (i) => (i < 20 ? ['Audio'] : ['Storage']));
    expect(firstForm(facets(mixed)).filters).toEqual({ categories: ['Audio'] });
  });

  it('starts from the whole of a small catalogue whose largest category does not fill a page', () => {
    const small = skusOf(21, (i) => (i < 13 ? ['Audio'] : ['Storage']));
    const form = firstForm(facets(small));
    expect(form).toMatchObject({ filters: {}, modules: 4, tiles: 4 });
    expect(planPage(small, planOptions(form, 'CNY', 'zh-CN')).ok).toBe(true);
    const tiny = skusOf(7);
    expect(planPage(tiny, planOptions(firstForm(facets(tiny)), 'CNY', 'zh-CN')).ok).toBe(true);
  });

  it('offers the cuts that the SKUs have the facts for', () => {
    expect(possibleCuts(facets(skusOf(4)))).toEqual({ price: true, category: false, role: false });
    expect(possibleCuts(facets(skusOf(4, audio)))).toEqual({ price: true, category: true, role: false });
    expect(possibleCuts(facets([{ id: 'a', title: 'A', price: 1, roles: ['star'] }])).role).toBe(true);
  });

  it('leaves title and banner price to the planner until they are given', () => {
    const form = firstForm(facets([]));
    expect(planOptions(form, 'CNY', 'zh-CN')).not.toHaveProperty('anchor');
    expect(planOptions({ ...form, anchor: 9900, title: 'Sale' }, 'CNY', 'zh-CN')).toMatchObject({ anchor: 9900, title: 'Sale' });
  });

  it.each([
    [100, 12],
    [48, 12],
    [47, 8],
    [16, 4],
    [13, 4],
    [7, 2],
  ])('begins with full rows that the catalogue can fill: %i SKUs, %i tiles a module', (count, tiles) => {
    expect(firstForm(facets(skusOf(count))).tiles).toBe(tiles);
  });

  it('suggests full rows of fewer tiles, fewer modules, and clearing the filters', () => {
    const form = { ...firstForm(facets([])), tiles: 12, filters: { query: 'x' } };
    const upTo = (skus: number) => (other: PlanForm) => !other.filters.query || other.tiles * other.modules <= skus;
    expect(remedies(form, true, upTo(37))).toEqual([
      { kind: 'tiles', count: 8, change: { tiles: 8 } },
      { kind: 'modules', count: 3, change: { modules: 3 } },
      { kind: 'filters', count: 0, change: { filters: {} } },
    ]);
    expect(remedies(form, false, upTo(9))).toEqual([]);
  });

  it('suggests nothing that gives the same refusal', () => {
    const form: PlanForm = { ...firstForm(facets([])), tiles: 12, cut: 'category', anchor: 900_000 };
    expect(remedies(form, true, ({ cut }) => cut === 'price').map(({ kind }) => kind)).toEqual(['cut']);
    expect(remedies(form, true, ({ anchor }) => anchor === null).map(({ kind }) => kind)).toEqual(['anchor']);
    expect(remedies(form, true, () => false)).toEqual([]);
  });
});

describe('the plan dialog', () => {
  it('says how many SKUs stay out and why, and takes those out of stock in', async () => {
    const skus = skusOf(20).map((sku, i) => (i < 3 ? { ...sku, stock: 0 } : i === 3 ? { ...sku, price: 0 } : sku));
    const { user } = await open(skus);
    expect(await preview().findByText('4 of 20 SKUs stay out')).toBeTruthy();
    expect(preview().getByText('1 without a price')).toBeTruthy();
    expect(preview().getByText('3 SKUs out of stock are left out')).toBeTruthy();
    await user.click(preview().getByRole('button', { name: 'Take them in' }));
    expect(await preview().findByText('1 without a price · 3 fit, but all tiles are taken')).toBeTruthy();
    expect(preview().getByText('3 SKUs out of stock take part')).toBeTruthy();
  });

  it('shows the modules that would come out and follows the form', async () => {
    const { user } = await open(skusOf(120, audio));
    expect(moduleCount()).toBe(4);
    await user.click(screen.getByRole('radio', { name: 'Category' }));
    await user.click(within(screen.getByRole('radiogroup', { name: 'Modules' })).getByRole('radio', { name: '3' }));
    expect(await preview().findByText(/Only 2 categories have enough SKUs/)).toBeTruthy();
    await user.click(preview().getByRole('button', { name: 'Cut by price instead' }));
    await waitFor(() => expect(moduleCount()).toBe(3));
    expect(screen.getByRole<HTMLButtonElement>('radio', { name: 'Role' }).disabled).toBe(true);
    expect(screen.getByText(/The catalogue has no roles/)).toBeTruthy();
  });

  it('says with numbers that there are too few SKUs, and mends it by a click', async () => {
    const { user } = await open(skusOf(37));
    expect(moduleCount()).toBe(4);
    const field = screen.getByRole('textbox', { name: 'Tiles per module' });
    await user.clear(field);
    await user.type(field, '12{Enter}');
    expect(await preview().findByText('4 modules of 12 tiles need 48 SKUs; 37 with a price match.')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Plan the page' }).disabled).toBe(true);
    await user.click(preview().getByRole('button', { name: 'Use 8 tiles each' }));
    await waitFor(() => expect(moduleCount()).toBe(4));
  });

  it('offers only what helps where one category is all there is', async () => {
    const { user } = await open(skusOf(100, (i) => (i < 90 ? ['Phones', 'X'] : ['Phones', 'Y'])));
    await user.click(screen.getByRole('radio', { name: 'Category' }));
    expect(await preview().findByText(/Only 1 category has enough SKUs/)).toBeTruthy();
    expect(preview().getAllByRole('button')).toHaveLength(1);
    await user.click(preview().getByRole('button', { name: 'Cut by price instead' }));
    await waitFor(() => expect(moduleCount()).toBe(4));
  });

  it('says that it began with the largest category, and takes all at a click', async () => {
    const { user } = await open(skusOf(100, (i) => (i < 70 ? ['Audio'] : ['Storage'])));
    expect(screen.getByText('The largest category is selected to begin with')).toBeTruthy();
    expect(screen.getByText('70 of 100 SKUs to choose from')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use all categories' }));
    expect(await screen.findByText('100 SKUs to choose from')).toBeTruthy();
    expect(screen.queryByText('The largest category is selected to begin with')).toBeNull();
  });

  it('has no empty group for categories where there are none', async () => {
    await open(skusOf(60));
    expect(screen.queryByText('Categories')).toBeNull();
  });

  it('suggests the price of the cheapest tile, and offers that of a SKU where no first row is in reach of it', async () => {
    const { user } = await open(skusOf(80).map((sku, i) => ({ ...sku, price: i === 0 ? 1950 : 9900 + 300 * i })));
    const anchor = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Banner price' });
    expect(anchor().value).toBe('19.50');
    expect(screen.getByText(/^The suggestion is the cheapest tile, ¥19.50, but in any order the first row climbs too fast/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Start at ¥102' }));
    await waitFor(() => expect(anchor().value).toBe('102'));
    expect(screen.queryByText(/^The suggestion is the cheapest/)).toBeNull();
    expect(screen.getByText('79 of 80 SKUs to choose from · 1 below the banner price, not counted')).toBeTruthy();
  });

  it('follows the banner price and the tiles while they are typed, and says which SKUs fall away', async () => {
    const { user } = await open(skusOf(60));
    const anchor = screen.getByRole<HTMLInputElement>('textbox', { name: 'Banner price' });
    const go = screen.getByRole<HTMLButtonElement>('button', { name: 'Plan the page' });
    await user.clear(anchor);
    expect(go.disabled).toBe(true);
    await user.type(anchor, '32.0');
    expect(anchor.value).toBe('32.0');
    expect(await screen.findByText('50 of 60 SKUs to choose from · 10 below the banner price, not counted')).toBeTruthy();
    await waitFor(() => expect(go.disabled).toBe(false));
    const tiles = screen.getByRole('textbox', { name: 'Tiles per module' });
    await user.clear(tiles);
    await user.type(tiles, '20');
    expect(await preview().findByText('4 modules of 20 tiles need 80 SKUs; 50 with a price match.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Event title' }).value).toBe('Special event');
    await user.click(preview().getByRole('button', { name: 'Use 12 tiles each' }));
    await waitFor(() => expect(go.disabled).toBe(false));
  });

  it.each([
    ['Banner price', '0', 'At least 0.01'],
    ['Banner price', 'x', 'This is not a number'],
    ['Tiles per module', '0', 'At least 1'],
  ])('refuses at once what cannot be: %s %s', async (name, typed, message) => {
    const { user } = await open(skusOf(60));
    const field = screen.getByRole('textbox', { name });
    await user.clear(field);
    await user.type(field, typed);
    expect(screen.getByText(message)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Plan the page' }).disabled).toBe(true);
    await user.keyboard('{Escape}');
    expect(screen.queryByText(message)).toBeNull();
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Plan the page' }).disabled).toBe(false));
  });

  it('makes an arranged page from the SKUs that pass, and keeps it with its catalogue', async () => {
    const { user, onDone } = await open(skusOf(120, audio));
    await user.type(screen.getByRole('textbox', { name: 'Search title, SKU or brand' }), 'item 1');
    await screen.findByText(/^39 of 120 SKUs to choose from$/);
    await user.clear(screen.getByRole('textbox', { name: 'Tiles per module' }));
    await user.type(screen.getByRole('textbox', { name: 'Tiles per module' }), '4{Enter}');
    await user.clear(screen.getByRole('textbox', { name: 'Event title' }));
    await user.type(screen.getByRole('textbox', { name: 'Event title' }), 'Audio week{Enter}');
    const go = screen.getByRole<HTMLButtonElement>('button', { name: 'Plan the page' });
    await waitFor(() => expect(go.disabled).toBe(false));
    await user.click(go);
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    const record = await library.loadPage(onDone.mock.calls[0]?.[0] as string);
    expect(record).toMatchObject({ title: 'Audio week', catalogueId: 'c-1' });
    const tiles = record?.page.modules.flatMap((module) => module.tiles ?? []) ?? [];
    expect(tiles).toHaveLength(16);
    expect(new Set(tiles.map(({ id }) => id)).size).toBe(16);
    expect(tiles.every(({ skuId }) => /1/.test(skuId))).toBe(true);
  });

  it('says that a catalogue is gone', async () => {
    render(<PlanDialog catalogueId="c-none" onDone={() => undefined} onClose={() => undefined} />);
    expect(await screen.findByText('This catalogue is not on this machine')).toBeTruthy();
  });
});
