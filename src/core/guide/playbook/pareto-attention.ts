import { ATTENTION_FACT, ROLE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const paretoAttention: RuleGuide = {
  checks: {
    share: {
      title: { zh: '重点商品占到一半', en: 'The few get their half' },
      formula: '[Σ *a*_{*f*} // Σ *a*] ≥ `target`',
      says: {
        zh: '每个视口检查一次。理想是 80%，只列出来对照，不作要求。',
        en: 'One check per viewport. The ideal of 80% is shown beside it and never asked for.',
      },
    },
  },
  signs: [
    { sign: '*a*_{*f*}', is: { zh: '每款重点商品的关注占比', en: 'the attention of each SKU that matters' } },
    {
      sign: '*a*',
      is: { zh: '每款商品的关注占比；Banner 与其他楼层不在内', en: 'the attention of each SKU; banner and other blocks are left out' },
    },
  ],
  needs: [
    {
      zh: '重点商品的标注：主推款、重点推、新品角标或一级货品；都没有时用销量',
      en: 'Which SKUs matter: hero, push, a badge that says new, or tier 1; where none is marked, sales',
    },
    ROLE_FACT,
    ATTENTION_FACT,
  ],
  notes: [
    {
      zh: '没有标注时，取销量（订单数，其次销售额）前 20%，向上取整，与末位同量的也算。',
      en: 'Where none is marked it takes the top 20% by orders, else by revenue, rounded up, and whatever sells as well as the last of them.',
    },
  ],
  shows: ['roles'],
  pass: {
    says: { zh: '两款重点推各占两格，排在首行。', en: 'Two push SKUs, two cells wide each, fill the first row.' },
    modules: [{ rows: '199x2 259x2 / 99 129 109 139' }],
    facts: { 1: { roles: ['push'] }, 2: { roles: ['push'] } },
  },
  fail: {
    says: {
      zh: '两款重点推各占两格，却排在第二行。把它们换到首行。',
      en: 'Two push SKUs, two cells wide each, stand in the second row. Bring them up into the first.',
    },
    modules: [{ rows: '99 129 109 139 / 199x2 259x2' }],
    facts: { 5: { roles: ['push'] }, 6: { roles: ['push'] } },
  },
};
