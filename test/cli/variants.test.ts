import { describe, expect, it } from 'vitest';
import { keptVariant, type Page, resolveVariant, writePage } from '@/core/page';
import { build } from '../helpers/page';
import { Shell } from './shell';

const base = build({ anchor: 99, modules: [{ rows: '99 199 109 219', category: 'A' }] });
/** Prices of the variant hardly differ, so that the linter has more to say of it. */
const page: Page = {
  ...base,
  variants: [{ id: 'v-1', name: 'Launch', skus: base.skus.map(({ id }, i) => ({ id, price: 10000 + i * 100 })) }],
};
const shell = () => new Shell().write('a.page.json', writePage(page));
type Located = { physicalLocation: { region: { startLine: number; startColumn: number; endColumn: number } } };
type Result = { properties: { tiles: string[] } };
type Reports = { reports: { variant?: object; findings: unknown[]; contentSha256: string }[] };

describe('--variant', () => {
  it('checks the variant, by id or name, and the report names it', async () => {
    const read = async (line: string) => (JSON.parse((await shell().run(line)).out) as Reports).reports[0];
    const [own, byName, byId] = [
      await read('lint a.page.json --json'),
      await read('lint a.page.json --json --variant Launch'),
      await read('lint a.page.json --json --variant v-1'),
    ];
    expect(own).not.toHaveProperty('variant');
    expect(byName?.variant).toEqual({ id: 'v-1', name: 'Launch' });
    expect(byId).toEqual(byName);
    expect(byName?.findings.length).toBeGreaterThan(own?.findings.length ?? 0);
    expect(byName?.contentSha256).not.toBe(own?.contentSha256);
    for (const format of ['text', 'csv', 'html']) {
      const { out } = await shell().run(`lint a.page.json --variant Launch --format ${format}`);
      expect(out, format).toContain('a.page.json · Launch');
    }
    const { runs } = JSON.parse((await shell().run('lint a.page.json --variant Launch --format sarif')).out);
    expect(runs[0].artifacts[0].properties.variant).toEqual({ id: 'v-1', name: 'Launch' });
    expect(runs[0].results[0].message.text).toMatch(/^Launch · /);
  });

  it('points at the lines of a tile in the file, wherever the variant has it', async () => {
    const shown = resolveVariant(page, 'v-1');
    const [module] = shown.modules;
    const moved = { ...shown, modules: [{ ...module, tiles: [...(module?.tiles ?? [])].reverse() }] } as Page;
    const text = writePage(keptVariant(page, 'v-1', moved));
    const { runs } = JSON.parse((await new Shell().write('a.page.json', text).run('lint a.page.json --variant v-1 --format sarif')).out);
    const [{ properties, locations, relatedLocations }] = runs[0].results.filter(({ properties }: Result) => properties.tiles?.length > 1);
    const told = [...locations, ...relatedLocations].map(({ physicalLocation: { region } }: Located) =>
      text.split('\n')[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1),
    );
    expect(told.map((tile) => JSON.parse(tile ?? '').id)).toEqual(properties.tiles);
  });

  it('stops at one that the page does not have', async () => {
    for (const line of ['lint a.page.json', 'arrange a.page.json -o b.page.json', 'attention a.page.json']) {
      const { code, out, err } = await shell().run(`${line} --variant Nobody`);
      expect(code, line).toBe(2);
      expect(out + err).toContain('the page has no variant Nobody');
    }
    expect((await shell().run('lint a.page.json --variant 无 --lang zh')).out).toContain('没有 id 或名称为 无 的版本');
  });

  it('arranges and mends the variant, and writes the file with the base as it was', async () => {
    for (const line of [
      'arrange a.page.json -o b.page.json --variant Launch --seed 1',
      'lint a.page.json --fix -o b.page.json --variant Launch',
    ]) {
      const here = shell();
      await here.run(line);
      const written = JSON.parse(here.text('b.page.json')) as Page;
      expect({ ...written, variants: undefined }, line).toEqual({ ...page, variants: undefined });
      expect(written.variants?.map(({ id, name }) => [id, name])).toEqual([['v-1', 'Launch']]);
      expect(resolveVariant(written, 'v-1').skus.map(({ price }) => price)).toEqual([10000, 10100, 10200, 10300]);
    }
  });

  it('tells where people look on the variant', async () => {
    const { out } = await shell().run('attention a.page.json --variant Launch --json');
    expect(JSON.parse(out)).toMatchObject({ file: 'a.page.json', variant: { id: 'v-1', name: 'Launch' } });
    expect((await shell().run('attention a.page.json --variant Launch')).out).toContain('a.page.json · Launch');
  });
});
