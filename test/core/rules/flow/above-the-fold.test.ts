import { testRule } from '../../../helpers/rule-tester';

const roles = (...named: number[]) => Array.from({ length: 8 }, (_, i) => (named.includes(i + 1) ? { roles: ['margin' as const] } : {}));
/** Two columns: rows begin at 456, 1136, 1816 and 2496 px, so that two of them begin on the first two screens. */
const ROWS = '1 2 / 3 4 / 5 6 / 7 8';

testRule('above-the-fold', {
  pass: [
    { name: 'two of three priorities on the first two screens', modules: [{ rows: ROWS, sku: roles(1, 4, 7) }], checks: 1 },
    {
      name: 'three of the four places, of five, where 75 % are asked for',
      modules: [{ rows: ROWS, sku: roles(1, 2, 3, 5, 6) }],
      options: { share: 0.75 },
      checks: 1,
    },
    {
      name: 'as many as there are places for',
      modules: [{ rows: ROWS, sku: roles(1, 2, 3, 4, 5, 6, 7, 8) }],
      options: { share: 1 },
      checks: 1,
    },
    {
      name: 'a star and a gift are no priorities',
      modules: [{ rows: ROWS, sku: [{ roles: ['traffic'] }, ...Array(6).fill({}), { roles: ['star', 'gift'] }] }],
      options: { share: 1 },
    },
    {
      name: 'a hero that is a star too, beside a tile without a SKU',
      modules: [{ rows: '1 ? 3', sku: [{ roles: ['star', 'hero'] }, {}, {}] }],
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'more of them further down than are named',
      modules: [{ rows: `${ROWS} / 9 10 / 11 12`, sku: Array.from({ length: 12 }, (_, i) => (i < 1 || i > 3 ? { roles: ['push'] } : {})) }],
      findings: [{ viewport: 'desktop', at: { tiles: ['t5', 't6', 't7', 't8', 't9', 't10'] }, evidence: { priorities: 9, places: 4 } }],
    },
    {
      name: 'a banner that fills the first two screens',
      modules: [{ rows: '1 2', sku: roles(1).slice(0, 2) }],
      page: { viewports: [{ id: 'desktop', width: 1200, fold: 200 }] },
      findings: [{ viewport: 'desktop', at: { tiles: ['t1'] }, evidence: { first: 0, early: 0, places: 0, share: 0 } }],
    },
    {
      name: 'one of three on the first two screens',
      modules: [{ rows: ROWS, sku: roles(1, 6, 7) }],
      cost: 6,
      findings: [
        {
          viewport: 'desktop',
          at: { tiles: ['t6', 't7'] },
          evidence: { check: 'early', first: 1, early: 1, priorities: 3, places: 4, required: 0.57 },
          says: 'Of 3 priority tiles on the page 1 on the first screen',
        },
      ],
    },
    {
      name: 'all on the second screen',
      modules: [{ rows: ROWS, sku: roles(3, 4) }],
      findings: [{ viewport: 'desktop', at: {}, evidence: { first: 0, early: 2, share: 1 } }],
    },
    {
      name: 'just short of what is asked for, on a phone too',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: ROWS, sku: roles(1, 2, 3, 7, 8) }],
      options: { share: 0.751 },
      findings: [{ viewport: 'desktop', at: { tiles: ['t7', 't8'] } }],
    },
  ],
  unchecked: [
    { name: 'without roles', modules: [{ rows: ROWS }], why: 'no-roles' },
    { name: 'with roles that call for no eyes', modules: [{ rows: '1 2', sku: { roles: ['gift'] } }], why: 'no-roles' },
    { name: 'without a tile', modules: [{ rows: '' }], why: 'no-tiles' },
  ],
});
