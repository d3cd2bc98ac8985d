import { describe, expect, it } from 'vitest';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules, withLocked } from '../../helpers/two-modules';

const reset = (viewport: string, module = 'm1') => ({ type: 'reset-order' as const, module, viewport });

describe('reset-order', () => {
  it('lets a viewport follow the order of the tiles again', () => {
    const page = applied(twoModules(), reset('mobile'));
    expect(orderOf(page, 'm1', 'mobile')).toBe('t1 t2 t3 t4');
    expect(page.modules[0]).not.toHaveProperty('order');
  });

  it('leaves the orders of other viewports alone', () => {
    const page = twoModules();
    Object.assign(page.modules[0] ?? {}, { order: { desktop: ['t2', 't1', 't3', 't4'], mobile: ['t4', 't3', 't2', 't1'] } });
    expect(applied(page, reset('mobile')).modules[0]?.order).toEqual({ desktop: ['t2', 't1', 't3', 't4'] });
  });

  it('refuses to move a locked tile', () => {
    expect(refused(withLocked('t1'), reset('mobile'))).toEqual({ reason: 'locked', subject: 't1' });
  });

  it('refuses where there is no order of its own, no such viewport, no such module', () => {
    expect(refused(twoModules(), reset('desktop')).reason).toBe('nothing-changes');
    expect(refused(twoModules(), reset('tablet'))).toEqual({ reason: 'no-viewport', subject: 'tablet' });
    expect(refused(twoModules(), reset('mobile', 'm9'))).toEqual({ reason: 'no-module', subject: 'm9' });
  });
});
