import { ANCHOR, ANCHOR_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const priceSteps: RuleGuide = {
  checks: {
    reach: {
      title: { zh: '不跳涨', en: 'No leap' },
      formula: '*hi*_{*i*} ≤ max(*A*, *hi*_{*i*−1}) × `maxStep`',
      says: {
        zh: '每个有价格带的台阶检查一次。首个台阶只与 Banner标价比。',
        en: 'One check for every step that has a band. The first one is held against the banner alone.',
      },
    },
    'rise-high': {
      title: { zh: '最高价不回落', en: 'Its highest price does not fall back' },
      formula: '*hi*_{*i*} ≥ *hi*_{*i*−1} × (1 − `tolerance`)',
      says: {
        zh: '前面已有价格带的台阶各检查一次，小幅回落在容差内不算。',
        en: 'One check for every step with a banded step before it. Falling back a little, within the tolerance, is fine.',
      },
    },
    'rise-low': {
      title: { zh: '最低价不回落', en: 'Its lowest price does not fall back' },
      formula: '*lo*_{*i*} ≥ *lo*_{*i*−1} × (1 − `tolerance`)',
      says: {
        zh: '只在前后两个台阶都没有“不高于标价”的商品时检查。',
        en: 'Checked only where neither of the two steps has a tile within the banner’s promise.',
      },
    },
    'track-rise': {
      title: { zh: '行内高价线、低价线不回落', en: 'Highs, and lows, of a row do not fall back' },
      formula: '*t*_{*k*} ≥ *t*_{*k*−1} × (1 − `tolerance`)',
      says: {
        zh: '同一行里，从左到右每两个相继的高价检查一次，每两个相继的低价检查一次。',
        en: 'From left to right in a row, one check for every two highs that follow each other, and for every two lows.',
      },
    },
    'track-reach': {
      title: { zh: '行内高价线、低价线不跳涨', en: 'Highs, and lows, of a row do not leap' },
      formula: '*t*_{*k*} ≤ *t*_{*k*−1} × `maxStep`',
      says: { zh: '与上一项同样的每一对检查一次。', en: 'One check for each of the same pairs.' },
    },
  },
  signs: [
    ANCHOR,
    {
      sign: '*hi*_{*i*}, *lo*_{*i*}',
      is: {
        zh: '第 i 个台阶里高于 A × (1 + 容差) 的商品的最高价与最低价，也就是它的价格带',
        en: 'highest and lowest price of step i among the tiles dearer than A × (1 + tolerance): its band',
      },
    },
    {
      sign: '*i*−1',
      is: {
        zh: '前一个有价格带的台阶；全是低价商品的台阶跳过不算',
        en: 'the banded step before; a step of cheap tiles alone is passed over',
      },
    },
    {
      sign: '*t*_{*k*}',
      is: { zh: '一行里从左数第 k 个高价（或低价）', en: 'the k-th high (or low) of a row, from the left' },
    },
  ],
  needs: [ANCHOR_FACT, PRICE_FACT],
  notes: [
    {
      zh: '一行就是一个台阶；一行里不足两个不同的带价商品，就与下面的行合并，直到凑足两个。所以单列的页面每两个商品算一个台阶。台阶从上到下连续编号，不因楼层重新开始。',
      en: 'A row is a step. A row with fewer than two priced tiles is joined with the rows under it until there are two, so a one-column page is read two tiles at a time. Steps are numbered down the whole page, modules joined.',
    },
    {
      zh: '不高于 A × (1 + 容差) 的商品是“自由”的，可以放在任何位置，不算回落。',
      en: 'A tile no dearer than A × (1 + tolerance) is free: it may stand anywhere and never counts as falling back.',
    },
    {
      zh: '它与高低错排并不矛盾：低价一条线、高价一条线，各自往上走。',
      en: 'It does not contradict alternation: the lows are one line and the highs another, and both climb.',
    },
  ],
  pass: {
    says: { zh: '从 99 的承诺出发，两级慢慢抬升。', en: 'From the promised 99 two steps climb gently.' },
    anchor: 99,
    modules: [{ rows: '99 149 105 169 / 139 199 159 229' }],
  },
  fail: {
    says: {
      zh: '首行一上来就到 229，第二行又掉回 169：两行放反了。',
      en: 'The first row leaps to 229 at once and the second falls back to 169: the rows stand the wrong way round.',
    },
    anchor: 99,
    modules: [{ rows: '139 199 159 229 / 99 149 105 169' }],
  },
};
