import { testRule } from '../../../helpers/rule-tester';

testRule('banner-price-true', {
  pass: [
    { name: 'the banner’s price is one of the page’s', anchor: 99, modules: [{ rows: '99 199' }], checks: 1 },
    { name: 'the banner’s price is above the cheapest', anchor: 109, modules: [{ rows: '99 199' }] },
    { name: 'the banner’s SKU at its price', banner: { skuId: 's2' }, anchor: 199, modules: [{ rows: '99 199' }], checks: 2 },
    { name: 'a banner’s SKU that is not there', banner: { skuId: 'gone' }, anchor: 99, modules: [{ rows: '99' }], checks: 1 },
    {
      name: 'the banner’s SKU stands on no tile',
      banner: { skuId: 'x' },
      anchor: 59,
      modules: [{ rows: '99' }],
      page: {
        skus: [
          { id: 's1', title: 'A', price: 9900 },
          { id: 'x', title: 'B', price: 5900 },
        ],
      },
      checks: 2,
    },
    {
      name: 'one fen, which the banner’s SKU costs',
      banner: { skuId: 'x' },
      anchor: 0.01,
      modules: [{ rows: '99' }],
      page: {
        skus: [
          { id: 's1', title: 'A', price: 9900 },
          { id: 'x', title: 'B', price: 1 },
        ],
      },
      checks: 2,
    },
    { name: 'one fen, which the cheapest costs', anchor: 0.01, modules: [{ rows: '99 0.01 98' }], checks: 1 },
    { name: 'a banner’s SKU without a price', banner: { skuId: 's2' }, anchor: 99, modules: [{ rows: '99 -' }], checks: 1 },
  ],
  fail: [
    {
      name: 'a fen below the cheapest',
      anchor: 98.99,
      modules: [{ rows: '99 199 -' }],
      cost: 40,
      findings: [{ at: {}, evidence: { check: 'lowest', banner: 9899, lowest: 9900 } }],
    },
    {
      name: 'below the price of the SKU that the banner shows, though another costs that',
      banner: { skuId: 's2' },
      anchor: 99,
      modules: [{ rows: '99 199' }],
      cost: 40,
      findings: [{ at: {}, evidence: { check: 'sku', banner: 9900, price: 19900, title: 'SKU 2' } }],
    },
    {
      name: 'below the cheapest, where the banner’s SKU has no price',
      banner: { skuId: 's2' },
      anchor: 98,
      modules: [{ rows: '99 -' }],
      checks: 1,
      findings: [{ at: {}, evidence: { check: 'lowest', lowest: 9900 } }],
    },
    {
      name: 'below both is one finding',
      banner: { skuId: 's1' },
      anchor: 59,
      modules: [{ rows: '99' }],
      findings: [{ at: {}, failed: 2, evidence: { check: 'sku' } }],
    },
  ],
  unchecked: [
    { name: 'the banner names no price', banner: { skuId: 's1' }, modules: [{ rows: '99' }], why: 'no-price' },
    { name: 'a banner’s price of 0', anchor: 0, modules: [{ rows: '99' }], why: 'no-price' },
    { name: 'a page without a price', anchor: 99, modules: [{ rows: '- ?' }], why: 'no-sku-price' },
  ],
});
