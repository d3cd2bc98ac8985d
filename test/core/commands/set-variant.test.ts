import { describe, expect, it } from 'vitest';
import { applied, refused } from '../../helpers/command-tester';
import { withTwo } from '../../helpers/two-variants';

describe('set-variant', () => {
  it('renames, dates and takes a day away', () => {
    const named = applied(withTwo(), {
      type: 'set-variant',
      variant: 'a',
      fields: { name: 'Last hours', from: '2026-06-18', to: '2026-06-18' },
    });
    expect(named.variants?.[0]).toMatchObject({ name: 'Last hours', from: '2026-06-18', to: '2026-06-18' });
    const open = applied(named, { type: 'set-variant', variant: 'a', fields: { to: null } });
    expect(open.variants?.[0]).not.toHaveProperty('to');
  });

  it('refuses a last day before the first, and what changes nothing', () => {
    const dated = applied(withTwo(), { type: 'set-variant', variant: 'a', fields: { from: '2026-06-02' } });
    expect(refused(dated, { type: 'set-variant', variant: 'a', fields: { to: '2026-06-01' } }).reason).toBe('bad-value');
    expect(refused(dated, { type: 'set-variant', variant: 'a', fields: { name: 'A' } }).reason).toBe('nothing-changes');
    expect(refused(dated, { type: 'set-variant', variant: 'x', fields: {} }).reason).toBe('no-variant');
  });
});
