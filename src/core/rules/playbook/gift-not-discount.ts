/** 宁送不折 (rules.md section 5): brands that never discount give presents instead. */
import { z } from 'zod';
import { type Promotion, runsDuring } from '@/core/page';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { PLAYBOOK } from './facts';

type GiftKinds = {
  /** Prices in minor units. */
  discount: { tile: string; price: number; listPrice: number };
  promotion: { tile: string; kinds: Promotion['kind'][] };
};

const KINDS: Record<Promotion['kind'], { zh: string; en: string }> = {
  gift: { zh: '赠品', en: 'gift' },
  cut: { zh: '满减', en: 'money off' },
  coupon: { zh: '优惠券', en: 'coupon' },
  trial: { zh: '试用', en: 'trial' },
  bundle: { zh: '组合优惠', en: 'bundle' },
};

export const giftNotDiscount = defineRule<GiftKinds>()({
  id: 'gift-not-discount',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { discount: 6, promotion: 4 },
  options: z.strictObject({}),
  texts: {
    title: { zh: '宁送不折', en: 'Gifts, not discounts' },
    asks: {
      zh: '坑位上没有高于活动价的划线价；活动期间的优惠都是赠品。',
      en: 'No tile shows a list price above its price, and every promotion of the event is a gift.',
    },
    why: {
      zh: '打过折的价格很难再涨回去，送赠品让顾客得实惠，又不伤品牌的价格。',
      en: 'A price once cut is hard to raise again; a gift is worth as much to the shopper and leaves the brand’s price alone.',
    },
    todo: {
      zh: '去掉划线价，把满减、优惠券换成价值相当的赠品。',
      en: 'Take the list price away, and offer a gift of the same value instead of money off or a coupon.',
    },
  },
  wording: {
    discount: {
      summary: { zh: '「{sku}」在打折', en: '“{sku}” is shown as reduced' },
      detail: { zh: '划线价 {listPrice}，活动价 {price}', en: 'list price {listPrice}, price {price}' },
      holes: ({ tile, price, listPrice }, say) => ({ sku: say.sku(tile), price: say.money(price), listPrice: say.money(listPrice) }),
    },
    promotion: {
      summary: { zh: '「{sku}」的优惠不是赠品', en: '“{sku}” is promoted with more than gifts' },
      detail: { zh: '{kinds}，应换成赠品', en: '{kinds}; should be a gift' },
      holes: ({ tile, kinds }, say) => ({
        sku: say.sku(tile),
        kinds: kinds.map((kind) => say.pick(KINDS[kind])).join(say.pick({ zh: '、', en: ', ' })),
      }),
    },
  },
  source: operatorSource({ zh: '“宁送不折”', en: '“rather a gift than a discount”' }),
  checkModule({ grid: { module, tiles, skus }, event }, _options, sink) {
    tiles.forEach(({ id }, i) => {
      const sku = skus[i];
      if (!sku) return;
      const place = { module: module.id, tiles: [id] };
      const { price, listPrice, promotions = [] } = sku;
      if (listPrice === undefined || price === 0 || listPrice <= price) sink.hold('discount');
      else sink.fail('discount', place, { tile: id, price, listPrice });
      const running = promotions.filter((promotion) => runsDuring(promotion, event));
      if (running.length === 0) return;
      const kinds = [...new Set(running.map(({ kind }) => kind))].filter((kind) => kind !== 'gift');
      if (kinds.length === 0) sink.hold('promotion');
      else sink.fail('promotion', place, { tile: id, kinds });
    });
  },
});
