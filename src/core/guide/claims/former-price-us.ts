import { LIST_PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const formerPriceUs: RuleGuide = {
  checks: {
    offered: {
      title: { zh: '原价确曾售卖', en: 'It was really offered' },
      formula: { zh: 'max *p*_{此前} ≥ *f*  或  依据 ≠ 空', en: 'max *p*_{before} ≥ *f*  or  *evidence* ≠ empty' },
      says: { zh: '每个展示原价的坑位检查一次。', en: 'One check for every tile that shows a former price.' },
    },
  },
  signs: [
    { sign: '*f*', is: { zh: '展示的原价', en: 'the former price shown' } },
    { sign: '*p*', is: { zh: '价格记录里活动开始前的价格', en: 'the dated prices before the event' } },
  ],
  needs: [LIST_PRICE_FACT, { zh: '价格记录，或商品的依据', en: 'The price history, or the evidence of a SKU' }],
  notes: [
    {
      zh: '规定没有天数，所以不论多久以前、卖了多久都算；是否“近期”“相当长”由人判断。',
      en: 'The guides name no number of days, so neither does it: whether a price was recent, and long enough, is for a person to judge.',
    },
    {
      zh: '厂商建议零售价不在此列，在“划线价依据”里写明即可。',
      en: 'A recommended price is passed over once it is stated as the basis of the list price.',
    },
  ],
  shows: ['list-price', 'evidence'],
  pass: {
    says: { zh: '两个原价，一个有记录，一个写明了依据。', en: 'Two former prices: one on record, one with evidence.' },
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
      zh: '79 展示原价 129，既没有价格记录，也没有依据。把它换下。',
      en: 'The 79 shows a former price of 129, with neither a record nor evidence. Exchange it.',
    },
    currency: 'USD',
    modules: [{ rows: '79 199 109 219' }],
    spare: '89',
    facts: { 1: { listPrice: 12900 }, 5: { listPrice: 11900, evidence: { zh: '三月价签存档', en: 'Price tags of March' } } },
    page: { event: { start: '2026-06-01' } },
  },
};
