import { ANCHOR, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

const LOWER = { title: { zh: '百元起步', en: 'Good start' }, band: { min: 79, max: 149 } };
const UPPER = { title: { zh: '进阶之选', en: 'One step up' }, band: { min: 149, max: 249 } };

export const priceBands: RuleGuide = {
  checks: {
    tile: {
      title: { zh: '商品在带内', en: 'Tiles are inside the band' },
      formula: '*min*_{*k*} ≤ *p* ≤ *max*_{*k*}',
      says: { zh: '声明了价格带的楼层里，每个带价坑位检查一次。', en: 'One check for every priced tile of a module that declares a band.' },
    },
    order: {
      title: { zh: '价格带首尾相接往上走', en: 'Bands ascend without overlap' },
      formula: '*min*_{*k*} ≥ *max*_{*k*−1}',
      says: {
        zh: '每两个相继的有带楼层检查一次；前一个没有上限时不合格。',
        en: 'One check for every two banded modules that follow each other. It fails after a band without an upper end.',
      },
    },
    moderate: {
      title: { zh: '每次抬升适中', en: 'Each rises moderately' },
      formula: '*max*_{*k*} ≤ max(*A*, *max*_{*k*−1}) × `maxBandStep`',
      says: {
        zh: '有上限的价格带检查一次。首个价格带只在有 Banner标价时检查。',
        en: 'One check for every band with an upper end; for the first one only where the banner has a price.',
      },
    },
  },
  signs: [
    {
      sign: '*min*_{*k*}, *max*_{*k*}',
      is: { zh: '第 k 个有带楼层声明的下限与上限', en: 'both ends of the band that the k-th banded module declares' },
    },
    { sign: '*p*', is: { zh: '该楼层里的一个活动价', en: 'a price in that module' } },
    ANCHOR,
  ],
  needs: [{ zh: '楼层声明的价格带', en: 'The bands that modules declare' }, PRICE_FACT],
  notes: [
    {
      zh: '没有声明价格带的楼层跳过。上限不高于 Banner标价的楼层也不参与排序：比承诺更便宜，放哪里都行。',
      en: 'Modules without a band are passed over. So are, for order and rise, those that end at or below the banner’s price: cheaper than promised is fine anywhere.',
    },
    {
      zh: '价格带可以只有一端：缺下限为 0，缺上限为不限。',
      en: 'A band may have one end only: a missing lower end is 0, a missing upper end is no limit.',
    },
  ],
  pass: {
    says: { zh: '两个价格带首尾相接，商品各在其位。', en: 'The two bands meet, and every tile is in its own.' },
    anchor: 99,
    modules: [
      { ...LOWER, rows: '79 129 99 149' },
      { ...UPPER, rows: '159 219 169 249' },
    ],
  },
  fail: {
    says: {
      zh: '169 混进了 149 以内的楼层，129 却在上面一档。把两者对调。',
      en: 'A 169 has slipped into the band up to 149, and a 129 into the next. Swap them.',
    },
    anchor: 99,
    modules: [
      { ...LOWER, rows: '79 169 99 149' },
      { ...UPPER, rows: '159 219 129 249' },
    ],
  },
};
