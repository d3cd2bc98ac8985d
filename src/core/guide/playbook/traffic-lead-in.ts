import { BESIDE_NOTE, CATEGORY_FACT, PRICE_FACT, ROLE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const trafficLeadIn: RuleGuide = {
  checks: {
    absent: {
      title: { zh: '首屏有引流款', en: 'A puller on the first screenful' },
      formula: '*n* ≥ 1',
      says: {
        zh: '三项合为一项检查，每个视口一次，报告走得最远的那款引流款卡在哪一步。',
        en: 'The three are one check per viewport; it tells at which of them the best puller fails.',
      },
    },
    dear: {
      title: { zh: '够便宜', en: 'It is cheap' },
      formula: '*p* ≤ median *p*_{*c*}',
      says: { zh: '与页面上同一末级类目的商品比。', en: 'Compared with the SKUs of its leaf category on the page.' },
    },
    alone: {
      title: { zh: '旁边有可升级的商品', en: 'There is something to trade up to' },
      formula: '*q* ≥ *p* × `minRatio`',
      says: {
        zh: '邻位里有同末级类目、这么贵、品牌或角标不同的商品。',
        en: 'Some neighbour of its leaf category costs this much and differs from it in brand or badges.',
      },
    },
  },
  signs: [
    { sign: '*n*', is: { zh: '首屏里标为引流款的商品数', en: 'SKUs marked traffic on the first screenful' } },
    { sign: '*p*', is: { zh: '引流款的活动价', en: 'the price of the puller' } },
    { sign: '*p*_{*c*}', is: { zh: '它所在末级类目的各款活动价', en: 'the prices of its leaf category' } },
    { sign: '*q*', is: { zh: '同类目邻位的活动价', en: 'the price of a neighbour of its leaf category' } },
  ],
  needs: [ROLE_FACT, CATEGORY_FACT, PRICE_FACT, { zh: '商品的品牌或角标', en: 'Brand or badges of SKUs' }],
  notes: [
    {
      zh: '首屏：坑位上沿在首屏线之上就算。1200 宽的页面默认首屏高 800，通常只有首行。',
      en: 'A tile is on the first screenful if its upper edge is above the fold: 800 px on a page 1200 wide unless set, so the first row as a rule.',
    },
    BESIDE_NOTE,
  ],
  shows: ['roles', 'brand'],
  pass: {
    says: { zh: '79 的引流款排在首位，旁边就是另一个品牌的 249。', en: 'The puller at 79 comes first, beside a 249 of another brand.' },
    modules: [{ rows: '79 249 179 269 / 159 199 149 219' }],
    facts: { 1: { roles: ['traffic'] }, 2: { brand: 'Nordin' } },
  },
  fail: {
    says: {
      zh: '引流款排到了第二行，首屏看不到。把它换到首位。',
      en: 'The puller stands in the second row, below the fold. Swap it with the first tile.',
    },
    modules: [{ rows: '159 249 179 269 / 79 199 149 219' }],
    facts: { 5: { roles: ['traffic'] }, 2: { brand: 'Nordin' } },
  },
};
