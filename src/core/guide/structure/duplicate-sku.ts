import type { RuleGuide } from '../types';

export const duplicateSku: RuleGuide = {
  checks: {
    once: {
      title: { zh: '只出现一次', en: 'Once only' },
      formula: '*n*_{*s*} = 1',
      says: {
        zh: '页面上的每个商品检查一次，商品表里找不到的也算。',
        en: 'One check for every SKU on the page, one that the file does not have included.',
      },
    },
  },
  signs: [{ sign: '*n*_{*s*}', is: { zh: '商品 s 在全页各楼层占的坑位数', en: 'the tiles of SKU s in all modules together' } }],
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
      zh: '首尾是同一个商品。把页面外的商品换上来。',
      en: 'The first and the last tile are the same SKU. Exchange one of them for the SKU beside the page.',
    },
    modules: [{ rows: '99@a 199 129 99@a' }],
    spare: '149',
  },
};
