import { testRule } from '../../../helpers/rule-tester';

const often = (frequency: number) => ({ frequency });
const THREE = ['A>Tea', 'B>Pots', 'C>Stoves'];

testRule('frequency-leads', {
  pass: [
    {
      name: 'a rarely bought category after an often-bought SKU of another',
      modules: [{ rows: '1 2 3', category: THREE, sku: [often(12), often(3), often(0.2)] }],
      checks: 1,
    },
    {
      name: 'a rarely bought category that opens the page, beside an often-bought SKU',
      modules: [{ rows: '1 2 3', category: ['C>Stoves', 'A>Tea', 'B>Pots'], sku: [often(0.2), often(12), often(3)] }],
      checks: 1,
    },
    {
      name: 'below an often-bought SKU of the module before, in reading order',
      modules: [
        { rows: '1', category: 'A', sku: often(12) },
        { rows: '2 3', category: ['B', 'C'], sku: [often(0.1), often(3)] },
      ],
      checks: 1,
    },
    {
      name: 'a category whose second tile stands above the often-bought SKU',
      modules: [{ rows: '1 2 / 3 4', category: ['C', 'C', 'B', 'A'], sku: [often(0.2), often(0.2), often(3), often(12)] }],
      checks: 1,
    },
    { name: 'all bought as often', modules: [{ rows: '1 2 3', category: THREE, sku: often(2) }], checks: 0 },
    {
      name: 'two of six categories are the lowest third',
      modules: [
        {
          rows: '1 2 3 4 5 6',
          category: ['A', 'B', 'C', 'D', 'E', 'F'],
          sku: [often(12), often(10), often(8), often(6), often(2), often(1)],
        },
      ],
      checks: 2,
    },
  ],
  fail: [
    {
      name: 'a rarely bought category first, at both viewports',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1 2 3', category: ['C>Stoves', 'B>Pots', 'A>Tea'], sku: [often(0.2), often(3), often(12)] }],
      cost: 8,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', tiles: ['t1'] },
          evidence: { category: 'Stoves', frequency: 0.2, high: 12, tile: 't1' },
        },
        { viewport: 'mobile', at: { module: 'm1', tiles: ['t1'] } },
      ],
    },
    {
      name: 'only where the order of one viewport puts it first',
      viewports: ['desktop', 'mobile'],
      modules: [
        {
          rows: '1 2 3',
          category: ['A', 'B', 'C'],
          sku: [often(12), often(3), often(0.2)],
          order: { mobile: ['t3', 't2', 't1'] },
        },
      ],
      findings: [{ viewport: 'mobile', at: { module: 'm1', tiles: ['t3'] } }],
    },
    {
      name: 'of two categories the lower one is a third',
      modules: [
        { rows: '1', category: 'A', sku: often(1) },
        { rows: '2', category: 'B', sku: often(5) },
      ],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { frequency: 1, high: 5 } }],
    },
    {
      name: 'a category is bought as often as its SKUs on average, and an often-bought SKU of its own does not lead',
      modules: [{ rows: '1 2 3 4', category: ['A', 'A', 'B', 'C'], sku: [often(4), often(0), often(3), often(4)], columns: 4 }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { frequency: 2, high: 4 } }],
    },
    {
      name: 'a SKU of which nothing is known leads nobody, however rarely all are bought',
      modules: [{ rows: '1 2 3 4', category: ['D', 'C', 'B', 'A'], sku: [{}, often(0.1), often(0.5), often(0.9)] }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t2'] }, evidence: { high: 0.9 } }],
    },
    {
      name: 'an often-bought SKU without a category leads nobody',
      modules: [{ rows: '1 2 3 4', category: ['', 'C', 'B', 'A'], sku: [often(12), often(0.2), often(3), often(12)] }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t2'] } }],
    },
  ],
  unchecked: [
    { name: 'without frequencies', modules: [{ rows: '1 2', category: ['A', 'B'] }], why: 'no-frequency' },
    { name: 'with one category', modules: [{ rows: '1 2', category: 'A', sku: often(2) }], why: 'no-categories' },
    { name: 'without categories', modules: [{ rows: '1 2', sku: often(2) }], why: 'no-categories' },
  ],
});
