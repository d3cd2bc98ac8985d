import type { Sku } from '@/core/page';
import { testRule } from '../../../helpers/rule-tester';

const event = { start: '2026-06-01T20:00:00+08:00' };
const at = { module: 'm1', tiles: ['t1'] };
const sold = (listPrice: number, more: Partial<Sku> = {}) => ({ modules: [{ rows: '70', sku: { listPrice, ...more } }] });
/** One price of 80 that ended at a time, among 100s. */
const until = (to: string): Partial<Sku> => ({
  priceHistory: [
    { from: '2026-01-01', price: 10000 },
    { from: '2026-02-01', to, price: 8000 },
  ],
});

testRule('former-price-cn', {
  pass: [
    { name: 'the lowest price of the 7 days before', event, ...sold(8000, until('2026-05-31')), checks: 1 },
    { name: 'a low price that ended just as the 7 days begin', event, ...sold(10000, until('2026-05-25T20:00:00+08:00')) },
    { name: 'the same in another offset', event, ...sold(10000, until('2026-05-25T12:00:00Z')) },
    { name: 'a low price whose last day is the day before', event, ...sold(10000, until('2026-05-24')) },
    { name: 'a basis that is stated', event, ...sold(10000, { listPriceBasis: '厂商建议零售价' }), checks: 1 },
    { name: 'the catalogue’s lowest price of 7 days', ...sold(8000, { lowestPrice7d: 8000 }) },
    {
      name: 'nothing dated in the 7 days: the last price before them',
      event,
      ...sold(9000, { priceHistory: [{ from: '2026-02-01', to: '2026-03-31', price: 9000 }] }),
    },
    {
      name: 'one SKU whose past is known and right, beside one whose past is not',
      event,
      modules: [{ rows: '70 60', sku: [{ listPrice: 8000, lowestPrice7d: 8000 }, { listPrice: 9000 }] }],
      checks: 1,
    },
    { name: 'no compared price', event, modules: [{ rows: '70', sku: { listPriceBasis: '日常价' } }], checks: 0 },
    { name: 'no compared price, and nothing known of before', event, modules: [{ rows: '70' }], checks: 0 },
    { name: 'no compared price, at the price of before', event, modules: [{ rows: '70', sku: { lowestPrice7d: 7000 } }], checks: 1 },
  ],
  fail: [
    {
      name: 'above the lowest price of the 7 days before',
      event,
      ...sold(10000, until('2026-05-31')),
      cost: 20,
      findings: [{ at, evidence: { check: 'compared', compared: 10000, reference: 8000, basis: 'lowest', since: '2026-02-01' } }],
    },
    { name: 'a fen above it', event, ...sold(8001, until('2026-05-31')), findings: [{ at, evidence: { compared: 8001 } }] },
    {
      name: 'a low price whose last day is the first of the 7',
      event,
      ...sold(10000, until('2026-05-25')),
      findings: [{ at, evidence: { reference: 8000, basis: 'lowest' } }],
    },
    {
      name: 'nothing dated in the 7 days, above the last price before them',
      event,
      ...sold(10000, {
        priceHistory: [
          { from: '2026-02-01', to: '2026-03-31', price: 9000 },
          { from: '2026-01-01', to: '2026-01-31', price: 7000 },
        ],
      }),
      findings: [{ at, evidence: { reference: 9000, basis: 'last', since: '2026-02-01' } }],
    },
    {
      name: 'of last prices that end together the lower counts',
      event,
      ...sold(10000, {
        priceHistory: [
          { from: '2026-02-01', to: '2026-03-31', price: 9000 },
          { from: '2026-03-01', to: '2026-03-31', price: 8500 },
        ],
      }),
      findings: [{ at, evidence: { reference: 8500 } }],
    },
    {
      name: 'above the catalogue’s lowest price of 7 days',
      ...sold(10000, { lowestPrice7d: 8000, listPriceBasis: ' ' }),
      findings: [{ at, evidence: { reference: 8000, basis: 'catalogue', since: null } }],
    },
    {
      name: 'a day without an offset is read in the event’s',
      event: { start: '2026-06-01T00:00:00+08:00' },
      ...sold(10000, {
        priceHistory: [
          { from: '2026-01-01', price: 10000 },
          { from: '2026-05-31', to: '2026-05-31', price: 8000 },
        ],
      }),
      findings: [{ at, evidence: { reference: 8000 } }],
    },
    {
      name: 'a test price that is not announced',
      event,
      modules: [{ rows: '70', sku: { lowestPrice7d: 8000 } }],
      cost: 1,
      findings: [{ at, evidence: { check: 'later', price: 7000, reference: 8000, days: 7 } }],
    },
    {
      name: 'two SKUs',
      event,
      modules: [{ rows: '70 60', sku: { listPrice: 10000, lowestPrice7d: 8000 } }],
      findings: [{ at }, { at: { module: 'm1', tiles: ['t2'] } }],
    },
  ],
  unchecked: [
    { name: 'a compared price and no past', event, ...sold(10000), why: 'no-history' },
    { name: 'only the lowest price of 30 days', ...sold(10000, { lowestPrice30d: 8000 }), why: 'no-history' },
    {
      name: 'one with a history, one without',
      modules: [{ rows: '70 60', sku: [{ listPrice: 10000, ...until('2026-05-31') }, { listPrice: 9000 }] }],
      why: 'no-start',
    },
    { name: 'a history and no event to count back from', ...sold(10000, until('2026-05-31')), why: 'no-start' },
    {
      name: 'a history that begins with the event',
      event,
      ...sold(10000, { priceHistory: [{ from: '2026-06-02', price: 7000 }] }),
      why: 'no-history',
    },
  ],
});
