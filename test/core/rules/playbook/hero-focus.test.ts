import { evenAttention } from '../../../helpers/even-attention';
import { testRule } from '../../../helpers/rule-tester';

const hero = { roles: ['hero' as const], badges: ['Hot'] };
/** A hero that is looked at 1.5 times as much as its neighbours, exactly. */
const loud = { page: evenAttention(1.5) };

testRule('hero-focus', {
  pass: [
    {
      name: 'a hero with 1.5 times the attention, exactly, beside its own category',
      modules: [{ rows: '199 299 399', category: 'A>X', sku: [{}, hero, {}] }],
      ...loud,
      checks: 4,
    },
    {
      name: 'a hero beside a new SKU of another category',
      modules: [{ rows: '199 299', category: ['A', 'B'], sku: [hero, { badges: ['新品'] }] }],
      page: evenAttention(),
      options: { lead: 1 },
      checks: 4,
    },
    {
      name: 'a hero that stands above its own kind',
      modules: [{ rows: '199 299 / 399 499', category: ['A', 'B', 'A', 'B'], sku: [hero, {}, {}, {}] }],
      ...loud,
      checks: 4,
    },
    {
      name: 'a hero alone on the page but for a tile without a SKU of its own category known',
      modules: [{ rows: '199', sku: hero }],
      checks: 2,
    },
    {
      name: 'the strongest of two heroes, which stands second',
      modules: [{ rows: '1 2 / 3 4', category: ['A', 'B', 'A', 'B'], sku: [{ roles: ['hero'] }, hero, {}, {}] }],
      ...loud,
      checks: 6,
    },
    {
      name: 'one hero per leaf, though leaves share a name on two branches',
      modules: [{ rows: '1 2 3 4', category: ['A>X', 'A>X', 'B>X', 'B>X'], sku: [hero, {}, { roles: ['hero'] }, {}] }],
      ...loud,
      checks: 6,
    },
    {
      name: 'the hero of the banner, whose place on the page is small',
      banner: { skuId: 's2' },
      modules: [{ rows: '1 2 3', category: 'A', sku: [{}, { roles: ['hero'] }, {}] }],
      checks: 4,
    },
    {
      name: 'a hero in two tiles, which count together',
      modules: [{ rows: '1@a 2@a 3', category: 'A', sku: [{ roles: ['hero'] }, {}, {}] }],
      page: evenAttention(),
      checks: 4,
      options: { lead: 2 },
    },
  ],
  fail: [
    {
      name: 'roles, but no hero',
      modules: [{ rows: '1 2', sku: [{ roles: ['push'] }, {}] }],
      cost: 10,
      checks: 1,
      findings: [{ at: {}, evidence: { check: 'marked', skus: 2 } }],
    },
    {
      name: 'a hero only on the bench, or in a block that is no grid',
      modules: [{ rows: '1' }, { kind: 'gift', rows: '2', sku: hero }],
      findings: [{ at: {}, evidence: { check: 'marked', skus: 1 } }],
    },
    {
      name: 'a hero just short of 1.5 times the attention, at both viewports',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1 2 3', category: 'A', sku: [hero, {}, {}] }],
      page: evenAttention(1.499),
      cost: 20,
      findings: [
        { viewport: 'desktop', at: { tiles: ['t1', 't2'] }, evidence: { check: 'largest', hero: 't1', next: 't2', required: 1.5 } },
        { viewport: 'mobile', at: { tiles: ['t1', 't2'] }, evidence: { check: 'largest' } },
      ],
    },
    {
      name: 'the strongest of the others, which stands last',
      modules: [{ rows: '1 2 3', category: 'A', sku: [{}, hero, { badges: ['Hot'] }] }],
      ...loud,
      findings: [{ viewport: 'desktop', at: { tiles: ['t2', 't3'] }, evidence: { hero: 't2', next: 't3' } }],
    },
    {
      name: 'the strongest hero of all modules and the strongest of the others, below it',
      modules: [
        { rows: '1 2 3 4', category: 'A', sku: [{ roles: ['hero'] }, {}, {}, {}] },
        { rows: '5', sku: { roles: ['hero'] } },
        { rows: '6' },
        { rows: '7' },
      ],
      options: { lead: 100 },
      findings: [{ viewport: 'desktop', at: { tiles: ['t5', 't6'] } }],
    },
    {
      name: 'the strongest hero of all modules and the strongest of the others, above it',
      modules: [{ rows: '1' }, { rows: '2', sku: { roles: ['hero'] } }, { rows: '3', sku: { roles: ['hero'] } }],
      options: { lead: 100 },
      findings: [{ viewport: 'desktop', at: { tiles: ['t2', 't1'] } }],
    },
    {
      name: 'as much as the next one, told in the same figures',
      modules: [{ rows: '1 2 3', category: 'A', sku: [{}, hero, {}] }],
      page: evenAttention(),
      findings: [{ viewport: 'desktop', at: { tiles: ['t2', 't1'] }, says: 'gets 10.3% of the attention, “SKU 1” 10.3%;' }],
    },
    {
      name: 'a little more than the next one, told in figures that differ',
      modules: [{ rows: '1 2 3', category: 'A', sku: [{}, hero, {}] }],
      page: evenAttention(1.0001),
      findings: [{ viewport: 'desktop', at: { tiles: ['t2', 't1'] }, says: 'gets 10.3% of the attention, “SKU 1” 10.28%;' }],
    },
    {
      name: 'another SKU in front of the hero',
      modules: [{ rows: '1 2', category: 'A', sku: [{ badges: ['Hot'] }, { roles: ['hero'] }] }],
      page: evenAttention(2),
      findings: [
        {
          viewport: 'desktop',
          at: { tiles: ['t2', 't1'] },
          evidence: { check: 'largest', hero: 't2', next: 't1', nextOnBanner: false },
          says: '“SKU 1” 24.1%; should be at least 1.5 times that',
        },
      ],
    },
    {
      name: 'another SKU in front of the hero, which the banner shows',
      banner: { skuId: 's1' },
      modules: [{ rows: '1 2', category: 'A', sku: [{}, { roles: ['hero'] }] }],
      findings: [
        {
          viewport: 'desktop',
          at: { tiles: ['t2', 't1'] },
          evidence: { check: 'largest', hero: 't2', next: 't1', nextOnBanner: true },
          says: '% (the banner shows it); should be at least 1.5 times that',
        },
      ],
    },
    {
      name: 'two heroes of one leaf category, and none in front of the other',
      modules: [{ rows: '1 2', category: 'A>X', sku: { roles: ['hero'] } }],
      page: evenAttention(),
      cost: 16,
      findings: [
        { at: { tiles: ['t1', 't2'] }, evidence: { check: 'one-per-category', category: 'X', count: 2 } },
        { viewport: 'desktop', at: { tiles: ['t1', 't2'] }, evidence: { check: 'largest' } },
      ],
    },
    {
      name: 'two heroes of one leaf category among others',
      modules: [{ rows: '1 2 / 3 4', category: ['B', 'A', 'B', 'A'], sku: [{ roles: ['hero'] }, hero, {}, { roles: ['hero'] }] }],
      ...loud,
      findings: [{ at: { tiles: ['t2', 't4'] }, evidence: { check: 'one-per-category', category: 'A', count: 2 } }],
    },
    {
      name: 'a hero beside one whose category is not known',
      modules: [{ rows: '1 2', category: ['A', ''], sku: [hero, {}] }],
      ...loud,
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'feeds', category: 'A', beside: 1 } }],
    },
    {
      name: 'a hero among strangers, and a newcomers’ price is no new SKU',
      modules: [{ rows: '1 2', category: ['A', 'B'], sku: [hero, { badges: ['新人价', 'New price'] }] }],
      page: evenAttention(),
      options: { lead: 1 },
      cost: 4,
      findings: [
        { viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'feeds', hero: 't1', category: 'A', beside: 1 } },
      ],
    },
    {
      name: 'an empty cell between the hero and its kind',
      modules: [{ rows: '1 2x2 3', columns: 2, category: ['A', 'B', 'A'], sku: [hero, {}, {}] }],
      page: evenAttention(9),
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { check: 'feeds', beside: 1 } }],
    },
  ],
  unchecked: [
    { name: 'without roles', modules: [{ rows: '1 2' }], why: 'no-roles' },
    { name: 'on an empty page', modules: [], why: 'no-roles' },
    {
      name: 'without a tile',
      modules: [{ rows: '' }],
      page: { skus: [{ id: 'a', title: 'A', price: 1, roles: ['hero'] }] },
      why: 'no-tiles',
    },
  ],
});
