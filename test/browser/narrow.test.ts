/** Narrowing a catalogue: searching as one types, what is so of a SKU, and orders. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sku } from '@/core/page';
import { filterSkus } from '@/core/plan';
import { isNarrowed, narrow } from '@/ui/catalogue/narrow';
import { canOrder } from '@/ui/catalogue/sku-orders';

const sku = (id: string, more: Partial<Sku> = {}): Sku => ({ id, title: id, price: 1000, ...more });
const ids = (skus: readonly Sku[]) => skus.map(({ id }) => id).join(' ');

describe('searching as one types', () => {
  it('finds what a plain scan finds, whatever was typed before', () => {
    const text = fc
      .array(fc.constantFrom('无', '线', '耳', 'a', 'B', '1', ' ', 'ａ', '\n'), { maxLength: 6 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: text, brand: text }), { maxLength: 12 }),
        fc.array(text, { maxLength: 6 }),
        (rows, queries) => {
          const skus = rows.map(({ title, brand }, i) => sku(`S${i}`, { title, brand }));
          for (const query of queries) expect(ids(narrow(skus, { query }).skus)).toBe(ids(filterSkus(skus, { query })));
        },
      ),
    );
  });

  it('finds more again when a word is taken back', () => {
    const skus = [sku('a', { title: '耳机 白' }), sku('b', { title: '耳机 黑' })];
    for (const [query, left] of [
      ['耳机', 'a b'],
      ['耳机 白', 'a'],
      ['耳机', 'a b'],
      ['耳', 'a b'],
      ['白', 'a'],
    ] as const)
      expect(ids(narrow(skus, { query }).skus)).toBe(left);
  });

  it('reads full-width signs as usual ones', () => {
    const skus = [sku('ＳＫＵ１', { title: 'ＰＲＯ耳机' }), sku('x')];
    expect(ids(narrow(skus, { query: 'pro' }).skus)).toBe('ＳＫＵ１');
    expect(ids(narrow(skus, { query: 'ｓｋｕ1' }).skus)).toBe('ＳＫＵ１');
  });
});

describe('what is so of a SKU', () => {
  const skus = [
    sku('a', { stock: 3, image: 'x.png', listPrice: 2000, cost: 500 }),
    sku('b', { stock: 0, image: 'x.png', promotions: [{ kind: 'gift' }] }),
    sku('c', { listPrice: 1000, stats: { orders: 9 } }),
    sku('d', { stock: 1 }),
  ];

  it('adds up over groups, and takes either of a group', () => {
    expect(ids(narrow(skus, { facts: ['stock', 'picture'] }).skus)).toBe('a');
    expect(ids(narrow(skus, { facts: ['stock', 'sold-out'] }).skus)).toBe('a b d');
    expect(ids(narrow(skus, { facts: ['placed'] }, ['d', 'gone']).skus)).toBe('d');
    expect(ids(narrow(skus, { facts: ['unplaced', 'no-picture'] }, ['d']).skus)).toBe('c');
    expect(isNarrowed({ facts: ['placed'] })).toBe(true);
  });

  it('counts each among what its own group does not keep out', () => {
    const { facts } = narrow(skus, { facts: ['stock'] }, ['a']);
    expect(facts).toEqual({
      unplaced: 1,
      placed: 1,
      stock: 2,
      'sold-out': 1,
      picture: 1,
      'no-picture': 1,
      promotion: 0,
      reduced: 1,
      sales: 0,
      cost: 1,
    });
  });

  it('narrows the other counts too', () => {
    const branded = skus.map((each, i) => ({ ...each, brand: i < 2 ? 'Ombra' : 'Zefiro' }));
    expect(narrow(branded, { facts: ['picture'] }).brands.brands).toEqual([{ name: 'Ombra', count: 2 }]);
  });
});

describe('orders', () => {
  const skus = [
    sku('c', { title: '耳机 12', price: 300, cost: 290, stats: { orders: 2 } }),
    sku('a', { title: 'apple', price: 100, cost: 10 }),
    sku('b', { title: '耳机 9', price: 200, stats: { orders: 30 } }),
    sku('d', { title: 'Abc', price: 0, cost: 1 }),
    sku('e', { title: '爱', price: 200 }),
  ];
  const ordered = (order: 'price-up' | 'price-down' | 'name' | 'sales' | 'margin') => ids(narrow(skus, { order }).skus);

  it('compares prices, sales and margins; what has none comes last, equals as in the file', () => {
    expect(ordered('price-up')).toBe('a b e c d');
    expect(ordered('price-down')).toBe('c b e a d');
    expect(ordered('sales')).toBe('b c a d e');
    expect(ordered('margin')).toBe('a c b d e');
  });

  it('names as a dictionary does: letters whatever their case, pinyin, figures by value', () => {
    const titles = ['耳机 12', 'apple', '耳机 9', 'Abc', '爱', '12 只', '9 只', 'éclair', 'Zoo'];
    const named = titles.map((title, i) => sku(`${i}`, { title }));
    const { compare } = new Intl.Collator('zh-Hans', { numeric: true });
    expect(narrow(named, { order: 'name' }).skus.map(({ title }) => title)).toEqual([...titles].sort(compare));
  });

  it('keeps its order while it is narrowed, and is offered where the catalogue has the figures', () => {
    expect(ids(narrow(skus, { order: 'price-down', query: '耳机' }).skus)).toBe('c b');
    expect([canOrder(skus, 'margin'), canOrder([sku('x')], 'margin'), canOrder([sku('x')], 'name')]).toEqual([true, false, true]);
  });
});
