import type { Sku } from '@/core/page';
import { testRule } from '../../../helpers/rule-tester';

const event = { start: '2026-06-01' };
const at = { module: 'm1', tiles: ['t1'] };
const sold = (more: Partial<Sku> = {}) => ({ modules: [{ rows: '70', sku: { listPrice: 10000, ...more } }] });
const priced = (price: number, from: string): Partial<Sku> => ({ priceHistory: [{ from, price }] });

testRule('former-price-us', {
  pass: [
    { name: 'evidence is named', ...sold({ evidence: 'Invoices of May' }), checks: 1 },
    { name: 'the price was asked, however long ago', event, ...sold(priced(10000, '2024-01-01')), checks: 1 },
    { name: 'a higher price was asked', event, ...sold(priced(12000, '2026-05-31')) },
    { name: 'a dated price on a page without an event', ...sold(priced(10000, '2026-01-01')) },
    { name: 'no former price is shown', modules: [{ rows: '70' }], checks: 0 },
    { name: 'a recommended price is another matter', ...sold({ listPriceBasis: 'Suggested retail price' }), checks: 0 },
  ],
  fail: [
    { name: 'nothing is known', event, ...sold(), cost: 20, findings: [{ at, evidence: { check: 'offered', former: 10000 } }] },
    { name: 'evidence of blanks', event, ...sold({ evidence: '  ' }), findings: [{ at }] },
    { name: 'a cent less was asked', event, ...sold(priced(9999, '2026-01-01')), findings: [{ at }] },
    { name: 'the price is only asked from the event on', event, ...sold(priced(10000, '2026-06-01')), findings: [{ at }] },
  ],
});
