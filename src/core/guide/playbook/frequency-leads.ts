import { BESIDE_NOTE, CATEGORY_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const frequencyLeads: RuleGuide = {
  checks: {
    led: {
      title: { zh: '有高频商品带路', en: 'Something often bought leads to it' },
      formula: 'max *f*_{*s*} ≥ *F*',
      says: {
        zh: '每个低频类目，在每个视口检查一次：它的首个坑位之前，或任一坑位旁边，有这样的商品。',
        en: 'One check for every rarely bought category, at every viewport: such a SKU stands before its first tile, or beside any of its tiles.',
      },
    },
  },
  signs: [
    {
      sign: '*f*_{*s*}',
      is: {
        zh: '之前或旁边、属于其他类目的商品的购买频次',
        en: 'purchases per buyer and year of the SKUs of other categories before or beside it',
      },
    },
    {
      sign: '*F*',
      is: {
        zh: '高频的门槛：页面商品里频次最高三分之一的最低值',
        en: 'what counts as often: the least of the top third of the SKUs on the page',
      },
    },
  ],
  needs: [{ zh: '商品的购买频次（每人每年几次）', en: 'Purchase frequencies of SKUs: times per buyer and year' }, CATEGORY_FACT],
  notes: [
    {
      zh: '低频类目：各末级类目的平均频次里最低的三分之一，至少一个；只算知道频次的商品。',
      en: 'Rarely bought are the leaf categories in the lowest third by mean frequency, at least one; SKUs of unknown frequency are left out.',
    },
    BESIDE_NOTE,
  ],
  shows: ['frequency'],
  pass: {
    says: {
      zh: '常买的宠物用品紧挨着一年难得买一次的影音。',
      en: 'Pet goods, bought often, stand beside audio, bought once in two years.',
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
      zh: '影音排在最前，宠物用品离它最远。把一款宠物用品换到影音旁边。',
      en: 'Audio comes first and pet goods stand furthest from it. Bring one of them up beside audio.',
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
