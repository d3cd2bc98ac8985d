import { describe, expect, it } from 'vitest';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules, withLocked } from '../../helpers/two-modules';

const ids = ['a', 'b', 'c', 'd'];
const duplicate = (more: { module?: string; as?: string; tiles?: string[]; title?: string } = {}) => ({
  type: 'duplicate-module' as const,
  module: 'm1',
  as: 'm9',
  tiles: ids,
  ...more,
});

describe('duplicate-module', () => {
  it('puts the copy behind the module, with the orders of all viewports and new ids', () => {
    const page = applied(twoModules(), duplicate({ title: 'First 2' }));
    expect(page.modules.map(({ id, title }) => `${id} ${title}`)).toEqual(['m1 First', 'm9 First 2', 'm2 Second']);
    expect(orderOf(page, 'm9')).toBe('a b c d');
    expect(orderOf(page, 'm9', 'mobile')).toBe('d c b a');
    expect(page.modules[1]?.tiles?.map(({ skuId }) => skuId)).toEqual(['s1', 's2', 's3', 's4']);
    expect(page.skus).toEqual(twoModules().skus);
  });

  it('keeps locks and the title unless told otherwise', () => {
    const page = applied(withLocked('t2'), duplicate());
    expect(page.modules[1]?.title).toBe('First');
    expect(page.modules[1]?.tiles?.map(({ locked }) => locked === true)).toEqual([false, true, false, false]);
  });

  it('refuses an unknown module, ids that are taken or used twice, and too few of them', () => {
    expect(refused(twoModules(), duplicate({ module: 'm7' }))).toEqual({ reason: 'no-module', subject: 'm7' });
    expect(refused(twoModules(), duplicate({ as: 'm2' }))).toEqual({ reason: 'id-taken', subject: 'm2' });
    expect(refused(twoModules(), duplicate({ tiles: ['a', 'b', 'c', 't5'] }))).toEqual({ reason: 'id-taken', subject: 't5' });
    expect(refused(twoModules(), duplicate({ tiles: ['a', 'b', 'c', 'a'] }))).toEqual({ reason: 'id-taken', subject: 'a' });
    expect(refused(twoModules(), duplicate({ tiles: ['a'] })).reason).toBe('bad-value');
  });
});
