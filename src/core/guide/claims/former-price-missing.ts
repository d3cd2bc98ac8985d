import { LIST_PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const formerPriceMissing: RuleGuide = {
  checks: {
    known: {
      title: { zh: '知道此前的价格', en: 'What it cost before is known' },
      formula: { zh: '此前的价格 ≠ 未知', en: '*past prices* ≠ unknown' },
      says: {
        zh: '每个展示划线价的坑位检查一次：有价格记录，或有 7 天、30 天最低价。',
        en: 'One check for every tile that shows a list price: it has a price history, or a lowest price of 7 or 30 days.',
      },
    },
  },
  needs: [LIST_PRICE_FACT, { zh: '价格记录，或 7 天、30 天最低价', en: 'The price history, or the lowest price of 7 or 30 days' }],
  notes: [
    {
      zh: '它不判断划线价对不对，只指出无从核对：别的规则遇到这种商品会跳过。',
      en: 'It does not judge the list price. It says that nobody can: the other rules pass over such a SKU.',
    },
    {
      zh: '厂商建议零售价不在此列，在“划线价依据”里写明即可。',
      en: 'A recommended price needs no history once it is stated as the basis of the list price.',
    },
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
      zh: '79 有划线价，此前卖多少却不知道。把它换下。',
      en: 'The 79 has a list price, yet nobody knows what it cost before. Exchange it.',
    },
    modules: [{ rows: '79 199 109 219' }],
    spare: '89',
    facts: { 1: { listPrice: 12900 }, 3: { listPrice: 14900, lowestPrice30d: 12900 }, 5: { listPrice: 11900, lowestPrice30d: 9900 } },
  },
};
