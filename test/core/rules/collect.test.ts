import { describe, expect, test } from 'vitest';
import type { Suppression } from '@/core/page';
import { type Finding, type Rule, readPage, ruleById, type Severity } from '@/core/rules';
import { Collector, sumUp, type Tally } from '@/core/rules/collect';
import type { CheckPlace } from '@/core/rules/rule';
import { build } from '../../helpers/page';

/** Two modules of two rows at two viewports, the first turned about on the second; `note` is no grid. */
const page = build({
  viewports: ['desktop', 'mobile'],
  modules: [{ rows: '1 2 3 / 4 5 6', order: { mobile: 't6 t5 t4 t3 t2 t1'.split(' ') } }, { kind: 'note' }, { rows: '7 8 9 / 10 11' }],
});
const context = readPage(page);
/** A rule whose worst kind is `a`; `b` is told as a warning at most and mended by hand, `c` never counts for less. */
const RULE = {
  ...ruleById('module-count'),
  weights: { a: 10, b: 5, c: 1 },
  caps: { b: 'warning', c: 'info' },
  fixes: ['swap'],
  byHand: ['b'],
} as unknown as Rule;

type Check = string | [kind: string, place: CheckPlace, evidence?: Record<string, unknown>, off?: number];
interface Found {
  whole?: Check[];
  modules?: Check[][];
  suppressions?: Suppression[];
  severity?: Severity;
  rule?: Rule;
  countOnly?: boolean;
  why?: string;
}

/** What checks come to: a kind by itself holds, with a place it fails there. */
function collect({ whole = [], modules = [], suppressions = [], severity = 'error', rule = RULE, countOnly = false, why }: Found) {
  const fill = (checks: Check[], why?: string): Tally => {
    const collector = new Collector(suppressions, () => context.views.flatMap(({ grids }) => grids));
    for (const check of checks)
      if (typeof check === 'string') collector.hold(check);
      else collector.fail(check[0], check[1], check[2] ?? {}, check[3]);
    if (why !== undefined) collector.notChecked(why);
    return collector.tally;
  };
  const effective = { rule, severity, options: {}, weights: rule.weights };
  return sumUp(
    effective,
    fill(whole, why),
    modules.map((checks) => fill(checks)),
    context,
    { countOnly },
  );
}

const first = (found: Found) => collect(found).findings[0] as Finding;
const tile = (id: string, more: CheckPlace = {}): CheckPlace => ({ module: 'm1', tiles: [id], ...more });
const row = (index: number, ...tiles: string[]): CheckPlace => ({ viewport: 'desktop', module: 'm1', row: index, tiles });

describe('the checks of a rule', () => {
  const found: Found = {
    whole: ['a', ['b', {}]],
    modules: [
      ['a', 'a', ['c', tile('t1')]],
      [['a', tile('t7', { module: 'm3' })], 'b'],
    ],
  };

  test('are counted over the page and its modules, those that hold and those that fail', () => {
    const { result, weight, suppressed } = collect(found);
    expect(result).toEqual({ id: 'module-count', severity: 'error', checks: 7, failed: 3, cost: 16, state: 'checked' });
    expect([weight, suppressed]).toEqual([10 + 5 + 20 + 1 + 10 + 5, 0]);
  });

  test('that are suppressed are counted by themselves, and weigh nothing', () => {
    const suppressions = [{ rule: 'module-count', reason: 'agreed', at: { tile: 't7' } }];
    const { result, weight, suppressed } = collect({ ...found, suppressions });
    expect(result).toMatchObject({ checks: 7, failed: 2, cost: 6 });
    expect([weight, suppressed]).toEqual([41, 1]);
  });

  test('come to the same where they are only counted, without findings', () => {
    const { findings, ...sums } = collect({ ...found, countOnly: true });
    expect(findings).toEqual([]);
    const { findings: told, ...all } = collect(found);
    expect(sums).toEqual(all);
    expect(told).toHaveLength(3);
  });

  test('several at a time hold as one at a time', () => {
    const collector = new Collector([], () => []);
    collector.hold('a');
    collector.hold('a', 3);
    expect(collector.tally.held).toEqual({ a: 4 });
  });

  test('that lack a fact say which', () => {
    expect(collect({ why: 'no-facts' }).result).toMatchObject({ state: 'not-checked', why: 'no-facts', checks: 0 });
    expect(collect({ whole: ['a'] }).result).not.toHaveProperty('why');
  });
});

describe('findings', () => {
  const places = ({ findings }: ReturnType<typeof collect>) =>
    findings.map(({ viewport = '', at }) =>
      [viewport, at.module ?? '', at.row ?? at.column ?? '', at.tiles?.join() ?? ''].join(' ').trim(),
    );
  const at = (viewport: string | undefined, module: string | undefined, line?: CheckPlace): Check => [
    'a',
    { ...(viewport && { viewport }), ...(module && { module }), ...line },
  ];

  test('stand by viewport, module and line, those of no viewport first, wherever they were found', () => {
    const whole = [at('mobile', 'm1'), at('desktop', 'm3', { column: 1 }), at('desktop', 'm3'), at(undefined, undefined)];
    const modules = [
      [at('mobile', 'm1', { row: 1 }), at('desktop', 'm1', { row: 1 }), at('desktop', 'm1', { row: 0 })],
      [at('desktop', 'm3', { column: 0 }), at(undefined, 'm3')],
    ];
    const expected = ['', 'm3', 'desktop m1 0', 'desktop m1 1', 'desktop m3', 'desktop m3 0', 'desktop m3 1', 'mobile m1', 'mobile m1 1'];
    expect(places(collect({ whole, modules }))).toEqual(expected);
    expect(places(collect({ modules }))).toEqual(['m3', 'desktop m1 0', 'desktop m1 1', 'desktop m3 0', 'mobile m1 1']);
    expect(places(collect({ whole }))).toEqual(['', 'desktop m3', 'desktop m3 1', 'mobile m1']);
  });

  test('of one place keep the order in which they were met', () => {
    const modules = [['t3', 't1', 't2'].map((id): Check => ['a', tile(id)])];
    expect(places(collect({ modules }))).toEqual(['m1  t3', 'm1  t1', 'm1  t2']);
  });

  test('of the page and of a module at one place are one, and leave the others alone', () => {
    const whole: Check[] = [['b', tile('t1'), { from: 'page' }]];
    const modules: Check[][] = [
      [
        ['a', tile('t1'), { from: 'module' }],
        ['a', tile('t2')],
      ],
      [['c', tile('t7', { module: 'm3' })]],
      [],
    ];
    const { findings } = collect({ whole, modules });
    expect(findings.map(({ at: { tiles }, failed, cost }) => [tiles?.join(), failed, cost])).toEqual([
      ['t1', 2, 15],
      ['t2', 1, 10],
      ['t7', 1, 1],
    ]);
    expect(findings[0]?.evidence).toEqual({
      check: 'a',
      from: 'module',
      all: [
        { check: 'b', tiles: ['t1'], from: 'page' },
        { check: 'a', tiles: ['t1'], from: 'module' },
      ],
    });
  });

  test('of the page and of a module at one place are one, and leave the only other alone', () => {
    const modules: Check[][] = [[['a', tile('t1')]], [['c', tile('t7', { module: 'm3' })]]];
    expect(places(collect({ whole: [['b', tile('t1')]], modules }))).toEqual(['m1  t1', 'm3  t7']);
  });

  test.each<[string, Check[], string]>([
    [
      'the kind that the rule names first',
      [
        ['b', tile('t1'), { is: 'b' }, 9],
        ['a', tile('t1'), { is: 'a' }, 1],
      ],
      'a',
    ],
    [
      'the kind that the rule names first, met first',
      [
        ['a', tile('t1'), { is: 'a' }, 1],
        ['b', tile('t1'), { is: 'b' }, 9],
      ],
      'a',
    ],
    [
      'the furthest off of its kind',
      [
        ['a', tile('t1'), { is: 'near' }, 1],
        ['a', tile('t1'), { is: 'far' }, 2],
      ],
      'far',
    ],
    [
      'the first of those as far off',
      [
        ['a', tile('t1'), { is: 'one' }, 2],
        ['a', tile('t1'), { is: 'two' }, 2],
      ],
      'one',
    ],
    [
      'the first where nobody says how far',
      [
        ['a', tile('t1'), { is: 'one' }],
        ['a', tile('t1'), { is: 'two' }],
      ],
      'one',
    ],
    [
      'one that is off rather than one that does not say',
      [
        ['a', tile('t1'), { is: 'one' }],
        ['a', tile('t1'), { is: 'two' }, 0.5],
      ],
      'two',
    ],
  ])('tell %s', (_, checks, is) => {
    expect(first({ modules: [checks] }).evidence).toMatchObject({ is });
  });

  test('with one failed check list no others, and no viewport where it has none', () => {
    expect(first({ whole: [['a', {}, { n: 1 }]] }).evidence).toEqual({ check: 'a', n: 1 });
    expect(first({ whole: [['a', {}]] })).not.toHaveProperty('viewport');
  });

  test.each<[string, CheckPlace[], Finding['at']]>([
    ['a row’s tiles as the row has them', [row(1, 't6', 't5'), row(1, 't4', 't5')], { module: 'm1', row: 1, tiles: ['t4', 't5', 't6'] }],
    [
      'a column’s as the column has them',
      [
        { viewport: 'desktop', module: 'm1', column: 2, tiles: ['t6'] },
        { viewport: 'desktop', module: 'm1', column: 2, tiles: ['t3'] },
      ],
      { module: 'm1', column: 2, tiles: ['t3', 't6'] },
    ],
    ['a row’s of one check as the check names them', [row(1, 't6', 't5')], { module: 'm1', row: 1, tiles: ['t6', 't5'] }],
    ['tiles that the row does not have last', [row(1, 't1', 't6'), row(1, 't4')], { module: 'm1', row: 1, tiles: ['t4', 't6', 't1'] }],
    [
      'a row’s as it is at its viewport',
      [row(1, 't1'), row(1, 't3')].map((at) => ({ ...at, viewport: 'mobile' })),
      { module: 'm1', row: 1, tiles: ['t3', 't1'] },
    ],
    [
      'a row’s as its module has it, though cells are empty',
      [row(1, 't11'), row(1, 't10')].map((at) => ({ ...at, module: 'm3' })),
      { module: 'm3', row: 1, tiles: ['t10', 't11'] },
    ],
    [
      'the tiles of several checks of one module as they were met',
      [
        { module: 'm1', tiles: ['t6', 't4'] },
        { module: 'm1', tiles: ['t6', 't4'] },
      ],
      { module: 'm1', tiles: ['t6', 't4'] },
    ],
    ['a row without tiles', [row(0)], { module: 'm1', row: 0 }],
    ['a row without tiles, of several checks', [row(0), row(0)], { module: 'm1', row: 0 }],
    ['one module among others', [{ modules: ['m3'] }], { modules: ['m3'] }],
    ['the page, of several checks', [{}, {}], {}],
    ['a tile once', [{ module: 'm1', tiles: ['t1', 't1'] }], { module: 'm1', tiles: ['t1'] }],
    ['no tile of a check without', [{ module: 'm1', tiles: [] }], { module: 'm1' }],
    ['modules in the order of the page', [{ modules: ['m3', 'm1'] }], { modules: ['m1', 'm3'] }],
    ['modules and their tiles', [{ modules: ['m3', 'm1'], tiles: ['t7', 't1'] }], { modules: ['m1', 'm3'], tiles: ['t7', 't1'] }],
    ['the page', [{}], {}],
  ])('name %s', (_, failed, expected) => {
    expect(first({ whole: failed.map((place): Check => ['a', place]) }).at).toStrictEqual(expected);
  });

  test.each<[string, Severity, string[], Severity]>([
    ['the rule’s severity', 'error', ['a'], 'error'],
    ['a milder one for a kind that is capped', 'error', ['b'], 'warning'],
    ['the worst of their kinds', 'error', ['c', 'b'], 'warning'],
    ['the rule’s where one kind is not capped', 'error', ['b', 'a'], 'error'],
    ['no worse than the rule’s', 'info', ['b'], 'info'],
    ['no worse than the rule’s, below a cap', 'warning', ['c', 'a'], 'warning'],
  ])('have %s', (_, severity, kinds, expected) => {
    expect(first({ severity, whole: kinds.map((kind): Check => [kind, {}]) }).severity).toBe(expected);
  });

  test('have the rule’s severity where no kind is capped', () => {
    const { caps: _caps, ...rule } = RULE;
    expect(first({ rule, severity: 'info', whole: [['b', {}]] }).severity).toBe('info');
  });

  test('can be mended where the rule knows how, but for kinds that only a person can', () => {
    const { byHand: _byHand, ...always } = RULE;
    const { fixes: _fixes, ...never } = RULE;
    const fixable = (rule: Rule, ...kinds: string[]) => first({ rule, whole: kinds.map((kind): Check => [kind, {}]) }).fixable;
    expect([fixable(RULE, 'a'), fixable(RULE, 'b'), fixable(RULE, 'b', 'a')]).toEqual([true, false, true]);
    expect([fixable(always, 'b'), fixable(never, 'a')]).toEqual([true, false]);
  });

  test('that are suppressed in part tell the rest, in whole all', () => {
    const checks: Check[] = [
      ['a', row(0, 't1'), { n: 1 }],
      ['b', row(0, 't2'), { n: 2 }],
    ];
    const lint = (...tiles: string[]) => {
      const suppressions = tiles.map((one) => ({ rule: 'module-count', reason: 'agreed', at: { tile: one } }));
      const { at, failed, cost, suppressed, evidence } = first({ modules: [checks], suppressions });
      return [at.tiles?.join(), failed, cost, suppressed, evidence.n];
    };
    expect(lint()).toEqual(['t1,t2', 2, 15, false, 1]);
    expect(lint('t1')).toEqual(['t2', 1, 5, false, 2]);
    expect(lint('t1', 't2')).toEqual(['t1,t2', 2, 15, true, 1]);
  });

  test('of a module are worked out once', () => {
    const collector = new Collector([], () => []);
    collector.fail('a', tile('t1'), {});
    const effective = { rule: RULE, severity: 'error' as const, options: {}, weights: RULE.weights };
    const sum = (countOnly: boolean) =>
      sumUp(effective, new Collector([], () => []).tally, [collector.tally], context, { countOnly }).findings;
    expect(sum(true)).toEqual([]);
    const [finding] = sum(false);
    expect(finding).toBeDefined();
    expect(sum(false)[0]).toBe(finding);
  });
});
