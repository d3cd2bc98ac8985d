import { describe, expect, it } from 'vitest';
import { applied, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

const add = (id: string, index: number) => ({
  type: 'add-module' as const,
  index,
  module: { id, title: 'New', columns: { desktop: 4, mobile: 2 } },
});

describe('add-module', () => {
  it.each([
    [0, 'm3 m1 m2'],
    [1, 'm1 m3 m2'],
    [99, 'm1 m2 m3'],
  ])('adds at %i', (index, order) => {
    expect(
      applied(twoModules(), add('m3', index))
        .modules.map(({ id }) => id)
        .join(' '),
    ).toBe(order);
  });

  it('refuses an id that is taken, by a module or by one of its tiles', () => {
    expect(refused(twoModules(), add('m1', 0))).toEqual({ reason: 'id-taken', subject: 'm1' });
    const withTile = { ...add('m3', 0), module: { ...add('m3', 0).module, tiles: [{ id: 't1', skuId: 's1' }] } };
    expect(refused(twoModules(), withTile)).toEqual({ reason: 'id-taken', subject: 't1' });
  });
});
