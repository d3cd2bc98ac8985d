import { ATTENTION_FACT, ROLE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const paretoAttention: RuleGuide = {
  checks: {
    share: {
      title: { zh: '重点商品占到一半', en: 'The SKUs that matter get half' },
      formula: {
        zh: '[重点商品的关注 // 全部商品的关注] ≥ `target`',
        en: '[attention of the SKUs that matter // attention of all SKUs] ≥ `target`',
      },
      says: {
        zh: '每一端检查一次。理想是 80%，只列出来对照，不作要求。',
        en: 'One check per viewport. The ideal of 80% is shown beside it and never asked for.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '重点商品', en: 'SKUs that matter' },
      is: {
        zh: '标为主推款或重点推的、角标写着“新品”“首发”一类的、等级为 1 的；都没有时，取销量前 20%',
        en: 'marked hero or push, with a badge such as “New”, or of tier 1; where there are none of these, the top 20% by sales',
      },
    },
    {
      sign: { zh: '全部商品的关注', en: 'attention of all SKUs' },
      is: { zh: '各坑位的预估关注占比之和；Banner 与其他楼层不算', en: 'of all tiles together; banner and other blocks are left out' },
    },
  ],
  needs: [
    ROLE_FACT,
    {
      zh: '角标；商品等级（坑位属性的“更多资料”）；订单数或销售额（“销售数据”）',
      en: 'Badges, the tier of SKUs (under More facts in the inspector), orders or revenue (Sales figures)',
    },
    ATTENTION_FACT,
  ],
  notes: [
    {
      zh: '都没有标时，取销量（订单数，其次销售额）前 20%，向上取整，与末位同量的也算。',
      en: 'Where none is marked it takes the top 20% by orders, else by revenue, rounded up, and whatever sells as well as the last of them.',
    },
  ],
  shows: ['roles', 'attention'],
  pass: {
    says: { zh: '两款重点推各占两格，排在首行。', en: 'Two push SKUs, two cells wide each, fill the first row.' },
    modules: [{ rows: '199x2 259x2 / 99 129 109 139' }],
    facts: { 1: { roles: ['push'] }, 2: { roles: ['push'] } },
  },
  fail: {
    says: {
      zh: '两款重点推 199、259 各占两格，却排在第二行。把 199 与 99 对调，再把 259 与 129 对调。',
      en: 'Two push SKUs, 199 and 259, two cells wide each, stand in the second row. Swap 199 and 99, then 259 and 129.',
    },
    modules: [{ rows: '99 129 109 139 / 199x2 259x2' }],
    facts: { 5: { roles: ['push'] }, 6: { roles: ['push'] } },
  },
};
