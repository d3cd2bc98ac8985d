import { describe, expect, it } from 'vitest';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

const newSku = { id: 's9', title: 'New', price: 900 };
const place = (id: string, sku: { id: string; title: string; price: number }, index: number, module = 'm1') => ({
  type: 'place-sku' as const,
  tiles: [{ id, sku }],
  module,
  index,
  viewport: 'desktop',
});

describe('place-sku', () => {
  it('puts a SKU of the catalogue on the page as a tile, at every viewport', () => {
    const page = applied(twoModules(), place('t9', newSku, 1));
    expect(orderOf(page, 'm1')).toBe('t1 t9 t2 t3 t4');
    expect(orderOf(page, 'm1', 'mobile')).toBe('t4 t9 t3 t2 t1');
    expect(page.skus.at(-1)).toEqual(newSku);
  });

  it('does not take a SKU along that the page has, nor change it', () => {
    const page = applied(twoModules(), place('t9', { id: 's1', title: 'Other title', price: 5 }, 0));
    expect(page.skus).toEqual(twoModules().skus);
  });

  it('places several in a row', () => {
    const command = {
      ...place('t9', newSku, 0, 'm2'),
      tiles: [
        { id: 't9', sku: newSku },
        { id: 't10', sku: { id: 's10', title: 'B', price: 1 } },
      ],
    };
    expect(orderOf(applied(twoModules(), command), 'm2')).toBe('t9 t10 t5 t6 t7');
  });

  it('fills an empty module', () => {
    const page = twoModules();
    page.modules.push({ id: 'm3', columns: { desktop: 4, mobile: 2 } });
    expect(orderOf(applied(page, place('t9', newSku, 5, 'm3')), 'm3')).toBe('t9');
  });

  it('refuses an id that is taken, an unknown module, and nothing at all', () => {
    expect(refused(twoModules(), place('t5', newSku, 0))).toEqual({ reason: 'id-taken', subject: 't5' });
    expect(refused(twoModules(), place('t9', newSku, 0, 'm9'))).toEqual({ reason: 'no-module', subject: 'm9' });
    expect(refused(twoModules(), { ...place('t9', newSku, 0), tiles: [] })).toEqual({ reason: 'nothing-changes', subject: 'm1' });
  });
});
