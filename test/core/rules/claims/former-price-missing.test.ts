import type { Sku } from '@/core/page';
import { testRule } from '../../../helpers/rule-tester';

const at = { module: 'm1', tiles: ['t1'] };
const sold = (more: Partial<Sku> = {}) => ({ modules: [{ rows: '70', sku: { listPrice: 10000, ...more } }] });

testRule('former-price-missing', {
  pass: [
    { name: 'a price history', ...sold({ priceHistory: [{ from: '2026-01-01', price: 10000 }] }), checks: 1 },
    { name: 'the lowest price of 7 days', ...sold({ lowestPrice7d: 9000 }) },
    { name: 'the lowest price of 30 days', ...sold({ lowestPrice30d: 9000 }) },
    { name: 'a recommended price', ...sold({ listPriceBasis: 'RRP' }), checks: 0 },
    { name: 'a list price that is not above the price', modules: [{ rows: '70', sku: { listPrice: 7000 } }], checks: 0 },
    { name: 'a SKU without a price', modules: [{ rows: '-', sku: { listPrice: 7000 } }], checks: 0 },
    { name: 'named evidence, where that counts', options: { evidence: true }, ...sold({ evidence: 'Invoices' }) },
  ],
  fail: [
    { name: 'nothing is known', ...sold(), cost: 10, findings: [{ at, evidence: { check: 'known', former: 10000 } }] },
    { name: 'a list price one above the price', modules: [{ rows: '70', sku: { listPrice: 7001 } }], findings: [{ at }] },
    { name: 'a price of one fen', modules: [{ rows: '0.01', sku: { listPrice: 2 } }], findings: [{ at, evidence: { former: 2 } }] },
    { name: 'a history without a price', ...sold({ priceHistory: [{ from: '2026-01-01', price: 0 }] }), findings: [{ at }] },
    { name: 'a lowest price of 0', ...sold({ lowestPrice30d: 0 }), findings: [{ at }] },
    { name: 'named evidence, where that does not count', ...sold({ evidence: 'Invoices' }), findings: [{ at }] },
    { name: 'no evidence, where that would count', options: { evidence: true }, ...sold(), findings: [{ at }] },
  ],
});
