import { expect, it } from 'vitest';
import { type CheckedFile, type ReportEntry, writeReport } from '@/core/report';
import { check } from '@/core/rules';
import { parseCsv } from '../../helpers/csv';
import { build, type PageNotation } from '../../helpers/page';

const close: PageNotation = {
  modules: [{ title: 'Pro, "gear"', rows: '429 409.5 -' }],
  rules: { extends: [], set: { 'price-alternation-row': 'error', 'missing-data': 'warning' } },
};

function entry(file: string, notation: PageNotation): CheckedFile {
  const page = { ...build(notation), title: '=SUM(A1)' };
  return { file, page, contentSha256: '', report: check(page) };
}

const csv = (entries: readonly ReportEntry[], lang: 'zh' | 'en' = 'en') => writeReport('csv', entries, { lang, version: '1' });

it('a line per finding, with ids to find it by and prices to reckon with', () => {
  const [head, ...lines] = parseCsv(csv([entry('a.page.json', close)]).slice(1));
  const rows = lines.map((cells) => Object.fromEntries((head ?? []).map((name, i) => [name, cells[i]])));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual({
    File: 'a.page.json',
    Page: "'=SUM(A1)",
    Severity: 'error',
    Rule: 'High and low along rows',
    'Rule id': 'price-alternation-row',
    Viewport: 'Desktop',
    Module: 'Pro, "gear"',
    Row: '1',
    Column: '',
    'Tile ids': 't1 t2',
    'SKU ids': 's1 s2',
    Prices: '429.00 409.50',
    Finding: 'Row 1: ¥429 and ¥409.50 are too close',
    Detail: 'Pro, "gear" · 4.8% apart; should be at least 10%',
    'Failed checks': '1',
    'Weight failed': '10',
    Suppressed: '',
    Reason: '',
  });
});

it('what is suppressed with its reason, and files that could not be read', () => {
  const suppressions = [{ rule: 'price-alternation-row', reason: '+agreed' }];
  const [, ...lines] = parseCsv(csv([entry('a', { ...close, suppressions }), { file: 'b', message: 'is no JSON' }]).slice(1));
  expect(lines[0]?.slice(-2)).toEqual(['yes', "'+agreed"]);
  expect(lines.at(-1)?.filter((cell) => cell !== '')).toEqual(['b', 'error', 'is no JSON']);
  expect(new Set(lines.map((cells) => cells.length))).toEqual(new Set([18]));
});

it('is read as UTF-8 by spreadsheets, ends its lines as RFC 4180 has it, and has its columns in the language', () => {
  const text = csv([entry('a', close)], 'zh');
  expect(text.startsWith('\uFEFF文件,活动页,级别,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(csv([])).toBe(csv([entry('a', { modules: [], rules: { extends: [] } })]));
});
