import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Difference, difference, EVERY_FIELD, type KnownField, knownFields, type SkuChange, withChanges } from '@/core/catalogue';
import type { Sku } from '@/core/page';
import { deepFreeze } from '../../helpers/page';

const sku = (id: string, price: number, more: Partial<Sku> = {}): Sku => ({ id, title: `SKU ${id}`, price, ...more });
const all = () => true;
const only = (...fields: KnownField[]) => new Set(fields);
const told = ({ changes }: Difference) => changes.map(({ id, kinds, fields }) => [id, kinds.join(' '), fields.join(' ')]);
const one = (before: Sku, after: Sku, known = EVERY_FIELD): SkuChange | undefined => difference([before], [after], known).changes[0];

describe('the difference of two catalogues', () => {
  it('names what happened to each SKU, and says nothing of those that are the same', () => {
    const before = [sku('a', 100), sku('b', 100, { stock: 3 }), sku('c', 100), sku('d', 100, { stock: 0 }), sku('e', 100), sku('f', 100)];
    const after = [
      sku('f', 100),
      sku('a', 110),
      sku('b', 90, { stock: 0 }),
      sku('d', 100, { stock: 8 }),
      sku('e', 100, { badges: ['New'] }),
      sku('g', 50),
    ];
    const found = difference(before, after, EVERY_FIELD);
    expect(told(found)).toEqual([
      ['a', 'price-up', 'price'],
      ['b', 'sold-out price-down', 'price stock'],
      ['d', 'back', 'stock'],
      ['e', 'other', 'badges'],
      ['g', 'new', ''],
      ['c', 'gone', ''],
    ]);
    expect(found.unchanged).toBe(1);
  });

  it('takes a value away for a blank cell, but not for a column that the file does not have', () => {
    const before = sku('a', 100, { listPrice: 150, stock: 4 });
    expect(one(before, sku('a', 100, { stock: 4 }))).toMatchObject({ fields: ['listPrice'], after: sku('a', 100, { stock: 4 }) });
    const priceAlone = one(before, sku('a', 90), only('title', 'price'));
    expect(priceAlone?.after).toEqual({ ...before, price: 90 });
    expect(one(before, sku('a', 100), only('title', 'price'))).toBeUndefined();
  });

  it('keeps what no column can carry: promotions, price history, fields that a page file brought', () => {
    const before = { ...sku('a', 100, { promotions: [{ kind: 'gift' }], listPriceBasis: 'MSRP' }), colour: 'red' } as Sku;
    expect(one(before, sku('a', 90))?.after).toEqual({ ...before, price: 90 });
  });

  it('never takes a title for a blank one', () => {
    expect(one(sku('a', 100), sku('a', 90, { title: '' }))?.after?.title).toBe('SKU a');
  });

  it('keeps a picture that is kept on this machine, and forgets what was measured of one that changed', () => {
    const kept = sku('a', 100, { image: `asset:${'0'.repeat(64)}`, imageBytes: 5 });
    expect(one(kept, sku('a', 100, { image: 'https://shop.example/a.jpg' }))).toBeUndefined();
    const linked = sku('a', 100, { image: 'https://shop.example/a.jpg', imageBytes: 5, animated: true });
    const change = one(linked, sku('a', 100, { image: 'https://shop.example/b.jpg' }));
    expect(change?.fields).toEqual(['image', 'imageBytes', 'animated']);
    expect(change?.after).toEqual(sku('a', 100, { image: 'https://shop.example/b.jpg' }));
  });

  it('puts the figures that the file tells among those that are kept, which lose their period', () => {
    const before = sku('a', 100, { stats: { from: '2026-05-01', to: '2026-05-30', orders: 5, clicks: 70 } });
    const change = one(before, sku('a', 100, { stats: { orders: 9 } }), only('stats.orders'));
    expect(change?.after?.stats).toEqual({ orders: 9, clicks: 70 });
    expect(change?.kinds).toEqual(['figures']);
    expect(one(before, sku('a', 100, { stats: { orders: 5 } }), only('stats.orders'))).toBeUndefined();
  });

  it.each([
    ['a price of 0', 100, 0, 'no-price'],
    ['a price more than three times as high', 100, 301, 'far-price'],
    ['a price less than a third', 301, 100, 'far-price'],
    ['three times the price', 100, 300, undefined],
    ['a third of the price', 300, 100, undefined],
    ['a first price', 0, 900, undefined],
  ])('doubts %s: %i to %i', (_what, from, to, doubt) => {
    expect(one(sku('a', from), sku('a', to))?.doubt).toBe(doubt);
  });

  it('does not take a SKU for gone whose row could not be used', () => {
    const found = difference([sku('a', 100), sku('b', 100)], [], EVERY_FIELD, ['a', 'x']);
    expect(told(found)).toEqual([['b', 'gone', '']]);
    expect(found.unread).toBe(1);
    expect(withChanges(found, all).map(({ id }) => id)).toEqual(['a']);
  });

  it('gives the newer order, and what stays though it is gone at the end', () => {
    const found = difference([sku('a', 1), sku('b', 1), sku('c', 1)], [sku('n', 1), sku('c', 2), sku('a', 1)], EVERY_FIELD);
    expect(withChanges(found, all).map(({ id, price }) => `${id}${price}`)).toEqual(['n1', 'c2', 'a1']);
    expect(withChanges(found, ({ id }) => id === 'c').map(({ id, price }) => `${id}${price}`)).toEqual(['c2', 'a1', 'b1']);
  });
});

describe('what a file can tell', () => {
  it('is what it has columns for; a sale price makes the price a list price', () => {
    const of = (...fields: Parameters<typeof knownFields>[0][number]['field'][]) => [...knownFields(fields.map((field) => ({ field })))];
    expect(of('id', 'title', 'price', 'popularity', null)).toEqual(['title', 'price', 'stats.rank']);
    expect(of('price', 'salePrice')).toEqual(['price', 'listPrice']);
    expect(of('facets')).toEqual(['category', 'brand']);
  });
});

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Catalogues whose ids overlap. */
const catalogue = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom(...'abcdefghijkl'),
      title: fc.constantFrom('Cup', 'Mug'),
      price: fc.nat(400),
      listPrice: maybe(fc.nat(400)),
      stock: maybe(fc.nat(3)),
      category: maybe(fc.constantFrom(['A'], ['A', 'B'])),
      image: maybe(fc.constantFrom('1.jpg', '2.jpg')),
      stats: maybe(fc.record({ orders: fc.nat(3) })),
    })
    .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as unknown as Sku),
  { selector: ({ id }) => id },
);

describe('for all catalogues', () => {
  it('taking every change gives the newer one, taking none the older', () => {
    fc.assert(
      fc.property(catalogue, catalogue, (before, after) => {
        const found = difference(deepFreeze(before), deepFreeze(after), EVERY_FIELD);
        expect(withChanges(found, all)).toEqual(after);
        const none = withChanges(found, () => false);
        expect([...none].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...before].sort((a, b) => (a.id < b.id ? -1 : 1)));
      }),
    );
  });

  it('a catalogue does not differ from itself, nor from what taking every change gave', () => {
    fc.assert(
      fc.property(catalogue, catalogue, (before, after) => {
        expect(difference(before, structuredClone(before), EVERY_FIELD)).toMatchObject({ changes: [], unchanged: before.length });
        const taken = withChanges(difference(before, after, only('price', 'stock')), all);
        expect(difference(taken, after, only('price', 'stock')).changes).toEqual([]);
      }),
    );
  });

  it('what is gone one way is new the other way, and prices go up where they went down', () => {
    const ids = ({ changes }: Difference, kind: SkuChange['kinds'][number]) =>
      changes.flatMap(({ id, kinds }) => (kinds.includes(kind) ? [id] : [])).sort();
    fc.assert(
      fc.property(catalogue, catalogue, (before, after) => {
        const there = difference(before, after, EVERY_FIELD);
        const back = difference(after, before, EVERY_FIELD);
        expect(ids(there, 'gone')).toEqual(ids(back, 'new'));
        expect(ids(there, 'price-up')).toEqual(ids(back, 'price-down'));
        expect(there.changes.length + there.unchanged).toBe(new Set([...before, ...after].map(({ id }) => id)).size);
      }),
    );
  });
});
