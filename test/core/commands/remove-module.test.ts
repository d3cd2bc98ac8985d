import { describe, expect, it } from 'vitest';
import { applied, refused } from '../../helpers/command-tester';
import { twoModules, withLocked } from '../../helpers/two-modules';

describe('remove-module', () => {
  it('removes the module, its tiles, and these from the declared path', () => {
    const page = applied({ ...twoModules(), path: ['t1', 't5'] }, { type: 'remove-module', module: 'm1' });
    expect(page.modules.map(({ id }) => id)).toEqual(['m2']);
    expect(page.path).toEqual(['t5']);
  });

  it('refuses while a tile in it is locked, or where it is unknown', () => {
    expect(refused(withLocked('t3'), { type: 'remove-module', module: 'm1' })).toEqual({ reason: 'locked', subject: 't3' });
    expect(refused(twoModules(), { type: 'remove-module', module: 'm9' })).toEqual({ reason: 'no-module', subject: 'm9' });
  });
});
