import { evenAttention } from '../../../helpers/even-attention';
import { testRule } from '../../../helpers/rule-tester';

const even = { page: evenAttention() };
const orders = (count: number) => ({ stats: { orders: count } });

testRule('pareto-attention', {
  pass: [
    { name: 'half of the attention, exactly', modules: [{ rows: '1 2', sku: [{ roles: ['push'] }, {}] }], ...even, checks: 1 },
    {
      name: 'heroes, pushed, new and tier 1 together',
      modules: [
        { rows: '1 2 3 4 5 6 7 8', sku: [{ roles: ['hero'] }, { roles: ['push'] }, { badges: ['新品'] }, { tier: 1 }, {}, {}, {}, {}] },
      ],
      ...even,
      checks: 1,
    },
    {
      name: 'without any marked the best sellers, and those that sell as well as the last of them',
      modules: [{ rows: '1 2 3 4 5 6', sku: [orders(9), orders(9), orders(9), orders(1), {}, orders(0)] }],
      ...even,
      checks: 1,
    },
    {
      name: 'by revenue where no orders are known',
      modules: [{ rows: '1 2', sku: [{ stats: { revenue: 500 } }, { stats: { revenue: 100 } }] }],
      ...even,
    },
    {
      name: 'a third where a third is asked for',
      modules: [{ rows: '1 2 3', sku: [{ tier: 1 }, { tier: 2 }, {}] }],
      ...even,
      options: { target: 1 / 3 },
    },
    { name: 'every SKU matters', modules: [{ rows: '1 2', sku: { tier: 1 } }], ...even, checks: 1 },
    {
      name: 'nobody looks at the tiles at all',
      modules: [{ rows: '1 2', sku: [{ tier: 1 }, {}] }],
      page: { attention: { params: { a: 1000 } } },
      checks: 0,
    },
    {
      name: 'the SKU that matters is on the banner',
      banner: { skuId: 's3' },
      modules: [{ rows: '1 2 3', sku: [{}, {}, { roles: ['hero'] }] }],
    },
  ],
  fail: [
    {
      name: 'a third of the attention, at both viewports',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1 2 3', sku: [{ roles: ['hero'] }, {}, {}] }],
      ...even,
      cost: 20,
      checks: 2,
      findings: [
        { viewport: 'desktop', at: {}, evidence: { by: 'marked', few: 1, skus: 3, required: 0.5, ideal: 0.8, other: 't2' } },
        { viewport: 'mobile', at: {} },
      ],
    },
    {
      name: 'the best fifth of six is two, which get a third',
      modules: [{ rows: '1 2 3 4 5 6', sku: [orders(1), orders(6), orders(2), orders(5), orders(3), orders(4)] }],
      ...even,
      findings: [{ viewport: 'desktop', at: {}, evidence: { by: 'sales', few: 2, skus: 6 } }],
    },
    {
      name: 'the most looked at of the others stands in the second of three modules',
      modules: [{ rows: '1 2', sku: [{ tier: 1 }, {}] }, { rows: '3' }, { rows: '4 5', sku: [{ tier: 1 }, {}] }],
      ...even,
      findings: [{ viewport: 'desktop', at: {}, evidence: { few: 2, skus: 5, other: 't3' } }],
    },
    {
      name: 'the most looked at of the others stands last',
      modules: [{ rows: '1 2 3', sku: [{}, { tier: 1 }, { badges: ['Hot'] }] }],
      page: evenAttention(2),
      findings: [{ viewport: 'desktop', at: {}, evidence: { other: 't3' } }],
    },
    {
      name: 'a single order makes a best seller, unknown ones do not',
      modules: [{ rows: '1 2 3', sku: [orders(1), {}, {}] }],
      ...even,
      findings: [{ viewport: 'desktop', at: {}, evidence: { by: 'sales', few: 1, skus: 3 } }],
    },
    {
      name: 'the best fifth of five is one',
      modules: [{ rows: '1 2 3 4 5', sku: [orders(5), orders(4), orders(3), orders(2), orders(1)] }],
      ...even,
      findings: [{ viewport: 'desktop', at: {}, evidence: { by: 'sales', few: 1 } }],
    },
    {
      name: 'a tile without a SKU takes attention too',
      modules: [{ rows: '1 ? ?', sku: [{ tier: 1 }, {}, {}] }],
      ...even,
      findings: [{ viewport: 'desktop', at: {}, evidence: { few: 1, skus: 3 } }],
    },
    {
      name: 'a banner that shows a SKU of no matter',
      banner: { skuId: 's1' },
      modules: [{ rows: '1 2', sku: [{}, { tier: 1 }] }],
      ...even,
      findings: [{ viewport: 'desktop', at: {}, evidence: { other: 't1' } }],
    },
  ],
  unchecked: [
    { name: 'without marks and without sales', modules: [{ rows: '1 2', sku: [{ roles: ['margin'] }, { tier: 2 }] }], why: 'no-sales' },
    { name: 'when nothing was sold', modules: [{ rows: '1 2', sku: orders(0) }], why: 'no-sales' },
    { name: 'on an empty page', modules: [], why: 'no-tiles' },
  ],
});
