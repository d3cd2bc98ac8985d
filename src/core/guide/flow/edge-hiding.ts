import { LOOKS_FACT, ROLE_FACT, TYPICAL_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const edgeHiding: RuleGuide = {
  checks: {
    edge: {
      title: { zh: '重点商品不在边角', en: 'Priorities stay off the edge' },
      formula: {
        zh: '末列的关注 ≥ 中间的关注',
        en: 'attention of the last ≥ attention of the middle',
      },
      says: {
        zh: '够长的行里，每个重点坑位在每一端检查一次；只有排在末列、而中间是没有角色的商品时，才比两者的关注。',
        en: 'One check for every priority tile in a row that is long enough, at every viewport. The two are compared only where a priority tile stands last and the middle has no role; else it passes.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '够长：一行的坑位数 ≥ `tiles`', en: 'long enough: how many the row has ≥ `tiles`' },
      is: { zh: '更短的行不检查', en: 'shorter rows are not checked' },
    },
    {
      sign: { zh: '关注', en: 'attention' },
      is: { zh: '坑位的预估关注占比', en: 'the tile’s share of the page’s attention, as predicted' },
    },
    {
      sign: { zh: '中间', en: 'middle' },
      is: { zh: '一行正中的坑位；个数为双数时，正中的两个', en: 'the middle tile of the row; of an even number, the two in the middle' },
    },
  ],
  needs: [LOOKS_FACT, ROLE_FACT],
  notes: [
    TYPICAL_NOTE,
    {
      zh: '从右往左读的页面，末列是最左一列。列表页的行有标题，目光偏向开头一侧而不是中间，不检查。',
      en: 'On a page that is read from the right, the last column is the leftmost. Lists, whose rows have headings, draw the eye to the side where reading begins, and are not checked.',
    },
  ],
  shows: ['roles', 'attention'],
  pass: {
    says: { zh: '引流款在一行的中间。', en: 'The traffic SKU has the middle of its row.' },
    modules: [{ rows: '129 99 199' }],
    facts: { 2: { roles: ['traffic'] } },
  },
  fail: {
    says: {
      zh: '引流款 99 在末列，中间的 199 没有角色。把 99 与 199 对调。',
      en: 'The traffic SKU, 99, stands last, and 199 in the middle has no role. Swap the two.',
    },
    modules: [{ rows: '129 199 99' }],
    facts: { 3: { roles: ['traffic'] } },
  },
};
