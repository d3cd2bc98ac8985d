import { LIST_PRICE_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

const GIFT = { kind: 'gift' as const, gift: { name: { zh: '收纳包', en: 'Carry case' }, quantity: 1 } };

export const giftNotDiscount: RuleGuide = {
  checks: {
    discount: {
      title: { zh: '不打折', en: 'Nothing is reduced' },
      formula: { zh: '划线价 ≤ 活动价', en: 'list price ≤ price' },
      says: { zh: '每个坑位检查一次；没有划线价就合格。', en: 'One check per tile; one without a list price passes.' },
    },
    promotion: {
      title: { zh: '优惠都是赠品', en: 'Promotions are gifts' },
      formula: { zh: '优惠类型 = 赠品', en: 'promotion = gift' },
      says: {
        zh: '每个在活动期间有优惠的坑位检查一次：满减、优惠券、试用、组合优惠都不合格。',
        en: 'One check for every tile with a promotion during the event: money off, coupons, trials and bundles fail.',
      },
    },
  },
  needs: [
    LIST_PRICE_FACT,
    { zh: '商品的优惠：坑位属性的“优惠活动”', en: 'The promotions of SKUs: under Promotions in the inspector' },
    PRICE_FACT,
  ],
  notes: [
    {
      zh: '只有坚持不打折的品牌才该打开它；与“价格落差”方向相反，不要同时开。',
      en: 'It is for brands that never discount, and the opposite of the rule “Markdowns that are believed”: turn on one of the two.',
    },
  ],
  shows: ['list-price', 'promotions'],
  pass: {
    says: { zh: '没有划线价，优惠都是赠品。', en: 'No list prices, and every promotion is a gift.' },
    modules: [{ rows: '99 199 129 219' }],
    spare: '',
    facts: { 2: { promotions: [GIFT] }, 4: { promotions: [GIFT] } },
  },
  fail: {
    says: {
      zh: '99 带着划线价 159，199 在做满减。用页面外的 109 换掉 99，用 189 换掉 199。',
      en: 'The 99 has a list price of 159, the 199 money off. Replace the 99 with the 109 beside the page, and the 199 with the 189.',
    },
    modules: [{ rows: '99 199 129 219' }],
    spare: '109 189',
    facts: { 1: { listPrice: 15900 }, 2: { promotions: [{ kind: 'cut', threshold: 19900, amount: 2000 }] }, 6: { promotions: [GIFT] } },
  },
};
