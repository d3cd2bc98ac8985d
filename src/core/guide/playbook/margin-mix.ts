import { ATTENTION_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const marginMix: RuleGuide = {
  checks: {
    margin: {
      title: { zh: '综合毛利率达标', en: 'The mix earns enough' },
      formula: {
        zh: '[Σ 关注 × (活动价 − 成本) // Σ 关注 × 活动价] ≥ `target`',
        en: '[Σ attention × (price − cost) // Σ attention × price] ≥ `target`',
      },
      says: { zh: '每一端检查一次。', en: 'One check per viewport.' },
    },
  },
  signs: [
    { sign: 'Σ', is: { zh: '对所有知道成本的坑位求和', en: 'summed over all tiles with a known cost' } },
    { sign: { zh: '关注', en: 'attention' }, is: { zh: '坑位的预估关注占比', en: 'the tile’s share of the attention, as predicted' } },
  ],
  needs: [
    {
      zh: '商品的成本：坑位属性的“价格依据”，或随商品表导入',
      en: 'The cost of SKUs: under Price facts in the inspector, or imported with the catalogue',
    },
    PRICE_FACT,
    ATTENTION_FACT,
  ],
  notes: [
    {
      zh: '不知道成本的商品不计入，结果里会说有几个。知道得少，结论也就粗。',
      en: 'SKUs of unknown cost are left out, and the finding says how many. The fewer are known, the rougher the answer.',
    },
    { zh: '它假设关注越多卖得越多，并不预测销量。', en: 'It assumes that what is looked at more sells more; it does not predict sales.' },
  ],
  shows: ['cost', 'attention'],
  pass: {
    says: {
      zh: '毛利三成左右的排在首行，几个点的排在第二行。',
      en: 'What earns around 30% is in the first row, what earns a few percent in the second.',
    },
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
      zh: '首行毛利只有 4% 到 5%，三成上下的都在第二行。把 99 与 199 对调，再把 129 与 259 对调。',
      en: 'The first row earns 4 to 5%, and what earns around 30% stands in the second. Swap 99 and 199, then 129 and 259.',
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
