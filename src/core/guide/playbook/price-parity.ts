import { PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const priceParity: RuleGuide = {
  checks: {
    same: {
      title: { zh: '线上线下一个价', en: 'One price online and in stores' },
      formula: { zh: '活动价 = 线下价', en: 'price = price in stores' },
      says: {
        zh: '每个知道线下价的坑位检查一次，分毫不差才算。',
        en: 'One check for every tile whose price in stores is known, to the cent.',
      },
    },
  },
  needs: [
    {
      zh: '商品的线下价：坑位属性的“价格依据”，或随商品表导入',
      en: 'The price in stores: under Price facts in the inspector, or imported with the catalogue',
    },
    PRICE_FACT,
  ],
  notes: [
    {
      zh: '不知道线下价的商品跳过，不算合格也不算不合格。',
      en: 'SKUs whose price in stores is unknown are passed over: they neither pass nor fail.',
    },
  ],
  shows: ['offline-price'],
  pass: {
    says: { zh: '每个商品都和门店一个价。', en: 'Every SKU costs what it costs in stores.' },
    modules: [{ rows: '99 199 129 219' }],
    spare: '',
    facts: { 1: { offlinePrice: 9900 }, 2: { offlinePrice: 19900 }, 3: { offlinePrice: 12900 }, 4: { offlinePrice: 21900 } },
  },
  fail: {
    says: {
      zh: '199 在门店卖 239。定价要与门店商定；这里先用页面外的 189 换掉 199。',
      en: 'The 199 costs 239 in stores. Which price is right has to be agreed with them; here, replace the 199 with the 189 beside the page.',
    },
    modules: [{ rows: '99 199 129 219' }],
    spare: '189',
    facts: {
      1: { offlinePrice: 9900 },
      2: { offlinePrice: 23900 },
      3: { offlinePrice: 12900 },
      4: { offlinePrice: 21900 },
      5: { offlinePrice: 18900 },
    },
  },
};
