import { describe, expect, test } from 'vitest';
import type { Promotion, Sku } from '@/core/page';
import { check, describeFinding } from '@/core/rules';
import { build } from '../../../helpers/page';
import { testRule } from '../../../helpers/rule-tester';

const event = { start: '2026-06-01T00:00:00+02:00', end: '2026-06-18' };
const at = { module: 'm1', tiles: ['t1'] };
/** Usual 100, sold at 80 for a few days, 100 again. */
const history: Sku['priceHistory'] = [
  { from: '2026-01-01', to: '2026-05-09', price: 10000 },
  { from: '2026-05-10', to: '2026-05-12', price: 8000 },
  { from: '2026-05-13', price: 10000 },
];
/** One SKU at 70, shown as reduced from the list price. */
const sold = (listPrice: number, more: Partial<Sku> = {}) => ({ modules: [{ rows: '70', sku: { listPrice, ...more } }] });
/** Rightly reduced to 70, with a promotion beside it. */
const cut = (promotion: Partial<Promotion>) => sold(8000, { priceHistory: history, promotions: [{ kind: 'cut', ...promotion }] });

// Only the warning of what would be the next reference.
testRule('former-price-eu', {
  pass: [
    {
      name: 'a badge announces the reduction, without a list price',
      event,
      modules: [{ rows: '70', sku: { priceHistory: history, badges: ['-12.5%'] } }],
      checks: 1,
    },
    { name: 'an announced price cut of the event itself', event, ...cut({ amount: 1000, from: event.start }), checks: 1 },
    {
      name: 'a later price cut that the SKU is too cheap for',
      event,
      ...cut({ amount: 1000, threshold: 7001, from: '2026-07-01' }),
      checks: 1,
    },
    { name: 'a later price cut of the whole price', event, ...cut({ amount: 7000, from: '2026-07-01' }), checks: 1 },
    { name: 'a later coupon', event, ...cut({ kind: 'coupon', amount: 1000, from: '2026-07-01' }), checks: 1 },
    { name: 'a later price cut without an amount', event, ...cut({ from: '2026-07-01' }), checks: 1 },
    { name: 'an announced cut to a price that is a new low', event, ...sold(8000, { priceHistory: history }) },
  ],
  fail: [
    {
      name: 'a test price that is not announced lowers what the next reduction is measured against',
      event,
      modules: [{ rows: '70 90', sku: { priceHistory: history } }],
      cost: 1,
      checks: 2,
      findings: [{ at, evidence: { check: 'later', price: 7000, reference: 8000, planned: 'event', from: null, days: 30 } }],
    },
    {
      name: 'a dated price planned below that of the event',
      event,
      ...sold(8000, { priceHistory: [...(history ?? []), { from: '2026-06-20', to: '2026-06-21', price: 5000 }] }),
      cost: 1,
      findings: [
        {
          at,
          evidence: { check: 'later', price: 5000, planned: 'history', from: '2026-06-20' },
          says: '¥50 planned from 2026-06-20 lowers',
        },
      ],
    },
    {
      name: 'a dated price from the event’s start on, below that of the event',
      event,
      ...sold(8000, { priceHistory: [...(history ?? []), { from: '2026-06-01', price: 6900 }] }),
      findings: [{ at, evidence: { check: 'later', price: 6900, from: '2026-06-01' } }],
    },
    {
      name: 'a price cut of the SKU’s own price as threshold',
      event,
      ...cut({ amount: 1000, threshold: 7000, from: '2026-07-01' }),
      findings: [{ at, evidence: { price: 6000 } }],
    },
    {
      name: 'a price cut planned for after the event',
      event,
      ...sold(8000, { priceHistory: history, promotions: [{ kind: 'cut', amount: 1000, from: '2026-07-01' }] }),
      cost: 1,
      findings: [{ at, evidence: { check: 'later', price: 6000, planned: 'promotion', from: '2026-07-01' } }],
    },
    {
      name: 'an announced reduction too, where that is asked for',
      event,
      options: { announced: true },
      ...sold(8000, { priceHistory: history }),
      cost: 1,
      findings: [{ at, evidence: { check: 'later', price: 7000 } }],
    },
  ],
});

describe('a planned price that lowers a later reference', () => {
  const found = (sku: Partial<Sku>, severity: 'error' | 'info' = 'error') => {
    const page = build({
      event,
      modules: [{ rows: '70', sku }],
      currency: 'EUR',
      rules: { extends: [], set: { 'former-price-eu': severity } },
    });
    const [finding] = check(page).findings;
    if (!finding) throw new Error('no finding');
    return { severity: finding.severity, ...describeFinding(finding, page, 'en') };
  };

  test('warns of a later reference, and no more than that', () => {
    expect(found({ priceHistory: history })).toEqual({
      severity: 'warning',
      summary: '€70 in the event lowers the next former price',
      detail: 'Module 1 · SKU 1: lowest so far €80; for 30 days after it the former price of a reduction may be €70 at most',
    });
    expect(found({ priceHistory: history }, 'info').severity).toBe('info');
    const both = { listPrice: 9000, priceHistory: [...(history ?? []), { from: '2026-06-02', price: 5000 }] };
    expect(found(both).severity).toBe('error');
  });
});
