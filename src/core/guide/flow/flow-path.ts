import { LOOKS_FACT, TYPICAL_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const flowPath: RuleGuide = {
  checks: {
    leap: {
      title: { zh: '一屏里少大跳', en: 'Few leaps in a window' },
      formula: '*n*(*d* > `leap`) ≤ `maxLeaps`',
      says: {
        zh: '每个视口的每一屏检查一次，只数去往新地方、并且越过其他坑位的步子；接着看下一行不算。',
        en: 'One check for every window of every viewport. Only steps to something new that pass over something else count; going on to the next row does not.',
      },
    },
    order: {
      title: { zh: '顺序与设计一致', en: 'In the declared order' },
      formula: '*τ* ≥ `order`',
      says: {
        zh: '页面声明了至少四个坑位的顺序时，每个视口检查一次。',
        en: 'One check per viewport, where the page declares the order of at least four of its tiles.',
      },
    },
    backtracking: {
      title: { zh: '少往回走', en: 'Little going back' },
      formula: { zh: '*u* ≤ `upDesktop`（手机 `upPhone`）', en: '*u* ≤ `upDesktop` (on a phone `upPhone`)' },
      says: {
        zh: '整页动线至少八步时，每个视口检查一次。',
        en: 'One check per viewport, over the path of the whole page, from eight steps on.',
      },
    },
  },
  signs: [
    { sign: '*d*', is: { zh: '一步的长度，以屏幕对角线计', en: 'the length of a step, in diagonals of the screen' } },
    { sign: '*τ*', is: { zh: '设计顺序与典型动线的 Kendall τ', en: 'Kendall’s τ of the declared order and that of the path' } },
    { sign: '*u*', is: { zh: '向上的步数占比', en: 'the share of steps that go up' } },
  ],
  needs: [
    LOOKS_FACT,
    {
      zh: '设计的看图顺序（没有时不检查顺序）',
      en: 'The order in which the designer means tiles to be looked at; without it the order is not checked',
    },
  ],
  notes: [TYPICAL_NOTE],
  pass: {
    says: {
      zh: '设计先看第一行中间两个，再看第二行中间两个。',
      en: 'Meant to be seen: the two in the middle of the first row, then those of the second.',
    },
    modules: [{ rows: '99 199 129 219 / 149 239 169 259' }],
    page: { path: ['t2', 't3', 't6', 't7'] },
  },
  fail: {
    says: {
      zh: '设计先看第二行中间的 239 和 169，再看第一行的。239 和 199 对调，169 和 129 对调。',
      en: '239 and 169 in the middle of the second row are meant to be seen first. Swap 239 with 199 above it, and 169 with 129.',
    },
    modules: [{ rows: '99 199 129 219 / 149 239 169 259' }],
    page: { path: ['t6', 't7', 't2', 't3'] },
  },
};
