import { testRule } from '../../../helpers/rule-tester';

const traffic = { roles: ['traffic' as const] };
const brand = ['Acme', 'Bolt', 'Bolt', 'Bolt'];

testRule('traffic-lead-in', {
  pass: [
    {
      name: 'a puller at the median and beside 1.5 times its price, both exactly',
      modules: [{ rows: '100 150 50', category: 'A>X', brand, sku: [traffic, {}, {}] }],
      checks: 1,
    },
    {
      name: 'a puller at the mean of the two middle prices',
      modules: [
        { rows: '100 150 / 90 110', category: 'A>X', brand, sku: [{ roles: ['traffic'], price: 10500 }, { price: 15750 }, {}, {}] },
      ],
      checks: 1,
    },
    {
      name: 'a neighbour of the same brand with another badge, below the puller',
      modules: [{ rows: '100 110 / 150 80', category: 'A', sku: [traffic, {}, { badges: ['Pro'] }, {}] }],
      checks: 1,
    },
    {
      name: 'one puller of several',
      modules: [{ rows: '90 300 100 200', category: ['A', 'B', 'C', 'C'], brand: ['X', 'X', 'X', 'Y'], sku: [traffic, {}, traffic, {}] }],
      checks: 1,
    },
    {
      name: 'one that leads in, before one of which no category is known',
      modules: [{ rows: '100 150 90', category: ['A', 'A', ''], brand, sku: [traffic, {}, traffic] }],
      checks: 1,
    },
    {
      name: 'a median of what has a price',
      modules: [{ rows: '100 200 - -', category: 'A', brand, sku: [traffic, {}, {}, {}] }],
      checks: 1,
    },
    {
      name: 'a lower option',
      modules: [{ rows: '100 120', category: 'A', brand, sku: [traffic, {}] }],
      options: { minRatio: 1.2 },
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'no puller on the page',
      modules: [{ rows: '100 200', category: 'A', sku: [{ roles: ['hero'] }, {}] }],
      cost: 6,
      checks: 1,
      findings: [{ viewport: 'desktop', at: {}, evidence: { check: 'absent', seen: 2 } }],
    },
    {
      name: 'no puller on a page without categories',
      modules: [{ rows: '100 ? 200', sku: [{ roles: ['hero'] }, {}, {}] }],
      findings: [{ viewport: 'desktop', at: {}, evidence: { check: 'absent', seen: 2 } }],
    },
    {
      name: 'a puller at the fold at one viewport and above it at the other',
      viewports: ['desktop', 'mobile'],
      page: {
        // Banner 360, gap 40, title 56: the first row of tiles begins at 456 px.
        viewports: [
          { id: 'desktop', width: 1200, fold: 456 },
          { id: 'mobile', width: 1200, fold: 457 },
        ],
      },
      modules: [{ rows: '100 200', category: 'A', brand, sku: [traffic, {}] }],
      findings: [{ viewport: 'desktop', at: {}, evidence: { check: 'absent', seen: 0 } }],
    },
    {
      name: 'a puller above the median',
      modules: [{ rows: '101 200 100 50 40', category: 'A', brand, sku: [traffic, {}, {}, {}, {}] }],
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', tiles: ['t1'] },
          evidence: { check: 'dear', price: 10100, median: 10000, category: 'A' },
        },
      ],
    },
    {
      name: 'a puller beside one that costs a fen',
      modules: [{ rows: '100 0.01', category: 'A', brand, sku: [traffic, {}] }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'dear', median: 5000.5, beside: 1 } }],
    },
    {
      name: 'of several pullers the first that gets furthest is told',
      modules: [{ rows: '101 100 200 100', category: 'A', brand: 'Acme', sku: [traffic, traffic, {}, traffic] }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t2'] }, evidence: { check: 'alone', tile: 't2' } }],
    },
    {
      name: 'a puller that gets further than the next one',
      modules: [{ rows: '100 200 101 50 40', category: 'A', brand: 'Acme', sku: [traffic, {}, traffic, {}, {}] }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'alone', tile: 't1' } }],
    },
    {
      name: 'badges that differ only in their order',
      modules: [{ rows: '100 200', category: 'A', sku: [{ ...traffic, badges: ['New', 'Hot'] }, { badges: ['Hot', 'New'] }] }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'alone', beside: 20000 } }],
    },
    {
      name: 'the dearest of its kind is told',
      modules: [{ rows: '100 140 / 120 500', category: ['A', 'A', 'A', ''], brand, sku: [traffic, {}, {}, {}] }],
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', tiles: ['t1'] },
          evidence: { check: 'alone', beside: 14000 },
          says: 'highest price of its kind beside it ¥140; should be at least ¥150',
        },
      ],
    },
    {
      name: 'a neighbour just too cheap, one of another category, and one that looks the same',
      modules: [
        { rows: '100 149.99', category: 'A', brand, sku: [traffic, {}] },
        { rows: '200 300', category: ['B', 'A'], brand: ['Bolt', 'Acme'] },
      ],
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', tiles: ['t1'] },
          evidence: { check: 'alone', price: 10000, beside: 14999, needed: 15000 },
        },
      ],
    },
    {
      name: 'a dearer neighbour of the same brand and without a badge',
      modules: [{ rows: '100 200', category: 'A', brand: 'Acme', sku: [traffic, {}] }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'alone', beside: 20000 } }],
    },
    {
      name: 'a puller with nobody of its kind beside it that has a price',
      modules: [{ rows: '200 100 - / 1 300 2', category: ['B', 'A', 'A', '', '', ''], sku: [{}, traffic, {}, {}, {}, {}] }],
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', tiles: ['t2'] },
          evidence: { check: 'alone', beside: null },
          says: 'highest price of its kind beside it none;',
        },
      ],
    },
    {
      name: 'a puller without a price or a category',
      modules: [{ rows: '- 100 200', category: ['A', '', 'A'], sku: [traffic, traffic, {}] }],
      findings: [{ viewport: 'desktop', at: {}, evidence: { check: 'absent', seen: 3 } }],
    },
  ],
  unchecked: [
    { name: 'without roles', modules: [{ rows: '1 2', category: 'A' }], why: 'no-roles' },
    {
      name: 'with categories of others only',
      modules: [{ rows: '1 2', category: ['', 'A'], sku: [traffic, {}] }],
      why: 'no-categories',
    },
    { name: 'without categories', modules: [{ rows: '1 2', sku: [traffic, {}] }], why: 'no-categories' },
    {
      name: 'without tiles',
      modules: [{ rows: '' }],
      page: { skus: [{ id: 'a', title: 'A', price: 1, roles: ['traffic'] }] },
      why: 'no-tiles',
    },
  ],
});
