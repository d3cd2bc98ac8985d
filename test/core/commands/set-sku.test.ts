import { describe, expect, it } from 'vitest';
import { applied, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

describe('set-sku', () => {
  it('changes fields, takes away what is null, and keeps fields it does not know', () => {
    const page = twoModules();
    page.skus[1] = { ...page.skus[1], brand: 'Old', vendorCode: 'x1' } as (typeof page.skus)[number];
    const after = applied(page, { type: 'set-sku', sku: 's2', fields: { price: 1990, listPrice: 2990, brand: null } });
    expect(after.skus[1]).toEqual({ id: 's2', title: 'SKU 2', price: 1990, listPrice: 2990, vendorCode: 'x1' });
  });

  it.each([
    ['price', { price: -1 }],
    ['price', { price: 19.9 }],
    ['title', { title: null }],
  ])('refuses a value that the page file would not take: %s', (field, fields) => {
    expect(refused(twoModules(), { type: 'set-sku', sku: 's2', fields })).toEqual({ reason: 'bad-value', subject: field });
  });

  it('refuses an unknown SKU', () => {
    expect(refused(twoModules(), { type: 'set-sku', sku: 's99', fields: { price: 1 } })).toEqual({ reason: 'no-sku', subject: 's99' });
  });
});
