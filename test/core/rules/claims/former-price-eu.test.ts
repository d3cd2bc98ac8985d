import { describe, expect, test } from 'vitest';
import type { Sku } from '@/core/page';
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
/** One dated price of 80 among 100s. */
const once = (from: string, to: string): Partial<Sku> => ({
  priceHistory: [
    { from: '2026-01-01', price: 10000 },
    { from, to, price: 8000 },
  ],
});

testRule('former-price-eu', {
  pass: [
    { name: 'usual 100, sold at 80, now 70: the former price is 80', event, ...sold(8000, { priceHistory: history }), checks: 1 },
    { name: 'a former price below the lowest announces less than it might', event, ...sold(7900, { priceHistory: history }) },
    { name: 'the catalogue’s lowest price where there is no history', event, ...sold(8000, { lowestPrice30d: 8000 }) },
    {
      name: 'the catalogue’s lowest price without an event to count back from',
      ...sold(8000, { lowestPrice30d: 8000, priceHistory: history }),
    },
    { name: 'a recommended price is no former price', event, ...sold(10000, { priceHistory: history, listPriceBasis: 'MSRP' }), checks: 0 },
    { name: 'no list price, the price as before', event, modules: [{ rows: '80', sku: { priceHistory: history } }], checks: 1 },
    {
      name: 'a list price that is not above the price',
      event,
      modules: [{ rows: '80', sku: { listPrice: 8000, priceHistory: history } }],
      checks: 1,
    },
    { name: 'a low price that ended just as the 30 days begin', event, ...sold(10000, once('2026-04-01', '2026-05-02T00:00:00+02:00')) },
    { name: 'a low price whose last day is the day before the 30', event, ...sold(10000, once('2026-04-01', '2026-05-01')) },
    {
      name: 'a low price that begins with the event',
      event,
      ...sold(10000, {
        priceHistory: [
          { from: '2026-01-01', price: 10000 },
          { from: '2026-06-01', price: 7000 },
        ],
      }),
    },
    {
      name: 'the same moment in another offset is the event’s start',
      event,
      ...sold(10000, {
        priceHistory: [
          { from: '2026-01-01', price: 10000 },
          { from: '2026-05-31T22:00:00Z', price: 7000 },
        ],
      }),
    },
    { name: 'a badge with the real cut', event, ...sold(8000, { priceHistory: history, badges: ['New', '-12.5%'] }), checks: 2 },
    { name: 'a badge rounded to a whole percentage', event, ...sold(8000, { priceHistory: history, badges: ['13% off'] }), checks: 2 },
    { name: 'a badge that claims less', event, ...sold(8000, { priceHistory: history, badges: ['9折'] }), checks: 2 },
    {
      name: 'an entry that cannot be read is passed over',
      event,
      ...sold(8000, {
        priceHistory: [
          ...(history ?? []),
          { from: 'soon', price: 100 },
          { from: '2026-02-30', price: 100 },
          { from: '2026-05-20', to: '2026-05-19', price: 100 },
        ],
      }),
    },
    { name: 'a price of 0 is none', event, ...sold(8000, { priceHistory: [...(history ?? []), { from: '2026-05-20', price: 0 }] }) },
    {
      name: 'tiles without a SKU or a price',
      event,
      modules: [{ rows: '? -', sku: { listPrice: 10000, lowestPrice30d: 8000 } }],
      checks: 0,
    },
    { name: 'no former price and no past', event, modules: [{ rows: '70' }], checks: 0 },
    {
      name: 'times that no clock shows are passed over',
      event,
      ...sold(8000, {
        priceHistory: [...(history ?? []), { from: '2026-05-20T25:00', price: 100 }, { from: '2026-05-20T10:60', price: 100 }],
      }),
    },
    {
      name: 'an event west of Greenwich',
      event: { start: '2026-06-01T00:00:00-05:00' },
      ...sold(10000, {
        priceHistory: [
          { from: '2026-01-01', price: 10000 },
          { from: '2026-06-01T05:00:00Z', price: 7000 },
        ],
      }),
    },
    {
      name: 'an event at half an hour’s offset',
      event: { start: '2026-06-01T00:00:00+05:30' },
      ...sold(10000, {
        priceHistory: [
          { from: '2026-01-01', price: 10000 },
          { from: '2026-05-31T18:30:00Z', price: 7000 },
        ],
      }),
    },
    {
      name: 'one SKU whose past is known and right, beside one whose past is not',
      event,
      modules: [{ rows: '70 60', sku: [{ listPrice: 8000, lowestPrice30d: 8000 }, { listPrice: 9000 }] }],
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'usual 100, sold at 80, now 70, shown as reduced from 100',
      event,
      ...sold(10000, { priceHistory: history }),
      cost: 20,
      findings: [
        {
          at,
          evidence: {
            check: 'former',
            former: 10000,
            lowest: 8000,
            cut: 0.125,
            shownCut: expect.closeTo(0.3),
            basis: 'lowest',
            since: '2026-05-10',
          },
        },
      ],
    },
    {
      name: 'a former price one cent above the lowest',
      event,
      ...sold(8001, { priceHistory: history }),
      findings: [{ at, evidence: { former: 8001, lowest: 8000 } }],
    },
    {
      name: 'a percentage computed from the usual price',
      event,
      ...sold(8000, { priceHistory: history, badges: ['-30%'] }),
      cost: 10,
      findings: [{ at, evidence: { check: 'percent', claimed: 0.3, cut: 0.125, lowest: 8000 } }],
    },
    {
      name: 'a percentage with decimals is not rounded',
      event,
      ...sold(8000, { priceHistory: history, badges: ['-12.6%'] }),
      findings: [{ at, evidence: { check: 'percent' } }],
    },
    {
      name: 'former price and percentage are one finding',
      event,
      ...sold(10000, { priceHistory: history, badges: ['7折'] }),
      cost: 30,
      findings: [{ at, failed: 2, evidence: { check: 'former' } }],
    },
    {
      name: 'the price was as low before: no reduction at all',
      event,
      ...sold(10000, { lowestPrice30d: 7000 }),
      findings: [{ at, evidence: { lowest: 7000, cut: 0, basis: 'catalogue', since: null }, says: 'now ¥70, no reduction' }],
    },
    {
      name: 'a low price whose last day is the first of the 30',
      event,
      ...sold(10000, once('2026-04-01', '2026-05-02')),
      findings: [{ at, evidence: { lowest: 8000 } }],
    },
    {
      name: 'a low price until a second after the 30 days begin',
      event,
      ...sold(10000, once('2026-04-01', '2026-05-02T00:00:01+02:00')),
      findings: [{ at, evidence: { lowest: 8000 } }],
    },
    {
      name: 'a low price of the last second before the event',
      event,
      ...sold(10000, once('2026-05-31T21:59:59Z', '2026-07-01')),
      findings: [{ at, evidence: { lowest: 8000, since: '2026-05-31' } }],
    },
    {
      name: 'of entries that overlap the lower counts',
      event,
      ...sold(10000, {
        priceHistory: [
          { from: '2026-01-01', price: 10000 },
          { from: '2026-01-01', to: '2026-05-31', price: 9000 },
        ],
      }),
      findings: [{ at, evidence: { lowest: 9000 } }],
    },
    {
      name: 'nothing dated in the 30 days: the last price before them',
      event,
      ...sold(10000, {
        priceHistory: [
          { from: '2026-01-01', to: '2026-01-31', price: 6000 },
          { from: '2026-02-01', to: '2026-03-31', price: 9000 },
        ],
      }),
      findings: [{ at, evidence: { lowest: 9000, basis: 'last', since: '2026-02-01' }, says: '¥90, the last price before it' }],
    },
    {
      name: 'the history is taken before what the catalogue says',
      event,
      ...sold(10000, { lowestPrice30d: 10000, priceHistory: history }),
      findings: [{ at, evidence: { lowest: 8000 } }],
    },
    {
      name: 'sold for less than now: no reduction, and no cut',
      event,
      ...sold(10000, { lowestPrice30d: 6000 }),
      findings: [{ at, evidence: { lowest: 6000, cut: 0 } }],
    },
    {
      name: 'of equal low prices the first in the file is told',
      event,
      ...sold(10000, {
        priceHistory: [
          { from: '2026-05-20', to: '2026-05-21', price: 8000 },
          { from: '2026-05-10', to: '2026-05-11', price: 8000 },
        ],
      }),
      findings: [{ at, evidence: { since: '2026-05-20' } }],
    },
    {
      name: 'one SKU whose past is known, beside one whose past is not',
      event,
      modules: [{ rows: '70 60', sku: [{ listPrice: 10000, lowestPrice30d: 8000 }, { listPrice: 9000 }] }],
      checks: 1,
      findings: [{ at }],
    },
  ],
  unchecked: [
    { name: 'a former price and no past', event, ...sold(10000), why: 'no-history' },
    { name: 'only the lowest price of 7 days', event, ...sold(10000, { lowestPrice7d: 8000 }), why: 'no-history' },
    { name: 'a history and no event to count back from', ...sold(10000, { priceHistory: history }), why: 'no-start' },
    {
      name: 'one with a history, one without',
      modules: [{ rows: '70 60', sku: [{ listPrice: 10000, priceHistory: history }, { listPrice: 9000 }] }],
      why: 'no-start',
    },
    { name: 'an event whose start cannot be read', event: { start: '1 June' }, ...sold(10000, { priceHistory: history }), why: 'no-start' },
    { name: 'a percentage and no past', event, modules: [{ rows: '70', sku: { badges: ['-30%'] } }], why: 'no-history' },
    {
      name: 'a history that begins with the event',
      event,
      ...sold(10000, { priceHistory: [{ from: '2026-06-01', price: 7000 }] }),
      why: 'no-history',
    },
  ],
});

describe('what former-price-eu says', () => {
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

  test('names former price, lowest price and both cuts', () => {
    expect(found({ listPrice: 10000, priceHistory: history })).toEqual({
      severity: 'error',
      summary: 'Former price €100 is above €80, the lowest of 30 days',
      detail: 'Module 1 · SKU 1: now €70, a cut of 12.5%, not 30% (€80 from 2026-05-10)',
    });
  });

  test('names one cut where both read the same', () => {
    expect(found({ price: 5000, listPrice: 10050, lowestPrice30d: 10000 }).detail).toBe('Module 1 · SKU 1: now €50, a cut of 50%');
  });

  test.each([
    [11000, 'a cut of 12.5%, not 36%'],
    [8050, 'a cut of 12.5%, not 13%'],
    [8001, 'a cut of 12.5%'],
  ])('names the cut against %i as the tile shows it, and not at all where it says no more than the real one', (listPrice, words) => {
    expect(found({ listPrice, priceHistory: history }).detail).toBe(`Module 1 · SKU 1: now €70, ${words} (€80 from 2026-05-10)`);
  });
});
