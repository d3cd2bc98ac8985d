import type { RuleGuide } from '../types';

export const sizeWithoutWords: RuleGuide = {
  checks: {
    words: {
      title: { zh: '字随图大', en: 'Words grow with the tile' },
      formula: { zh: '*g* ≤ `growth` 或 *w* > 1', en: '*g* ≤ `growth` or *w* > 1' },
      says: { zh: '每个跨格的坑位在每个视口检查一次。', en: 'One check for every tile that covers more than a cell, at every viewport.' },
    },
  },
  signs: [
    { sign: '*g*', is: { zh: '坑位面积相当于一格坑位的几倍', en: 'the area of the tile over that of a tile of one cell' } },
    { sign: '*w*', is: { zh: '价格字号相当于一格坑位的几倍', en: 'the type size of its price over that of a tile of one cell' } },
  ],
  needs: [{ zh: '坑位跨几格', en: 'How many cells a tile covers' }],
  notes: [
    {
      zh: '横跨两列的坑位通常足够宽，价格会用大字号；列数很多时仍不够宽。只拉高的坑位字号不变。',
      en: 'A tile of two columns is mostly wide enough for its price to be set large, though not where there are many columns. One that only grows in height keeps its type.',
    },
  ],
  pass: {
    says: { zh: '大坑位横竖都跨两格，价格也变大。', en: 'The large tile covers two cells each way, and its price is larger too.' },
    modules: [{ rows: '299x2y2 99 199 129 219', columns: 4 }],
  },
  fail: {
    says: {
      zh: '299 只拉高了一倍，图大了，字没变。把 299 从页面上拿下。',
      en: '299 is twice as high: a larger picture, and the same words. Take 299 off the page.',
    },
    modules: [{ rows: '299x1y2 99 199 129 219 149 169', columns: 4 }],
    spare: '',
  },
};
