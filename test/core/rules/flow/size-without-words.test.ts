import { testRule } from '../../../helpers/rule-tester';

testRule('size-without-words', {
  pass: [
    { name: 'a tile of two by two, whose price is set large', modules: [{ rows: '1x2y2 2x1y1 3 4 5', columns: 4 }], checks: 1 },
    {
      name: 'two columns of six: under twice the area with the gutter, over it, in small type',
      modules: [{ rows: '1x2 2 3 4 5', columns: 6 }],
      options: { growth: 2.1 },
      checks: 1,
    },
    {
      name: 'a tall tile where three times is let pass',
      modules: [{ rows: '1x1y2 2 3 4 5 6', columns: 4 }],
      options: { growth: 3 },
      checks: 1,
    },
    { name: 'narrow type that grows with the tile', viewports: ['mobile'], modules: [{ rows: '1x2y2 2 3 4 5', columns: 3 }], checks: 1 },
  ],
  fail: [
    {
      name: 'a tile of one column and two rows',
      modules: [{ rows: '1x1y2 2 3 4 5 6 7', columns: 4 }],
      cost: 2,
      checks: 1,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', tiles: ['t1'] },
          evidence: { check: 'words', tile: 't1', words: 1, required: 2, growth: 2 + 16 / 372 },
          says: 'Only the picture',
        },
      ],
    },
    {
      name: 'two by two of six columns, still too narrow for a large price',
      modules: [{ rows: '1x2y2 2 3 4 5', columns: 6 }],
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { words: 1 } }],
    },
    {
      name: 'each viewport by itself: on a phone of two columns two of them are wide',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1x2y2 2 3', columns: { desktop: 6, mobile: 2 } }],
      checks: 2,
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] } }],
    },
  ],
});
