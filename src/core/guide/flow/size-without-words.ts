import type { RuleGuide } from '../types';

export const sizeWithoutWords: RuleGuide = {
  checks: {
    words: {
      title: { zh: '字随图大', en: 'Words grow with the tile' },
      formula: { zh: '面积 ≤ `growth` 或 字号 > 1', en: 'area ≤ `growth` or type size > 1' },
      says: { zh: '每个跨格的坑位在每一端检查一次。', en: 'One check for every tile that covers more than a cell, at every viewport.' },
    },
  },
  signs: [
    { sign: { zh: '面积', en: 'area' }, is: { zh: '坑位的面积相当于一格的几倍', en: 'that of the tile over that of one cell' } },
    {
      sign: { zh: '字号', en: 'type size' },
      is: { zh: '价格的字号相当于一格坑位的几倍', en: 'that of its price over that of a tile of one cell' },
    },
  ],
  needs: [{ zh: '坑位跨几格：在坑位属性里设', en: 'How many cells a tile covers, across and down: in its inspector' }],
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
      zh: '299 只拉高到两格，图大了，价格的字没变。在编辑器里可以让它横向也跨格；这里把 299 拿下页面。',
      en: 'The 299 is two cells high: its picture is larger, its price is set no larger. In the editor it could cover two columns as well; here, take the 299 off the page.',
    },
    modules: [{ rows: '299x1y2 99 199 129 219 149 169', columns: 4 }],
    spare: '',
  },
};
