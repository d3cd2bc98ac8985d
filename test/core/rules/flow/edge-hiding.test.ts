import { testRule } from '../../../helpers/rule-tester';

const push = { roles: ['push' as const] };

testRule('edge-hiding', {
  pass: [
    { name: 'a priority in the middle', modules: [{ rows: '1 2 3', sku: [{}, push, {}] }], checks: 1 },
    { name: 'a priority in the first column', modules: [{ rows: '1 2 3', sku: [push, {}, {}] }], checks: 1 },
    {
      name: 'a priority in the first column where both edges get alike: the last one is the far one',
      modules: [{ rows: '1 2 3', sku: [push, {}, {}] }],
      page: { attention: { params: { lambda: 0 } } },
      checks: 1,
    },
    { name: 'priorities last and in the middle', modules: [{ rows: '1 2 3', sku: [{}, push, push] }], checks: 2 },
    { name: 'priorities last and in both tiles of the middle', modules: [{ rows: '1 2 3 4', sku: [{}, push, push, push] }], checks: 3 },
    {
      name: 'priorities last and in the middle of five, whatever stands between',
      modules: [{ rows: '1 2 3 4 5', sku: [{}, {}, push, {}, push] }],
      checks: 2,
    },
    {
      name: 'a row of two, and a row of three where four are asked for',
      modules: [{ rows: '1 2 3 / 4 5', sku: [{}, push, {}, {}, push] }],
      checks: 1,
    },
    {
      name: 'a large tile at the edge that gets more than the middle',
      modules: [{ rows: '1 2 3 4x2y2 5 6 7', columns: 5, sku: [{}, {}, {}, push, {}, {}, {}] }],
      checks: 1,
    },
    {
      name: 'the last tile of a page that is read from the right',
      modules: [{ rows: '1 2 3', sku: [{}, {}, push] }],
      page: { locale: 'ar' },
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'a priority last, the middle without a role',
      modules: [{ rows: '1 2 3 / 4 5 6', sku: [{}, {}, push, {}, {}, {}] }],
      checks: 1,
      cost: 2,
      findings: [
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 0, tiles: ['t2', 't3'] },
          evidence: { check: 'edge', tile: 't3', middle: 't2' },
          says: 'stands at the edge',
        },
      ],
    },
    {
      name: 'one of the two tiles in the middle without a role',
      modules: [{ rows: '9 9 9 9 / 1 2 3 4', sku: [{}, {}, {}, {}, {}, push, {}, push] }],
      checks: 2,
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 1, tiles: ['t7', 't8'] }, evidence: { middle: 't7' } }],
    },
    {
      name: 'the first tile of a page that is read from the right',
      modules: [{ rows: '1 2 3', sku: [push, {}, {}] }],
      page: { locale: 'he-IL' },
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 0, tiles: ['t1', 't2'] } }],
    },
    {
      name: 'each viewport by itself',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1 2 3 4 5 6', columns: { desktop: 6, mobile: 3 }, sku: [{}, {}, push, {}, {}, {}] }],
      findings: [{ viewport: 'mobile', at: { module: 'm1', row: 0, tiles: ['t2', 't3'] } }],
    },
  ],
  unchecked: [
    { name: 'without roles', modules: [{ rows: '1 2 3' }], why: 'no-roles' },
    {
      name: 'on a list, which leans to the side',
      modules: [{ rows: '1 2 3', sku: [{}, {}, push] }],
      page: { kind: 'list' },
      why: 'no-middle',
    },
    { name: 'without a tile', modules: [{ rows: '' }], why: 'no-tiles' },
  ],
});
