import { ASKED_NOTE, EVENT_FACT, LIST_PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

const EVENT = { event: { start: '2026-06-01', end: '2026-06-14' } };

export const formerPriceEu: RuleGuide = {
  checks: {
    former: {
      title: { zh: '原价是 30 天最低价', en: 'The former price is the lowest of 30 days' },
      formula: '*f* ≤ *r*',
      says: { zh: '每个展示原价、且知道此前价格的坑位检查一次。', en: 'One check for every tile with a former price whose past is known.' },
    },
    percent: {
      title: { zh: '百分比按它计算', en: 'The percentage is computed from it' },
      formula: '*d* ≤ 1 − [*p* // *r*]',
      says: {
        zh: '每个角标写了降幅的坑位检查一次。整数百分比允许四舍五入：12.5% 可以写成 13%。',
        en: 'One check for every tile whose badge names a percentage. A whole one may be rounded: 12.5% may read 13%.',
      },
    },
    later: {
      title: { zh: '提醒：拉低之后的基准', en: 'Mind: the next reference' },
      formula: '*p* ≥ *r*',
      says: {
        zh: '没有公开宣布降价、价格却低于基准的，之后 30 天的降价要和它比。只作警告。',
        en: 'A price below the reference that is not announced as a reduction is what the next 30 days are measured against. A warning only.',
      },
    },
  },
  signs: [
    { sign: '*f*', is: { zh: '展示的原价', en: 'the former price shown' } },
    { sign: '*r*', is: { zh: '活动开始前 30 天内的最低价', en: 'the lowest price of the 30 days before the event' } },
    { sign: '*p*', is: { zh: '现价', en: 'the price now' } },
    { sign: '*d*', is: { zh: '角标上的降幅', en: 'the percentage of the badge' } },
  ],
  needs: [LIST_PRICE_FACT, EVENT_FACT, { zh: '价格记录，或 30 天最低价', en: 'The price history, or the lowest price of 30 days' }],
  notes: [
    {
      zh: '厂商建议零售价不是原价：在“划线价依据”里写明，就不在此列。',
      en: 'A recommended price is no former price: state it as the basis of the list price and it is passed over.',
    },
    ASKED_NOTE,
  ],
  shows: ['list-price', 'lowest-30'],
  pass: {
    says: { zh: '曾卖 80，现价 70：原价写 80，降幅写 12%。', en: 'Sold at 80, now 70: it says was 80, and 12% off.' },
    currency: 'EUR',
    modules: [{ rows: '70 120 95 140' }],
    spare: '',
    facts: { 1: { listPrice: 8000, lowestPrice30d: 8000, badges: ['-12%'] } },
    page: EVENT,
  },
  fail: {
    says: {
      zh: '日常价 100，曾卖 80，现价 70：写成原价 100、降 30%，两样都错。把它换下。',
      en: 'Usually 100, sold at 80, now 70: was 100 and 30% off are both wrong. Exchange it for the SKU beside the page.',
    },
    currency: 'EUR',
    modules: [{ rows: '70 120 95 140' }],
    spare: '75',
    facts: {
      1: { listPrice: 10000, lowestPrice30d: 8000, badges: ['-30%'] },
      5: { listPrice: 9000, lowestPrice30d: 9000, badges: ['-16%'] },
    },
    page: EVENT,
  },
};
