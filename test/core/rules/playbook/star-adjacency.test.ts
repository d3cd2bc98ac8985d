import { testRule } from '../../../helpers/rule-tester';

const push = { roles: ['push' as const] };
const star = {
  brands: [
    { name: 'Star', roles: ['star'] },
    { name: 'Other', roles: ['partner'] },
  ],
};

testRule('star-adjacency', {
  pass: [
    {
      name: 'a star brand beside it, written another way',
      modules: [{ rows: '1 2', brand: ['Own', ' star'], sku: [push, {}] }],
      page: star,
      checks: 1,
    },
    {
      name: 'a star brand above it',
      modules: [{ rows: '1 2 / 3 4', brand: ['Star', '', '', ''], sku: [{}, {}, push, {}] }],
      page: star,
      checks: 1,
    },
    { name: 'a SKU marked star beside it', modules: [{ rows: '1 2', sku: [push, { roles: ['star'] }] }], checks: 1 },
    {
      name: 'joined with a star in a promotion, by either of the two',
      modules: [
        {
          rows: '1 2 3 4',
          brand: ['Own', 'Own', 'Own', 'Star'],
          sku: [
            { roles: ['push'], promotions: [{ kind: 'cut' }, { kind: 'bundle', partnerSkuId: 's4' }] },
            push,
            {},
            { promotions: [{ kind: 'gift', partnerSkuId: 's2' }] },
          ],
        },
      ],
      page: star,
      checks: 2,
    },
    {
      name: 'a star beside one of its two tiles',
      modules: [{ rows: '1@a / 2@a 3', columns: 2, brand: ['Own', '', 'Star'], sku: [push, {}, {}] }],
      page: star,
      checks: 1,
    },
    {
      name: 'a star beside its tile in another module',
      modules: [
        { rows: '1@a 2', sku: [push, {}] },
        { rows: '1@a 3', brand: ['', 'Star'] },
        { rows: '4', sku: {} },
      ],
      page: star,
      checks: 1,
    },
    {
      name: 'a star beside it at every viewport',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1 2 / 3 4', columns: { desktop: 2, mobile: 4 }, brand: ['Star', '', '', ''], sku: [{}, push, {}, {}] }],
      page: star,
      checks: 2,
    },
  ],
  fail: [
    {
      name: 'one of two beside a star, the other apart',
      modules: [{ rows: '1 2 3 4', brand: ['Star', '', '', ''], sku: [{}, push, {}, push] }],
      page: star,
      checks: 2,
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t4'] }, evidence: { beside: 1 } }],
    },
    {
      name: 'no star beside it at one viewport',
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '1 2 / 3 4', columns: { desktop: 2, mobile: 4 }, brand: ['Star', '', '', ''], sku: [{}, {}, push, {}] }],
      page: star,
      cost: 4,
      checks: 2,
      findings: [{ viewport: 'mobile', at: { module: 'm1', tiles: ['t3'] }, evidence: { tile: 't3', beside: 2 } }],
    },
    {
      name: 'a star only at the corner, and a brand of another role beside it',
      modules: [{ rows: '1 2 / 3 4', brand: ['Star', 'Other', 'Other', 'Own'], sku: [{}, {}, {}, push] }],
      page: star,
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t4'] }, evidence: { beside: 2 } }],
    },
    {
      name: 'an empty cell between it and the star',
      modules: [{ rows: '1 2x2 3', columns: 2, brand: ['Star', '', ''], sku: [{}, {}, push] }, { rows: '4' }],
      page: star,
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t3'] } }],
    },
    {
      name: 'a star of the next module, and a joint promotion that is over',
      event: { start: '2026-06-01', end: '2026-06-18' },
      modules: [
        { rows: '1', sku: { roles: ['push'], promotions: [{ kind: 'bundle', partnerSkuId: 's2', to: '2026-05-31' }] } },
        { rows: '2', brand: 'Star' },
      ],
      page: star,
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { beside: 0 } }],
    },
    {
      name: 'a star brand that the page does not show, among others',
      modules: [{ rows: '1 2', brand: 'Own', sku: [push, {}] }],
      page: { brands: [{ name: 'Plain' }, ...star.brands] },
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] } }],
    },
    {
      name: 'joined with others that are no stars, by either of the two',
      modules: [
        {
          rows: '1 2 3 4',
          sku: [
            { roles: ['push'], promotions: [{ kind: 'bundle', partnerSkuId: 's4' }] },
            push,
            {},
            { promotions: [{ kind: 'gift', partnerSkuId: 's2' }] },
          ],
        },
      ],
      page: star,
      findings: ['t1', 't2'].map((tile) => ({ viewport: 'desktop', at: { module: 'm1', tiles: [tile] } })),
    },
    {
      name: 'a star joined with itself, and with one that is gone',
      modules: [
        {
          rows: '1 2',
          brand: ['Star', 'Own'],
          sku: [
            {
              roles: ['push'],
              promotions: [
                { kind: 'bundle', partnerSkuId: 's1' },
                { kind: 'bundle', partnerSkuId: 'gone' },
              ],
            },
            {},
          ],
        },
      ],
      page: star,
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] } }],
    },
    {
      name: 'its own second tile beside it, though its brand is a star',
      modules: [{ rows: '1@a 2@a', brand: 'Star', sku: push }],
      page: star,
      cost: 4,
      findings: [{ viewport: 'desktop', at: { module: 'm1', tiles: ['t1'] }, evidence: { beside: 0 } }],
    },
  ],
  unchecked: [
    { name: 'without a pushed SKU', modules: [{ rows: '1 2', brand: 'Star' }], page: star, why: 'no-push' },
    { name: 'without brands', modules: [{ rows: '1 2', brand: 'Star', sku: push }], why: 'no-stars' },
    {
      name: 'without stars',
      modules: [{ rows: '1 2', brand: 'Star', sku: push }],
      page: { brands: [{ name: 'Star' }] },
      why: 'no-stars',
    },
  ],
});
