import type { Promotion } from '@/core/page';
import { testRule } from '../../../helpers/rule-tester';

const at = { module: 'm1', tiles: ['t1'] };
const given = (...promotions: Promotion[]) => ({ modules: [{ rows: '70', sku: { promotions } }] });

testRule('gift-described', {
  pass: [
    { name: 'name and quantity', ...given({ kind: 'gift', gift: { name: 'Lens cloth', quantity: 1 } }), checks: 2 },
    { name: 'a quantity in part', ...given({ kind: 'gift', gift: { name: 'Tea', quantity: 0.5 } }) },
    { name: 'promotions of other kinds', ...given({ kind: 'cut', amount: 100 }), checks: 0 },
    {
      name: 'a gift of another time',
      event: { start: '2026-06-01', end: '2026-06-18' },
      ...given({ kind: 'gift', from: '2026-07-01' }),
      checks: 0,
    },
    { name: 'no promotions', modules: [{ rows: '70' }], checks: 0 },
    { name: 'a tile whose SKU is not there', modules: [{ rows: '?' }], checks: 0 },
  ],
  fail: [
    {
      name: 'no gift is named at all',
      ...given({ kind: 'gift' }),
      cost: 20,
      findings: [{ at, failed: 2, evidence: { check: 'name', gift: null } }],
    },
    {
      name: 'a name of blanks',
      ...given({ kind: 'gift', gift: { name: ' ', quantity: 1 } }),
      cost: 10,
      findings: [{ at, evidence: { check: 'name' } }],
    },
    {
      name: 'no quantity',
      ...given({ kind: 'gift', gift: { name: 'Cup' } }),
      findings: [{ at, evidence: { check: 'quantity', gift: 'Cup' }, says: 'The gift “Cup” without a quantity' }],
    },
    {
      name: 'a quantity of 0',
      ...given({ kind: 'gift', gift: { name: 'Cup', quantity: 0 } }),
      cost: 10,
      findings: [{ at, evidence: { check: 'quantity' } }],
    },
    {
      name: 'a gift of a bundle',
      ...given({ kind: 'bundle', gift: { name: 'Cup' } }),
      findings: [{ at, evidence: { check: 'quantity' } }],
    },
    {
      name: 'one of two gifts',
      ...given({ kind: 'gift', gift: { name: 'Cup', quantity: 1 } }, { kind: 'gift', gift: { quantity: 2 } }),
      checks: 4,
      findings: [{ at, failed: 1 }],
    },
  ],
});
