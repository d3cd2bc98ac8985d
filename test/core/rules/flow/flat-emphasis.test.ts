import { testRule } from '../../../helpers/rule-tester';

const badges = (count: number, of: number) => Array.from({ length: of }, (_, i) => (i < count ? { badges: ['Hot'] } : {}));
const TEN = '1 2 3 4 5 / 6 7 8 9 10';

testRule('flat-emphasis', {
  pass: [
    { name: 'three of ten exactly', viewports: ['desktop', 'mobile'], modules: [{ rows: TEN, sku: badges(3, 10) }], checks: 1 },
    { name: 'one badge on a page of two', modules: [{ rows: '1 2', sku: badges(1, 2) }], checks: 1 },
    { name: 'four of ten where half is let pass', modules: [{ rows: TEN, sku: badges(4, 10) }], options: { share: 0.5 } },
    { name: 'a tile without a SKU among the tiles', modules: [{ rows: `${TEN} ?`, sku: badges(3, 10) }], options: { share: 0.28 } },
    {
      name: 'badges in a block that is no grid',
      modules: [
        { rows: TEN, sku: badges(2, 10) },
        { kind: 'gift', rows: TEN, sku: badges(9, 10) },
      ],
    },
  ],
  fail: [
    {
      name: 'four of ten',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: TEN, sku: badges(4, 10) }],
      checks: 1,
      cost: 2,
      findings: [
        { at: {}, evidence: { check: 'badges', share: 0.4, badged: 4, tiles: 10, required: 0.3 }, says: '40% of the tiles carry a badge' },
      ],
    },
    { name: 'two badges on a page of two', modules: [{ rows: '1 2', sku: badges(2, 2) }], findings: [{ at: {}, evidence: { share: 1 } }] },
    {
      name: 'badges beside empty ones',
      modules: [{ rows: '1 2', sku: { badges: ['', 'Hot'] } }],
      findings: [{ at: {}, evidence: { badged: 2 } }],
    },
    {
      name: 'a badged SKU that stands in many tiles',
      modules: [{ rows: '1@a 1@a 1@a 2', sku: [{ badges: ['Hot'] }, {}, {}, {}] }],
      findings: [{ at: {}, evidence: { badged: 3, tiles: 4 } }],
    },
  ],
  unchecked: [
    { name: 'without badges', modules: [{ rows: '1 2', sku: { badges: [' '] } }], why: 'no-badges' },
    { name: 'without a tile', modules: [{ rows: '' }], why: 'no-tiles' },
  ],
});
