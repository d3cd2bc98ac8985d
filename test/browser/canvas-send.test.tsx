/** Over long ways by keyboard: to other modules, and to a place that is typed. */
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { layoutPage } from '@/core/page';
import { readPlace, targetOf } from '@/ui/canvas/place-entry';
import { build } from '../helpers/page';
import { draw } from './canvas-driver';

const page = () => {
  const built = build({
    anchor: 99,
    viewports: ['desktop', 'mobile'],
    modules: [
      { rows: '79 139 89 119 / 95 129! 99 149', title: '99 zone', columns: { desktop: 4, mobile: 2 } },
      { rows: '', title: 'Gifts', columns: { desktop: 4, mobile: 2 } },
      { rows: '199 299 219 399 / 199 299', title: 'Audio', columns: { desktop: 4, mobile: 2 } },
    ],
  });
  return { ...built, skus: built.skus.map(({ image: _none, ...sku }) => sku) };
};
const START = ['t1 t2 t3 t4 t5 t6 t7 t8', '', 't9 t10 t11 t12 t13 t14'];
const focused = () => document.activeElement?.getAttribute('data-tile');

function at(id: string) {
  const canvas = draw(page(), { language: 'en' });
  canvas.focus(canvas.tile(id));
  return canvas;
}

test('Page Down, Page Up, Home and End go over modules, and to the ends of one', async () => {
  const canvas = at('t3');
  const seen: unknown[] = [];
  for (const key of ['End', 'Home', 'PageDown', 'PageUp']) {
    await canvas.key(key);
    seen.push(focused());
  }
  await canvas.key('ArrowDown', { ctrlKey: true });
  expect([...seen, focused()]).toEqual(['t8', 't1', 't9', 't1', 't9']);
});

test('with Alt they take the tile along into the module, in one step', async () => {
  const canvas = at('t3');
  await canvas.key('PageDown', { altKey: true });
  expect([canvas.order(), focused()]).toEqual([['t1 t2 t4 t5 t6 t7 t8', 't3', START[2]], 't3']);
  expect(canvas.said()).toBe('SKU 3, row 1 of 1, column 1 of 4, Gifts');
  await canvas.key('PageUp', { altKey: true });
  expect(canvas.order()).toEqual(['t1 t2 t4 t5 t6 t7 t8 t3', '', START[2]]);
  expect(canvas.store.getState().undoSteps).toHaveLength(2);
});

test('what is carried goes from module to module, and says where it is', async () => {
  const canvas = at('t1');
  await canvas.key(' ');
  await canvas.key('PageDown');
  expect(canvas.said()).toBe('Insert at: Gifts, empty module');
  await canvas.key('ArrowDown', { ctrlKey: true });
  expect(canvas.said()).toBe('Swap with SKU 9: row 1 of 2, column 1 of 4, Audio');
  await canvas.key(' ');
  expect(canvas.order()).toEqual(['t9 t2 t3 t4 t5 t6 t7 t8', '', 't1 t10 t11 t12 t13 t14']);
  expect(canvas.said()).toBe('SKU 1, row 1 of 2, column 1 of 4, Audio');
});

test('G sends a tile to the place that is typed, and the focus goes along', async () => {
  const canvas = at('t2');
  await canvas.key('g');
  const field = await screen.findByRole('textbox', { name: 'Place' });
  await userEvent.fill(field, '3/2/1');
  expect(screen.getByText('Insert at: row 2 of 2, column 1 of 4, Audio')).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  expect(canvas.order()).toEqual(['t1 t3 t4 t5 t6 t7 t8', '', 't9 t10 t11 t12 t2 t13 t14']);
  await waitFor(() => expect(focused()).toBe('t2'));
  expect(canvas.store.getState().undoSteps).toHaveLength(1);
});

test('a place that is none, or a locked one, is said and refused', async () => {
  const canvas = at('t2');
  await canvas.key('g');
  const field = await screen.findByRole('textbox', { name: 'Place' });
  const send = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Send' });
  await userEvent.fill(field, '9/1/1');
  expect([screen.queryByText('There is no such place') !== null, send().disabled]).toEqual([true, true]);
  await userEvent.click(screen.getByRole('radio', { name: 'Swap' }));
  await userEvent.fill(field, '2/2');
  expect([screen.queryByText('SKU 6 is locked and cannot be moved') !== null, send().disabled]).toEqual([true, true]);
  await userEvent.keyboard('{Enter}{Escape}');
  expect(canvas.order()).toEqual(START);
});

test('typed places are read as module, row and column, as row and column, or as a number', () => {
  const layout = layoutPage(page(), 'desktop');
  const read = (text: string) => {
    const place = readPlace(text, layout, 'm1');
    return place && [place.module, place.index];
  };
  expect(['3/2/1', '2-3', '5', '３，１，２', '9', '2/1/1', '3 2 4'].map(read)).toEqual([
    ['m3', 4],
    ['m1', 6],
    ['m1', 4],
    ['m3', 1],
    ['m1', 8],
    ['m2', 0],
    ['m3', 6],
  ]);
  expect(['', 'x', '0', '10', '4/1/1', '1/5', '5/1', '1/2/3/4'].map(read)).toEqual(Array(8).fill(undefined));
});

test('a place in its own module is meant as it will be', () => {
  const layout = layoutPage(page(), 'desktop');
  const place = readPlace('5', layout, 'm1');
  const held = { from: 'canvas' as const, tiles: ['t1'] };
  expect(place && targetOf(place, 'insert', layout, held)?.index).toBe(5);
});
