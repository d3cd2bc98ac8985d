import { testRule } from '../../../helpers/rule-tester';

const gift = { kind: 'gift' as const, gift: { name: 'Lens cloth', quantity: 1 } };
const cut = { kind: 'cut' as const, threshold: 19900, amount: 3000 };
const event = { start: '2026-06-01', end: '2026-06-18' };

testRule('gift-not-discount', {
  pass: [
    { name: 'no list price, a gift', modules: [{ rows: '100 200', sku: [{ promotions: [gift] }, {}] }], checks: 3 },
    {
      name: 'a list price that is the price, and one below it',
      modules: [{ rows: '100 200', sku: [{ listPrice: 10000 }, { listPrice: 1 }] }],
      checks: 2,
    },
    {
      name: 'money off before the event',
      event,
      modules: [{ rows: '100', sku: { promotions: [{ ...cut, to: '2026-05-31' }] } }],
      checks: 1,
    },
    { name: 'a SKU without a price, and one that is not there', modules: [{ rows: '- ?', sku: { listPrice: 10000 } }], checks: 1 },
    { name: 'an empty page', modules: [], checks: 0 },
  ],
  fail: [
    {
      name: 'a list price above the price',
      modules: [{ rows: '100 200', sku: [{}, { listPrice: 20001 }] }],
      cost: 6,
      findings: [{ at: { module: 'm1', tiles: ['t2'] }, evidence: { check: 'discount', price: 20000, listPrice: 20001 } }],
    },
    {
      name: 'money off and a coupon beside a gift, told once each',
      event,
      modules: [{ rows: '100', sku: { promotions: [gift, cut, cut, { kind: 'coupon', from: '2026-06-18' }] } }],
      cost: 4,
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'promotion', kinds: ['cut', 'coupon'] } }],
    },
    {
      name: 'both at one tile, one finding',
      modules: [{ rows: '100', sku: { listPrice: 12000, promotions: [{ kind: 'bundle' }] } }],
      cost: 10,
      findings: [{ at: { module: 'm1', tiles: ['t1'] }, failed: 2, evidence: { check: 'discount' } }],
    },
  ],
});
