import { describe, expect, it } from 'vitest';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules, withLocked } from '../../helpers/two-modules';

const sku = { id: 's9', title: 'New', price: 900 };

describe('replace-sku', () => {
  it('gives a tile another SKU and leaves it where it stands', () => {
    const page = applied(twoModules(), { type: 'replace-sku', tile: 't2', sku });
    expect(orderOf(page, 'm1')).toBe('t1 t2 t3 t4');
    expect(page.modules[0]?.tiles?.[1]).toEqual({ id: 't2', skuId: 's9' });
    expect(
      page.skus.some(({ id }) => id === 's2'),
      'the old SKU stays on the bench',
    ).toBe(true);
  });

  it('refuses an unknown tile, a locked one, and the SKU it has', () => {
    expect(refused(twoModules(), { type: 'replace-sku', tile: 't9', sku }).reason).toBe('no-tile');
    expect(refused(withLocked('t2'), { type: 'replace-sku', tile: 't2', sku }).reason).toBe('locked');
    expect(refused(twoModules(), { type: 'replace-sku', tile: 't2', sku: { id: 's2', title: '', price: 0 } }).reason).toBe(
      'nothing-changes',
    );
  });
});
