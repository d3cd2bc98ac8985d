import { ROLE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const aboveTheFold: RuleGuide = {
  checks: {
    early: {
      title: { zh: '重点坑位靠前', en: 'Priorities come early' },
      formula: { zh: '*f* ≥ 1，[*e* // min(*n*, *c*)] ≥ `share`', en: '*f* ≥ 1, [*e* // min(*n*, *c*)] ≥ `share`' },
      says: { zh: '每个视口检查一次。', en: 'One check per viewport.' },
    },
  },
  signs: [
    {
      sign: '*f*, *e*',
      is: { zh: '首屏、前两屏的重点坑位数，以坑位上沿计', en: 'priority tiles whose upper edge is on the first screen; on the first two' },
    },
    {
      sign: '*n*, *c*',
      is: { zh: '全页的重点坑位数；前两屏的坑位数', en: 'priority tiles of the page; tiles of any kind on the first two screens' },
    },
  ],
  needs: [ROLE_FACT],
  notes: [
    {
      zh: '重点坑位：主推款、引流款、利润款、重点推。典型的浏览时间有 57% 花在首屏，这只是经验线。',
      en: 'Priority tiles are those of heroes, traffic, margin and push SKUs. That 57 % of typical viewing time is spent on the first screen is the reason for the line, and no law.',
    },
  ],
  shows: ['roles'],
  pass: {
    says: { zh: '三个重点商品，两个在前两屏。', en: 'Of three priorities two stand on the first two screens.' },
    modules: [{ rows: '299 199 / 129 219 / 149 239 / 169 259' }],
    facts: { 1: { roles: ['hero'] }, 4: { roles: ['traffic'] }, 7: { roles: ['margin'] } },
  },
  fail: {
    says: {
      zh: '三个重点商品，只有一个在前两屏。把第三行的 239 和第二行的 129 对调。',
      en: 'Of three priorities one stands on the first two screens. Swap 239 in the third row with 129 in the second.',
    },
    modules: [{ rows: '99 299 / 129 219 / 149 239 / 169 259' }],
    facts: { 2: { roles: ['hero'] }, 6: { roles: ['push'] }, 7: { roles: ['margin'] } },
  },
};
