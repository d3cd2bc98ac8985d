/** The report to send: whole, in the reader's language, safe whatever a page holds, and without anything to fetch. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedFile, type ReportEntry, writeReport } from '@/core/report';
import { check, RULES, staleSuppressions } from '@/core/rules';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { build, type PageNotation } from '../../helpers/page';

const set = { 'price-alternation-row': 'error', 'incomplete-row': 'warning', 'price-steps': 'error', 'module-count': 'info' } as const;
const faulty: PageNotation = {
  viewports: ['desktop', 'mobile'],
  modules: [{ title: 'Pro gear', rows: '429 409 500', columns: { desktop: 3, mobile: 2 } }],
  rules: { extends: [], set },
};

function entry(file: string, page: CheckedFile['page'], today?: string): CheckedFile {
  return {
    file,
    page,
    contentSha256: 'ab12',
    report: check(page, today ? { today } : {}),
    ...(today && { today, stale: staleSuppressions(page, { today }) }),
  };
}

const html = (entries: readonly ReportEntry[], lang: 'zh' | 'en' = 'en', date?: string) =>
  writeReport('html', entries, { lang, version: '1.2.3', ...(date && { date }) });

/** What a person reads: tags away, entities back. */
const read = (text: string) =>
  text
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

const EVIL = `"><script>alert('x')</script><img src=x onerror=alert(1)>`;

describe('what it says', () => {
  it('title, day, score, counts and every finding with its numbers and prices', () => {
    const page = { ...build(faulty), title: 'Summer sale' };
    const text = read(html([entry('a.page.json', page)], 'en', '2026-06-18'));
    for (const part of [
      'Layout check report 2026-06-18',
      'Summer sale',
      '29.7 of 100',
      'Errors 2',
      'Warnings 1',
      'a.page.json',
      'ab12',
      'Row 1: ¥429 and ¥409 are too close Pro gear · 4.9% apart; should be at least 10% · Desktop ¥429 ¥409 ¥500',
      'Price rhythm error High and low along rows 2',
      'Made with Endcap 1.2.3',
    ])
      expect(text).toContain(part);
  });

  it('what was not checked and why, what is off, and what the score rests on', () => {
    const text = read(html([entry('a', build(faulty))]));
    expect(text).toContain('Prices rise in steps : the banner promises no price');
    expect(text).toMatch(/Rules that are off: .*A SKU twice/);
    expect(text).toMatch(/What was checked .* High and low along rows error 4 2 20/);
    expect(text).toContain('Score = 100 × (1 − weight failed 52 ÷ weight of all checks 74)');
  });

  it('a rule that holds has passed, and one without checks says nothing: neither is called an error', () => {
    const extra = { 'missing-data': 'error', 'gift-described': 'error' } as const;
    const text = read(html([entry('a', build({ ...faulty, rules: { extends: [], set: { ...set, ...extra } } }))]));
    expect(text).toContain('Gifts are described – 0 0 0');
    expect(text).toContain('Three to five modules note 1 1 30');
    expect(read(html([entry('a', build({ modules: [{ rows: '100 200' }], rules: { extends: [], set: extra } }))]))).toMatch(
      /Missing facts passed 6 0 0/,
    );
  });

  it('files by name, without the folders of the machine that they were checked on', () => {
    const entries = [
      entry('/home/mei/a.json', build(faulty)),
      { file: 'C:\\work\\b.json', message: 'is no JSON' },
      entry('shop/c.json', build(faulty)),
    ];
    const text = read(html(entries));
    expect(text).toContain(' a.json ');
    expect(text).toContain(' b.json is no JSON');
    expect(text).toContain('shop/c.json');
    expect(text).not.toMatch(/mei|work/);
  });

  it('suppressions with place, reason and last day, those that have expired marked', () => {
    const suppressions = [
      { rule: 'price-alternation-row', at: { module: 'm1', viewport: 'mobile' }, reason: 'agreed with the brand', until: '2026-06-18' },
      { rule: 'incomplete-row', reason: 'long ago', until: '2026-01-01' },
    ];
    const text = read(html([entry('a', build({ ...faulty, suppressions }), '2026-06-18')]));
    expect(text).toContain('High and low along rows Mobile · Pro gear agreed with the brand 2026-06-18 Incomplete');
    expect(text).toContain('Whole page long ago 2026-01-01 expired');
    expect(text).not.toContain('Mobile, row 1: ¥429');
  });

  it('of several files an index with their scores, and those that could not be read', () => {
    const entries = [
      entry('a.json', { ...build(faulty), title: 'One' }),
      { file: 'b.json', message: 'is no JSON' },
      entry('c.json', build(faulty)),
    ];
    const report = html(entries);
    expect(report).toContain('<a href="#page-2">Untitled page</a>');
    expect(report).toContain('<article id="page-2"');
    expect(read(report)).toMatch(/The pages .* One a\.json 29\.7 2 1 1 Untitled page c\.json 29\.7 .* b\.json is no JSON/);
  });

  it('that nothing was found, or that there was nothing to check', () => {
    const clean: PageNotation = { modules: [{ rows: '100 200' }], rules: { extends: [], set: { 'price-alternation-row': 'error' } } };
    expect(read(html([entry('a', build(clean))]))).toContain('No findings: all of the checks hold (1).');
    expect(read(html([entry('a', build({ modules: [], rules: { extends: [] } }))]))).toContain('nothing to check');
    expect(read(html([]))).toContain('Layout check report');
  });

  it('nothing of the other language', () => {
    const page = { ...build(faulty), title: 'T' };
    page.modules[0] = { ...page.modules[0], id: 'm1', title: 'M' };
    const [zh, en] = [html([entry('a', page)], 'zh'), html([entry('a', page)], 'en')];
    expect(zh).toContain('<html lang="zh-CN">');
    expect(en).toContain('<html lang="en">');
    expect(read(en)).not.toMatch(/[\u4e00-\u9fff]/);
    for (const word of ['版面检查报告', '错误', '移动端', '规则说明', '要求']) expect(zh).toContain(word);
    expect(read(zh)).not.toMatch(/\b(Errors|Checks|Findings|Suppressed|Notes)\b/);
  });

  it('a long list of one rule folded, none of it lost', () => {
    const rows = Array.from({ length: 30 }, () => '100 100').join(' / ');
    const page = build({ modules: [{ rows }], rules: { extends: [], set: { 'price-alternation-row': 'error' } } });
    const report = html([entry('a', page)]);
    expect(report.match(/<li class="finding/g)).toHaveLength(30);
    expect(report).toContain('<details><summary>18 more</summary>');
  });
});

describe('as a file', () => {
  it('takes text for text, wherever it comes from', () => {
    const page = build({
      ...faulty,
      modules: [{ title: EVIL, rows: '429 409 ?' }],
      suppressions: [{ rule: EVIL, reason: EVIL, at: { tile: EVIL } }],
    });
    page.title = EVIL;
    page.event = { start: EVIL };
    page.skus = page.skus.map((sku) => ({ ...sku, title: EVIL }));
    page.rules = { extends: [EVIL], set: { ...set, 'missing-data': 'error', 'duplicate-sku': 'error', [EVIL]: 'error' } };
    const report = html([entry(EVIL, page), { file: EVIL, message: EVIL }], 'en', EVIL);
    expect(report).not.toMatch(/<script|<img|onerror=alert\(1\)>(?!&)/i);
    expect(read(report)).toContain(EVIL.replace(/\s+/g, ' '));
    const tags = new Set([...report.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name));
    expect([...tags].filter((tag) => ['script', 'img', 'iframe', 'link', 'object', 'form'].includes(tag ?? ''))).toEqual([]);
  });

  it('fetches nothing and leads nowhere but to the sources of the rules', () => {
    const on = Object.fromEntries(RULES.map(({ id }) => [id, 'warning' as const]));
    const report = html([entry('a', build({ ...faulty, rules: { extends: [], set: on } }))]);
    const links = [...report.matchAll(/href="([^"#][^"]*)"/g)].map(([, url]) => url?.replaceAll('&amp;', '&'));
    const sources = RULES.flatMap(({ source }) => source.url ?? []);
    expect(links.filter((link) => !sources.includes(link ?? ''))).toEqual([]);
    expect(report).not.toMatch(/\bsrc=|url\(|@import|<link/);
    expect(report).toContain("default-src 'none'");
  });

  it('has every place that it links to, and each id once', () => {
    const report = html([entry('a', build(faulty)), entry('b', build(faulty))]);
    const ids = [...report.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, to] of report.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(to);
  });

  it('is well formed for whatever page there is', () => {
    fc.assert(
      fc.property(arbitraryPage, fc.constantFrom('zh' as const, 'en' as const), (page, lang) => {
        const open: string[] = [];
        for (const [, close, name = '', self] of html([entry('a', page)], lang).matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)) {
          if (self || ['meta', 'br'].includes(name)) continue;
          if (close) expect(open.pop()).toBe(name);
          else open.push(name);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('tells that margins were checked, and not what they are', () => {
    const margin = RULES.find(({ id }) => id === 'margin-mix');
    if (!margin) return;
    const page = build({ anchor: 100, modules: [{ rows: '100 200' }], rules: { extends: [], set: { 'margin-mix': 'warning' } } });
    page.skus = page.skus.map((sku) => ({ ...sku, cost: Math.round(sku.price * 0.9871) }));
    const report = check(page);
    expect(report.findings).toHaveLength(1);
    const text = read(html([{ file: 'a', page, contentSha256: '', report }]));
    expect(text).toContain('its figures are shown in the planner only');
    expect(text).not.toMatch(/1\.3%|98\.7/);
  });
});
