import { BESIDE_NOTE, CATEGORY_FACT, PRICE_FACT, ROLE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const trafficLeadIn: RuleGuide = {
  checks: {
    absent: {
      title: { zh: '首屏有引流款', en: 'A traffic SKU on the first screenful' },
      formula: { zh: '首屏的引流款 ≥ 1', en: 'traffic SKUs on the first screenful ≥ 1' },
      says: {
        zh: '三项合成一项检查，每一端一次，依次来看：首屏只要有一款引流款三项都过就合格；都没过时，说明过得最多的那款卡在哪一项。',
        en: 'These three are one check per viewport, taken in turn: it passes if one traffic SKU on the first screenful meets all three, else it says which of the three the best of them fails.',
      },
    },
    dear: {
      title: { zh: '够便宜', en: 'It is cheap' },
      formula: { zh: '引流款的价格 ≤ 中位价', en: 'price of the traffic SKU ≤ median price' },
      says: {
        zh: '与页面上同一细分类目的商品比，它自己也算在内。',
        en: 'Compared with the SKUs of its sub-category on the page, itself included.',
      },
    },
    alone: {
      title: { zh: '旁边有可升级的商品', en: 'There is something to trade up to' },
      formula: {
        zh: '旁边同类的价格 ≥ 引流款的价格 × `minRatio`',
        en: 'price of a neighbour of its kind ≥ price of the traffic SKU × `minRatio`',
      },
      says: {
        zh: '旁边有一款同一细分类目、品牌或角标不同的商品，价格够高：引流款 79，它至少 118.5。',
        en: 'A neighbour of its sub-category, of another brand or with other badges, costs enough: 118.5 or more beside a traffic SKU at 79.',
      },
    },
  },
  signs: [
    { sign: { zh: '引流款', en: 'traffic SKU' }, is: { zh: '角色里标为引流款的商品', en: 'a SKU marked Traffic under Roles' } },
    {
      sign: { zh: '中位价', en: 'median price' },
      is: {
        zh: '同一细分类目的商品按价格排队，正中间的那个价格',
        en: 'the price in the middle, when those of its sub-category stand in order',
      },
    },
  ],
  needs: [ROLE_FACT, CATEGORY_FACT, PRICE_FACT, { zh: '商品的品牌或角标', en: 'Brand or badges of SKUs' }],
  notes: [
    {
      zh: '首屏：坑位上沿在首屏线之上就算。1200 宽的页面，首屏默认高 800（活动页属性的“视口”可改），通常只有首行。',
      en: 'A tile is on the first screenful if its upper edge is above the fold: 800 px on a page 1200 wide unless set otherwise (Viewports in the page’s inspector), so the first row as a rule.',
    },
    BESIDE_NOTE,
  ],
  shows: ['roles', 'brand', 'screenful'],
  pass: {
    says: {
      zh: '79 的引流款排在首位，旁边就是另一个品牌的 249。',
      en: 'The traffic SKU at 79 comes first, beside a 249 of another brand.',
    },
    modules: [{ rows: '79 249 179 269 / 159 199 149 219' }],
    facts: { 1: { roles: ['traffic'] }, 2: { brand: 'Nordin' } },
  },
  fail: {
    says: {
      zh: '引流款 79 排到了第二行，首屏看不到。把 79 与首位的 159 对调。',
      en: 'The traffic SKU at 79 stands in the second row, below the fold. Swap it with the 159, the first tile.',
    },
    modules: [{ rows: '159 249 179 269 / 79 199 149 219' }],
    facts: { 5: { roles: ['traffic'] }, 2: { brand: 'Nordin' } },
  },
};
