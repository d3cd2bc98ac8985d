import { testRule } from '../../../helpers/rule-tester';

testRule('price-anchor', {
  pass: [
    { name: 'a SKU at the banner’s price in the first row', anchor: 99, modules: [{ rows: '199 99' }, { rows: '150 120' }], checks: 2 },
    { name: 'one check more per viewport', anchor: 99, viewports: ['desktop', 'mobile'], modules: [{ rows: '99 199' }], checks: 3 },
    { name: 'the first step that has a price counts', anchor: 99, modules: [{ rows: '- ?' }, { rows: '50 200' }], checks: 2 },
    { name: 'the first step may be two rows', anchor: 99, modules: [{ rows: '150 99', columns: 1 }], checks: 2 },
    { name: 'a page without modules of SKUs first', anchor: 99, modules: [{ kind: 'coupons' }, { rows: '99' }], checks: 2 },
    { name: 'a SKU of a single cent', anchor: 99, modules: [{ rows: '0.01 150' }], checks: 2 },
    { name: 'the banner’s SKU itself on the page', banner: { skuId: 's2' }, modules: [{ rows: '150 120' }], checks: 2 },
  ],
  fail: [
    {
      name: 'nothing at the price, not even a cent above',
      anchor: 99,
      modules: [{ rows: '99.01 150' }],
      cost: 60,
      findings: [
        { at: {}, evidence: { check: 'present', anchor: 9900, lowest: 9901 }, says: 'is ¥99.01' },
        {
          viewport: 'desktop',
          at: { module: 'm1', row: 0, tiles: ['t1', 't2'] },
          evidence: { check: 'at-once', lowest: 9901 },
          says: 'is ¥99.01',
        },
      ],
    },
    {
      name: 'an empty page',
      anchor: 99,
      modules: [],
      checks: 1,
      cost: 40,
      findings: [{ at: {}, evidence: { lowest: null }, says: 'is none' }],
    },
    { name: 'no priced tile', anchor: 99, modules: [{ rows: '- ?' }], checks: 1, findings: [{ at: {} }] },
    {
      name: 'cheap only among tiles of another kind of module',
      anchor: 99,
      modules: [{ kind: 'gift', rows: '50' }],
      checks: 1,
      findings: [{ at: {} }],
    },
    {
      name: 'only further down',
      anchor: 99,
      modules: [{ rows: '150 120 / 50 60' }],
      cost: 20,
      findings: [{ viewport: 'desktop', at: { module: 'm1', row: 0, tiles: ['t1', 't2'] }, evidence: { check: 'at-once', lowest: 12000 } }],
    },
    {
      name: 'at once on one viewport, later on the other',
      anchor: 99,
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '150 120 99 160', columns: { desktop: 4, mobile: 2 } }],
      checks: 3,
      cost: 20,
      findings: [{ viewport: 'mobile', at: { module: 'm1', row: 0, tiles: ['t1', 't2'] } }],
    },
  ],
  unchecked: [{ name: 'without a price on the banner', modules: [{ rows: '99' }], why: 'no-anchor' }],
});
