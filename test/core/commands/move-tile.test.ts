import { describe, expect, it } from 'vitest';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules, withLocked } from '../../helpers/two-modules';

const move = (tiles: string[], module: string, index: number, viewport = 'desktop') => ({
  type: 'move-tile' as const,
  tiles,
  module,
  index,
  viewport,
});

describe('move-tile', () => {
  it.each([
    ['to the front', ['t3'], 0, 't3 t1 t2 t4'],
    ['forward: the index counts the tiles as they stand before', ['t1'], 3, 't2 t3 t1 t4'],
    ['to the end', ['t1'], 4, 't2 t3 t4 t1'],
    ['past the end', ['t1'], 99, 't2 t3 t4 t1'],
    ['several, in the order given', ['t4', 't2'], 0, 't4 t2 t1 t3'],
  ])('moves inside a module %s', (_, tiles, index, order) => {
    expect(orderOf(applied(twoModules(), move(tiles, 'm1', index)), 'm1')).toBe(order);
  });

  it('leaves the order of another viewport alone', () => {
    const page = applied(twoModules(), move(['t1'], 'm1', 4));
    expect(orderOf(page, 'm1', 'mobile')).toBe('t4 t3 t2 t1');
  });

  it('gives a viewport without an order one of its own, and leaves the first viewport as it was', () => {
    const page = applied(twoModules(), move(['t7'], 'm2', 0, 'mobile'));
    expect(orderOf(page, 'm2', 'mobile')).toBe('t7 t5 t6');
    expect(orderOf(page, 'm2', 'desktop')).toBe('t5 t6 t7');
  });

  it('moves into another module at every viewport', () => {
    const page = applied(twoModules(), move(['t5'], 'm1', 1));
    expect(orderOf(page, 'm1')).toBe('t1 t5 t2 t3 t4');
    expect(orderOf(page, 'm1', 'mobile')).toBe('t4 t5 t3 t2 t1');
    expect(orderOf(page, 'm2')).toBe('t6 t7');
  });

  it('gathers tiles of several modules', () => {
    const page = applied(twoModules(), move(['t7', 't1'], 'm1', 2));
    expect(orderOf(page, 'm1')).toBe('t2 t7 t1 t3 t4');
    expect(orderOf(page, 'm2')).toBe('t5 t6');
  });

  it.each([
    ['an unknown module', move(['t1'], 'm9', 0), { reason: 'no-module', subject: 'm9' }],
    ['an unknown tile', move(['t1', 't9'], 'm2', 0), { reason: 'no-tile', subject: 't9' }],
    ['an unknown viewport', move(['t1'], 'm2', 0, 'tablet'), { reason: 'no-viewport', subject: 'tablet' }],
    ['a move to where it stands', move(['t2'], 'm1', 1), { reason: 'nothing-changes', subject: 't2' }],
  ])('refuses %s', (_, command, refusal) => {
    expect(refused(twoModules(), command)).toEqual(refusal);
  });

  it('refuses to move a locked tile', () => {
    expect(refused(withLocked('t2'), move(['t1', 't2'], 'm2', 0))).toEqual({ reason: 'locked', subject: 't2' });
  });

  it('refuses a module that is no grid', () => {
    const page = twoModules();
    page.modules.push({ id: 'm3', kind: 'coupons' });
    expect(refused(page, move(['t1'], 'm3', 0))).toEqual({ reason: 'not-a-grid', subject: 'm3' });
  });
});
