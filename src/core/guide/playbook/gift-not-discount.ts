import { LIST_PRICE_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

const GIFT = { kind: 'gift' as const, gift: { name: { zh: '收纳包', en: 'Carry case' }, quantity: 1 } };

export const giftNotDiscount: RuleGuide = {
  checks: {
    discount: {
      title: { zh: '不打折', en: 'Nothing is reduced' },
      formula: '*l* ≤ *p*',
      says: { zh: '每个坑位检查一次；没有划线价就合格。', en: 'One check per tile; one without a list price passes.' },
    },
    promotion: {
      title: { zh: '促销都是赠品', en: 'Promotions are gifts' },
      formula: { zh: '促销方式 = 赠品', en: '*kind* = gift' },
      says: {
        zh: '每个在活动期间有促销的坑位检查一次：满减、优惠券、试用、搭售都不合格。',
        en: 'One check for every tile with a promotion during the event: money off, coupons, trials and bundles fail.',
      },
    },
  },
  signs: [{ sign: '*l*, *p*', is: { zh: '划线价与活动价', en: 'list price and price' } }],
  needs: [LIST_PRICE_FACT, { zh: '商品的促销', en: 'The promotions of SKUs' }, PRICE_FACT],
  notes: [
    {
      zh: '只有坚持不打折的品牌才该打开它；与“价格落差”方向相反，不要同时开。',
      en: 'It is for brands that never discount. It is the opposite of markdowns that are believed: turn on one of the two.',
    },
  ],
  shows: ['list-price', 'promotions'],
  pass: {
    says: { zh: '没有划线价，优惠都是赠品。', en: 'No list prices; what is given are presents.' },
    modules: [{ rows: '99 199 129 219' }],
    spare: '',
    facts: { 2: { promotions: [GIFT] }, 4: { promotions: [GIFT] } },
  },
  fail: {
    says: {
      zh: '99 带着划线价，199 在做满减。用页面外的商品换掉它们。',
      en: 'The 99 has a list price, the 199 money off. Exchange them for the SKUs beside the page.',
    },
    modules: [{ rows: '99 199 129 219' }],
    spare: '109 189',
    facts: { 1: { listPrice: 15900 }, 2: { promotions: [{ kind: 'cut', threshold: 19900, amount: 2000 }] }, 6: { promotions: [GIFT] } },
  },
};
