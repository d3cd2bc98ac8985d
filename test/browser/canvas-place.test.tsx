/** What stays in sight when other viewports are shown. */
import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { EditorStore } from '@/editor';
import { fitZoom } from '@/ui/canvas/zoom';
import { build } from '../helpers/page';
import { draw } from './canvas-driver';

const titles = ['One', 'Two', 'Three', 'Four'];
const long = build({
  anchor: 99,
  viewports: ['desktop', 'mobile'],
  modules: titles.map((title) => ({ title, rows: '79 139 89 119 / 95 129 99 149 / 79 139 89 119', columns: { desktop: 4, mobile: 2 } })),
});
const page = { ...long, skus: long.skus.map(({ image: _none, ...sku }) => sku) };

const show = (store: EditorStore, view: Parameters<EditorStore['actions']['show']>[0]) => act(async () => store.actions.show(view));

test('beside each other the pages show the module that was in the middle, and none hangs under its top when one goes back', async () => {
  const canvas = draw(page, { view: { viewport: 'mobile', zoom: 0.5 } });
  const scroller = canvas.find('[data-canvas]') as HTMLElement;
  const middle = () => scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
  const rect = (viewport: string, selector: string) =>
    (canvas.find(`[data-viewport="${viewport}"]${selector}`) as HTMLElement).getBoundingClientRect();
  await act(async () => {
    scroller.scrollTop += rect('mobile', ' [data-module="m3"]').top - middle() + 300;
  });
  await show(canvas.store, { sideBySide: true, zoom: 0.3 });
  const share = (viewport: string) => {
    const { top, height } = rect(viewport, ' [data-module="m3"]');
    return (middle() - top) / height;
  };
  expect(share('mobile')).toBeGreaterThan(0);
  expect(share('mobile')).toBeLessThan(1);
  expect(share('desktop')).toBeCloseTo(share('mobile'), 1);
  await act(async () => {
    scroller.scrollTop = 0;
    scroller.dispatchEvent(new Event('scroll'));
  });
  expect(rect('desktop', '').top).toBeCloseTo(rect('mobile', '').top, 0);
  await show(canvas.store, { sideBySide: false, viewport: 'desktop', zoom: 0.5 });
  expect(canvas.find('[data-viewport="desktop"]')?.closest('section')?.style.marginTop).toBe('');
});

test('fits three viewports beside each other into the canvas', () => {
  const three = [1200, 750, 1024].map((width, i) => ({ id: String(i), width }));
  const zoom = fitZoom(three, { width: 708, height: 600 });
  expect(three.reduce((sum, { width }) => sum + width * zoom, 0)).toBeLessThanOrEqual(708 - 2 * 48 - 2 * 56 + 0.01);
});

test('the chip of a carried tile stays on the canvas at the last column', async () => {
  const canvas = draw(page, { view: { zoom: 0.74 } });
  canvas.focus(canvas.tile('t3'));
  await canvas.key(' ');
  await canvas.key('ArrowRight');
  const chip = () => canvas.find('[data-score-chip]') as HTMLElement;
  await expect.poll(() => chip().hidden).toBe(false);
  const scroller = canvas.find('[data-canvas]') as HTMLElement;
  expect(chip().getBoundingClientRect().right).toBeLessThanOrEqual(scroller.getBoundingClientRect().right);
  await canvas.key('Escape');
});

test('a ring around a module title is not cut by its heading', async () => {
  const canvas = draw(page);
  const title = canvas.find('[data-module-title="m1"]') as HTMLElement;
  await canvas.key('Tab');
  canvas.focus(title);
  expect(title.matches(':focus-visible')).toBe(true);
  expect(getComputedStyle(title).outlineStyle).toBe('none');
  expect(getComputedStyle(title.parentElement as HTMLElement).outlineStyle).toBe('solid');
});
