import { expect, test } from 'vitest';
import type { Module } from '@/core/page';
import { check } from '@/core/rules';
import { build } from '../../../helpers/page';
import { testRule } from '../../../helpers/rule-tester';

const hero = { roles: ['hero' as const] };
const at = (position: number, of = 8) => Array.from({ length: of }, (_, i) => (i + 1 === position ? hero : {}));
const ROWS = '1 2 3 4 / 5 6 7 8';
const onBanner = { skus: [{ id: 'b', title: 'B', price: 1, ...hero }] };
/** Eyes begin at the foot of the first screen. */
const lowFirst = { attention: { params: { focus: 9, focusX: 0.5, focusY: 0.9 } } };

testRule('hero-in-path', {
  pass: [
    { name: 'a hero left of the middle, which is the second look', modules: [{ rows: ROWS, sku: at(2) }], checks: 1 },
    {
      name: 'a hero right of it, fourth, where four looks are let pass',
      modules: [{ rows: ROWS, sku: at(3) }],
      options: { looks: 4 },
      checks: 1,
    },
    { name: 'one of two heroes', modules: [{ rows: ROWS, sku: [{}, hero, {}, {}, {}, {}, {}, hero] }], checks: 1 },
    {
      name: 'a hero that the banner shows, far down on the page',
      modules: [{ rows: ROWS, sku: at(8) }],
      banner: { skuId: 's8' },
      options: { looks: 1 },
      checks: 1,
    },
    {
      name: 'a hero in the banner alone',
      modules: [{ rows: '1' }],
      banner: { skuId: 'b' },
      page: onBanner,
      checks: 1,
    },
    {
      name: 'a hero in the banner alone, which is not the first look',
      modules: [{ kind: 'video' }, { rows: '1' }],
      banner: { skuId: 'b' },
      options: { looks: 1 },
      page: { ...onBanner, ...lowFirst },
      checks: 1,
    },
    { name: 'a hero, wherever the declared path begins', modules: [{ rows: ROWS, sku: at(2) }], page: { path: ['t8'] }, checks: 1 },
    {
      name: 'the start of the declared path, where nothing is marked hero',
      modules: [{ rows: ROWS }],
      page: { path: ['t2', 't8'] },
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'a hero that is the fourth look',
      modules: [{ rows: ROWS, sku: at(3) }],
      cost: 8,
      findings: [
        {
          viewport: 'desktop',
          at: { tiles: ['t3'] },
          evidence: { check: 'late', hero: 't3', look: 4, required: 3, first: null },
          says: 'comes as look 4',
        },
      ],
    },
    {
      name: 'a hero below the first screen, at both viewports',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: ROWS, columns: { desktop: 4, mobile: 2 }, sku: at(8) }],
      cost: 16,
      findings: [
        { viewport: 'desktop', at: { tiles: ['t8'] }, evidence: { look: null } },
        { viewport: 'mobile', at: { tiles: ['t8'] }, evidence: { look: null } },
      ],
    },
    {
      name: 'a banner that shows another SKU',
      modules: [{ rows: ROWS, sku: at(8) }],
      banner: { skuId: 's1' },
      findings: [{ viewport: 'desktop', at: { tiles: ['t8'] }, evidence: { look: null }, says: 'begins at the banner' }],
    },
    {
      name: 'a banner with the hero that is looked at after blocks, which is told of the hero’s tile',
      modules: [{ kind: 'video' }, { kind: 'video' }, { kind: 'video' }, { rows: ROWS, sku: at(8) }],
      banner: { skuId: 's8' },
      options: { looks: 1 },
      page: lowFirst,
      findings: [{ viewport: 'desktop', at: { tiles: ['t8'] }, evidence: { hero: 't8', look: 4, first: null } }],
    },
    {
      name: 'a hero that is the first look, where none is let pass',
      modules: [{ kind: 'video' }, { rows: ROWS, sku: at(2) }],
      options: { looks: 0 },
      page: lowFirst,
      findings: [{ viewport: 'desktop', at: { tiles: ['t2'] }, evidence: { look: 1, first: 't2' }, says: 'comes as look 1' }],
    },
    {
      name: 'the one of two heroes that is looked at first, too late',
      modules: [{ rows: ROWS, sku: [hero, hero, {}, {}, {}, {}, {}, {}] }],
      options: { looks: 1 },
      findings: [{ viewport: 'desktop', at: { tiles: ['t2'] }, evidence: { hero: 't2', look: 2 } }],
    },
    {
      name: 'a declared path that begins in the second row',
      modules: [{ rows: ROWS }],
      page: { path: ['t6', 't2'] },
      findings: [{ viewport: 'desktop', at: { tiles: ['t6'] }, evidence: { hero: 't6' } }],
    },
  ],
  unchecked: [
    { name: 'without a hero or a path', modules: [{ rows: ROWS }], why: 'no-hero' },
    { name: 'with a path whose first tile is gone', modules: [{ rows: ROWS }], page: { path: ['t99'] }, why: 'no-hero' },
    { name: 'without a tile', modules: [{ rows: '' }], why: 'no-tiles' },
  ],
});

test('a hero is not taken for the banner where its tile is called so', () => {
  const page = build({ modules: [{ rows: ROWS, sku: at(8) }], rules: { extends: [], set: { 'hero-in-path': ['warning', { looks: 1 }] } } });
  const [module] = page.modules as [Module];
  const tiles = module.tiles?.map((tile) => (tile.skuId === 's8' ? { ...tile, id: 'banner' } : tile)) ?? [];
  expect(check({ ...page, modules: [{ ...module, tiles }] }).findings).toMatchObject([{ at: { tiles: ['banner'] } }]);
});
