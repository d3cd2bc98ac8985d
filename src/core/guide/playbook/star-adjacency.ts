import { BESIDE_NOTE } from '../signs';
import type { RuleGuide } from '../types';

const STARS = { brands: [{ name: 'Nordin', roles: ['star'] }] };

export const starAdjacency: RuleGuide = {
  checks: {
    beside: {
      title: { zh: '挨着明星', en: 'A star stands beside it' },
      formula: '*k* ≥ 1',
      says: { zh: '每个标为重点推的坑位，在每个视口检查一次。', en: 'One check for every tile marked push, at every viewport.' },
    },
  },
  signs: [
    {
      sign: '*k*',
      is: {
        zh: '邻位里明星品牌（或标为明星款）的商品数；活动期间与明星联合促销的，也算一个',
        en: 'its neighbours of a star brand, or marked star themselves; one with which it shares a promotion of the event counts too',
      },
    },
  ],
  needs: [
    { zh: '商品定位里的重点推', en: 'Which SKUs are marked push' },
    { zh: '页面品牌里的明星品牌，或标为明星款的商品', en: 'Which brands of the page, or which SKUs, are marked star' },
  ],
  notes: [BESIDE_NOTE],
  shows: ['roles', 'brand'],
  pass: {
    says: { zh: '重点推紧挨着明星品牌 Nordin。', en: 'The SKU to push stands beside Nordin, a star brand.' },
    modules: [{ rows: '299 149 99 199 / 129 219 109 139' }],
    facts: { 1: { brand: 'Nordin' }, 2: { roles: ['push'] } },
    page: STARS,
  },
  fail: {
    says: {
      zh: '重点推在右下角，明星品牌 Nordin 在左上角。把它们换到一起。',
      en: 'The SKU to push is in one corner, Nordin, the star brand, in the other. Bring them together.',
    },
    modules: [{ rows: '299 139 99 199 / 129 219 109 149' }],
    facts: { 1: { brand: 'Nordin' }, 8: { roles: ['push'] } },
    page: STARS,
  },
};
