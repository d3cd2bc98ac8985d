/** 上下交叉 (rules.md section 2): high and low down each column of a module, so that it is a checkerboard. */

import { defineRule, EVENT_PAGE } from '../rule';
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
      zh: '楼层内同一列的价格也高低相间，整个楼层呈棋盘格；换楼层重新起算。',
      en: 'Down each column of a module prices alternate too, so that the module is a checkerboard; a new module starts afresh.',
    },
    why: {
      zh: '手机上顾客是竖着滑的，上下相邻的价格同样需要反差。',
      en: 'Shoppers scroll downwards, on phones above all: prices above each other need the same contrast.',
    },
    todo: {
      zh: '让相邻两行的高低错开，例如把其中一行左右对调。',
      en: 'Shift one of the two rows so that its highs stand over lows, for example by swapping pairs in it.',
    },
  },
  wording: alternationWording,
  fixes: ['swap', 'replace'],
  source: { kind: 'brief', title: 'An operator’s account of marketplace practice', section: '1212', status: 'belief' },
  checkModule: (context, options, sink) => checkAlternation(context, 'column', options, sink),
});
