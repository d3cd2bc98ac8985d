/** Several tiles at once, and what is another at one viewport. */
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import type { EditorStore } from '@/editor';
import { Inspector } from '@/ui/inspector';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 219], End: [300, 319] });

function inspect(subject: { tiles?: string[]; module?: string }, of: Page = page) {
  const opened = open(of, <Inspector />);
  act(() => {
    if (subject.tiles) opened.store.actions.select(subject.tiles);
    if (subject.module) opened.store.actions.selectModule(subject.module);
  });
  return opened;
}
const input = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const skus = (store: EditorStore, count: number) => store.getState().page.skus.slice(0, count);
const steps = (store: EditorStore) => store.getState().undoSteps.map(({ label }) => label.key);

it('shows the amounts of several SKUs as mixed, and gives all what is typed in one step', async () => {
  const { store, user } = inspect({ tiles: ['t1', 't2', 't3'] });
  expect([input('Price').value, input('Price').placeholder]).toEqual(['', 'Mixed']);
  await user.type(input('Price'), '99{Enter}');
  expect(skus(store, 4).map(({ price }) => price)).toEqual([9900, 9900, 9900, 13900]);
  expect([input('Price').value, steps(store)]).toEqual(['99', ['price']]);
  await user.type(input('Brand'), 'Ombra{Enter}');
  expect(skus(store, 4).map(({ brand }) => brand)).toEqual(['Ombra', 'Ombra', 'Ombra', undefined]);
});

it('steps each mixed amount from its own with the arrow keys, by ten with Shift', async () => {
  const { store, user } = inspect({ tiles: ['t1', 't2'] });
  act(() => input('Price').focus());
  await user.keyboard('{ArrowUp}{Shift>}{ArrowUp}{/Shift}');
  expect(skus(store, 3).map(({ price }) => price)).toEqual([9000, 13000, 8900]);
  expect(input('Price').placeholder).toBe('Mixed');
});

it('leaves mixed amounts alone where a field is only looked at', async () => {
  const { store, user } = inspect({ tiles: ['t1', 't2'] });
  await user.click(input('Price'));
  await user.tab();
  expect(store.getState().undoSteps).toHaveLength(0);
});

it('marks a size that is not the first viewport’s, and makes it the same', async () => {
  const { store, user } = inspect({ tiles: ['t1'] });
  expect(screen.queryByRole('button', { name: /Not as on Desktop/ })).toBeNull();
  act(() => void store.actions.dispatch({ type: 'set-tile', tile: 't1', span: { viewport: 'desktop', size: [4, 2] } }));
  // No wider than the phone's two columns.
  await user.click(screen.getByRole('button', { name: 'Not as on Desktop, where it is 2 × 2. Press to make it the same.' }));
  expect(store.getState().page.modules[0]?.tiles?.[0]?.span).toEqual({ desktop: [4, 2], mobile: [2, 2] });
  expect(screen.queryByRole('button', { name: /Not as on Desktop/ })).toBeNull();
});

it('marks a number of columns that is not that of most modules, and makes it theirs', async () => {
  const { store, user } = inspect({ module: 'm2' });
  expect(screen.queryByRole('button', { name: /Most modules/ })).toBeNull();
  act(() => void store.actions.dispatch({ type: 'set-module', module: 'm2', fields: { columns: { desktop: 4, mobile: 3 } } }));
  await user.click(screen.getByRole('button', { name: 'Most modules have 2 columns on Mobile. Press to make it the same.' }));
  expect(store.getState().page.modules[1]?.columns).toEqual({ desktop: 4, mobile: 2 });
});
