import { LOOKS_FACT, ROLE_FACT, TYPICAL_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const flowDeadZone: RuleGuide = {
  checks: {
    tile: {
      title: { zh: '重点商品看得到', en: 'Priorities are in sight' },
      formula: { zh: '*ρ* ≥ `examined`，*a* ≥ *m* × `share`', en: '*ρ* ≥ `examined`, *a* ≥ *m* × `share`' },
      says: {
        zh: '每个主推款、引流款、重点推坑位在每个视口检查一次；全页只说最严重的三个。',
        en: 'One check for every hero, traffic or push tile at every viewport; the three worst of the page are told.',
      },
    },
    gap: {
      title: { zh: '中间没有大片空白', en: 'No empty stretch' },
      formula: { zh: '*h* ≤ `gap`，*b* ≤ `blank`', en: '*h* ≤ `gap`, *b* ≤ `blank`' },
      says: { zh: '每个视口检查一次。', en: 'One check per viewport.' },
    },
  },
  signs: [
    {
      sign: '*ρ*',
      is: { zh: '坑位所在行被看到的机会，从页首逐行数', en: 'the chance that the tile’s row is examined, rows counted down the page' },
    },
    { sign: '*a*, *m*', is: { zh: '坑位的关注占比；全页坑位的均值', en: 'its share of attention; the mean of the page’s tiles' } },
    { sign: '*h*', is: { zh: '两处内容之间空白带的最大高度，以屏高计', en: 'the highest empty band between two things, in screens' } },
    { sign: '*b*', is: { zh: '落在空白上的关注', en: 'the attention that falls on nothing' } },
  ],
  needs: [LOOKS_FACT, ROLE_FACT],
  notes: [
    TYPICAL_NOTE,
    {
      zh: '长页面靠后的楼层总有几个重点商品落在盲区；要么挪到前面，要么心里有数。',
      en: 'On a long page the lower modules always have priorities in the dark: move them up, or know it.',
    },
  ],
  shows: ['roles'],
  pass: {
    says: { zh: '主推款在第一行中间。', en: 'The hero has the middle of the first row.' },
    modules: [{ rows: '99 299 129 / 219 149 239 / 169 259 199' }],
    facts: { 2: { roles: ['hero'] } },
  },
  fail: {
    says: {
      zh: '主推款 299 在第三行的末列，关注不到均值的一半。把它和首行中间的 199 对调。',
      en: 'The hero, 299, stands last in the third row, with less than half the mean attention. Swap it with 199 in the middle of the first.',
    },
    modules: [{ rows: '99 199 129 / 219 149 239 / 169 259 299' }],
    facts: { 9: { roles: ['hero'] } },
  },
};
