import { expect, test } from 'vitest';
import type { Suppression } from '@/core/page';
import { check, type Report } from '@/core/rules';
import { build, type PageNotation } from '../../helpers/page';

/** What a rule finds on a page with one suppression of it. */
const lint = (rule: string, notation: PageNotation, at: Suppression['at'], more: Partial<Suppression> = {}, today?: string): Report =>
  check(
    build({
      ...notation,
      rules: { extends: [], set: { [rule]: 'error' } },
      suppressions: [{ rule, reason: 'agreed', ...(at && { at }), ...more }],
    }),
    today === undefined ? {} : { today },
  );

// Across, three pairs fail and a triple; down, two pairs.
const grid: PageNotation = { modules: [{ rows: '100 101 102 / 103 104' }, { rows: '300 600' }] };
// One row at the first viewport, two at the second.
const turned: PageNotation = {
  viewports: ['desktop', 'mobile'],
  modules: [{ rows: '100 101 102 103', columns: { desktop: 4, mobile: 2 } }],
};
const row = 'price-alternation-row';
const column = 'price-alternation-column';

test.each<[string, string, PageNotation, string[], number]>([
  ['all checks of the row', row, grid, ['t1', 't2', 't3'], 3],
  ['what leaves the row, which is the columns through it', column, grid, ['t1', 't2', 't3'], 2],
  ['a row that ends in empty cells', column, grid, ['t4', 't5'], 2],
  ['no row where it names more than the row has', row, grid, ['t1', 't2', 't3', 't99'], 0],
  ['no row where it names another tile instead', row, grid, ['t1', 't2', 't5'], 0],
  ['no other row', row, { modules: [{ rows: '1 / 100 101' }] }, ['t1'], 0],
  ['a row at the viewport that has it, and not at one that breaks it', row, turned, ['t1', 't2', 't3', 't4'], 5],
  ['a row at the other viewport', column, turned, ['t3', 't4'], 2],
  ['no pair of a row, which is no row', column, turned, ['t2', 't3'], 0],
  [
    'just its tiles, for a rule that reads no rows',
    'duplicate-sku',
    { modules: [{ rows: '1@a 2@b' }, { rows: '3 1@a' }] },
    ['t4', 't1'],
    1,
  ],
  ['a row through what stands there too often', 'duplicate-sku', { modules: [{ rows: '1@a 2@b' }, { rows: '3 1@a' }] }, ['t1', 't2'], 1],
])('a suppression that names tiles covers %s', (_, rule, notation, tiles, count) => {
  expect(lint(rule, notation, { tiles }).suppressed).toBe(count);
});

test.each<[string, Suppression['at'], number]>([
  ['what stands in it', { module: 'm1' }, 1],
  ['what stands in it and in another', { module: 'm2' }, 1],
  ['nothing of others', { module: 'm3' }, 0],
])('a suppression of a module covers %s', (_, at, count) => {
  expect(lint('duplicate-sku', { modules: [{ rows: '1@a' }, { rows: '1@a' }, { rows: '2' }] }, at).suppressed).toBe(count);
});

test('a suppression of a module covers nothing that is said of the whole page', () => {
  expect(lint('module-count', { modules: [{ rows: '1' }] }, { module: 'm1' })).toMatchObject({ suppressed: 0, findings: [{ failed: 1 }] });
});

test('a last day that is written with an hour is the whole day', () => {
  const until = '2026-06-18T08:00:00+08:00';
  expect(['2026-06-17', '2026-06-18', '2026-06-19'].map((today) => lint(row, grid, {}, { until }, today).suppressed)).toEqual([4, 4, 0]);
});
