/** Other SKUs for a tile: what fits the rules first, taken as one step. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { Sku } from '@/core/page';
import { createEditor, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { EditorProvider } from '@/ui/shell';
import { SuggestDialog } from '@/ui/suggest';
import { askReplace, replaceable, suggestDialog } from '@/ui/suggest-dialog';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

afterEach(cleanup);

const page = { ...priced({ Start: [79, 84, 119, 89, 139] }), rules: { extends: [], set: { 'price-alternation-row': 'error' as const } } };
const RANGE: Sku[] = Array.from({ length: 300 }, (_, i) => ({ id: `c${i}`, title: `Item ${i}`, price: 5000 + i * 100 }));

function open(skus: Sku[] | null) {
  settings.setState({ language: 'en' });
  startI18n('en');
  const store = createEditor({ page });
  const left = { closed: 0 };
  render(
    <EditorProvider store={store} catalogue={skus && { id: 'c', name: 'Test', currency: 'CNY', skus }}>
      <SuggestDialog tileId="t2" onClose={() => left.closed++} />
    </EditorProvider>,
  );
  return { store, left, user: userEvent.setup() };
}

const list = () => screen.findByRole('listbox', { name: 'Suggested SKUs' });

it('lists the eight that the rules like best, says why, and takes one with the keyboard in one step', async () => {
  const { store, left, user } = open(RANGE);
  const options = within(await list()).getAllByRole('option');
  expect(options).toHaveLength(8);
  expect(options[0]?.getAttribute('aria-label')).toMatch(/^Item \d+, ¥\d+, score \+\d.*Mends “/);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Suggested SKUs'));
  await user.keyboard('{ArrowDown}');
  expect(options[1]?.getAttribute('aria-selected')).toBe('true');
  const title = options[1]?.getAttribute('aria-label')?.split(',')[0];
  const before = store.getState().report.score ?? 0;
  await user.keyboard('{Enter}');
  const { page: after, undoSteps, report } = store.getState();
  const taken = after.skus.find(({ id }) => id === after.modules[0]?.tiles?.[1]?.skuId);
  expect([taken?.title, undoSteps.length, left.closed]).toEqual([title, 1, 1]);
  expect(report.score).toBeGreaterThan(before);
  store.actions.undo();
  expect(store.getState().page.modules[0]?.tiles?.[1]?.skuId).toBe('s2');
});

it('leaves out what nothing is left of, and says how many', async () => {
  open(RANGE.map((sku, i) => (i % 2 === 0 ? { ...sku, stock: 0 } : sku)));
  const ids = within(await list())
    .getAllByRole('option')
    .map((option) => Number(option.getAttribute('aria-label')?.match(/^Item (\d+)/)?.[1]) % 2);
  expect(new Set(ids)).toEqual(new Set([1]));
  expect(screen.getByText('150 SKUs are out of stock and left out.')).toBeTruthy();
});

it('leads on to all SKUs, and says what to do where there is no other', async () => {
  const { user } = open(null);
  expect(await screen.findByText('No SKU to replace it with')).toBeTruthy();
  expect(screen.getByText('Import a catalogue, and the SKUs that fit best are listed here.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'All SKUs…' }));
  expect(await screen.findByRole('combobox')).toBeTruthy();
});

it('is asked for one tile that is not locked', () => {
  const store = createEditor({ page });
  store.actions.select(['t1', 't2']);
  expect(replaceable(store)).toBeUndefined();
  store.actions.select(['t2']);
  askReplace(store);
  expect(suggestDialog.getState().tile).toBe('t2');
  store.actions.dispatch({ type: 'set-tile', tile: 't2', locked: true });
  expect(replaceable(store)).toBeUndefined();
  suggestDialog.setState({ tile: null });
});
