import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page, Sku } from '@/core/page';
import { type Filters, facets, filterSkus } from '@/core/plan';
import { createEditor, type EditorStore, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { CanvasDnd } from '@/ui/canvas';
import { CataloguePanel, showPrices } from '@/ui/catalogue';
import { narrow } from '@/ui/catalogue/narrow';
import { edgeOf, rangeBetween, roundPrice } from '@/ui/catalogue/price-range';
import { shortLabel } from '@/ui/catalogue/short-label';
import { EditorProvider } from '@/ui/shell';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

configure({ asyncUtilTimeout: 5000 });
afterEach(cleanup);

const KINDS = [['Audio', 'Headphones'], ['Audio', 'Speakers'], ['Storage'], undefined];
const catalogueOf = (count: number): Sku[] =>
  Array.from({ length: count }, (_, i) => {
    const category = KINDS[i % KINDS.length];
    return {
      id: `c${i}`,
      title: `Item ${i}`,
      price: 1000 + i * 100,
      ...(category ? { category } : {}),
      ...(i % 3 === 0 ? { brand: i % 2 === 0 ? 'Ombra' : 'Zefiro' } : {}),
      ...(i % 5 === 0 ? { stock: i } : {}),
    };
  });

function open(page: Page, skus: Sku[] | null): { store: EditorStore; user: ReturnType<typeof userEvent.setup> } {
  settings.setState({ language: 'en' });
  startI18n('en');
  const store = createEditor({ page });
  const catalogue = skus && { id: 'c-1', name: 'Test', currency: 'CNY', skus };
  render(
    <EditorProvider store={store} catalogue={catalogue}>
      <CanvasDnd images={() => undefined}>
        <div style={{ display: 'flex', flexDirection: 'column', width: 272, height: 700 }}>
          <CataloguePanel onImport={() => undefined} />
        </div>
      </CanvasDnd>
    </EditorProvider>,
  );
  return { store, user: userEvent.setup() };
}

const page = priced({ Start: [79, 119, 89, 139] });
const list = () => screen.getByRole('listbox', { name: 'SKUs' });
const titles = () =>
  within(list())
    .getAllByRole('option')
    .map((row) => row.getAttribute('aria-label')?.split(',')[0]);
const found = () => within(screen.getByRole('region', { name: 'SKUs' })).getByRole('status').textContent;

it.each([
  ['Home & furniture', 'Home'],
  ['Sport, outdoor and garden', 'Sport'],
  ['厨房与餐厅用品', '厨房'],
  ['Tech & photo', 'Tech & photo'],
  ['A & very long names', 'A & very long names'],
  ['Refrigerators', 'Refrigerators'],
  ['数码影像', '数码影像'],
])('a chip of the category %s says %s', (label, short) => expect(shortLabel(label)).toBe(short));

describe('narrowing', () => {
  const skus = catalogueOf(240);
  const cases: Filters[] = [
    {},
    { query: 'item 1' },
    { query: 'OMBRA' },
    { categories: ['Audio'] },
    { categories: ['Audio > Speakers', ''] },
    { brands: ['Zefiro', ''] },
    { priceMin: 5000, priceMax: 9000 },
    { query: '1', categories: ['Storage'], brands: ['Ombra'], priceMin: 2000 },
  ];
  it.each(cases)('leaves what the planner would choose from: %j', (filters) => {
    const { priceMin: _min, priceMax: _max, ...unpriced } = filters;
    const { categories: _categories, ...anyCategory } = filters;
    const { brands: _brands, ...anyBrand } = filters;
    const narrowed = narrow(skus, filters);
    expect(narrowed.skus).toEqual(filterSkus(skus, filters));
    const byCategory = facets(filterSkus(skus, anyCategory));
    expect(narrowed.categories).toEqual({ categories: byCategory.categories, withoutCategory: byCategory.withoutCategory });
    const byBrand = facets(filterSkus(skus, anyBrand));
    expect(narrowed.brands).toEqual({ brands: byBrand.brands, withoutBrand: byBrand.withoutBrand });
    const counted = narrowed.bins.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(filterSkus(skus, unpriced).length);
  });

  it('keeps the bins of the whole catalogue, and a SKU without a price out of them', () => {
    const free: Sku = { id: 'free', title: 'Free', price: 0 };
    const { bins } = narrow([...skus, free], { query: 'free' });
    expect(bins[0]?.from).toBe(1000);
    expect(bins.at(-1)?.to).toBe(24900);
    expect(bins.every(({ count }) => count === 0)).toBe(true);
  });

  it('turns edges of the histogram into prices of two digits, open at its ends', () => {
    const { bins } = narrow(skus, {});
    expect(rangeBetween(bins, 0, bins.length)).toEqual({});
    const range = rangeBetween(bins, 4, 20);
    expect(range).toEqual({ priceMin: roundPrice(bins[4]?.from ?? 0), priceMax: roundPrice(bins[19]?.to ?? 0) });
    expect(edgeOf(bins, range.priceMin ?? 0)).toBe(4);
    expect(edgeOf(bins, range.priceMax ?? 0)).toBe(20);
    expect([7, 99, 6873, 89_912, 100].map(roundPrice)).toEqual([7, 99, 6900, 90_000, 100]);
  });
});

describe('the catalogue panel', () => {
  it('draws only the rows in view of 50,000 SKUs', () => {
    open(page, catalogueOf(50_000));
    expect(found()).toBe('50,000 SKUs');
    expect(within(list()).getAllByRole('option').length).toBeLessThan(40);
  });

  it('finds by title, id and brand, and says how many', async () => {
    const { user } = open(page, catalogueOf(40));
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Search SKUs' }));
    await user.keyboard('zefiro');
    await waitFor(() => expect(found()).toBe('7 of 40 SKUs'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(found()).toBe('40 SKUs'));
  });

  it('narrows by a category chip and offers to clear what finds nothing', async () => {
    const { user } = open(page, catalogueOf(40));
    await user.click(screen.getByRole('button', { name: /Storage/ }));
    await waitFor(() => expect(found()).toBe('10 of 40 SKUs'));
    expect(titles()[0]).toBe('Item 2');
    await user.type(screen.getByRole('textbox', { name: 'Search SKUs' }), 'nothing');
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(found()).toBe('40 SKUs'));
  });

  it.each([
    ['Tech & photo|Home & furniture|Sport & outdoors|Plants & garden|Kitchen & dining', 4],
    ['家纺|电器|厨具|水具|灯具|文具|玩具|食品|数码', 7],
  ])('shows as many categories of %s as two lines hold', (names, shown) => {
    const categories = names.split('|');
    const skus = catalogueOf(40).map((sku, i) => ({ ...sku, category: [categories[i % categories.length] ?? ''] }));
    open(page, skus);
    const chips = within(screen.getByRole('group', { name: 'Categories' })).getAllByRole('button');
    expect(chips).toHaveLength(shown + 1);
    expect(new Set(chips.map((chip) => Math.round(chip.getBoundingClientRect().top))).size).toBe(2);
  });

  it('narrows prices with the arrow keys on the edges of the histogram', async () => {
    const { user } = open(page, catalogueOf(40));
    const low = screen.getByRole('slider', { name: 'Lowest price' });
    low.focus();
    await user.keyboard('{PageUp}{PageUp}{PageUp}');
    const from = Number(low.getAttribute('aria-valuenow'));
    expect(from).toBeGreaterThan(1500);
    const left = catalogueOf(40).filter(({ price }) => price >= from).length;
    await waitFor(() => expect(found()).toBe(`${left} of 40 SKUs`));
    await user.keyboard('{Home}');
    await waitFor(() => expect(found()).toBe('40 SKUs'));
  });

  it('narrows prices by dragging over the histogram', async () => {
    open(page, catalogueOf(40));
    const track = screen.getByRole('group', { name: 'Prices' });
    const box = track.getBoundingClientRect();
    const at = (share: number) => ({ clientX: box.left + box.width * share, clientY: box.top + 5, pointerId: 1, button: 0 });
    track.setPointerCapture = () => undefined;
    fireEvent.pointerDown(track, at(0.5));
    fireEvent.pointerMove(track, at(0.8));
    fireEvent.pointerUp(track, at(0.8));
    await waitFor(() => expect(found()).toMatch(/^\d+ of 40 SKUs$/));
    fireEvent.doubleClick(track);
    await waitFor(() => expect(found()).toBe('40 SKUs'));
  });

  it('places the SKU at the arrow keys with Enter, behind the selected tile, and marks it as placed', async () => {
    const { store, user } = open(page, catalogueOf(40));
    store.actions.select(['t2']);
    list().focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(store.getState().page.modules[0]?.tiles?.map(({ skuId }) => skuId)).toEqual(['s1', 's2', 'c2', 's3', 's4']);
    await waitFor(() => expect(screen.getByRole('option', { name: 'Item 2, c2, ¥12, placed' })).toBeTruthy());
    await user.click(screen.getByRole('button', { name: 'Unplaced only' }));
    await waitFor(() => expect(found()).toBe('39 of 40 SKUs'));
  });

  it('places several chosen with Shift and Ctrl behind each other, in one step', async () => {
    const { store, user } = open(page, catalogueOf(40));
    store.actions.select(['t4']);
    const row = (name: string) => within(list()).getByRole('option', { name: new RegExp(`^${name},`) });
    await user.click(row('Item 1'));
    await user.keyboard('{Shift>}');
    await user.click(row('Item 3'));
    await user.keyboard('{/Shift}{Control>}');
    await user.click(row('Item 0'));
    await user.click(row('Item 2'));
    await user.keyboard('{/Control}');
    expect(within(screen.getByRole('region', { name: 'SKUs' })).getByText('3 chosen: drag or Enter')).toBeTruthy();
    list().focus();
    await user.keyboard('{Enter}');
    expect(store.getState().page.modules[0]?.tiles?.map(({ skuId }) => skuId)).toEqual(['s1', 's2', 's3', 's4', 'c0', 'c1', 'c3']);
    expect(store.getState().undoSteps).toHaveLength(1);
    expect(store.getState().selection).toHaveLength(3);
    expect(within(screen.getByRole('region', { name: 'SKUs' })).queryByText(/chosen/)).toBeNull();
  });

  it('chooses several with the keyboard, keeps them while the list is narrowed, and lets go of them with Escape', async () => {
    const { user } = open(page, catalogueOf(40));
    list().focus();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(within(screen.getByRole('region', { name: 'SKUs' })).getByText('3 chosen: drag or Enter')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'Search SKUs' }), 'ombra');
    await waitFor(() => expect(found()).toBe('7 of 40 SKUs'));
    expect(within(screen.getByRole('region', { name: 'SKUs' })).getByText('3 chosen: drag or Enter')).toBeTruthy();
    list().focus();
    await user.keyboard('{Escape}');
    expect(within(screen.getByRole('region', { name: 'SKUs' })).queryByText(/chosen/)).toBeNull();
  });

  it('filters by brand and by what is so of a SKU, each with its count', async () => {
    const { user } = open(page, catalogueOf(40));
    await user.click(screen.getByRole('button', { name: 'Brands' }));
    await user.click(await screen.findByRole('option', { name: /Ombra/ }));
    await waitFor(() => expect(found()).toBe('7 of 40 SKUs'));
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Conditions' }));
    const facts = await screen.findByRole('listbox', { name: 'Conditions' });
    expect(within(facts).getByRole('option', { name: /In stock/ }).textContent).toBe('In stock1');
    await user.keyboard('{ArrowDown} ');
    await waitFor(() => expect(found()).toBe('1 of 40 SKUs'));
  });

  it('sorts by price, and offers only orders that the catalogue has figures for', async () => {
    const { user } = open(page, catalogueOf(40));
    await user.click(screen.getByRole('button', { name: 'Sort: Catalogue order' }));
    expect(screen.queryByRole('menuitemcheckbox', { name: 'Margin, highest first' })).toBeNull();
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Price, highest first' }));
    await waitFor(() => expect(titles()[0]).toBe('Item 39'));
  });

  it('does not look for what an input method is still putting together', async () => {
    const { user } = open(
      page,
      catalogueOf(40).map((sku) => (sku.id === 'c7' ? { ...sku, title: '无线耳机' } : sku)),
    );
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Search SKUs' });
    await user.click(field);
    fireEvent.compositionStart(field);
    fireEvent.input(field, { target: { value: 'wu xian' }, isComposing: true });
    expect(field.value).toBe('wu xian');
    expect(found()).toBe('40 SKUs');
    fireEvent.input(field, { target: { value: '无线' }, isComposing: true });
    fireEvent.compositionEnd(field, { data: '无线' });
    await waitFor(() => expect(found()).toBe('1 of 40 SKUs'));
    expect(field.value).toBe('无线');
  });

  it('shows the SKUs of the file where the page has no catalogue, and says so', () => {
    open(page, null);
    expect(screen.getByText(/This page has no catalogue here/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Import a catalogue' })).toBeTruthy();
    expect(found()).toBe('4 SKUs');
  });
});

it('shows the SKUs at prices that something else asks for, whatever was looked for before', async () => {
  const { store, user } = open(page, catalogueOf(60));
  await user.type(screen.getByRole('textbox', { name: 'Search SKUs' }), 'Item 1');
  act(() => showPrices(store, 3000, 3300));
  await waitFor(() => expect(titles()).toEqual(['Item 20', 'Item 21', 'Item 22', 'Item 23']));
});
