/** Working with many tiles: the frame, choosing alike, the menu, the clipboard, in the editor as a whole. */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { Toaster, toast } from 'sonner';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Page } from '@/core/page';
import { createEditor, type EditorStore, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { EditorScreen } from '@/ui/editor/EditorScreen';
import { EditorProvider } from '@/ui/shell';
import { build } from '../helpers/page';
import '@/ui/shell/base.css';

afterEach(() => {
  toast.dismiss();
  cleanup();
  document.querySelectorAll('[data-announcements]').forEach((region) => {
    region.textContent = '';
  });
});

const planned = (): Page => {
  const page = build({
    viewports: ['desktop', 'mobile'],
    modules: [
      { rows: '79 119 89 139 / 95 129 99 149', title: 'Start', columns: { desktop: 4, mobile: 2 }, brand: ['Fox', 'Owl', 'Fox', 'Owl'] },
      { rows: '199 299 219 399', title: 'End', columns: { desktop: 4, mobile: 2 }, brand: ['Fox', '', '', ''] },
    ],
  });
  return { ...page, locale: 'en', skus: page.skus.map(({ image: _none, ...sku }) => sku) };
};

async function open(page = planned()): Promise<EditorStore> {
  settings.setState({ language: 'en', theme: 'system' });
  startI18n('en');
  const store = createEditor({ page });
  store.actions.show({ zoom: 0.3 });
  render(
    <EditorProvider store={store}>
      <div style={{ position: 'fixed', inset: 0 }}>
        <EditorScreen onOpenFile={() => undefined} />
      </div>
      <Toaster />
    </EditorProvider>,
  );
  await screen.findByRole('tab', { name: /^Findings/ });
  return store;
}

const tile = (id: string) => document.querySelector<HTMLElement>(`[data-viewport="desktop"] [data-tile="${id}"]`) as HTMLElement;
const said = () => document.querySelector('[data-announcements]')?.textContent ?? '';
const selected = (store: EditorStore) => store.getState().selection.join(' ');
const select = (store: EditorStore, ...ids: string[]) => act(() => store.actions.select(ids));
const order = (store: EditorStore, module = 0) => store.getState().page.modules[module]?.tiles?.map(({ id }) => id) ?? [];
const frame = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));

const press = { isPrimary: true, pointerId: 1, pointerType: 'mouse', button: 0, bubbles: true, cancelable: true };
const at = (element: Element, x: number, y: number) => {
  const rect = element.getBoundingClientRect();
  return { clientX: rect.left + x, clientY: rect.top + y };
};

/** Draws a frame from beside one tile into another, and lets go unless told otherwise. */
async function draw(from: string, to: string, { shiftKey = false, letGo = true } = {}): Promise<void> {
  const start = at(tile(from), -3, -3);
  const ground = document.elementFromPoint(start.clientX, start.clientY) as Element;
  const end = at(tile(to), 4, 4);
  act(() => void ground.dispatchEvent(new PointerEvent('pointerdown', { ...press, ...start, shiftKey })));
  act(() => void document.dispatchEvent(new PointerEvent('pointermove', { ...press, ...end })));
  await frame();
  await frame();
  if (!letGo) return;
  act(() => void document.dispatchEvent(new PointerEvent('pointerup', { ...press, ...end })));
  act(() => void ground.dispatchEvent(new MouseEvent('click', { bubbles: true, ...end })));
}

describe('a frame drawn on empty ground', () => {
  it('selects what it touches, in reading order, and the click after it does not undo that', async () => {
    const store = await open();
    await draw('t1', 't6');
    expect(selected(store)).toBe('t1 t2 t5 t6');
    expect(said()).toBe('4 tiles selected');
    expect(document.querySelector('[data-marquee]')).toBeNull();
  });

  it('adds to what is selected with Shift', async () => {
    const store = await open();
    select(store, 't9', 't2');
    await draw('t1', 't2', { shiftKey: true });
    expect(selected(store)).toBe('t9 t1 t2');
  });

  it('renders nothing while it is drawn, and Escape takes it away', async () => {
    const store = await open();
    let changes = 0;
    const stop = store.subscribe(() => changes++);
    await draw('t1', 't8', { letGo: false });
    expect(document.querySelector('[data-marquee]')).not.toBeNull();
    expect(document.querySelectorAll('[data-canvas] > svg path[d]')).toHaveLength(1);
    act(() => void fireEvent.keyDown(document.body, { key: 'Escape' }));
    expect(document.querySelector('[data-marquee]')).toBeNull();
    expect(changes).toBe(0);
    stop();
  });
});

describe('choosing alike', () => {
  const menu = async (of: string) => {
    await act(async () => {
      fireEvent.contextMenu(tile(of), { button: 2, ...at(tile(of), 9, 9) });
    });
    return screen.findByRole('menu', { name: 'Actions' });
  };

  it('selects all of a brand from the menu of a tile, which is selected by opening it', async () => {
    const store = await open();
    const opened = await menu('t1');
    expect(selected(store)).toBe('t1');
    await userEvent.hover(within(opened).getByRole('menuitem', { name: 'Select same' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Same brand' }));
    expect(selected(store)).toBe('t1 t3 t9');
    expect(said()).toBe('3 tiles selected');
  });

  it('keeps what is selected where the menu opens on one of it, and offers what a page has', async () => {
    const store = await open();
    select(store, 't2', 't3');
    const opened = await menu('t3');
    expect(selected(store)).toBe('t2 t3');
    const item = (name: string | RegExp) => within(opened).getByRole('menuitem', { name });
    expect(item(/^Swap places/).hasAttribute('data-disabled')).toBe(false);
    await userEvent.click(item(/^Swap places/));
    expect(order(store).slice(0, 4)).toEqual(['t1', 't3', 't2', 't4']);
  });

  it('opens by Shift F10 and gives the focus back', async () => {
    await open();
    act(() => tile('t4').focus());
    await act(async () => void fireEvent.keyDown(tile('t4'), { key: 'F10', shiftKey: true }));
    const opened = await screen.findByRole('menu', { name: 'Actions' });
    expect(opened.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(tile('t4'));
  });

  it('selects a module’s tiles with Ctrl A, and all with it once more', async () => {
    const store = await open();
    act(() => tile('t10').focus());
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(selected(store)).toBe('t9 t10 t11 t12');
    await userEvent.keyboard('{Control>}a{/Control}');
    expect(store.getState().selection).toHaveLength(12);
  });
});

describe('many at once', () => {
  const bar = () => within(screen.getByRole('region', { name: 'Selection' }));

  it('are locked, moved and removed as one step each', async () => {
    const store = await open();
    select(store, 't2', 't1');
    await userEvent.click(bar().getByRole('button', { name: /^Lock/ }));
    expect(store.getState().page.modules[0]?.tiles?.filter(({ locked }) => locked)).toHaveLength(2);
    await userEvent.click(bar().getByRole('button', { name: /^Unlock/ }));
    await userEvent.click(bar().getByRole('button', { name: 'Move to module' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'End' }));
    expect(order(store, 1)).toEqual(['t9', 't10', 't11', 't12', 't1', 't2']);
    await userEvent.click(bar().getByRole('button', { name: /^Remove/ }));
    expect(order(store, 1)).toEqual(['t9', 't10', 't11', 't12']);
    expect(store.getState().undoSteps).toHaveLength(4);
    expect(screen.queryByRole('region', { name: 'Selection' })).toBeNull();
  });

  it('are swapped group by group between modules', async () => {
    const store = await open();
    select(store, 't1', 't2', 't11', 't12');
    await userEvent.click(bar().getByRole('button', { name: 'Swap places' }));
    expect(order(store).slice(0, 3)).toEqual(['t11', 't12', 't3']);
    expect(order(store, 1)).toEqual(['t9', 't10', 't1', 't2']);
    expect(store.getState().undoSteps).toHaveLength(1);
  });
});

/** Fires an event of the clipboard where the focus is; answers what it holds. */
function clipboard(
  type: 'copy' | 'cut' | 'paste',
  data = new DataTransfer(),
  target: Element = document.activeElement ?? document.body,
): DataTransfer {
  act(() => void target.dispatchEvent(new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true })));
  return data;
}
const plain = (text: string) => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  return data;
};

describe('the clipboard', () => {
  it('carries tiles to another place of the page, and cuts them', async () => {
    const store = await open();
    select(store, 't1', 't2');
    const data = clipboard('cut');
    expect(order(store)).toHaveLength(6);
    expect(data.getData('text/plain').split('\n')).toHaveLength(3);
    select(store, 't12');
    clipboard('paste', data);
    await screen.findAllByRole('option', { name: /^SKU 1,/ });
    expect(order(store, 1)).toHaveLength(6);
    expect(store.getState().selection).toEqual(order(store, 1).slice(4));
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['cut', 'paste-tiles']);
  });

  it('comes over by HTML alone, from another browser', async () => {
    const store = await open();
    select(store, 't1');
    const data = new DataTransfer();
    data.setData('text/html', clipboard('copy').getData('text/html'));
    clipboard('paste', data);
    await screen.findAllByRole('option', { name: /^SKU 1,/ });
    expect(order(store)).toHaveLength(9);
  });

  it('places rows of a spreadsheet behind the selection and names those that it could not', async () => {
    const store = await open();
    select(store, 't9');
    clipboard('paste', plain('SKU\tTitle\tPrice\nN1\tTripod\t129\nN2\tLens\t\nN3\t<img src=x onerror=alert(1)>\t79'));
    await screen.findByText('Placed 2 SKUs');
    expect(said()).toContain('1 row was left out: row 3, the price is empty');
    const skuIds = store.getState().page.modules[1]?.tiles?.map(({ skuId }) => skuId);
    expect(skuIds?.slice(0, 3)).toEqual(['s9', 'N1', 'N3']);
    expect(document.querySelector('img[src="x"]')).toBeNull();
    expect(store.getState().undoSteps).toHaveLength(1);
  });

  it.each([
    ['text', plain('hello'), 'Nothing on the clipboard goes onto a page'],
    ['a clip of a newer version', plain(''), 'The clipboard comes from a newer version of Endcap'],
  ])('says what %s is, and leaves the page alone', async (kind, data, words) => {
    const store = await open();
    if (kind !== 'text') data.setData('application/x-endcap-clip+json', '{"format":"endcap/clip","version":9}');
    clipboard('paste', data);
    await screen.findByText(words);
    expect(store.getState().undoSteps).toEqual([]);
  });

  it('is left to a text field, and to text that is selected', async () => {
    const store = await open();
    select(store, 't1', 't2');
    const search = screen.getByPlaceholderText('Search title, SKU or brand');
    act(() => search.focus());
    expect(clipboard('copy', new DataTransfer(), search).types).toEqual([]);
    clipboard('paste', plain('SKU\tTitle\tPrice\nN1\tTripod\t129'), search);
    act(() => tile('t1').focus());
    getSelection()?.selectAllChildren(screen.getByText('2 tiles'));
    expect(clipboard('copy').types).toEqual([]);
    getSelection()?.removeAllRanges();
    expect(clipboard('copy').types).toHaveLength(3);
    expect(store.getState().undoSteps).toEqual([]);
  });

  it('changes nothing where the page can only be looked at, but copies', async () => {
    const store = await open();
    act(() => store.actions.setReadOnly('elsewhere'));
    select(store, 't1');
    const data = clipboard('copy');
    expect(data.types).toHaveLength(3);
    expect(clipboard('cut').types).toEqual([]);
    clipboard('paste', data);
    await screen.findByText('This page can only be looked at for now');
    expect(order(store)).toHaveLength(8);
  });

  it('is not asked for a copy beside: Ctrl D doubles tiles, and a module from the outline', async () => {
    const store = await open();
    select(store, 't8');
    act(() => tile('t8').focus());
    await userEvent.keyboard('{Control>}d{/Control}');
    expect(order(store)).toHaveLength(9);
    act(() => store.actions.show({ leftPanel: 'outline' }));
    await userEvent.click(screen.getByRole('button', { name: 'More actions for “Start”' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Duplicate/ }));
    expect(store.getState().page.modules.map(({ title }) => title)).toEqual(['Start', 'Start 2', 'End']);
    expect(store.getState().selectedModule).toBe(store.getState().page.modules[1]?.id);
  });
});
