import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toaster, toast } from 'sonner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Page } from '@/core/page';
import { createEditor, keepFigures, library, loadFigures, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { figuresDialog } from '@/ui/figures-dialog';
import { MorningDialog } from '@/ui/morning';
import { EditorProvider } from '@/ui/shell';
import { build } from '../helpers/page';
import '@/ui/shell/base.css';

configure({ asyncUtilTimeout: 12_000 });

const page = build({ modules: [{ rows: '1 2 3 4' }] });
/** The second sells next to nothing, the fourth most of all. */
const table = (days = 8) =>
  [
    'Date,SKU,Orders,Rank,Conversion,Promotion,Impressions',
    ...Array.from({ length: days }, (_, d) =>
      [20, 2, 30, 90].map(
        (orders, i) => `2026-06-0${d + 1},s${i + 1},${orders},${9 - i},3.${d}%,${i === 3 && d === 7 ? '满300减40' : ''},1000`,
      ),
    ).flat(),
  ].join('\n');
const of = { id: 'c-9', name: 'Shop', currency: 'CNY', skus: page.skus };

function open(shown: Page = page) {
  const store = createEditor({ page: shown });
  render(
    <EditorProvider store={store} catalogue={of}>
      <MorningDialog onClose={vi.fn()} />
      <Toaster />
    </EditorProvider>,
  );
  return { store, user: userEvent.setup() };
}
const drop = (text: string) => figuresDialog.setState({ shown: 'morning', dropped: new File([text], 'daily.csv') });
const row = (sku: string) => screen.getByRole('row', { name: new RegExp(`^\\S? ?SKU ${sku.slice(1)}`) });

beforeEach(async () => {
  settings.setState({ language: 'en' });
  figuresDialog.setState({ shown: 'morning', dropped: null });
  startI18n('en');
  await library.figures.clear();
});
afterEach(() => {
  toast.dismiss();
  cleanup();
});

describe('the morning view', () => {
  it('takes a table in after it was looked at, and keeps it by catalogue', async () => {
    const { user } = open();
    drop(table());
    await screen.findByText('8 days (2026-06-01 to 2026-06-08), 4 SKUs');
    expect(await loadFigures('c-9', 60)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Add 8 days' }));
    await screen.findByRole('region', { name: 'Daily figures by tile' });
    const kept = await loadFigures('c-9', 60);
    expect(kept).toHaveLength(8);
    expect(kept.at(-1)?.figures.at(-1)).toEqual({
      sku: 's4',
      orders: 90,
      rank: 6,
      conversion: 0.037,
      promotion: '满300减40',
      impressions: 1000,
    });
  });

  it('tells what to push and what to replace, with the numbers, and swaps them in one step', async () => {
    await keepFigures('c-9', []);
    const { store, user } = open();
    drop(table());
    await user.click(await screen.findByRole('button', { name: 'Add 8 days' }));
    await screen.findByRole('region', { name: 'Daily figures by tile' });
    expect(within(row('s2')).getByText('Replace')).toBeTruthy();
    expect(row('s2').textContent).toMatch(/\d+(\.\d)?% of attention brings only 1\.4% of orders/);
    expect(row('s2').textContent).toMatch(/\d+(\.\d)?% of the page/);
    expect(screen.getByRole('columnheader', { name: /Attention → orders/ }).textContent).toContain('of the tiles with figures');
    expect(row('s4').textContent).toContain('new promotion: 满300减40');
    expect(within(row('s2')).getByRole('button', { name: 'Swap with “SKU 4”' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Push 1' }));
    expect(screen.queryByRole('row', { name: /SKU 2/ })).toBeNull();
    await user.click(within(row('s4')).getByRole('button', { name: 'Swap with “SKU 2”' }));
    expect(store.getState().page.modules[0]?.tiles?.map(({ id }) => id)).toEqual(['t1', 't4', 't3', 't2']);
    expect(store.getState().undoSteps).toHaveLength(1);
  });

  it('offers an example with the page’s own SKUs that it takes', async () => {
    const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:saved');
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Download an example' }));
    const [file] = saved.mock.calls[0] ?? [];
    saved.mockRestore();
    if (!(file instanceof Blob)) throw new Error('nothing was saved');
    drop(await file.text());
    await user.click(await screen.findByRole('button', { name: 'Add 8 days' }));
    await screen.findByRole('region', { name: 'Daily figures by tile' });
    expect(screen.getByRole('button', { name: 'All 4' })).toBeTruthy();
  });

  it('counts SKUs that are not on the page, and says the reason that decides before the others', async () => {
    const day = (n: number, orders: number) => ({
      day: `2026-06-0${n}`,
      figures: [
        { sku: 's1', orders },
        { sku: 's2', orders: 100 },
        { sku: 'gone', orders: 3 },
      ],
    });
    await keepFigures('c-9', [...Array.from({ length: 7 }, (_, i) => day(i + 1, 30)), day(8, 80)]);
    open();
    await screen.findByText('1 SKU is not on this page');
    const [first, ...told] = [...row('s1').querySelectorAll('td:last-child small')].map((one) => one.textContent);
    expect(within(row('s1')).getByText('Push')).toBeTruthy();
    expect(first).toMatch(/^Orders up to 80, 7-day mean 30/);
    expect(told.join('')).toMatch(/^over 7 days still .* of orders/);
  });

  it('shows a tile on the page, and is closed for that', async () => {
    await keepFigures('c-9', [{ day: '2026-06-08', figures: [{ sku: 's3', orders: 9 }] }]);
    const { store, user } = open();
    await user.click(within(await screen.findByRole('table')).getByRole('button', { name: /SKU 3/ }));
    expect(store.getState().selection).toEqual(['t3']);
    expect(store.getState().lit).toMatchObject({ tiles: ['t3'], reveal: true });
    expect(figuresDialog.getState().shown).toBeNull();
  });

  it('joins a newer table with what is kept', async () => {
    await keepFigures('c-9', [{ day: '2026-06-08', figures: [{ sku: 's1', favourites: 7, orders: 1 }] }]);
    const { user } = open();
    await screen.findByRole('region', { name: 'Daily figures by tile' });
    drop(table());
    await user.click(await screen.findByRole('button', { name: 'Add 8 days' }));
    await waitFor(async () => expect(await loadFigures('c-9', 60)).toHaveLength(8));
    expect((await loadFigures('c-9', 1))[0]?.figures[0]).toMatchObject({ sku: 's1', favourites: 7, orders: 20 });
  });

  it('takes over what was kept for the page before it had a catalogue, and what the catalogue has itself counts', async () => {
    const day = (n: number, orders: number) => ({ day: `2026-06-0${n}`, figures: [{ sku: 's1', orders }] });
    await keepFigures('p-1', [day(1, 5), day(2, 6)]);
    await keepFigures('c-9', [day(2, 60)]);
    open({ ...page, id: 'p-1' });
    await screen.findByRole('table');
    expect((await loadFigures('c-9')).map(({ day, figures }) => [day, figures[0]?.orders])).toEqual([
      ['2026-06-01', 5],
      ['2026-06-02', 60],
    ]);
    expect(await loadFigures('p-1')).toEqual([]);
  });

  it('asks for the columns that it cannot do without', async () => {
    open();
    drop('SKU,Orders,Rank\ns1,3,4');
    expect((await screen.findByRole('alert')).textContent).toContain('SKU, date and at least one figure are needed');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add 0 days' }).disabled).toBe(true);
  });

  it('says so where figures name none of the page’s SKUs', async () => {
    await keepFigures('c-9', [{ day: '2026-06-08', figures: [{ sku: 'other', orders: 1 }] }]);
    open();
    await screen.findByText('No figures of this page’s SKUs');
  });

  it('goes with its catalogue', async () => {
    await library.saveCatalogue({ ...of, count: 4, importedAt: 1 }, page.skus);
    await keepFigures('c-9', [{ day: '2026-06-08', figures: [{ sku: 's1', orders: 1 }] }]);
    await library.deleteCatalogue('c-9');
    expect(await loadFigures('c-9', 60)).toEqual([]);
  });
});
