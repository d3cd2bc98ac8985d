import { describe, expect, it } from 'vitest';
import type { Span } from '@/core/page';
import { applied, refused } from '../../helpers/command-tester';
import { twoModules, withLocked } from '../../helpers/two-modules';

const span = (size: Span, viewport = 'desktop') => ({ type: 'set-tile' as const, tile: 't1', span: { viewport, size } });

describe('set-tile', () => {
  it('sets a span at one viewport, and takes it away with 1 × 1', () => {
    const wide = applied(twoModules(), span([2, 2]));
    expect(wide.modules[0]?.tiles?.[0]?.span).toEqual({ desktop: [2, 2] });
    const both = applied(wide, span([2, 1], 'mobile'));
    expect(both.modules[0]?.tiles?.[0]?.span).toEqual({ desktop: [2, 2], mobile: [2, 1] });
    expect(applied(applied(both, span([1, 1])), span([1, 1], 'mobile')).modules[0]?.tiles?.[0]).toEqual({ id: 't1', skuId: 's1' });
  });

  it('locks and unlocks; a locked tile can still be changed here', () => {
    const locked = applied(twoModules(), { type: 'set-tile', tile: 't1', locked: true, random: true });
    expect(locked.modules[0]?.tiles?.[0]).toEqual({ id: 't1', skuId: 's1', locked: true, random: true });
    const free = applied(withLocked('t1'), { type: 'set-tile', tile: 't1', locked: false });
    expect(free.modules[0]?.tiles?.[0]).toEqual({ id: 't1', skuId: 's1' });
  });

  it.each([
    [[0, 1] as Span, '0 × 1'],
    [[13, 1] as Span, '13 × 1'],
    [[1.5, 1] as Span, '1.5 × 1'],
  ])('refuses a span of %j', (size, subject) => {
    expect(refused(twoModules(), span(size))).toEqual({ reason: 'bad-value', subject });
  });

  it('refuses an unknown tile or viewport', () => {
    expect(refused(twoModules(), { type: 'set-tile', tile: 't9', locked: true }).reason).toBe('no-tile');
    expect(refused(twoModules(), span([2, 1], 'tablet'))).toEqual({ reason: 'no-viewport', subject: 'tablet' });
  });
});
