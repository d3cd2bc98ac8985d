/** 线上线下同价 (rules.md section 5): the same price online and off. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import { once } from '../../once';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { PLAYBOOK } from './facts';
import { placedSkus } from './places';

/** Prices in minor units. */
interface ParityEvidence {
  tile: string;
  price: number;
  offline: number;
}

export const priceParity = defineRule<{ same: ParityEvidence }>()({
  id: 'price-parity',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { same: 6 },
  options: z.strictObject({}),
  texts: {
    title: { zh: '线上线下同价', en: 'Same price online and off' },
    asks: {
      zh: '知道线下价的商品，活动价与线下价相同。',
      en: 'The price is the same as in stores, wherever the price in stores is known.',
    },
    why: {
      zh: '线上比门店便宜，门店就成了试衣间；线上更贵，顾客觉得被坑。',
      en: 'Cheaper online, and stores become fitting rooms; more expensive online, and shoppers feel cheated.',
    },
    todo: { zh: '与渠道对齐价格，优惠改用赠品。', en: 'Agree on one price with the stores, and offer gifts instead of discounts.' },
    notChecked: { 'no-offline-prices': { zh: '商品没有线下价', en: 'no SKU has a price in stores' } },
  },
  wording: {
    same: {
      summary: { zh: '「{sku}」比线下{what}', en: '“{sku}” is {what} than in stores' },
      detail: { zh: '活动价 {price}，线下价 {offline}，相差 {apart}', en: '{price} here, {offline} in stores: {apart} apart' },
      holes: ({ tile, price, offline }, say) => ({
        sku: say.sku(tile),
        what: price < offline ? say.pick({ zh: '便宜', en: 'cheaper' }) : say.pick({ zh: '贵', en: 'more expensive' }),
        price: say.money(price),
        offline: say.money(offline),
        apart: say.money(Math.abs(price - offline)),
      }),
    },
  },
  source: operatorSource({ zh: '“线上线下同价”', en: '“one price online and off”' }),
  check(context, _options, sink) {
    if (!hasOfflinePrices(placedSkus(context))) sink.notChecked('no-offline-prices');
  },
  checkModule({ grid: { module, tiles, skus } }, _options, sink) {
    tiles.forEach(({ id }, i) => {
      const sku = skus[i];
      if (!sku || sku.price === 0 || !sku.offlinePrice) return;
      const { price, offlinePrice: offline } = sku;
      if (price === offline) sink.hold('same');
      else sink.fail('same', { module: module.id, tiles: [id] }, { tile: id, price, offline });
    });
  },
});

const hasOfflinePrices = once((placed: readonly Sku[]) => placed.some(({ price, offlinePrice }) => price > 0 && offlinePrice));
