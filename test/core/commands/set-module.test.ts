import { describe, expect, it } from 'vitest';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

describe('set-module', () => {
  it('changes fields and leaves tiles and orders alone', () => {
    const page = applied(twoModules(), {
      type: 'set-module',
      module: 'm1',
      fields: { title: 'Zone', columns: { desktop: 3, mobile: 1 }, band: { min: 0, max: 9900 } },
    });
    expect(page.modules[0]?.title).toBe('Zone');
    expect(page.modules[0]?.columns).toEqual({ desktop: 3, mobile: 1 });
    expect(orderOf(page, 'm1', 'mobile')).toBe('t4 t3 t2 t1');
  });

  it('takes a field away with null', () => {
    expect(applied(twoModules(), { type: 'set-module', module: 'm1', fields: { title: null } }).modules[0]).not.toHaveProperty('title');
  });

  it.each([
    ['a band upside down', { band: { min: 200, max: 100 } }, '200 – 100'],
    ['13 columns', { columns: { desktop: 13, mobile: 2 } }, 'columns.desktop'],
    ['a viewport without columns', { columns: { desktop: 4 } }, 'columns.mobile'],
  ])('refuses %s', (_, fields, subject) => {
    expect(refused(twoModules(), { type: 'set-module', module: 'm1', fields })).toEqual({ reason: 'bad-value', subject });
  });

  it('refuses an unknown module', () => {
    expect(refused(twoModules(), { type: 'set-module', module: 'm9', fields: {} }).reason).toBe('no-module');
  });
});
