import { ASKED_NOTE, EVENT_FACT, historyFact, LIST_PRICE_FACT, RECOMMENDED_NOTE } from '../signs';
import type { RuleGuide } from '../types';

const EVENT = { event: { start: '2026-06-01', end: '2026-06-14' } };

export const formerPriceEu: RuleGuide = {
  checks: {
    former: {
      title: { zh: '原价是 30 天最低价', en: 'The former price is the lowest of 30 days' },
      formula: { zh: '原价 ≤ 30 天最低价', en: 'former price ≤ lowest of 30 days' },
      says: {
        zh: '每个展示原价、且知道此前价格的坑位检查一次：30 天内卖过 80，原价最多写 80。',
        en: 'One check for every tile with a former price whose price before is known: sold at 80 within 30 days, the former price is 80 at most.',
      },
    },
    percent: {
      title: { zh: '百分比按它计算', en: 'The percentage is computed from it' },
      formula: { zh: '角标的降幅 ≤ 1 − [活动价 // 30 天最低价]', en: 'percentage of the badge ≤ 1 − [price // lowest of 30 days]' },
      says: {
        zh: '每个角标写了降幅的坑位检查一次。从 80 降到 70 是 12.5%；整数百分比可以四舍五入，写 13% 也行。',
        en: 'One check for every tile whose badge names a percentage. From 80 to 70 is 12.5%; a whole percentage may be rounded, so 13% will do.',
      },
    },
    later: {
      title: { zh: '提醒：悄悄降价会压低下次的原价', en: 'Warning: a quiet cut lowers the next former price' },
      formula: { zh: '计划价 ≥ 30 天最低价', en: 'planned price ≥ lowest of 30 days' },
      says: {
        zh: '不划线、也不标降幅的降价，会成为下次原价的上限。比如此前 30 天最低 80，活动直接卖 75：此后 30 天内再降价，原价最多写 75。只作警告。划线价高于活动价，或角标写着降幅（“-30%”“7折”），就是公布了的降价，不提醒。',
        en: 'A lower price that is not announced becomes the ceiling of the next former price: where the lowest of 30 days is 80 and the event sells at 75 in silence, a reduction within 30 days after it may name 75 as the former price at most. A warning only. A reduction is announced by a list price above the price, or by a badge such as “-30%”.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '原价', en: 'former price' },
      is: { zh: '坑位上展示的划线价', en: 'the list price that the tile shows' },
    },
    {
      sign: { zh: '30 天最低价', en: 'lowest of 30 days' },
      is: {
        zh: '活动开始前 30 天内的最低价；这 30 天没有价格的，取此前最后一次的价格',
        en: 'the lowest price of the 30 days before the event, or the last one before these where there was none',
      },
    },
    {
      sign: { zh: '计划价', en: 'planned price' },
      is: {
        zh: '没有当作降价公布的活动价，以及历史价格、满减里已经填好、活动开始之后才生效的价格',
        en: 'the event’s price where it is not announced as a reduction, and prices that the price history or a money-off promotion already names for days after the event starts',
      },
    },
  ],
  needs: [LIST_PRICE_FACT, EVENT_FACT, historyFact({ zh: '30', en: '30' })],
  notes: [RECOMMENDED_NOTE, ASKED_NOTE],
  shows: ['list-price', 'lowest-30'],
  pass: {
    says: {
      zh: '30 天内卖过 80，活动价 70：原价写 80，降幅写 12%。',
      en: 'Sold at 80 within 30 days, now 70: its former price is 80, and its badge says 12% off.',
    },
    currency: 'EUR',
    modules: [{ rows: '70 120 95 140' }],
    spare: '',
    facts: { 1: { listPrice: 8000, lowestPrice30d: 8000, badges: ['-12%'] } },
    page: EVENT,
  },
  fail: {
    says: {
      zh: '日常价 100，30 天内卖过 80，活动价 70：写成原价 100、降 30%，两样都错，应写原价 80、降 12.5%。这里用页面外的 75 换掉 70。',
      en: 'Usually 100, sold at 80 within 30 days, now 70: a former price of 100 and 30% off are both wrong; it should say 80 and 12.5%. Here, replace the 70 with the 75 beside the page.',
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
