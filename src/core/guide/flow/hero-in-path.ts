import { BANNER, LOOKS_FACT, ROLE_FACT, TYPICAL_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const heroInPath: RuleGuide = {
  checks: {
    late: {
      title: { zh: '最先的几眼里有主推款', en: 'A hero among the first looks' },
      formula: { zh: '第几眼看到主推款 ≤ `looks`', en: 'number of the look that reaches a hero ≤ `looks`' },
      says: {
        zh: '每一端检查一次；有一款主推款在里面就合格。',
        en: 'One check per viewport; one hero is enough.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '一眼', en: 'look' },
      is: {
        zh: '动线在一处内容上停一次：坑位、Banner 或其他楼层；沿首屏的典型动线从 1 数起',
        en: 'one stop of the eye at a tile, the banner or another module; counted from 1 along the typical path over the first screenful',
      },
    },
  ],
  needs: [LOOKS_FACT, ROLE_FACT],
  notes: [
    TYPICAL_NOTE,
    {
      zh: 'Banner 展示主推款时，看到 Banner 就算看到它。',
      en: 'Where the banner shows a hero, a look at the banner is one at the hero.',
    },
  ],
  shows: ['roles', 'look'],
  pass: {
    says: { zh: '主推款在第一行中间偏左，第二眼就看到。', en: 'The hero stands left of the middle in the first row: the second look.' },
    modules: [{ rows: '99 299 129 219 / 149 239 169 259' }],
    page: BANNER,
    facts: { 2: { roles: ['hero'] } },
  },
  fail: {
    says: {
      zh: '主推款 299 在第二行，首屏看不到。把 299 与第一行的 199 对调。',
      en: 'The hero, 299, stands in the second row, below the first screen. Swap it with 199 in the first.',
    },
    modules: [{ rows: '99 199 129 219 / 149 239 169 299' }],
    page: BANNER,
    facts: { 8: { roles: ['hero'] } },
  },
};
