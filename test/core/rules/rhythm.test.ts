import { expect, test } from 'vitest';
import { check, isFree, readRhythm } from '@/core/rules';
import { build, deepFreeze } from '../../helpers/page';

test('the rhythm of a page: steps with their bands, rows with highs and lows', () => {
  const page = deepFreeze(build({ anchor: 100, modules: [{ rows: '99 199 109 219' }, { rows: '300 - 250 250' }] }));
  const { anchor, steps, rows } = readRhythm(page, 'desktop');
  expect(anchor).toBe(10000);
  expect(steps).toEqual([
    { index: 0, module: 'm1', rows: [0], tiles: ['t1', 't2', 't3', 't4'], band: [19900, 21900], hasFree: true },
    { index: 1, module: 'm2', rows: [0], tiles: ['t5', 't6', 't7', 't8'], band: [25000, 30000], hasFree: false },
  ]);
  expect(rows.map(({ moduleId, row, step }) => ({ moduleId, row, step }))).toEqual([
    { moduleId: 'm1', row: 0, step: 0 },
    { moduleId: 'm2', row: 0, step: 1 },
  ]);
  expect(rows.map(({ points }) => points.map(({ tile, kind, free }) => `${tile} ${kind}${free ? ' free' : ''}`))).toEqual([
    ['t1 low free', 't2 high', 't3 low free', 't4 high'],
    // 300 has no priced neighbour, the unpriced tile is no point, equal neighbours are neither high nor low.
    ['t5 between', 't7 between', 't8 between'],
  ]);
});

test('steps of one module have its rows one after the other', () => {
  const { steps } = readRhythm(build({ modules: [{ rows: '1 2 / 3 4 / 5 6' }] }), 'desktop');
  expect(steps.map(({ rows }) => rows)).toEqual([[0], [1], [2]]);
});

test('rows of a joined step share it, and a tall tile is a point in each of its rows', () => {
  const page = build({ anchor: 100, modules: [{ rows: '150y2 / 160', columns: 1 }] });
  const { steps, rows } = readRhythm(page, 'desktop');
  expect(steps).toMatchObject([{ rows: [0, 1, 2], tiles: ['t1', 't2'] }]);
  expect(rows.map(({ row, step, points }) => [row, step, points.map(({ tile }) => tile)])).toEqual([
    [0, 0, ['t1']],
    [1, 0, ['t1']],
    [2, 0, ['t2']],
  ]);
});

test('what stands beside an empty cell is no neighbour across it', () => {
  // 200x2 takes two of three columns of its second row; the third cell of the first row stays empty.
  const page = build({ modules: [{ rows: '100 300 / 200x2 50', columns: 3 }] });
  const { rows } = readRhythm(page, 'desktop');
  expect(rows.map(({ points }) => points.map(({ tile, kind }) => `${tile} ${kind}`))).toEqual([
    ['t1 low', 't2 high'],
    ['t3 high', 't4 low'],
  ]);
});

test('each viewport has its own order', () => {
  const page = build({
    viewports: ['desktop', 'mobile'],
    modules: [{ rows: '100 200 110 210', columns: { desktop: 4, mobile: 2 }, order: { mobile: ['t4', 't3', 't2', 't1'] } }],
  });
  expect(readRhythm(page, 'mobile').steps.map(({ tiles }) => tiles)).toEqual([
    ['t4', 't3'],
    ['t2', 't1'],
  ]);
});

test('without a promise nothing is free', () => {
  const { anchor, steps, rows } = readRhythm(build({ modules: [{ rows: '1 2' }] }), 'desktop');
  expect(anchor).toBeNull();
  expect(steps[0]).toMatchObject({ band: [100, 200], hasFree: false });
  expect(rows[0]?.points.some(({ free }) => free)).toBe(false);
  expect([isFree(0, null, 0.1), isFree(0, 100, 0.1)]).toEqual([false, true]);
});

test('the page’s own tolerance decides what is free', () => {
  const rules = { set: { 'price-steps': ['off' as const, { tolerance: 0.5 }] as ['off', Record<string, unknown>] } };
  const { tolerance, rows } = readRhythm(build({ anchor: 100, modules: [{ rows: '150 151' }], rules }), 'desktop');
  expect(tolerance).toBe(0.5);
  expect(rows[0]?.points.map(({ free }) => free)).toEqual([true, false]);
});

test('an empty page has no rhythm, and a viewport that is not the page’s is refused', () => {
  expect(readRhythm(build({ modules: [] }), 'desktop')).toMatchObject({ steps: [], rows: [] });
  expect(() => readRhythm(build({ modules: [] }), 'watch')).toThrow('watch');
});

test('a report on the page saves reading it again; one on another page is not heeded', () => {
  const page = build({ modules: [{ rows: '99 199 / 109 219' }] });
  const plain = readRhythm(page, 'desktop');
  expect(readRhythm(page, 'desktop', check(page))).toEqual(plain);
  expect(readRhythm(page, 'desktop', check(build({ modules: [{ rows: '5 4' }] })))).toEqual(plain);
});
