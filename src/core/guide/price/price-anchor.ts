import { ANCHOR, ANCHOR_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const priceAnchor: RuleGuide = {
  checks: {
    present: {
      title: { zh: '页面上有', en: 'It is on the page' },
      formula: 'min *p* ≤ *A*',
      says: { zh: '全页检查一次；空页面也算不合格。', en: 'One check for the page. An empty page fails it too.' },
    },
    'at-once': {
      title: { zh: '一进来就看到', en: 'It is seen at once' },
      formula: 'min *p*_{1} ≤ *A*',
      says: {
        zh: '每个视口检查一次：首个有价格的台阶里要有这样的商品。',
        en: 'One check per viewport: such a SKU stands in the first step that has a price.',
      },
    },
  },
  signs: [
    ANCHOR,
    { sign: '*p*', is: { zh: '页面上的活动价', en: 'the prices on the page' } },
    {
      sign: '*p*_{1}',
      is: { zh: '首个台阶里的活动价，通常就是首行', en: 'the prices of the first step, which is the first row as a rule' },
    },
  ],
  needs: [ANCHOR_FACT, PRICE_FACT],
  notes: [
    {
      zh: '只看价格，不看库存：承接标价的商品若已售罄，这条规则不会发现。',
      en: 'It reads prices, not stock: it does not notice that the SKU at the promised price is sold out.',
    },
  ],
  pass: {
    says: { zh: 'Banner 承诺 99 起，首行就有 99。', en: 'The banner says from 99, and 99 is in the first row.' },
    anchor: 99,
    modules: [{ rows: '99 199 149 219 / 159 129 169 239' }],
  },
  fail: {
    says: {
      zh: '99 在页面上，却排到了第二行。把它换到首行。',
      en: 'The 99 is there, but only in the second row. Bring it up into the first.',
    },
    anchor: 99,
    modules: [{ rows: '129 199 149 219 / 159 99 169 239' }],
  },
};
