import { describe, expect, it } from 'vitest';
import type { Tile } from '@/core/page';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

const newSku = { id: 's9', title: 'New', price: 900 };
const paste = (tiles: Tile[], index: number, module = 'm1', viewport = 'desktop') => ({
  type: 'paste-tiles' as const,
  tiles,
  skus: [newSku],
  module,
  index,
  viewport,
});
const tile: Tile = { id: 't9', skuId: 's9', span: { desktop: [2, 2] } };

describe('paste-tiles', () => {
  it('puts tiles with their spans at a position, at every viewport, and brings the SKU', () => {
    const page = applied(twoModules(), paste([tile, { id: 't10', skuId: 's1' }], 1));
    expect(orderOf(page, 'm1')).toBe('t1 t9 t10 t2 t3 t4');
    expect(orderOf(page, 'm1', 'mobile')).toBe('t4 t9 t10 t3 t2 t1');
    expect(page.modules[0]?.tiles?.[1]).toEqual(tile);
    expect(page.skus.at(-1)).toEqual(newSku);
  });

  it('stands where it was pasted in an order of another viewport too', () => {
    const page = applied(twoModules(), paste([tile], 1, 'm1', 'mobile'));
    expect(orderOf(page, 'm1', 'mobile')).toBe('t4 t9 t3 t2 t1');
    expect(orderOf(page, 'm1')).toBe('t1 t2 t3 t4 t9');
  });

  it('leaves a SKU that the page has as it is', () => {
    const command = { ...paste([{ id: 't9', skuId: 's1' }], 0), skus: [{ id: 's1', title: 'Other', price: 5 }] };
    expect(applied(twoModules(), command).skus).toEqual(twoModules().skus);
  });

  it('refuses ids that are taken or named twice, an unknown place, nothing, and what is no tile', () => {
    expect(refused(twoModules(), paste([{ id: 't5', skuId: 's1' }], 0))).toEqual({ reason: 'id-taken', subject: 't5' });
    expect(refused(twoModules(), paste([tile, tile], 0))).toEqual({ reason: 'id-taken', subject: 't9' });
    expect(refused(twoModules(), paste([tile], 0, 'm9'))).toEqual({ reason: 'no-module', subject: 'm9' });
    expect(refused(twoModules(), paste([tile], 0, 'm1', 'watch'))).toEqual({ reason: 'no-viewport', subject: 'watch' });
    expect(refused(twoModules(), paste([], 0))).toEqual({ reason: 'nothing-changes', subject: 'm1' });
    expect(refused(twoModules(), paste([{ ...tile, span: { desktop: [0, 40] } }], 0))).toEqual({ reason: 'bad-value', subject: 't9' });
    expect(refused(twoModules(), { ...paste([tile], 0), skus: [{ id: 's9', title: 'x', price: -1 }] }).reason).toBe('bad-value');
  });
});
