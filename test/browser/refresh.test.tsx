import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Toaster, toast } from 'sonner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EVERY_FIELD } from '@/core/catalogue';
import { canonicalJson, type Page, type Sku } from '@/core/page';
import { type CatalogueRecord, createEditor, library, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { RefreshDialog } from '@/ui/refresh';
import { EditorProvider } from '@/ui/shell';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

configure({ asyncUtilTimeout: 8000 });

/** Row 1 of the second module has 200 and 205, which are too close. */
const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] });
const record: CatalogueRecord = { id: 'c-1', name: 'goods', currency: 'CNY', count: 14, importedAt: 1 };
const more: Sku[] = [
  { id: 'x1', title: 'Spare', price: 8000, category: ['Audio'] },
  { id: 'x2', title: 'Other', price: 300, category: ['Kitchen'] },
];
const kept: Sku[] = [...page.skus, ...more];
const edit = (fields: Record<string, Partial<Sku> | null>): Sku[] =>
  kept.flatMap((sku) => (fields[sku.id] === null ? [] : [{ ...sku, ...fields[sku.id] }]));
const newcomer: Sku = { id: 'n1', title: 'Newcomer', price: 9900 };

async function open(skus: Sku[], { on = page, currency = 'CNY' }: { on?: Page | null; currency?: string } = {}) {
  await library.saveCatalogue(record, kept);
  const store = on && createEditor({ page: on });
  const onClose = vi.fn();
  const fresh = { fileName: 'goods-2.csv', currency, skus, known: EVERY_FIELD, unread: [], columns: {}, isNameless: false };
  function Screen() {
    const [isOpen, setOpen] = useState(true);
    onClose.mockImplementation(() => setOpen(false));
    const dialog = isOpen ? <RefreshDialog catalogue={record} fresh={fresh} onClose={onClose} /> : null;
    return store ? <EditorProvider store={store}>{dialog}</EditorProvider> : dialog;
  }
  render(
    <>
      <Screen />
      <Toaster />
    </>,
  );
  await screen.findByRole('dialog', { name: 'Refresh “goods”' });
  await waitFor(() => expect(screen.queryByText('Comparing…')).toBeNull());
  return { store: store as NonNullable<typeof store>, onClose, user: userEvent.setup() };
}

beforeEach(async () => {
  settings.setState({ language: 'en' });
  startI18n('en');
  await Promise.all([library.pages.clear(), library.catalogues.clear(), library.skus.clear()]);
});
afterEach(() => {
  toast.dismiss();
  cleanup();
});

const row = (title: string) => screen.getByRole('row', { name: new RegExp(`Update “${title}”`) });
const tick = (title: string) => within(row(title)).getByRole('checkbox');
const isTicked = (title: string) => tick(title).getAttribute('aria-checked') === 'true';
const effect = () => screen.getByRole('region', { name: 'What it does to this page' });
const applyButton = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Update \d+ SKU/ });
const whole = (user: ReturnType<typeof userEvent.setup>) => user.click(screen.getByRole('radio', { name: /^Whole catalogue/ }));

describe('the refresh dialog', () => {
  it('says what the newer file changes, the SKUs of the page first', async () => {
    const { user } = await open([
      ...edit({ s2: { price: 13000 }, s5: { price: 18000 }, s9: null, x2: { price: 330, stock: 0 } }),
      newcomer,
    ]);
    for (const fact of ['3 prices changed', '1 sold out', '1 gone', '1 new', '10 unchanged']) expect(screen.getByText(fact)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'On this page 3' }).getAttribute('aria-checked')).toBe('true');
    expect(row('SKU 2').textContent).toMatch(/¥119→?¥130\+9\.2%/);
    expect(row('SKU 9').textContent).toContain('Gone');
    expect(screen.queryByText('Newcomer')).toBeNull();
    await whole(user);
    expect(row('Newcomer').textContent).toContain('New');
    expect(row('Other').textContent).toContain('Sold out');
    await user.click(screen.getByRole('button', { name: 'Price up 2' }));
    expect(screen.getAllByRole('row')).toHaveLength(3);
  });

  it('looks ahead at score and findings, and follows what is ticked', async () => {
    const { store, user } = await open(edit({ s6: { price: 23000 }, s2: { price: 8000 } }));
    const before = store.getState().report.score;
    await user.click(tick('SKU 2'));
    await waitFor(() => expect(within(effect()).getByText(/findings? go(es)? away/)).toBeTruthy());
    expect(effect().textContent).toContain('¥200 and ¥205 are too close');
    expect(within(effect()).getByRole('status').getAttribute('aria-label')).toMatch(new RegExp(`^Layout score ${before} → `));
    await user.click(tick('SKU 6'));
    await waitFor(() => expect(effect().textContent).toContain('This page stays as it is'));
    expect(applyButton().disabled).toBe(true);
    await user.click(tick('SKU 2'));
    await waitFor(() => expect(effect().textContent).toMatch(/findings? appears?/));
    expect(store.getState().page).toEqual(page);
  });

  it('takes some of it: the catalogue and the page in one step, which undo takes back', async () => {
    const { store, onClose, user } = await open([...edit({ s2: { price: 13000 }, s5: { price: 18000 }, x2: null }), newcomer]);
    await user.click(tick('SKU 5'));
    await user.click(applyButton());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    const prices = store.getState().page.skus.map(({ price }) => price);
    expect(prices.slice(0, 6)).toEqual([7900, 13000, 8900, 13900, 20000, 20500]);
    const skus = await library.loadSkus('c-1');
    expect(skus.map(({ id }) => id)).toEqual([...page.skus.map(({ id }) => id), 'x1', 'n1']);
    expect(skus.find(({ id }) => id === 's5')?.price).toBe(20000);
    expect(await library.catalogues.get('c-1')).toMatchObject({ name: 'goods', count: 14 });
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['refresh-catalogue']);
    const refreshed = await library.catalogues.get('c-1');
    act(() => void store.actions.undo());
    expect(canonicalJson(store.getState().page)).toBe(canonicalJson(page));
    await waitFor(async () => expect(await library.catalogues.get('c-1')).toEqual(record));
    expect(await library.loadSkus('c-1')).toEqual(kept);
    expect(await screen.findByText('The catalogue and the page are as they were')).toBeTruthy();
    act(() => void store.actions.redo());
    await waitFor(async () => expect(await library.catalogues.get('c-1')).toEqual(refreshed));
    expect(await library.loadSkus('c-1')).toEqual(skus);
  });

  it('leaves a catalogue that was changed since when its step is undone, and says so', async () => {
    const { store, user } = await open(edit({ s2: { price: 13000 } }));
    await user.click(applyButton());
    await waitFor(() => expect(store.getState().undoSteps).toHaveLength(1));
    await library.changeSkus('c-1', (sku) => (sku.id === 's1' ? { ...sku, image: 'asset:1' } : undefined), 9);
    act(() => void store.actions.undo());
    expect(await screen.findByText('The page is as it was. The catalogue was changed since and stays')).toBeTruthy();
    expect((await library.loadSkus('c-1'))[1]?.price).toBe(13000);
  });

  it('offers the way back for the catalogue and the page together', async () => {
    const { store, user } = await open(edit({ s2: { price: 13000 }, x2: null }));
    await user.click(applyButton());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(canonicalJson(store.getState().page)).toBe(canonicalJson(page)));
    await waitFor(async () => expect(await library.loadSkus('c-1')).toEqual(kept));
    expect(await screen.findByText('The catalogue and the page are as they were')).toBeTruthy();
  });

  it('leaves a page that was edited since as it is, and says so', async () => {
    const { store, user } = await open(edit({ s2: { price: 13000 } }));
    await user.click(applyButton());
    const undo = await screen.findByRole('button', { name: 'Undo' });
    act(() => void store.actions.dispatch({ type: 'swap-tiles', a: 't1', b: 't2', viewport: 'desktop' }));
    await user.click(undo);
    expect(await screen.findByText(/The page was edited since/)).toBeTruthy();
    expect(store.getState().page.skus[1]?.price).toBe(13000);
    expect(await library.loadSkus('c-1')).toEqual(kept);
  });

  it('leaves absurd prices, and those that the page has of its own, until they are ticked', async () => {
    const own = { ...page, skus: page.skus.map((sku) => (sku.id === 's3' ? { ...sku, price: 8500 } : sku)) };
    const { user } = await open(edit({ s1: { price: 0 }, s2: { price: 119000 }, s3: { price: 9900 }, s4: { price: 14900 } }), { on: own });
    expect(['SKU 1', 'SKU 2', 'SKU 3', 'SKU 4'].map(isTicked)).toEqual([false, false, false, true]);
    expect(row('SKU 1').textContent).toContain('The price becomes 0');
    expect(row('SKU 2').textContent).toContain('More than 3 times apart');
    expect(row('SKU 3').textContent).toContain('This page has ¥85 of its own');
    await user.click(screen.getByRole('button', { name: 'To confirm 3' }));
    await user.click(screen.getByRole('checkbox', { name: 'Update all SKUs listed' }));
    expect(['SKU 1', 'SKU 2', 'SKU 3'].map(isTicked)).toEqual([true, true, true]);
    expect(screen.getByText('4 of 4 changes chosen')).toBeTruthy();
  });

  it('replaces or removes the tiles of a SKU that is gone, as is chosen', async () => {
    const { store, user } = await open(edit({ s1: null, s9: null }));
    const choose = async (title: string, option: RegExp) => {
      await user.click(screen.getByRole('combobox', { name: `Tiles of “${title}”` }));
      await user.click(await screen.findByRole('option', { name: option }));
    };
    await choose('SKU 1', /^Replace by Spare \(¥80\)/);
    await choose('SKU 9', /^Remove the tile/);
    await waitFor(() => expect(effect().textContent).toContain('2 tiles change'));
    await user.click(applyButton());
    await waitFor(() => expect(store.getState().undoSteps).toHaveLength(1));
    const tiles = store.getState().page.modules.map((module) => module.tiles?.map(({ skuId }) => skuId).join(' '));
    expect(tiles).toEqual(['x1 s2 s3 s4', 's5 s6 s7 s8', 's10 s11 s12']);
  });

  it('goes through the rows by arrow keys, one stop for Tab', async () => {
    const { user } = await open(edit({ s1: { price: 8000 }, s2: { price: 12000 }, s3: { price: 9000 } }));
    act(() => tick('SKU 1').focus());
    await user.keyboard('{ArrowDown}{ArrowDown} ');
    expect(document.activeElement).toBe(tick('SKU 3'));
    expect(isTicked('SKU 3')).toBe(false);
    await waitFor(() => expect(screen.getAllByRole('row').filter((one) => one.querySelector('[tabindex="0"]'))).toHaveLength(2));
  });

  it('refuses a file in another currency, and says which', async () => {
    await open(edit({ s1: { price: 8000 } }), { currency: 'USD' });
    expect(screen.getByRole('alert').textContent).toMatch(/“goods” is in CNY, the file is in USD/);
    expect(screen.queryByRole('button', { name: /^Update/ })).toBeNull();
  });

  it('says that nothing has changed', async () => {
    await open(kept);
    expect(screen.getByText('14 SKUs are the same as in the file.')).toBeTruthy();
  });

  it('works without a page: then the catalogue alone is updated, and the pages that use it are counted', async () => {
    await library.savePage(page, 'p-1', 1, 'c-1');
    const { onClose, user } = await open(edit({ s1: { price: 8000 } }), { on: null });
    expect(screen.queryByRole('region', { name: 'What it does to this page' })).toBeNull();
    expect(await screen.findByText(/1 other page uses this catalogue/)).toBeTruthy();
    await user.click(applyButton());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect((await library.loadSkus('c-1'))[0]?.price).toBe(8000);
    expect((await library.loadPage('p-1'))?.page.skus[0]?.price).toBe(7900);
  });
});
