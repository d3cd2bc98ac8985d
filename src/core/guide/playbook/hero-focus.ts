import { ATTENTION_FACT, BESIDE_NOTE, CATEGORY_FACT, ROLE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const heroFocus: RuleGuide = {
  checks: {
    marked: {
      title: { zh: '有主推款', en: 'There is a hero' },
      formula: '*n* ≥ 1',
      says: { zh: '全页检查一次。不合格时，下面几项不再检查。', en: 'One check for the page. Where it fails, the others are left out.' },
    },
    largest: {
      title: { zh: '最受关注，且遥遥领先', en: 'It gets the most attention, by far' },
      formula: '*a*_{1} ≥ *a*_{2} × `lead`',
      says: { zh: '每个视口检查一次。', en: 'One check per viewport.' },
    },
    'one-per-category': {
      title: { zh: '每个类目一款', en: 'One per category' },
      formula: '*n*_{*c*} ≤ 1',
      says: { zh: '每个有主推款的末级类目检查一次。', en: 'One check for every leaf category that has a hero.' },
    },
    feeds: {
      title: { zh: '旁边有商品可带', en: 'It has something to feed' },
      formula: '*k* ≥ 1',
      says: {
        zh: '每款知道类目的主推款，在每个视口检查一次。',
        en: 'One check for every hero of a known category, at every viewport.',
      },
    },
  },
  signs: [
    { sign: '*n*, *n*_{*c*}', is: { zh: '页面上的主推款数；其中末级类目 c 的', en: 'heroes on the page; those of leaf category c' } },
    {
      sign: '*a*_{1}, *a*_{2}',
      is: {
        zh: '最受关注的主推款的关注占比，与其余商品里最高的占比（另一款主推款也算）',
        en: 'attention of the strongest hero, and the most that any other SKU gets, another hero included',
      },
    },
    {
      sign: '*k*',
      is: {
        zh: '主推款的邻位里，与它同末级类目或角标为新品的商品数',
        en: 'its neighbours of the same leaf category, or with a badge that calls them new',
      },
    },
  ],
  needs: [ROLE_FACT, CATEGORY_FACT, ATTENTION_FACT],
  notes: [
    BESIDE_NOTE,
    {
      zh: 'Banner 上展示的商品，Banner 的关注也算它的。',
      en: 'A SKU that the banner shows has the banner’s attention as well.',
    },
  ],
  shows: ['roles'],
  pass: {
    says: { zh: '主推款占四格，站在最前面，旁边是同类商品。', en: 'The hero covers four cells at the front, beside goods of its kind.' },
    modules: [{ rows: '299x2y2 99 199 129 219', columns: 4 }],
    facts: { 1: { roles: ['hero'] } },
  },
  fail: {
    says: {
      zh: '主推款缩在第二行的一角。把它和首行的大坑位换一换：先把大坑位的商品拿下，再把主推款放上去。',
      en: 'The hero hides in a corner of the second row. Exchange it for the SKU beside the page, then put it into the large tile.',
    },
    modules: [{ rows: '99x2y2 199 129 219 299', columns: 4 }],
    spare: '149',
    facts: { 5: { roles: ['hero'] } },
  },
};
