import { describe, expect, test } from 'vitest';
import { readAttention } from '@/core/attention';
import { check } from '@/core/rules';
import { build } from '../../../helpers/page';
import { testRule } from '../../../helpers/rule-tester';

const hero = { roles: ['hero' as const] };
/** A module of rows of four; some of its tiles have a role. */
const rowsWith = (rows: number, roles: Record<number, object>) => ({
  rows: Array.from({ length: rows }, () => '1 2 3 4').join(' / '),
  sku: Array.from({ length: 4 * rows }, (_, i) => roles[i + 1] ?? {}),
});
const anywhere = { share: 0 };

testRule('flow-dead-zone', {
  pass: [
    { name: 'a hero in the first row', modules: [rowsWith(2, { 2: hero })], checks: 2 },
    { name: 'no roles: only the gaps are checked', viewports: ['desktop', 'mobile'], modules: [{ rows: '1 2' }], checks: 2 },
    { name: 'a margin SKU, a star or a gift far down', modules: [rowsWith(9, { 36: { roles: ['margin', 'star', 'gift'] } })], checks: 1 },
    {
      name: 'the sixth row of four, which is examined as often as is asked for',
      modules: [rowsWith(6, { 22: hero })],
      options: { ...anywhere, examined: 0.345 },
      checks: 2,
    },
    { name: 'one module without tiles between two others', modules: [{ rows: '1 2' }, { rows: '' }, { rows: '3 4' }], checks: 1 },
    {
      name: 'a band of 36 % exactly',
      modules: [{ rows: '1 2' }, { rows: '' }, { rows: '' }, { rows: '3 4' }],
      options: { gap: 0.36 },
      checks: 1,
    },
    { name: 'coupons in the gap', modules: [{ rows: '1 2' }, { rows: '' }, { kind: 'coupons' }, { rows: '' }, { rows: '3 4' }], checks: 1 },
    { name: 'modules without tiles at the end', modules: [{ rows: '1 2' }, { rows: '' }, { rows: '' }], options: { blank: 1 }, checks: 1 },
  ],
  fail: [
    {
      name: 'a hero, a traffic and a push SKU in the ninth row',
      modules: [rowsWith(9, { 33: hero, 34: { roles: ['traffic'] }, 35: { roles: ['push'] } })],
      cost: 18,
      checks: 4,
      findings: [
        { viewport: 'desktop', at: { module: 'm1', tiles: ['t33'] }, evidence: { check: 'tile', tile: 't33', row: 8, required: 0.35 } },
        { viewport: 'desktop', at: { module: 'm1', tiles: ['t35'] } },
        { viewport: 'desktop', at: { module: 'm1', tiles: ['t34'] } },
      ],
    },
    {
      name: 'more in the dark than are told: the worst, at the viewport where they are worse off',
      viewports: ['desktop', 'mobile'],
      modules: [{ ...rowsWith(9, Object.fromEntries([29, 30, 31, 32, 33, 34].map((i) => [i, hero]))), columns: { desktop: 4, mobile: 2 } }],
      checks: 14,
      cost: 18,
      findings: [
        { viewport: 'desktop', at: { module: 'm1', tiles: ['t33'] } },
        { viewport: 'desktop', at: { module: 'm1', tiles: ['t32'] } },
        { viewport: 'mobile', at: { module: 'm1', tiles: ['t34'] } },
      ],
    },
    {
      name: 'more alike in the dark than are told: the first by id',
      modules: [rowsWith(3, { 9: hero, 10: hero, 11: hero, 12: hero })],
      options: { ...anywhere, examined: 0.9 },
      checks: 5,
      findings: ['t10', 't11', 't12'].map((tile) => ({ viewport: 'desktop', at: { module: 'm1', tiles: [tile] } })),
    },
    {
      name: 'one as badly off at two viewports, told at the first',
      viewports: ['desktop', 'wide'],
      modules: [rowsWith(9, { 33: hero })],
      page: { viewports: ['desktop', 'wide'].map((id) => ({ id, width: 1200 })) },
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t33'] } }],
    },
    {
      name: 'the sixth row of four, at what the rule asks for by itself',
      modules: [rowsWith(6, { 22: hero })],
      options: anywhere,
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t22'] }, evidence: { row: 5 }, says: 'row 6 of the page' }],
    },
    {
      name: 'two modules without tiles between two others',
      modules: [{ rows: '1 2' }, { rows: '' }, { rows: '' }, { rows: '3 4' }],
      cost: 6,
      checks: 1,
      findings: [{ viewport: 'desktop', at: {}, evidence: { check: 'gap', gap: 0.36, maxGap: 0.33 } }],
    },
    {
      name: 'more attention on nothing than is let pass',
      modules: [{ rows: '1 2' }],
      options: { blank: 0.01 },
      findings: [{ viewport: 'desktop', at: {}, evidence: { check: 'gap', maxBlank: 0.01 } }],
    },
  ],
  unchecked: [{ name: 'without a tile', modules: [{ rows: '' }], why: 'no-tiles' }],
});

describe('flow-dead-zone', () => {
  test('compares a tile with the mean of the tiles, not of the banner and what is blank', () => {
    const page = build({ modules: [rowsWith(3, { 12: hero }), { kind: 'coupons' }] });
    const { tiles } = readAttention(page, 'desktop');
    const mean = tiles.reduce((sum, { share }) => sum + share, 0) / tiles.length;
    const least = (tiles[11]?.share ?? 0) / mean;
    const findings = (share: number) =>
      check({ ...page, rules: { extends: [], set: { 'flow-dead-zone': ['error', { share }] } } }).findings;
    expect([least, least + 1e-6].map((share) => findings(share).length)).toEqual([0, 1]);
    expect(findings(1)[0]?.evidence).toMatchObject({ least: expect.closeTo(mean, 9), mean: expect.closeTo(mean, 9) });
  });
});
