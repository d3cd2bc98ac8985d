import { ASKED_NOTE, EVENT_FACT, LIST_PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

const EVENT = { event: { start: '2026-06-01', end: '2026-06-18' } };

export const formerPriceCn: RuleGuide = {
  checks: {
    compared: {
      title: { zh: '划线价不高于此前的最低价', en: 'The struck-out price is no higher than the lowest before' },
      formula: '*c* ≤ *r*',
      says: {
        zh: '每个展示划线价、且知道此前价格的坑位检查一次；写明了划线价依据的直接合格。',
        en: 'One check for every tile with a struck-out price whose past is known. One whose basis is stated passes.',
      },
    },
    later: {
      title: { zh: '提醒：拉低之后的基准', en: 'Mind: the next reference' },
      formula: '*p* ≥ *r*',
      says: {
        zh: '没有公开宣布降价、价格却低于基准的，之后的比价要和它比。只作警告，不当作错误。',
        en: 'A price below the reference that is not announced as a reduction is what the next one is measured against. A warning, never an error.',
      },
    },
  },
  signs: [
    { sign: '*c*', is: { zh: '划线价', en: 'the struck-out price' } },
    {
      sign: '*r*',
      is: {
        zh: '基准：活动开始前 7 天内的最低价；这 7 天没有价格的，取此前最后一次的价格',
        en: 'the reference: the lowest price of the 7 days before the event, or the last one before these where there was none',
      },
    },
    {
      sign: '*p*',
      is: {
        zh: '计划中的价格：活动价，或价格记录里活动之后的价格',
        en: 'a planned price: that of the event, or a dated one after its start',
      },
    },
  ],
  needs: [LIST_PRICE_FACT, EVENT_FACT, { zh: '价格记录，或 7 天最低价', en: 'The price history, or the lowest price of 7 days' }],
  notes: [ASKED_NOTE],
  shows: ['list-price', 'lowest-7', 'list-price-basis'],
  pass: {
    says: {
      zh: '79 的划线价就是 7 天最低价；199 写明了依据。',
      en: 'The 79 strikes out its lowest price of 7 days; the 199 states its basis.',
    },
    currency: 'CNY',
    modules: [{ rows: '79 199 109 219' }],
    spare: '',
    facts: {
      1: { listPrice: 9900, lowestPrice7d: 9900 },
      2: { listPrice: 29900, lowestPrice7d: 21900, listPriceBasis: { zh: '建议零售价', en: 'Recommended' } },
    },
    page: EVENT,
  },
  fail: {
    says: {
      zh: '79 划掉的是 129，可 7 天内卖过 99。用页面外的商品换掉它。',
      en: 'The 79 strikes out 129, yet it was 99 within the 7 days. Exchange it for the SKU beside the page.',
    },
    currency: 'CNY',
    modules: [{ rows: '79 199 109 219' }],
    spare: '89',
    facts: {
      1: { listPrice: 12900, lowestPrice7d: 9900 },
      2: { listPrice: 29900, lowestPrice7d: 21900, listPriceBasis: { zh: '建议零售价', en: 'Recommended' } },
      5: { listPrice: 10900, lowestPrice7d: 10900 },
    },
    page: EVENT,
  },
};
