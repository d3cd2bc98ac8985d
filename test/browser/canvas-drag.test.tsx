/** Dragging on the canvas: one drop is one undo step, a cancelled drag none. */
import { toast } from 'sonner';
import { beforeEach, describe, expect, test } from 'vitest';
import { layoutPage, type Sku } from '@/core/page';
import { build } from '../helpers/page';
import { draw } from './canvas-driver';

const page = () => {
  const built = build({
    anchor: 99,
    viewports: ['desktop', 'mobile'],
    modules: [
      { rows: '79 139 89 119 / 95 129! 99 149', title: '99元专区', columns: { desktop: 4, mobile: 2 } },
      { rows: '', title: '会员福利', columns: { desktop: 4, mobile: 2 } },
      { rows: '199 299 219 399', title: '进阶影音', columns: { desktop: 4, mobile: 2 } },
    ],
  });
  return { ...built, skus: built.skus.map(({ image: _none, ...sku }) => sku) };
};
const TRIPOD: Sku = { id: 'tripod', title: '三脚架', price: 25900 };
const START = ['t1 t2 t3 t4 t5 t6 t7 t8', '', 't9 t10 t11 t12'];

let shownBefore: ReturnType<typeof toast.getHistory> = [];
/** The newest toast of this test, be it one that was shown before and is shown anew. */
const lastToast = (): string | undefined => {
  const newest = toast.getHistory().find((shown) => !shownBefore.includes(shown));
  return newest && 'title' in newest ? String(newest.title) : undefined;
};

beforeEach(() => {
  shownBefore = toast.getHistory();
});

describe('a tile of the canvas', () => {
  test('dropped on a tile swaps with it, as one step that undo takes back', async () => {
    const canvas = draw(page());
    await canvas.pickUp(canvas.tile('t1'));
    await canvas.over(canvas.spot(canvas.tile('t3')));
    expect(canvas.find('[data-drop-mark="over"]')).not.toBeNull();
    expect(canvas.order()).toEqual(START);
    await canvas.drop();
    expect(canvas.order()[0]).toBe('t3 t2 t1 t4 t5 t6 t7 t8');
    expect(canvas.store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['swap-tiles']);
    expect(canvas.store.getState().selection).toEqual(['t1']);
    expect(canvas.said()).toBe('SKU 1，第1行，共2行；第3列，共4列，99元专区');
    expect(canvas.find('[data-drop-mark]')).toBeNull();
    canvas.store.actions.undo();
    expect(canvas.order()).toEqual(START);
  });

  test('dropped between two tiles of another module is inserted there', async () => {
    const canvas = draw(page());
    await canvas.pickUp(canvas.tile('t1'));
    await canvas.over(canvas.spot(canvas.tile('t11'), 0.05));
    expect(canvas.find('[data-drop-mark="bar"]')).not.toBeNull();
    await canvas.drop();
    expect(canvas.order()).toEqual(['t2 t3 t4 t5 t6 t7 t8', '', 't9 t10 t1 t11 t12']);
    expect(canvas.store.getState().undoSteps).toHaveLength(1);
  });

  test('goes into an empty module', async () => {
    const canvas = draw(page());
    await canvas.pickUp(canvas.tile('t1'));
    const title = canvas.find('[data-module-title="m2"]') as HTMLElement;
    await canvas.over(canvas.spot(title));
    await canvas.drop();
    expect(canvas.order()[1]).toBe('t1');
  });

  test('shows the score that the drop would give', async () => {
    const canvas = draw(page());
    await canvas.pickUp(canvas.tile('t1'));
    await canvas.over(canvas.spot(canvas.tile('t2')));
    const report = canvas.store.actions.preview([{ type: 'swap-tiles', a: 't1', b: 't2', viewport: 'desktop' }]);
    const shown = (score: number | null | undefined) => (score ?? 0).toFixed(1);
    const chip = () => canvas.find('[data-score-chip]:not([hidden])')?.textContent;
    await expect.poll(chip).toContain(`${shown(canvas.store.getState().report.score)} → ${shown(report?.score)}`);
    await canvas.drop();
    expect(chip()).toBeUndefined();
  });

  test('stays where it is when the drag is cancelled with Escape', async () => {
    const canvas = draw(page());
    await canvas.pickUp(canvas.tile('t1'));
    await canvas.over(canvas.spot(canvas.tile('t3')));
    await canvas.key('Escape');
    await canvas.drop();
    expect(canvas.order()).toEqual(START);
    expect(canvas.store.getState().undoSteps).toHaveLength(0);
    expect(canvas.find('[data-drop-mark]')).toBeNull();
    expect(canvas.said()).toContain('已取消');
  });

  test('stays where it is when it is dropped on nothing', async () => {
    const canvas = draw(page());
    await canvas.pickUp(canvas.tile('t1'));
    await canvas.over(canvas.spot(canvas.find('[data-banner]') as HTMLElement));
    await canvas.drop();
    expect(canvas.order()).toEqual(START);
    expect(canvas.store.getState().undoSteps).toHaveLength(0);
  });

  test('is not taken up while it is locked, and says why', async () => {
    const canvas = draw(page());
    await canvas.pickUp(canvas.tile('t6'));
    expect([canvas.said(), lastToast()]).toEqual(['SKU 6已锁定，不能移动', '坑位已锁定，请先解除锁定']);
    await canvas.over(canvas.spot(canvas.tile('t1')));
    expect(canvas.find('[data-drop-mark]')).toBeNull();
    await canvas.drop();
    expect(canvas.order()).toEqual(START);
  });

  test('over the middle of a locked tile is refused: a lock is shown, and the drop says why', async () => {
    const canvas = draw(page());
    await canvas.pickUp(canvas.tile('t1'));
    await canvas.over(canvas.spot(canvas.tile('t6')));
    expect(canvas.find('[data-drop-mark="locked"] svg')).not.toBeNull();
    expect(lastToast()).toBeUndefined();
    await canvas.drop();
    expect([canvas.order(), canvas.store.getState().undoSteps.length]).toEqual([START, 0]);
    expect([canvas.said().trim(), lastToast()]).toEqual(['SKU 6已锁定，不能移动', '坑位已锁定，请先解除锁定']);
    expect(canvas.find('[data-drop-mark]')).toBeNull();
  });

  test('takes the other selected tiles along, in the order in which they stand', async () => {
    const canvas = draw(page());
    canvas.store.actions.select(['t4', 't1']);
    await canvas.pickUp(canvas.tile('t4'));
    await canvas.over(canvas.spot(canvas.tile('t11'), 0.3));
    await canvas.drop();
    expect(canvas.order()).toEqual(['t2 t3 t5 t6 t7 t8', '', 't9 t10 t1 t4 t11 t12']);
    expect(canvas.store.getState().undoSteps).toHaveLength(1);
  });

  test('changes the viewport that it is dropped on, and no other', async () => {
    const canvas = draw(page(), { view: { sideBySide: true } });
    await canvas.pickUp(canvas.tile('t1', 'mobile'));
    await canvas.over(canvas.spot(canvas.tile('t2', 'mobile')));
    await canvas.drop();
    const { page: after, viewport } = canvas.store.getState();
    const orderAt = (id: string) =>
      layoutPage(after, id)
        .modules[0]?.tiles.map(({ placed }) => placed.tile.id)
        .slice(0, 2);
    expect([orderAt('desktop'), orderAt('mobile'), viewport]).toEqual([['t1', 't2'], ['t2', 't1'], 'mobile']);
  });

  test('nothing of the page is drawn anew while it is held', async () => {
    const canvas = draw(page());
    await canvas.pickUp(canvas.tile('t1'));
    const watcher = new MutationObserver(() => undefined);
    watcher.observe(canvas.find('article[data-viewport]') as Element, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    for (const id of ['t2', 't3', 't4', 't9', 't10']) await canvas.over(canvas.spot(canvas.tile(id)));
    expect(watcher.takeRecords()).toHaveLength(0);
    await canvas.drop();
  });
});

describe('a SKU of the catalogue', () => {
  test('dropped between tiles becomes a new tile there', async () => {
    const canvas = draw(page(), { skus: [TRIPOD] });
    await canvas.pickUp(canvas.find('[data-sku="tripod"]') as HTMLElement);
    await canvas.over(canvas.spot(canvas.tile('t2'), 0.05));
    await canvas.drop();
    const { page: after, selection } = canvas.store.getState();
    expect(after.modules[0]?.tiles?.map(({ skuId }) => skuId).slice(0, 3)).toEqual(['s1', 'tripod', 's2']);
    expect(selection).toEqual([after.modules[0]?.tiles?.[1]?.id]);
    expect(canvas.store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['place-sku']);
  });

  test('dropped on a tile gives the tile that SKU', async () => {
    const canvas = draw(page(), { skus: [TRIPOD] });
    await canvas.pickUp(canvas.find('[data-sku="tripod"]') as HTMLElement);
    await canvas.over(canvas.spot(canvas.tile('t2')));
    expect(canvas.find('[data-drop-mark="replace"]')).not.toBeNull();
    await canvas.drop();
    expect(canvas.store.getState().page.modules[0]?.tiles?.[1]).toMatchObject({ id: 't2', skuId: 'tripod' });
    expect(canvas.said()).toBe('三脚架，第1行，共2行；第2列，共4列，99元专区');
  });

  test('is placed behind the selected tile by Enter, else at the end of the selected module', async () => {
    const canvas = draw(page(), { skus: [TRIPOD, { ...TRIPOD, id: 'cable' }] });
    canvas.store.actions.select(['t2']);
    canvas.focus(canvas.find('[data-sku="tripod"]') as HTMLElement);
    await canvas.key('Enter');
    canvas.store.actions.selectModule('m2');
    canvas.focus(canvas.find('[data-sku="cable"]') as HTMLElement);
    await canvas.key('Enter');
    const skus = canvas.store.getState().page.modules.map(({ tiles }) => tiles?.map(({ skuId }) => skuId));
    expect(skus[0]?.slice(0, 4)).toEqual(['s1', 's2', 'tripod', 's3']);
    expect(skus[1]).toEqual(['cable']);
  });
});
