import { expect, test } from 'vitest';
import { type ReportEntry, reportText } from '@/core/report';
import { check } from '@/core/rules';
import { build, type PageNotation } from '../../helpers/page';

function entry(file: string, notation: PageNotation): ReportEntry {
  const page = build(notation);
  return { file, page, contentSha256: '', report: check(page) };
}

const set = { 'price-alternation-row': 'error', 'incomplete-row': 'warning', 'price-steps': 'error', 'module-count': 'info' } as const;
const faulty: PageNotation = {
  viewports: ['desktop', 'mobile'],
  modules: [{ title: 'Pro gear', rows: '429 409 500', columns: { desktop: 3, mobile: 2 } }],
  rules: { extends: [], set },
};

test('findings by viewport, with their numbers and the rule, then what was not checked, then totals', () => {
  expect(reportText([entry('a.page.json', faulty)], 'en')).toBe(
    [
      'a.page.json  score 29.7  weight failed 52 of 74',
      '',
      '  Page',
      '  info     Modules with content: 1                     module-count',
      '           Should be 3 to 5',
      '',
      '  Desktop',
      '  error    Row 1: ¥429 and ¥409 are too close          price-alternation-row',
      '           Pro gear · 4.9% apart; should be at least 10%',
      '',
      '  Mobile',
      '  error    Mobile, row 1: ¥429 and ¥409 are too close  price-alternation-row',
      '           Pro gear · 4.9% apart; should be at least 10%',
      '  warning  Mobile: empty places in the last row: 1     incomplete-row',
      '           Pro gear · 3 in all, 2 a row',
      '',
      '  not checked: Prices rise in steps (the banner promises no price)',
      '',
      'findings: 4 (errors 2, warnings 1, info 1)',
      '',
    ].join('\n'),
  );
});

test('Chinese columns line up by their width in a terminal', () => {
  const lines = reportText([entry('a', faulty)], 'zh').split('\n');
  const width = (text: string) => [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? 2 : 1), 0);
  const starts = lines.flatMap((line) => {
    const rule = /(price-alternation-row|incomplete-row|module-count)$/.exec(line);
    return rule ? [width(line.slice(0, rule.index))] : [];
  });
  expect(starts).toHaveLength(4);
  expect(new Set(starts).size).toBe(1);
});

test('a page without findings says so', () => {
  const clean: PageNotation = { modules: [{ rows: '100 200' }], rules: { extends: [], set: { 'price-alternation-row': 'error' } } };
  expect(reportText([entry('a', clean)], 'zh')).toBe('a  版面得分 100.0  未通过权重 0 / 10\n  没有问题\n\n没有问题\n');
});

test('suppressed findings are left out and counted', () => {
  const suppressions = [{ rule: 'price-alternation-row', reason: 'agreed' }];
  const text = reportText([entry('a', { ...faulty, suppressions })], 'en');
  expect(text).not.toContain('too close');
  expect(text).toContain('suppressed checks: 2');
});

test('a file that could not be read stands in its place and in the totals', () => {
  const text = reportText([{ file: 'b.page.json', message: 'is no JSON' }], 'en');
  expect(text).toBe('b.page.json\n  could not be checked  is no JSON\n\nfiles that could not be checked: 1\n');
});

test('settings that could not be honoured are shown', () => {
  expect(reportText([entry('a', { modules: [], rules: { extends: [], set: { nope: 'error' } } })], 'en')).toContain('rules.set.nope');
});

test('no colours unless asked for, and the same words with them', () => {
  const plain = reportText([entry('a', faulty)], 'en');
  const coloured = reportText([entry('a', faulty)], 'en', { colour: true });
  const esc = String.fromCharCode(27);
  expect(plain).not.toContain(esc);
  expect(coloured).toContain(`${esc}[31m`);
  expect(
    coloured
      .split(esc)
      .map((part, i) => (i === 0 ? part : part.replace(/^\[\d+m/, '')))
      .join(''),
  ).toBe(plain);
});
