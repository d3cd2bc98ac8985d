/** A SKU of which nothing is left: the catalogue, the tile and the inspector say so, and putting it on the page does not pass in silence. */
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toaster, toast } from 'sonner';
import { afterEach, describe, expect, it } from 'vitest';
import type { Sku } from '@/core/page';
import { createEditor, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { Canvas, CanvasDnd } from '@/ui/canvas';
import { CataloguePanel } from '@/ui/catalogue';
import { useSoldOutWord } from '@/ui/editor/use-sold-out-word';
import { Inspector } from '@/ui/inspector';
import { EditorProvider } from '@/ui/shell';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

configure({ asyncUtilTimeout: 5000 });
afterEach(() => {
  toast.dismiss();
  cleanup();
});

const SKUS: Sku[] = [
  { id: 'c1', title: 'Lamp', price: 9900, stock: 0 },
  { id: 'c2', title: 'Shade', price: 12900, stock: 0 },
  { id: 'c3', title: 'Bulb', price: 10900, stock: 7 },
];

function open() {
  settings.setState({ language: 'en' });
  startI18n('en');
  const store = createEditor({ page: priced({ Start: [79, 119, 89, 139] }) });
  function Word() {
    useSoldOutWord();
    return null;
  }
  render(
    <EditorProvider store={store} catalogue={{ id: 'c', name: 'Test', currency: 'CNY', skus: SKUS }}>
      <CanvasDnd images={() => undefined}>
        <Word />
        <div style={{ display: 'flex', width: 272, height: 500 }}>
          <CataloguePanel />
        </div>
        <div style={{ width: 900, height: 600 }}>
          <Canvas images={() => undefined} />
        </div>
        <Inspector />
        <Toaster />
      </CanvasDnd>
    </EditorProvider>,
  );
  return { store, user: userEvent.setup() };
}

const row = (name: RegExp) => within(screen.getByRole('listbox', { name: 'SKUs' })).getByRole('option', { name });
const placed = ({ store }: ReturnType<typeof open>) => store.getState().page.modules[0]?.tiles?.length;

describe('a SKU that is out of stock', () => {
  it('is said to be in the list, on its tile and in the inspector', async () => {
    const { store } = open();
    expect(row(/^Lamp, c1, ¥99, out of stock$/).textContent).toContain('Out of stock');
    expect(row(/^Bulb/).getAttribute('aria-label')).toBe('Bulb, c3, ¥109');
    const tile = { id: 'new', sku: SKUS[0] as Sku };
    act(() => void store.actions.dispatch({ type: 'place-sku', tiles: [tile], module: 'm1', index: 0, viewport: 'desktop' }));
    act(() => store.actions.select(['new']));
    expect(await screen.findByRole('option', { name: /^Lamp, ¥99, row 1.*, out of stock$/ })).toBeTruthy();
    expect(screen.getByText('Out of stock')).toBeTruthy();
  });

  it('is put on the page with a word and the way back', async () => {
    const opened = open();
    await opened.user.dblClick(row(/^Lamp/));
    expect(await screen.findByText('“Lamp” is on the page, but out of stock')).toBeTruthy();
    expect(placed(opened)).toBe(5);
    await opened.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(placed(opened)).toBe(4);
    await waitFor(() => expect(screen.queryByText(/is on the page, but/)).toBeNull());
    act(() => void opened.store.actions.redo());
    expect(screen.queryByText(/is on the page, but/)).toBeNull();
  });

  it('is counted among several, and nothing is said of what there is', async () => {
    const opened = open();
    await opened.user.dblClick(row(/^Bulb/));
    expect(placed(opened)).toBe(5);
    expect(screen.queryByText(/out of stock$/)).toBeNull();
    const tiles = SKUS.slice(0, 2).map((sku) => ({ id: `n-${sku.id}`, sku }));
    act(() => void opened.store.actions.dispatch({ type: 'place-sku', tiles, module: 'm1', index: 0, viewport: 'desktop' }));
    expect(await screen.findByText('2 of the SKUs just placed are out of stock')).toBeTruthy();
  });
});
