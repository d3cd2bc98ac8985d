import { evenAttention } from '../../../helpers/even-attention';
import { testRule } from '../../../helpers/rule-tester';

/** 30 days of figures: 30 orders are one a day. */
const sold = (orders: number, stock?: number) => ({
  stats: { from: '2026-05-01', to: '2026-05-30T23:59:59+08:00', orders },
  ...(stock !== undefined && { stock }),
});

testRule('stock-cover', {
  pass: [
    { name: 'three days, exactly', modules: [{ rows: '1', sku: sold(30, 3) }], checks: 1 },
    { name: 'three days at 0.7 a day, where floating point is in the way', modules: [{ rows: '1', sku: sold(21, 2.1) }], checks: 1 },
    {
      name: 'nothing sold lasts for ever, and a tile without a SKU has no stock',
      modules: [{ rows: '1 ?', sku: sold(0, 1) }],
      options: { top: 1 },
      checks: 1,
    },
    {
      name: 'a SKU outside the top fifth that runs out',
      modules: [{ rows: '1 2 3 4 5', sku: [{ ...sold(30, 9), badges: ['Hot'] }, sold(300, 1), {}, {}, {}] }],
      page: evenAttention(2),
      checks: 1,
    },
    {
      name: 'the most looked at of three modules, and those that have as much as the last of them',
      modules: [
        { rows: '1 2 3 4', sku: sold(30, 9) },
        { rows: '5', sku: sold(30, 9) },
        { rows: '6 7 8 9 10', sku: sold(30, 9) },
      ],
      page: evenAttention(),
      checks: 5,
    },
    {
      name: 'the most looked at of three modules, which stands in the second',
      modules: [
        { rows: '1 2 3 4', sku: sold(30, 9) },
        { rows: '5', sku: sold(30, 9) },
        { rows: '6 7 8 9 10', sku: sold(30, 9) },
      ],
      page: evenAttention(),
      options: { top: 0.1 },
      checks: 1,
    },
    {
      name: 'fewer days, where that is agreed',
      modules: [{ rows: '1', sku: sold(30, 1) }],
      options: { days: 1 },
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'just under three days, at both viewports',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1', sku: sold(60, 5.8) }],
      cost: 16,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', tiles: ['t1'] },
          evidence: { stock: 5.8, daily: 2, cover: 2.9, required: 3 },
          says: '“SKU 1” has stock for 2.9 days: Module 1 · 5.8 in stock, 2 sold a day; days it should last: 3',
        },
        { viewport: 'mobile', at: { module: 'm1', tiles: ['t1'] } },
      ],
    },
    {
      name: 'a fifth of six is two, and what is looked at as much as the second',
      modules: [{ rows: '1 2 3 4 5 6', sku: [sold(30, 1), sold(30, 1), sold(30, 1), sold(30, 9), sold(30, 9), sold(30, 9)] }],
      page: evenAttention(),
      checks: 6,
      findings: ['t1', 't2', 't3'].map((tile) => ({
        viewport: 'desktop',
        at: { module: 'm1', tiles: [tile] },
        evidence: { cover: 1 },
        says: 'has stock for 1 day:',
      })),
    },
    {
      name: 'sold out, whatever was sold',
      modules: [{ rows: '1 2', sku: [{ stock: 0 }, sold(0, 0)] }],
      page: evenAttention(),
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', tiles: ['t1'] },
          evidence: { daily: null, cover: 0 },
          says: 'is sold out: Module 1 · 0 in stock, an unknown number sold a day',
        },
        { viewport: 'desktop', at: { module: 'm1', tiles: ['t2'] }, evidence: { daily: 0, cover: 0 } },
      ],
    },
    {
      name: 'sold out, where no days are asked for',
      modules: [{ rows: '1', sku: sold(30, 0) }],
      options: { days: 0 },
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { required: 0 } }],
    },
    {
      name: 'more of the page, where that is asked for',
      modules: [{ rows: '1 / 2', sku: [sold(30, 9), sold(30, 1)] }],
      options: { top: 1 },
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t2'] } }],
    },
  ],
  unchecked: [
    { name: 'without stock', modules: [{ rows: '1', sku: sold(30) }], why: 'no-stock' },
    { name: 'without sales', modules: [{ rows: '1', sku: { stock: 1 } }], why: 'no-sales' },
    { name: 'with sales of no days', modules: [{ rows: '1', sku: { stock: 3, stats: { orders: 9 } } }], why: 'no-sales' },
    {
      name: 'with days the wrong way round',
      modules: [{ rows: '1', sku: { stock: 3, stats: { orders: 9, from: '2026-05-30', to: '2026-05-28' } } }],
      why: 'no-sales',
    },
    { name: 'on an empty page', modules: [], why: 'no-tiles' },
  ],
});
