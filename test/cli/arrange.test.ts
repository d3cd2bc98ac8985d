import { describe, expect, it } from 'vitest';
import { kernelCostOf } from '@/core/arrange/kernel';
import { openPage, type Page, writePage } from '@/core/page';
import { check } from '@/core/rules';
import { randomPage } from '../core/arrange/pages';
import { catalogueCsv, Shell } from './shell';

const CLEAN =
  '{"currency":"CNY","format":"endcap/page","modules":[],"rules":{"extends":[]},"skus":[],"version":1,"viewports":[{"id":"desktop","width":1200}]}';

function shell(): Shell {
  return new Shell()
    .write('lamps.csv', catalogueCsv(200))
    .write('random.page.json', writePage(randomPage(9, { modules: 4, tiles: 16 })))
    .write('clean.page.json', CLEAN);
}

function pageIn(here: Shell, name: string): Page {
  const opened = openPage(here.text(name));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.page;
}

describe('endcap arrange', () => {
  it('prints the cost before and after and writes the page', async () => {
    const here = shell();
    const { code, out, err } = await here.run('arrange random.page.json -o out.json --budget 5000 --json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out);
    const opened = openPage(here.text('out.json'));
    if (!opened.ok) throw new Error(opened.reason);
    expect(answer).toMatchObject({ scope: 'keep', seed: 1, steps: 5000, after: { cost: check(opened.page).cost } });
    expect(answer.after.cost).toBeLessThan(answer.before.cost);
    expect(kernelCostOf(check(opened.page))).toBeLessThan(answer.before.cost);
  });

  it('gives the same bytes for the same seed and budget', async () => {
    const here = shell();
    await here.run('arrange random.page.json -o a --scope free --seed 3 --budget 4000');
    await here.run('arrange random.page.json -o b --scope free --seed 3 --budget 4000');
    expect(here.text('a')).toBe(here.text('b'));
  });

  it('ends in time, with the best it has', async () => {
    const { code, out } = await shell().run('arrange random.page.json -o out --time 20 --json');
    expect(code).toBe(0);
    const { steps, before, after } = JSON.parse(out);
    expect(steps).toBeLessThan(50_000);
    expect(after.cost).toBeLessThan(before.cost);
  });

  it('arranges one module, and refuses one that is not there', async () => {
    const here = shell();
    expect((await here.run('arrange random.page.json -o out --module m2 --budget 2000')).code).toBe(0);
    const modules = (name: string) => JSON.parse(here.text(name)).modules.filter(({ id }: { id: string }) => id !== 'm2');
    expect(modules('out')).toEqual(modules('random.page.json'));
    expect(await here.run('arrange random.page.json -o out --module m9')).toMatchObject({ code: 2, err: expect.stringContaining('m9') });
  });

  it('cannot run on a file that is no page, or with the page and JSON on one output', async () => {
    expect(await shell().run('arrange lamps.csv -o out')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('lamps.csv') });
    expect(await shell().run('arrange random.page.json -o - --json')).toMatchObject({ code: 2, out: '' });
    expect((await shell().run('arrange clean.page.json -o -')).out).toBe(CLEAN);
  });

  it('says as JSON how far the page is from the least, what still fails and why', async () => {
    const here = shell();
    const { out } = await here.run('arrange random.page.json -o out --budget 5000 --json');
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      changed: true,
      proven: expect.any(Boolean),
      ms: expect.any(Number),
      bound: { parts: expect.any(Array) },
    });
    expect(answer.bound.cost).toBeLessThanOrEqual(answer.kernelCost);
    expect(answer.remaining.reduce((sum: number, { cost }: { cost: number }) => sum + cost, 0)).toBe(answer.kernelCost);
    expect(answer.remaining[0]).toMatchObject({ rule: expect.any(String), at: {}, reasons: expect.any(Array), helps: expect.any(Array) });
  });

  it('says the same in words, in both languages', async () => {
    const english = (await shell().run('arrange random.page.json -o out --budget 5000')).out;
    expect(english).toMatch(/^random\.page\.json: weight failed \d+ → \d+, score .* steps, \d+ ms\)\n/);
    expect(english).toMatch(/price rhythm and structure: weight failed \d+/);
    expect(english).toContain('findings left');
    const chinese = (await shell().run('arrange random.page.json -o out --budget 5000 --lang zh')).out;
    expect(chinese).toContain('未通过权重');
    expect(chinese).toContain('仍有');
    expect(`${english}${chinese}`).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('makes few moves with --tidy, and lists them', async () => {
    const here = shell();
    const { moves, before, after } = JSON.parse((await here.run('arrange random.page.json -o out --tidy 3 --json')).out);
    expect(moves).toHaveLength(3);
    expect(after.cost).toBe(check(pageIn(here, 'out')).cost);
    expect(before.cost - moves.reduce((sum: number, { gain }: { gain: number }) => sum + gain, 0)).toBe(after.cost);
    const text = (await here.run('arrange random.page.json -o out --tidy 3')).out;
    expect(text).toMatch(/^ {2}1\. .*weight failed: -?\d+ less\)$/m);
    expect((await here.run('arrange random.page.json -o out --tidy 3 --lang zh')).out).toContain('未通过权重少');
  });

  it('tells of alternatives and writes the best', async () => {
    const here = shell();
    const { alternatives } = JSON.parse((await here.run('arrange random.page.json -o out --alternatives --budget 3000 --json')).out);
    expect(alternatives.length).toBeGreaterThan(1);
    expect(alternatives[0].after.cost).toBe(check(pageIn(here, 'out')).cost);
    const text = (await here.run('arrange random.page.json -o out --alternatives --budget 3000')).out;
    expect(text).toMatch(/alternative 2: weight failed \d+, score .*% unlike the first/);
    expect((await here.run('arrange clean.page.json -o out --alternatives')).out).toContain('nothing better');
  });

  it('arranges one row', async () => {
    const here = shell();
    expect((await here.run('arrange random.page.json -o out --module m2 --row 1 --budget 500')).code).toBe(0);
    const rest = (name: string) => pageIn(here, name).modules.filter(({ id }) => id !== 'm2');
    expect(rest('out')).toEqual(rest('random.page.json'));
  });

  it('refuses options that do not go together', async () => {
    for (const options of [
      '--tidy 2 --alternatives',
      '--row 1',
      '--module m2 --viewport mobile',
      '--module m2 --scope free',
      '--tidy 0',
      '--module m2 --row 99',
      '--module m2 --row 1 --viewport wall',
    ])
      expect(await shell().run(`arrange random.page.json -o out ${options}`)).toMatchObject({ code: 2, out: '' });
  });
});
