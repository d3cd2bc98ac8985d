import { describe, expect, test } from 'vitest';
import type { Sku } from '@/core/page';
import { hasDatedPrice, hasPast, hasReference, plannedPrice, referenceOf, wasAsked } from '@/core/rules/claims/history';

type Dated = [from: string, to: string | undefined, price: number];
type Promotion = NonNullable<Sku['promotions']>[number];

/** The event begins with 18 June, in UTC. */
const START = { at: Date.UTC(2026, 5, 18), offset: 0 };
const sku = (history: Dated[], more: Partial<Sku> = {}): Sku => ({
  id: 's',
  title: 'SKU',
  price: 70,
  priceHistory: history.map(([from, to, price]) => ({ from, ...(to !== undefined && { to }), price })),
  ...more,
});

describe('the reference', () => {
  const reference = (one: Sku, days = 7) => referenceOf(one, START, days, 'lowestPrice7d');

  test.each<[string, Dated[], number, ReturnType<typeof referenceOf>]>([
    [
      'is the lowest price of the days before',
      [
        ['2026-05-01', '2026-06-12', 100],
        ['2026-06-13', '2026-06-15', 80],
        ['2026-06-16', undefined, 90],
      ],
      7,
      { price: 80, basis: 'lowest', since: '2026-06-13' },
    ],
    [
      'takes the first of two equal ones',
      [
        ['2026-06-12', '2026-06-13', 80],
        ['2026-06-14', undefined, 80],
      ],
      7,
      { price: 80, basis: 'lowest', since: '2026-06-12' },
    ],
    [
      'has the first of the days in it',
      [
        ['2026-06-01', '2026-06-11', 80],
        ['2026-06-12', undefined, 100],
      ],
      7,
      { price: 80, basis: 'lowest', since: '2026-06-01' },
    ],
    [
      'has not the day before these',
      [
        ['2026-06-01', '2026-06-10', 80],
        ['2026-06-11', undefined, 100],
      ],
      7,
      { price: 100, basis: 'lowest', since: '2026-06-11' },
    ],
    [
      'counts as many days as it is told',
      [
        ['2026-05-01', '2026-05-19', 80],
        ['2026-05-20', undefined, 100],
      ],
      30,
      { price: 80, basis: 'lowest', since: '2026-05-01' },
    ],
    [
      'does not count a price of the event',
      [
        ['2026-06-01', '2026-06-17', 100],
        ['2026-06-18', undefined, 60],
      ],
      7,
      { price: 100, basis: 'lowest', since: '2026-06-01' },
    ],
    [
      'counts one from the last moment before it',
      [
        ['2026-06-01', '2026-06-17', 100],
        ['2026-06-17T23:59', undefined, 60],
      ],
      7,
      { price: 60, basis: 'lowest', since: '2026-06-17' },
    ],
    [
      'is the last price before the days, where there was none in them',
      [
        ['2026-04-01', '2026-04-30', 60],
        ['2026-05-01', '2026-05-31', 90],
        ['2026-03-01', '2026-03-31', 50],
      ],
      7,
      { price: 90, basis: 'last', since: '2026-05-01' },
    ],
    [
      'is the lowest of several that were the last',
      [
        ['2026-05-01', '2026-05-31', 90],
        ['2026-05-10', '2026-05-31', 85],
        ['2026-05-10', '2026-05-30', 10],
      ],
      7,
      { price: 85, basis: 'last', since: '2026-05-10' },
    ],
    [
      'passes over what has no price or cannot be read',
      [
        ['2026-06-01', undefined, 0],
        ['once', undefined, 10],
        ['2026-06-02', undefined, 1],
      ],
      7,
      { price: 1, basis: 'lowest', since: '2026-06-02' },
    ],
    ['is unknown without a past', [['2026-06-18', undefined, 60]], 7, null],
    ['is unknown without any', [], 7, null],
  ])('%s', (_, history, days, expected) => {
    expect(reference(sku(history), days)).toEqual(expected);
    expect(hasReference(sku(history), START, 'lowestPrice7d')).toBe(expected !== null);
  });

  test('is read at the event’s offset, whatever it was read at before', () => {
    // At +08:00 the 18th begins eight hours earlier: a price of 17 June, 20:00 UTC is one of the event.
    const one = sku([
      ['2026-06-01', undefined, 100],
      ['2026-06-17T20:00Z', undefined, 60],
    ]);
    const east = { at: START.at - 8 * 3_600_000, offset: 8 * 3_600_000 };
    expect(referenceOf(one, START, 7, 'lowestPrice7d')?.price).toBe(60);
    expect(referenceOf(one, east, 7, 'lowestPrice7d')?.price).toBe(100);
    const day = sku([['2026-06-18', undefined, 60]]);
    expect(hasReference(day, { at: START.at, offset: 0 }, 'lowestPrice7d')).toBe(false);
    expect(hasReference(day, { at: START.at, offset: 1 }, 'lowestPrice7d')).toBe(true);
  });

  test('is the catalogue’s where there is no dated one, or no event to count back from', () => {
    const named = { lowestPrice7d: 88, lowestPrice30d: 77 };
    expect(reference(sku([], named))).toEqual({ price: 88, basis: 'catalogue', since: null });
    expect(referenceOf(sku([], named), START, 30, 'lowestPrice30d')).toEqual({ price: 77, basis: 'catalogue', since: null });
    const dated = sku([['2026-06-01', undefined, 60]], named);
    expect(reference(dated)?.price).toBe(60);
    expect(referenceOf(dated, null, 7, 'lowestPrice7d')?.price).toBe(88);
    expect(referenceOf(sku([['2026-06-01', undefined, 60]]), null, 7, 'lowestPrice7d')).toBeNull();
    expect(hasReference(sku([], { lowestPrice7d: 88 }), null, 'lowestPrice7d')).toBe(true);
    expect(hasReference(sku([], { lowestPrice30d: 77 }), null, 'lowestPrice7d')).toBe(false);
    expect(hasReference(sku([['2026-06-01', undefined, 60]]), null, 'lowestPrice7d')).toBe(false);
  });
});

describe('the past', () => {
  test.each<[string, Sku, dated: boolean, past: boolean]>([
    ['of dated prices', sku([['2026-06-01', undefined, 1]]), true, true],
    [
      'of one that has a price among others',
      sku([
        ['a', undefined, 0],
        ['b', undefined, 1],
      ]),
      true,
      true,
    ],
    ['of a dated price of 0', sku([['2026-06-01', undefined, 0]]), false, false],
    ['of seven days', sku([], { lowestPrice7d: 1 }), false, true],
    ['of thirty days', sku([], { lowestPrice30d: 1 }), false, true],
    ['of nothing', { id: 's', title: 'SKU', price: 70 }, false, false],
  ])('%s', (_, one, dated, past) => {
    expect([hasDatedPrice(one), hasPast(one)]).toEqual([dated, past]);
  });
});

describe('a former price was asked', () => {
  const one = sku([
    ['2026-06-01', '2026-06-02', 100],
    ['2026-06-18', undefined, 120],
  ]);

  test('where a dated price from before the event is as high', () => {
    expect([99, 100, 101, 120].map((price) => wasAsked(one, price, START))).toEqual([true, true, false, false]);
  });

  test('where any is, without an event', () => {
    expect([101, 120, 121].map((price) => wasAsked(one, price, null))).toEqual([true, true, false]);
  });

  test('not where it ends as it begins, days being those of UTC where no event says otherwise', () => {
    expect(wasAsked(sku([['2026-06-01', '2026-06-01T00:00Z', 100]]), 100, null)).toBe(false);
  });
});

describe('a planned price', () => {
  const planned = (history: Dated[], promotions: Promotion[] = [], isQuiet = false) =>
    plannedPrice(sku(history, { promotions }), START, isQuiet);
  const cut = (more: Partial<Promotion>): Promotion => ({ kind: 'cut', amount: 10, from: '2026-07-01', ...more });

  test('is the event’s own where it is not announced', () => {
    expect(planned([], [], true)).toEqual({ price: 70, planned: 'event', from: null });
    expect(planned([], [], false)).toBeNull();
    expect(plannedPrice(sku([], { price: 0 }), START, true)).toBeNull();
    expect(plannedPrice(sku([], { price: 1 }), null, true)).toEqual({ price: 1, planned: 'event', from: null });
  });

  test('is a dated one from the event’s start on, below the event’s', () => {
    expect(planned([['2026-06-18', undefined, 69]])).toEqual({ price: 69, planned: 'history', from: '2026-06-18' });
    expect(planned([['2026-07-01T00:00', undefined, 60]])).toEqual({ price: 60, planned: 'history', from: '2026-07-01' });
    expect(planned([['2026-06-17', undefined, 60]])).toBeNull();
    expect(planned([['2026-06-18', undefined, 70]])).toBeNull();
    expect(plannedPrice(sku([['2026-07-01', undefined, 60]]), null, false)).toBeNull();
  });

  test('is what a cut dated after the event’s start leaves', () => {
    const left = { price: 60, planned: 'promotion', from: '2026-07-01' };
    expect(planned([], [cut({})])).toEqual(left);
    expect(planned([], [cut({ from: '2026-07-01T10:00' })])).toEqual(left);
    expect(planned([], [cut({ amount: 1, from: '2026-06-18T00:01' })])?.price).toBe(69);
    expect(planned([], [cut({ amount: 69 })])?.price).toBe(1);
    expect(planned([], [cut({ threshold: 70 })])?.price).toBe(60);
  });

  test.each<[string, Partial<Promotion>]>([
    ['of nothing', { amount: 0 }],
    ['of no amount', { amount: undefined }],
    ['of the whole price', { amount: 70 }],
    ['of more than the price', { amount: 71 }],
    ['from more than the price on', { threshold: 71 }],
    ['that begins with the event', { from: '2026-06-18' }],
    ['that began before it', { from: '2026-06-01' }],
    ['without a day', { from: undefined }],
    ['with a day that cannot be read', { from: 'soon' }],
    ['that ends before it begins', { to: '2026-06-30' }],
    ['that is a coupon', { kind: 'coupon' }],
  ])('is not left by a cut %s', (_, more) => {
    expect(planned([], [cut(more)])).toBeNull();
  });

  test('is the lowest of all, the first of equal ones', () => {
    expect(planned([['2026-07-05', undefined, 60]], [cut({ amount: 11 })], true)).toMatchObject({ price: 59, planned: 'promotion' });
    expect(planned([['2026-07-05', undefined, 60]], [cut({})], true)).toMatchObject({ price: 60, planned: 'history' });
  });
});
