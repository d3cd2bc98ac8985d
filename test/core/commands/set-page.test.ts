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
