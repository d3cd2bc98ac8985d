/** What is seen of a drop before it happens, and that it happens where the pointer lets go. */
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { layoutPage, type Sku } from '@/core/page';
import { build } from '../helpers/page';
import { draw } from './canvas-driver';

const page = (rows = '79 139 89 119 / 95 129 99 149') => {
  const built = build({
    anchor: 99,
    viewports: ['desktop', 'mobile'],
    modules: [
      { rows, title: '99 zone', columns: { desktop: 4, mobile: 2 } },
      { rows: '199 299 219 399', title: 'Audio', columns: { desktop: 4, mobile: 2 } },
    ],
  });
  return { ...built, skus: built.skus.map(({ image: _none, ...sku }) => sku) };
};
const TRIPOD: Sku = { id: 'tripod', title: 'Tripod', price: 25900 };
const pointer = { isPrimary: true, pointerId: 1, pointerType: 'mouse', button: 0, bubbles: true, cancelable: true };

test('a pointer that jumps and lets go at once drops where it lets go', async () => {
  const canvas = draw(page());
  const [from, on, to] = ['t1', 't2', 't7'].map((id) => canvas.spot(canvas.tile(id)));
  await act(async () => {
    const send = (type: string, target: EventTarget, at = from) =>
      target.dispatchEvent(new PointerEvent(type, { ...pointer, clientX: at?.x ?? 0, clientY: at?.y ?? 0 }));
    send('pointerdown', canvas.tile('t1'));
    send('pointermove', document, on);
    send('pointerup', document, to);
  });
  expect(canvas.order()[0]).toBe('t7 t2 t3 t4 t5 t6 t1 t8');
});

test('a swap outlines both tiles, an insertion has a bar, and a replacement says what comes', async () => {
  const canvas = draw(page(), { skus: [TRIPOD], language: 'en' });
  await canvas.pickUp(canvas.tile('t1'));
  await canvas.over(canvas.spot(canvas.tile('t3')));
  expect([canvas.find('[data-drop-mark="over"] svg'), canvas.find('[data-partner] svg')]).not.toContain(null);
  await canvas.over(canvas.spot(canvas.tile('t7'), 0.02));
  expect([canvas.find('[data-drop-mark="bar"]') !== null, canvas.find('[data-partner]')]).toEqual([true, null]);
  await canvas.key('Escape');
  await canvas.pickUp(canvas.find('[data-sku="tripod"]') as HTMLElement);
  await canvas.over(canvas.spot(canvas.tile('t3')));
  expect(canvas.find('[data-drop-mark="replace"]')?.textContent).toBe('¥259Tripod');
  await canvas.key('Escape');
});

test('the score that a drop would give stands beside what is held, with its difference', async () => {
  const canvas = draw(page(), { language: 'en' });
  await canvas.pickUp(canvas.tile('t1'));
  await canvas.over(canvas.spot(canvas.tile('t10')));
  const after = canvas.store.actions.preview([{ type: 'swap-tiles', a: 't1', b: 't10', viewport: 'desktop' }])?.score ?? 0;
  const before = canvas.store.getState().report.score ?? 0;
  const change = after - before;
  const told = `${before.toFixed(1)} → ${after.toFixed(1)} ${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(1)}`;
  await expect.poll(() => canvas.find('[data-score-chip]:not([hidden])')?.textContent).toBe(told);
  await canvas.key('Escape');
});

test('a module of mixed sizes shows how it will be packed, and is packed so', async () => {
  const canvas = draw(page('79x2y2 139 89 119 / 95 129 99'), { language: 'en' });
  await canvas.pickUp(canvas.tile('t1'));
  await canvas.over(canvas.spot(canvas.tile('t6'), 0.02));
  const held = () => canvas.find('[data-held]');
  await expect.poll(held).not.toBeNull();
  const shown = held()?.getBoundingClientRect();
  await canvas.drop();
  const { x, y, width, height } = canvas.tile('t1').getBoundingClientRect();
  for (const [was, is] of [
    [shown?.x, x],
    [shown?.y, y],
    [shown?.width, width],
    [shown?.height, height],
  ])
    expect(is).toBeCloseTo(was ?? 0, 0);
  expect(held()).toBeNull();
});

test('a tile dropped on the other viewport changes that one alone', async () => {
  const canvas = draw(page(), { view: { sideBySide: true, zoom: 0.3 } });
  await canvas.pickUp(canvas.tile('t1', 'desktop'));
  await canvas.over(canvas.spot(canvas.tile('t2', 'mobile')));
  await canvas.drop();
  const first = (id: string) => layoutPage(canvas.store.getState().page, id).modules[0]?.tiles[0]?.placed.tile.id;
  expect([first('desktop'), first('mobile')]).toEqual(['t1', 't2']);
});

test('a row of the outline takes a tile at its module’s first place, or at its end', async () => {
  const canvas = draw(page());
  const row = document.createElement('li');
  Object.assign(row.style, { position: 'fixed', left: '4px', bottom: '4px', width: '100px', height: '60px' });
  row.dataset.outlineRow = 'm2';
  document.body.append(row);
  await canvas.pickUp(canvas.tile('t1'));
  await canvas.over(canvas.spot(row, 0.5, 0.1));
  expect(row.dataset.drop).toBe('first');
  await canvas.drop();
  await canvas.pickUp(canvas.tile('t2'));
  await canvas.over(canvas.spot(row, 0.5, 0.8));
  expect(row.dataset.drop).toBe('last');
  await canvas.drop();
  expect([canvas.order(), row.dataset.drop]).toEqual([['t3 t4 t5 t6 t7 t8', 't1 t9 t10 t11 t12 t2'], undefined]);
  row.remove();
});

test('several SKUs of the catalogue are dropped behind each other in one step, and never on a tile', async () => {
  const canvas = draw(page(), { skus: [TRIPOD, { ...TRIPOD, id: 'cable', title: 'Cable' }], language: 'en' });
  await canvas.pickUp(canvas.find('[data-sku="cable"]') as HTMLElement);
  await canvas.over(canvas.spot(canvas.tile('t2'), 0.4));
  expect(canvas.find('[data-drop-mark="bar"]')).not.toBeNull();
  await canvas.drop();
  const { page: after, selection, undoSteps } = canvas.store.getState();
  expect(after.modules[0]?.tiles?.map(({ skuId }) => skuId).slice(0, 4)).toEqual(['s1', 'tripod', 'cable', 's2']);
  expect([selection.length, undoSteps.length]).toEqual([2, 1]);
  expect(canvas.said()).toBe('Placed 2 SKUs, the first at row 1 of 3, column 2 of 4, 99 zone');
});
