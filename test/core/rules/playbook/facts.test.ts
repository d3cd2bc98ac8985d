import { describe, expect, test } from 'vitest';
import type { Sku } from '@/core/page';
import { dailySales, hasRole, isNew, leafOf, median, starTest } from '@/core/rules/playbook/facts';
import { build } from '../../../helpers/page';

const sku = (fields: Partial<Sku>): Sku => ({ id: 'a', title: 'A', price: 100, ...fields });

describe('a badge calls a SKU new', () => {
  test.each([
    '新',
    ' 新 ',
    '新品',
    '春季新款',
    '上新',
    '首发',
    'New',
    'NEW',
    'ＮＥＷ',
    'New arrival',
    'Brand-new',
    'Newly launched',
    'Just in',
  ])('%s', (badge) => {
    expect(isNew(sku({ badges: ['Hot', badge] }))).toBe(true);
  });

  test.each(['新人价', '新客专享', '全新升级', 'New price', 'New lower price', 'New customers only', 'Newcomer', 'Renewed', 'Hot'])(
    '%s does not',
    (badge) => {
      expect(isNew(sku({ badges: [badge] }))).toBe(false);
    },
  );

  test('without badges it is not', () => {
    expect(isNew(sku({}))).toBe(false);
  });
});

test.each([
  ['30 days, both counted', { from: '2026-05-01', to: '2026-05-30', orders: 60 }, 2],
  ['one day', { from: '2026-05-01', to: '2026-05-01', orders: 3 }, 3],
  ['over the end of a February', { from: '2028-02-28', to: '2028-03-01', orders: 3 }, 1],
  ['moments, of which the days count', { from: '2026-05-01T23:00:00+08:00', to: '2026-05-02T01:00:00+08:00', orders: 4 }, 2],
  ['no orders', { from: '2026-05-01', to: '2026-05-30', orders: 0 }, 0],
  ['unknown orders', { from: '2026-05-01', to: '2026-05-30' }, undefined],
  ['no days', { orders: 3 }, undefined],
  ['words for a day', { from: 'May', to: '2026-05-30', orders: 3 }, undefined],
  ['days the wrong way round', { from: '2026-05-02', to: '2026-05-01', orders: 3 }, undefined],
])('orders a day: %s', (_name, stats, daily) => {
  expect(dailySales(sku({ stats }))).toBe(daily);
});

test('a SKU that is not there has no role', () => {
  expect(hasRole(sku({ roles: ['hero'] }), 'hero')).toBe(true);
  expect(hasRole(undefined, 'hero')).toBe(false);
});

describe('a star', () => {
  const isStar = starTest({
    ...build({ modules: [] }),
    brands: [{ name: 'Plain' }, { name: ' Star ', roles: ['star'] }, { name: ' ', roles: ['star'] }],
  });

  test.each<[string, Sku | undefined, boolean]>([
    ['is of a brand marked so, whatever its case and the space around it', sku({ brand: 'STAR' }), true],
    ['is marked so itself', sku({ brand: 'Plain', roles: ['star'] }), true],
    ['is not of a brand that is not marked', sku({ brand: 'Plain' }), false],
    ['is not of no brand, though a star has no name', sku({}), false],
    ['is not what is not there', undefined, false],
  ])('%s', (_, one, expected) => {
    expect(isStar(one)).toBe(expected);
  });
});

test('a leaf is the last level, told apart by its whole path', () => {
  expect(leafOf(sku({ category: ['A', 'X'] }))?.name).toBe('X');
  expect(leafOf(sku({ category: ['A', 'X'] }))?.key).not.toBe(leafOf(sku({ category: ['B', 'X'] }))?.key);
  expect(leafOf(sku({ category: [] }))).toBeUndefined();
});

test('the median is the middle one, or the mean of the two', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([10, 1, 2, 3])).toBe(2.5);
  expect(median([])).toBe(0);
});
