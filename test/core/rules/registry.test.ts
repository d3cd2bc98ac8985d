import { describe, expect, test } from 'vitest';
import { optionFields, RULES, type Rule, ruleById, ruleTitle, sourceWords } from '@/core/rules';

/** Both languages say something, in their own script, with the same holes. */
function expectTexts({ zh, en }: { zh: string; en: string }): void {
  expect(zh.trim()).not.toBe('');
  expect(en.trim()).not.toBe('');
  expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  expect(en.replace(/\{\w+\}/g, '').trim() === '' || /[\u4e00-\u9fff]/.test(zh)).toBe(true);
}

test('ids are unique and in kebab-case', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  for (const { id } of RULES) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('sections 2 and 3 come first, in the order of rules.md', () => {
  expect(RULES.slice(0, 11).map(({ id }) => id)).toEqual([
    'price-alternation-row',
    'price-alternation-column',
    'price-steps',
    'price-anchor',
    'price-bands',
    'module-count',
    'module-distinct',
    'module-relevance',
    'duplicate-sku',
    'incomplete-row',
    'missing-data',
  ]);
});

test('a source is named in the reader’s language, or as it is where it has one name', () => {
  const { source } = ruleById('price-steps') as Rule;
  const both = { ...source, title: { zh: '指南', en: 'Guide' }, section: 'Art. 6' };
  expect([sourceWords(both, 'zh'), sourceWords(both, 'en')]).toEqual([
    { title: '指南', section: 'Art. 6' },
    { title: 'Guide', section: 'Art. 6' },
  ]);
});

test('an option without a range has none', () => {
  const [words] = optionFields((ruleById('claim-evidence') as Rule).options, 'en');
  expect(words).toStrictEqual({ name: 'words', title: 'Further words that need proof', unit: 'words', default: [] });
});

test('a rule is found by its id, and only by that', () => {
  expect(ruleById('price-steps')?.texts.title.zh).toBe('价格阶梯');
  expect(ruleById('toString')).toBeUndefined();
  expect(ruleTitle('price-steps', 'en')).toBe('Prices rise in steps');
  expect(ruleTitle('from-a-newer-planner', 'en')).toBe('from-a-newer-planner');
});

describe.each(RULES.map((rule): [string, Rule] => [rule.id, rule]))('%s', (_id, rule) => {
  test('has texts in both languages', () => {
    for (const part of ['title', 'asks', 'why', 'todo'] as const) expectTexts(rule.texts[part]);
    for (const text of Object.values(rule.texts.notChecked ?? {})) expectTexts(text);
  });

  test('words every kind of check that has a weight', () => {
    expect(Object.keys(rule.wording).sort()).toEqual(Object.keys(rule.weights).sort());
    for (const { summary, detail } of Object.values(rule.wording)) {
      expectTexts(summary);
      expectTexts(detail);
    }
    for (const weight of Object.values(rule.weights)) expect(weight).toBeGreaterThan(0);
  });

  test('says where it comes from', () => {
    for (const lang of ['zh', 'en'] as const) for (const text of Object.values(sourceWords(rule.source, lang))) expect(text).not.toBe('');
  });

  test('has options with a default, a unit and a range', () => {
    for (const { name, title, unit, default: value, min, max } of optionFields(rule.options, 'zh')) {
      expect(title, name).toMatch(/[\u4e00-\u9fff]/);
      if (unit === 'switch') expect(typeof value).toBe('boolean');
      else if (unit === 'words') expect(value).toEqual([]);
      else {
        expect(value as number).toBeGreaterThanOrEqual(min as number);
        expect(value as number).toBeLessThanOrEqual(max as number);
      }
    }
  });
});
