import { describe, expect, test } from 'vitest';
import { check, RULES, scoreOf } from '@/core/rules';
import { build, deepFreeze } from '../../helpers/page';

const only = (...ids: string[]) => ({ extends: [], set: Object.fromEntries(ids.map((id) => [id, 'error' as const])) });

describe('a report', () => {
  test('lists every registered rule in the registry’s order, whatever is on', () => {
    const report = check(build({ modules: [], rules: only('module-count') }));
    expect(report.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(report.rules.filter(({ state }) => state !== 'off').map(({ id }) => id)).toEqual(['module-count']);
  });

  test('has nothing of a rule that is off', () => {
    const report = check(build({ modules: [{ rows: '1@a 2@a' }], rules: { extends: [] } }));
    for (const { id, ...result } of report.rules)
      expect(result, id).toEqual({ severity: 'off', checks: 0, failed: 0, cost: 0, state: 'off' });
  });

  test('adds cost and weight over rules and viewports', () => {
    // Rows: desktop 100 105 200 210 fails two pairs and both triples; mobile fails both pairs and has no triples.
    const page = build({
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '100 105 200 210', columns: { desktop: 4, mobile: 2 } }],
      rules: only('price-alternation-row', 'duplicate-sku'),
    });
    expect(check(page)).toMatchObject({ cost: 60, weight: 5 * 10 + 2 * 10 + 4 * 20, score: 60 });
  });

  test('has no score where there is nothing to check', () => {
    expect(check(build({ modules: [], rules: { extends: [] } }))).toMatchObject({ score: null, cost: 0, weight: 0, findings: [] });
    expect(scoreOf(0, 0)).toBeNull();
  });

  test('rounds the score to 0.1', () => {
    expect(scoreOf(1, 3)).toBe(66.7);
    expect(scoreOf(60, 912)).toBe(93.4);
    expect(scoreOf(0, 5)).toBe(100);
  });

  test('orders findings by rule, viewport, module and line', () => {
    const page = build({
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '100 100 / 100 100' }, { rows: '100 100' }],
      rules: only('price-alternation-row', 'price-alternation-column'),
    });
    const places = check(page).findings.map(({ rule, viewport, at }) => `${rule} ${viewport} ${at.module} ${at.row ?? at.column}`);
    expect(places).toEqual(
      ['row', 'column'].flatMap((direction) =>
        ['desktop', 'mobile'].flatMap((viewport) =>
          (direction === 'row' ? ['m1 0', 'm1 1', 'm2 0'] : ['m1 0', 'm1 1']).map(
            (place) => `price-alternation-${direction} ${viewport} ${place}`,
          ),
        ),
      ),
    );
  });

  test('leaves a rule that is not checked out of the score', () => {
    const report = check(build({ modules: [{ rows: '1' }], rules: only('price-steps', 'duplicate-sku') }));
    expect(report.rules.find(({ id }) => id === 'price-steps')).toMatchObject({ state: 'not-checked', why: 'no-anchor', checks: 0 });
    expect(report).toMatchObject({ weight: 20, score: 100 });
  });

  test('carries the severity that is in effect', () => {
    const page = build({ modules: [{ rows: '1@a 1@a' }], rules: { extends: [], set: { 'duplicate-sku': 'info' } } });
    expect(check(page).findings).toMatchObject([{ rule: 'duplicate-sku', severity: 'info', cost: 20, fixable: true, suppressed: false }]);
  });
});

describe('suppressions', () => {
  // Two rows of one failing pair each, at two viewports: four failed checks of weight 10.
  const modules = [{ rows: '100 101 / 200 202' }];
  const viewports = ['desktop', 'mobile'];
  const rules = only('price-alternation-row');
  const lint = (at: object | undefined, today?: string, until?: string) =>
    check(
      deepFreeze(
        build({
          viewports,
          modules,
          rules,
          suppressions: [{ rule: 'price-alternation-row', reason: 'agreed', ...(at && { at }), ...(until && { until }) }],
        }),
      ),
      today === undefined ? {} : { today },
    );

  test('leave their checks out of cost and weight, and are counted', () => {
    expect(lint({ tile: 't1' })).toMatchObject({ cost: 20, weight: 20, suppressed: 2 });
    expect(lint({ tile: 't1' }).rules[0]).toMatchObject({ checks: 4, failed: 2, cost: 20 });
  });

  test('keep the finding, marked', () => {
    const { findings } = lint({ tile: 't1', viewport: 'mobile' });
    expect(findings.map(({ suppressed }) => suppressed)).toEqual([false, false, true, false]);
    expect(findings[2]).toMatchObject({ viewport: 'mobile', failed: 1, cost: 10, at: { row: 0 } });
  });

  test.each([
    ['the page', undefined, 4],
    ['nothing named', {}, 4],
    ['a viewport', { viewport: 'mobile' }, 2],
    ['a module', { module: 'm1' }, 4],
    ['another module', { module: 'm2' }, 0],
    ['a tile', { tile: 't4' }, 2],
    ['a tile at one viewport', { tile: 't4', viewport: 'desktop' }, 1],
    ['a tile in a module that it is not in', { module: 'm2', tile: 't4' }, 0],
    ['a row by its set of tiles, in any order', { tiles: ['t2', 't1'] }, 2],
    ['a row that is no more', { tiles: ['t1', 't3'] }, 0],
    ['a part of a row that is more than that', { tiles: ['t1'] }, 0],
  ])('cover %s', (_name, at, suppressed) => {
    expect(lint(at).suppressed).toBe(suppressed);
  });

  test('hold on their last day and not after it', () => {
    expect(lint({}, '2026-06-18', '2026-06-18').suppressed).toBe(4);
    expect(lint({}, '2026-06-19', '2026-06-18').suppressed).toBe(0);
    expect(lint({}, undefined, '2026-06-18').suppressed).toBe(4);
    expect(lint({}, '2030-01-01').suppressed).toBe(4);
  });

  test('cover only their own rule', () => {
    const suppressions = [{ rule: 'price-steps', reason: 'agreed' }];
    expect(check(build({ modules, rules, suppressions })).suppressed).toBe(0);
  });

  test('of one tile leave the rest of a row’s finding standing', () => {
    const page = build({
      modules: [{ rows: '100 101 200 201' }],
      rules,
      suppressions: [{ rule: 'price-alternation-row', reason: 'agreed', at: { tile: 't1' } }],
    });
    // Suppressed: the pair and the triple with t1. Left: the pair t3 t4 and the triple t2 t3 t4.
    expect(check(page)).toMatchObject({
      suppressed: 2,
      cost: 20,
      findings: [{ failed: 2, suppressed: false, at: { tiles: ['t2', 't3', 't4'] } }],
    });
  });

  test('reach a step through any of its tiles', () => {
    const suppressions = [{ rule: 'price-steps', reason: 'agreed', at: { tile: 't1' } }];
    expect(check(build({ anchor: 100, modules: [{ rows: '150 500' }], rules: only('price-steps'), suppressions }))).toMatchObject({
      suppressed: 1,
      cost: 0,
    });
  });

  test('of a viewport do not cover what is checked once per page', () => {
    const suppressions = [{ rule: 'module-count', reason: 'agreed', at: { viewport: 'desktop' } }];
    expect(check(build({ modules: [], rules: only('module-count'), suppressions })).suppressed).toBe(0);
  });
});
