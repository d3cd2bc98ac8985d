import { ANCHOR, ANCHOR_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const priceSteps: RuleGuide = {
  checks: {
    reach: {
      title: { zh: '不跳涨', en: 'No leap' },
      formula: { zh: '最高价 ≤ max(*A*, 上一最高价) × `maxStep`', en: 'highest ≤ max(*A*, highest before) × `maxStep`' },
      says: {
        zh: '每一档检查一次；第一档只和 Banner标价比：标价 99，最高只能到 198。',
        en: 'One check per step. The first is compared with the banner’s price alone: with a banner at 99 it may go up to 198.',
      },
    },
    'rise-high': {
      title: { zh: '最高价不回落', en: 'Its highest price does not fall back' },
      formula: { zh: '最高价 ≥ 上一最高价 × (1 − `tolerance`)', en: 'highest ≥ highest before × (1 − `tolerance`)' },
      says: {
        zh: '从第二档起，各检查一次：上一档最高 229，这一档最高至少要有 206.1。',
        en: 'One check per step from the second on: where the step before goes up to 229, this one reaches at least 206.1.',
      },
    },
    'rise-low': {
      title: { zh: '最低价不回落', en: 'Its lowest price does not fall back' },
      formula: { zh: '最低价 ≥ 上一最低价 × (1 − `tolerance`)', en: 'lowest ≥ lowest before × (1 − `tolerance`)' },
      says: {
        zh: '从第二档起检查，但相邻两档里有任何一个商品不超过标价的 110%（标价 99 时为 108.9），就不查这一项。',
        en: 'From the second step on, unless one of the two steps has a tile up to 10% above the banner’s price (up to 108.9 with a banner at 99): then there is no such check.',
      },
    },
    'track-rise': {
      title: { zh: '一行里，高价、低价不回落', en: 'Within a row, highs and lows do not fall back' },
      formula: { zh: '高价 ≥ 左边的高价 × (1 − `tolerance`)', en: 'high ≥ high to its left × (1 − `tolerance`)' },
      says: {
        zh: '一行从左到右，每两个相继的高价检查一次，低价同样。不超过标价 110% 的商品不查。',
        en: 'From left to right in a row, one check for every two highs that follow each other, and the same for lows. Tiles up to 10% above the banner’s price are left out.',
      },
    },
    'track-reach': {
      title: { zh: '一行里，高价、低价不跳涨', en: 'Within a row, highs and lows do not leap' },
      formula: { zh: '高价 ≤ 左边的高价 × `maxStep`', en: 'high ≤ high to its left × `maxStep`' },
      says: { zh: '与上一项相同的每一对，各检查一次。', en: 'One check for each of the same pairs.' },
    },
  },
  signs: [
    ANCHOR,
    {
      sign: { zh: '价格档', en: 'step' },
      is: {
        zh: '一行坑位。有价商品不足两个的行，与下面的行合成一档，所以单列排版时每两个商品一档；楼层末尾凑不足的，并入前一档。从上到下连续编号，换楼层不重新开始',
        en: 'a row of tiles. A row with fewer than two priced tiles makes one step with the rows under it, so in one column every two tiles are a step; what is left at the end of a module belongs to the step above. Steps are numbered down the whole page, from module to module',
      },
    },
    {
      sign: { zh: '最高价, 最低价', en: 'highest, lowest' },
      is: {
        zh: '一档的价格区间：只算高于 A × (1 + 容差) 的商品。标价 99 时，108.9 以内的不算',
        en: 'the step’s range of prices, of tiles above A × (1 + tolerance) only: with a banner at 99, those up to 108.9 do not count',
      },
    },
    {
      sign: { zh: '上一', en: 'before' },
      is: {
        zh: '往上数，最近的一个有价格区间的档；整档都在 108.9 以内的跳过',
        en: 'of the nearest step above that has such tiles; a step with all its tiles up to 108.9 is passed over',
      },
    },
    {
      sign: { zh: '高价, 低价', en: 'high, low' },
      is: {
        zh: '一行里比左右邻位都贵的，比左右邻位都便宜的；一边贵一边便宜的两者都不是',
        en: 'in a row, a tile above both its neighbours, and one below both; a tile between them is neither',
      },
    },
  ],
  needs: [ANCHOR_FACT, PRICE_FACT],
  notes: [
    {
      zh: '标价 99 时，108.9 以内的商品（如 105）可以放在任何位置，放到后面也不算回落。',
      en: 'With a banner at 99, a tile up to 108.9 (105, say) may stand anywhere and never counts as falling back.',
    },
    {
      zh: '它与高低错排并不矛盾：低价一条线、高价一条线，各自往上走。',
      en: 'It does not contradict alternation: the lows are one line and the highs another, and both climb.',
    },
  ],
  pass: {
    says: {
      zh: 'Banner标价 99。99 和 105 在 108.9 以内，放哪里都行；其余商品首行最高 189（不到 99 的 2 倍），第二行最高 229。',
      en: 'The banner promises 99, so 99 and 105 may stand anywhere (up to 108.9). Of the rest the first row goes up to 189, less than twice 99, and the second to 229.',
    },
    anchor: 99,
    modules: [{ rows: '99 149 105 189 / 139 169 159 229' }],
  },
  fail: {
    says: {
      zh: '首行的 229 超过 99 的 2 倍（198），跳得太高；第二行最高只有 189，比 229 回落了 17%。把 229 与 189 对调。',
      en: '229 in the first row leaps to more than twice 99 (198); the second row goes up to 189 only, 17% less than 229. Swap 229 and 189.',
    },
    anchor: 99,
    modules: [{ rows: '99 149 105 229 / 139 169 159 189' }],
  },
};
