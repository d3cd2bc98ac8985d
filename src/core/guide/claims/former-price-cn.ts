import { ASKED_NOTE, EVENT_FACT, historyFact, LIST_PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

const EVENT = { event: { start: '2026-06-01', end: '2026-06-18' } };

export const formerPriceCn: RuleGuide = {
  checks: {
    compared: {
      title: { zh: '划线价不高于此前的最低价', en: 'The struck-out price is no higher than the lowest before' },
      formula: { zh: '划线价 ≤ 此前最低价', en: 'struck-out price ≤ lowest before' },
      says: {
        zh: '每个展示划线价、且知道此前价格的坑位检查一次；写明了划线价依据（如“建议零售价”）的直接合格。',
        en: 'One check for every tile with a struck-out price whose price before is known. One whose basis is stated (“recommended price”, say) passes.',
      },
    },
    later: {
      title: { zh: '提醒：悄悄降价会压低下次的原价', en: 'Warning: a quiet cut lowers the next former price' },
      formula: { zh: '计划价 ≥ 此前最低价', en: 'planned price ≥ lowest before' },
      says: {
        zh: '不划线、也不标降幅的降价，会成为下次原价的上限。比如此前 7 天最低 80，活动直接卖 75：此后 7 天内再降价，原价最多写 75。只作警告。划线价高于活动价，或角标写着降幅（“-30%”“7折”），就是公布了的降价，不提醒。',
        en: 'A lower price that is not announced becomes the ceiling of the next former price: where the lowest of 7 days is 80 and the event sells at 75 in silence, a reduction within 7 days after it may name 75 as the former price at most. A warning only. A reduction is announced by a list price above the price, or by a badge such as “-30%”.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '此前最低价', en: 'lowest before' },
      is: {
        zh: '活动开始前 7 天内的最低价；这 7 天没有价格的，取此前最后一次的价格',
        en: 'the lowest price of the 7 days before the event, or the last one before these where there was none',
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
  needs: [LIST_PRICE_FACT, EVENT_FACT, historyFact({ zh: '7', en: '7' })],
  notes: [ASKED_NOTE],
  shows: ['list-price', 'lowest-7', 'list-price-basis'],
  pass: {
    says: {
      zh: '79 划掉的 99 就是 7 天最低价；199 划掉的 299 写明是建议零售价。',
      en: 'The 79 strikes out 99, its lowest price of 7 days; the 299 over the 199 is said to be a recommended price.',
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
      zh: '79 划掉的是 129，可 7 天内卖过 99：划线价最多写 99。这里用页面外的 89（划线价等于 7 天最低价）换掉 79。',
      en: 'The 79 strikes out 129, yet it was 99 within the 7 days: 99 is the most it may strike out. Here, replace the 79 with the 89 beside the page, whose list price is its 7-day low.',
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
