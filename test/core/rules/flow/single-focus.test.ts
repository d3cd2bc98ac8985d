import type { Page } from '@/core/page';
import { testRule } from '../../../helpers/rule-tester';

/** Size counts for nothing, a badge for 1.5 times as much, a moving picture for `moving` times as much. */
const loud = (moving: number): Pick<Page, 'attention'> => ({
  attention: { params: { kappa: 0, lambda: 0, eta: 0, price: 0, badge: Math.log(1.5), animated: Math.log(moving) } },
});
const badge = { badges: ['Hot'] };
const both = { ...badge, animated: true };

/** Banner and two notes of one height fill the first screen; looks are spread evenly down the page. */
function evenScreen(heights: number[], fold: number): Partial<Page> {
  return {
    viewports: [{ id: 'desktop', width: 1200, fold }],
    attention: { params: { b: 1e6 } },
    modules: [
      ...heights.map((height, i) => ({ id: `n${i}`, kind: 'note' as const, height })),
      { id: 'm1', columns: { desktop: 1 }, tiles: [{ id: 't1', skuId: 'a' }] },
    ],
    skus: [{ id: 'a', title: 'A', price: 1 }],
  };
}

testRule('single-focus', {
  pass: [
    { name: 'a row without a loud tile, under the banner that leads', modules: [{ rows: '1 2 3 4 5' }], checks: 1 },
    {
      name: 'one loud tile, in both windows that show it',
      modules: [{ rows: '1 2 3 4 5', sku: [badge, {}, {}, {}, {}] }],
      page: loud(1.5),
      checks: 3,
    },
    {
      name: 'two loud tiles, the first with 1.5 times the attention exactly',
      modules: [{ rows: '1 2 3 4 5', sku: [both, badge, {}, {}, {}] }],
      page: loud(1.5),
      checks: 3,
    },
    {
      name: 'two badges that are just not loud',
      modules: [{ rows: '1 2 3 4 5', sku: [badge, badge, {}, {}, {}] }],
      page: loud(1.5),
      options: { loud: 1.501 },
      checks: 1,
    },
    {
      name: 'two loud tiles on screens of their own',
      modules: [{ rows: '1 2 3 / 4 5 6 / 7 8 9 / 10 11 12', sku: [badge, ...Array(10).fill({}), badge] }],
      page: loud(1.5),
    },
    {
      name: 'a plain grid of products has no focal point to have',
      modules: [{ rows: '1 2 3', sku: [badge, {}, {}] }],
      page: { kind: 'grid', ...loud(1.5) },
      checks: 2,
    },
    { name: 'nobody stands out among equals', modules: [{ rows: '1 2 3 4 5' }], options: { loud: 1 }, checks: 1 },
    {
      name: 'a little louder than neighbours that are loud',
      modules: [{ rows: '1 2 3 4 5', sku: [both, badge, badge, badge, badge] }],
      page: loud(1.2),
      checks: 1,
    },
    {
      name: 'one loud tile in the only window',
      modules: [{ rows: '1 2 3 4 5', sku: [badge, {}, {}, {}, {}] }],
      page: { ...loud(1.5), viewports: [{ id: 'desktop', width: 1200, fold: 3000 }] },
      checks: 2,
    },
    { name: 'three things of which one is small', modules: [], page: evenScreen([360, 40], 840), checks: 1 },
    { name: 'two things on the first screen, as strong as each other', modules: [], page: evenScreen([360, 720], 760), checks: 1 },
    { name: 'three things, of which one leads by 1.2 times exactly', modules: [], page: evenScreen([300, 300], 1040), checks: 1 },
  ],
  fail: [
    {
      name: 'two loud tiles of which neither leads, told once though two windows show them',
      modules: [{ rows: '1 2 3 4 5', sku: [badge, {}, badge, {}, {}] }],
      page: loud(1.5),
      checks: 2,
      cost: 12,
      findings: [
        {
          viewport: 'desktop',
          at: { tiles: ['t1', 't3'] },
          evidence: { check: 'competing', screen: 1, rivals: 2, first: 't1', second: 't3', lead: 1, topFirst: 0.5, required: 1.5 },
          says: '“SKU 3” 7.1%: 1 times as much',
        },
      ],
    },
    {
      name: 'two loud tiles of which each leads in one window, told once',
      modules: [{ rows: '1 2 3 4 / 5 6 7 8 / 9 10 11 12', sku: [badge, {}, {}, {}, badge, ...Array(7).fill({})] }],
      page: { ...loud(1), viewports: [{ id: 'desktop', width: 1200, fold: 1000 }] },
      findings: [{ viewport: 'desktop', at: { tiles: ['t1', 't5'] }, evidence: { screen: 1.5, first: 't1' } }],
    },
    {
      name: 'two loud tiles that are alike, where any lead is enough',
      modules: [{ rows: '1 2 3 4 5', sku: [badge, {}, badge, {}, {}] }],
      page: loud(1.5),
      options: { lead: 1 },
      findings: [{ viewport: 'desktop', at: { tiles: ['t1', 't3'] }, says: '2 tiles compete on screenful 1' }],
    },
    {
      name: 'a lead of 1 %, which is told apart',
      modules: [{ rows: '1 2 3 4 5', sku: [both, badge, {}, {}, {}] }],
      page: loud(1.01),
      findings: [{ viewport: 'desktop', at: { tiles: ['t1', 't2'] }, says: '“SKU 2” 7.06%' }],
    },
    {
      name: 'a lead just short of 1.5 times',
      modules: [{ rows: '1 2 3 4 5', sku: [both, badge, {}, {}, {}] }],
      page: loud(1.499),
      findings: [{ viewport: 'desktop', at: { tiles: ['t1', 't2'] }, evidence: { rivals: 2, first: 't1' } }],
    },
    {
      name: 'three rivals, on a phone too',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1 2 3 / 4 5 6 / 7 8 9', columns: { desktop: 9, mobile: 9 }, sku: [badge, badge, badge, {}, {}, {}, {}, {}, {}] }],
      page: loud(1.5),
      cost: 24,
      findings: [
        { viewport: 'desktop', at: { tiles: ['t1', 't2', 't3'] }, evidence: { rivals: 3 } },
        { viewport: 'mobile', at: { tiles: ['t1', 't2', 't3'] }, evidence: { rivals: 3 } },
      ],
    },
    {
      name: 'a first screen that three things share evenly',
      modules: [],
      page: evenScreen([360, 360], 1160),
      checks: 1,
      cost: 4,
      findings: [{ viewport: 'desktop', at: {}, evidence: { check: 'none', things: 3, required: 1.2 } }],
    },
  ],
  unchecked: [
    { name: 'without a tile', modules: [{ rows: '' }], why: 'no-tiles' },
    { name: 'without modules', modules: [], why: 'no-tiles' },
  ],
});
