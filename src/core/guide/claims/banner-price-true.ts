import { ANCHOR_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const bannerPriceTrue: RuleGuide = {
  checks: {
    sku: {
      title: { zh: '不低于所展示商品的价格', en: 'Not below the SKU it shows' },
      formula: { zh: 'Banner标价 ≥ Banner 商品的活动价', en: 'banner’s price ≥ price of its SKU' },
      says: { zh: 'Banner 指定了商品（“Banner商品”）时检查一次。', en: 'One check where the banner has a SKU (“Banner SKU”).' },
    },
    lowest: {
      title: { zh: '不低于全页最低价', en: 'Not below the cheapest' },
      formula: { zh: 'Banner标价 ≥ 全页最低价', en: 'banner’s price ≥ lowest price of the page' },
      says: { zh: '全页检查一次。', en: 'One check for the page.' },
    },
  },
  needs: [ANCHOR_FACT, PRICE_FACT],
  notes: [
    {
      zh: '与“Banner标价承接”不同：那条问顾客能否一进来就找到，这条问标价是否真有其事。',
      en: 'The rule “The banner’s price is on the page” asks whether shoppers find it at once; this one asks whether it is true at all.',
    },
  ],
  pass: {
    says: { zh: 'Banner 说 79 起，页面上就有 79。', en: 'The banner says from 79, and there is one at 79.' },
    currency: 'CNY',
    anchor: 79,
    modules: [{ rows: '79 199 109 219' }],
    spare: '',
  },
  fail: {
    says: {
      zh: 'Banner标价 79，页面最低却是 99。用页面外的 79 换掉 99。',
      en: 'The banner says 79, yet the page sells from 99. Replace the 99 with the 79 beside the page.',
    },
    currency: 'CNY',
    anchor: 79,
    modules: [{ rows: '99 199 109 219' }],
    spare: '79',
  },
};
