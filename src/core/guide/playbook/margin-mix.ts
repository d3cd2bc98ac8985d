import { ATTENTION_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const marginMix: RuleGuide = {
  checks: {
    margin: {
      title: { zh: '综合毛利率达标', en: 'The mix earns enough' },
      formula: '[Σ *a* × (*p* − *c*) // Σ *a* × *p*] ≥ `target`',
      says: { zh: '每个视口检查一次。', en: 'One check per viewport.' },
    },
  },
  signs: [
    { sign: '*a*', is: { zh: '坑位的关注占比', en: 'the share of attention of a tile' } },
    { sign: '*p*, *c*', is: { zh: '它的活动价与成本', en: 'its price and its cost' } },
  ],
  needs: [{ zh: '商品的成本', en: 'The cost of SKUs' }, PRICE_FACT, ATTENTION_FACT],
  notes: [
    {
      zh: '不知道成本的商品不计入，结果里会说有几个。知道得少，结论也就粗。',
      en: 'SKUs of unknown cost are left out, and the finding says how many. The fewer are known, the rougher the answer.',
    },
    { zh: '它假设关注越多卖得越多，并不预测销量。', en: 'It takes it that what is looked at more sells more; it predicts no sales.' },
  ],
  shows: ['cost'],
  pass: {
    says: { zh: '毛利高的排在首行。', en: 'The tiles that earn most are in the first row.' },
    modules: [{ rows: '199 259 179 239 / 99 129 109 139' }],
    facts: {
      1: { cost: 13900 },
      2: { cost: 17900 },
      3: { cost: 12900 },
      4: { cost: 16900 },
      5: { cost: 9400 },
      6: { cost: 12400 },
      7: { cost: 10500 },
      8: { cost: 13300 },
    },
  },
  fail: {
    says: {
      zh: '毛利只有几个点的排在首行，赚钱的都在第二行。把 199、259 换上去。',
      en: 'The first row earns a few percent, what pays stands in the second. Bring up 199 and 259.',
    },
    modules: [{ rows: '99 129 109 139 / 199 259 179 239' }],
    facts: {
      1: { cost: 9400 },
      2: { cost: 12400 },
      3: { cost: 10500 },
      4: { cost: 13300 },
      5: { cost: 13800 },
      6: { cost: 18000 },
      7: { cost: 12400 },
      8: { cost: 16600 },
    },
  },
};
