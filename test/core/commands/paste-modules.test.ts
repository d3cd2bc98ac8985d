import { describe, expect, it } from 'vitest';
import type { Module } from '@/core/page';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

const columns = { desktop: 3, mobile: 2 };
const module: Module = {
  id: 'm9',
  title: 'Pasted',
  columns,
  tiles: [
    { id: 't9', skuId: 's9' },
    { id: 't10', skuId: 's1' },
  ],
  order: { mobile: ['t10', 't9'] },
};
const paste = (modules: Module[], index = 1) => ({
  type: 'paste-modules' as const,
  modules,
  skus: [{ id: 's9', title: 'New', price: 900 }],
  index,
});

describe('paste-modules', () => {
  it('puts modules at a position with their orders, and brings the SKUs that the page lacks', () => {
    const page = applied(twoModules(), paste([module, { id: 'm10', kind: 'note', text: 'hello' }]));
    expect(page.modules.map(({ id }) => id)).toEqual(['m1', 'm9', 'm10', 'm2']);
    expect(orderOf(page, 'm9', 'mobile')).toBe('t10 t9');
    expect(page.skus.map(({ id }) => id)).toContain('s9');
    expect(page.skus).toHaveLength(8);
  });

  it('puts what is beyond the end at the end', () => {
    expect(applied(twoModules(), paste([module], 99)).modules.at(-1)?.id).toBe('m9');
  });

  it('refuses ids that are taken, a grid without columns, an order of strangers, and nothing', () => {
    expect(refused(twoModules(), paste([{ ...module, id: 'm1' }]))).toEqual({ reason: 'id-taken', subject: 'm1' });
    expect(refused(twoModules(), paste([module, { ...module, id: 'm10' }]))).toEqual({ reason: 'id-taken', subject: 't9' });
    expect(refused(twoModules(), paste([{ ...module, tiles: [{ id: 't1', skuId: 's1' }], order: {} }]))).toEqual({
      reason: 'id-taken',
      subject: 't1',
    });
    expect(refused(twoModules(), paste([{ ...module, columns: { desktop: 3 } }]))).toEqual({
      reason: 'bad-value',
      subject: 'columns.mobile',
    });
    expect(refused(twoModules(), paste([{ ...module, order: { mobile: ['t9', 't1'] } }]))).toEqual({
      reason: 'not-a-permutation',
      subject: 'm9',
    });
    expect(refused(twoModules(), paste([]))).toEqual({ reason: 'nothing-changes', subject: '' });
  });
});
