import { describe, expect, test } from 'vitest';
import { readCut, readRangeClaims } from '@/core/rules/claims/claim-text';

const read = (text: string, currency = 'CNY') => readRangeClaims(text, currency).map(({ kind, value }) => [kind, value]);

describe('claims about a range', () => {
  test.each([
    ['Shoes from £99', [['from', 9900]]],
    ['from only €9,99', [['from', 999]]],
    ['starting at $1,299', [['from', 129900]]],
    ['as low as 99 EUR', [['from', 9900]]],
    ['耳机低至¥99', [['from', 9900]]],
    ['99元起', [['from', 9900]]],
    ['up to 50% off', [['up-to-share', 0.5]]],
    ['Save up to 12.5 %', [['up-to-share', 0.125]]],
    ['最高立减30%', [['up-to-share', 0.3]]],
    ['低至5折', [['up-to-share', 0.5]]],
    ['低至85折', [['up-to-share', 0.15]]],
    ['3.8折起', [['up-to-share', 0.62]]],
    ['save up to £50', [['up-to-amount', 5000]]],
    ['最高省200元', [['up-to-amount', 20000]]],
    [
      'From £9, kettles from £10, from £9',
      [
        ['from', 900],
        ['from', 1000],
      ],
    ],
    [
      'From £9, save up to £9',
      [
        ['from', 900],
        ['up-to-amount', 900],
      ],
    ],
    [
      'From £9, up to 50% off',
      [
        ['from', 900],
        ['up-to-share', 0.5],
      ],
    ],
  ])('%s', (text, claims) => expect(read(text)).toEqual(claims));

  test('are read in the currency’s own minor unit', () => {
    expect(read('from ¥1,000', 'JPY')).toEqual([['from', 1000]]);
  });

  test.each([
    'from 9 am',
    '6月1日起',
    'up to 50% faster',
    'Free delivery from £50',
    '满99元起送',
    '99元起包邮',
    'Up to the stars',
    '来自99个品牌',
  ])('%s is none', (text) => expect(read(text)).toEqual([]));
});

describe('the cut of a badge', () => {
  test.each([
    ['-30%', 0.3],
    ['−30 %', 0.3],
    ['30% off', 0.3],
    ['Save 12.5%', 0.125],
    ['12,5 % Rabatt', 0.125],
    ['立减30%', 0.3],
    ['7折', 0.3],
    ['85折', 0.15],
    ['9.5折', 0.05],
    ['10折', 0],
    ['11折', 0.89],
  ])('%s', (text, cut) => expect(readCut(text)).toBeCloseTo(cut, 12));

  test.each(['New', '100% cotton', 'Up to 50% off', '低至5折', '满2件8折', '20-30%', 'Buy 2, 10% off', '折叠', '8折叠', '最高立减30%'])(
    '%s claims none for certain',
    (text) => expect(readCut(text)).toBeNull(),
  );
});
