import { PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const priceParity: RuleGuide = {
  checks: {
    same: {
      title: { zh: '线上线下一个价', en: 'One price' },
      formula: { zh: '*p* = *p*_{线下}', en: '*p* = *p*_{offline}' },
      says: {
        zh: '每个知道线下价的坑位检查一次，分毫不差才算。',
        en: 'One check for every tile whose offline price is known, to the cent.',
      },
    },
  },
  signs: [{ sign: '*p*', is: { zh: '活动价', en: 'the price during the event' } }],
  needs: [{ zh: '商品的线下价', en: 'The offline price of SKUs' }, PRICE_FACT],
  notes: [
    {
      zh: '不知道线下价的商品跳过，不算合格也不算不合格。',
      en: 'SKUs of unknown offline price are passed over: they neither pass nor fail.',
    },
  ],
  shows: ['offline-price'],
  pass: {
    says: { zh: '每个商品都和门店一个价。', en: 'Every SKU costs what it costs in the shops.' },
    modules: [{ rows: '99 199 129 219' }],
    spare: '',
    facts: { 1: { offlinePrice: 9900 }, 2: { offlinePrice: 19900 }, 3: { offlinePrice: 12900 }, 4: { offlinePrice: 21900 } },
  },
  fail: {
    says: {
      zh: '199 在门店卖 239。价格要与渠道谈；这里先用页面外的商品换掉它。',
      en: 'The 199 costs 239 in the shops. That is for the two to agree; here, exchange it for the SKU beside the page.',
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
