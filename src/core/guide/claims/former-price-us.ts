import { EVIDENCE_FACT, LIST_PRICE_FACT, RECOMMENDED_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const formerPriceUs: RuleGuide = {
  checks: {
    offered: {
      title: { zh: '原价确曾售卖', en: 'It was really offered' },
      formula: { zh: '此前最高价 ≥ 原价  或  依据 ≠ 空', en: 'highest before ≥ former price  or  evidence ≠ empty' },
      says: { zh: '每个展示原价的坑位检查一次。', en: 'One check for every tile that shows a former price.' },
    },
  },
  signs: [
    { sign: { zh: '原价', en: 'former price' }, is: { zh: '坑位上展示的划线价', en: 'the list price that the tile shows' } },
    {
      sign: { zh: '此前最高价', en: 'highest before' },
      is: { zh: '历史价格里，活动开始前最高的一个', en: 'the highest price of the price history from before the event' },
    },
  ],
  needs: [
    LIST_PRICE_FACT,
    {
      zh: '历史价格：坑位属性的“价格依据”',
      en: 'The price history: in the inspector’s “Price facts”',
    },
    EVIDENCE_FACT,
  ],
  notes: [
    {
      zh: '规定没有天数，所以不论多久以前、卖了多久都算；是否“近期”“相当长”由人判断。',
      en: 'The guides name no number of days, so neither does it: whether a price was recent, and long enough, is for a person to judge.',
    },
    RECOMMENDED_NOTE,
  ],
  shows: ['list-price', 'evidence'],
  pass: {
    says: {
      zh: '79 的原价写明了依据，109 的原价在历史价格里。',
      en: 'The former price of the 79 has evidence, that of the 109 stands in its price history.',
    },
    currency: 'USD',
    modules: [{ rows: '79 199 109 219' }],
    spare: '',
    facts: {
      1: { listPrice: 12900, evidence: { zh: '三月价签存档', en: 'Price tags of March' } },
      3: { listPrice: 14900, priceHistory: [{ from: '2026-02-01', to: '2026-05-20', price: 14900 }] },
    },
    page: { event: { start: '2026-06-01' } },
  },
  fail: {
    says: {
      zh: '79 展示原价 129，历史价格里没有，也没写依据。补上其中一样；这里用页面外的 89（写明了依据）换掉 79。',
      en: 'The 79 shows a former price of 129, with neither a price history nor evidence. Add one of them; here, replace the 79 with the 89 beside the page, which has evidence.',
    },
    currency: 'USD',
    modules: [{ rows: '79 199 109 219' }],
    spare: '89',
    facts: { 1: { listPrice: 12900 }, 5: { listPrice: 11900, evidence: { zh: '三月价签存档', en: 'Price tags of March' } } },
    page: { event: { start: '2026-06-01' } },
  },
};
