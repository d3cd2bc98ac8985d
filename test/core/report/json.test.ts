import { expect, test } from 'vitest';
import { type ReportEntry, reportsJson, reportsValue } from '@/core/report';
import { check, RULES } from '@/core/rules';
import { build, type PageNotation } from '../../helpers/page';

function entry(file: string, notation: PageNotation): ReportEntry {
  const page = build(notation);
  return { file, page, contentSha256: 'ab12', report: check(page) };
}

const close: PageNotation = {
  modules: [{ title: 'Pro gear', rows: '429 409' }],
  rules: { extends: [], set: { 'price-alternation-row': 'error', 'price-steps': 'warning' } },
};

test('one shape whatever the number of files', () => {
  expect(reportsValue([], 'en')).toEqual({ format: 'endcap/reports', version: 1, errors: [], reports: [] });
  const { errors, reports } = reportsValue([entry('a.page.json', close), { file: 'b.page.json', message: 'is no JSON' }], 'en');
  expect(errors).toEqual([{ file: 'b.page.json', message: 'is no JSON' }]);
  expect(reports.map(({ file }) => file)).toEqual(['a.page.json']);
});

test('a report has every rule and every finding, as format.md says', () => {
  const [report] = reportsValue([entry('a.page.json', close)], 'en').reports;
  expect(report).toMatchObject({ file: 'a.page.json', page: 'p-test', contentSha256: 'ab12', score: 0, cost: 10, weight: 10 });
  expect(report?.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
  expect(report?.rules[0]).toEqual({ id: 'price-alternation-row', severity: 'error', checks: 1, failed: 1, cost: 10, state: 'checked' });
  expect(report?.rules[1]).toEqual({ id: 'price-alternation-column', severity: 'off', checks: 0, failed: 0, cost: 0, state: 'off' });
  expect(report?.findings).toEqual([
    {
      rule: 'price-alternation-row',
      severity: 'error',
      viewport: 'desktop',
      at: { module: 'm1', row: 0, tiles: ['t1', 't2'] },
      failed: 1,
      evidence: { check: 'pair', prices: [42900, 40900], contrast: 429 / 409 - 1, required: 0.1 },
      message: 'Row 1: ¥429 and ¥409 are too close · Pro gear · 4.9% apart; should be at least 10%',
      fixable: true,
      suppressed: false,
    },
  ]);
});

test('words are in the language asked for', () => {
  const reasons = (['zh', 'en'] as const).map((lang) => reportsValue([entry('a', close)], lang).reports[0]?.rules[2]);
  expect(reasons).toMatchObject([
    { state: 'not-checked', why: 'Banner 没有标价' },
    { state: 'not-checked', why: 'the banner promises no price' },
  ]);
  expect(reportsValue([entry('a', close)], 'zh').reports[0]?.findings[0]?.message).toBe(
    '第 1 行 ¥429 与 ¥409 太接近 · Pro gear · 相差 4.9%，应不低于 10%',
  );
});

test('a suppressed finding is there, marked, and costs nothing', () => {
  const suppressions = [{ rule: 'price-alternation-row', reason: 'agreed with the brand' }];
  const [report] = reportsValue([entry('a', { ...close, suppressions })], 'en').reports;
  expect(report).toMatchObject({ score: null, cost: 0, weight: 0, findings: [{ suppressed: true }] });
  expect(report?.rules[0]).toMatchObject({ checks: 1, failed: 0, cost: 0 });
});

test('settings that could not be honoured are errors of their file', () => {
  const { errors } = reportsValue([entry('a.page.json', { modules: [], rules: { set: { 'price-stepz': 'error' } } })], 'en');
  expect(errors).toEqual([
    { file: 'a.page.json', message: 'rules.set.price-stepz: names a rule that this planner does not have ("price-stepz")' },
  ]);
});

test('a page without an id has none in the report', () => {
  const page = build({ modules: [] });
  delete page.id;
  expect(reportsValue([{ file: 'a', page, contentSha256: '', report: check(page) }], 'en').reports[0]?.page).toBeNull();
});

test('the text is the value as JSON, bands without an end included', () => {
  const entries = [entry('a', { anchor: 1, modules: [{ rows: '1', band: { min: 2 } }] })];
  expect(JSON.parse(reportsJson(entries, 'en'))).toEqual(reportsValue(entries, 'en'));
  expect(reportsJson(entries, 'en').endsWith('}\n')).toBe(true);
});
