import { LOOKS_FACT, ROLE_FACT, TYPICAL_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const edgeHiding: RuleGuide = {
  checks: {
    edge: {
      title: { zh: '重点商品不在边角', en: 'Priorities stay off the edge' },
      formula: {
        zh: '末列是重点商品 ⇒ 中间也是，或 *a*_{中} ≤ *a*_{末}',
        en: 'a priority last ⇒ one in the middle too, or *a*_{middle} ≤ *a*_{last}',
      },
      says: {
        zh: '坑位不少于 `tiles` 个的行里，每个重点坑位在每个视口检查一次。',
        en: 'One check for every priority tile in a row of `tiles` tiles or more, at every viewport.',
      },
    },
  },
  signs: [{ sign: '*a*', is: { zh: '坑位的关注占比', en: 'the tile’s share of attention' } }],
  needs: [LOOKS_FACT, ROLE_FACT],
  notes: [
    TYPICAL_NOTE,
    {
      zh: '从右往左读的页面，末列是最左一列。有标题的列表页偏向左侧而不是中间，不检查。',
      en: 'On a page that is read from the right the last column is the leftmost. Lists with labelled rows lean to the side and are not checked.',
    },
  ],
  shows: ['roles'],
  pass: {
    says: { zh: '引流款在一行的中间。', en: 'The traffic SKU has the middle of its row.' },
    modules: [{ rows: '129 99 199' }],
    facts: { 2: { roles: ['traffic'] } },
  },
  fail: {
    says: {
      zh: '引流款 99 在末列，中间的 199 没有角色。对调这两个。',
      en: 'The traffic SKU, 99, stands last, and 199 in the middle has no role. Swap the two.',
    },
    modules: [{ rows: '129 199 99' }],
    facts: { 3: { roles: ['traffic'] } },
  },
};
