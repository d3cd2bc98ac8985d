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

export const ROLE_FACT = {
  zh: '商品的角色（主推款、引流款……）：在坑位属性的“角色”里勾选，或随商品表导入',
  en: 'The roles of SKUs (hero, traffic …): ticked under Roles in the inspector, or imported with the catalogue',
};
export const CATEGORY_FACT = {
  zh: '商品的细分类目，即类目的最后一级：“数码 / 影音”里的“影音”',
  en: 'The sub-category of SKUs, which is the last level of the category: “Audio” in “Electronics / Audio”',
};
export const ATTENTION_FACT = {
  zh: '预估关注占比：按版面推算，不用填；坑位越靠前、越居中、越大，分得越多。不合格时，问题里写着算出的百分比',
  en: 'Shares of attention, predicted from the layout: the earlier, the more central and the larger a tile, the more it gets. There is nothing to fill in, and a finding names the shares it rests on',
};
/** What the rules of the visual flow read, and what their model is. */
export const LOOKS_FACT = {
  zh: '典型动线与关注占比：由版面推算，不用填',
  en: 'Typical paths and shares of attention, which are predicted from the layout: there is nothing to fill in',
};
/** A banner to be seen on an example: it takes its share of the looks. */
export const BANNER = { banner: { headline: { zh: '音频节', en: 'Audio event' } } };
export const TYPICAL_NOTE = {
  zh: '这是典型行为的模型，不是某个人会怎么看；人与人差别很大。',
  en: 'A model of typical behaviour, not of what somebody will look at: people differ a lot.',
};
export const LIST_PRICE_FACT = { zh: '商品的划线价', en: 'The list price of SKUs' };
export const EVENT_FACT = {
  zh: '活动的开始日期：活动页属性里的“活动开始”',
  en: 'The start of the event: “Event starts” in the page’s inspector',
};
const PRICE_FACTS = { zh: '坑位属性的“价格依据”', en: 'the inspector’s “Price facts”' };
/** What a SKU cost before, and where that is said. */
export const historyFact = (days: { zh: string; en: string }) => ({
  zh: `历史价格，或 ${days.zh} 天最低价：都在${PRICE_FACTS.zh}里填；最低价也可随商品表导入`,
  en: `The price history, or the lowest price of ${days.en} days: both in ${PRICE_FACTS.en}; lowest prices can also come with the catalogue`,
});
export const EVIDENCE_FACT = {
  zh: `依据：${PRICE_FACTS.zh}里的“依据说明或链接”`,
  en: `Evidence: “Evidence, text or link” in ${PRICE_FACTS.en}`,
};
/** A list price that is not the seller's own former one. */
export const RECOMMENDED_NOTE = {
  zh: '厂商建议零售价不算原价：在“划线价依据”里写明（如“建议零售价”“吊牌价”），这条规则就跳过它。',
  en: 'A recommended price is no former price: say so under “List price is” (“RRP”, “MSRP”), and the rule passes over it.',
};
/** A neighbour, as rules.md section 1 has it. */
export const BESIDE_NOTE = {
  zh: '相邻指左右或上下紧挨着、中间没有空坑；不同楼层的坑位不算相邻。',
  en: 'Neighbours stand next to each other in a row or a column with no gap between them; tiles of different modules never do.',
};
/** What the law's rules can and cannot tell. */
export const ASKED_NOTE = {
  zh: '历史价格是标价；用券后的成交价可能更低，这里看不到。',
  en: 'A price history has prices asked. What buyers paid after coupons may be lower, and is not seen here.',
};
