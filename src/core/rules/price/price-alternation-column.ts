/** 上下交叉 (rules.md section 2): high and low down each column of a module, so that it is a checkerboard. */

import { defineRule, EVENT_PAGE } from '../rule';
import { operatorSource } from '../source';
import { type AlternationKinds, alternationOptions, alternationWeights, alternationWording, checkAlternation } from './alternation';

export const priceAlternationColumn = defineRule<AlternationKinds>()({
  id: 'price-alternation-column',
  group: 'price-rhythm',
  severity: 'error',
  presets: [EVENT_PAGE],
  weights: alternationWeights,
  options: alternationOptions,
  texts: {
    title: { zh: '上下交叉', en: 'High and low down columns' },
    asks: {
      zh: '楼层内同一列的价格也一高一低相间，上下相邻至少相差 10%，整个楼层呈棋盘格；换一个楼层从头算起。',
      en: 'Down each column of a module prices go high, low, high, low too, at least 10% apart, so that the module is a checkerboard. A new module starts afresh.',
    },
    why: {
      zh: '手机上顾客是竖着滑的，上下相邻的价格同样需要反差。',
      en: 'Shoppers scroll downwards, on phones above all: prices above each other need the same contrast.',
    },
    todo: {
      zh: '让相邻两行的高低错开：高价下面放低价，例如把下面一行里相邻的两个对调。',
      en: 'Put lows under highs, for example by swapping two neighbours of the lower row.',
    },
  },
  wording: alternationWording,
  fixes: ['swap', 'replace'],
  source: operatorSource({ zh: '“1212”里的“上下交叉”', en: '“1212” down columns: “high and low cross”' }),
  checkModule: (context, options, sink) => checkAlternation(context, 'column', options, sink),
});
