/** Where pages are cut into pictures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPage, type Page } from '@/core/page';
import { type CutOptions, cutPage, splitSlice } from '@/export/slices';
import { build } from '../helpers/page';

/** Desktop: banner 360, then module 1 (gap 40, title 56, rows of 372 + 16), module 2; see format.md. */
const page = build({
  viewports: ['desktop', 'mobile'],
  modules: [
    { rows: '10 20 30 40 / 10 20 30 40 / 10 20 30 40', columns: { desktop: 4, mobile: 2 } },
    { rows: '50 60 70 80', columns: { desktop: 4, mobile: 2 } },
  ],
});
const layout = layoutPage(page, 'desktop');
const cut = (options: CutOptions, of: Page = page, viewport = 'desktop') => cutPage(layoutPage(of, viewport), options);
const bottoms = (slices: readonly { top: number; height: number }[]) => slices.map(({ top, height }) => top + height);

const [first, second] = layout.modules;
if (!first || !second) throw new Error('the page has two modules');
const afterRow = (n: number) => Math.round(first.y + 56 + n * (first.cellHeight + 16) - 8);
const end = Math.ceil(layout.height - 1e-6);
const betweenModules = Math.round(second.y - 20);

describe('a page cut into slices', () => {
  it.each([
    ['one that fits is one picture', 100_000, [end]],
    ['between modules where that fills a picture', 1700, [betweenModules, end]],
    ['after a row where the gap is too early', 1200, [afterRow(1), betweenModules, end]],
    ['after the banner and after each row', 460, [380, afterRow(1), afterRow(2), betweenModules]],
  ])('%s', (_, mostHeight, expected) => {
    expect(bottoms(cut({ cutting: 'slices', mostHeight })).slice(0, expected.length)).toEqual(expected);
  });

  it('goes through no tile where every row fits', () => {
    for (const mostHeight of [460, 500, 900, 1500])
      expect(cut({ cutting: 'slices', mostHeight }).filter(({ through }) => through)).toEqual([]);
  });

  it('goes through a tile that is higher than a picture may be, and says so', () => {
    const slices = cut({ cutting: 'slices', mostHeight: 300 });
    expect(slices.some(({ through }) => through)).toBe(true);
    expect(Math.max(...slices.map(({ height }) => height))).toBe(300);
  });

  it('goes round tiles that span rows', () => {
    const spanned = build({ modules: [{ rows: '10x1y2 20 30 40 20 30 40 / 10 20 30 40', columns: 4 }] });
    const grid = layoutPage(spanned, 'desktop').modules[0];
    if (!grid) throw new Error('no module');
    const row = (n: number) => Math.round(grid.y + 56 + n * (grid.cellHeight + 16) - 8);
    const cuts = bottoms(cut({ cutting: 'slices', mostHeight: grid.y + 56 + grid.cellHeight + 200 }, spanned));
    expect(cuts).not.toContain(row(1));
  });

  it('starts above the page where more is drawn than the page', () => {
    const slices = cut({ cutting: 'slices', mostHeight: 1800, frame: { top: 112, height: layout.height + 112 } });
    expect(slices[0]?.top).toBe(0);
    expect(bottoms(slices)).toEqual([betweenModules + 112, end + 112]);
  });

  it('always covers the page once, from the first px to the last, none higher than allowed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 16, max: 5000 }),
        fc.constantFrom('desktop', 'mobile'),
        fc.constantFrom('slices' as const, 'modules' as const),
        (mostHeight, viewport, cutting) => {
          const slices = cut({ cutting, mostHeight }, page, viewport);
          let at = 0;
          for (const { top, height } of slices) {
            expect(top).toBe(at);
            expect(height).toBeGreaterThan(0);
            expect(height).toBeLessThanOrEqual(mostHeight);
            at += height;
          }
          expect(at).toBe(Math.ceil(layoutPage(page, viewport).height - 1e-6));
        },
      ),
    );
  });
});

describe('a page cut by module', () => {
  it('has the banner first, then one picture for each module, none between', () => {
    const slices = cut({ cutting: 'modules', mostHeight: 10_000 });
    expect(slices.map(({ moduleId }) => moduleId)).toEqual([null, 'm1', 'm2']);
    expect(bottoms(slices)).toEqual([380, betweenModules, end]);
  });
});

describe('a slice with too many bytes', () => {
  it('becomes two, between the rows nearest its middle', () => {
    const whole = { top: 380, height: betweenModules - 380, through: false };
    const halves = splitSlice(layout, whole);
    expect(halves && bottoms(halves)).toEqual([
      afterRow(2) - 380 > (betweenModules - 380) / 2 + 200 ? afterRow(1) : afterRow(2),
      betweenModules,
    ]);
    expect(halves?.[0]?.through).toBe(false);
  });

  it('is cut through the middle where it is one row, and not at all where it is low', () => {
    const row = { top: afterRow(1), height: afterRow(2) - afterRow(1), through: false };
    expect(splitSlice(layout, row)?.[0]).toMatchObject({ top: row.top, height: row.height / 2, through: true });
    expect(splitSlice(layout, { top: 0, height: 40, through: false })).toBeUndefined();
  });
});
