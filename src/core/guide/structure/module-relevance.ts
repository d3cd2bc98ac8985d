import type { RuleGuide } from '../types';

const FIRST = { zh: '送给自己', en: 'For yourself' };
const SECOND = { zh: '送给家人', en: 'For the family' };

export const moduleRelevance: RuleGuide = {
  checks: {
    family: {
      title: { zh: '主类目占到一半', en: 'One main category has half' },
      formula: { zh: '[主类目的坑位数 // 全部坑位数] ≥ `minShare`', en: '[tiles of the main category // all tiles] ≥ `minShare`' },
      says: { zh: '有四个以上坑位的楼层各检查一次。', en: 'One check for every module of four tiles or more.' },
    },
  },
  signs: [
    {
      sign: { zh: '主类目', en: 'main category' },
      is: {
        zh: '楼层里坑位最多的一级类目，即类目的第一级：“数码 / 影音”里的“数码”',
        en: 'the first level of the category that most tiles of the module have: “Electronics” in “Electronics / Audio”',
      },
    },
    { sign: { zh: '全部坑位', en: 'all tiles' }, is: { zh: '没有类目的也算在内', en: 'those without a category included' } },
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
    says: { zh: '两个楼层各有一半属于同一个一级类目。', en: 'Half of each module is of one main category.' },
    modules: [
      { title: FIRST, rows: '79 129 99:wear 159:pets' },
      { title: SECOND, rows: '89:kitchen 139:kitchen 109:pets 169:wear' },
    ],
  },
  fail: {
    says: {
      zh: '两个楼层都是四个商品四个一级类目，最多只占 25%。把家居的 129 与数码的 139 对调。',
      en: 'Both modules have four tiles of four main categories, 25% each. Swap 129 (Home) and 139 (Electronics).',
    },
    modules: [
      { title: FIRST, rows: '79 129:kitchen 99:wear 159:pets' },
      { title: SECOND, rows: '89:pets 139 109:kitchen 169:wear' },
    ],
  },
};
