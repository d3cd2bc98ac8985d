import { testRule } from '../../../helpers/rule-tester';

/** Steps only: contrast and tracks play no part in modules of one column. */
const column = (rows: string) => [{ rows, columns: 1 }];

testRule('price-steps', {
  pass: [
    // Two bands: reach twice, rise high and rise low once; tracks: one low and one high in each row, nothing consecutive.
    { name: 'bands that rise', anchor: 100, modules: [{ rows: '120 150 / 140 200' }], checks: 4 },
    { name: 'a page of free tiles has no bands', anchor: 100, modules: [{ rows: '50 90 60 110' }], checks: 0 },
    { name: 'free up to 10 % above the promise', anchor: 100, modules: [{ rows: '110 20' }], checks: 0 },
    // 103 × 1.4 is 144.19999999999998.
    {
      name: 'free where floating point puts it just above',
      anchor: 103,
      modules: [{ rows: '144.2 20' }],
      options: { tolerance: 0.4 },
      checks: 0,
    },
    {
      name: 'a step where floating point puts it just above',
      anchor: 103,
      modules: [{ rows: '144.2 144' }],
      options: { maxStep: 1.4 },
      checks: 1,
    },
    { name: 'twice the banner’s price, exactly', anchor: 100, modules: [{ rows: '200 150' }], checks: 1 },
    { name: 'twice the highest of the step before, exactly', anchor: 100, modules: [{ rows: '150 200 / 180 400' }], checks: 4 },
    { name: 'highs and lows that fall by 10 %, exactly', anchor: 100, modules: [{ rows: '150 200 / 135 180' }], checks: 4 },
    {
      name: 'a lower option for the step reaches the banner’s price too',
      anchor: 100,
      modules: [{ rows: '140 120' }],
      options: { maxStep: 1.4 },
      checks: 1,
    },
    { name: 'a step of free tiles is passed over', anchor: 100, modules: [{ rows: '150 200 / 50 60 / 160 390' }], checks: 4 },
    {
      name: 'lows are not compared where a step has a free tile',
      anchor: 100,
      modules: [{ rows: '199 200 / 99 190 / 150 190' }],
      // Three reaches, two rises of highs, no rise of lows: the step in the middle has a free tile.
      checks: 5,
    },
    { name: 'the anchor is the price of the banner’s SKU', banner: { skuId: 's1' }, modules: [{ rows: '100 200' }], checks: 1 },
    {
      name: 'an anchor price of 0 gives way to the banner’s SKU',
      banner: { anchorPrice: 0, skuId: 's1' },
      modules: [{ rows: '100 200' }],
      checks: 1,
    },
    { name: 'an empty page', anchor: 100, modules: [], checks: 0 },
    { name: 'unpriced tiles make no band', anchor: 100, modules: [{ rows: '- ? -' }], checks: 0 },
    {
      name: 'one column is read two tiles at a time',
      anchor: 100,
      // Steps {120, 200} and {150, 240}: within one step the order is free.
      modules: column('120 200 150 240'),
      checks: 4,
    },
    {
      name: 'a tile as wide as the module is joined with the row under it',
      anchor: 100,
      modules: [{ rows: '200x2 / 120 130 / 150 250', columns: 2 }],
      checks: 4,
    },
    {
      name: 'a rest at the end joins the step before it',
      anchor: 100,
      // One step {200, 120, 130}: alone, 130 would fall back from 200.
      modules: column('200 120 130'),
      checks: 1,
    },
    {
      name: 'a tall tile counts once where its rows are joined',
      anchor: 100,
      // Rows 0 and 1 hold one priced tile together, row 2 brings the second.
      modules: [{ rows: '150y2 / 160', columns: 1 }],
      checks: 1,
    },
    {
      name: 'a tile that reaches over two steps counts in both',
      anchor: 100,
      // Steps {200 120} and {200 130}: without the tall tile 130 would fall back. One low and one high in each row.
      modules: [{ rows: '200y2 120 130', columns: 2 }],
      checks: 4,
    },
    {
      name: 'tracks within bounds, both ways exactly',
      anchor: 100,
      // Lows of the second module: 150 and 135, 10 % less. Highs: 200 and 400, twice.
      modules: [{ rows: '140 200' }, { rows: '150 200 135 400' }],
      checks: 4 + 4,
    },
    {
      name: 'free lows are not compared with those after them',
      anchor: 100,
      // Lows 100 (free) and 150; highs 190 and 200.
      modules: [{ rows: '100 190 150 200' }],
      checks: 1 + 2,
    },
    {
      name: 'a free low between two others parts them',
      anchor: 100,
      // Lows 180, 100 (free), 130: 130 would fall back from 180. Highs 199 and 200.
      modules: [{ rows: '180 199 100 200 130' }],
      checks: 1 + 2,
    },
  ],
  fail: [
    {
      name: 'just above twice the banner’s price',
      anchor: 100,
      modules: [{ rows: '200.01 150' }],
      cost: 8,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 0, tiles: ['t1'] },
          evidence: { check: 'reach', step: 0, rows: [0], price: 20001, previous: 10000, required: 20000 },
        },
      ],
    },
    {
      name: 'just above twice the step before, not the highest of all before',
      anchor: 100,
      modules: [{ rows: '150 200 / 140 180 / 140 360.01' }],
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 2, tiles: ['t6'] },
          evidence: { check: 'reach', step: 2, price: 36001, previous: 18000, required: 36000 },
        },
      ],
    },
    {
      name: 'highs that fall back by just more than 10 %',
      anchor: 100,
      modules: [{ rows: '150 200 / 150 179.99' }],
      cost: 4,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 1, tiles: ['t4'] },
          evidence: { check: 'rise-high', price: 17999, previous: 20000, required: 18000 },
        },
      ],
    },
    {
      name: 'lows that fall back by just more than 10 %',
      anchor: 100,
      modules: [{ rows: '150 200 / 134.99 200' }],
      cost: 4,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 1, tiles: ['t3'] },
          evidence: { check: 'rise-low', price: 13499, previous: 15000, required: 13500 },
        },
      ],
    },
    {
      name: 'both fall back, told together',
      anchor: 100,
      modules: [{ rows: '190 200 / 120 130' }],
      cost: 8,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 1, tiles: ['t3', 't4'] },
          failed: 2,
          evidence: { check: 'rise-high', all: [{ check: 'rise-high' }, { check: 'rise-low' }] },
        },
      ],
    },
    {
      name: 'across a step that is passed over',
      anchor: 100,
      modules: [{ rows: '190 200 / 50 60 / 120 130' }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 2, tiles: ['t5', 't6'] }, failed: 2, evidence: { step: 2 } }],
    },
    {
      name: 'steps are numbered down the page, modules joined',
      anchor: 100,
      modules: [{ rows: '150 200' }, { kind: 'note' }, {}, { rows: '190 401' }],
      findings: [{ viewport: 'desktop', at: { module: 'm4', row: 0, tiles: ['t4'] }, evidence: { step: 1, rows: [0] } }],
    },
    {
      name: 'a joined step names its rows',
      anchor: 100,
      modules: column('120 130 / 260 261'),
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 2, tiles: ['t4'] }, evidence: { step: 1, rows: [2, 3], price: 26100 } }],
    },
    {
      name: 'a rest is a step of its own in a module of one tile, and does not join the module before',
      anchor: 100,
      modules: [{ rows: '150 200' }, { rows: '160' }],
      cost: 4,
      findings: [{ viewport: 'desktop', at: { module: 'm2', row: 0, tiles: ['t3'] }, evidence: { check: 'rise-high', step: 1 } }],
    },
    {
      name: 'unpriced tiles do not fill a step',
      anchor: 100,
      // Row 0 has one priced tile and is joined with row 1.
      modules: [{ rows: '120 - / 500 130' }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 0, tiles: ['t3'] }, evidence: { rows: [0, 1] } }],
    },
    {
      name: 'lows of a row that fall back by just more than 10 %',
      anchor: 100,
      modules: [{ rows: '150 200 134.99 200' }],
      cost: 3,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 0, tiles: ['t1', 't3'] },
          evidence: { check: 'track-rise', track: 'low', prices: [15000, 13499], required: 13500 },
        },
      ],
    },
    {
      name: 'lows of a row that leap by just more than twice',
      anchor: 100,
      modules: [{ rows: '140 200' }, { rows: '136 300 272.01 400' }],
      cost: 3,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm2', row: 0, tiles: ['t3', 't5'] },
          evidence: { check: 'track-reach', track: 'low', prices: [13600, 27201], required: 27200 },
        },
      ],
    },
    {
      name: 'highs of a row that fall back',
      anchor: 100,
      modules: [{ rows: '120 200 130 179.99' }],
      cost: 3,
      findings: [
        { viewport: 'desktop', at: { module: 'm1', row: 0, tiles: ['t2', 't4'] }, evidence: { check: 'track-rise', track: 'high' } },
      ],
    },
    {
      name: 'highs and lows of a row that fall back: what fell furthest is told, not what is dearest',
      anchor: 100,
      modules: [{ rows: '1000 300 880 150' }],
      options: { maxStep: 20 },
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 0, tiles: ['t1', 't2', 't3', 't4'] },
          failed: 2,
          evidence: { check: 'track-rise', track: 'low', prices: [30000, 15000], required: 27000 },
        },
      ],
    },
    {
      name: 'tracks run on across unpriced tiles',
      anchor: 100,
      modules: [{ rows: '180 200 - 130 150' }],
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 0, tiles: ['t1', 't2', 't4', 't5'] },
          failed: 2,
          evidence: { check: 'track-rise' },
        },
      ],
    },
    {
      name: 'only at the second viewport, by its own order',
      anchor: 100,
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '120 140 160 200', columns: { desktop: 4, mobile: 2 }, order: { mobile: ['t3', 't4', 't1', 't2'] } }],
      findings: [{ viewport: 'mobile', at: { module: 'm1', row: 1, tiles: ['t1', 't2'] }, failed: 2 }],
    },
  ],
  unchecked: [
    { name: 'without a banner', modules: [{ rows: '100 200' }], why: 'no-anchor' },
    { name: 'with an anchor price of 0', anchor: 0, modules: [{ rows: '100 200' }], why: 'no-anchor' },
    { name: 'with a banner SKU that is not there', banner: { skuId: 'gone' }, modules: [{ rows: '100' }], why: 'no-anchor' },
    { name: 'with a banner SKU without a price', banner: { skuId: 's1' }, modules: [{ rows: '- 200' }], why: 'no-anchor' },
  ],
});
