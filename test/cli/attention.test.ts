import { describe, expect, it } from 'vitest';
import { type Page, writePage } from '@/core/page';
import { build } from '../helpers/page';
import { Shell } from './shell';

const page: Page = build({
  viewports: ['desktop', 'mobile'],
  modules: [
    { rows: '1 2 3 4 / 5 6 7 8', columns: { desktop: 4, mobile: 2 } },
    { kind: 'coupons', title: 'Coupons' },
  ],
});
const shell = () => new Shell().write('a.page.json', writePage(page));

interface Answer {
  viewports: {
    viewport: string;
    banner: number;
    blocks: Record<string, number>;
    blank: number;
    tiles: { tile: string; share: number }[];
    path: { kind: string; id: string }[];
    windows: { top: number; bottom: number; focus: number | null; shares: { share: number }[]; path: { id: string }[] }[];
  }[];
}

describe('endcap attention', () => {
  it('tells shares, path and windows of every viewport in words, and that they are a model’s', async () => {
    const { code, out, err } = await shell().run('attention a.page.json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('typical behaviour as a model predicts it');
    expect(out).toContain('Desktop: 1200 px wide');
    expect(out).toContain('Mobile: 750 px wide');
    expect(out).toContain('Typical path: Banner → SKU 2 → ');
    expect(out).toMatch(/t2 +\d+\.\d% +\d+\.\d% +1 +SKU 2\n/);
    expect(out).toMatch(/0–800 px +focus \d+\.\d+ .* Banner → t2 → /);
    expect(out).toContain('Coupons');
  });

  it('says it in Chinese too', async () => {
    const { out } = await shell().run('attention a.page.json --lang zh');
    for (const word of ['典型行为模型', '关注占比', '典型动线：', '逐屏', '空白']) expect(out).toContain(word);
    expect(out).not.toMatch(/share|Typical|blank/);
  });

  it('tells it as JSON, the shares of a viewport and of each window adding up', async () => {
    const { out } = await shell().run('attention a.page.json --json');
    const answer = JSON.parse(out) as Answer;
    expect(answer).toMatchObject({ format: 'endcap/attention', version: 1, file: 'a.page.json', page: 'p-test' });
    expect(answer.viewports.map(({ viewport }) => viewport)).toEqual(['desktop', 'mobile']);
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    for (const { banner, blocks, blank, tiles, path, windows } of answer.viewports) {
      expect(sum([banner, blank, ...Object.values(blocks), ...tiles.map(({ share }) => share)])).toBeCloseTo(1, 9);
      expect(tiles).toHaveLength(8);
      expect(path[0]).toEqual({ kind: 'banner', id: 'banner' });
      for (const { shares, top, bottom, path: looks } of windows) {
        expect(sum(shares.map(({ share }) => share))).toBeCloseTo(1, 9);
        expect(bottom).toBeGreaterThan(top);
        expect(looks.length).toBeGreaterThan(0);
      }
    }
  });

  it('keeps to the viewports that are named, and stops at one that is not there', async () => {
    const { out } = await shell().run('attention a.page.json --viewport mobile --json');
    expect((JSON.parse(out) as Answer).viewports.map(({ viewport }) => viewport)).toEqual(['mobile']);
    expect(await shell().run('attention a.page.json --viewport tv')).toEqual({
      code: 2,
      out: '',
      err: 'endcap: a.page.json: the page has no viewport tv\n',
    });
  });

  it('lays a table of clicks beside what was predicted, by viewport, and names rows that it could not use', async () => {
    const table = 'Device,SKU,Slot,Impressions,Clicks\nDesktop,s1,t1,100,30\nDesktop,s2,t2,100,10\nDesktop,s9,t99,100,10\nApp,s1,t1,50,5\n';
    const { code, out, err } = await shell().write('june.csv', table).run('attention a.page.json --figures june.csv');
    expect(code).toBe(0);
    expect(err).toBe('june.csv: 1 rows not used\n  line 4: the page has no place “t99”\n');
    expect(out).toMatch(/Predicted and real \(40 clicks, \d+\.\d% of them elsewhere/);
    expect(out).toMatch(/t1 +\d+\.\d% +75\.0% +50\.0% +SKU 1\n/);
    const json = JSON.parse((await shell().write('june.csv', table).run('attention a.page.json --figures june.csv --json')).out) as {
      viewports: { figures: { clicks: number; tiles: { tile: string; clickShare: number }[] } }[];
    };
    expect(json.viewports.map(({ figures }) => figures.clicks)).toEqual([40, 5]);
    expect(json.viewports[0]?.figures.tiles.map(({ tile, clickShare }) => [tile, clickShare])).toEqual([
      ['t1', 0.75],
      ['t2', 0.25],
    ]);
    const { out: chinese } = await shell().write('june.csv', table).run('attention a.page.json --figures june.csv --lang zh');
    expect(chinese).toContain('预估与实际');
  });

  it('refuses a table without a column that it knows', async () => {
    const { code, err } = await shell().write('x.csv', 'a,b\n1,2\n').run('attention a.page.json --figures x.csv');
    expect({ code, err }).toEqual({
      code: 1,
      err: 'endcap: x.csv: no column of its header is known; it needs at least SKU, clicks and impressions\n',
    });
  });

  it('reads standard input, and refuses what is no page or no file', async () => {
    const piped = shell();
    piped.input = writePage(page);
    expect((await piped.run('attention - --json')).code).toBe(0);
    expect(await shell().run('attention')).toMatchObject({ code: 2, out: '' });
    expect(await shell().write('no.json', '{').run('attention no.json')).toMatchObject({ code: 2, out: '' });
  });
});
