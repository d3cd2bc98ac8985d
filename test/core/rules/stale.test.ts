import { describe, expect, it } from 'vitest';
import type { Suppression } from '@/core/page';
import { check, type Rule, ruleById, staleSuppressions } from '@/core/rules';
import { build } from '../../helpers/page';

const rule = 'price-alternation-row';
const rules = { extends: [], set: { [rule]: 'error' as const, 'missing-data': 'off' as const, 'price-steps': 'error' as const } };
const at = (place: Suppression['at'], more: Partial<Suppression> = {}): Suppression => ({
  rule,
  at: place ?? {},
  reason: 'agreed',
  ...more,
});

function stale(suppressions: Suppression[], today?: string) {
  const page = build({ modules: [{ rows: '100 101 300 / 100 200 100' }], rules, suppressions });
  return staleSuppressions(page, today === undefined ? {} : { today }).map(({ index, why }) => [index, why]);
}

describe('a suppression is stale', () => {
  it('when its last day is over, and not on that day', () => {
    const one = at({ tiles: ['t1', 't2', 't3'] }, { until: '2026-06-18' });
    expect(stale([one], '2026-06-18')).toEqual([]);
    expect(stale([one], '2026-06-19')).toEqual([[0, 'expired']]);
    expect(stale([one])).toEqual([]);
  });

  it('when nothing fails there any more', () => {
    expect(stale([at({ tiles: ['t1', 't2', 't3'] }), at({ tiles: ['t4', 't5', 't6'] })])).toEqual([[1, 'unneeded']]);
  });

  it('when its tile, module or viewport is no longer on the page', () => {
    expect(stale([at({ tile: 't99' }), at({ module: 'm9' }), at({ viewport: 'tablet' }), at({ tiles: ['t1', 't99'] })])).toEqual([
      [0, 'place-gone'],
      [1, 'place-gone'],
      [2, 'place-gone'],
      [3, 'place-gone'],
    ]);
  });

  it('by its own rule, not by what another one covers', () => {
    const page = build({
      modules: [{ rows: '100 101', columns: 2 }],
      rules: { extends: [], set: { [rule]: 'error', 'duplicate-sku': 'error', 'module-count': ['error', { min: 0 }] } },
      suppressions: [at({ tile: 't1' }, { rule: 'duplicate-sku' }), at({ tile: 't1' }), at({}, { rule: 'module-count' })],
    });
    expect(staleSuppressions(page).map(({ index, why }) => [index, why])).toEqual([
      [0, 'unneeded'],
      [2, 'unneeded'],
    ]);
  });

  it('by what covers the place today, not by what is over', () => {
    expect(stale([at({ tile: 't2' }, { until: '2026-06-17' }), at({ tile: 't2' })], '2026-06-18')).toEqual([[0, 'expired']]);
  });

  it('not when its viewport is one of several', () => {
    const page = build({
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '100 101' }],
      rules,
      suppressions: [at({ viewport: 'mobile' }), at({ viewport: 'desktop' }), at({ viewport: 'tablet' })],
    });
    expect(staleSuppressions(page).map(({ index, why }) => [index, why])).toEqual([[2, 'place-gone']]);
  });

  it('when another one covers all that it does, but never both', () => {
    expect(stale([at({ module: 'm1' }), at({ tile: 't2' })])).toEqual([[1, 'unneeded']]);
    expect(stale([at({ tile: 't2' }), at({ module: 'm1' })])).toEqual([[1, 'unneeded']]);
    expect(stale([at({ tile: 't3' }), at({ module: 'm1' })])).toEqual([]);
  });

  it('not when its rule is off, cannot be checked or is of a newer planner', () => {
    const others = ['missing-data', 'price-steps', 'of-the-future'].map((id) => ({ rule: id, reason: 'agreed' }));
    expect(stale(others)).toEqual([]);
  });
});

it('reads each module among its own rows', () => {
  const one = at({ tiles: ['t1', 't2', 't3'] }, { rule: 'missing-data' });
  const page = build({
    modules: [{ rows: '- 101 300' }, { rows: '1 -' }],
    rules: { extends: [], set: { 'missing-data': 'error' } },
    suppressions: [one, { ...one, at: { tiles: ['t4', 't5'] } }, { ...one, at: { tiles: ['t2', 't3'] } }],
  });
  expect(staleSuppressions(page).map(({ index }) => index)).toEqual([2]);
});

it('leaves those of a rule that cannot run', () => {
  const page = build({ modules: [{ rows: '1' }], rules, suppressions: [at({})] });
  expect(staleSuppressions(page)).toHaveLength(1);
  const broken = ruleById(rule) as Rule;
  const original = broken.checkModule;
  broken.checkModule = () => {
    throw new Error('a fault');
  };
  try {
    expect(staleSuppressions(page)).toEqual([]);
  } finally {
    if (original) broken.checkModule = original;
  }
});

it('finds nothing on a page without suppressions', () => {
  expect(staleSuppressions(build({ modules: [{ rows: '100 101' }] }))).toEqual([]);
});

it('takes nothing back when all that is stale is taken away', () => {
  const suppressions = [at({ tile: 't2' }), at({ module: 'm1' }), at({}), at({ tile: 't9' })];
  const page = build({ modules: [{ rows: '100 101 300 / 100 101 100' }], rules, suppressions });
  const gone = new Set(staleSuppressions(page).map(({ index }) => index));
  const left = { ...page, suppressions: suppressions.filter((_, index) => !gone.has(index)) };
  expect(gone.size).toBe(2);
  expect(check(left).findings).toEqual(check(page).findings);
  expect(staleSuppressions(left)).toEqual([]);
});
