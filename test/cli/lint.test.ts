/** `endcap lint` beyond its exit codes: where files come from, what is set from outside, where reports go, and mending. */
import { describe, expect, it } from 'vitest';
import { contentSha256, openPage, type Page, writePage } from '@/core/page';
import { check } from '@/core/rules';
import { randomPage } from '../core/arrange/pages';
import { schemaErrors } from '../helpers/json-schema';
import { build } from '../helpers/page';
import { readSource } from '../helpers/source';
import { Shell } from './shell';

/** Two prices too close in a row, at desktop only: one error. */
const close: Page = build({
  viewports: ['desktop', 'mobile'],
  modules: [{ title: 'Pro', rows: '429 409', columns: { desktop: 2, mobile: 1 } }],
  rules: { extends: [], set: { 'price-alternation-row': ['error', { minContrast: 0.1 }] } },
});
const CLEAN = writePage(build({ modules: [], rules: { extends: [] } }));

function shell(): Shell {
  return new Shell()
    .write('close.page.json', writePage(close))
    .write('events/a.page.json', CLEAN)
    .write('events/618/b.page.json', CLEAN)
    .write('events/618/notes.json', '{}')
    .write('events/.old/c.page.json', CLEAN)
    .write('events/node_modules/x/d.page.json', CLEAN);
}

const filesOf = (out: string): string[] => JSON.parse(out).reports.map(({ file }: { file: string }) => file);

describe('which files', () => {
  it('a folder stands for every page file below it, hidden ones and installed packages aside', async () => {
    const { code, out } = await shell().run('lint --json events');
    expect(code).toBe(0);
    expect(filesOf(out)).toEqual(['events/618/b.page.json', 'events/a.page.json']);
    expect(filesOf((await shell().run('lint --json ./events/')).out)).toEqual(['events/618/b.page.json', 'events/a.page.json']);
  });

  it.each([
    ['events/*.page.json', ['events/a.page.json']],
    ['./**/*.page.json', ['close.page.json', 'events/618/b.page.json', 'events/a.page.json']],
    ['events/**/*.page.json', ['events/618/b.page.json', 'events/a.page.json']],
    ['events/{618/b,a}.page.json', ['events/618/b.page.json', 'events/a.page.json']],
    ['*/6?8/[a-c].page.json', ['events/618/b.page.json']],
    ['events/[!b]*.json', ['events/a.page.json']],
  ])('the pattern %s', async (pattern, files) => {
    expect(filesOf((await shell().run(`lint --json ${pattern}`)).out)).toEqual(files);
  });

  it('a file whose name looks like a pattern is that file, and none is checked twice', async () => {
    const here = shell().write('a[1].page.json', CLEAN);
    expect(filesOf((await here.run('lint --json a[1].page.json events events/a.page.json')).out)).toEqual([
      'a[1].page.json',
      'events/618/b.page.json',
      'events/a.page.json',
    ]);
  });

  it('standard input, under a name of its own', async () => {
    const here = shell();
    here.input = writePage(close);
    const { code, out } = await here.run('lint --json - --stdin-filename draft.page.json');
    expect(code).toBe(1);
    expect(filesOf(out)).toEqual(['draft.page.json']);
    expect(filesOf((await here.run('lint --json -')).out)).toEqual(['stdin']);
  });

  it('a pattern or a folder without any is told, and nothing runs', async () => {
    expect(await shell().run('lint x/*.json')).toEqual({ code: 2, out: '', err: 'endcap: no file matches x/*.json\n' });
    const here = shell().write('empty/readme.txt', '');
    expect(await here.run('lint empty')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('empty') });
  });
});

describe('settings from outside', () => {
  it('presets stand in place of those of the page; what the page sets stays', async () => {
    const { rules } = JSON.parse((await shell().run('lint --json --preset event-page close.page.json')).out).reports[0];
    const severities = Object.fromEntries(rules.map(({ id, severity }: { id: string; severity: string }) => [id, severity]));
    expect(severities).toMatchObject({ 'price-alternation-row': 'error', 'module-count': 'error', 'incomplete-row': 'warning' });
    const none = await shell().run('lint --json --preset none --rule module-count=info events/a.page.json');
    expect(JSON.parse(none.out).reports[0].rules.filter(({ severity }: { severity: string }) => severity !== 'off')).toMatchObject([
      { id: 'module-count', severity: 'info' },
    ]);
  });

  it('a rule from outside wins, with the options that it names', async () => {
    expect((await shell().run('lint --rule price-alternation-row=warning close.page.json')).code).toBe(0);
    expect((await shell().run('lint --rule price-alternation-row=error,minContrast=0.04 close.page.json')).code).toBe(0);
    const strict = 'lint --rule price-alternation-row=error,minContrast=0.04,strict=true --rule module-count=error close.page.json';
    expect((await shell().run(strict)).code).toBe(1);
    // Options of the page stay where only the severity is given.
    const loose = writePage({ ...close, rules: { extends: [], set: { 'price-alternation-row': ['warning', { minContrast: 0.04 }] } } });
    expect((await shell().write('l', loose).run('lint --rule price-alternation-row=error l')).code).toBe(0);
  });

  it('a brand’s policy is checked by where pages follow none; what is said on the line goes over it, and the page stays as signed', async () => {
    const policy = { format: 'endcap/policy', version: 1, brand: 'Aurora', rules: { set: { 'module-count': 'error' } } };
    const here = shell().write('aurora.policy.json', JSON.stringify(policy));
    const lint = async (line: string) => {
      const { code, out, err } = await here.run(`lint --json ${line} events/a.page.json`);
      const [{ rules, contentSha256: sha }] = JSON.parse(out).reports;
      return { code, err, sha, severity: rules.find(({ id }: { id: string }) => id === 'module-count').severity };
    };
    const own = await lint('');
    expect(own).toMatchObject({ severity: 'off', err: '' });
    expect(await lint('--policy aurora.policy.json')).toEqual({ ...own, code: 1, severity: 'error' });
    expect(await lint('--policy aurora.policy.json --preset none')).toMatchObject({ severity: 'error' });
    expect(await lint('--policy aurora.policy.json --rule module-count=info')).toMatchObject({ code: 0, severity: 'info' });
    here.write('aurora.policy.json', JSON.stringify({ ...policy, rules: { set: { 'module-count': 'error', 'of-tomorrow': 'error' } } }));
    expect(await lint('--policy aurora.policy.json')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^aurora\.policy\.json: .*of-tomorrow/),
    });
  });

  it.each([
    [undefined, 'there is no such file'],
    ['{ "format": ', 'is no valid policy file: is no JSON from line 1, column'],
    ['{"format":"endcap/page"}', 'is no valid policy file: format'],
    ['{"format":"endcap/policy","version":9}', 'update first'],
    ['{"format":"endcap/policy","version":1,"brand":"A","colors":{"price":"red"}}', 'colors.price'],
  ])('a policy of %s is refused by its name, place and value, and nothing is checked', async (text, said) => {
    const here = shell();
    if (text !== undefined) here.write('b.json', text);
    const { code, out, err } = await here.run('lint --policy b.json close.page.json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('endcap: b.json: ');
    expect(err).toContain(said);
  });

  it('says what it does not know', async () => {
    for (const [line, said] of [
      ['--preset brand', 'event-page'],
      ['--rule price-stepz=error', 'price-stepz'],
      ['--rule price-steps', 'price-steps=warning'],
      ['--rule price-steps=fatal', 'off, info, warning, error'],
      ['--rule price-steps=error,maxStep=high', 'maxStep'],
      ['--rule price-steps=error,colour=1', 'colour'],
    ])
      expect(await shell().run(`lint ${line} close.page.json`)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining(said ?? ''),
      });
  });

  it('one viewport alone; the signature stays that of the whole page', async () => {
    expect((await shell().run('lint --viewport mobile close.page.json')).code).toBe(0);
    const { code, out } = await shell().run('lint --json --viewport desktop close.page.json');
    expect(code).toBe(1);
    const [whole] = JSON.parse((await shell().run('lint --json close.page.json')).out).reports;
    expect(JSON.parse(out).reports[0].contentSha256).toBe(whole.contentSha256);
    expect(await shell().run('lint --viewport tv close.page.json')).toMatchObject({ code: 2, out: expect.stringContaining('tv') });
  });
});

describe('reports', () => {
  it.each(['text', 'json', 'sarif', 'html', 'csv'])('as %s, on standard output or in a file', async (format) => {
    const here = shell();
    const printed = await here.run(`lint --format ${format} close.page.json`);
    expect(printed).toMatchObject({ code: 1, err: '' });
    expect(await here.run(`lint --format ${format} -o report close.page.json`)).toEqual({ code: 1, out: '', err: '' });
    expect(here.text('report').replace('\uFEFF', '')).toBe(printed.out.replace('\uFEFF', ''));
  });

  it('SARIF that its schema accepts, with lines of the file', async () => {
    const here = shell()
      .write('spaced.page.json', JSON.stringify(close, null, 2))
      .write('bad', '{');
    const { out } = await here.run('lint --format sarif spaced.page.json bad');
    const schema = JSON.parse(readSource('test/files/schemas/sarif-2.1.0.schema.json').text);
    expect(schemaErrors(JSON.parse(out), schema)).toEqual([]);
    expect(JSON.parse(out).runs[0].results[0].locations[0].physicalLocation.region.startLine).toBeGreaterThan(1);
  });

  it('only errors when that is asked for; warnings still count against their limit', async () => {
    const rule = '--rule price-alternation-row=warning --rule module-count=error';
    const { code, out } = await shell().run(`lint --quiet ${rule} close.page.json events/a.page.json`);
    expect(code).toBe(1);
    expect(out).toContain('module-count');
    expect(out).not.toContain('price-alternation-row');
    expect(await shell().run('lint --quiet events')).toEqual({ code: 0, out: '', err: '' });
    expect((await shell().run('lint --quiet --rule price-alternation-row=warning --max-warnings 0 close.page.json')).code).toBe(1);
  });

  it('tells files that could not be read on standard error too, where the report is no text', async () => {
    const { code, err } = await shell().run('lint --format csv gone.page.json close.page.json');
    expect(code).toBe(2);
    expect(err).toBe('gone.page.json: cannot be read: there is no such file\n');
    expect((await shell().run('lint -o /nowhere/x close.page.json')).err).toContain('/nowhere/x cannot be written: permission is denied\n');
  });

  it('shows how far it is on a terminal, and leaves nothing of that behind', async () => {
    const here = shell();
    for (let i = 0; i < 300; i++) here.write(`many/${i}.page.json`, CLEAN);
    here.progress = 40;
    const { err } = await here.run('lint --json many');
    expect(err).toMatch(/\d+\/300 \d+% many\//);
    expect(err.endsWith('\r\u001b[2K')).toBe(true);
    here.progress = 0;
    expect((await here.run('lint --json many')).err).toBe('');
  });
});

describe('--fix', () => {
  const messy = randomPage(9, { modules: 4, tiles: 16 });

  it('writes a better page back, says what it did and what is left, and reports what is there now', async () => {
    const here = shell().write('m.page.json', writePage(messy));
    const { out, err } = await here.run('lint --fix --json m.page.json');
    const opened = openPage(here.text('m.page.json'));
    if (!opened.ok) throw new Error(opened.reason);
    expect(check(opened.page).cost).toBeLessThan(check(messy).cost);
    const [report] = JSON.parse(out).reports;
    expect(report.cost).toBe(check(opened.page).cost);
    expect(report.contentSha256).toBe(
      await contentSha256(opened.page, async (bytes) => (await import('node:crypto')).createHash('sha256').update(bytes).digest('hex')),
    );
    expect(err).toMatch(
      /^m\.page\.json: findings mended: \d+ of \d+, rounds: \d+, score [\d.]+ → [\d.]+\n {2}new ones that have appeared: \d+\n {2}\d+ left: /,
    );
  });

  it('with -o leaves the file alone and writes the page there', async () => {
    const here = shell().write('m.page.json', writePage(messy));
    await here.run('lint --fix -o better.page.json m.page.json');
    expect(here.text('m.page.json')).toBe(writePage(messy));
    expect(openPage(here.text('better.page.json')).ok).toBe(true);
    expect(await here.run('lint --fix -o x m.page.json close.page.json')).toMatchObject({ code: 2, out: '' });
  });

  it('keeps settings from outside out of the page', async () => {
    const here = shell().write('m.page.json', writePage(messy));
    await here.run('lint --fix --preset event-page --rule duplicate-sku=off m.page.json');
    expect(JSON.parse(here.text('m.page.json')).rules).toEqual(messy.rules);
  });

  it('does not touch a file in which there is nothing to mend', async () => {
    const text = `${JSON.stringify(JSON.parse(CLEAN), null, 4)}\n`;
    const here = shell().write('own.page.json', text);
    expect((await here.run('lint --fix own.page.json')).err).toBe('own.page.json: nothing to mend\n');
    expect(here.text('own.page.json')).toBe(text);
  });

  it('goes from standard input to standard output, the report aside', async () => {
    const here = shell();
    here.input = writePage(messy);
    const { out, err } = await here.run('lint --fix - -o -');
    expect(openPage(out).ok).toBe(true);
    expect(err).toContain('score');
    expect(await here.run('lint --fix -')).toMatchObject({ code: 2, out: '' });
  });
});
