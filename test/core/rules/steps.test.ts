import { describe, expect, test } from 'vitest';
import { readPage } from '@/core/rules';
import { bandsOf, lowestOf, lowestPrice, readSteps } from '@/core/rules/steps';
import { build, type ModuleNotation } from '../../helpers/page';

const view = (notation: ModuleNotation) => {
  const [grid] = readPage(build({ modules: [notation] })).views[0]?.grids ?? [];
  if (!grid) throw new Error('no grid');
  return grid;
};
/** The rows and the tiles of each step. */
const steps = (notation: ModuleNotation) =>
  readSteps(view(notation)).map(({ firstRow, lastRow, tiles }) => `${firstRow}-${lastRow}: ${tiles.map((tile) => tile + 1).join()}`);

test.each<[string, ModuleNotation, string[]]>([
  ['is a row of two', { rows: '1 2 / 3 4' }, ['0-0: 1,2', '1-1: 3,4']],
  ['takes in the row below a single tile', { rows: '1 / 2 / 3 / 4' }, ['0-1: 1,2', '2-3: 3,4']],
  ['takes in the row below a single priced tile', { rows: '1 - / 2 - / 3 4' }, ['0-1: 1,2,3,4', '2-2: 5,6']],
  ['takes in rows without a price', { rows: '- - / - - / 1 2' }, ['0-2: 1,2,3,4,5,6']],
  ['takes in what is left at the end', { rows: '1 2 / 3 4 / 5' }, ['0-0: 1,2', '1-2: 3,4,5']],
  ['takes in all rows that are left at the end', { rows: '1 2 / 3 4 / 5 - / - -' }, ['0-0: 1,2', '1-3: 3,4,5,6,7,8']],
  ['stays alone where nothing else is', { rows: '1' }, ['0-0: 1']],
  ['of nothing is none', { rows: '', columns: 2 }, []],
  ['has and counts a tile that reaches into it', { rows: '1y2 2 3', columns: 2 }, ['0-0: 1,2', '1-1: 1,3']],
  ['has a tall tile of its own once', { rows: '1y2 / 2', columns: 1 }, ['0-2: 1,2']],
])('a step %s', (_, notation, expected) => {
  expect(steps(notation)).toEqual(expected);
});

describe('the band of a step', () => {
  const bands = (rows: string, anchor: number | null, tolerance = 0.1) =>
    bandsOf(view({ rows }), anchor, tolerance).map(({ band, hasFree }) => [band && [band.lo, band.hi], hasFree]);

  test.each<[string, string, number | null, unknown[]]>([
    ['reaches from its lowest to its highest price', '3 1 2', null, [[[100, 300], false]]],
    ['reaches as far whichever comes first', '1 2 3', null, [[[100, 300], false]]],
    ['leaves out what is free', '1 1.10 1.11 5', 100, [[[111, 500], true]]],
    ['leaves out what has no price', '- 2 3', 100, [[[200, 300], false]]],
    ['is none where all are free', '1 1', 100, [[null, true]]],
    ['is none without prices', '- -', 100, [[null, false]]],
    ['may be a single fen', '0.01 0.01', null, [[[1, 1], false]]],
  ])('%s', (_, rows, anchor, expected) => {
    expect(bands(rows, anchor)).toEqual(expected);
  });

  test('follows the anchor and the tolerance that are asked for, and is worked out once for these', () => {
    const grid = view({ rows: '1 2 3' });
    const first = bandsOf(grid, 100, 0);
    expect(first).toEqual([{ band: { lo: 200, hi: 300 }, hasFree: true }]);
    expect(bandsOf(grid, 100, 0)).toBe(first);
    expect(bandsOf(grid, 200, 0)).toEqual([{ band: { lo: 300, hi: 300 }, hasFree: true }]);
    expect(bandsOf(grid, 200, 0.5)).toEqual([{ band: null, hasFree: true }]);
    expect(bandsOf(grid, null, 0.5)).toEqual([{ band: { lo: 100, hi: 300 }, hasFree: false }]);
  });
});

test('the lowest price leaves out those that are not there', () => {
  expect([lowestOf([300, 0, 100, 200]), lowestOf([1, 2]), lowestOf([0]), lowestOf([])]).toEqual([100, 1, null, null]);
  expect(readSteps(view({ rows: '3 - 2 / - 5 4' })).map(lowestPrice)).toEqual([200, 400]);
});
