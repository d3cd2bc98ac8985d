/** 1212高低价错排 (rules.md section 2): along a row prices go high, low, high, low or the other way round. */

import { defineRule, EVENT_PAGE } from '../rule';
import { operatorSource } from '../source';
import { type AlternationKinds, alternationOptions, alternationWeights, alternationWording, checkAlternation } from './alternation';

export const priceAlternationRow = defineRule<AlternationKinds>()({
  id: 'price-alternation-row',
  group: 'price-rhythm',
  severity: 'error',
  presets: [EVENT_PAGE],
  weights: alternationWeights,
  options: alternationOptions,
  texts: {
    title: { zh: '1212高低价错排', en: 'High and low along rows' },
    asks: {
      zh: '同一行的价格一高一低相间，相邻两个坑位的价格至少相差 10%。',
      en: 'Along a row prices go high, low, high, low, and neighbours are at least 10% apart.',
    },
    why: {
      zh: '相邻价格有反差，便宜的更显划算，贵的更显品质；价格挤在一起，顾客难以取舍。',
      en: 'Contrast makes the low price look like a bargain and the high one like quality; prices in a clump leave shoppers undecided.',
    },
    todo: {
      zh: '把太接近的其中一个，与本行或邻行里更贵或更便宜的坑位对调。',
      en: 'Swap one of the two that are too close with a more expensive or a cheaper tile of this row or the next.',
    },
  },
  wording: alternationWording,
  fixes: ['swap', 'replace'],
  source: operatorSource({ zh: '“1212”：一高一低相间', en: '“1212”: prices that go high, low, high, low' }),
  checkModule: (context, options, sink) => checkAlternation(context, 'row', options, sink),
});
