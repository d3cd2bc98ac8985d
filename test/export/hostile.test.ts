/** Hostile texts through every export that is text: nothing of them runs, is a formula, ends a file early or names a wrong one. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { layoutPage, openPage, writePage } from '@/core/page';
import { openPolicy, writePolicy } from '@/core/policy';
import { REPORT_FORMATS, writeReport } from '@/core/report';
import { type Decision, decisionCode, packetHtml, readDecision, writeDecision } from '@/core/review';
import { check } from '@/core/rules';
import { layoutTable, shootingList, tableCsv } from '@/core/tables';
import { linksCsv, linksJson, linksOf } from '@/export/link-map';
import { fileStem, pageFileName, pictureFileName, picturesZipName, sliceFileName, staticPageName, tableFileName } from '@/export/names';
import { parseCsv } from '../helpers/csv';
import { HOSTILE_CASES, hostilePage } from '../helpers/hostile';

const sha256 = async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const FORMULA = /^[=+\-@\t\r\n]/;
/** Markup that is not the exporter's own: a picture that would run, a script that is not the packet's. */
const ALIVE = /<img src=x|<script>globalThis|onerror="/i;

/** The cells of a CSV file; none of them may begin as a formula does. */
function cellsOf(csv: string): string[] {
  const cells = parseCsv(csv.replace(/^\uFEFF/, '')).flat();
  for (const cell of cells) expect(FORMULA.test(cell) && !/^[+-]?\d[\d.,]*$/.test(cell), cell.slice(0, 40)).toBe(false);
  return cells;
}

describe.each(HOSTILE_CASES)('%s', (_, text) => {
  const page = hostilePage(text);
  const report = check(page);
  const entry = { file: pageFileName(text), page, report, contentSha256: 'ab'.repeat(32), today: '2026-06-01' };

  it('is part of no file name that a disk refuses or misreads, and of no path', () => {
    const names = [
      fileStem(text),
      pageFileName(text),
      pictureFileName(text, text, 2, 'png'),
      picturesZipName(text),
      staticPageName(text),
      tableFileName(text, text, 'csv'),
      `${fileStem(text, 'brand')}.policy.json`,
    ];
    for (const name of names) {
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]/u);
      expect(name.isWellFormed()).toBe(true);
      expect(name).not.toMatch(/^\.|[. ]$|^(con|nul)\./i);
      expect([...name].length).toBeLessThan(200);
    }
    const [folder, file, ...more] = sliceFileName(text, 3, 12, 'jpeg', text).split('/');
    expect([folder, more]).toEqual([fileStem(text, 'viewport'), []]);
    expect(file).toMatch(/^04 ?.*\.jpg$/u);
  });

  it('comes back from the page file, and from a policy and a decision as a file and as a code', () => {
    const whole = text.toWellFormed();
    const read = openPage(writePage(hostilePage(whole)));
    expect(read.ok && read.page).toEqual(hostilePage(whole));
    const policy = { format: 'endcap/policy' as const, version: 1 as const, brand: 'B', fonts: [whole.slice(0, 100).trim()] };
    expect(openPolicy(writePolicy(policy))).toMatchObject({ ok: true, policy });
    const decision: Decision = {
      format: 'endcap/decision',
      version: 1,
      contentSha256: 'ab'.repeat(32),
      decision: 'rejected',
      name: whole,
      reason: whole,
      time: whole,
      comments: [{ at: { tile: whole }, text: whole }],
    };
    expect(readDecision(writeDecision(decision))).toEqual({ ok: true, decision });
    expect(readDecision(decisionCode(decision))).toEqual({ ok: true, decision });
  });

  it.each(['zh', 'en'] as const)('is text in the tables of the layout and of what lacks pictures, in %s', (lang) => {
    for (const table of [layoutTable(page, lang), shootingList(page, lang)]) {
      const csv = tableCsv(table);
      expect(cellsOf(csv).length % table.columns.length).toBe(0);
      expect(csv).not.toContain('43.21');
    }
  });

  it('is text in the link map, for spreadsheets and for programs', () => {
    const skus = page.skus.map((sku, i) => ({ ...sku, id: `${text}${i}` }));
    const modules = page.modules.map((one) => ({ ...one, tiles: (one.tiles ?? []).map((tile, i) => ({ ...tile, skuId: `${text}${i}` })) }));
    const layout = layoutPage({ ...page, skus, modules }, 'desktop');
    const made = [
      { file: sliceFileName(text, 0, 1, 'png', text), slice: { top: 0, height: 4000, through: false }, widthPx: 1200, heightPx: 4000 },
    ];
    const links = linksOf(layout, made, 1);
    expect(links).toHaveLength(4);
    expect(cellsOf(linksCsv(links)).length).toBe(9 * 5);
    expect(JSON.parse(linksJson(made, links))).toBeTruthy();
  });

  it.each(REPORT_FORMATS)('is text in the lint report as %s, in both languages', (format) => {
    for (const lang of ['zh', 'en'] as const) {
      const written = writeReport(format, [entry], { lang, version: '1' });
      if (format === 'html') expect(written).not.toMatch(ALIVE);
      if (format === 'csv') cellsOf(written);
      if (format === 'json' || format === 'sarif') expect(JSON.parse(written)).toBeTruthy();
      // Nothing that a terminal takes for a command.
      if (format === 'text') expect(written).not.toMatch(/(?!\n)[\p{Cc}\u202e\u2067]/u);
    }
  });

  it('is text in the review packet: in its markup, its data and the foot of its sheets', async () => {
    const slices = [{ module: 'm1', src: 'data:image/webp;base64,AA', top: 0, height: 600 }];
    const html = await packetHtml(
      {
        lang: 'zh',
        version: '1',
        date: '2026-06-01',
        page,
        contentSha256: 'ab'.repeat(32),
        fileStem: fileStem(text),
        versions: [{ entry, name: text, mockups: [{ viewport: 'desktop', width: 1200, slices }] }],
        changes: { name: text, time: text, groups: [{ title: text, items: [{ title: text, detail: text }] }] },
        greenChannel: null,
        log: { length: 0, head: '' },
        withCosts: false,
        missing: 0,
        script: 'start()',
      },
      sha256,
    );
    expect(html).not.toMatch(ALIVE);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html.match(/<\/(script|style|title)>/g)).toHaveLength(4);
    expect(html).not.toContain('43.21');
    const data = /<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ contentSha256: 'ab'.repeat(32) });
  });
});
