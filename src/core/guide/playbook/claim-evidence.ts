import { EVIDENCE_FACT, historyFact } from '../signs';
import type { RuleGuide } from '../types';

const LOWEST = { zh: '全网最低价', en: 'Lowest price ever' };
const FIRST = { zh: '销量第一', en: 'No. 1' };

export const claimEvidence: RuleGuide = {
  checks: {
    lowest: {
      title: { zh: '“最低”有历史价格为证', en: '“Lowest” is borne out by the prices on record' },
      formula: { zh: '活动价 ≤ 历史最低价', en: 'price ≤ lowest on record' },
      says: {
        zh: '每个商品检查一次；标题和角标里没有这类词就合格。没有历史价格时，写明依据也行。',
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
      sign: { zh: '历史最低价', en: 'lowest on record' },
      is: {
        zh: '历史价格、7 天最低价、30 天最低价里最低的一个',
        en: 'the least of the price history and the lowest prices of 7 and 30 days',
      },
    },
  ],
  needs: [{ zh: '标题与角标', en: 'Titles and badges' }, historyFact({ zh: '7 天、30', en: '7 or 30' }), EVIDENCE_FACT],
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
    says: {
      zh: '99 比 30 天最低的 109 还低，“第一”有榜单为据。',
      en: '99 is under the lowest of 30 days, 109, and the rank has its source.',
    },
    modules: [{ rows: '99 199 129 219' }],
    spare: '',
    facts: {
      1: { badges: [LOWEST], lowestPrice30d: 10900 },
      3: { badges: [FIRST], evidence: { zh: '2026年5月行业榜', en: 'Trade ranking, May 2026' } },
    },
  },
  fail: {
    says: {
      zh: '99 自称最低，30 天内却卖过 89；129 自称第一，没有依据。用页面外的 109 换掉 99，用 139 换掉 129。',
      en: 'The 99 claims to be lowest and was 89 within 30 days; the 129 claims a rank without evidence. Replace the 99 with the 109 beside the page, and the 129 with the 139.',
    },
    modules: [{ rows: '99 199 129 219' }],
    spare: '109 139',
    facts: { 1: { badges: [LOWEST], lowestPrice30d: 8900 }, 3: { badges: [FIRST] } },
  },
};
