import { describe, expect, it } from 'vitest';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules, withLocked } from '../../helpers/two-modules';

const swap = (a: string, b: string, viewport = 'desktop') => ({ type: 'swap-tiles' as const, a, b, viewport });

describe('swap-tiles', () => {
  it('swaps inside a module at one viewport only', () => {
    const page = applied(twoModules(), swap('t1', 't4'));
    expect(orderOf(page, 'm1')).toBe('t4 t2 t3 t1');
    expect(orderOf(page, 'm1', 'mobile')).toBe('t4 t3 t2 t1');
  });

  it('swaps at the viewport that has an order of its own', () => {
    const page = applied(twoModules(), swap('t1', 't4', 'mobile'));
    expect(orderOf(page, 'm1')).toBe('t1 t2 t3 t4');
    expect(orderOf(page, 'm1', 'mobile')).toBe('t1 t3 t2 t4');
  });

  it('swaps between modules at every viewport, and the span travels with its tile', () => {
    const page = twoModules();
    const first = page.modules[0]?.tiles?.[0];
    if (first) first.span = { desktop: [2, 2] };
    const after = applied(page, swap('t1', 't6'));
    expect(orderOf(after, 'm1')).toBe('t6 t2 t3 t4');
    expect(orderOf(after, 'm1', 'mobile')).toBe('t4 t3 t2 t6');
    expect(orderOf(after, 'm2')).toBe('t5 t1 t7');
    expect(after.modules[1]?.tiles?.[1]).toEqual({ id: 't1', skuId: 's1', span: { desktop: [2, 2] } });
  });

  it.each([
    ['an unknown tile', swap('t1', 't9'), { reason: 'no-tile', subject: 't9' }],
    ['a tile with itself', swap('t1', 't1'), { reason: 'nothing-changes', subject: 't1' }],
    ['an unknown viewport', swap('t1', 't2', 'tablet'), { reason: 'no-viewport', subject: 'tablet' }],
  ])('refuses %s', (_, command, refusal) => {
    expect(refused(twoModules(), command)).toEqual(refusal);
  });

  it.each(['t1', 't2'])('refuses where %s is locked', (locked) => {
    expect(refused(withLocked(locked), swap('t1', 't2'))).toEqual({ reason: 'locked', subject: locked });
  });
});
