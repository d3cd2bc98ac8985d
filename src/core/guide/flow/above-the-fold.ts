import { ROLE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const aboveTheFold: RuleGuide = {
  checks: {
    early: {
      title: { zh: '重点坑位靠前', en: 'Priorities come early' },
      formula: {
        zh: '首屏的重点 ≥ 1，[前两屏的重点 // min(全页的重点, 前两屏的坑位)] ≥ `share`',
        en: 'priorities on the first ≥ 1, [priorities on the first two // min(all priorities, tiles there)] ≥ `share`',
      },
      says: {
        zh: '每一端检查一次。全页 3 个重点、前两屏有 2 个，就是 67%。',
        en: 'One check per viewport. Of three priority tiles on the page, two on the first two screenfuls are 67%.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '首屏的重点，前两屏的重点', en: 'on the first (two)' },
      is: {
        zh: '上沿在首屏、前两屏以内的重点坑位数',
        en: 'those whose upper edge is on the first screenful; on the first two',
      },
    },
    {
      sign: { zh: '全页的重点，前两屏的坑位', en: 'tiles there' },
      is: {
        zh: '全页有几个重点坑位；前两屏一共有几个坑位',
        en: 'tiles of any kind that begin on the first two screenfuls',
      },
    },
  ],
  needs: [ROLE_FACT],
  notes: [
    {
      zh: '首屏高度在活动页属性的“视口”里填；没有填时，1200 宽的页面按 800 算。',
      en: 'How high the first screen is stands under Viewports in the page’s inspector; where nothing is filled in it is 800 px on a page 1200 wide.',
    },
  ],
  shows: ['roles', 'screenful'],
  pass: {
    says: { zh: '三个重点商品，两个在前两屏。', en: 'Of three priorities two stand on the first two screenfuls.' },
    modules: [{ rows: '299 199 / 129 219 / 149 239 / 169 259' }],
    facts: { 1: { roles: ['hero'] }, 4: { roles: ['traffic'] }, 7: { roles: ['margin'] } },
  },
  fail: {
    says: {
      zh: '三个重点商品，只有一个在前两屏。把第三行的 239（重点推）与第二行的 129 对调。',
      en: 'Of three priorities one stands on the first two screenfuls. Swap 239 (push) in the third row with 129 in the second.',
    },
    modules: [{ rows: '99 299 / 129 219 / 149 239 / 169 259' }],
    facts: { 2: { roles: ['hero'] }, 6: { roles: ['push'] }, 7: { roles: ['margin'] } },
  },
};
