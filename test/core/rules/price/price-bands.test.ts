import { testRule } from '../../../helpers/rule-tester';

testRule('price-bands', {
  pass: [
    { name: 'no module declares a band', anchor: 99, modules: [{ rows: '99 199' }], checks: 0 },
    { name: '{} is no band', anchor: 99, modules: [{ rows: '99 199', band: {} }], checks: 0 },
    { name: 'prices at both ends of the band', modules: [{ rows: '99 199', band: { min: 99, max: 199 } }], checks: 2 },
    { name: 'a band without min starts at 0', modules: [{ rows: '1', band: { max: 199 } }], checks: 1 },
    { name: 'a band without max has no limit', modules: [{ rows: '99999', band: { min: 99 } }], checks: 1 },
    { name: 'unpriced tiles are not in question', modules: [{ rows: '- ?', band: { max: 199 } }], checks: 0 },
    { name: 'a band of another kind of module', modules: [{ kind: 'coupons', rows: '500', band: { max: 1 } }], checks: 0 },
    {
      name: 'bands that touch, each three times the one before, exactly',
      anchor: 100,
      modules: [{ band: { min: 100, max: 300 } }, { band: { min: 300, max: 900 } }],
      // Order once, moderate twice; the modules are empty.
      checks: 3,
    },
    { name: 'the first band is not moderated without a banner price', modules: [{ band: { min: 0, max: 9999 } }], checks: 0 },
    {
      name: 'a band up to the banner’s price is passed over, wherever it stands',
      anchor: 99,
      modules: [{ band: { min: 99, max: 199 } }, { band: { max: 99 } }, {}, { band: { min: 199, max: 299 } }],
      checks: 3,
    },
    {
      name: 'once per page, whatever the viewports',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '99', band: { max: 99 } }],
      checks: 1,
    },
    {
      name: 'a last band without max is not moderated',
      anchor: 99,
      modules: [{ band: { max: 199 } }, { band: { min: 199 } }],
      checks: 2,
    },
    {
      name: 'a band just above the banner’s price is not passed over, and the next one is measured by it',
      anchor: 100,
      // 300.03 is three times 100.01, and more than three times 100.
      modules: [{ band: { min: 50, max: 100.01 } }, { band: { min: 200, max: 300.03 } }],
      checks: 3,
    },
  ],
  fail: [
    {
      name: 'a tile a cent below and a tile a cent above',
      modules: [{ rows: '98.99 199.01 99', band: { min: 99, max: 199 } }],
      cost: 20,
      findings: [
        { at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'tile', price: 9899, min: 9900, max: 19900 } },
        { at: { module: 'm1', tiles: ['t2'] }, evidence: { check: 'tile', price: 19901 }, says: '¥99–¥199' },
      ],
    },
    {
      name: 'a tile below a band without max',
      modules: [{ rows: '98', band: { min: 99 } }],
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, evidence: { max: null }, says: '¥99 and up' }],
    },
    {
      name: 'a tile above a band without min',
      modules: [{ rows: '2', band: { max: 1 } }],
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, evidence: { min: 0, max: 100 } }],
    },
    {
      name: 'a band that rises from one that ends at 0',
      modules: [{ band: { max: 0 } }, { band: { min: 0, max: 5 } }],
      checks: 2,
      cost: 4,
      findings: [{ at: { module: 'm2', modules: ['m2'] }, evidence: { check: 'moderate', max: 500, previous: 0, required: 0 } }],
    },
    {
      name: 'bands that overlap by a cent',
      modules: [{ band: { max: 199 } }, { band: { min: 198.99, max: 299 } }],
      cost: 8,
      findings: [
        {
          at: { module: 'm2', modules: ['m1', 'm2'] },
          evidence: { check: 'order', min: 19899, previousMax: 19900 },
          says: 'at least ¥199',
        },
      ],
    },
    {
      name: 'whatever follows a band without max',
      modules: [{ band: { min: 99 } }, { rows: '5' }, { band: { min: 100000, max: 200000 } }],
      checks: 1,
      cost: 8,
      findings: [{ at: { module: 'm3', modules: ['m1', 'm3'] }, evidence: { check: 'order', previousMax: null }, says: '(no limit)' }],
    },
    {
      name: 'a first band just above three times the banner’s price',
      anchor: 100,
      modules: [{ band: { max: 300.01 } }],
      cost: 4,
      findings: [{ at: { module: 'm1', modules: ['m1'] }, evidence: { check: 'moderate', max: 30001, previous: 10000, required: 30000 } }],
    },
    {
      name: 'a later band that starts too low and ends too high',
      modules: [{ band: { max: 100 } }, { band: { min: 50, max: 300.01 } }],
      cost: 12,
      findings: [{ at: { module: 'm2', modules: ['m1', 'm2'] }, failed: 2, evidence: { check: 'order' } }],
    },
    {
      name: 'a tighter option',
      anchor: 100,
      modules: [{ band: { max: 200 } }],
      options: { maxBandStep: 1.5 },
      findings: [{ at: { module: 'm1', modules: ['m1'] }, evidence: { required: 15000 } }],
    },
  ],
});
