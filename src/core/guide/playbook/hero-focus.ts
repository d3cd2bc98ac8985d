import { ATTENTION_FACT, BESIDE_NOTE, CATEGORY_FACT, ROLE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const heroFocus: RuleGuide = {
  checks: {
    marked: {
      title: { zh: '有主推款', en: 'There is a hero' },
      formula: { zh: '主推款 ≥ 1', en: 'heroes ≥ 1' },
      says: {
        zh: '全页检查一次。不合格时，下面三项都不查。',
        en: 'One check for the page. Where it fails, the three below are not checked.',
      },
    },
    largest: {
      title: { zh: '最受关注，明显领先', en: 'It gets the most attention, by far' },
      formula: { zh: '主推款的关注 ≥ 其余最高的关注 × `lead`', en: 'attention of the hero ≥ most attention of the others × `lead`' },
      says: {
        zh: '每一端检查一次：其余商品最高占 20%，主推款就要占 30% 以上。',
        en: 'One check per viewport: where no other SKU gets more than 20%, the hero gets 30% or more.',
      },
    },
    'one-per-category': {
      title: { zh: '每个细分类目一款', en: 'One per sub-category' },
      formula: { zh: '同一细分类目的主推款 ≤ 1', en: 'heroes of one sub-category ≤ 1' },
      says: { zh: '每个有主推款的细分类目检查一次。', en: 'One check for every sub-category that has a hero.' },
    },
    feeds: {
      title: { zh: '旁边有同类商品或新品', en: 'Its kind, or something new, stands beside it' },
      formula: { zh: '旁边的同类商品或新品 ≥ 1', en: 'neighbours of its kind, or new ≥ 1' },
      says: {
        zh: '每款有类目的主推款，在每一端检查一次：顾客看过主推款，顺眼就能看到旁边的这些商品。',
        en: 'One check for every hero with a category, at every viewport: whoever looks at the hero sees these next.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '主推款的关注', en: 'attention of the hero' },
      is: { zh: '关注占比最高的那款主推款', en: 'the share of the hero that gets most' },
    },
    {
      sign: { zh: '其余最高的关注', en: 'most attention of the others' },
      is: { zh: '其余商品里最高的占比，另一款主推款也算', en: 'the most that any other SKU gets, another hero included' },
    },
    {
      sign: { zh: '同类商品, 新品', en: 'its kind, new' },
      is: {
        zh: '与主推款同一细分类目的；角标写着“新品”“首发”一类的',
        en: 'of the hero’s sub-category; with a badge such as “New” or “Just in”',
      },
    },
  ],
  needs: [ROLE_FACT, CATEGORY_FACT, ATTENTION_FACT],
  notes: [
    BESIDE_NOTE,
    {
      zh: 'Banner 上展示的商品，Banner 的关注也算它的：展示的不是主推款时，主推款很难排到第一。',
      en: 'A SKU that the banner shows has the banner’s attention as well: where that is not the hero, the hero can hardly come first.',
    },
    {
      zh: '直接对调两个坑位时，坑位大小跟着商品走。要把商品放进大坑位，先把它换到页面外，再用它换下大坑位里的商品。在编辑器里用“更换商品”，或直接改坑位的大小。',
      en: 'Where two tiles are swapped, each takes its size along. To put a SKU into a large tile, first replace it with one from beside the page, then put it onto that tile. In the editor, “Replace SKU” does it, or give the hero’s tile another size.',
    },
  ],
  shows: ['roles', 'attention'],
  pass: {
    says: {
      zh: '主推款 299 占四格，排在最前面，旁边是同一细分类目的商品。',
      en: 'The hero at 299 covers four cells at the front, beside goods of its sub-category.',
    },
    modules: [{ rows: '299x2y2 99 199 129 219', columns: 4 }],
    facts: { 1: { roles: ['hero'] } },
  },
  fail: {
    says: {
      zh: '主推款 299 缩在第二行的一角，大坑位给了 99。先用页面外的 149 换下 299，再把 299 拖到大坑位的 99 上。',
      en: 'The hero at 299 hides in a corner of the second row, and the large tile has the 99. Replace the 299 with the 149 beside the page, then drag the 299 onto the 99 in the large tile.',
    },
    modules: [{ rows: '99x2y2 199 129 219 299', columns: 4 }],
    spare: '149',
    facts: { 5: { roles: ['hero'] } },
  },
};
