import { testRule } from '../../../helpers/rule-tester';

testRule('incomplete-row', {
  pass: [
    { name: 'full rows', modules: [{ rows: '1 2 / 3 4' }], checks: 1 },
    {
      name: 'at each viewport',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1 2 3 4', columns: { desktop: 4, mobile: 2 } }],
      checks: 2,
    },
    { name: 'modules without tiles are not in question', modules: [{}, { kind: 'note' }], checks: 0 },
    { name: 'a gap further up is no gap at the end', modules: [{ rows: '1 2x2', columns: 2 }], checks: 1 },
    { name: 'a wide tile fills its row, cut to the columns', modules: [{ rows: '1x5', columns: 3 }], checks: 1 },
    { name: 'a tall tile reaches into the last row', modules: [{ rows: '1y2 2 3', columns: 2 }], checks: 1 },
  ],
  fail: [
    {
      name: 'one cell empty',
      modules: [{ rows: '1 2 3', columns: 2 }],
      cost: 2,
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 1, tiles: ['t3'] }, evidence: { empty: 1, tiles: 3, columns: 2 } }],
    },
    {
      name: 'full on one viewport, not on the other',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1 2 3', columns: { desktop: 3, mobile: 2 } }],
      checks: 2,
      findings: [{ viewport: 'mobile', at: { module: 'm1', row: 1, tiles: ['t3'] } }],
    },
    {
      name: 'a tall tile alone in the last row',
      modules: [{ rows: '1y2 2 3', columns: 3 }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 1, tiles: ['t1'] }, evidence: { empty: 2 } }],
    },
  ],
});
