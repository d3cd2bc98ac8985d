import { BESIDE_NOTE } from '../signs';
import type { RuleGuide } from '../types';

const STARS = { brands: [{ name: 'Nordin', roles: ['star'] }] };

export const starAdjacency: RuleGuide = {
  checks: {
    beside: {
      title: { zh: '挨着明星', en: 'A star stands beside it' },
      formula: { zh: '旁边或搭配的明星 ≥ 1', en: 'stars beside it, or promoted with it ≥ 1' },
      says: { zh: '每款标为重点推的商品，在每一端检查一次。', en: 'One check for every SKU marked push, at every viewport.' },
    },
  },
  signs: [
    {
      sign: { zh: '明星', en: 'stars' },
      is: {
        zh: '明星品牌的商品，或标为明星款的商品；活动期间的优惠里，与重点推互为“搭配商品”的也算',
        en: 'SKUs of a star brand, or marked star themselves; one named under “Together with” in a promotion of the event counts too',
      },
    },
  ],
  needs: [
    { zh: '哪些商品是重点推、明星款：坑位属性的“角色”', en: 'Which SKUs are push or star: under Roles in the inspector' },
    { zh: '哪些品牌是明星品牌：活动页属性的“品牌”', en: 'Which brands are stars: under Brands in the page’s inspector' },
  ],
  notes: [BESIDE_NOTE],
  shows: ['roles', 'brand'],
  pass: {
    says: { zh: '重点推 149 紧挨着明星品牌 Nordin 的 299。', en: 'The push SKU at 149 stands beside the 299 of Nordin, a star brand.' },
    modules: [{ rows: '299 149 99 199 / 129 219 109 139' }],
    facts: { 1: { brand: 'Nordin' }, 2: { roles: ['push'] } },
    page: STARS,
  },
  fail: {
    says: {
      zh: '重点推 149 在右下角，明星品牌 Nordin 的 299 在左上角。把 149 与 299 旁边的 139 对调。',
      en: 'The push SKU at 149 is in one corner, the 299 of Nordin, a star brand, in the other. Swap 149 with the 139 beside the 299.',
    },
    modules: [{ rows: '299 139 99 199 / 129 219 109 149' }],
    facts: { 1: { brand: 'Nordin' }, 8: { roles: ['push'] } },
    page: STARS,
  },
};
