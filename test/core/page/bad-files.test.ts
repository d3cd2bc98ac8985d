import { describe, expect, test } from 'vitest';
import { canonicalJson, formatMoney, openPage, type Page, problemText, validatePage, writePage } from '@/core/page';
import { check } from '@/core/rules';
import { build } from '../../helpers/page';

const good = build({ viewports: ['desktop', 'mobile'], anchor: 99, modules: [{ rows: '99 199 109' }] });
const text = writePage(good);

/** The file with a field that no version knows. */
const withField = (json: string): string => text.replace('{', `{"aaa":${json},`);

/** What is said of a file that is refused, a line for each problem. */
function refused(file: string, lang: 'zh' | 'en' = 'en'): string[] {
  const opened = openPage(file);
  return opened.ok ? ['opened'] : [opened.reason, ...opened.problems.map((problem) => problemText(problem, lang))];
}

describe('a page file that is no JSON says where', () => {
  test.each([
    [
      'cut in half',
      text.slice(0, text.length / 2),
      /^the file ends too early, on line 1, column \d+/,
      /^文件不完整，到第 1 行第 \d+ 列就断了/,
    ],
    ['cut after a line', `{\n"format": "endcap/page",\n`, /^the file ends too early, on line 3, column 1$/, /第 3 行第 1 列就断了$/],
    ['with a comma too many', '{\n"a": 1,\n}', /^is no JSON from line 3, column 1 \("}"\)$/, /^第 3 行第 1 列起不是 JSON（"}"）$/],
    ['with words behind it', '{} thanks', /^is no JSON from line 1, column 4 \("thanks"\)$/, /第 1 行第 4 列/],
    ['empty', '', /^the file ends too early, on line 1, column 1$/, /文件不完整/],
    ['with single quotes', "{'format':1}", /line 1, column 2/, /第 1 行第 2 列/],
  ])('%s', (_, file, en, zh) => {
    expect(refused(file)).toEqual(['not-json', expect.stringMatching(en)]);
    expect(refused(file, 'zh')).toEqual(['not-json', expect.stringMatching(zh)]);
  });
});

describe('what no page may be is refused before its fields are looked at', () => {
  test.each([
    ['lists nested 10,000 deep', withField('['.repeat(1e4) + ']'.repeat(1e4)), /^aaa\[0\]\[0\].* …: is nested more than 100 deep$/],
    [
      'objects nested 1,000,000 deep',
      withField(`${'{"a":'.repeat(1e6)}1${'}'.repeat(1e6)}`),
      /^aaa\.a\.a.* …: is nested more than 100 deep$/,
    ],
    ['a number that overflows', withField('1e999'), /^aaa: is too large a number to be kept \(Infinity\)$/],
    ['a prototype', withField('{"__proto__":{"polluted":1}}'), /^aaa\.__proto__: no field can have this name$/],
    [
      '100,000 tiles',
      text.replace('"tiles":[', `"tiles":[${'{},'.repeat(1e5)}`),
      /^modules\[0\]\.tiles: has 100003 entries, and a page at most 10000$/,
    ],
    [
      'many long lists',
      withField(
        `[${Array(110)
          .fill(`[${'0,'.repeat(9_500)}0]`)
          .join()}]`,
      ),
      /^the file has more than 1000000 values$/,
    ],
  ])('%s', (_, file, message) => {
    expect(refused(file)).toEqual(['invalid', expect.stringMatching(message)]);
    expect(refused(file, 'zh')[1]).toMatch(/[\u4e00-\u9fff]{2}/);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a list in which all is wrong, of which the first thousand problems are told', () => {
    const skus = '{"id":1,"title":1,"price":""},'.repeat(9_000);
    const [reason, ...problems] = refused(text.replace('"skus":[', `"skus":[${skus}`));
    expect([reason, problems.length, problems[0]]).toEqual(['invalid', 1000, 'skus[0].id: is no text (1)']);
  });

  test('so many faults that they do not fit into one list', () => {
    const numbers = Array<number>(9_000).fill(1);
    const order = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`order ${i}`, numbers]));
    expect(validatePage({ ...good, modules: [{ id: 'm1', order }] })).toMatchObject({
      ok: false,
      reason: 'invalid',
      problems: [{ path: '', message: 'has too many faults to be listed' }],
    });
  });
});

describe('wrong types are told with place, reason and value, in both languages', () => {
  test.each<[string, (page: Record<string, unknown> & Page) => void, string, string]>([
    [
      'a number for a text',
      (page) => Object.assign(page.skus[0] ?? {}, { title: 5 }),
      'skus[0].title: is no text (5)',
      'skus[0].title：应为文字（5）',
    ],
    [
      'a text for a number',
      (page) => Object.assign(page.skus[0] ?? {}, { stock: '5' }),
      'skus[0].stock: is no number ("5")',
      'skus[0].stock：应为数字（"5"）',
    ],
    [
      'a fraction',
      (page) => Object.assign(page.skus[0] ?? {}, { price: 9.9 }),
      'skus[0].price: is no whole number (9.9)',
      'skus[0].price：应为整数（9.9）',
    ],
    [
      'too large',
      (page) => Object.assign(page.skus[0] ?? {}, { price: 1e300 }),
      'skus[0].price: is above 9007199254740991 (1e+300)',
      'skus[0].price：不能大于 9007199254740991（1e+300）',
    ],
    [
      'below 0',
      (page) => Object.assign(page.skus[0] ?? {}, { price: -1 }),
      'skus[0].price: is below 0 (-1)',
      'skus[0].price：不能小于 0（-1）',
    ],
    ['nothing', (page) => Object.assign(page.skus[0] ?? {}, { id: undefined }), 'skus[0].id: is missing', 'skus[0].id：缺失'],
    ['null', (page) => Object.assign(page.skus[0] ?? {}, { id: null }), 'skus[0].id: is no text (null)', 'skus[0].id：应为文字（null）'],
    [
      'an empty id',
      (page) => Object.assign(page.modules[0] ?? {}, { id: '' }),
      'modules[0].id: is empty ("")',
      'modules[0].id：不能为空（""）',
    ],
    ['an object for a list', (page) => Object.assign(page, { path: { a: 1 } }), 'path: is no list ({"a":1})', 'path：应为列表（{"a":1}）'],
    [
      'a list for an object',
      (page) => Object.assign(page, { banner: [] }),
      'banner: is no object ([])',
      'banner：应为一组字段（对象）（[]）',
    ],
    [
      'a kind that is none',
      (page) => Object.assign(page, { kind: 'sale' }),
      'kind: is not "promotion" / "grid" / "list" ("sale")',
      'kind：应为 "promotion" / "grid" / "list"（"sale"）',
    ],
    ['no viewport', (page) => Object.assign(page, { viewports: [] }), 'viewports: needs at least 1 ([])', 'viewports：至少要有 1 项（[]）'],
    [
      '13 columns',
      (page) => Object.assign(page.modules[0]?.columns ?? {}, { mobile: 13 }),
      'modules[0].columns.mobile: is above 12 (13)',
      'modules[0].columns.mobile：不能大于 12（13）',
    ],
    [
      'a currency',
      (page) => Object.assign(page, { currency: 'yuan' }),
      'currency: is no currency code of three capital letters ("yuan")',
      'currency：不是三个大写字母的币种代码（"yuan"）',
    ],
    ['a version as text', (page) => Object.assign(page, { version: '1' }), 'version: is not 1 ("1")', 'version：应为 1（"1"）'],
    [
      'a yes for true',
      (page) => Object.assign(page.modules[0]?.tiles?.[0] ?? {}, { locked: 'yes' }),
      'modules[0].tiles[0].locked: is neither true nor false ("yes")',
      'modules[0].tiles[0].locked：应为 true 或 false（"yes"）',
    ],
    [
      'a rule setting',
      (page) => Object.assign(page, { rules: { set: { 'price-steps': 'fatal' } } }),
      'rules.set.price-steps: is no rule setting: off, info, warning or error, or a list of one of these and options ("fatal")',
      'rules.set.price-steps：不是规则设置，应为 off、info、warning、error，或其中一个加上选项（"fatal"）',
    ],
  ])('%s', (_, change, en, zh) => {
    const page = structuredClone(good) as Record<string, unknown> & Page;
    change(page);
    const opened = validatePage(page);
    const problems = opened.ok ? [] : opened.problems;
    expect(problems.map((problem) => problemText(problem, 'en'))).toEqual([en]);
    expect(problems.map((problem) => problemText(problem, 'zh'))).toEqual([zh]);
  });

  test('a large value is not spelt out', () => {
    const long = validatePage({ ...good, currency: 'x'.repeat(1e6) });
    expect(long.ok ? '' : problemText(long.problems[0] ?? { path: '', message: '' }).length).toBeLessThan(200);
    expect(refused(text.replace('"currency":"CNY"', '"currency":[[1],[2]]'))[1]).toBe('currency: is no text ([…])');
  });
});

describe('what is odd and can be kept is kept, and written back', () => {
  test.each([
    ['a field named constructor', withField('{"constructor":{"prototype":{"x":1}},"toString":1}')],
    ['half of a character', withField('"\\ud800"')],
    ['control characters', withField('"\\u0000\\u001f"')],
    ['a nesting of 90', withField('['.repeat(90) + ']'.repeat(90))],
    ['a title of HTML', text.replace('"title":"Module 1"', '"title":"<script>alert(1)</script>"')],
    ['an address that is no picture', text.replace('https://example.com/1.jpg', 'javascript:alert(1)')],
  ])('%s', (_, file) => {
    const opened = openPage(file);
    expect(opened.ok && writePage(opened.page)).toBe(file);
  });

  test('of two equal names the last, and −0 as 0', () => {
    const opened = openPage(text.replace('{', '{"title":"a","title":"b",').replace('"price":9900', '"price":-0'));
    expect(opened.ok && [opened.page.title, formatMoney(opened.page.skus[0]?.price ?? 1, 'USD', 'en')]).toEqual(['b', '$0']);
    expect(opened.ok && writePage(opened.page)).toContain('"price":0');
  });
});

test('viewports cannot be named as what every object has; SKUs, tiles and modules can', () => {
  expect(refused(text.replaceAll('"mobile"', '"constructor"'))).toContain(
    'viewports[1].id: no viewport can have this name ("constructor")',
  );
  expect(refused(text.replaceAll('"mobile"', '"toString"'), 'zh')).toContain('viewports[1].id：视口不能叫这个名字（"toString"）');
  const opened = openPage(text.replaceAll('"s1"', '"__proto__"').replaceAll('"t1"', '"constructor"').replaceAll('"m1"', '"toString"'));
  if (!opened.ok) throw new Error(opened.reason);
  expect(check(opened.page).score).toBe(check(good).score);
  expect(canonicalJson(opened.page)).toContain('"__proto__"');
});
