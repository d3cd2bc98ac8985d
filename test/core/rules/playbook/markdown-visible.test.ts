import { testRule } from '../../../helpers/rule-tester';

/** A list price of 200 and a lowest price of 30 days. */
const down = (lowestPrice30d?: number) => ({ listPrice: 20000, ...(lowestPrice30d !== undefined && { lowestPrice30d }) });

testRule('markdown-visible', {
  pass: [
    {
      name: 'half marked down, exactly, at cuts of 5 and 70 %, exactly',
      modules: [{ rows: '95 30 80 80', sku: [down(10000), down(10000), {}, {}] }],
      checks: 3,
    },
    {
      name: 'a tenth where a tenth is asked for, floating point in the way',
      modules: [{ rows: '90 1', sku: [down(10000), {}] }],
      options: { min: 0.1 },
      checks: 2,
    },
    { name: 'a list price that is the price', modules: [{ rows: '200 300', sku: [down(), {}] }], checks: 1 },
    {
      name: 'a markdown whose lowest price is not known, beside one whose is',
      modules: [{ rows: '90 80 1 1', sku: [down(10000), down(), {}, {}] }],
      checks: 2,
    },
    { name: 'no price at all is no markdown', modules: [{ rows: '- 1 ?', sku: [down(10000), {}, {}] }], checks: 1 },
    { name: 'all of them, where that is agreed', modules: [{ rows: '90', sku: down(10000) }], options: { maxShare: 1 }, checks: 2 },
  ],
  fail: [
    {
      name: 'more than half marked down',
      modules: [{ rows: '90 90 90', sku: [down(10000), down(10000), {}] }],
      cost: 6,
      findings: [{ at: {}, evidence: { check: 'share', markedDown: 2, tiles: 3, required: 0.5 } }],
    },
    {
      name: 'more than half marked down, of which nothing more is known',
      modules: [{ rows: '90', sku: down() }],
      cost: 6,
      checks: 1,
      findings: [{ at: {}, evidence: { check: 'share' } }],
    },
    {
      name: 'one fen instead of two',
      modules: [{ rows: '0.01', sku: { listPrice: 2 } }],
      findings: [{ at: {}, evidence: { markedDown: 1 } }],
    },
    {
      name: 'a cut of 4.99 %, one of 70.01 %, and none at all',
      modules: [
        { rows: '95.01 29.99 1 1', sku: [down(10000), down(10000), {}, {}] },
        { rows: '110 100 1 1', sku: [down(10000), down(10000), {}, {}] },
      ],
      cost: 16,
      checks: 5,
      findings: [
        {
          at: { module: 'm1', tiles: ['t1'] },
          evidence: { check: 'cut', price: 9501, lowest: 10000, min: 0.05, max: 0.7 },
          says: 'A cut of 4.99%',
        },
        { at: { module: 'm1', tiles: ['t2'] }, evidence: { price: 2999 }, says: 'A cut of 70.01%' },
        { at: { module: 'm2', tiles: ['t5'] }, evidence: { price: 11000 }, says: 'Marked down, but no cheaper' },
        { at: { module: 'm2', tiles: ['t6'] }, evidence: { price: 10000 }, says: 'Marked down, but no cheaper' },
      ],
    },
  ],
  unchecked: [
    { name: 'without list prices', modules: [{ rows: '1 2', sku: { lowestPrice30d: 100 } }], why: 'no-list-prices' },
    { name: 'without a lowest price of 30 days', modules: [{ rows: '90 1', sku: [down(), {}] }], why: 'no-lowest' },
    { name: 'on an empty page', modules: [], why: 'no-list-prices' },
  ],
});
