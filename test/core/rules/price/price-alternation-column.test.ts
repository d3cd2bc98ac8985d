import { testRule } from '../../../helpers/rule-tester';

testRule('price-alternation-column', {
  pass: [
    { name: 'a checkerboard', modules: [{ rows: '100 200 / 210 110 / 120 220' }], checks: 6 },
    { name: 'a new module starts afresh', modules: [{ rows: '100 200' }, { rows: '100 200' }], checks: 0 },
    { name: 'a contrast of exactly 10 %', modules: [{ rows: '100 / 110' }], checks: 1 },
    { name: 'an empty page', modules: [], checks: 0 },
    { name: 'a row of one', modules: [{ rows: '100 100 100' }], checks: 0 },
    { name: 'an odd column that is shorter than the others', modules: [{ rows: '100 200 / 200', columns: 2 }], checks: 1 },
    {
      name: 'a wide tile over another of the same width is one pair',
      modules: [{ rows: '100x2 / 200x2', columns: 2 }],
      checks: 1,
    },
    { name: 'an unpriced tile parts its column', modules: [{ rows: '100 / - / 101' }], checks: 0 },
    {
      name: 'an empty cell parts its column',
      // The wide tile does not fit beside 300, which leaves column 1 empty there.
      modules: [{ rows: '100 150 / 300 150x2', columns: 2 }],
      checks: 3,
    },
    { name: 'strict, every high above every low', modules: [{ rows: '100 / 200 / 120' }], options: { strict: true }, checks: 4 },
  ],
  fail: [
    {
      name: 'a contrast just below 10 %',
      modules: [{ rows: '100 / 109.99' }],
      cost: 10,
      findings: [{ viewport: 'desktop', at: { module: 'm1', column: 0, tiles: ['t1', 't2'] }, evidence: { check: 'pair' } }],
    },
    {
      name: 'columns that only rise',
      modules: [{ rows: '100 200 / 200 100 / 300 50' }],
      cost: 20,
      findings: [
        { viewport: 'desktop', at: { module: 'm1', column: 0, tiles: ['t1', 't3', 't5'] } },
        { viewport: 'desktop', at: { module: 'm1', column: 1, tiles: ['t2', 't4', 't6'] } },
      ],
    },
    {
      name: 'four columns woven are not two columns woven',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '100 200 110 220 / 230 120 240 130', columns: { desktop: 4, mobile: 2 } }],
      findings: [
        { viewport: 'mobile', at: { module: 'm1', column: 0, tiles: ['t1', 't3', 't5', 't7'] }, failed: 3 },
        { viewport: 'mobile', at: { module: 'm1', column: 1, tiles: ['t6', 't8'] }, failed: 1 },
      ],
    },
    {
      name: 'a wide tile over two narrow ones has two neighbours below',
      modules: [{ rows: '100x2 / 101 102', columns: 2 }],
      checks: 2,
      findings: [
        { viewport: 'desktop', at: { module: 'm1', column: 0, tiles: ['t1', 't2'] } },
        { viewport: 'desktop', at: { module: 'm1', column: 1, tiles: ['t1', 't3'] } },
      ],
    },
    {
      name: 'strict, down a column',
      modules: [{ rows: '100 120 90 300 200 400', columns: 1 }],
      options: { strict: true },
      cost: 10,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', column: 0, tiles: ['t1', 't2', 't3', 't4', 't5', 't6'] },
          evidence: { check: 'strict', lowestHigh: 12000, highestLow: 20000 },
        },
      ],
    },
  ],
});
