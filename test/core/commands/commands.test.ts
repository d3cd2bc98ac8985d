import { describe, expect, it } from 'vitest';
import { apply, COMMAND_TYPES } from '@/core/commands';
import { orderOf } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

describe('apply', () => {
  it('applies all commands or none', () => {
    const page = twoModules();
    const result = apply(page, [
      { type: 'remove-tiles', tiles: ['t1'] },
      { type: 'remove-tiles', tiles: ['t1'] },
    ]);
    expect(result).toEqual({ ok: false, refusal: { reason: 'no-tile', subject: 't1' } });
    expect(orderOf(page, 'm1')).toBe('t1 t2 t3 t4');
  });

  it('applies them in order', () => {
    const result = apply(twoModules(), [
      { type: 'swap-tiles', a: 't1', b: 't2', viewport: 'desktop' },
      { type: 'move-tile', tiles: ['t1'], module: 'm1', index: 0, viewport: 'desktop' },
    ]);
    expect(result.ok && orderOf(result.page, 'm1')).toBe('t1 t2 t3 t4');
  });

  it('knows every command by its type', () => {
    expect(new Set(COMMAND_TYPES).size).toBe(25);
  });
});
