import { LIST_PRICE_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const markdownVisible: RuleGuide = {
  checks: {
    share: {
      title: { zh: '打折的不过半', en: 'Few are marked down' },
      formula: { zh: '[打折的坑位 // 全部坑位] ≤ `maxShare`', en: '[tiles marked down // all tiles] ≤ `maxShare`' },
      says: { zh: '全页检查一次。', en: 'One check for the page.' },
    },
    cut: {
      title: { zh: '降得看得见，也可信', en: 'The cut is seen, and believed' },
      formula: { zh: '`min` ≤ 1 − [活动价 // 30 天最低价] ≤ `max`', en: '`min` ≤ 1 − [price // lowest of 30 days] ≤ `max`' },
      says: {
        zh: '每个有划线价、又知道 30 天最低价的坑位检查一次。比的是最低价，不是划线价。',
        en: 'One check for every tile marked down whose lowest price is known. It is that price the cut is measured from, not the list price.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '打折的坑位', en: 'tiles marked down' },
      is: { zh: '划线价高于活动价的', en: 'those with a list price above their price' },
    },
  ],
  needs: [
    LIST_PRICE_FACT,
    {
      zh: '近 30 天最低价：坑位属性的“价格依据”，或随商品表导入',
      en: 'The lowest price of 30 days: under Price facts in the inspector, or imported with the catalogue',
    },
    PRICE_FACT,
  ],
  notes: [
    {
      zh: '划线价是否合规不在这里检查，见“价格宣称”各规则。',
      en: 'Whether a list price may be shown at all is for the rules about price claims.',
    },
  ],
  shows: ['list-price', 'lowest-30'],
  pass: {
    says: { zh: '四个里两个打折，都比近来的最低价便宜一成多。', en: 'Two of four are marked down, each by more than a tenth.' },
    modules: [{ rows: '79 199 109 219' }],
    spare: '',
    facts: { 1: { listPrice: 12900, lowestPrice30d: 9900 }, 3: { listPrice: 15900, lowestPrice30d: 12900 } },
  },
  fail: {
    says: {
      zh: '四个里三个有划线价，超过一半；其中 199 近 30 天最低就是 199，根本没降。用页面外的 189 换掉 199。',
      en: 'Three of four are marked down, more than half, and the 199 has been as low as 199 within 30 days: no cut at all. Replace the 199 with the 189 beside the page.',
    },
    modules: [{ rows: '79 199 109 219' }],
    spare: '189',
    facts: {
      1: { listPrice: 12900, lowestPrice30d: 9900 },
      2: { listPrice: 29900, lowestPrice30d: 19900 },
      3: { listPrice: 15900, lowestPrice30d: 12900 },
    },
  },
};
