import { LOOKS_FACT, TYPICAL_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const singleFocus: RuleGuide = {
  checks: {
    competing: {
      title: { zh: '一屏里只有一处抢眼', en: 'One thing shouts in a window' },
      formula: '*p*_{1} ≥ *p*_{2} × `lead`',
      says: {
        zh: '每个视口里，每个有抢眼坑位的屏检查一次；屏与屏之间错开半屏，同样几个坑位只说一次。抢眼：醒目程度不低于同屏坑位中位数的 `loud` 倍。',
        en: 'One check for every window with a loud tile, at every viewport; windows begin half a screen apart, and the same tiles are told once. Loud: at least `loud` times as salient as the median tile there.',
      },
    },
    none: {
      title: { zh: '首屏有焦点', en: 'The first window has a focal point' },
      formula: '*p*_{1} ≥ *p*_{2} × `focus`',
      says: {
        zh: '促销页每个视口检查一次；首屏不足三处，或关注并不平均（1/Σp² 不超过总数的 `even`）时也算合格。',
        en: 'One check per viewport of a promotion page. It holds too with fewer than three things on the screen, or where they share it unevenly (1/Σp² up to `even` of their number).',
      },
    },
  },
  signs: [
    {
      sign: '*p*_{1}, *p*_{2}',
      is: { zh: '这一屏里第一名和第二名的关注占比', en: 'the largest and the second largest share of the window' },
    },
  ],
  needs: [LOOKS_FACT],
  notes: [
    TYPICAL_NOTE,
    {
      zh: '醒目程度由大小、角标、动图和是否售罄推算，与旁边的坑位相比。Banner 可以是首屏的焦点，但不算抢眼的坑位。',
      en: 'How salient a tile is follows from its size, badges, a moving picture and whether it is sold out, against the tiles beside it. The banner may be the focal point, and is never one of the loud tiles.',
    },
  ],
  pass: {
    says: { zh: '只有最左边的大坑位带角标。', en: 'Only the large tile on the left carries a badge.' },
    modules: [{ rows: '299x2 99 149 129 199x2 / 169 239 109 219', columns: 7 }],
    facts: { 1: { badges: [{ zh: '爆款', en: 'Bestseller' }] } },
  },
  fail: {
    says: {
      zh: '同一行里两个大坑位都带角标。把 299 换成旁边没有角标的 189。',
      en: 'Two large tiles of one row carry badges. Exchange 299 for 189 beside the page, which has none.',
    },
    modules: [{ rows: '299x2 99 149 129 199x2 / 169 239 109 219', columns: 7 }],
    spare: '189',
    facts: { 1: { badges: [{ zh: '爆款', en: 'Bestseller' }] }, 5: { badges: [{ zh: '新品', en: 'New' }] } },
  },
};
