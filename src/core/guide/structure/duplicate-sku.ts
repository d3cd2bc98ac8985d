import type { RuleGuide } from '../types';

export const duplicateSku: RuleGuide = {
  checks: {
    once: {
      title: { zh: '只出现一次', en: 'Once only' },
      formula: { zh: '坑位数 = 1', en: 'tiles = 1' },
      says: {
        zh: '页面上的每个商品检查一次，商品表里找不到的也算。',
        en: 'One check for every SKU on the page; one that the catalogue does not have counts too.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '坑位数', en: 'tiles' },
      is: { zh: '这个商品在全页各楼层一共占的坑位', en: 'those of the SKU, in all modules together' },
    },
  ],
  needs: [{ zh: '商品编号，任何页面都有', en: 'The ids of SKUs, which every page has' }],
  notes: [
    {
      zh: '按编号认商品：同一款的不同颜色如果编号不同，就算不同的商品。',
      en: 'SKUs are told apart by id: two colours of one product under two ids are two SKUs.',
    },
  ],
  pass: {
    says: { zh: '每个商品只占一个坑位。', en: 'Every SKU has one tile.' },
    modules: [{ rows: '99 199 129 149' }],
    spare: '169',
  },
  fail: {
    says: {
      zh: '首尾都是同一个 99。用页面外的 149 换掉其中一个。',
      en: 'The first and the last tile are the same SKU at 99. Replace one of them with the 149 beside the page.',
    },
    modules: [{ rows: '99@a 199 129 99@a' }],
    spare: '149',
  },
};
