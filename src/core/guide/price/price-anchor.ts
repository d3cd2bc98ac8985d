import { ANCHOR, ANCHOR_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const priceAnchor: RuleGuide = {
  checks: {
    present: {
      title: { zh: '页面上有承接的商品', en: 'It is on the page' },
      formula: { zh: '全页最低价 ≤ *A*', en: 'lowest price of the page ≤ *A*' },
      says: { zh: '全页检查一次；空页面也算不合格。', en: 'One check for the page. An empty page fails it too.' },
    },
    'at-once': {
      title: { zh: '首行就有承接的商品', en: 'It is in the first row' },
      formula: { zh: '首行最低价 ≤ *A*', en: 'lowest price of the first row ≤ *A*' },
      says: {
        zh: '每一端检查一次：标价 99，首行要有一个不高于 99 的商品。',
        en: 'One check per viewport: with a banner at 99, the first row has a SKU at 99 or less.',
      },
    },
  },
  signs: [
    ANCHOR,
    {
      sign: { zh: '首行', en: 'first row' },
      is: {
        zh: '页面上第一行商品；有价商品不足两个时，连同下面的行凑足两个（单列排版时就是前两个商品）',
        en: 'the first row of tiles; where it has fewer than two with a price, together with the rows under it until there are two (in one column: the first two tiles)',
      },
    },
  ],
  needs: [ANCHOR_FACT, PRICE_FACT],
  notes: [
    {
      zh: '这里没有 10% 的余地：标价 99，105 不算承接。',
      en: 'There is no tolerance here: with a banner at 99, a SKU at 105 is not enough.',
    },
    {
      zh: '只看价格，不看库存：承接标价的商品若已售罄，这条规则不会发现。',
      en: 'It reads prices, not stock: it does not notice that the SKU at the promised price is sold out.',
    },
  ],
  pass: {
    says: { zh: 'Banner标价 99，首行就有 99。', en: 'The banner promises 99, and 99 is in the first row.' },
    anchor: 99,
    modules: [{ rows: '99 199 149 219 / 159 129 169 239' }],
  },
  fail: {
    says: {
      zh: 'Banner标价 99，99 却排到了第二行，首行最低 129。把 99 与 129 对调。',
      en: 'The banner promises 99, yet 99 stands in the second row and the first begins at 129. Swap 99 and 129.',
    },
    anchor: 99,
    modules: [{ rows: '129 199 149 219 / 159 99 169 239' }],
  },
};
