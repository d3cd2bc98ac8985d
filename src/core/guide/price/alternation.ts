/** What the two alternation rules have in common. */
import type { CheckGuide, RuleGuide, SignGuide } from '../types';

export const alternationSigns: readonly SignGuide[] = [
  { sign: '*p*, *q*', is: { zh: '相邻两个坑位的活动价', en: 'the prices of two neighbours' } },
  { sign: '*a*, *b*, *c*', is: { zh: '连续三个坑位的活动价', en: 'the prices of three tiles that follow each other' } },
  {
    sign: { zh: '高价, 低价', en: 'highs, lows' },
    is: {
      zh: '比两边邻位都贵的是高价，比两边都便宜的是低价；一边贵一边便宜的两者都不是。只有一个邻位的，只跟它比',
      en: 'a price above both its neighbours is a high, one below both a low; one between them is neither. At an end there is one neighbour to compare with',
    },
  },
];

export const alternationNotes: NonNullable<RuleGuide['notes']> = [
  {
    zh: '没有活动价的坑位不参与比较，但仍占着位置：它两边的坑位不算相邻，空坑也一样。',
    en: 'A tile without a price is not compared, yet it keeps its place: the tiles on either side of it are not neighbours. The same goes for an empty place.',
  },
  {
    zh: '横跨几格的坑位在它覆盖的每一行、每一列里都算一次；同一对相邻坑位不会重复计算。',
    en: 'A tile that spans several cells stands in each row and column that it covers; a pair is still counted once.',
  },
  {
    zh: 'PC端与移动端分别检查。四列与两列不可能用同一个顺序同时排成棋盘格，必要时在楼层属性的“坑位顺序”里让移动端单独排序。',
    en: 'Each viewport is checked by itself. One order cannot be a checkerboard in four columns and in two: where the phone needs an order of its own, give it one (“Order of tiles” in the module’s inspector).',
  },
  {
    zh: '价格相同的商品怎么排都无法交错，只能换掉其中一个，或在商品之间拉开价格。',
    en: 'Equal prices cannot alternate in any order: another SKU, or another price, is the only way out.',
  },
];

export const alternationChecks = (zhLine: string, enLine: string): Record<string, CheckGuide> => ({
  pair: {
    title: { zh: '相邻两价拉开差距', en: 'Neighbours differ clearly' },
    formula: '[max(*p*, *q*) // min(*p*, *q*)] − 1 ≥ `minContrast`',
    says: {
      zh: `${zhLine}里每两个相邻的坑位检查一次。差距以较低的价格为基准：99 与 105 相差 6.1%，99 与 109 相差 10.1%。`,
      en: `One check for every two neighbours of a ${enLine}. The difference is measured from the lower price: 99 and 105 are 6.1% apart, 99 and 109 are 10.1%.`,
    },
  },
  triple: {
    title: { zh: '三个一组，高低交错', en: 'Of three, the middle one stands out' },
    formula: '(*b* − *a*) × (*c* − *b*) < 0',
    says: {
      zh: `${zhLine}里每三个连续的坑位检查一次：中间的价格要么比两侧都贵，要么比两侧都便宜，相等不算。99、199、109 合格，99、105、199 一路升，不合格。`,
      en: `One check for every three tiles that follow each other in a ${enLine}: the middle price is above both others or below both; equal is neither. 99, 199, 109 passes; 99, 105, 199 only climbs and fails.`,
    },
  },
  strict: {
    title: { zh: '严格模式：高价全都高于低价', en: 'Strict: every high above every low' },
    formula: { zh: '最低的高价 > 最高的低价', en: 'lowest of the highs > highest of the lows' },
    says: {
      zh: `只在打开严格模式（strict）时检查：有三个以上带价坑位的${zhLine}各一次。`,
      en: `Only where strict is on: one check for every ${enLine} of three or more priced tiles.`,
    },
  },
});
