import { describe, expect, test } from 'vitest';
import type { Sku } from '@/core/page';
import { claimedCut, comparedPrice, formerPrice } from '@/core/rules/claims/compared';
import { testRule } from '../../../helpers/rule-tester';

const sku = (more: Partial<Sku>): Sku => ({ id: 's', title: 'SKU', price: 7000, ...more });

describe('the compared price', () => {
  test.each<[string, Partial<Sku>, number | null]>([
    ['is a list price above the price', { listPrice: 7001 }, 7001],
    ['is not one at the price', { listPrice: 7000 }, null],
    ['is not one below it', { listPrice: 6999 }, null],
    ['needs a list price', {}, null],
    ['needs a list price where there is no price either', { price: 0 }, null],
  ])('%s', (_, more, expected) => {
    expect([comparedPrice(sku(more)), formerPrice(sku(more))]).toEqual([expected, expected]);
  });

  test.each<[string, number | null]>([
    ['What it cost in May', 10000],
    ['', 10000],
    ['RRP', null],
    ['吊牌价', null],
  ])('is a former one by its basis, “%s”', (listPriceBasis, expected) => {
    expect(formerPrice(sku({ listPrice: 10000, listPriceBasis }))).toBe(expected);
    expect(comparedPrice(sku({ listPrice: 10000, listPriceBasis }))).toBe(10000);
  });
});

describe('the cut that badges claim', () => {
  test.each<[string, string[] | undefined, number | null]>([
    ['is the largest', ['-10%', 'New', '-30%', '9折'], 0.3],
    ['is none where none of them claims one', ['New', 'Bestseller'], null],
    ['is none of an empty list', [], null],
    ['is none without badges', undefined, null],
  ])('%s', (_, badges, expected) => {
    expect(claimedCut(sku({ ...(badges && { badges }) }))).toBe(expected);
  });
});

const at = { module: 'm1', tiles: ['t1'] };

// Only what badges claim, and the smallest price there is.
testRule('former-price-eu', {
  pass: [
    {
      name: 'a high percentage rounded to a whole one',
      modules: [{ rows: '40.2', sku: { lowestPrice30d: 10000, badges: ['-60%'] } }],
      checks: 1,
    },
    { name: 'a price of one cent, as it was', modules: [{ rows: '0.01', sku: { lowestPrice30d: 1 } }], checks: 1 },
  ],
  fail: [
    {
      name: 'a whole percentage six tenths above the real cut',
      modules: [{ rows: '70.08', sku: { lowestPrice30d: 8000, badges: ['-13%'] } }],
      findings: [{ at, evidence: { check: 'percent', claimed: 0.13, cut: expect.closeTo(0.124) } }],
    },
  ],
});
