/** The visual flow over the canvas: what it shows is what the model says, of the page as it is and as a drop would make it. */
import { act, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { knownParams, looksOf, readAttention, windowsOf } from '@/core/attention';
import { apply } from '@/core/commands';
import { settings } from '@/editor';
// Loaded before the first test asks for it.
import { FlowPanel } from '@/ui/flow';
import { EditorProvider } from '@/ui/shell';
import { build } from '../helpers/page';
import { type CanvasDriver, draw } from './canvas-driver';

const built = build({
  anchor: 99,
  viewports: ['desktop', 'mobile'],
  modules: [
    { rows: '99 199 109 219 / 129 229 139 239', columns: { desktop: 4, mobile: 2 } },
    { kind: 'coupons', title: 'Coupons' },
    { rows: '299 399 309 419 / 329 429 339 439 / 349 449 359 459', columns: { desktop: 4, mobile: 2 } },
  ],
});
const page = { ...built, skus: built.skus.map(({ image: _none, ...sku }) => sku) };

const AS_IT_IS = { window: null, spread: false, pixels: true, declaring: false, real: null };
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const layer = (canvas: CanvasDriver, viewport = 'desktop') =>
  canvas.find(`[data-viewport="${viewport}"]`)?.closest('section')?.querySelector<HTMLElement>('[data-flow]');
/** The figures on a page, by tile, block or banner. */
const figures = (canvas: CanvasDriver, viewport?: string) =>
  Object.fromEntries(
    [...(layer(canvas, viewport)?.querySelectorAll<HTMLElement>('[data-flow-share]') ?? [])].map((one) => [
      one.dataset.flowShare,
      one.textContent,
    ]),
  );

async function drawFlow(view: Parameters<typeof draw>[1] = {}): Promise<CanvasDriver> {
  const canvas = draw(page, { language: 'en', ...view, view: { overlay: 'flow', ...view?.view } });
  await expect.poll(() => layer(canvas)).toBeTruthy();
  return canvas;
}

describe('the visual flow over the canvas', () => {
  it('shows the share of every tile, block and banner at each viewport, as the model reads them', async () => {
    const canvas = await drawFlow({ view: { sideBySide: true, zoom: 0.3 } });
    for (const viewport of ['desktop', 'mobile']) {
      const { tiles, banner, blocks } = readAttention(page, viewport);
      expect(figures(canvas, viewport)).toEqual({
        banner: percent(banner),
        ...Object.fromEntries([...blocks].map(([id, share]) => [id, percent(share)])),
        ...Object.fromEntries(tiles.map(({ tile, share }) => [tile, percent(share)])),
      });
    }
  });

  it('says that it is a model, and lists each parameter with its value and what it rests on', async () => {
    await drawFlow();
    const legend = await screen.findByRole('region', { name: 'Visual flow' });
    expect(legend.textContent).toContain('A model of typical behaviour, not a measurement');
    act(() => within(legend).getByRole('button', { name: 'Basis' }).click());
    const rows = within(await screen.findByRole('dialog'))
      .getAllByRole('row')
      .slice(1);
    const words = {
      stated: 'Stated by a source',
      measured: 'Measured from published gaze recordings',
      judged: 'A judgement, not measured',
    };
    expect(rows.map((row) => row.lastElementChild?.textContent)).toEqual(
      knownParams(page, false).map(({ basis }) => (basis === 'own' ? 'Set on this page' : words[basis])),
    );
    expect(rows[0]?.textContent).toContain('1.32');
  });

  it('tells the shares of a window anew, and its path', async () => {
    const canvas = await drawFlow({ view: { flow: { ...AS_IT_IS, window: 1 } } });
    const window = windowsOf(readAttention(page, 'desktop'))[1];
    if (!window) throw new Error('the page has one screen only');
    expect(figures(canvas)).toEqual(Object.fromEntries(window.sights.map(({ id, weight }) => [id, percent(weight)])));
    expect(layer(canvas)?.querySelectorAll('[data-flow-step]')).toHaveLength(new Set(looksOf(window)).size);
  });

  it('lays what tiles got beside what was foreseen, at that viewport, until it is told to stop', async () => {
    const real = { viewport: 'desktop', tiles: { t1: { predicted: 0.4, real: 0.25 } } };
    const canvas = await drawFlow({ view: { sideBySide: true, zoom: 0.3, flow: { ...AS_IT_IS, real } } });
    expect(figures(canvas).t1).toBe('40.0% · 25.0%');
    expect(figures(canvas, 'mobile').t1).not.toContain('·');
    const bar = await screen.findByRole('region', { name: 'Predicted and real' });
    expect(bar.textContent).toContain('predicted share · share of the clicks');
    act(() => within(bar).getByRole('button', { name: 'Stop comparing' }).click());
    expect(figures(canvas).t1).not.toContain('·');
  });

  it('follows a tile that is dragged: what the drop would make, and what is again when it is cancelled', async () => {
    const canvas = await drawFlow();
    const before = figures(canvas);
    await canvas.pickUp(canvas.tile('t18'));
    await canvas.over(canvas.spot(canvas.tile('t2')));
    const swapped = apply(page, [{ type: 'swap-tiles', a: 't18', b: 't2', viewport: 'desktop' }]);
    if (!swapped.ok) throw new Error('the swap was refused');
    const after = new Map(readAttention(swapped.page, 'desktop').tiles.map(({ tile, share }) => [tile, percent(share)]));
    await expect.poll(() => figures(canvas).t18).toBe(`${before.t18} → ${after.get('t18')}`);
    expect(figures(canvas).t2).toBe(after.get('t2'));
    expect(layer(canvas)?.parentElement?.querySelector('[data-flow-moving]')?.textContent).toBe(figures(canvas).t18);
    // The panel tells the same, and what was before when it is let go.
    const panel = render(
      <EditorProvider store={canvas.store}>
        <FlowPanel />
      </EditorProvider>,
    );
    const inPanel = (tile: string) => panel.container.querySelector(`[data-share-row="${tile}"] td:nth-child(3)`)?.textContent;
    await expect.poll(() => inPanel('t18')).toBe(after.get('t18'));
    await canvas.key('Escape');
    await expect.poll(() => figures(canvas)).toEqual(before);
    await expect.poll(() => inPanel('t18')).toBe(before.t18);
  });
});

describe('what is drawn besides', () => {
  it('leads the line of a fold around what stands on it, so that no price looks crossed out', async () => {
    const canvas = await drawFlow();
    const folds = [...(layer(canvas)?.querySelectorAll<HTMLElement>('[data-flow-fold]') ?? [])];
    const tiles = [...document.querySelectorAll<HTMLElement>('[data-viewport="desktop"] [data-tile]')].map((one) =>
      one.getBoundingClientRect(),
    );
    expect(folds.length).toBeGreaterThan(0);
    expect(tiles.length).toBeGreaterThan(0);
    for (const line of folds.flatMap((fold) => [...fold.querySelectorAll('i')])) {
      const { left, right, top } = line.getBoundingClientRect();
      for (const tile of tiles) {
        const crosses = tile.top + 1 < top && top < tile.bottom - 1 && tile.left + 1 < right && left < tile.right - 1;
        expect(crosses).toBe(false);
      }
    }
  });

  it('shows which way the path runs, and tells later looks apart', async () => {
    settings.setState({ flowKey: true });
    const canvas = await drawFlow();
    const heads = layer(canvas)?.querySelector('[data-flow-arrows]')?.getAttribute('d')?.split('Z') ?? [];
    expect(heads.length).toBeGreaterThan(12);
    expect((await screen.findByRole('region', { name: 'Visual flow' })).textContent).toContain('Later looks');
  });

  it('folds its legend to a line in a low window, and remembers what was chosen', async () => {
    settings.setState({ flowKey: null });
    const real = window.matchMedia.bind(window);
    // No window is as high as that.
    const low = vi
      .spyOn(window, 'matchMedia')
      .mockImplementation((query) => real(query.replace('min-height: 800px', 'min-height: 99999px')));
    await drawFlow();
    const legend = await screen.findByRole('region', { name: 'Visual flow' });
    expect(legend.textContent).not.toContain('Typical path');
    act(() => within(legend).getByRole('button', { name: 'Show what the signs mean' }).click());
    expect(legend.textContent).toContain('Typical path');
    expect(settings.getState().flowKey).toBe(true);
    low.mockRestore();
    settings.setState({ flowKey: null });
  });
});

describe('declaring the order to see tiles in', () => {
  it('takes the focused tile with one key and one undo step, and lets it go with the same key', async () => {
    const canvas = await drawFlow();
    const path = () => canvas.store.getState().page.path;
    for (const tile of ['t2', 't7']) {
      canvas.focus(canvas.tile(tile));
      await canvas.key('p');
    }
    expect(path()).toEqual(['t2', 't7']);
    expect(canvas.said()).toBe('SKU 7: meant to be seen as number 2');
    expect([...(layer(canvas)?.querySelectorAll<HTMLElement>('[data-flow-declared]') ?? [])].map((one) => one.textContent)).toEqual([
      '1',
      '2',
    ]);
    act(() => void canvas.store.actions.undo());
    expect(path()).toEqual(['t2']);
    canvas.focus(canvas.tile('t2'));
    await canvas.key('p');
    expect(path()).toBeUndefined();
  });

  it('takes tiles by clicks while it is on, selects nothing meanwhile, and ends with Escape', async () => {
    const canvas = await drawFlow({ view: { flow: { ...AS_IT_IS, declaring: true } } });
    act(() => canvas.tile('t3').click());
    act(() => canvas.tile('t1').click());
    expect(canvas.store.getState().page.path).toEqual(['t3', 't1']);
    expect(canvas.store.getState().selection).toEqual([]);
    canvas.focus(canvas.tile('t1'));
    await canvas.key('Escape');
    expect(canvas.store.getState().flow.declaring).toBe(false);
    act(() => canvas.tile('t1').click());
    expect(canvas.store.getState().selection).toEqual(['t1']);
  });

  it('leaves P alone where the flow is not drawn', async () => {
    const canvas = draw(page, { language: 'en' });
    canvas.focus(canvas.tile('t2'));
    await canvas.key('p');
    expect(canvas.store.getState().page.path).toBeUndefined();
  });
});
