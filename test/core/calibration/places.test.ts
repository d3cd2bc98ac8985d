import { describe, expect, it } from 'vitest';
import { besidePredicted, calibrate, placesOf, rowsByViewport } from '@/core/calibration';
import type { FigureRow } from '@/core/figures';
import { build } from '../../helpers/page';

const page = build({
  viewports: ['desktop', 'mobile'],
  modules: [
    { title: 'Zone', rows: '1 2 3 4 / 5 6 7 8', columns: { desktop: 4, mobile: 2 } },
    { kind: 'coupons', title: 'Coupons' },
    { title: 'Speakers', rows: '9 10 11', columns: { desktop: 4, mobile: 2 } },
  ],
});
const at = (row: Partial<FigureRow>, viewport = 'desktop') =>
  calibrate(page, viewport, [{ line: 2, sku: 'x', impressions: 100, clicks: 1, ...row }]);
const tileOf = (row: Partial<FigureRow>, viewport?: string) => at(row, viewport).places[0]?.place.tile;

describe('a place in a table', () => {
  it.each([
    ['a tile’s id', { tile: 't6' }, 't6'],
    ['row and column of the page', { row: 2, column: 2 }, 't6'],
    ['row and column in a module', { module: 'Speakers', row: 1, column: 3 }, 't11'],
    ['module by number and position', { module: '1', position: 6 }, 't6'],
    ['module by id', { module: 'm3', position: 1 }, 't9'],
    ['module as people write it', { module: '3楼', position: 2 }, 't10'],
    ['a position over the whole page', { position: 10 }, 't10'],
    ['both in one cell', { tile: '3-2' }, 't10'],
    ['R2C2', { tile: 'R2C2' }, 't6'],
    ['2行2列', { tile: '2行2列' }, 't6'],
    ['a number in a column of slots', { tile: '7' }, 't7'],
    ['a number beside its module', { module: '3', tile: '3' }, 't11'],
  ])('can be %s', (_, row, tile) => {
    expect(tileOf(row)).toBe(tile);
  });

  it('is counted at the viewport that the figures are of', () => {
    expect(tileOf({ row: 2, column: 2 }, 'mobile')).toBe('t4');
    expect(placesOf(page, 'mobile').counts).toEqual([2, 2, 2, 2, 2, 1]);
    expect(placesOf(page, 'desktop').places.map(({ u }) => Math.round(100 * u) / 100)).toEqual([
      -1, -0.33, 0.33, 1, -1, -0.33, 0.33, 1, -1, 0, 1,
    ]);
  });

  it('that the page does not have is said with line and value', () => {
    expect(at({ tile: 'hero-9' }).rejected).toEqual([{ line: 2, column: '', value: 'hero-9', reason: 'unknown-place' }]);
    expect(at({ module: 'Nowhere', position: 1 }).rejected[0]).toMatchObject({ value: 'Nowhere · 1', reason: 'unknown-place' });
    expect(at({ row: 9, column: 1 }).rejected[0]?.value).toBe('9×1');
    const some = calibrate(page, 'desktop', [
      { line: 2, sku: 'a', impressions: 9, clicks: 1, tile: 't1' },
      { line: 3, sku: 'a', impressions: 9, clicks: 1 },
    ]);
    expect(some.rejected).toEqual([{ line: 3, column: '', value: '', reason: 'no-place' }]);
  });

  it('is that of the tile which shows the SKU, where the table names none at all', () => {
    expect(tileOf({ sku: 's5' })).toBe('t5');
  });
});

describe('devices', () => {
  it('are viewports, by id or by what reports call them', () => {
    const rows = ['PC端', 'mobile', 'App', '小程序', 'Desktop', 'watch'].map((device, i): FigureRow => ({ line: i + 2, device }));
    const found = rowsByViewport(page, [...rows, { line: 9 }], 'mobile');
    expect(found.rows.get('desktop')?.map(({ line }) => line)).toEqual([2, 6]);
    expect(found.rows.get('mobile')?.map(({ line }) => line)).toEqual([3, 4, 5, 9]);
    expect(found.rejected).toEqual([{ line: 7, column: '', value: 'watch', reason: 'unknown-device' }]);
  });
});

describe('predicted beside real', () => {
  const row = (tile: string, clicks: number): FigureRow => ({ line: 2, sku: 's', tile, impressions: 1000, clicks });

  it('adds each up to 1 among the places that have figures', () => {
    const { tiles, misplaced, agreement, clicks } = besidePredicted(page, 'desktop', [
      row('t1', 60),
      row('t2', 30),
      row('t9', 10),
      row('t9', 20),
    ]);
    const sum = (name: 'predicted' | 'clickShare' | 'impressionShare') => tiles.reduce((total, tile) => total + tile[name], 0);
    for (const name of ['predicted', 'clickShare', 'impressionShare'] as const) expect(sum(name)).toBeCloseTo(1, 12);
    expect(tiles.map(({ clickShare }) => clickShare)).toEqual([0.5, 0.25, 0.25]);
    expect(clicks).toBe(120);
    expect(misplaced).toBeCloseTo(
      tiles.reduce((total, one) => total + Math.max(0, one.clickShare - one.predicted), 0),
      12,
    );
    // The model sees t2 before t1 and both before t9.
    expect(agreement).toBeCloseTo(0, 12);
  });

  it('names every SKU that the figures had at a place, not the one that stands there now', () => {
    const { tiles } = besidePredicted(page, 'desktop', [row('t1', 60), { ...row('t1', 9), sku: 'other' }, row('t1', 1), row('t2', 3)]);
    expect(tiles.map(({ skus }) => skus)).toEqual([['s', 'other'], ['s']]);
  });

  it('says nothing of agreement with two places', () => {
    expect(besidePredicted(page, 'desktop', [row('t1', 1), row('t2', 2)]).agreement).toBeNull();
    expect(besidePredicted(page, 'desktop', [])).toMatchObject({ tiles: [], misplaced: 0 });
  });
});
