import { describe, expect, test } from 'vitest';
import type { Page } from '@/core/page';
import { check, PRESETS, type Preset, RULES, resolveSettings } from '@/core/rules';
import { build } from '../../helpers/page';

const settingsOf = (rules?: Page['rules']) => resolveSettings(build({ modules: [], ...(rules && { rules }) }));
const severities = (rules?: Page['rules']) => [...settingsOf(rules).rules].map(([id, { severity }]) => [id, severity]);

describe('the rules in effect', () => {
  test('are those of event-page where a page says nothing', () => {
    expect(severities()).toEqual(RULES.map(({ id, severity, presets }) => [id, presets.includes('event-page') ? severity : 'off']));
    expect(Object.fromEntries(severities())).toMatchObject({
      'price-alternation-row': 'error',
      'price-alternation-column': 'error',
      'price-steps': 'error',
      'price-anchor': 'error',
      'price-bands': 'error',
      'module-count': 'error',
      'module-distinct': 'warning',
      'module-relevance': 'info',
      'duplicate-sku': 'error',
      'incomplete-row': 'warning',
      'missing-data': 'error',
    });
  });

  test('are those of event-page, changed, where a page extends nothing by name', () => {
    expect(severities({ set: { 'module-distinct': 'off' } })).toEqual(
      severities().map(([id, severity]) => [id, id === 'module-distinct' ? 'off' : severity]),
    );
  });

  test('are only those that are set where a page extends []', () => {
    const on = severities({ extends: [], set: { 'module-count': 'warning' } }).filter(([, severity]) => severity !== 'off');
    expect(on).toEqual([['module-count', 'warning']]);
  });

  test('have their defaults, and what the page sets over them', () => {
    const { rules, problems } = settingsOf({ set: { 'price-steps': ['warning', { maxStep: 1.4 }], 'module-count': ['info'] } });
    expect(rules.get('price-steps')).toMatchObject({
      severity: 'warning',
      options: { tolerance: 0.1, maxStep: 1.4 },
      weights: { reach: 8 },
    });
    expect(rules.get('module-count')).toMatchObject({ severity: 'info', options: { min: 3, max: 5 } });
    expect(problems).toEqual([]);
  });
});

test('options that a preset sets stand where a later one sets none', () => {
  const { rules } = settingsOf({ extends: ['claims-us', 'claims-eu'] });
  expect(rules.get('former-price-missing')?.options).toEqual({ evidence: true });
});

describe('weights that presets set', () => {
  const presets = PRESETS as Preset[];
  const weighed = (id: string, weights: Record<string, number>): Preset => ({
    id,
    title: { zh: '', en: '' },
    about: { zh: '', en: '' },
    rules: { 'price-steps': { severity: 'error', weights } },
  });
  const weightsOf = (...names: string[]) => {
    presets.push(weighed('heavy', { reach: 80 }), weighed('light', { 'rise-low': 1 }));
    try {
      return settingsOf({ extends: names, set: { 'price-steps': 'info' } }).rules.get('price-steps')?.weights;
    } finally {
      presets.splice(-2);
    }
  };

  test('stand beside the rule’s own, and stack', () => {
    const own = { reach: 8, 'rise-high': 4, 'rise-low': 4, 'track-rise': 3, 'track-reach': 3 };
    expect(weightsOf()).toEqual(own);
    expect(weightsOf('heavy')).toEqual({ ...own, reach: 80 });
    expect(weightsOf('heavy', 'light')).toEqual({ ...own, reach: 80, 'rise-low': 1 });
    expect(weightsOf('heavy', 'event-page')).toEqual({ ...own, reach: 80 });
  });
});

describe('a setting that cannot be honoured is told, and the rest stands', () => {
  test('an unknown rule', () => {
    const { problems } = settingsOf({ set: { 'no-such-rule': 'error' } });
    expect(problems).toEqual([
      { path: 'rules.set.no-such-rule', message: 'names a rule that this planner does not have', value: 'no-such-rule' },
    ]);
  });

  test('an unknown preset', () => {
    const { problems } = settingsOf({ extends: ['event-page', 'my-shop'] });
    expect(problems).toMatchObject([{ path: 'rules.extends[1]', value: 'my-shop' }]);
  });

  test('an unknown option beside a good one', () => {
    const { rules, problems } = settingsOf({ set: { 'price-steps': ['error', { maxstep: 3, tolerance: 0.2 }] } });
    expect(problems).toMatchObject([{ path: 'rules.set.price-steps.maxstep', message: 'is no option of this rule', value: 3 }]);
    expect(rules.get('price-steps')?.options).toEqual({ tolerance: 0.2, maxStep: 2 });
  });

  test('words that are none, too long or too many', () => {
    const words = (list: string[]) => settingsOf({ extends: [], set: { 'claim-evidence': ['error', { words: list }] } });
    const taken = (list: string[]) => words(list).rules.get('claim-evidence')?.options.words;
    expect(taken([' fluffy ', 'x'])).toEqual(['fluffy', 'x']);
    expect(taken(['x'.repeat(40)])).toHaveLength(1);
    expect(taken(Array(200).fill('x'))).toHaveLength(200);
    for (const list of [['x', ' '], [' ', ' '], ['x'.repeat(41)], Array(201).fill('x')]) {
      expect(taken(list)).toEqual([]);
      expect(words(list).problems).toHaveLength(1);
    }
  });

  test.each([
    ['a number out of range', 'price-steps', { maxStep: 0.5 }, 'maxStep'],
    ['text for a number', 'price-alternation-row', { minContrast: '10%' }, 'minContrast'],
    ['a number for a switch', 'price-alternation-row', { strict: 1 }, 'strict'],
    ['part of a module', 'module-count', { min: 2.5 }, 'min'],
    ['any option of a rule without', 'duplicate-sku', { most: 2 }, 'most'],
  ])('%s', (_name, rule, options, path) => {
    const page = build({ modules: [], rules: { set: { [rule]: ['error', options] } } });
    const report = check(page);
    expect(report.problems).toHaveLength(1);
    expect(report.problems[0]).toMatchObject({ path: `rules.set.${rule}.${path}` });
    expect(report.problems[0]?.message === 'is no option of this rule').toBe(path === 'most');
    expect(report.rules).toEqual(
      check(build({ modules: [] })).rules.map((result) => (result.id === rule ? { ...result, severity: 'error' } : result)),
    );
  });
});
