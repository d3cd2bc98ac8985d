import { describe, expect, it } from 'vitest';
import { applied, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';
import { withTwo } from '../../helpers/two-variants';

describe('add-variant', () => {
  it('begins with the base, named and dated', () => {
    const page = applied(twoModules(), {
      type: 'add-variant',
      variant: 'v',
      name: 'Launch',
      like: null,
      from: '2026-06-01',
      to: '2026-06-03',
    });
    expect(page.variants).toEqual([{ id: 'v', name: 'Launch', from: '2026-06-01', to: '2026-06-03' }]);
  });

  it('begins with another variant, without its days', () => {
    const dated = applied(withTwo(), { type: 'set-variant', variant: 'b', fields: { from: '2026-06-01' } });
    const page = applied(dated, { type: 'add-variant', variant: 'c', name: 'C', like: 'b' });
    const { from: _from, ...b } = page.variants?.[1] ?? { id: '' };
    expect(page.variants?.[2]).toEqual({ ...b, id: 'c', name: 'C' });
  });

  it('refuses an id that is taken, a model that is not there, and days the wrong way round', () => {
    const add = { type: 'add-variant' as const, variant: 'c', name: 'C', like: null };
    expect(refused(withTwo(), { ...add, variant: 'a' })).toEqual({ reason: 'id-taken', subject: 'a' });
    expect(refused(withTwo(), { ...add, like: 'x' })).toEqual({ reason: 'no-variant', subject: 'x' });
    expect(refused(withTwo(), { ...add, from: '2026-06-03', to: '2026-06-01' }).reason).toBe('bad-value');
  });
});
