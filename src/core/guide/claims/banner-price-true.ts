import { ANCHOR_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const bannerPriceTrue: RuleGuide = {
  checks: {
    sku: {
      title: { zh: '不低于所展示商品的价格', en: 'Not below the SKU it shows' },
      formula: '*b* ≥ *p*_{*s*}',
      says: { zh: 'Banner 点名某款商品时检查一次。', en: 'One check where the banner shows a SKU.' },
    },
    lowest: {
      title: { zh: '不低于全页最低价', en: 'Not below the cheapest' },
      formula: '*b* ≥ min *p*',
      says: { zh: '全页检查一次。', en: 'One check for the page.' },
    },
  },
  signs: [
    { sign: '*b*', is: { zh: 'Banner标价', en: 'the banner’s price' } },
    { sign: '*p*, *p*_{*s*}', is: { zh: '页面上的活动价；Banner 商品的活动价', en: 'the prices on the page; that of the banner’s SKU' } },
  ],
  needs: [ANCHOR_FACT, PRICE_FACT],
  notes: [
    {
      zh: '与“Banner标价承接”不同：那条问顾客能否一进来就找到，这条问标价是否真有其事。',
      en: 'The banner’s price is on the page asks whether shoppers find it at once; this one asks whether it is true at all.',
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
      zh: 'Banner 说 79 起，页面最低却是 99。把页面外的 79 换上来。',
      en: 'The banner says from 79, yet the page sells from 99. Bring in the 79 from beside the page.',
    },
    currency: 'CNY',
    anchor: 79,
    modules: [{ rows: '99 199 109 219' }],
    spare: '79',
  },
};
