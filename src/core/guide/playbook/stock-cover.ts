import { ATTENTION_FACT } from '../signs';
import type { RuleGuide } from '../types';

/** Orders over the seven days of the figures. */
const sells = (aDay: number, stock: number) => ({ stock, stats: { from: '2026-05-18', to: '2026-05-24', orders: 7 * aDay } });

export const stockCover: RuleGuide = {
  checks: {
    cover: {
      title: { zh: '够卖几天', en: 'Enough for the days asked for' },
      formula: { zh: '库存 ≥ 日均订单 × `days`', en: 'stock ≥ orders a day × `days`' },
      says: {
        zh: '最受关注的 20% 坑位，在每一端各检查一次：每天卖 20 件，库存至少 60 件。',
        en: 'One check for each of the 20% of tiles that get most attention, at every viewport: where 20 are sold a day, there are 60 or more.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '日均订单', en: 'orders a day' },
      is: {
        zh: '统计期的订单数除以天数，首尾两天都算',
        en: 'the orders of the sales figures over their days, the first and the last included',
      },
    },
  ],
  needs: [
    { zh: '商品的库存：坑位属性的“库存”，或随商品表导入', en: 'The stock of SKUs: in the inspector, or imported with the catalogue' },
    {
      zh: '带起止日期的订单数：坑位属性的“销售数据”',
      en: 'Orders, with the first and the last day they are of: under Sales figures in the inspector',
    },
    ATTENTION_FACT,
  ],
  notes: [
    {
      zh: '“最受关注的 20%”向上取整：8 个坑位取 2 个，与末位占比相同的也算。',
      en: 'The 20% are rounded up, two of eight tiles, and whatever gets as much as the last of them counts too.',
    },
    {
      zh: '日均按平时算，大促当天会卖得更快，天数宜放宽。',
      en: 'Orders a day are those of usual days. During an event goods sell faster, so allow for more days.',
    },
  ],
  shows: ['stock', 'daily', 'attention'],
  pass: {
    says: { zh: '首行中间最显眼的两款，库存够卖一周。', en: 'The two tiles looked at most have a week of stock.' },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    facts: { 2: sells(20, 160), 3: sells(30, 240), 6: sells(15, 30), 7: sells(5, 60) },
  },
  fail: {
    says: {
      zh: '首行中间的 199 每天卖 20 件，只剩 30 件，够卖一天半。把 199 与够卖 9 天的 259 对调。',
      en: 'The 199 in the middle of the first row sells 20 a day and has 30 left, enough for a day and a half. Swap it with the 259, which has enough for nine.',
    },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    facts: { 2: sells(20, 30), 3: sells(30, 240), 6: sells(5, 60), 7: sells(10, 90) },
  },
};
