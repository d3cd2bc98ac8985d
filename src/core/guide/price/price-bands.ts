import { ANCHOR, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

const LOWER = { title: { zh: '百元起步', en: 'Good start' }, band: { min: 79, max: 149 } };
const UPPER = { title: { zh: '进阶之选', en: 'One step up' }, band: { min: 149, max: 249 } };

export const priceBands: RuleGuide = {
  checks: {
    tile: {
      title: { zh: '商品在带内', en: 'Tiles are inside the band' },
      formula: { zh: '下限 ≤ *p* ≤ 上限', en: 'lower end ≤ *p* ≤ upper end' },
      says: { zh: '声明了价格带的楼层里，每个带价坑位检查一次。', en: 'One check for every priced tile of a module that declares a band.' },
    },
    order: {
      title: { zh: '价格带依次抬升，不重叠', en: 'Bands ascend without overlap' },
      formula: { zh: '下限 ≥ 上一个上限', en: 'lower end ≥ upper end before' },
      says: {
        zh: '第二个声明了价格带的楼层起，各检查一次：上一个到 149 为止，这个就从 149 或更高开始。上一个没有上限时不合格。',
        en: 'One check for every module with a band, from the second on: where the one before ends at 149, this one begins at 149 or above. It fails after a band without an upper end.',
      },
    },
    moderate: {
      title: { zh: '每次抬升适中', en: 'Each rises moderately' },
      formula: { zh: '上限 ≤ max(*A*, 上一个上限) × `maxBandStep`', en: 'upper end ≤ max(*A*, upper end before) × `maxBandStep`' },
      says: {
        zh: '每个有上限的价格带检查一次：上一个到 149 为止，这个最多到 447。第一个只和 Banner标价比，没有标价时不查。',
        en: 'One check for every band with an upper end: where the one before ends at 149, this one ends at 447 at most. The first is compared with the banner’s price alone, and not checked without one.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '下限, 上限', en: 'lower end, upper end' },
      is: { zh: '楼层声明的价格带的最低价与最高价', en: 'the lowest and the highest price of the band that the module declares' },
    },
    {
      sign: { zh: '上一个上限', en: 'upper end before' },
      is: { zh: '往上数，最近一个声明了价格带的楼层的上限', en: 'that of the nearest module above with a band' },
    },
    { sign: '*p*', is: { zh: '该楼层里的一个活动价', en: 'a price in that module' } },
    ANCHOR,
  ],
  needs: [
    {
      zh: '楼层声明的价格带：楼层属性“价格带”里的最低价与最高价',
      en: 'The bands that modules declare: lowest and highest under “Price band” in the module’s inspector',
    },
    PRICE_FACT,
  ],
  notes: [
    {
      zh: '没有声明价格带的楼层跳过。上限不高于 Banner标价的楼层不比先后、不比抬升：比承诺更便宜，放哪里都行。',
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
      zh: '169 超出“百元起步”的 79–149，129 又低于“进阶之选”的 149–249。把 169 与 129 对调。',
      en: '169 is above the band of “Good start” (79 to 149), and 129 below that of “One step up” (149 to 249). Swap 169 and 129.',
    },
    anchor: 99,
    modules: [
      { ...LOWER, rows: '79 169 99 149' },
      { ...UPPER, rows: '159 219 129 249' },
    ],
  },
};
