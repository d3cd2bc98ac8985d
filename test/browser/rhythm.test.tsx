import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { readRhythm } from '@/core/rules';
import { RhythmStrip } from '@/ui/rhythm';
import { logTicks, nearestPoint, readStrip, scaleOf, stepBoxes } from '@/ui/rhythm/strip';
import { open, priced } from '../helpers/panel-page';

afterEach(cleanup);

const page = priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] });
const frame = { width: 1000, height: 100, left: 50, right: 10, top: 10, bottom: 10 };
const list = () => screen.getByRole('listbox');
const drawn = () => waitFor(() => expect(list().querySelector('svg')).toBeTruthy());

/** Where a tile's point stands on the screen. */
function spot(position: number) {
  const strip = readStrip(readRhythm(page, 'desktop'), page);
  const box = list().getBoundingClientRect();
  const scale = scaleOf(strip, { width: list().clientWidth, height: 113, left: 60, right: 16, top: 18, bottom: 10 });
  const price = strip.points[position]?.price ?? 1;
  return { clientX: box.left + scale.x(position), clientY: box.top + scale.y(price) };
}

describe('the strip', () => {
  it('reads the point in hand: title, price, step, high or low', async () => {
    open(page, <RhythmStrip />);
    await drawn();
    expect(screen.getByRole('option').textContent).toContain('SKU 1, ¥79, step 1, low');
    expect(screen.getByRole('option').getAttribute('aria-setsize')).toBe('12');
  });

  it('goes from point to point with arrows, from step to step with page keys, and selects with Enter', async () => {
    const { store, user } = open(page, <RhythmStrip />);
    await drawn();
    list().focus();
    await user.keyboard('{ArrowRight}{PageDown}');
    expect(screen.getByRole('option').textContent).toContain('SKU 5, ¥200, step 2');
    expect(screen.getByRole('option').textContent).toContain('breaks a price rule');
    expect(store.getState().lit).toEqual({ tiles: ['t5'], viewport: 'desktop' });
    await user.keyboard('{Enter}');
    expect(store.getState().selection).toEqual(['t5']);
    expect(store.getState().lit?.reveal).toBe(true);
    await user.keyboard('{End}{ArrowRight}');
    expect(screen.getByRole('option').getAttribute('aria-posinset')).toBe('12');
  });

  it('lights the tile nearest to the pointer and selects it on a click', async () => {
    const { store } = open(page, <RhythmStrip />);
    await drawn();
    fireEvent.pointerMove(list(), spot(7));
    expect(store.getState().lit?.tiles).toEqual(['t8']);
    fireEvent.pointerLeave(list());
    expect(store.getState().lit).toBeNull();
    fireEvent.click(list(), spot(2));
    expect(store.getState().selection).toEqual(['t3']);
  });

  it('leaves no tile lit when it is folded away under the pointer', async () => {
    const { store } = open(page, <RhythmStrip />);
    await drawn();
    fireEvent.pointerMove(list(), spot(7));
    expect(store.getState().lit?.tiles).toEqual(['t8']);
    fireEvent.click(screen.getByRole('button', { name: 'Fold the price rhythm' }));
    expect(store.getState().lit).toBeNull();
  });

  it('marks what is selected or lit elsewhere', async () => {
    const { store } = open(page, <RhythmStrip />);
    await drawn();
    const marks = () => [...list().querySelectorAll('svg:last-of-type path')].map((path) => path.getAttribute('d')?.split('M').length);
    act(() => {
      store.actions.select(['t2', 't3']);
      store.actions.light({ tiles: ['t9'], viewport: 'desktop' });
    });
    expect(marks()).toEqual([2, 3]);
    act(() => store.actions.light({ tiles: ['t9'], viewport: 'mobile' }));
    expect(marks()).toEqual([1, 3]);
  });

  it('folds away and says so', async () => {
    const { user } = open(page, <RhythmStrip />);
    const fold = screen.getByRole('button', { name: 'Fold the price rhythm' });
    await user.click(fold);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(screen.getByRole('button', { name: 'Unfold the price rhythm' }).getAttribute('aria-expanded')).toBe('false');
  });

  it('says in words what it shows', () => {
    open(page, <RhythmStrip />);
    expect(screen.getByText(/^Desktop: 3 steps, 12 priced tiles, prices from ¥79 to ¥429/)).toBeTruthy();
    expect(screen.getAllByRole('row')).toHaveLength(4);
  });

  it('says what to do while the page has no price', () => {
    open(priced({ A: [] }), <RhythmStrip />);
    expect(screen.getByText(/^Place SKUs with prices/)).toBeTruthy();
  });

  it('draws a thousand tiles with as many elements as a dozen, but for the steps', async () => {
    const many = priced({ A: Array.from({ length: 1000 }, (_, i) => 100 + ((i * 37) % 90) + i) });
    open(many, <RhythmStrip />);
    await drawn();
    expect(list().querySelectorAll('path').length).toBeLessThan(12);
    expect(list().querySelectorAll('circle').length).toBe(0);
  });
});

describe('the arithmetic of the strip', () => {
  const strip = readStrip(readRhythm(page, 'desktop'), page);
  const scale = scaleOf(strip, frame);

  it('gives equal factors equal heights', () => {
    expect(scale.y(10000) - scale.y(20000)).toBeCloseTo(scale.y(20000) - scale.y(40000), 6);
  });

  it('reads a column of single tiles two at a time', () => {
    const single = priced({ A: [100, 150, 120, 180] }, { viewports: [{ id: 'desktop', width: 1200 }] });
    const [module] = single.modules;
    if (module) module.columns = { desktop: 1 };
    const kinds = readStrip(readRhythm(single, 'desktop'), single).points.map(({ kind }) => kind);
    expect(kinds).toEqual(['low', 'high', 'low', 'high']);
  });

  it('lists a tile of two rows once', () => {
    const tall = priced({ A: [100, 150, 120, 180, 130] });
    const tile = tall.modules[0]?.tiles?.[0];
    if (tile) tile.span = { desktop: [1, 2] };
    const tiles = readStrip(readRhythm(tall, 'desktop'), tall).points.map((point) => point.tile);
    expect(tiles).toEqual(['t1', 't2', 't3', 't4', 't5']);
  });

  it('finds the nearest point within reach only', () => {
    const x = scale.x(5);
    const y = scale.y(20500);
    expect(nearestPoint(strip, scale, x + 3, y - 3, 28)).toBe(5);
    expect(nearestPoint(strip, scale, x, y + 60, 28)).toBe(-1);
  });

  it('keeps two marks or more on the axis and every box below the labels, from one price to the widest range', () => {
    for (const prices of [[100], [353, 358], [0.05, 0.06], [79, 119], [50, 99_999_999_999], [0.01, 90_000_000_000_000]]) {
      const of = priced({ A: prices }, { banner: {} });
      const one = readStrip(readRhythm(of, 'desktop'), of);
      const tall = { width: 300, height: 113, left: 60, right: 16, top: 18, bottom: 10 };
      const its = scaleOf(one, tall);
      expect(logTicks(its.domain, 100, its.y, 17).length, `${prices}`).toBeGreaterThan(1);
      const tops = [...stepBoxes(one, its, () => true).matchAll(/M\S+ (\S+?)h/g)].map(([, y]) => Number(y));
      expect(tops.length).toBeGreaterThan(0);
      expect(Math.min(...tops), `${prices}`).toBeGreaterThanOrEqual(tall.top);
    }
  });

  it('marks the axis with round prices that do not touch', () => {
    const ticks = logTicks([7000, 50000], 100, scale.y, 17);
    expect(ticks).toEqual([10000, 20000, 50000]);
    const near = logTicks([9900, 10400], 100, (price) => (10400 - price) / 5, 17);
    expect(near).toEqual([10000, 10200, 10400]);
  });
});
