import type { RuleGuide } from '../types';

const LOW = { zh: '入门之选', en: 'To start with' };
const HIGH = { zh: '进阶之选', en: 'One step up' };

export const moduleDistinct: RuleGuide = {
  checks: {
    title: {
      title: { zh: '标题不重复', en: 'Titles differ' },
      formula: { zh: '标题_{1} ≠ 标题_{2}', en: '*title*_{1} ≠ *title*_{2}' },
      says: {
        zh: '与下一项合成一项检查，每两个有商品的楼层一次：先比标题，不计空格与大小写，没有标题不算重复。标题重复就不合格，内容再不同也一样。',
        en: 'This and the next are one check for every two modules with tiles. Titles come first, without regard to spaces and case; having none is not sharing one. A shared title fails whatever else differs.',
      },
    },
    overlap: {
      title: { zh: '类目、品牌、价格至少一项明显不同', en: 'Category, brand or price differs clearly' },
      formula: {
        zh: 'min(类目重合, 品牌重合, 价格重合) < `maxOverlap`',
        en: 'min(category overlap, brand overlap, price overlap) < `maxOverlap`',
      },
      says: {
        zh: '标题不同的，再比内容。两个楼层声明了不同的价格带，也算合格。',
        en: 'Where the titles differ, what is in them decides. Two that declare different bands pass as well.',
      },
    },
  },
  signs: [
    {
      sign: {
        zh: '类目重合，品牌重合 = [Σ min(*x*, *y*) // Σ max(*x*, *y*)]',
        en: 'category overlap, brand overlap = [Σ min(*x*, *y*) // Σ max(*x*, *y*)]',
      },
      is: {
        zh: 'x、y 是一个类目（品牌）在两个楼层里各占的坑位比例：小的相加，除以大的相加。全部相同为 100%，没有一样相同为 0',
        en: 'x and y are the shares of the tiles that a category (brand) has in the two modules: the smaller ones summed, over the larger ones summed. 100% where all are the same, 0 where none is',
      },
    },
    {
      sign: { zh: '价格重合 = [重叠的长度 // 合起来的长度]', en: 'price overlap = [length shared // length covered]' },
      is: {
        zh: '取每个楼层价格的中间一半（四分位之间；四个商品以内就是从最低到最高）。79–229 与 89–219 重叠 130，合起来 150，重合 86.7%',
        en: 'of the middle halves of the two modules’ prices (between the quartiles; of up to four tiles, from the lowest to the highest). 79 to 229 and 89 to 219 share 130 and cover 150, an overlap of 86.7%',
      },
    },
  ],
  needs: [
    {
      zh: '楼层标题，商品的类目、品牌与活动价；缺的类目或品牌当作一个独立的值',
      en: 'Titles of modules; category, brand and price of SKUs. A missing category or brand is a value of its own',
    },
  ],
  notes: [
    {
      zh: '没有填类目和品牌的商品表，只剩价格可以区分楼层。',
      en: 'With a catalogue that names neither category nor brand, only prices can tell modules apart.',
    },
  ],
  shows: ['category', 'brand'],
  pass: {
    says: {
      zh: '类目、品牌都相同，但价格分开了：79–119 与 159–239，重合 0。',
      en: 'One category and one brand, but prices apart: 79 to 119 and 159 to 239, an overlap of 0.',
    },
    modules: [
      { title: LOW, rows: '79 109 89 119' },
      { title: HIGH, rows: '159 219 179 239' },
    ],
  },
  fail: {
    says: {
      zh: '两个楼层类目、品牌相同，价格也重合 86.7%。把 199 与 89 对调，再把 229 与 109 对调。',
      en: 'Both modules have the same category and brand, and prices that overlap by 86.7%. Swap 199 and 89, then 229 and 109.',
    },
    modules: [
      { title: LOW, rows: '79 199 99 229' },
      { title: HIGH, rows: '89 209 109 219' },
    ],
  },
};
