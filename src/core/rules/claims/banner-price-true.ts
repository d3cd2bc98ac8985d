/** 首页标价真实 (rules.md section 5): a price shown prominently is not below the price at which the page sells the goods. */
import { z } from 'zod';
import { atLeast } from '../exact';
import { defineRule } from '../rule';
import { lowestShown } from '../steps';
import { CHINA, CLAIMS_CN, SAMR_ORDER_56, SAMR_ORDERS_URL } from './markets';

/** Minor units. */
interface LowestEvidence {
  banner: number;
  lowest: number;
}

interface SkuEvidence {
  banner: number;
  price: number;
  title: string;
}

export const bannerPriceTrue = defineRule<{ sku: SkuEvidence; lowest: LowestEvidence }>()({
  id: 'banner-price-true',
  group: 'price-claims',
  severity: 'error',
  presets: [CLAIMS_CN],
  weights: { sku: 40, lowest: 40 },
  options: z.strictObject({}),
  texts: {
    title: { zh: 'Banner标价真实', en: 'A true banner price' },
    asks: {
      zh: 'Banner标价不低于页面上的最低价；Banner 点名某款商品时，也不低于这款商品的活动价。',
      en: 'The banner’s price is not below the cheapest of the page, nor below the price of the SKU that it shows.',
    },
    why: {
      zh: '规定不允许首页或其他显著位置标示的价格低于详情页标示的价格。',
      en: 'The order forbids a price on the front page, or in another prominent place, that is below the one on the product’s own page.',
    },
    todo: { zh: '核对 Banner标价，或放上这个价位的商品。', en: 'Correct the banner’s price, or put a SKU at that price on the page.' },
    notChecked: {
      'no-price': { zh: 'Banner 没有标价', en: 'the banner names no price' },
      'no-sku-price': { zh: '页面上没有标价的商品', en: 'no SKU of the page has a price' },
    },
  },
  wording: {
    sku: {
      summary: { zh: 'Banner标价 {banner} 低于该商品的活动价 {price}', en: 'The banner says {banner}, its SKU costs {price}' },
      detail: { zh: '{title}', en: '{title}' },
      holes: ({ banner, price, title }, say) => ({ banner: say.money(banner), price: say.money(price), title }),
    },
    lowest: {
      summary: { zh: 'Banner标价 {banner} 低于全页最低价 {lowest}', en: 'The banner says {banner}, the page sells from {lowest}' },
      detail: { zh: '没有商品卖这个价', en: 'nothing is sold at that price' },
      holes: ({ banner, lowest }, say) => ({ banner: say.money(banner), lowest: say.money(lowest) }),
    },
  },
  source: {
    kind: 'law',
    title: SAMR_ORDER_56,
    section: { zh: '第二十条', en: 'Art. 20' },
    status: 'law',
    market: CHINA,
    url: SAMR_ORDERS_URL,
  },
  check({ page, goods, skus }, _options, sink) {
    const { anchorPrice: banner, skuId } = page.banner ?? {};
    if (!banner) return sink.notChecked('no-price');
    const own = skuId === undefined ? undefined : skus.get(skuId);
    let lowest = own && own.price > 0 ? own.price : Number.POSITIVE_INFINITY;
    for (const each of goods) lowest = Math.min(lowest, lowestShown(each) ?? lowest);
    if (lowest === Number.POSITIVE_INFINITY) return sink.notChecked('no-sku-price');
    if (own && own.price > 0) {
      if (atLeast(banner, own.price)) sink.hold('sku');
      else sink.fail('sku', {}, { banner, price: own.price, title: own.title });
    }
    if (atLeast(banner, lowest)) sink.hold('lowest');
    else sink.fail('lowest', {}, { banner, lowest });
  },
});
