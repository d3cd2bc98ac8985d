import { LOOKS_FACT, ROLE_FACT, TYPICAL_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const heroInPath: RuleGuide = {
  checks: {
    late: {
      title: { zh: '最先的几眼里有主推款', en: 'A hero among the first looks' },
      formula: '*k* ≤ `looks`',
      says: {
        zh: '每个视口检查一次；有一款主推款在里面就合格。',
        en: 'One check per viewport; one hero is enough.',
      },
    },
  },
  signs: [{ sign: '*k*', is: { zh: '首屏典型动线第几眼看到主推款', en: 'the look of the first screen’s typical path that meets a hero' } }],
  needs: [LOOKS_FACT, ROLE_FACT],
  notes: [
    TYPICAL_NOTE,
    {
      zh: 'Banner 展示主推款时，看到 Banner 就算看到它；没有标主推款时，取设计动线的第一个坑位。',
      en: 'Where the banner shows a hero, a look at the banner is one at the hero. Without a hero, the first tile of the declared path is meant.',
    },
  ],
  shows: ['roles'],
  pass: {
    says: { zh: '主推款在第一行中间偏左，第二眼就看到。', en: 'The hero stands left of the middle in the first row: the second look.' },
    modules: [{ rows: '99 299 129 219 / 149 239 169 259' }],
    facts: { 2: { roles: ['hero'] } },
  },
  fail: {
    says: {
      zh: '主推款 299 在第二行，首屏看不到。把它和第一行的 199 对调。',
      en: 'The hero, 299, stands in the second row, below the first screen. Swap it with 199 in the first.',
    },
    modules: [{ rows: '99 199 129 219 / 149 239 169 299' }],
    facts: { 8: { roles: ['hero'] } },
  },
};
