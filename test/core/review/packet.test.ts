/** The review packet as a file: whatever a page says stays text, costs stay at home, and the policy allows the packet's own script only. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { type PacketInput, packetHtml } from '@/core/review';
import { check } from '@/core/rules';
import { build } from '../../helpers/page';

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '=1+1',
  '长'.repeat(10_000),
  '\u202e\u2067reversed',
  '😀',
  '</script><script>alert(1)</script>',
];

function hostile(): Page {
  const page = build({ anchor: 79, modules: [{ title: HOSTILE[5] ?? '', rows: '79 119 89 139 99 149' }] });
  return {
    ...page,
    title: '</title><script>alert(1)</script>',
    event: { start: '2026-06-01<b>', end: '2026-06-18' },
    suppressions: [{ rule: 'price-steps', reason: '<b>agreed</b>' }],
    skus: page.skus.map((sku, i) => ({ ...sku, id: `${sku.id}`, title: HOSTILE[i] ?? '', cost: 4321, listPrice: 15900, badges: ['<u>'] })),
  };
}

function inputOf(page: Page, more: Partial<PacketInput> = {}): PacketInput {
  const contentSha256 = 'ab'.repeat(32);
  const slices = [
    { module: null, src: 'data:image/webp;base64,AA', top: 0, height: 400 },
    { module: 'm1', src: 'data:image/webp;base64,BB', top: 400, height: 600 },
  ];
  const entry = { file: '', page, report: check(page), contentSha256 };
  return {
    lang: 'en',
    version: '1.2.3',
    date: '2026-06-01',
    page,
    contentSha256,
    fileStem: 'page',
    versions: [{ entry, name: null, mockups: [{ viewport: 'desktop', width: 1200, slices }] }],
    changes: null,
    greenChannel: null,
    log: { length: 0, head: '' },
    withCosts: false,
    missing: 0,
    script: 'start()',
    ...more,
  };
}

/** Markup without the text of its own script and data. */
const markup = (html: string) => html.replace(/<script[\s\S]*$/, '');

describe('a review packet', () => {
  it('holds hostile titles as text, and nothing of a page ends its data', async () => {
    const html = await packetHtml(inputOf(hostile()), sha256);
    expect(html).not.toMatch(/<img src=x|<script>alert|<b>agreed|<u>/);
    expect(markup(html)).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(markup(html)).toContain('=1+1');
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
    const data = /id="data">(.*)<\/script>\n<script>/.exec(html)?.[1] ?? '';
    expect((JSON.parse(data) as { tiles: Record<string, { title: string }> }).tiles.t6?.title).toBe(HOSTILE[5]);
    expect(html.length).toBeLessThan(60_000);
  });

  it('allows its own script and style by their hashes, and nothing else', async () => {
    const html = await packetHtml(inputOf(hostile()), sha256);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]).toBe(
      `default-src 'none'; img-src data:; style-src ${hash(style)}; script-src ${hash('start()')}; base-uri 'none'; form-action 'none'`,
    );
    expect(markup(html)).not.toMatch(/ style="| on\w+="|https?:\/\//);
  });

  it('tells costs and margins only where they are asked for', async () => {
    const without = await packetHtml(inputOf(hostile()), sha256);
    expect(without).not.toMatch(/43\.21|4321|Margin/);
    const with_ = await packetHtml(inputOf(hostile(), { withCosts: true }), sha256);
    expect(with_).toContain('¥43.21');
    expect(with_).toContain('45.3%');
  });

  it('tells prices, reasons of suppressions, and what changed since the last approval', async () => {
    const groups = [{ title: 'Repriced', items: [{ title: '<b>A</b>', detail: 'Price ¥79 → ¥78' }] }];
    const html = await packetHtml(inputOf(hostile(), { changes: { name: 'Ana & Co', time: '2026-05-01T10:00', groups } }), sha256);
    expect(html).toContain('Against what Ana &amp; Co approved on 1 May 2026');
    expect(html).toContain('<bdi>&lt;b&gt;A&lt;/b&gt;</bdi></b> <span><bdi>Price ¥79 → ¥78</bdi>');
    expect(html).toContain('<b>¥79</b>');
    expect(html).toContain('&lt;b&gt;agreed&lt;/b&gt;');
    expect(await packetHtml(inputOf(hostile(), { changes: 'unknown' }), sha256)).toContain('cannot be listed');
    expect(await packetHtml(inputOf(hostile()), sha256)).toContain('has not been approved before');
  });

  it('says once what is open in versions that have the same findings', async () => {
    const [base] = inputOf(hostile()).versions;
    if (!base) throw new Error('no version');
    const calm = { ...base.entry, page: { ...base.entry.page, suppressions: [] } };
    const versions = [base, { ...base, name: '<i>B' }, { ...base, name: 'C', entry: calm }, { ...base, name: 'D', entry: calm }];
    const points = markup(await packetHtml(inputOf(hostile(), { versions }), sha256)).match(/<h3>Prices<\/h3>[\s\S]*/)?.[0] ?? '';
    expect(points.match(/&lt;b&gt;agreed/g)).toHaveLength(1);
    expect([...points.matchAll(/suppressions: the same as in (.*?)\.<\/p>/g)].map(([, name]) => name)).toEqual(['Base', '<bdi>C</bdi>']);
  });

  it('pictures once what looks the same in several versions, and lays its buttons on what is pictured', async () => {
    const [base] = inputOf(hostile()).versions;
    const [mockup] = base?.mockups ?? [];
    if (!base || !mockup) throw new Error('no version');
    const repainted = mockup.slices.map((slice, i) => (i === 0 ? slice : { ...slice, src: 'data:image/webp;base64,CC' }));
    const other = { ...base, name: '<i>C', mockups: [{ ...mockup, slices: repainted }] };
    const versions = [base, { ...base, name: 'B' }, other, { ...other, name: 'D' }];
    const html = await packetHtml(inputOf(hostile(), { versions }), sha256);
    const pictures = markup(html).match(/id="mockups"[\s\S]*?<\/section>/)?.[0] ?? '';
    expect(pictures.match(/<img /g)).toHaveLength(4);
    expect([...pictures.matchAll(/exactly as in (.*?)\.<\/p>/g)].map(([, name]) => name)).toEqual(['Base', '<bdi>&lt;i&gt;C</bdi>']);
    const data = JSON.parse(/id="data">(.*)<\/script>\n<script>/.exec(html)?.[1] ?? '') as { spots: [number][] };
    expect(Math.max(...data.spots.map(([slice]) => slice))).toBe(3);
  });

  it('keeps the way to the decision in sight while one reads, but not on paper', async () => {
    const html = await packetHtml(inputOf(hostile()), sha256);
    expect(markup(html)).toContain('<a href="#decide" class="button first">Decision</a></nav>');
    expect(html).toMatch(/\.jumps\{position:sticky/);
    expect(html).toMatch(/@media print\{[\s\S]*\.jumps[^}]*display:none/);
  });

  it('tells prices once that are the same in several versions', async () => {
    const [base] = inputOf(hostile()).versions;
    if (!base) throw new Error('no version');
    const skus = base.entry.page.skus.map((sku) => ({ ...sku, price: sku.price + 100 }));
    const other = { ...base, name: 'C', entry: { ...base.entry, page: { ...base.entry.page, skus } } };
    const html = await packetHtml(inputOf(hostile(), { versions: [base, { ...base, name: 'B' }, other] }), sha256);
    const prices = markup(html).match(/id="prices"[\s\S]*?<\/section>/)?.[0] ?? '';
    expect(prices.match(/<table/g)).toHaveLength(2);
    expect(prices).toContain('Prices: the same as in Base.');
  });

  it('says where tiles lie in its pictures, in percent, one in both parts where a cut goes through it', async () => {
    const page = build({ modules: [{ rows: '79 119' }] });
    const layout = { width: 1200, tile: { y: 456, height: 564 + 96 } };
    const cut = [
      { module: null, src: 'data:,', top: 0, height: 500 },
      { module: 'm1', src: 'data:,', top: 500, height: 1000 },
    ];
    const entry = { file: '', page, report: check(page), contentSha256: '' };
    const versions = [{ entry, name: null, mockups: [{ viewport: 'desktop', width: layout.width, slices: cut }] }];
    const html = await packetHtml(inputOf(page, { versions }), sha256);
    const { spots } = JSON.parse(/id="data">(.*)<\/script>\n<script>/.exec(html)?.[1] ?? '') as { spots: [number, string, ...number[]][] };
    expect(spots.filter(([, tile]) => tile === 't1').map(([slice]) => slice)).toEqual([0, 1]);
    for (const [, , x = 0, y = 0, width = 0, height = 0] of spots) {
      expect(x + width).toBeLessThanOrEqual(100);
      expect(y + height).toBeLessThanOrEqual(100.001);
    }
  });

  it('speaks Chinese where it is to', async () => {
    const html = await packetHtml(inputOf(hostile(), { lang: 'zh' }), sha256);
    expect(html).toContain('<html lang="zh-CN">');
    for (const word of ['送审包', '价格表', '效果图', '通过', '驳回', 'Banner']) expect(html).toContain(word);
  });

  it('tells the green channel limit by limit, and its script what an approval agrees to', async () => {
    const greenChannel = { currency: 'CNY', pricePercent: 5, replacements: 3, money: 50_000, per: 'week', until: '2026-06-18' } as const;
    const html = await packetHtml(inputOf(hostile(), { greenChannel, log: { length: 2, head: 'ef'.repeat(32) } }), sha256);
    const said = ['at most 5%', 'per week, Monday to Sunday: at most 3', 'added up: at most ¥500', 'Never the hero', 'Until 18 Jun 2026'];
    for (const words of said) expect(markup(html)).toContain(words);
    expect(html).toContain(JSON.stringify(greenChannel).slice(1, -1));
    expect(html).toContain(`"log":{"length":2,"head":"${'ef'.repeat(32)}"}`);
    expect(markup(html)).toContain('entries: 2');
    expect(markup(await packetHtml(inputOf(hostile()), sha256))).not.toContain('Green channel');
  });

  it('leads from its head to each of its parts, the decision last', async () => {
    const linksOf = (html: string) => [...html.matchAll(/<a href="#(\w+)"/g)].map(([, part]) => part);
    const html = await packetHtml(inputOf(hostile()), sha256);
    expect(linksOf(html)).toEqual(['mockups', 'prices', 'decide']);
    for (const part of linksOf(html)) expect(html.split(`id="${part}"`)).toHaveLength(2);
  });

  it('has page and state on the foot of every sheet, and no title gets out of it', async () => {
    const page = { ...hostile(), title: 'A"}</style><script>alert(1)</script>\\ \u202e' };
    const style = /<style>([\s\S]*?)<\/style>/.exec(await packetHtml(inputOf(page), sha256))?.[1] ?? '';
    expect(style).toContain(`@bottom-left{content:"A } /style script alert(1) /script \\B7  ${'ab'.repeat(6)}"`);
  });
});
