import { BESIDE_NOTE, CATEGORY_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const frequencyLeads: RuleGuide = {
  checks: {
    led: {
      title: { zh: '有高频商品带路', en: 'Something often bought leads to it' },
      formula: { zh: '带路商品的购买次数 ≥ 高频门槛', en: 'purchases of the leading SKU ≥ what counts as often' },
      says: {
        zh: '每个低频类目，在每一端检查一次：它的首个坑位之前，或任一坑位旁边，有一款其他类目的高频商品。',
        en: 'One check for every rarely bought sub-category, at every viewport: such a SKU stands before its first tile, or beside any of its tiles.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '带路商品', en: 'leading SKU' },
      is: {
        zh: '排在低频类目之前或旁边、属于其他细分类目的商品；购买次数按人均每年算',
        en: 'one of another sub-category that stands before or beside the rarely bought one; purchases are per buyer and year',
      },
    },
    {
      sign: { zh: '高频门槛', en: 'what counts as often' },
      is: {
        zh: '页面上购买次数最高的三分之一商品里，最低的那个次数',
        en: 'the least of the top third of the SKUs on the page, by purchases',
      },
    },
  ],
  needs: [
    {
      zh: '商品的人均年购买次数：坑位属性的“销售数据”里填，或随商品表导入',
      en: 'How often a buyer buys a SKU in a year: “Purchases a year” under Sales figures in the inspector, or imported with the catalogue',
    },
    CATEGORY_FACT,
  ],
  notes: [
    {
      zh: '低频类目：按细分类目求平均购买次数，取最低的三分之一，至少一个；只算知道次数的商品。',
      en: 'Rarely bought are the sub-categories in the lowest third by mean purchases, at least one; SKUs of which they are unknown are left out.',
    },
    BESIDE_NOTE,
  ],
  shows: ['frequency'],
  pass: {
    says: {
      zh: '一年买 12 次的宠物用品，紧挨着两年才买一次的影音。',
      en: 'Pet goods, bought 12 times a year, stand beside audio, bought once in two years.',
    },
    modules: [{ rows: '39:pets 299 / 59:wear 349 / 79:wear 49:pets' }],
    facts: {
      1: { frequency: 12 },
      2: { frequency: 0.5 },
      3: { frequency: 4 },
      4: { frequency: 0.5 },
      5: { frequency: 3 },
      6: { frequency: 10 },
    },
  },
  fail: {
    says: {
      zh: '影音（两年买一次）排在最前，高频的宠物用品离得最远。把宠物用品 39 与 59 对调，就挨着影音了。',
      en: 'Audio, bought once in two years, comes first; pet goods, bought often, stand furthest away. Swap the 39 (pet goods) and the 59: now it stands beside audio.',
    },
    modules: [{ rows: '299 349 / 59:wear 79:wear / 39:pets 49:pets' }],
    facts: {
      1: { frequency: 0.5 },
      2: { frequency: 0.5 },
      3: { frequency: 4 },
      4: { frequency: 3 },
      5: { frequency: 12 },
      6: { frequency: 10 },
    },
  },
};
