import type { RuleGuide } from '../types';

const LOWEST = { zh: '全网最低价', en: 'Lowest price ever' };
const FIRST = { zh: '销量第一', en: 'No. 1' };

export const claimEvidence: RuleGuide = {
  checks: {
    lowest: {
      title: { zh: '“最低”有价格记录为证', en: '“Lowest” is borne out by the prices on record' },
      formula: { zh: '*p* ≤ min *p*_{记录}', en: '*p* ≤ min *p*_{record}' },
      says: {
        zh: '每个商品检查一次；标题和角标里没有这类词就合格。没有价格记录时，写明依据也行。',
        en: 'One check for every SKU; one whose title and badges say no such thing passes. Where no price is on record, evidence will do.',
      },
    },
    superlative: {
      title: { zh: '“第一”“最佳”有依据', en: '“Best” and “No. 1” have evidence' },
      formula: { zh: '依据 ≠ 空', en: '*evidence* ≠ empty' },
      says: {
        zh: '每个商品检查一次；标题和角标里没有这类词就合格。',
        en: 'One check for every SKU; one whose title and badges say no such thing passes.',
      },
    },
  },
  signs: [
    {
      sign: '*p*',
      is: {
        zh: '活动价；记录是价格历史、7 天与 30 天最低价',
        en: 'the price; on record are its history and its lowest prices of 7 and 30 days',
      },
    },
  ],
  needs: [
    { zh: '标题与角标', en: 'Titles and badges' },
    { zh: '价格记录，或商品的依据（evidence 字段）', en: 'Prices on record, or the evidence of a SKU' },
  ],
  notes: [
    {
      zh: '按词表认词，中英文各一份；可在参数里添加词，或列出不算宣称的说法（如“第一代”的型号）。',
      en: 'It goes by lists of words, one per language. Options add words, and phrases that claim nothing, such as a model’s name.',
    },
    {
      zh: '只看有没有依据，不判断依据是否成立。图片里的字看不到。',
      en: 'It sees whether there is evidence, not whether it holds. Words inside pictures are not read.',
    },
  ],
  shows: ['lowest-30', 'evidence'],
  pass: {
    says: { zh: '最低价有记录为证，第一有榜单为据。', en: 'The lowest price is on record, and the ranking has its source.' },
    modules: [{ rows: '99 199 129 219' }],
    spare: '',
    facts: {
      1: { badges: [LOWEST], lowestPrice30d: 10900 },
      3: { badges: [FIRST], evidence: { zh: '2026年5月行业榜', en: 'Trade ranking, May 2026' } },
    },
  },
  fail: {
    says: {
      zh: '99 自称最低，30 天内却卖过 89；129 自称第一，没有依据。用页面外的商品换掉它们。',
      en: 'The 99 claims to be lowest and was 89 this month; the 129 claims a rank and has no evidence. Exchange them.',
    },
    modules: [{ rows: '99 199 129 219' }],
    spare: '109 139',
    facts: { 1: { badges: [LOWEST], lowestPrice30d: 8900 }, 3: { badges: [FIRST] } },
  },
};
