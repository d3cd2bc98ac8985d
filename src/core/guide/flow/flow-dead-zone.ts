import { BANNER, LOOKS_FACT, ROLE_FACT, TYPICAL_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const flowDeadZone: RuleGuide = {
  checks: {
    tile: {
      title: { zh: '重点商品看得到', en: 'Priorities are in sight' },
      formula: {
        zh: '本行被看到的机会 ≥ `examined`，关注 ≥ 坑位平均 × `share`',
        en: 'chance of a look ≥ `examined`, attention ≥ average tile × `share`',
      },
      says: {
        zh: '每个主推款、引流款、重点推坑位在每一端检查一次；不合格的只列出全页最严重的三个。',
        en: 'One check for every hero, traffic or push tile at every viewport; of those that fail, only the three worst of the page are reported.',
      },
    },
    gap: {
      title: { zh: '中间没有大片空白', en: 'No empty stretch' },
      formula: {
        zh: '最高的空白带 ≤ `gap`，空白处的关注 ≤ `blank`',
        en: 'highest empty band ≤ `gap`, attention on empty space ≤ `blank`',
      },
      says: { zh: '每一端检查一次。', en: 'One check per viewport.' },
    },
  },
  signs: [
    {
      sign: { zh: '本行被看到的机会', en: 'chance of a look' },
      is: {
        zh: '顾客看到这一行而没有跳过去的机会：从页首起逐行变小，一行坑位越多，下一行小得越快',
        en: 'the chance that a visitor looks at the tile’s row and does not skip it: it falls from row to row down the page, and faster the more tiles a row has',
      },
    },
    {
      sign: { zh: '关注，坑位平均', en: 'attention, average tile' },
      is: {
        zh: '这个坑位的预估关注占比；全部坑位的关注之和，除以坑位数',
        en: 'the tile’s share of the page’s attention; the share of all tiles together, divided by how many there are',
      },
    },
    {
      sign: { zh: '空白带，空白处', en: 'empty band, empty space' },
      is: {
        zh: '上下两处内容之间什么都没有的一段，高度与屏高相比；楼层标题不算内容',
        en: 'a stretch between two things, from edge to edge, on which nothing stands; its height is compared with the screen’s. A module’s title does not count as a thing',
      },
    },
  ],
  needs: [LOOKS_FACT, ROLE_FACT],
  notes: [
    TYPICAL_NOTE,
    {
      zh: '长页面靠后的楼层总有几个重点商品落在盲区：往前挪，去掉角色，或写明理由豁免。',
      en: 'On a long page some priority SKUs in the lower modules will always be out of sight: move them up, take their role away, or suppress the finding with a reason.',
    },
  ],
  shows: ['roles', 'attention'],
  pass: {
    says: { zh: '主推款在第一行中间。', en: 'The hero has the middle of the first row.' },
    modules: [{ rows: '99 299 129 / 219 149 239 / 169 259 199' }],
    page: BANNER,
    facts: { 2: { roles: ['hero'] } },
  },
  fail: {
    says: {
      zh: '主推款 299 在第三行的末列，关注不到坑位平均的一半。把 299 与首行中间的 199 对调。',
      en: 'The hero, 299, stands last in the third row and gets less than half the attention of the average tile. Swap it with 199 in the middle of the first.',
    },
    modules: [{ rows: '99 199 129 / 219 149 239 / 169 259 299' }],
    page: BANNER,
    facts: { 9: { roles: ['hero'] } },
  },
};
