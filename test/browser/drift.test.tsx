import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { Toaster, toast } from 'sonner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useStore } from 'zustand';
import { EVERY_FIELD } from '@/core/catalogue';
import type { Page, Sku } from '@/core/page';
import { type CatalogueRecord, createEditor, library, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { Canvas, CanvasDnd } from '@/ui/canvas';
import { DriftNotice } from '@/ui/drift';
import { closeRefresh, refreshing } from '@/ui/incoming-refresh';
import { Inspector } from '@/ui/inspector';
import { RefreshDialog } from '@/ui/refresh';
import { EditorProvider } from '@/ui/shell';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

configure({ asyncUtilTimeout: 8000 });

const page = priced({ Start: [79, 119, 89, 139], End: [259, 399, 289, 429] });
const record: CatalogueRecord = { id: 'c-1', name: 'goods', currency: 'CNY', count: 8, importedAt: 1 };
const edit = (fields: Record<string, Partial<Sku> | null>): Sku[] =>
  page.skus.flatMap((sku) => (fields[sku.id] === null ? [] : [{ ...sku, ...fields[sku.id] }]));

/** The page in the editor beside a catalogue as it is kept now. */
async function open(skus: Sku[], { on = page, kept = record, id = crypto.randomUUID() as string } = {}) {
  await library.saveCatalogue(kept, skus);
  const store = createEditor({ page: on });
  function Screen() {
    const ready = useStore(refreshing, (state) => state.ready);
    return <Suspense>{ready ? <RefreshDialog {...ready} onClose={closeRefresh} /> : null}</Suspense>;
  }
  const show = (now: Sku[]) => (
    <EditorProvider store={store} catalogue={{ ...kept, skus: now }}>
      <DriftNotice pageId={id} />
      <Screen />
      <Inspector />
      <Toaster />
    </EditorProvider>
  );
  const { rerender, unmount } = render(show(skus));
  return { store, id, unmount, refresh: (now: Sku[]) => rerender(show(now)), user: userEvent.setup() };
}

beforeEach(async () => {
  settings.setState({ language: 'en' });
  startI18n('en');
  await Promise.all([library.catalogues.clear(), library.skus.clear()]);
});
afterEach(() => {
  toast.dismiss();
  closeRefresh();
  cleanup();
});

const row = (title: string) => within(screen.getByRole('dialog')).getByRole('row', { name: new RegExp(`Update “${title}”`) });
const isTicked = (title: string) => within(row(title)).getByRole('checkbox').getAttribute('aria-checked') === 'true';
const review = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(await screen.findByRole('button', { name: 'Review' }));
  await screen.findByRole('dialog', { name: 'Where this page differs' });
  await waitFor(() => expect(screen.queryByText('Comparing…')).toBeNull());
};
const price = (on: Page, id: string) => on.skus.find((sku) => sku.id === id)?.price;

describe('a page that is not as its catalogue', () => {
  it('is told of, by what differs, and no more once it is', async () => {
    const { store } = await open(edit({ s1: { price: 8900 }, s2: { price: 9900, title: 'Newer' }, s5: null }));
    expect(await screen.findByText('3 SKUs of this page differ from the catalogue')).toBeTruthy();
    expect(screen.getByText('price: 2, title: 1, not in it: 1')).toBeTruthy();
    act(() => void store.actions.dispatch({ type: 'set-sku', sku: 's1', fields: { price: 8900 } }));
    expect(await screen.findByText('2 SKUs of this page differ from the catalogue')).toBeTruthy();
    act(
      () =>
        void store.actions.dispatch([
          { type: 'set-sku', sku: 's2', fields: { price: 9900, title: 'Newer' } },
          { type: 'remove-tiles', tiles: ['t5'] },
        ]),
    );
    await waitFor(() => expect(screen.queryByText(/differ/)).toBeNull());
  });

  it('is counted right behind each edit, with no number that was so before', async () => {
    const { store } = await open(page.skus.slice());
    const reprice = (sku: string, price: number) => act(() => void store.actions.dispatch({ type: 'set-sku', sku, fields: { price } }));
    reprice('s1', 8900);
    expect(screen.getByText('1 SKU of this page differs from the catalogue')).toBeTruthy();
    reprice('s2', 9900);
    expect(screen.getByText('2 SKUs of this page differ from the catalogue')).toBeTruthy();
    act(() => void store.actions.undo());
    act(() => void store.actions.undo());
    expect(screen.queryByText(/from the catalogue/)).toBeNull();
  });

  it('is told of when the catalogue changes under it', async () => {
    const { refresh } = await open(page.skus.slice());
    refresh(edit({ s1: { price: 8900 } }));
    expect(await screen.findByText('1 SKU of this page differs from the catalogue')).toBeTruthy();
  });

  it('is left in peace once that was dismissed, until it differs otherwise', async () => {
    const newer = edit({ s1: { price: 8900 } });
    const first = await open(newer);
    await first.user.click(await screen.findByRole('button', { name: /^Dismiss/ }));
    expect(screen.queryByText(/differs/)).toBeNull();
    first.unmount();
    const again = await open(newer, { id: first.id });
    act(() => void again.store.actions.dispatch({ type: 'set-sku', sku: 's2', fields: { price: 12100 } }));
    expect(await screen.findByText('2 SKUs of this page differ from the catalogue')).toBeTruthy();
  });

  it('takes former prices by itself, those of its own when told to, in one step', async () => {
    const kept = { ...record, formerPrices: { s1: [7900] } };
    const { store, user } = await open(edit({ s1: { price: 8900 }, s2: { price: 9900 } }), { kept });
    await review(user);
    expect(row('SKU 1').textContent).toMatch(/¥79→?¥89.*Older on this page/);
    expect(row('SKU 2').textContent).toMatch(/¥119→?¥99.*Differs on this page/);
    expect([isTicked('SKU 1'), isTicked('SKU 2')]).toEqual([true, false]);
    expect(screen.getByText(/^1 SKU of this page differs, perhaps on purpose/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take the catalogue’s values' }));
    await user.click(screen.getByRole('button', { name: 'Update 2 SKUs' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(['s1', 's2'].map((id) => price(store.getState().page, id))).toEqual([8900, 9900]);
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['take-catalogue']);
    expect(await library.catalogues.get('c-1')).toEqual(kept);
    await waitFor(() => expect(screen.queryByText(/from the catalogue/)).toBeNull());
  });

  it('offers to replace or remove what is gone, and says where nothing fits', async () => {
    const spare: Sku = { id: 'x1', title: 'Spare', price: 8500, category: ['Audio'] };
    const { store, user } = await open([...edit({ s1: null, s8: null }), spare]);
    await review(user);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Update/ }).disabled).toBe(true);
    await user.click(screen.getByRole('combobox', { name: 'Tiles of “SKU 8”' }));
    expect((await screen.findByRole('option', { name: /^Nothing to replace it/ })).getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('combobox', { name: 'Tiles of “SKU 1”' }));
    await user.click(await screen.findByRole('option', { name: /^Replace by Spare/ }));
    await user.click(await screen.findByRole('button', { name: 'Update 1 SKU' }));
    await waitFor(() => expect(store.getState().page.modules[0]?.tiles?.[0]?.skuId).toBe('x1'));
  });

  it('shows in the inspector which SKU its catalogue does not have', async () => {
    const { store } = await open(edit({ s5: null }));
    act(() => store.actions.select(['t4']));
    expect(screen.queryByText('Not in the catalogue “goods”')).toBeNull();
    act(() => store.actions.select(['t5']));
    expect(screen.getByText('Not in the catalogue “goods”')).toBeTruthy();
  });

  it('is compared with a newer file even where that changes nothing of the catalogue', async () => {
    const skus = edit({ s1: { price: 8900 }, s2: { stock: 4 } });
    await open(skus);
    const fresh = { fileName: 'goods-2.csv', currency: 'CNY', skus, known: EVERY_FIELD, unread: [], columns: {}, isNameless: false };
    act(() => refreshing.setState({ ready: { catalogue: record, fresh } }));
    expect(await screen.findByText('2 differ on this page already')).toBeTruthy();
    expect(row('SKU 1').textContent).toContain('Differs on this page');
    expect([isTicked('SKU 1'), isTicked('SKU 2')]).toEqual([false, true]);
  });
});

describe('a tile whose SKU its catalogue does not have any more', () => {
  const images = () => undefined;
  const draw = (skus: readonly Sku[]) => {
    const store = createEditor({ page });
    store.actions.show({ zoom: 0.4, viewport: 'desktop' });
    render(
      <EditorProvider store={store} catalogue={{ ...record, skus }}>
        <CanvasDnd images={images}>
          <Canvas images={images} />
        </CanvasDnd>
      </EditorProvider>,
    );
    return store;
  };
  const marked = () => [...document.querySelectorAll<HTMLElement>('[data-mark="gone"]')].map(({ dataset }) => dataset.of);

  it('has a mark on the canvas and says so, until only the page is shown', () => {
    const store = draw(edit({ s5: null }));
    expect(marked()).toEqual(['t5']);
    expect(screen.getByTitle('Not in the catalogue “goods”').dataset.tile).toBe('t5');
    act(() => store.actions.show({ overlay: 'none' }));
    expect(marked()).toEqual([]);
  });

  it('has none where the catalogue is priced in another currency', () => {
    const store = createEditor({ page: { ...page, currency: 'EUR' } });
    render(
      <EditorProvider store={store} catalogue={{ ...record, skus: edit({ s5: null }) }}>
        <CanvasDnd images={images}>
          <Canvas images={images} />
        </CanvasDnd>
      </EditorProvider>,
    );
    expect(marked()).toEqual([]);
  });
});
