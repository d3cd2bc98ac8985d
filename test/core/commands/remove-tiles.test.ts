import { describe, expect, it } from 'vitest';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules, withLocked } from '../../helpers/two-modules';

describe('remove-tiles', () => {
  it('takes tiles out of every order and of the declared path, and keeps their SKUs', () => {
    const page = applied({ ...twoModules(), path: ['t1', 't2', 't3'] }, { type: 'remove-tiles', tiles: ['t2', 't5'] });
    expect(orderOf(page, 'm1')).toBe('t1 t3 t4');
    expect(orderOf(page, 'm1', 'mobile')).toBe('t4 t3 t1');
    expect(orderOf(page, 'm2')).toBe('t6 t7');
    expect(page.path).toEqual(['t1', 't3']);
    expect(page.skus).toHaveLength(7);
  });

  it('refuses all where one is unknown or locked', () => {
    expect(refused(twoModules(), { type: 'remove-tiles', tiles: ['t1', 't9'] })).toEqual({ reason: 'no-tile', subject: 't9' });
    expect(refused(withLocked('t3'), { type: 'remove-tiles', tiles: ['t1', 't3'] })).toEqual({ reason: 'locked', subject: 't3' });
    expect(refused(twoModules(), { type: 'remove-tiles', tiles: [] }).reason).toBe('nothing-changes');
  });
});
