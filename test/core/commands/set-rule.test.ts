import { describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { check, RULES } from '@/core/rules';
import { applied, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

const withRules = (rules: Page['rules']): Page => ({ ...twoModules(), ...(rules && { rules }) });
const set = (rule: string, more: { severity?: 'off' | 'info' | 'warning' | 'error' | null; options?: Record<string, unknown> | null }) => ({
  type: 'set-rule' as const,
  rule,
  ...more,
});

describe('set-rule', () => {
  it('writes a severity other than that of the presets, and the report follows', () => {
    const page = applied(twoModules(), set('price-steps', { severity: 'off' }));
    expect(page.rules).toEqual({ set: { 'price-steps': 'off' } });
    expect(check(page).rules.find(({ id }) => id === 'price-steps')?.state).toBe('off');
  });

  it('writes an option beside the severity in effect', () => {
    expect(applied(twoModules(), set('price-steps', { options: { maxStep: 1.4 } })).rules).toEqual({
      set: { 'price-steps': ['error', { maxStep: 1.4 }] },
    });
  });

  it('changes one option and leaves severity and the others as the page has them', () => {
    const page = withRules({ set: { 'price-steps': ['warning', { maxStep: 1.4 }] } });
    expect(applied(page, set('price-steps', { options: { tolerance: 0.2 } })).rules?.set).toEqual({
      'price-steps': ['warning', { maxStep: 1.4, tolerance: 0.2 }],
    });
  });

  it.each([
    ['a severity', 'off', set('module-count', { severity: 'error' })],
    ['a severity given back', 'off', set('module-count', { severity: null })],
    ['an option', ['error', { min: 4 }], set('module-count', { options: { min: 3 } })],
    ['an option given back', ['error', { min: 4 }], set('module-count', { options: { min: null } })],
    ['everything', ['info', { min: 4, max: 9 }], set('module-count', { severity: null, options: null })],
  ] as const)('writes nothing that the presets say already: %s', (_, setting, command) => {
    const page = withRules({ set: { 'module-count': setting as 'off' } });
    expect(applied(page, command)).not.toHaveProperty('rules');
  });

  it('measures against the presets that the page extends', () => {
    const page = applied(withRules({ extends: [] }), set('module-count', { severity: 'error' }));
    expect(page.rules).toEqual({ extends: [], set: { 'module-count': 'error' } });
    expect(applied(page, set('module-count', { severity: 'off' })).rules).toEqual({ extends: [] });
  });

  it('keeps what it does not know: fields beside the settings, options of a newer planner, other rules', () => {
    const rules = { note: 'ours', set: { 'price-steps': ['error', { gentle: true }], 'not-here': 'info' } } as Page['rules'];
    expect(applied(withRules(rules), set('price-steps', { severity: 'info' })).rules).toEqual({
      note: 'ours',
      set: { 'price-steps': ['info', { gentle: true }], 'not-here': 'info' },
    });
  });

  it('takes away an option or a rule that this planner does not have', () => {
    const page = withRules({ set: { 'price-steps': ['error', { gentle: true }], 'not-here': 'info' } });
    const without = applied(page, set('price-steps', { options: { gentle: null } }));
    expect(without.rules).toEqual({ set: { 'not-here': 'info' } });
    expect(applied(without, set('not-here', { severity: null, options: null }))).not.toHaveProperty('rules');
  });

  it('takes away an option that is out of range when the file has one', () => {
    const page = withRules({ set: { 'price-steps': ['error', { maxStep: 0.5 }] } });
    expect(check(page).problems).toHaveLength(1);
    expect(check(applied(page, set('price-steps', { options: { maxStep: null } }))).problems).toEqual([]);
  });

  it.each([
    ['out of range', 'price-steps', { maxStep: 0.5 }, 'price-steps.maxStep'],
    ['of another kind', 'price-alternation-row', { strict: 1 }, 'price-alternation-row.strict'],
    ['that the rule does not have', 'duplicate-sku', { most: 2 }, 'duplicate-sku.most'],
  ])('refuses an option %s', (_, rule, options, subject) => {
    expect(refused(twoModules(), set(rule, { options }))).toEqual({ reason: 'bad-value', subject });
  });

  it('refuses a rule that there is not, unless to take its setting away', () => {
    expect(refused(twoModules(), set('not-here', { severity: 'off' }))).toEqual({ reason: 'no-rule', subject: 'not-here' });
    expect(refused(twoModules(), set('not-here', { severity: null, options: null })).reason).toBe('no-rule');
    const page = withRules({ set: { 'not-here': 'info' } });
    expect(refused(page, set('not-here', { severity: 'off' })).reason).toBe('no-rule');
  });

  it('refuses to change nothing, for every rule', () => {
    for (const { id } of RULES)
      expect(refused(twoModules(), set(id, { severity: null, options: null }))).toEqual({ reason: 'nothing-changes', subject: id });
  });
});
