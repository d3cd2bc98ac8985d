import { describe, expect, test } from 'vitest';
import { check, describeFinding, type Lang, whyNot } from '@/core/rules';
import { build, type PageNotation } from '../../helpers/page';

function wordsOf(rule: string, notation: PageNotation, lang: Lang) {
  const page = build({ ...notation, rules: { extends: [], set: { [rule]: 'error' } } });
  return check(page).findings.map((finding) => describeFinding(finding, page, lang));
}

const close: PageNotation = { modules: [{ title: '发烧装备', rows: '199 299 / 429 409' }] };

describe('a finding in words', () => {
  test('says what, where and by which numbers, for the trade', () => {
    expect(wordsOf('price-alternation-row', close, 'zh')).toEqual([
      { summary: '第 2 行 ¥429 与 ¥409 太接近', detail: '发烧装备 · 相差 4.9%，应不低于 10%' },
    ]);
    expect(wordsOf('price-alternation-row', close, 'en')).toEqual([
      { summary: 'Row 2: ¥429 and ¥409 are too close', detail: '发烧装备 · 4.9% apart; should be at least 10%' },
    ]);
  });

  test('counts columns and steps from 1', () => {
    expect(wordsOf('price-alternation-column', { modules: [{ rows: '100 1 / 200 1' }] }, 'en')[0]?.summary).toBe(
      'Column 2: ¥1 and ¥1 are too close',
    );
    expect(wordsOf('price-steps', { anchor: 100, modules: [{ rows: '150 199 / 180 450' }] }, 'zh')).toEqual([
      { summary: '第 2 档升得太快', detail: 'Module 1 · 最高 ¥450，此前最高（含 Banner标价）¥199，应不高于 ¥398' },
    ]);
  });

  test('names a viewport that is not the first', () => {
    const both: PageNotation = { viewports: ['desktop', 'mobile'], modules: [{ rows: '100 101' }] };
    expect(wordsOf('price-alternation-row', both, 'zh').map(({ summary }) => summary)).toEqual([
      '第 1 行 ¥100 与 ¥101 太接近',
      '移动端第 1 行 ¥100 与 ¥101 太接近',
    ]);
    expect(wordsOf('price-alternation-row', both, 'en')[1]?.summary).toBe('Mobile, row 1: ¥100 and ¥101 are too close');
  });

  test('calls a viewport without words by its id', () => {
    const both: PageNotation = { viewports: ['desktop', 'kiosk'], modules: [{ rows: '1 2 3', columns: { desktop: 3, kiosk: 2 } }] };
    expect(wordsOf('incomplete-row', both, 'zh')).toEqual([
      { summary: 'kiosk末行空着 1 个坑位', detail: 'Module 1 · 共 3 个坑位，每行 2 个' },
    ]);
    expect(wordsOf('incomplete-row', both, 'en')[0]?.summary).toBe('kiosk: empty places in the last row: 1');
  });

  test('leaves the viewport away where there is only one', () => {
    expect(wordsOf('incomplete-row', { modules: [{ rows: '1 2 3', columns: 2 }] }, 'zh')[0]?.summary).toBe('末行空着 1 个坑位');
    expect(wordsOf('incomplete-row', { modules: [{ rows: '1 2 3', columns: 2 }] }, 'en')[0]?.summary).toBe(
      'Empty places in the last row: 1',
    );
  });

  test('calls an untitled module by its position', () => {
    const untitled: PageNotation = { modules: [{ kind: 'coupons' }, { title: ' ', rows: '1 2 3', columns: 2 }] };
    expect(wordsOf('incomplete-row', untitled, 'zh')[0]?.detail).toBe('楼层 2 · 共 3 个坑位，每行 2 个');
    expect(wordsOf('incomplete-row', untitled, 'en')[0]?.detail).toBe('Module 2 · 3 in all, 2 a row');
  });

  test('leaves the first letter of a title alone', () => {
    expect(wordsOf('incomplete-row', { modules: [{ title: 'iPhone zone', rows: '1 2 3', columns: 2 }] }, 'en')[0]?.detail).toBe(
      'iPhone zone · 3 in all, 2 a row',
    );
  });

  test('writes money in the page’s currency, in minor units where there are any', () => {
    const words = wordsOf('price-alternation-row', { currency: 'EUR', modules: [{ rows: '100 100.5' }] }, 'en');
    expect(words[0]?.summary).toBe('Row 1: €100 and €100.50 are too close');
  });

  test('shows as many digits as tell the number from its threshold', () => {
    expect(wordsOf('price-alternation-row', { modules: [{ rows: '1000 1099.9' }] }, 'en')[0]?.detail).toBe(
      'Module 1 · 9.99% apart; should be at least 10%',
    );
  });

  test('tells the worst, then what else fails there: the first of each kind and how many', () => {
    expect(wordsOf('price-alternation-row', { modules: [{ rows: '100 105 101' }] }, 'zh')).toEqual([
      { summary: '第 1 行 ¥105 与 ¥101 太接近', detail: 'Module 1 · 相差 4%，应不低于 10% · 另外：¥100 与 ¥105 太接近' },
    ]);
    const climb: PageNotation = {
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '99 105 199 219', columns: { desktop: 4, mobile: 4 } }],
    };
    expect(wordsOf('price-alternation-row', climb, 'zh')[1]).toEqual({
      summary: '移动端第 1 行 ¥99 与 ¥105 太接近',
      detail: 'Module 1 · 相差 6.1%，应不低于 10% · 另外：¥99、¥105、¥199 没有高低交错（共 2 处）',
    });
    expect(wordsOf('price-alternation-row', climb, 'en')[0]?.detail).toBe(
      'Module 1 · 6.1% apart; should be at least 10% · also: ¥99, ¥105, ¥199 do not alternate (2 in all)',
    );
    const steps: PageNotation = { anchor: 100, modules: [{ rows: '150 200 160 190 / 500 501' }] };
    expect(wordsOf('price-steps', steps, 'en').map(({ detail }) => detail)).toEqual([
      'Module 1 · highest ¥501, should be at most ¥400; the highest before it (or the banner’s price) is ¥200',
    ]);
  });

  test('names the modules of a pair', () => {
    const pair: PageNotation = {
      modules: [
        { title: '影音', rows: '10' },
        { title: '数码', rows: '10' },
      ],
    };
    expect(wordsOf('module-distinct', pair, 'zh')[0]).toMatchObject({ summary: '与「影音」内容太相似' });
    const twice: PageNotation = {
      modules: [
        { title: '影音', rows: '10@a' },
        { title: '数码', rows: '10@a' },
      ],
    };
    expect(wordsOf('duplicate-sku', twice, 'zh')[0]?.detail).toMatch(/^影音、数码( · |$)/);
    expect(wordsOf('duplicate-sku', twice, 'en')[0]?.detail).toMatch(/^影音, 数码( · |$)/);
  });

  test('names SKUs by title, or by their place', () => {
    expect(wordsOf('missing-data', { modules: [{ rows: '1 - ?' }] }, 'en')).toEqual([
      { summary: 'A SKU without a price', detail: 'Module 1 · SKU 2' },
      { summary: 'A tile whose SKU is not there', detail: 'Module 1 · tile 3' },
    ]);
  });

  test('names SKUs of any module, the first tile too, without the space around a title', () => {
    const modules = [{ rows: '1 2' }, { rows: '- ?', sku: { title: ' Kettle ' } }, { rows: '?' }];
    expect(wordsOf('missing-data', { modules }, 'en').map(({ detail }) => detail)).toEqual([
      'Module 2 · Kettle',
      'Module 2 · tile 2',
      'Module 3 · tile 1',
    ]);
  });

  test('calls a module without a title field by its position too', () => {
    const page = build({ modules: [{ rows: '-' }], rules: { extends: [], set: { 'missing-data': 'error' } } });
    for (const module of page.modules) delete module.title;
    expect(check(page).findings.map((finding) => describeFinding(finding, page, 'zh').detail)).toEqual(['楼层 1 · SKU 1']);
  });

  test('begins the detail of a finding about the page with a capital', () => {
    expect(wordsOf('banner-price-true', { anchor: 9, modules: [{ rows: '99' }] }, 'en')[0]?.detail).toMatch(/^[A-Z]/);
    expect(wordsOf('module-count', { modules: [] }, 'en')[0]?.detail).toMatch(/^[A-Z0-9]/);
  });

  test('shows eight decimals at most', () => {
    const cover = (stock: number) =>
      wordsOf(
        'stock-cover',
        { modules: [{ rows: '1', sku: { stock, stats: { from: '2026-05-01', to: '2026-05-01', orders: 1 } } }] },
        'en',
      );
    expect(cover(2.99999996)[0]?.summary).toBe('“SKU 1” has stock for 2.99999996 days');
    expect(cover(2.999999996)[0]?.summary).toBe('“SKU 1” has stock for 3 days');
  });

  test('knows no zero below nothing', () => {
    const sold = { stock: 1, stats: { from: '2026-05-01', to: '2026-05-01', orders: 1 } };
    const page = build({ modules: [{ rows: '1', sku: sold }], rules: { extends: [], set: { 'stock-cover': 'error' } } });
    const [finding] = check(page).findings;
    if (!finding) throw new Error('no finding');
    const none = { ...finding, evidence: { ...finding.evidence, cover: -0 } };
    expect(describeFinding(none, page, 'en').summary).toBe('“SKU 1” has stock for 0 days');
  });

  test('counts one letter as one', () => {
    const cut = (letters: number) =>
      wordsOf('title-fit', { modules: [{ columns: 4, rows: '1', sku: { title: '耳'.repeat(letters) } }] }, 'en')[0]?.summary;
    expect(cut(35)).toBe('A title is cut off by a letter');
    expect(cut(36)).toBe('A title is cut off by about 2 letters');
  });

  test('tells several other kinds one after the other, read from a file too', () => {
    const sku = {
      listPrice: 10000,
      badges: ['-30%'],
      priceHistory: [8000, 5000].map((price, i) => ({ from: `2026-0${i * 2 + 5}-10`, price })),
    };
    const page = build({
      event: { start: '2026-06-01' },
      modules: [{ rows: '70', sku }],
      rules: { extends: [], set: { 'former-price-eu': 'error' } },
    });
    for (const finding of check(page).findings) {
      const read = JSON.parse(JSON.stringify(finding));
      expect(describeFinding(finding, page, 'zh').detail).toMatch(/ · 另外：角标[^；]+；[^；]+$/);
      expect(describeFinding(read, page, 'en').detail).toMatch(/ · also: the badge[^;]+; [^;]+$/i);
      expect(describeFinding(read, page, 'en')).toEqual(describeFinding(finding, page, 'en'));
    }
    const close = build({ modules: [{ rows: '100 105 101' }], rules: { extends: [], set: { 'price-alternation-row': 'error' } } });
    const [pair] = check(close).findings;
    if (!pair) throw new Error('no finding');
    expect(describeFinding(JSON.parse(JSON.stringify(pair)), close, 'en')).toEqual(describeFinding(pair, close, 'en'));
  });

  test('shortens a title that is longer than 48 letters', () => {
    const detail = (title: string) => wordsOf('missing-data', { modules: [{ rows: '-', sku: { title } }] }, 'en')[0]?.detail;
    expect(detail('耳'.repeat(48))).toBe(`Module 1 · ${'耳'.repeat(48)}`);
    expect(detail(`🎧${'耳'.repeat(48)}`)).toBe(`Module 1 · 🎧${'耳'.repeat(46)}…`);
  });

  test('is refused for a rule that there is not', () => {
    const page = build(close);
    const [finding] = check(page).findings;
    if (!finding) throw new Error('no finding');
    expect(() => describeFinding({ ...finding, rule: 'gone' }, page, 'en')).toThrow('no words for the check "pair" of "gone"');
    expect(() => describeFinding({ ...finding, evidence: { check: 'gone' } }, page, 'en')).toThrow('no words for the check "gone"');
  });
});

test('a reason for not checking is worded by the rule', () => {
  expect(whyNot('price-steps', 'no-anchor', 'en')).toBe('the banner promises no price');
  expect(whyNot('module-relevance', 'no-category', 'zh')).toBe('商品没有类目');
  expect(whyNot('price-steps', 'failed-to-run', 'en')).toBe('the rule failed to run');
  expect([whyNot('price-steps', 'gone', 'en'), whyNot('duplicate-sku', 'gone', 'en'), whyNot('gone', 'why', 'en')]).toEqual([
    'gone',
    'gone',
    'why',
  ]);
});
