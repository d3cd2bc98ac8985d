/** Signs that several formulas share, and facts that several rules read. */
import type { SignGuide } from './types';

export const ANCHOR: SignGuide = {
  sign: '*A*',
  is: {
    zh: 'Banner标价；没有填时，取 Banner 商品的活动价',
    en: 'the price the banner promises, else the price of the banner’s SKU',
  },
};

export const PRICE_FACT = { zh: '各坑位的活动价', en: 'The price of each tile' };
export const ANCHOR_FACT = { zh: 'Banner标价，或 Banner 商品的活动价', en: 'The banner’s price, or the price of its SKU' };

export const ROLE_FACT = { zh: '商品定位（主推款、引流款……）', en: 'The roles of SKUs (hero, traffic …)' };
export const CATEGORY_FACT = { zh: '商品类目，比到最末一级', en: 'The category of SKUs, compared down to its last level' };
export const ATTENTION_FACT = {
  zh: '预估关注占比：由版面推算，不需要数据，坑位越靠前、越居中、越大，分得越多',
  en: 'Shares of attention, which are predicted from the layout alone: the earlier, the more central and the larger a tile, the more it gets',
};
export const LIST_PRICE_FACT = { zh: '商品的划线价', en: 'The list price of SKUs' };
export const EVENT_FACT = { zh: '活动的开始时间', en: 'The start of the event' };
/** A neighbour, as rules.md section 1 has it. */
export const BESIDE_NOTE = {
  zh: '相邻指左右或上下紧挨着、中间没有空坑；不同楼层的坑位不算相邻。',
  en: 'Neighbours stand next to each other in a row or a column with no gap between them; tiles of different modules never do.',
};
/** What the law's rules can and cannot tell. */
export const ASKED_NOTE = {
  zh: '价格记录是标价；用券后的成交价可能更低，这里看不到。',
  en: 'A price history has prices asked. What buyers paid after coupons may be lower, and is not seen here.',
};
