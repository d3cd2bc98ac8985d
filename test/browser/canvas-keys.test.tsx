/** The canvas without a pointer that drags: clicks, keys, labels and what screen readers hear. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { build } from '../helpers/page';
import { type CanvasDriver, draw } from './canvas-driver';

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

async function click(element: Element, modifiers: { shiftKey?: boolean; ctrlKey?: boolean } = {}): Promise<void> {
  await act(async () => {
    fireEvent.click(element, modifiers);
  });
}

function at(id: string): CanvasDriver {
  const canvas = draw(page());
  canvas.focus(canvas.tile(id));
  return canvas;
}

const focused = () => document.activeElement?.getAttribute('data-tile');

describe('selecting', () => {
  test('a click on the banner shows its fields; a double click on its price leads to the field of that', async () => {
    const canvas = draw(page());
    await click(canvas.tile('t2'));
    await click(canvas.find('[data-banner]') as Element);
    expect(canvas.store.getState()).toMatchObject({ selection: [], rightPanel: 'inspector' });
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div data-inspector id="fields"><p data-field="banner.headline"><input name="headline"></p><p data-field="banner.anchorPrice"><input name="price"></p></div>',
    );
    const focusedField = () => document.activeElement?.getAttribute('name');
    fireEvent.doubleClick(canvas.find('[data-banner-price]') as Element);
    await waitFor(() => expect(focusedField()).toBe('price'));
    fireEvent.doubleClick(canvas.find('[data-banner] h2') as Element);
    await waitFor(() => expect(focusedField()).toBe('headline'));
    document.getElementById('fields')?.remove();
  });

  test('a click selects, with Ctrl one more or less, with Shift all between, beside it nothing', async () => {
    const canvas = draw(page());
    const selected = () => [...canvas.store.getState().selection].sort();
    await click(canvas.tile('t2'));
    expect(selected()).toEqual(['t2']);
    expect(canvas.tile('t2').getAttribute('aria-selected')).toBe('true');
    await click(canvas.tile('t4'), { shiftKey: true });
    expect(selected()).toEqual(['t2', 't3', 't4']);
    await click(canvas.tile('t3'), { ctrlKey: true });
    expect(selected()).toEqual(['t2', 't4']);
    await click(canvas.find('[data-banner]') as Element);
    expect(selected()).toEqual([]);
  });

  test('a module is selected by its title, with a click or with Enter', async () => {
    const canvas = draw(page());
    await click(canvas.find('[data-module-title="m3"]') as Element);
    expect(canvas.store.getState().selectedModule).toBe('m3');
    canvas.focus(canvas.find('[data-module-title="m1"]') as HTMLElement);
    await canvas.key('Enter');
    expect(canvas.store.getState().selectedModule).toBe('m1');
  });

  test('arrows move selection and focus; Tab reaches one tile of a page', async () => {
    const canvas = at('t1');
    await canvas.key('ArrowRight');
    await canvas.key('ArrowDown');
    expect([focused(), canvas.store.getState().selection]).toEqual(['t6', ['t6']]);
    await canvas.key('ArrowRight', { shiftKey: true });
    expect(canvas.store.getState().selection).toEqual(['t6', 't7']);
    expect([...document.querySelectorAll('[data-tile][tabindex="0"]')].map((tile) => tile.getAttribute('data-tile'))).toEqual(['t7']);
  });
});

describe('moving', () => {
  test('Alt and an arrow change places in one step each, say where the tile now stands and keep the focus on it', async () => {
    const canvas = at('t1');
    await canvas.key('ArrowRight', { altKey: true });
    expect(canvas.order()[0]).toBe('t2 t1 t3 t4 t5 t6 t7 t8');
    expect(canvas.said()).toBe('SKU 1，第1行，共2行；第2列，共4列，99元专区');
    expect([focused(), canvas.store.getState().undoSteps.length]).toEqual(['t1', 1]);
    await canvas.key('ArrowLeft', { altKey: true });
    await canvas.key('ArrowDown', { altKey: true });
    expect(canvas.order()[0]).toBe('t5 t2 t3 t4 t1 t6 t7 t8');
  });

  test('down over the border of a module goes into the next one, and the focus goes along', async () => {
    const canvas = at('t5');
    await canvas.key('ArrowDown', { altKey: true });
    expect(canvas.order()).toEqual(['t1 t2 t3 t4 t6 t7 t8', 't5', 't9 t10 t11 t12']);
    expect(focused()).toBe('t5');
  });

  test('Space takes up, arrows aim, Space drops: a swap in one step', async () => {
    const canvas = at('t1');
    await canvas.key(' ');
    expect(canvas.said()).toContain('已拾起SKU 1');
    await canvas.key('ArrowRight');
    await canvas.key('ArrowRight');
    expect(canvas.said()).toBe('与SKU 3互换：第1行，共2行；第3列，共4列，99元专区');
    expect(canvas.find('[data-drop-mark="over"]')).not.toBeNull();
    expect(canvas.store.getState().undoSteps).toHaveLength(0);
    await canvas.key(' ');
    expect(canvas.order()[0]).toBe('t3 t2 t1 t4 t5 t6 t7 t8');
    expect([canvas.store.getState().undoSteps.length, focused()]).toEqual([1, 't1']);
  });

  test('I switches to inserting; behind the last tile of a module comes its end', async () => {
    const canvas = at('t1');
    await canvas.key(' ');
    await canvas.key('ArrowRight');
    await canvas.key('ArrowRight');
    await canvas.key('i');
    expect(canvas.said()).toBe('插入到：第1行，共2行；第3列，共4列，99元专区');
    await canvas.key(' ');
    expect(canvas.order()[0]).toBe('t2 t1 t3 t4 t5 t6 t7 t8');
    canvas.focus(canvas.tile('t8'));
    await canvas.key(' ');
    await canvas.key('ArrowDown');
    await canvas.key('ArrowDown');
    expect(canvas.said()).toBe('插入到：会员福利，空楼层');
    await canvas.key(' ');
    expect(canvas.order()[1]).toBe('t8');
  });

  test('Escape leaves everything as it was', async () => {
    const canvas = at('t1');
    await canvas.key(' ');
    await canvas.key('ArrowRight');
    await canvas.key('Escape');
    expect(canvas.store.getState().undoSteps).toHaveLength(0);
    expect(canvas.find('[data-drop-mark]')).toBeNull();
    expect(canvas.said()).toBe('已取消，SKU 1留在原位');
    expect(canvas.store.getState().selection).toEqual([]);
  });

  test('the keys stand over the legend of the visual flow, not on it', async () => {
    const canvas = at('t1');
    act(() => canvas.store.actions.show({ overlay: 'flow' }));
    const legend = await screen.findByRole('region', { name: '视觉动线' });
    await canvas.key(' ');
    const keys = canvas.find('[data-carry-keys]')?.getBoundingClientRect();
    expect(keys?.bottom).toBeLessThan(legend.getBoundingClientRect().top);
    await canvas.key('Escape');
  });

  test('the keys stand on the screen while a tile is carried, and what I would change to', async () => {
    const canvas = at('t1');
    const keys = () => canvas.find('[data-carry-keys]')?.textContent;
    expect(keys()).toBeUndefined();
    await canvas.key(' ');
    expect(keys()).toBe('←↑↓→选位置I改为插入回车放下Esc取消');
    await canvas.key('i');
    expect(keys()).toContain('I改为互换');
    await canvas.key('Escape');
    expect(keys()).toBeUndefined();
    canvas.store.actions.select(['t1', 't2']);
    await canvas.key(' ');
    expect(keys()).toBe('←↑↓→选位置回车放下Esc取消');
    await canvas.key('ArrowRight');
    await canvas.key('Enter');
    expect(keys()).toBeUndefined();
  });

  test('what is carried goes back when the focus leaves the page', async () => {
    const canvas = at('t1');
    await canvas.key(' ');
    await canvas.key('ArrowRight');
    await act(async () => canvas.tile('t1').blur());
    expect([canvas.find('[data-drop-mark]'), canvas.store.getState().undoSteps.length]).toEqual([null, 0]);
    expect(canvas.said()).toBe('已取消，SKU 1留在原位');
  });

  test('a locked tile is not taken up, and says so', async () => {
    const canvas = at('t6');
    await canvas.key(' ');
    expect(canvas.said()).toBe('SKU 6已锁定，不能移动');
  });
});

describe('the other keys', () => {
  test('Delete removes the selected tiles in one step and the focus goes to the next', async () => {
    const canvas = at('t2');
    canvas.store.actions.select(['t2', 't3']);
    await canvas.key('Delete');
    expect(canvas.order()[0]).toBe('t1 t4 t5 t6 t7 t8');
    expect([focused(), canvas.store.getState().undoSteps.length, canvas.said()]).toEqual(['t4', 1, '已移除 2 个坑位']);
  });

  test('L locks and unlocks, Enter opens the inspector', async () => {
    const canvas = at('t1');
    await canvas.key('l');
    expect(canvas.store.getState().page.modules[0]?.tiles?.[0]?.locked).toBe(true);
    expect(canvas.tile('t1').getAttribute('aria-label')).toContain('已锁定');
    await canvas.key('l');
    expect(canvas.store.getState().page.modules[0]?.tiles?.[0]?.locked).toBeUndefined();
    await canvas.key('Enter');
    expect(canvas.store.getState()).toMatchObject({ rightPanel: 'inspector', selection: ['t1'] });
  });

  test('Enter and a double click open the inspector and go into its first field, on a price into that of the price', async () => {
    const canvas = at('t1');
    const panel = document.createElement('div');
    panel.dataset.inspector = '';
    panel.innerHTML = '<input disabled><textarea></textarea><p data-field="skus.price"><input name="price"></p>';
    document.body.append(panel);
    const inField = () => document.activeElement === panel.querySelector('textarea');
    await canvas.key('Enter');
    await expect.poll(inField).toBe(true);
    await act(async () => canvas.store.actions.show({ rightPanel: 'findings' }));
    await userEvent.dblClick(canvas.tile('t3'));
    expect(canvas.store.getState()).toMatchObject({ rightPanel: 'inspector', selection: ['t3'] });
    await expect.poll(inField).toBe(true);
    fireEvent.doubleClick(canvas.tile('t3').querySelector('[data-price]') as Element);
    await expect.poll(() => document.activeElement?.getAttribute('name')).toBe('price');
    panel.remove();
  });

  test('after a drop on a locked tile the focus stays, and no later edit takes it away', async () => {
    const canvas = at('t5');
    await canvas.key(' ');
    await canvas.key('ArrowRight');
    expect([canvas.said(), canvas.find('[data-drop-mark="locked"]') !== null]).toEqual(['SKU 6已锁定，不能移动', true]);
    await canvas.key(' ');
    expect([canvas.order()[0], focused()]).toEqual(['t1 t2 t3 t4 t5 t6 t7 t8', 't5']);
    canvas.focus(canvas.tile('t2'));
    await act(async () => void canvas.store.actions.dispatch({ type: 'set-tile', tile: 't1', locked: true }));
    expect(focused()).toBe('t2');
  });

  test('Ctrl with + and − steps the zoom, with 0 fits', async () => {
    const canvas = at('t1');
    await act(async () => canvas.store.actions.show({ zoom: 1 }));
    await canvas.key('+', { ctrlKey: true });
    expect(canvas.store.getState().zoom).toBe(1.25);
    await canvas.key('-', { ctrlKey: true });
    expect(canvas.store.getState().zoom).toBe(1);
    await canvas.key('0', { ctrlKey: true });
    expect(canvas.store.getState().zoom).toBe('fit');
  });
});

describe('what is drawn over the page', () => {
  test('tiles are named by title, price and place, in both languages', () => {
    expect(draw(page()).tile('t2').getAttribute('aria-label')).toBe('SKU 2，¥139，第1行，共2行；第2列，共4列，99元专区');
    expect(draw(page(), { language: 'en' }).tile('t2').getAttribute('aria-label')).toBe('SKU 2, ¥139, row 1 of 2, column 2 of 4, 99元专区');
  });

  test('highs and lows are marked with the rhythm on, and nothing is in the clean preview', async () => {
    const canvas = draw(page());
    const chips = () => [...document.querySelectorAll('[data-kind="high"],[data-kind="low"]')].map((chip) => chip.textContent).join('');
    expect(chips().slice(0, 4)).toBe('低高低高');
    await act(async () => canvas.store.actions.show({ overlay: 'none' }));
    expect(chips()).toBe('');
  });

  test('a locked tile has a lock with the rhythm on, and none in the clean preview', async () => {
    const canvas = draw(page());
    const locks = () => document.querySelectorAll('[data-mark="lock"]').length;
    expect(locks()).toBe(1);
    await act(async () => canvas.store.actions.show({ overlay: 'none' }));
    expect(locks()).toBe(0);
  });

  test('the place of an empty module stands clear of its title, and its outline goes around both', async () => {
    const canvas = draw(page());
    await act(async () => canvas.store.actions.selectModule('m2'));
    const rect = (selector: string) => (canvas.find(selector) as HTMLElement).getBoundingClientRect();
    const [title, place, outline, words] = [
      '[data-module-title="m2"]',
      '[data-mark="empty"]',
      '[data-mark="module"]',
      '[data-mark="empty"] span',
    ].map(rect);
    expect(place?.top).toBeGreaterThanOrEqual((title?.bottom ?? 0) - 1);
    expect(outline?.bottom).toBeGreaterThan(place?.bottom ?? 0);
    expect(words?.top).toBeGreaterThan(place?.top ?? 0);
    expect(words?.bottom).toBeLessThan(place?.bottom ?? 0);
    expect(place?.bottom).toBeLessThan(rect('[data-module="m3"]').top);
  });

  test('everything can be scrolled clear of the switch of overlays', () => {
    const canvas = draw(page(), { view: { zoom: 1 } });
    const scroller = canvas.find('[data-canvas]') as HTMLElement;
    scroller.scrollTop = scroller.scrollHeight;
    const overlay = canvas.find('[role="radiogroup"]') as HTMLElement;
    expect(canvas.tile('t12').getBoundingClientRect().bottom).toBeLessThan(overlay.getBoundingClientRect().top - 24);
  });

  test('the switch of overlays stands beside a page that is fitted, not over it, and names what it switches', () => {
    const canvas = draw(page(), { view: { zoom: 'fit' } });
    const overlay = (canvas.find('[role="radiogroup"]') as HTMLElement).getBoundingClientRect();
    const sheet = (canvas.find('[data-viewport="desktop"]') as HTMLElement).getBoundingClientRect();
    expect(sheet.width).toBeGreaterThan(800);
    expect(overlay.left).toBeGreaterThanOrEqual(sheet.right);
    expect(screen.getByRole('radio', { name: '干净预览' })).toBeTruthy();
  });

  test('lit tiles are outlined at their viewport and brought into view', async () => {
    const canvas = draw(page());
    await act(async () => canvas.store.actions.light({ tiles: ['t3', 't12'], viewport: 'mobile', reveal: true }));
    expect([...document.querySelectorAll('[data-mark="lit"]')].map((mark) => mark.getAttribute('data-of'))).toEqual(['t3', 't12']);
    expect(canvas.store.getState().viewport).toBe('mobile');
  });
});
