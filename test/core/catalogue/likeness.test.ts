import { describe, expect, it } from 'vitest';
import { sameCatalogueName, sharesIds } from '@/core/catalogue';

describe('names of one catalogue', () => {
  it.each([
    ['goods.csv', 'goods'],
    ['goods-2026-06-01.csv', 'goods-2026-06-18'],
    ['goods (1).xlsx', 'goods'],
    ['goods_v2_final.csv', 'goods'],
    ['Goods copy.csv', 'goods'],
    ['618商品表（改价）.xlsx', '618商品表'],
    ['商品表2026年6月18日.csv', '商品表2026年6月1日'],
    ['商品表 - 副本.csv', '商品表'],
  ])('%s may be a newer %s', (file, kept) => {
    expect(sameCatalogueName(file, kept)).toBe(true);
  });

  it.each([
    ['goods.csv', 'shoes'],
    ['export.csv', 'exports'],
    ['2026-06-18.csv', '2026-06-01'],
    ['商品表.csv', '门店表'],
  ])('%s is not a newer %s', (file, kept) => {
    expect(sameCatalogueName(file, kept)).toBe(false);
  });
});

describe('ids of one catalogue', () => {
  it.each([
    [4, 10, 10, true],
    [3, 10, 10, false],
    [10, 3287, 12, true],
    [0, 0, 10, false],
  ])('%i shared of %i and %i: %s', (shared, a, b, same) => {
    expect(sharesIds(shared, a, b)).toBe(same);
  });
});
