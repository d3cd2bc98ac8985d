import { describe, expect, it } from 'vitest';
import { type Example, examplePage, guideOf, type RuleGuide, readMath } from '@/core/guide';
import { validatePage } from '@/core/page';
import { check, RULES, type Rule } from '@/core/rules';

const LANGS = ['zh', 'en'] as const;
const MOST_TILES = 9;

/** The rules that are explained; `project.test.ts` holds that all are. */
const explained = RULES.flatMap((rule): [string, Rule, RuleGuide][] => {
  const guide = guideOf(rule.id);
  return guide ? [[rule.id, rule, guide]] : [];
});

const resultOf = (id: string, example: Example, lang: (typeof LANGS)[number]) => {
  const { page, spare } = examplePage(id, example, lang);
  expect(validatePage(page)).toMatchObject({ ok: true });
  expect(validatePage({ ...page, skus: [...page.skus, ...spare] })).toMatchObject({ ok: true });
  const report = check(page);
  expect(report.problems).toEqual([]);
  expect(report.rules.filter(({ state }) => state !== 'off').map((rule) => rule.id)).toEqual([id]);
  return { page, result: report.rules.find((result) => result.id === id) };
};

describe.each(explained)('the page of %s', (id, rule, guide) => {
  it('has an example that passes', () => {
    for (const lang of LANGS) {
      const { result } = resultOf(id, guide.pass, lang);
      expect(result).toMatchObject({ state: 'checked', failed: 0 });
      expect(result?.checks).toBeGreaterThan(0);
    }
  });

  it('has an example that fails', () => {
    for (const lang of LANGS) expect(resultOf(id, guide.fail, lang).result?.failed).toBeGreaterThan(0);
  });

  it('has examples small enough to see at a glance', () => {
    for (const example of [guide.pass, guide.fail]) {
      const { page } = examplePage(id, example, 'en');
      const tiles = page.modules.flatMap(({ tiles = [] }) => tiles);
      expect(tiles.length).toBeGreaterThanOrEqual(2);
      expect(tiles.length).toBeLessThanOrEqual(MOST_TILES);
    }
  });

  it('has a formula for each kind of check, and names only options that there are', () => {
    expect(Object.keys(guide.checks).sort()).toEqual(Object.keys(rule.weights).sort());
    const formulas = [...Object.values(guide.checks).map(({ formula }) => formula), ...(guide.signs ?? []).map(({ sign }) => sign)];
    const named = formulas
      .flatMap((formula) => (typeof formula === 'string' ? [formula] : [formula.zh, formula.en]))
      .flatMap((formula) => {
        expect(readMath(formula).length).toBeGreaterThan(0);
        return [...formula.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '');
      });
    expect(named.filter((name) => !(name in rule.options.shape))).toEqual([]);
  });

  it('says everything in both languages', () => {
    const { checks, signs = [], needs, notes = [], pass, fail } = guide;
    const texts = [
      ...Object.values(checks).flatMap(({ title, says }) => [title, says]),
      ...signs.map(({ is }) => is),
      ...needs,
      ...notes,
      pass.says,
      fail.says,
    ];
    expect(needs.length).toBeGreaterThan(0);
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en.trim()).not.toBe('');
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(`${zh}${en}`).not.toMatch(/[{}]|undefined/);
    }
    expect(JSON.stringify(examplePage(id, fail, 'en').page)).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
