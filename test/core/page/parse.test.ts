import { describe, expect, test } from 'vitest';
import { canonicalJson, openPage, type Page, problemText, validatePage, writePage } from '@/core/page';
import { build } from '../../helpers/page';

const good = build({ viewports: ['desktop', 'mobile'], anchor: 99, modules: [{ rows: '99 199 109' }] });

/** The good page with one thing changed. */
function changed(change: (page: Record<string, unknown> & Page) => void): unknown {
  const page = structuredClone(good) as Record<string, unknown> & Page;
  change(page);
  return page;
}

describe('opening', () => {
  test('takes a page with the required fields only', () => {
    expect(
      validatePage({ format: 'endcap/page', version: 1, currency: 'CNY', viewports: [{ id: 'd', width: 1200 }], modules: [], skus: [] }).ok,
    ).toBe(true);
  });

  test('gives back the same page, fields it does not know included, and adds nothing', () => {
    const page = changed((draft) => {
      draft.mood = { festive: true };
      Object.assign(draft.skus[0] ?? {}, { colour: 'red' });
      Object.assign(draft.modules[0]?.tiles?.[0] ?? {}, { note: 'new' });
    });
    const text = canonicalJson(page);
    const opened = openPage(text);
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) expect(writePage(opened.page)).toBe(text);
  });

  test('passes over a byte order mark', () => {
    expect(openPage(`\uFEFF${writePage(good)}`).ok).toBe(true);
  });

  test.each([
    ['text that is no JSON', '{"format":', 'not-json'],
    ['another JSON file', '{"skus":[]}', 'not-a-page'],
    ['a list', '[]', 'not-a-page'],
    ['null', 'null', 'not-a-page'],
    ['a newer version', JSON.stringify({ ...good, version: 2 }), 'too-new'],
    ['a version that never was', JSON.stringify({ ...good, version: 0 }), 'invalid'],
  ])('refuses %s with a reason', (_name, text, reason) => {
    const opened = openPage(text);
    expect(opened).toMatchObject({ ok: false, reason });
    if (!opened.ok) expect(opened.problems[0] && problemText(opened.problems[0])).toBeTruthy();
  });

  test.each([undefined, null, 'endcap/page', 7, []])('refuses %s, which is no object', (value) => {
    expect(validatePage(value)).toMatchObject({ ok: false, reason: 'not-a-page', problems: [{ path: 'format', value: undefined }] });
  });

  test('does not take a version that is text for a newer one', () => {
    expect(validatePage({ ...good, version: '2' })).toMatchObject({ ok: false, reason: 'invalid' });
  });

  test('says which version a newer file has', () => {
    expect(openPage(JSON.stringify({ ...good, version: 7 }))).toMatchObject({
      reason: 'too-new',
      version: 7,
      problems: [{ path: 'version', value: 7 }],
    });
  });
});

describe('an invalid page is told with the place and the value seen', () => {
  test.each<[string, (page: Page) => void, string, unknown]>([
    ['a negative price', (page) => Object.assign(page.skus[0] ?? {}, { price: -1 }), 'skus[0].price', -1],
    ['a price with a fraction', (page) => Object.assign(page.skus[1] ?? {}, { price: 9.9 }), 'skus[1].price', 9.9],
    ['a SKU without a title', (page) => Object.assign(page.skus[0] ?? {}, { title: undefined }), 'skus[0].title', undefined],
    ['13 columns', (page) => Object.assign(page.modules[0]?.columns ?? {}, { mobile: 13 }), 'modules[0].columns.mobile', 13],
    ['no column', (page) => Object.assign(page.modules[0]?.columns ?? {}, { mobile: 0 }), 'modules[0].columns.mobile', 0],
    [
      'columns that leave out a viewport',
      (page) => Object.assign(page.modules[0] ?? {}, { columns: { desktop: 4 } }),
      'modules[0].columns',
      { desktop: 4 },
    ],
    [
      'a band upside down',
      (page) => Object.assign(page.modules[0] ?? {}, { band: { min: 2, max: 1 } }),
      'modules[0].band',
      { min: 2, max: 1 },
    ],
    ['a tile id twice', (page) => Object.assign(page.modules[0]?.tiles?.[2] ?? {}, { id: 't1' }), 'modules[0].tiles[2].id', 't1'],
    ['a SKU id twice', (page) => page.skus.push({ id: 's1', title: 'again', price: 1 }), 'skus[3].id', 's1'],
    ['a module id twice', (page) => page.modules.push({ id: 'm1', kind: 'note' }), 'modules[1].id', 'm1'],
    ['a viewport id twice', (page) => page.viewports.push({ id: 'desktop', width: 800 }), 'viewports[2].id', 'desktop'],
    [
      'an order that names a stranger',
      (page) => Object.assign(page.modules[0] ?? {}, { order: { mobile: ['t1', 't2', 't3', 't9'] } }),
      'modules[0].order.mobile',
      't9',
    ],
    [
      'an order that leaves out a tile',
      (page) => Object.assign(page.modules[0] ?? {}, { order: { mobile: ['t1', 't2'] } }),
      'modules[0].order.mobile',
      't3',
    ],
    [
      'an order that names a tile twice',
      (page) => Object.assign(page.modules[0] ?? {}, { order: { mobile: ['t1', 't2', 't3', 't1'] } }),
      'modules[0].order.mobile',
      't1',
    ],
    ['no viewport', (page) => Object.assign(page, { viewports: [] }), 'viewports', []],
    ['a currency that is none', (page) => Object.assign(page, { currency: 'yuan' }), 'currency', 'yuan'],
    [
      'a severity that is none',
      (page) => Object.assign(page, { rules: { set: { 'price-steps': 'fatal' } } }),
      'rules.set.price-steps',
      'fatal',
    ],
  ])('%s', (_name, change, path, value) => {
    const opened = validatePage(changed(change));
    expect(opened).toMatchObject({ ok: false, reason: 'invalid' });
    if (!opened.ok)
      expect(opened.problems).toContainEqual(
        expect.objectContaining({
          path,
          message: expect.stringMatching(/\w/),
          zh: expect.stringMatching(/[\u4e00-\u9fff]/),
          ...(value !== undefined && { value }),
        }),
      );
  });

  test('a grid without columns lacks those of every viewport', () => {
    const opened = validatePage(changed((page) => Object.assign(page.modules[0] ?? {}, { columns: undefined })));
    expect(opened.ok ? [] : opened.problems.map((problem) => problemText(problem))).toEqual([
      'modules[0].columns: no column count for the viewport "desktop"',
      'modules[0].columns: no column count for the viewport "mobile"',
    ]);
  });

  test.each([{}, { min: 9 }, { max: 0 }, { min: 5, max: 5 }, { min: 4, max: 5 }])('a band %j is a band', (band) => {
    expect(validatePage(changed((page) => Object.assign(page.modules[0] ?? {}, { band }))).ok).toBe(true);
  });

  test('every problem at once, in one line each', () => {
    const opened = validatePage(
      changed((page) => {
        Object.assign(page.modules[0] ?? {}, { band: { min: 2, max: 1 }, order: { mobile: ['t1', 't2', 't3', 't3'] } });
      }),
    );
    expect(opened.ok ? [] : opened.problems.map((problem) => problemText(problem))).toEqual([
      'modules[0].band: min is above max ({"min":2,"max":1})',
      'modules[0].order.mobile: names a tile twice ("t3")',
    ]);
  });

  test('a price of 0, a block without columns and a SKU that is not there are valid', () => {
    const page = changed((draft) => {
      Object.assign(draft.skus[0] ?? {}, { price: 0 });
      draft.modules.push({ id: 'm9', kind: 'note' });
      draft.modules[0]?.tiles?.push({ id: 't9', skuId: 'gone' });
    });
    expect(validatePage(page).ok).toBe(true);
  });
});

describe('a problem in words', () => {
  const of = (value: unknown, lang?: 'zh') => problemText({ path: 'title', message: 'is odd', zh: '不对', value }, lang);

  test('shows text of 80 characters whole, and of more the first 80', () => {
    expect(of('x'.repeat(80))).toBe(`title: is odd ("${'x'.repeat(80)}")`);
    expect(of(`ab${'x'.repeat(79)}`)).toBe(`title: is odd ("ab${'x'.repeat(78)}…")`);
  });

  test('shows lists and objects of up to eight short values', () => {
    expect(of([1, 2, 3, 4, 5, 6, 7, 8])).toBe('title: is odd ([1,2,3,4,5,6,7,8])');
    expect(of([1, 2, 3, 4, 5, 6, 7, 8, 9])).toBe('title: is odd ([…])');
    expect(of({ a: 'x'.repeat(80) })).toBe(`title: is odd ({"a":"${'x'.repeat(80)}"})`);
    expect(of({ a: 'x'.repeat(81) })).toBe('title: is odd ({…})');
    expect(of({ a: 1, b: [] })).toBe('title: is odd ({…})');
  });

  test('is told in English where there is no Chinese', () => {
    expect(of(1, 'zh')).toBe('title：不对（1）');
    expect(problemText({ path: '', message: 'is odd' }, 'zh')).toBe('is odd');
  });
});
