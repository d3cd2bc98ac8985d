import { testRule } from '../../../helpers/rule-tester';

testRule('price-alternation-row', {
  pass: [
    { name: 'high and low by turns', modules: [{ rows: '99 199 109 219' }], checks: 5 },
    { name: 'low after high', modules: [{ rows: '219 109 199 99' }], checks: 5 },
    { name: 'a contrast of exactly 10 %', modules: [{ rows: '100 110' }], checks: 1 },
    // 120 / 100 − 1 is 0.19999999999999996.
    { name: 'a contrast that floating point puts just below', modules: [{ rows: '100 120' }], options: { minContrast: 0.2 }, checks: 1 },
    { name: 'a module of one column has no rows to read', modules: [{ rows: '99 99 99', columns: 1 }], checks: 0 },
    { name: 'rows do not run on into the next row', modules: [{ rows: '100 200 / 200 100' }], checks: 2 },
    { name: 'an empty page', modules: [], checks: 0 },
    { name: 'an empty module', modules: [{}], checks: 0 },
    { name: 'one tile', modules: [{ rows: '99' }], checks: 0 },
    { name: 'a tile without a price takes part in no check', modules: [{ rows: '100 - 101' }], checks: 0 },
    { name: 'a tile whose SKU is not there does not make its sides neighbours', modules: [{ rows: '100 ? 101 150' }], checks: 1 },
    { name: 'an unpriced tile between leaves no triple', modules: [{ rows: '100 200 - 300 400' }], checks: 2 },
    {
      name: 'an empty cell parts two tiles',
      // Row 1 has the two tall tiles with nothing between; the wide one does not fit there.
      modules: [{ rows: '100y2 200 101y2 300x3', columns: 3 }],
      checks: 3,
    },
    { name: 'tiles of another kind of module', modules: [{ kind: 'note', rows: '100 100' }], checks: 0 },
    { name: 'locked tiles are read like others', modules: [{ rows: '100! 200 100!' }], checks: 3 },
    { name: 'a smaller contrast that the option allows', modules: [{ rows: '100 105' }], options: { minContrast: 0.05 }, checks: 1 },
    {
      name: 'strict, every high above every low',
      modules: [{ rows: '100 200 120 210' }],
      options: { strict: true },
      checks: 6,
    },
    {
      name: 'strict holds where there are neither highs nor lows',
      modules: [{ rows: '- 100 - 100 - 100' }],
      options: { strict: true },
      checks: 1,
    },
    {
      name: 'strict asks nothing of two priced tiles and an empty cell',
      modules: [{ rows: '100 200', columns: 3 }],
      options: { strict: true },
      checks: 1,
    },
    { name: 'strict asks nothing of two priced tiles', modules: [{ rows: '100 200 -' }], options: { strict: true }, checks: 1 },
    {
      name: 'two tall neighbours count once however many rows they share',
      modules: [{ rows: '100y2 200y2', columns: 2 }],
      checks: 1,
    },
    {
      name: 'a triple of tall tiles counts once',
      modules: [{ rows: '100y3 200y3 100y3', columns: 3 }],
      checks: 3,
    },
    {
      name: 'an order of its own at the second viewport',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '100 200 110 210', columns: { desktop: 4, mobile: 2 }, order: { mobile: ['t1', 't2', 't4', 't3'] } }],
      checks: 5 + 2,
    },
  ],
  fail: [
    {
      name: 'a contrast just below 10 %',
      modules: [{ rows: '100 109.99' }],
      cost: 10,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 0, tiles: ['t1', 't2'] },
          failed: 1,
          evidence: { check: 'pair', prices: [10000, 10999], required: 0.1 },
        },
      ],
    },
    {
      name: 'equal prices',
      modules: [{ rows: '199 99 99' }],
      cost: 20,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 0, tiles: ['t1', 't2', 't3'] },
          failed: 2,
          evidence: {
            check: 'pair',
            contrast: 0,
            all: [
              { check: 'pair', tiles: ['t2', 't3'] },
              { check: 'triple', prices: [19900, 9900, 9900] },
            ],
          },
        },
      ],
    },
    {
      name: 'prices that only rise',
      modules: [{ rows: '100 200 300' }],
      cost: 10,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 0, tiles: ['t1', 't2', 't3'] },
          evidence: { check: 'triple', prices: [10000, 20000, 30000] },
        },
      ],
    },
    {
      name: 'two equal prices below a high one',
      // No contrast asked for: only the triple is left, and equal prices do not turn.
      modules: [{ rows: '100 100 90' }],
      options: { minContrast: 0 },
      cost: 10,
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 0, tiles: ['t1', 't2', 't3'] }, evidence: { check: 'triple' } }],
    },
    {
      name: 'two rows are two findings, the pair furthest off is told',
      modules: [{ rows: '100 200 190 300 / 100 105 200 100' }, { rows: '429 409 429 409.5' }],
      checks: 15,
      findings: [
        { viewport: 'desktop', at: { module: 'm1', row: 0, tiles: ['t2', 't3'] }, failed: 1 },
        { viewport: 'desktop', at: { module: 'm1', row: 1, tiles: ['t5', 't6', 't7'] }, failed: 2, evidence: { check: 'pair' } },
        {
          viewport: 'desktop',
          at: { module: 'm2', row: 0, tiles: ['t9', 't10', 't11', 't12'] },
          failed: 3,
          evidence: { check: 'pair', prices: [42900, 40950] },
        },
      ],
    },
    {
      name: 'only at the second viewport',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '100 200 105 210', columns: { desktop: 4, mobile: 2 }, order: { mobile: ['t1', 't3', 't2', 't4'] } }],
      findings: [
        { viewport: 'mobile', at: { module: 'm1', row: 0, tiles: ['t1', 't3'] } },
        { viewport: 'mobile', at: { module: 'm1', row: 1, tiles: ['t2', 't4'] } },
      ],
    },
    {
      name: 'a wide tile is one neighbour',
      modules: [{ rows: '100x2 105 200', columns: 4 }],
      checks: 3,
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 0, tiles: ['t1', 't2', 't3'] }, failed: 2 }],
    },
    {
      name: 'a tall tile has neighbours in each of its rows',
      modules: [{ rows: '100y2 105 / 104', columns: 2 }],
      checks: 2,
      findings: [
        { viewport: 'desktop', at: { module: 'm1', row: 0, tiles: ['t1', 't2'] } },
        { viewport: 'desktop', at: { module: 'm1', row: 1, tiles: ['t1', 't3'] } },
      ],
    },
    {
      name: 'strict, a high that is not above a low',
      modules: [{ rows: '100 120 90 300 200 400' }],
      options: { strict: true },
      cost: 10,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 0, tiles: ['t1', 't2', 't3', 't4', 't5', 't6'] },
          evidence: { check: 'strict', lowestHigh: 12000, highestLow: 20000 },
        },
      ],
    },
    {
      name: 'strict, a high that equals a low',
      modules: [{ rows: '100 200 150 300 200 400' }],
      options: { strict: true },
      cost: 10,
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 0, tiles: ['t1', 't2', 't3', 't4', 't5', 't6'] } }],
    },
  ],
});
