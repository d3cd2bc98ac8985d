import { describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { openPage, writePage } from '@/core/page';
import { check } from '@/core/rules';
import { randomPage } from '../core/arrange/pages';
import { catalogueCsv, Shell } from './shell';

const CLEAN =
  '{"currency":"CNY","format":"endcap/page","modules":[],"rules":{"extends":[]},"skus":[],"version":1,"viewports":[{"id":"desktop","width":1200}]}';

function shell(): Shell {
  return new Shell()
    .write('lamps.csv', catalogueCsv(200))
    .write('few.csv', catalogueCsv(20))
    .write('priceless.csv', 'sku,title\n1,Lamp\n2,Lamp')
    .write('random.page.json', writePage(randomPage(9, { modules: 4, tiles: 16 })))
    .write('clean.page.json', CLEAN)
    .write('new.page.json', CLEAN.replace('"version":1', '"version":2'))
    .write('broken.page.json', CLEAN.replace('"width":1200', '"width":"wide"'))
    .write('half.page.json', CLEAN.slice(0, 40));
}

describe('endcap', () => {
  it('explains itself in both languages and names its version', async () => {
    const english = await shell().run('--help');
    expect(english).toMatchObject({ code: 0, err: '' });
    for (const command of ['import', 'plan', 'lint', 'arrange']) expect(english.out).toContain(`endcap ${command}`);
    expect((await shell().run('lint --help --lang zh')).out).toContain('退出码');
    expect(await shell().run('--version')).toEqual({ code: 0, out: '0.1.0\n', err: '' });
  });

  it('cannot run what it does not know', async () => {
    expect(await shell().run('')).toMatchObject({ code: 2, out: '' });
    expect(await shell().run('paint a.csv')).toEqual({ code: 2, out: '', err: 'endcap: there is no command paint; see endcap --help\n' });
    expect(await shell().run('lint --colour clean.page.json')).toMatchObject({ code: 2, out: '' });
    expect((await shell().run('lint --format xml clean.page.json')).err).toBe(
      'endcap: --format cannot be "xml": it takes one of text, json, sarif, html, csv\n',
    );
  });
});

describe('endcap import', () => {
  it('says as JSON what it understood, and nothing else on standard output', async () => {
    const { code, out, err } = await shell().run('import lamps.csv --json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      skus: 200,
      encoding: 'utf-8',
      delimiter: ',',
      sheet: null,
      headerRow: 0,
      columns: { id: ['sku'], price: ['price'], title: ['title'] },
      warnings: [],
      rejected: [],
    });
  });

  it('takes meanings of columns, several after one flag', async () => {
    const odd = shell().write('odd.csv', 'a,b,c\nX1,Lamp,12\nX2,Lamp,');
    const { out } = await odd.run('import odd.csv --map price=c title=b --currency cny --json');
    expect(JSON.parse(out)).toMatchObject({
      skus: 1,
      columns: { price: ['c'], title: ['b'] },
      currency: 'CNY',
      rejected: [{ line: 3, column: 'c' }],
    });
    const text = await odd.run('import odd.csv --map price=c --map title=b');
    expect(text).toMatchObject({ code: 0, err: '' });
    expect(text.out).toContain('line 3, c: "" (empty-price');
  });

  it('refuses a catalogue without a price column and says exactly that', async () => {
    const { code, out, err } = await shell().run('import priceless.csv --json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ skus: 0, error: { reason: 'no-price-column' }, columns: { id: ['sku'] } });
    expect(err).toContain('No price column');
    expect(await shell().run('import priceless.csv --lang zh')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('没有价格列'),
    });
  });

  it('cannot run on a file that is not there, or on a field that does not exist', async () => {
    expect(await shell().run('import gone.csv')).toMatchObject({
      code: 2,
      out: '',
      err: 'endcap: gone.csv: cannot be read: there is no such file\n',
    });
    expect(await shell().run('import lamps.csv --map colour=title')).toMatchObject({
      code: 2,
      err: expect.stringContaining('colour=title'),
    });
    expect(await shell().run('import lamps.csv few.csv')).toMatchObject({ code: 2, err: expect.stringContaining('few.csv') });
  });
});

describe('endcap plan', () => {
  it('leaves SKUs out of stock out, says how many stay out and why, and takes them in when told', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => `S${i},Lamp ${i},${99 + 20 * i},${i === 3 ? 0 : 5}`);
    const cwd = shell().write('stock.csv', ['sku,title,price,stock', ...rows].join('\n'));
    const plan = 'plan stock.csv --currency CNY --modules 2 --tiles 4 -o out.page.json';
    expect((await cwd.run(plan)).err).toContain(
      '2 of 10 SKUs stay out: 1 out of stock (--sold-out takes them in) · 1 for which there is no tile left',
    );
    expect((await cwd.run(`${plan} --sold-out`)).err).toContain('2 of 10 SKUs stay out: 2 for which there is no tile left');
  });

  it('writes a page that opens, woven, with what was asked for', async () => {
    const here = shell();
    const line =
      'plan lamps.csv --currency CNY --anchor 6000 --modules 3 --tiles 8 --columns desktop=4,mobile=2 --title Lamps -o out.page.json';
    expect(await here.run(line)).toEqual({ code: 0, out: '', err: expect.stringContaining('out.page.json: 3 modules, 24 tiles, score') });
    const opened = openPage(here.text('out.page.json'));
    if (!opened.ok) throw new Error(opened.reason);
    expect(opened.page).toMatchObject({ title: 'Lamps', currency: 'CNY', banner: { anchorPrice: 6000 } });
    expect(opened.page.modules.map(({ tiles }) => tiles?.length)).toEqual([8, 8, 8]);
    expect(check(opened.page).score).toBeGreaterThan(97);
    const again = shell();
    await again.run(line);
    expect(again.text('out.page.json')).toBe(here.text('out.page.json'));
  });

  it('cuts by category and filters, several conditions after one flag', async () => {
    const here = shell();
    expect(
      await here.run('plan lamps.csv --currency CNY --cut category --modules 2 --where category=Light price-max=30000 -o out'),
    ).toMatchObject({ code: 0 });
    const { modules, skus } = JSON.parse(here.text('out'));
    expect(modules.map(({ title }: { title: string }) => title).sort()).toEqual(['Desk', 'Floor']);
    expect(Math.max(...skus.map(({ price }: { price: number }) => price))).toBeLessThanOrEqual(30000);
  });

  it('gives every module what is wished for it, and says whether anything could cost less', async () => {
    const here = shell();
    const wishes = '1:count=6 2:price-min=15000 2:price-max=40000 2:must=A60 2:never=A61 3:category=Desk';
    const { code, err } = await here.run(`plan lamps.csv --currency CNY --modules 3 --tiles 8 --wish ${wishes} -o out`);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('3 modules, 22 tiles') });
    expect(err).toMatch(/weight failed 2, proven the least there is/);
    const { modules, skus } = JSON.parse(here.text('out')) as Page;
    const by = new Map(skus.map((sku) => [sku.id, sku]));
    const [first, second, third] = modules.map(({ tiles = [] }) => tiles.map(({ skuId }) => by.get(skuId)));
    expect(first).toHaveLength(6);
    expect(second?.every((sku) => sku && sku.price >= 15000 && sku.price <= 40000 && sku.id !== 'A61')).toBe(true);
    expect(second?.map((sku) => sku?.id)).toContain('A60');
    expect(third?.every((sku) => sku?.category?.includes('Desk'))).toBe(true);
    expect(modules[1]?.band).toEqual({ min: 15000, max: 40000 });
    expect(modules[2]).toMatchObject({ title: 'Desk' });
    expect(skus).toHaveLength(22);
  });

  it('names every wish that cannot be met, and writes nothing', async () => {
    const here = shell();
    const wishes = '1:must=GONE 2:price-min=9000000 3:must=A3 3:never=A3';
    const { code, err } = await here.run(`plan lamps.csv --currency CNY --modules 3 --tiles 8 --wish ${wishes} -o out`);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(3);
    expect(err).toContain('GONE');
    expect(here.files.has('out')).toBe(false);
    for (const wish of ['4:count=3', 'count=3', '1:colour=red', '1:count=many'])
      expect(await here.run(`plan lamps.csv --modules 3 --wish ${wish} -o out`)).toMatchObject({ code: 2 });
  });

  it('refuses too few SKUs, saying how many there are, and a catalogue of no known currency', async () => {
    const here = shell().write('plain.csv', catalogueCsv(200).replaceAll('¥', ''));
    expect(await here.run('plan few.csv --currency CNY -o out')).toEqual({
      code: 1,
      out: '',
      err: 'endcap: few.csv: too few SKUs: 48 are needed, there are 20\n',
    });
    expect(await here.run('plan plain.csv -o out')).toMatchObject({ code: 1, err: expect.stringContaining('--currency') });
    expect(await here.run('plan priceless.csv -o out')).toMatchObject({ code: 1, err: expect.stringContaining('No price column') });
    expect(here.files.has('out')).toBe(false);
  });

  it('cannot run without an output, with numbers that are none, or where it may not write', async () => {
    expect(await shell().run('plan lamps.csv')).toMatchObject({ code: 2, err: expect.stringContaining('-o') });
    expect((await shell().run('plan lamps.csv --tiles many -o out')).err).toContain(
      '--tiles cannot be "many": it takes a whole number from 1 to 200',
    );
    expect(await shell().run('plan lamps.csv --columns desktop=40 -o out')).toMatchObject({ code: 2 });
    expect(await shell().run('plan lamps.csv --where colour=red -o out')).toMatchObject({ code: 2 });
    expect(await shell().run('plan lamps.csv --currency CNY -o /nowhere/out')).toMatchObject({
      code: 2,
      err: 'endcap: /nowhere/out cannot be written: permission is denied\n',
    });
  });
});

describe('endcap lint', () => {
  it('tells errors by its exit code, and nothing wrong by 0', async () => {
    expect((await shell().run('lint clean.page.json')).code).toBe(0);
    expect(await shell().run('lint random.page.json')).toMatchObject({ code: 1, err: '' });
  });

  it('writes one report for all files, and goes on after one that cannot be read', async () => {
    const { code, out, err } = await shell().run(
      'lint half.page.json new.page.json broken.page.json gone.json random.page.json --format json',
    );
    expect(code).toBe(2);
    const { format, errors, reports } = JSON.parse(out);
    expect(format).toBe('endcap/reports');
    expect(errors.map(({ file }: { file: string }) => file)).toEqual(['half.page.json', 'new.page.json', 'broken.page.json', 'gone.json']);
    expect(errors[1].message).toContain('version 2');
    expect(errors[2].message).toMatch(/viewports\[0\]\.width.*"wide"/);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ file: 'random.page.json', contentSha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(err.split('\n')).toHaveLength(5);
  });

  it('counts warnings against a limit', async () => {
    const page = { ...randomPage(9, { modules: 4, tiles: 16 }), rules: { extends: [], set: { 'incomplete-row': 'warning' as const } } };
    const here = shell().write('w.json', writePage(page));
    const warnings = check(page).findings.length;
    expect(warnings).toBeGreaterThan(0);
    expect((await here.run('lint w.json')).code).toBe(0);
    expect((await here.run(`lint w.json --max-warnings ${warnings}`)).code).toBe(0);
    expect((await here.run(`lint w.json --max-warnings ${warnings - 1}`)).code).toBe(1);
  });

  it('judges suppressions by the day given', async () => {
    const page = {
      ...randomPage(9, { modules: 4, tiles: 16 }),
      suppressions: ['price-alternation-row', 'price-alternation-column', 'price-steps', 'price-anchor', 'missing-data'].map((rule) => ({
        rule,
        reason: 'agreed',
        until: '2026-06-18',
      })),
    };
    const here = shell().write('s.json', writePage(page));
    expect((await here.run('lint s.json --today 2026-06-18')).code).toBe(0);
    expect((await here.run('lint s.json --today 2026-06-19')).code).toBe(1);
    expect((await here.run('lint s.json --today tomorrow')).code).toBe(2);
  });

  it('speaks Chinese when asked', async () => {
    expect((await shell().run('lint random.page.json --lang zh')).out).toMatch(/版面得分/);
  });
});
