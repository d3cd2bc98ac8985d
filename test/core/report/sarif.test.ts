/** SARIF 2.1.0 against its own schema (test/files/schemas), and what a reader of it finds there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePage } from '@/core/page';
import { type CheckedFile, type ReportEntry, writeReport } from '@/core/report';
import { check, RULES } from '@/core/rules';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { schemaErrors } from '../../helpers/json-schema';
import { build, type PageNotation } from '../../helpers/page';
import { ROOT } from '../../helpers/source';
import { randomPage } from '../arrange/pages';

const schema = JSON.parse(readFileSync(join(ROOT, 'test/files/schemas/sarif-2.1.0.schema.json'), 'utf8'));

function entry(file: string, page: CheckedFile['page'], source?: string): CheckedFile {
  return { file, page, contentSha256: 'ab12', report: check(page), ...(source !== undefined && { source }) };
}

const sarif = (entries: readonly ReportEntry[], lang: 'zh' | 'en' = 'en') =>
  JSON.parse(writeReport('sarif', entries, { lang, version: '1.2.3' }));

const close: PageNotation = {
  modules: [{ title: 'Pro gear', rows: '429 409' }],
  rules: { extends: [], set: { 'price-alternation-row': 'error', 'price-steps': 'warning' } },
};
const unread = { file: 'gone.page.json', message: 'cannot be read: ENOENT' };

describe('the schema', () => {
  it.each([
    ['nothing', []],
    ['a file that could not be read', [unread]],
    ['several files', [entry('a.page.json', build(close)), unread, entry('目录/b c.page.json', build(close))]],
    ['settings that cannot be honoured', [entry('a', build({ modules: [], rules: { set: { nope: 'error' } } }))]],
    [
      'suppressed findings',
      [entry('a', build({ ...close, suppressions: [{ rule: 'price-alternation-row', reason: 'ok', until: '2026-06-18' }] }))],
    ],
  ] satisfies [string, ReportEntry[]][])('holds for %s, in both languages', (_, entries) => {
    for (const lang of ['zh', 'en'] as const) expect(schemaErrors(sarif(entries, lang), schema)).toEqual([]);
  });

  it('holds for whatever page there is', () => {
    fc.assert(
      fc.property(arbitraryPage, (page) => {
        const errors = schemaErrors(sarif([entry('p.page.json', page, writePage(page))]), schema);
        expect(errors).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is really asked: what it forbids is seen', () => {
    const log = sarif([entry('a.page.json', build(close))]);
    log.runs[0].results[0].level = 'fatal';
    log.runs[0].results[0].colour = 'red';
    delete log.runs[0].tool.driver.name;
    log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
    expect(schemaErrors(log, schema).sort()).toEqual([
      '/runs/0/results/0/level: is none of ["none","note","warning","error"]',
      '/runs/0/results/0/locations/0/physicalLocation/region/startLine: is 0, at least 1',
      '/runs/0/results/0: has colour, which is not allowed',
      '/runs/0/tool/driver: lacks name',
    ]);
  });
});

describe('a run', () => {
  it('names the tool, its version and every rule with its words, options and source', () => {
    const { driver } = sarif([]).runs[0].tool;
    expect(driver).toMatchObject({ name: 'Endcap', version: '1.2.3', language: 'en-US' });
    expect(driver.rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(driver.rules[0]).toMatchObject({
      id: 'price-alternation-row',
      name: 'PriceAlternationRow',
      shortDescription: { text: 'High and low along rows' },
      defaultConfiguration: { enabled: true, level: 'error' },
      properties: { group: 'price-rhythm', source: { status: 'belief' } },
    });
    expect(driver.rules[0].help.markdown).toContain('| `minContrast` |');
    expect(sarif([], 'zh').runs[0].tool.driver.rules[0].shortDescription.text).toBe('1212高低价错排');
  });

  it('tells a finding with its rule, words, place, numbers and fingerprint', () => {
    const [result] = sarif([entry('events/a b.page.json', build(close))]).runs[0].results;
    expect(result).toMatchObject({
      ruleId: 'price-alternation-row',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'Row 1: ¥429 and ¥409 are too close · Pro gear · 4.9% apart; should be at least 10%' },
      partialFingerprints: { 'endcapFinding/v1': '["price-alternation-row","desktop","m1","row","","t1 t2"]' },
      suppressions: [],
      properties: { evidence: { prices: [42900, 40900] }, viewport: 'desktop', row: 0 },
    });
    expect(result.locations[0].physicalLocation.artifactLocation).toEqual({
      uri: 'events/a%20b.page.json',
      uriBaseId: '%SRCROOT%',
      index: 0,
    });
    expect(
      result.locations[0].logicalLocations.map(({ fullyQualifiedName }: { fullyQualifiedName: string }) => fullyQualifiedName),
    ).toEqual(['m1', 'm1/desktop/row[0]', 'm1/t1', 'm1/t2']);
  });

  it('keeps a fingerprint while numbers, titles and rows above change', () => {
    const print = (page: PageNotation) =>
      sarif([entry('a', build(page))]).runs[0].results.map((r: { partialFingerprints: object }) => r.partialFingerprints);
    const set = close.rules;
    const before = print({ modules: [{ rows: '429 409' }], ...(set && { rules: set }) });
    expect(print({ modules: [{ title: 'Other', rows: '500 499' }], ...(set && { rules: set }) })).toEqual(before);
    expect(print({ modules: [{ rows: '429 429' }, { rows: '429 409' }], ...(set && { rules: set }) })[1]).not.toEqual(before[0]);
  });

  it('names the variant that it is about, whose findings are others than those of the base', () => {
    const base = entry('a', build(close));
    const variant = { ...base, variant: { id: 'v-1', name: 'Launch' }, base: base.page };
    expect(schemaErrors(sarif([variant]), schema)).toEqual([]);
    const [own, told] = [base, variant].map((each) => sarif([each]).runs[0]);
    expect(told.artifacts[0].properties.variant).toEqual({ id: 'v-1', name: 'Launch' });
    expect(own.artifacts[0].properties).not.toHaveProperty('variant');
    const [before, after] = [own.results[0], told.results[0]];
    expect(after.message.text).toBe(`Launch · ${before.message.text}`);
    expect(after.properties.variant).toBe('v-1');
    expect(before.properties).not.toHaveProperty('variant');
    expect(after.locations[0].logicalLocations).toEqual([
      { kind: 'variant', name: 'Launch', fullyQualifiedName: 'v-1' },
      ...before.locations[0].logicalLocations,
    ]);
    expect(after.partialFingerprints).not.toEqual(before.partialFingerprints);
  });

  it('points at the lines of the modules and tiles in the file', () => {
    const page = build({ ...close, modules: [{ rows: '100 200' }, { title: '"} [', rows: '429 409' }] });
    const source = JSON.stringify(page, null, 2);
    const lines = source.split('\n');
    const [result] = sarif([entry('a', page, source)]).runs[0].results;
    const { region } = result.locations[0].physicalLocation;
    expect(lines[region.startLine - 1]?.slice(region.startColumn - 1)).toBe('{');
    expect(lines.slice(region.startLine - 1, region.endLine).join('\n')).toContain('"id": "t3"');
    expect(lines[region.endLine - 1]?.slice(0, region.endColumn - 1).trim()).toBe('}');
    const related = result.relatedLocations[0].physicalLocation.region;
    expect(lines.slice(related.startLine - 1, related.endLine).join('\n')).toContain('"id": "t4"');
  });

  it('gives the reason of what is suppressed, and an empty list for what is not', () => {
    const page = build({
      ...close,
      modules: [{ rows: '429 409' }, { rows: '300 299' }],
      suppressions: [
        { rule: 'price-alternation-row', at: { module: 'm2' }, reason: 'another place' },
        { rule: 'price-alternation-row', at: { module: 'm1', tile: 't1' }, reason: 'agreed', until: '2026-06-18' },
      ],
    });
    const results = sarif([entry('a', page)]).runs[0].results;
    expect(results.map(({ suppressions }: { suppressions: unknown }) => suppressions)).toEqual([
      [{ kind: 'inSource', status: 'accepted', justification: 'agreed', properties: { until: '2026-06-18' } }],
      [{ kind: 'inSource', status: 'accepted', justification: 'another place' }],
    ]);
  });

  it('says what was not read and what was not checked', () => {
    const [run] = sarif([entry('a', build(close)), unread]).runs;
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications).toMatchObject([
      { level: 'note', message: { text: 'the banner promises no price' }, associatedRule: { id: 'price-steps' } },
      { level: 'error', message: { text: 'cannot be read: ENOENT' } },
    ]);
    expect(run.artifacts.map(({ location }: { location: { uri: string } }) => location.uri)).toEqual(['a', 'gone.page.json']);
    expect(sarif([entry('a', build(close))]).runs[0].invocations[0].executionSuccessful).toBe(true);
  });

  it('has as many results as the report has findings', () => {
    const page = randomPage(9, { modules: 4, tiles: 16, spans: true, unpriced: true, suppressions: true });
    const report = check(page);
    const { results } = sarif([entry('a', page), entry('b', page)]).runs[0];
    expect(results).toHaveLength(2 * report.findings.length);
    expect(results.filter(({ suppressions }: { suppressions: unknown[] }) => suppressions.length > 0)).toHaveLength(
      2 * report.findings.filter(({ suppressed }) => suppressed).length,
    );
  });
});

it.each([
  ['/srv/pages/a.page.json', 'file:///srv/pages/a.page.json'],
  ['C:\\pages\\a b.page.json', 'file:///C:/pages/a%20b.page.json'],
  ['./a.page.json', 'a.page.json'],
  ['年货#1.page.json', '%E5%B9%B4%E8%B4%A7%231.page.json'],
])('the path %s is the URI %s', (file, uri) => {
  expect(sarif([{ file, message: 'x' }]).runs[0].artifacts[0].location.uri).toBe(uri);
});
