import { expect, test } from 'vitest';
import { layoutPage, type Module, metricsAt, viewportOf } from '@/core/page';
import { build } from '../../helpers/page';

/** All at 1200 and 375 px, where the unit u is 1 px: the numbers are those of the table in format.md. */
const page = build({
  viewports: ['desktop', 'phone'],
  modules: [{ rows: '1x2y2 2 3 4 5', columns: { desktop: 4, phone: 2 } }, { kind: 'video' }, { title: 'Empty' }],
});
page.viewports[1] = { id: 'phone', width: 375 };

test('a desktop page: banner, gap, title, rows with gutters, a gap at the end', () => {
  const { banner, modules, height, width, metrics } = layoutPage(page, 'desktop');
  expect(metrics).toMatchObject({ phone: false, unit: 1, padding: 24, gutter: 16, text: 96 });
  expect(banner).toEqual({ x: 0, y: 0, width: 1200, height: 360 });
  const [grid, video, empty] = modules;
  // (1200 − 2 × 24 − 3 × 16) / 4 = 276 wide, 276 + 96 = 372 high; two rows and a gutter are 760.
  expect(grid).toMatchObject({ x: 24, y: 400, width: 1152, height: 56 + 760, cellWidth: 276, cellHeight: 372, columns: 4, rows: 2 });
  expect(grid?.title).toEqual({ x: 24, y: 400, width: 1152, height: 56 });
  expect(video).toMatchObject({ y: 400 + 816 + 40, height: 160, title: { height: 0 }, columns: 1, rows: 0, tiles: [] });
  expect(empty).toMatchObject({ y: 1256 + 160 + 40, height: 56, rows: 0 });
  expect([width, height]).toEqual([1200, 1456 + 56 + 40]);
});

test('tiles take the gutters between their cells; the text block keeps its height', () => {
  const [grid] = layoutPage(page, 'desktop').modules;
  const boxes = grid?.tiles.map(({ x, y, width, height, pictureHeight }) => [x, y, width, height, pictureHeight]);
  expect(boxes).toEqual([
    [24, 456, 568, 760, 664],
    [24 + 2 * 292, 456, 276, 372, 276],
    [24 + 3 * 292, 456, 276, 372, 276],
    [24 + 2 * 292, 456 + 388, 276, 372, 276],
    [24 + 3 * 292, 456 + 388, 276, 372, 276],
  ]);
});

test('a phone page has the phone’s lengths', () => {
  const { banner, modules, metrics } = layoutPage(page, 'phone');
  expect(metrics).toMatchObject({ phone: true, unit: 1, padding: 12, gutter: 8, gap: 20, title: 44, text: 84 });
  expect(banner.height).toBe(200);
  // (375 − 24 − 8) / 2 = 171.5 wide.
  expect(modules[0]).toMatchObject({ y: 220, cellWidth: 171.5, cellHeight: 255.5, rows: 4 });
});

test('lengths grow with the width; up to 828 px is a phone', () => {
  expect(metricsAt({ id: 'a', width: 750 })).toEqual({
    phone: true,
    unit: 2,
    padding: 24,
    gutter: 16,
    banner: 400,
    gap: 40,
    title: 88,
    text: 168,
    fold: 1333,
  });
  expect(metricsAt({ id: 'a', width: 828 }).phone).toBe(true);
  expect(metricsAt({ id: 'a', width: 829 })).toMatchObject({ phone: false, unit: 829 / 1200 });
});

test('a block of another kind may have a height of its own, in units', () => {
  const tall = structuredClone(page);
  tall.viewports[1] = { id: 'phone', width: 750 };
  if (tall.modules[1]) tall.modules[1].height = 100;
  expect(layoutPage(tall, 'phone').modules[1]?.height).toBe(200);
});

test('the fold is the viewport’s, or follows from its width', () => {
  expect(metricsAt({ id: 'a', width: 1200, fold: 700 }).fold).toBe(700);
  expect(metricsAt({ id: 'a', width: 1200 }).fold).toBe(800);
  expect(metricsAt({ id: 'a', width: 750 }).fold).toBe(1333);
});

test('blocks of an earlier layout are taken over where they are the same at the same place', () => {
  const before = layoutPage(page, 'desktop');
  const taken = (now: typeof page, viewport = 'desktop') =>
    layoutPage(now, viewport, before).modules.map((box, i) => box === before.modules[i]);
  expect(taken(page)).toEqual([true, true, true]);
  const [grid, video, empty] = page.modules as [Module, Module, Module];
  expect(taken({ ...page, modules: [grid, { ...video }, empty] })).toEqual([true, false, true]);
  expect(taken({ ...page, modules: [grid, { ...video, height: 200 }, empty] })).toEqual([true, false, false]);
  expect(taken({ ...page, modules: [grid, empty, video, grid] })).toEqual([true, false, false, false]);
  expect(taken(page, 'phone')).toEqual([false, false, false]);
  expect(layoutPage({ ...page, modules: [grid, { ...video, height: 200 }, empty] }, 'desktop', before)).toEqual(
    layoutPage({ ...page, modules: [grid, { ...video, height: 200 }, empty] }, 'desktop'),
  );
});

test('a viewport that the page does not have is refused', () => {
  expect(() => viewportOf(page, 'watch')).toThrow('watch');
});
