import { describe, expect, it } from 'vitest';
import { guideOf, wordsOf } from '@/core/guide';
import { RULES, type Rule } from '@/core/rules';

const LANGS = ['zh', 'en'] as const;
const explained = RULES.map((rule): [string, Rule] => [rule.id, rule]);

function termsOf(id: string, lang: (typeof LANGS)[number]): string[] {
  const rule = RULES.find((one) => one.id === id);
  const guide = guideOf(id);
  if (!rule || !guide) throw new Error(`no page explains ${id}`);
  return wordsOf(rule, guide, lang).map(({ term }) => term);
}

describe('the words that a page explains', () => {
  it('are those that it uses, in the language it is read in', () => {
    expect(termsOf('fold-illusion', 'en')).toEqual(['weight', 'tile', 'module', 'viewport', 'screenful', 'fold', 'inspector']);
    expect(termsOf('fold-illusion', 'zh')).toEqual(['权重', '端', '一屏', '首屏线', '坑位属性、楼层属性、活动页属性']);
  });

  it.each(explained)('of %s are told once each, in words', (id) => {
    for (const lang of LANGS) {
      const terms = termsOf(id, lang);
      expect(terms[0]).toBe(lang === 'zh' ? '权重' : 'weight');
      expect(new Set(terms).size).toBe(terms.length);
    }
  });
});

/** What a reader has no means of understanding: tags of evidence, Greek letters, marks of options outside a formula. */
describe.each(explained)('the texts of %s', (id, rule) => {
  it('say in words what they mean', () => {
    const { texts, wording } = rule;
    const guide = guideOf(id);
    if (!guide) throw new Error(`no page explains ${id}`);
    const { title, asks, why, todo, notChecked = {} } = texts;
    const said = [
      ...[title, asks, why, todo, ...Object.values(notChecked)],
      ...Object.values(wording).flatMap(({ summary, detail }) => [summary, detail]),
      ...Object.values(guide.checks).flatMap((check) => [check.title, check.says]),
      ...[...(guide.signs ?? []).map(({ is }) => is), ...guide.needs, ...(guide.notes ?? []), guide.pass.says, guide.fail.says],
    ].flatMap((text) => [text.zh, text.en]);
    expect(said.filter((text) => /\[[SDJM]\]|[`*κλρτ]/u.test(text))).toEqual([]);
    for (const text of said) expect(text, 'a percentage stands at its number').not.toMatch(/\d %/);
  });
});
