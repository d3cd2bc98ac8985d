import { expect } from 'vitest';
import { evenAttention } from '../../../helpers/even-attention';
import { testRule } from '../../../helpers/rule-tester';

const cost = (minor: number) => ({ cost: minor });
const even = { page: evenAttention() };

testRule('margin-mix', {
  pass: [
    { name: 'a fifth, exactly', modules: [{ rows: '100', sku: cost(8000) }], checks: 1 },
    {
      name: 'a loss and a profit that looks alike, at 25 %',
      modules: [{ rows: '100 100', sku: [cost(11000), cost(4000)] }],
      ...even,
      checks: 1,
    },
    {
      name: 'the profit looked at more',
      modules: [{ rows: '100 100', sku: [cost(10000), { cost: 5000, badges: ['Hot'] }] }],
      page: evenAttention(3),
      options: { target: 0.375 },
      checks: 1,
    },
    { name: 'one fen that costs nothing', modules: [{ rows: '0.01', sku: cost(0) }], checks: 1 },
    {
      name: 'only what nobody looks at has a cost',
      modules: [{ rows: '100 100 100', sku: [cost(9900), {}, {}] }],
      page: { attention: { params: { kappa: 1000, lambda: 0 } } },
      checks: 0,
    },
    {
      name: 'what has no cost or no price left out',
      modules: [{ rows: '100 900 - ?', sku: [cost(8000), {}, cost(5000), {}] }],
      ...even,
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'just under a fifth, at both viewports',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '100 200', sku: [cost(8001), cost(16002)] }],
      ...even,
      cost: 20,
      findings: [
        { viewport: 'desktop', at: {}, evidence: { required: 0.2, known: 2, unknown: 0, tile: 't2' } },
        { viewport: 'mobile', at: {} },
      ],
    },
    {
      name: 'a loss that is looked at most, the profit unseen; how many costs are unknown is told',
      modules: [{ rows: '100 100 100', sku: [{ cost: 9000, badges: ['Hot'] }, cost(6000), {}] }],
      page: evenAttention(9),
      options: { target: 0.25 },
      findings: [{ viewport: 'desktop', at: {}, evidence: { tile: 't1', own: 0.1, known: 2, unknown: 1 } }],
    },
    {
      name: 'the first of those that pull the mix down most is told',
      modules: [{ rows: '100 100 100', sku: [cost(9000), cost(9500), cost(9500)] }],
      ...even,
      options: { target: 0.25 },
      findings: [{ viewport: 'desktop', at: {}, evidence: { tile: 't2', own: 0.05 } }],
    },
    {
      name: 'what pulls the mix of two modules down most stands in the second',
      modules: [
        { rows: '100 100', sku: [cost(8500), {}] },
        { rows: '100 100', sku: [cost(10000), {}] },
      ],
      ...even,
      options: { target: 0.25 },
      findings: [{ viewport: 'desktop', at: {}, evidence: { tile: 't3', own: 0, known: 2, unknown: 2 } }],
    },
    {
      name: 'what pulls the mix of two modules down most stands in the first',
      modules: [
        { rows: '100 100', sku: [cost(10000), {}] },
        { rows: '100 100', sku: [cost(10000), {}] },
        { rows: '100', sku: {} },
      ],
      ...even,
      findings: [{ viewport: 'desktop', at: {}, evidence: { tile: 't1', margin: 0, known: 2, unknown: 3 } }],
    },
    {
      name: 'sold below cost',
      modules: [{ rows: '100', sku: cost(12000) }],
      findings: [{ viewport: 'desktop', at: {}, evidence: { margin: expect.closeTo(-0.2, 9), own: -0.2 } }],
    },
  ],
  unchecked: [
    { name: 'without costs', modules: [{ rows: '100 200' }], why: 'no-costs' },
    { name: 'when only a SKU without a price has a cost', modules: [{ rows: '- 100', sku: [cost(100), {}] }], why: 'no-costs' },
    { name: 'on an empty page', modules: [], why: 'no-tiles' },
  ],
});
