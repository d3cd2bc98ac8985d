import { describe, expect, it } from 'vitest';
import { applied, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

describe('move-module', () => {
  it('moves a module down and up', () => {
    expect(applied(twoModules(), { type: 'move-module', module: 'm1', index: 1 }).modules.map(({ id }) => id)).toEqual(['m2', 'm1']);
    expect(applied(twoModules(), { type: 'move-module', module: 'm2', index: -5 }).modules.map(({ id }) => id)).toEqual(['m2', 'm1']);
  });

  it('refuses where nothing would change, or the module is unknown', () => {
    expect(refused(twoModules(), { type: 'move-module', module: 'm2', index: 7 }).reason).toBe('nothing-changes');
    expect(refused(twoModules(), { type: 'move-module', module: 'm9', index: 0 }).reason).toBe('no-module');
  });
});
