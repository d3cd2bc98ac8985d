import type { RuleGuide } from '../types';

const FIRST = { zh: '送给自己', en: 'For yourself' };
const SECOND = { zh: '送给家人', en: 'For the family' };

export const moduleRelevance: RuleGuide = {
  checks: {
    family: {
      title: { zh: '主类目占到一半', en: 'One family leads' },
      formula: '[*n*_{*F*} // *n*] ≥ `minShare`',
      says: { zh: '有四个以上坑位的楼层各检查一次。', en: 'One check for every module of four tiles or more.' },
    },
  },
  signs: [
    {
      sign: '*n*_{*F*}',
      is: { zh: '最大的一级类目里的坑位数', en: 'tiles of the largest family, which is the first level of the category path' },
    },
    { sign: '*n*', is: { zh: '楼层的全部坑位，没有类目的也算在内', en: 'all tiles of the module, those without a category included' } },
  ],
  needs: [{ zh: '商品的类目，至少一级', en: 'The category of SKUs, one level at least' }],
  notes: [
    {
      zh: '只看一级类目：数码下面的耳机和键盘算同一类。',
      en: 'It reads the first level only: headphones and keyboards are both electronics.',
    },
    { zh: '整页都没有类目时不检查；只缺几个时照常检查。', en: 'A page without any category is not checked; one that lacks a few is.' },
  ],
  shows: ['category'],
  pass: {
    says: { zh: '每个楼层都有一半属于同一类。', en: 'Half of each module is of one family.' },
    modules: [
      { title: FIRST, rows: '79 129 99:wear 159:pets' },
      { title: SECOND, rows: '89:kitchen 139:kitchen 109:pets 169:wear' },
    ],
  },
  fail: {
    says: {
      zh: '两个楼层都是四个商品四个类目。把同类的换到一起。',
      en: 'Both modules have four tiles of four families. Bring goods of a kind together.',
    },
    modules: [
      { title: FIRST, rows: '79 129:kitchen 99:wear 159:pets' },
      { title: SECOND, rows: '89:pets 139 109:kitchen 169:wear' },
    ],
  },
};
