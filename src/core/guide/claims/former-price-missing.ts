import { historyFact, LIST_PRICE_FACT, RECOMMENDED_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const formerPriceMissing: RuleGuide = {
  checks: {
    known: {
      title: { zh: '知道此前的价格', en: 'What it cost before is known' },
      formula: { zh: '此前的价格 ≠ 未知', en: 'price before ≠ unknown' },
      says: {
        zh: '每个展示划线价的坑位检查一次：有历史价格，或有 7 天、30 天最低价。',
        en: 'One check for every tile that shows a list price: it has a price history, or a lowest price of 7 or 30 days.',
      },
    },
  },
  needs: [LIST_PRICE_FACT, historyFact({ zh: '7 天、30', en: '7 or 30' })],
  notes: [
    {
      zh: '它不判断划线价对不对，只指出无从核对：别的规则遇到这种商品会跳过。',
      en: 'It does not judge the list price. It says that nobody can: the other rules pass over such a SKU.',
    },
    RECOMMENDED_NOTE,
  ],
  shows: ['list-price', 'lowest-30'],
  pass: {
    says: { zh: '有划线价的商品，都知道 30 天最低价。', en: 'Of whatever has a list price, the lowest price of 30 days is known.' },
    modules: [{ rows: '79 199 109 219' }],
    spare: '',
    facts: { 1: { listPrice: 12900, lowestPrice30d: 9900 }, 3: { listPrice: 14900, lowestPrice30d: 12900 } },
  },
  fail: {
    says: {
      zh: '79 展示划线价 129，此前卖多少却不知道。补上历史价格；这里用页面外的 89（知道 30 天最低价）换掉 79。',
      en: 'The 79 shows a list price of 129, yet what it cost before is not known. Add its price history; here, replace the 79 with the 89 beside the page, whose lowest price is known.',
    },
    modules: [{ rows: '79 199 109 219' }],
    spare: '89',
    facts: { 1: { listPrice: 12900 }, 3: { listPrice: 14900, lowestPrice30d: 12900 }, 5: { listPrice: 11900, lowestPrice30d: 9900 } },
  },
};
