import { describe, expect, it } from 'vitest';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

describe('arrange-tiles', () => {
  it('sets tiles and orders of several modules, tiles changing module with span and lock', () => {
    const page = twoModules();
    const tile = page.modules[1]?.tiles?.[0];
    if (tile) Object.assign(tile, { locked: true, span: { desktop: [2, 1] } });
    const after = applied(page, {
      type: 'arrange-tiles',
      modules: [
        { module: 'm1', tiles: ['t5', 't2', 't3', 't4'], order: {} },
        { module: 'm2', tiles: ['t7', 't1', 't6'], order: { mobile: ['t1', 't6', 't7'] } },
      ],
    });
    expect(orderOf(after, 'm1')).toBe('t5 t2 t3 t4');
    expect(after.modules[0]).not.toHaveProperty('order');
    expect(after.modules[0]?.tiles?.[0]).toEqual({ id: 't5', skuId: 's5', locked: true, span: { desktop: [2, 1] } });
    expect(orderOf(after, 'm2', 'mobile')).toBe('t1 t6 t7');
  });

  it.each([
    ['another number of tiles', [{ module: 'm1', tiles: ['t1', 't2'], order: {} }], 'not-a-permutation'],
    ['a tile twice', [{ module: 'm2', tiles: ['t5', 't5', 't6'], order: {} }], 'not-a-permutation'],
    ['a tile of a module that is not named', [{ module: 'm2', tiles: ['t5', 't6', 't1'], order: {} }], 'no-tile'],
    [
      'an order that is no permutation',
      [{ module: 'm2', tiles: ['t5', 't6', 't7'], order: { mobile: ['t5', 't6'] } }],
      'not-a-permutation',
    ],
    ['an unknown viewport', [{ module: 'm2', tiles: ['t5', 't6', 't7'], order: { tablet: ['t5', 't6', 't7'] } }], 'no-viewport'],
    ['an unknown module', [{ module: 'm9', tiles: [], order: {} }], 'no-module'],
  ])('refuses %s', (_, modules, reason) => {
    expect(refused(twoModules(), { type: 'arrange-tiles', modules }).reason).toBe(reason);
  });
});
