import { testRule } from '../../../helpers/rule-tester';

testRule('price-parity', {
  pass: [
    { name: 'the same price', modules: [{ rows: '100 200', sku: [{ offlinePrice: 10000 }, {}] }], checks: 1 },
    {
      name: 'one fen, on the only tile whose offline price is known',
      modules: [{ rows: '0.01', sku: { offlinePrice: 1 } }, { rows: '200 ?' }],
      checks: 1,
    },
    {
      name: 'an offline price of 0 is none, nor is a price of 0',
      modules: [{ rows: '100 - 5', sku: [{ offlinePrice: 0 }, { offlinePrice: 9 }, { offlinePrice: 500 }] }],
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'a cent cheaper and a cent dearer',
      modules: [{ rows: '100 200', sku: [{ offlinePrice: 10001 }, { offlinePrice: 19999 }] }],
      cost: 12,
      findings: [
        { at: { module: 'm1', tiles: ['t1'] }, evidence: { price: 10000, offline: 10001 }, says: 'is cheaper than in stores' },
        {
          at: { module: 'm1', tiles: ['t2'] },
          evidence: { price: 20000, offline: 19999 },
          says: 'is more expensive than in stores: Module 1 · ¥200 here, ¥199.99 in stores: ¥0.01 apart',
        },
      ],
    },
  ],
  unchecked: [
    { name: 'without offline prices', modules: [{ rows: '100' }], why: 'no-offline-prices' },
    {
      name: 'when only a SKU without a price has one',
      modules: [{ rows: '- 1', sku: [{ offlinePrice: 9 }, {}] }],
      why: 'no-offline-prices',
    },
  ],
});
