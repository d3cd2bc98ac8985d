import { describe, expect, it } from 'vitest';
import { besides, countDiffering, difference, differenceOnPage, EVERY_FIELD, isOutdated, withFormerPrices } from '@/core/catalogue';
import type { Page, Sku } from '@/core/page';
import { build } from '../../helpers/page';

const base = build({ anchor: 99, modules: [{ rows: '99 199 109 219' }] });
const bench: Sku = { id: 'bench', title: 'Bench', price: 5000 };
const page: Page = { ...base, skus: [...base.skus, bench] };
/** The page's SKUs as the catalogue has them. */
const catalogue = (fields: Record<string, Partial<Sku> | null> = {}): Sku[] =>
  page.skus.flatMap((sku) => (fields[sku.id] === null ? [] : [{ ...sku, ...fields[sku.id] }]));
const ids = (changes: ReturnType<typeof differenceOnPage>) => changes.map(({ id }) => id);

describe('a page beside its catalogue', () => {
  it('is the same where nothing but pictures, badges or figures differ', () => {
    expect(
      differenceOnPage(page, catalogue({ s1: { badges: ['618'], image: 'https://shop.example/a.jpg', stats: { orders: 3 } } })),
    ).toEqual([]);
  });

  it('differs in price, list price, stock and title, on the bench too', () => {
    const changes = differenceOnPage(
      page,
      catalogue({ s1: { price: 10900, title: 'Newer' }, s2: { listPrice: 29900 }, s3: { stock: 4 }, bench: { price: 4000 } }),
    );
    expect(ids(changes)).toEqual(['s1', 's2', 's3', 'bench']);
    expect(changes[0]).toMatchObject({ kinds: ['price-up'], before: { price: 9900 }, after: { price: 10900 }, fields: ['price', 'title'] });
    expect(countDiffering(changes)).toEqual({ price: 2, listPrice: 1, stock: 1, title: 1, gone: 0 });
  });

  it('tells placed SKUs that are gone, not those on the bench', () => {
    const changes = differenceOnPage(page, catalogue({ s2: null, bench: null }));
    expect(changes).toEqual([{ id: 's2', kinds: ['gone'], before: page.skus[1], after: undefined, fields: [] }]);
    expect(countDiffering(changes).gone).toBe(1);
  });

  it('does not compare what the catalogue has of no SKU, but does where it has it of some', () => {
    const stocked = { ...page, skus: page.skus.map((sku) => ({ ...sku, stock: 3 })) };
    expect(differenceOnPage(stocked, catalogue())).toEqual([]);
    expect(ids(differenceOnPage(stocked, catalogue({ s1: { stock: 3 } })))).toEqual(['s2', 's3', 's4', 'bench']);
  });

  it('leaves out what a newer file changes anyway, field by field', () => {
    const file = catalogue({ s1: { price: 12900 }, s2: { stock: 2, price: 20900 }, s3: null });
    const { changes } = difference(catalogue({ s2: { price: 20900 } }), file, EVERY_FIELD);
    const rest = besides(differenceOnPage(page, file), changes);
    expect(rest.map(({ id, fields }) => [id, fields])).toEqual([['s2', ['price']]]);
  });
});

describe('a difference', () => {
  const [priced] = differenceOnPage(page, catalogue({ s1: { price: 10900 } }));
  const [stocked] = differenceOnPage(page, catalogue({ s1: { stock: 3 } }));

  it('is old news where a refresh replaced the price of the page, or the stock alone differs', () => {
    expect([priced, stocked].map((change) => change && isOutdated(change))).toEqual([false, true]);
    const former = withFormerPrices({}, difference(page.skus, catalogue({ s1: { price: 10900 } }), EVERY_FIELD).changes);
    expect(former).toEqual({ s1: [9900] });
    expect(priced && isOutdated(priced, former)).toBe(true);
    expect(priced && isOutdated(priced, { s1: [8900], s2: [9900] })).toBe(false);
  });

  it('is remembered by the last four prices, the latest first', () => {
    const { changes } = difference(page.skus, catalogue({ s1: { price: 10900 } }), EVERY_FIELD);
    expect(withFormerPrices({ s1: [1, 2, 9900, 3, 4], s2: [7] }, changes)).toEqual({ s1: [9900, 1, 2, 3], s2: [7] });
  });
});
