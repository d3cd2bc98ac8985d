import { testRule } from '../../../helpers/rule-tester';

const ten = '99 109 119 129 139 149 159 169 179 189';
const claims = (...list: string[]) => ({ claims: list });
/** Ten SKUs at 100, of which some show a list price. */
const reduced = (count: number, listPrice: number) => ({
  rows: '100 100 100 100 100 100 100 100 100 100',
  sku: Array.from({ length: 10 }, (_, i) => (i < count ? { listPrice } : {})),
});

testRule('range-claim-uk', {
  pass: [
    { name: 'one of ten at the price, the least share', banner: claims('From £99'), modules: [{ rows: ten }], checks: 1 },
    { name: 'a price above all', banner: { headline: 'Everything from £200' }, modules: [{ rows: ten }] },
    { name: 'one of ten reduced by just that', banner: claims('Up to 50% off'), modules: [reduced(1, 20000)] },
    { name: 'one of ten reduced by just that amount', banner: claims('Save up to £50'), modules: [reduced(1, 15000)] },
    {
      name: 'a module’s title speaks of its own SKUs',
      modules: [
        { rows: '10 20', title: '¥9.9起' },
        { rows: '9.9 200', title: '低至9.9元' },
      ].slice(1),
    },
    {
      name: 'the share that is asked for can be lowered',
      options: { minShare: 0.05 },
      banner: claims('from £99'),
      modules: [{ rows: `${ten} ${'200 '.repeat(10)}`, columns: 5 }],
    },
    {
      name: 'a price beside a reduction that cannot be told',
      banner: claims('From £99', 'Up to 50% off'),
      modules: [{ rows: ten }],
      checks: 1,
    },
    { name: 'nothing is claimed', banner: claims('Free delivery from £50', 'Open from 9 am'), modules: [{ rows: ten }], checks: 0 },
    { name: 'a claim about no SKUs', banner: claims('From £99'), modules: [], checks: 0 },
    {
      name: 'the same claim twice is one check',
      banner: { headline: 'From £99', ...claims('from £99') },
      modules: [{ rows: ten }],
      checks: 1,
    },
  ],
  fail: [
    {
      name: 'one of eleven',
      banner: claims('From £99'),
      modules: [{ rows: `${ten} 199` }],
      cost: 20,
      findings: [{ at: {}, evidence: { check: 'share', claim: 'From £99', count: 1, of: 11, required: 0.1 } }],
    },
    { name: 'none at the price', banner: claims('From £98.99'), modules: [{ rows: ten }], findings: [{ at: {}, evidence: { count: 0 } }] },
    {
      name: 'none, where any share would do',
      options: { minShare: 0 },
      banner: claims('From £50'),
      modules: [{ rows: ten }],
      findings: [{ at: {}, evidence: { count: 0 } }],
    },
    {
      name: 'none reduced by that share',
      banner: claims('Up to 51% off'),
      modules: [reduced(5, 20000)],
      findings: [{ at: {}, evidence: { count: 0, of: 10 } }],
    },
    {
      name: 'none reduced by that amount',
      banner: claims('Up to £51 off'),
      modules: [reduced(5, 15000)],
      findings: [{ at: {}, evidence: { count: 0 } }],
    },
    {
      name: '低至5折 is up to half off',
      banner: claims('全场低至5折'),
      modules: [reduced(5, 19900)],
      findings: [{ at: {}, evidence: { claim: '低至5折' } }],
    },
    {
      name: 'a module’s title',
      modules: [{ rows: '9.9 20' }, { rows: '99 200', title: '¥9.9起' }],
      findings: [{ at: { module: 'm2' }, evidence: { claim: '¥9.9起', count: 0, of: 2 } }],
    },
    {
      name: 'of two claims the one that is furthest from its share is told',
      options: { minShare: 0.3 },
      banner: claims('From £50', 'Up to 50% off'),
      modules: [reduced(1, 20000)],
      findings: [{ at: {}, failed: 2, evidence: { claim: 'From £50' } }],
    },
    {
      name: 'two claims of the banner are one finding',
      banner: claims('From £50', 'Up to 90% off'),
      modules: [reduced(5, 19900)],
      findings: [{ at: {}, failed: 2 }],
    },
  ],
  unchecked: [
    { name: 'a reduction where no SKU has a list price', banner: claims('Up to 50% off'), modules: [{ rows: ten }], why: 'no-list-price' },
  ],
});
