import { ATTENTION_FACT } from '../signs';
import type { RuleGuide } from '../types';

/** Orders over the seven days of the figures. */
const sells = (aDay: number, stock: number) => ({ stock, stats: { from: '2026-05-18', to: '2026-05-24', orders: 7 * aDay } });

export const stockCover: RuleGuide = {
  checks: {
    cover: {
      title: { zh: '够卖几天', en: 'Enough for some days' },
      formula: '*s* ≥ *d* × `days`',
      says: {
        zh: '最受关注的一批坑位各检查一次，每个视口一次。',
        en: 'One check for each of the tiles that are looked at most, at every viewport.',
      },
    },
  },
  signs: [
    { sign: '*s*', is: { zh: '库存', en: 'the stock' } },
    {
      sign: '*d*',
      is: {
        zh: '日均订单：统计期的订单数除以天数，首尾两天都算',
        en: 'orders a day: those of the figures over their days, the first and the last included',
      },
    },
  ],
  needs: [
    { zh: '商品的库存', en: 'The stock of SKUs' },
    { zh: '带起止日期的订单数', en: 'Orders, with the days that they are of' },
    ATTENTION_FACT,
  ],
  notes: [
    {
      zh: '“最受关注”是关注占比最高的那部分坑位（参数 top，向上取整），与末位相同的也算。',
      en: 'The tiles looked at most are the share `top` of them by attention, rounded up, and those that get as much as the last.',
    },
    {
      zh: '日均按平时算，大促当天会卖得更快，天数宜放宽。',
      en: 'A day here is a usual one. An event sells faster: ask for more days.',
    },
  ],
  shows: ['stock', 'daily'],
  pass: {
    says: { zh: '首行中间最显眼的两款，库存够卖一周。', en: 'The two tiles looked at most have a week of stock.' },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    facts: { 2: sells(20, 160), 3: sells(30, 240), 6: sells(15, 30), 7: sells(5, 60) },
  },
  fail: {
    says: {
      zh: '首行中间的 199 每天卖 20 件，只剩 30 件。把它换到下面不起眼的坑位。',
      en: 'The 199 in the middle of the first row sells 20 a day and has 30 left. Swap it for a tile further down.',
    },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    facts: { 2: sells(20, 30), 3: sells(30, 240), 6: sells(5, 60), 7: sells(10, 90) },
  },
};
