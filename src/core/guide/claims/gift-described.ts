import type { RuleGuide } from '../types';

const CASE = { zh: '收纳包', en: 'Carry case' };

export const giftDescribed: RuleGuide = {
  checks: {
    name: {
      title: { zh: '写明品名', en: 'The thing is named' },
      formula: { zh: '品名 ≠ 空', en: '*name* ≠ empty' },
      says: { zh: '活动期间的每份赠品检查一次。', en: 'One check for every gift of the event.' },
    },
    quantity: {
      title: { zh: '写明数量', en: 'The quantity is named' },
      formula: { zh: '数量 > 0', en: '*quantity* > 0' },
      says: { zh: '活动期间的每份赠品检查一次。', en: 'One check for every gift of the event.' },
    },
  },
  needs: [{ zh: '商品促销里的赠品', en: 'The gifts in the promotions of SKUs' }],
  notes: [
    {
      zh: '不在活动期间的促销不看。页面上画出来的赠品楼层，文字要自己核对。',
      en: 'Promotions outside the days of the event are not read. What a gift block of the page says has to be checked by eye.',
    },
  ],
  shows: ['promotions'],
  pass: {
    says: { zh: '赠品写明了是什么、有几件。', en: 'The gift says what it is, and how many.' },
    modules: [{ rows: '99 199 129 219' }],
    spare: '',
    facts: { 2: { promotions: [{ kind: 'gift', gift: { name: CASE, quantity: 1 } }] } },
  },
  fail: {
    says: {
      zh: '199 的赠品没写数量，129 的连品名也没有。用页面外的商品换掉它们。',
      en: 'The gift of the 199 has no quantity, that of the 129 not even a name. Exchange them.',
    },
    modules: [{ rows: '99 199 129 219' }],
    spare: '189 139',
    facts: {
      2: { promotions: [{ kind: 'gift', gift: { name: CASE } }] },
      3: { promotions: [{ kind: 'gift' }] },
      5: { promotions: [{ kind: 'gift', gift: { name: CASE, quantity: 1 } }] },
    },
  },
};
