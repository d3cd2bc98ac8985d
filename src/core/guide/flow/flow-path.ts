import { LOOKS_FACT, TYPICAL_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const flowPath: RuleGuide = {
  checks: {
    leap: {
      title: { zh: '一屏里少大跳', en: 'Few leaps on a screenful' },
      formula: { zh: '大跳的步数 ≤ `maxLeaps`', en: 'leaps ≤ `maxLeaps`' },
      says: {
        zh: '每一端的每一屏检查一次。',
        en: 'One check for every screenful, at every viewport.',
      },
    },
    order: {
      title: { zh: '照希望的顺序看', en: 'In the order asked for' },
      formula: { zh: '一致程度 ≥ `order`', en: 'agreement ≥ `order`' },
      says: {
        zh: '“视觉动线”里填了至少四个坑位时，每一端检查一次。',
        en: 'One check per viewport, where “Visual flow” names at least four tiles.',
      },
    },
    backtracking: {
      title: { zh: '少往上回看', en: 'Little going back' },
      formula: {
        zh: '[往上回看的步数 // 全部步数] ≤ `upDesktop`（手机 `upPhone`）',
        en: '[steps back up // all steps] ≤ `upDesktop` (on a phone `upPhone`)',
      },
      says: {
        zh: '整页动线至少八步时，每一端检查一次。',
        en: 'One check per viewport, over the path down the whole page, if that has eight steps or more.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '步', en: 'step' },
      is: { zh: '动线上从一处看到下一处', en: 'from one thing that is looked at to the next, along the typical path' },
    },
    {
      sign: { zh: '大跳：一步的长度 > `leap`', en: 'leap: length of the step > `leap`' },
      is: {
        zh: '长度按屏幕对角线的百分比算；跳到还没看过的地方、中间越过其他内容才算，顺着看到下一行不算',
        en: 'its length is compared with the screen’s diagonal. A step counts only if it goes to something not yet seen and passes over something in between; going on to the next row does not count',
      },
    },
    {
      sign: {
        zh: '一致程度 = [先后一致的对数 − 先后相反的对数 // 全部对数]',
        en: 'agreement = [pairs in order − pairs the other way round // all pairs]',
      },
      is: {
        zh: '把填了顺序的坑位两两比较：全照顺序看为 100%，全然相反为 −100%，各占一半为 0',
        en: 'of every two tiles that the order names: 100% where the path keeps to all of it, −100% where it runs the other way, 0 where both are as frequent (Kendall’s tau)',
      },
    },
  ],
  needs: [
    LOOKS_FACT,
    {
      zh: '希望的先后顺序：活动页属性的“视觉动线”；没填时不检查顺序',
      en: 'The order asked for: “Visual flow” in the page’s inspector. Without it the order is not checked',
    },
  ],
  notes: [TYPICAL_NOTE],
  shows: ['order', 'visit'],
  pass: {
    says: {
      zh: '希望先看第一行中间两个，再看第二行中间两个：典型动线正是这样。',
      en: 'The order asked for is the middle two of the first row, then those of the second, and the typical path takes them in that order.',
    },
    modules: [{ rows: '99 199 129 219 / 149 239 169 259' }],
    page: { path: ['t2', 't3', 't6', 't7'] },
  },
  fail: {
    says: {
      zh: '希望先看第二行中间的 239、169，再看它们上面的 199、129，典型情况下却先看第一行。把 239 与 199 对调，169 与 129 对调。',
      en: 'The order asked for is 239 and 169 in the middle of the second row, then 199 and 129 above them, but typically the first row is seen first. Swap 239 and 199, then 169 and 129.',
    },
    modules: [{ rows: '99 199 129 219 / 149 239 169 259' }],
    page: { path: ['t6', 't7', 't2', 't3'] },
  },
};
