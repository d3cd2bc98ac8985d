import { describe, expect, it } from 'vitest';
import { applied, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

describe('set-page', () => {
  it('changes fields of the page, and takes one away with null', () => {
    const page = applied(twoModules(), { type: 'set-page', fields: { title: '618', banner: { anchorPrice: 6900 } } });
    expect(page.title).toBe('618');
    expect(page.banner).toEqual({ anchorPrice: 6900 });
    expect(applied(page, { type: 'set-page', fields: { title: null } })).not.toHaveProperty('title');
  });

  it('takes lists whole: channels, brands, comments', () => {
    const channels = [{ name: 'Home banner', tier: 'platinum' as const, weight: 0.4, target: { sku: 's1' } }];
    const comments = [{ id: 'c1', author: 'Ana', time: '2026-06-01T10:00:00Z', text: 'Hm' }];
    const page = applied(twoModules(), { type: 'set-page', fields: { channels, comments, brands: [{ name: 'A', roles: ['star'] }] } });
    expect(page).toMatchObject({ channels, comments, brands: [{ name: 'A', roles: ['star'] }] });
  });

  it('does not take the currency away, nor set viewports', () => {
    expect(refused(twoModules(), { type: 'set-page', fields: { currency: null } }).subject).toBe('currency');
    expect(refused(twoModules(), { type: 'set-page', fields: { viewports: [] } as object }).subject).toBe('viewports');
  });

  it('refuses values that the page file would not take, naming the place', () => {
    expect(refused(twoModules(), { type: 'set-page', fields: { banner: { anchorPrice: -1 } } })).toEqual({
      reason: 'bad-value',
      subject: 'banner.anchorPrice',
    });
    expect(refused(twoModules(), { type: 'set-page', fields: { currency: 'yuan' } })).toEqual({ reason: 'bad-value', subject: 'currency' });
    expect(refused(twoModules(), { type: 'set-page', fields: { modules: [] } as object })).toEqual({
      reason: 'bad-value',
      subject: 'modules',
    });
  });
});
