import { describe, expect, test } from 'vitest';
import { pagePath, readAttention } from '@/core/attention';
import { check } from '@/core/rules';
import { build } from '../../../helpers/page';
import { testRule } from '../../../helpers/rule-tester';

const TWELVE = '1 2 3 4 / 5 6 7 8 / 9 10 11 12';
const both = ['desktop', 'mobile'];
const twelve = { rows: TWELVE, columns: { desktop: 4, mobile: 2 } };

testRule('flow-path', {
  pass: [
    { name: 'a plain page at both viewports', viewports: both, modules: [twelve, twelve] },
    { name: 'a plain list', viewports: both, modules: [twelve, twelve], page: { kind: 'list' } },
    { name: 'three columns, one column', modules: [{ rows: '1 2 3 / 4 5 6' }, { rows: '1 / 2 / 3' }] },
    { name: 'an order that the path takes', modules: [{ rows: TWELVE }], page: { path: ['t2', 't3', 't6', 't10'] } },
    {
      name: 'an agreement of 1/3 exactly',
      modules: [{ rows: TWELVE }],
      page: { path: ['t3', 't2', 't10', 't6'] },
      options: { order: 1 / 3 },
    },
    { name: 'fewer tiles than have an order', modules: [{ rows: TWELVE }], page: { path: ['t10', 't6', 't2'] } },
    {
      name: 'tiles of the order that are not on the page, or named twice',
      modules: [{ rows: TWELVE }],
      page: { path: ['t10', 'gone', 't6', 't6', 't10', 'away', 't2'] },
    },
    { name: 'a single tile: no steps to speak of', modules: [{ rows: '1' }] },
  ],
  fail: [
    {
      name: 'an order that is turned round',
      modules: [{ rows: TWELVE }],
      page: { path: ['t10', 't6', 't3', 't2'] },
      cost: 4,
      findings: [
        {
          viewport: 'desktop',
          at: { tiles: ['t10', 't6', 't3', 't2'] },
          evidence: { check: 'order', tau: -1, required: 0.3, tiles: 4, early: 't10', late: 't2' },
          says: 'Agreement −100% over 4 tiles',
        },
      ],
    },
    {
      name: 'an agreement just short of what is asked for',
      modules: [{ rows: TWELVE }],
      page: { path: ['t3', 't2', 't10', 't6'] },
      options: { order: 0.334 },
      findings: [{ viewport: 'desktop', at: { tiles: ['t3', 't2', 't10', 't6'] }, evidence: { check: 'order' } }],
    },
    {
      name: 'leaps in a window, where none are let pass',
      modules: [{ rows: '1 2 3 4' }],
      options: { leap: 0.3, maxLeaps: 0 },
      cost: 16,
      findings: [
        {
          viewport: 'desktop',
          at: { tiles: ['t4', 't1'] },
          failed: 2,
          evidence: { check: 'leap', screen: 1, leaps: 1, most: 0, from: 't4', to: 't1' },
          says: 'from “SKU 4” to “SKU 1”',
        },
      ],
    },
    {
      name: 'any step up, where none is let pass',
      modules: [{ rows: TWELVE }],
      options: { upDesktop: 0 },
      cost: 4,
      findings: [{ viewport: 'desktop', at: {}, evidence: { check: 'backtracking', required: 0 } }],
    },
    {
      name: 'the same on a phone, which has a limit of its own',
      viewports: ['mobile'],
      modules: [{ rows: `${TWELVE} / 1 2 3 4 / 5 6 7 8` }],
      options: { upPhone: 0, upDesktop: 1 },
      findings: [{ viewport: 'mobile', at: {}, evidence: { check: 'backtracking' } }],
    },
  ],
  unchecked: [{ name: 'without a tile', modules: [{ rows: '' }], why: 'no-tiles' }],
});

describe('flow-path', () => {
  test('counts going back over the whole path, and tells it as information', () => {
    const page = build({ modules: [{ rows: TWELVE }], rules: { extends: [], set: { 'flow-path': ['error', { upDesktop: 0 }] } } });
    const [finding] = check(page).findings;
    const steps = pagePath(readAttention(page, 'desktop')).length - 1;
    expect(finding).toMatchObject({ severity: 'info', evidence: { steps } });
    const { share } = (finding?.evidence ?? {}) as unknown as { share: number };
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(0.3);
    const exact = check({ ...page, rules: { extends: [], set: { 'flow-path': ['error', { upDesktop: share }] } } });
    expect(exact.findings).toEqual([]);
  });
});
