import type { RuleGuide } from '../types';

const CASE = { zh: '收纳包', en: 'Carry case' };

export const giftDescribed: RuleGuide = {
  checks: {
    name: {
      title: { zh: '写明品名', en: 'The thing is named' },
      formula: { zh: '品名 ≠ 空', en: 'name ≠ empty' },
      says: { zh: '活动期间的每份赠品检查一次。', en: 'One check for every gift of the event.' },
    },
    quantity: {
      title: { zh: '写明数量', en: 'The quantity is named' },
      formula: { zh: '数量 > 0', en: 'quantity > 0' },
      says: { zh: '活动期间的每份赠品检查一次。', en: 'One check for every gift of the event.' },
    },
  },
  needs: [{ zh: '商品的赠品：坑位属性的“优惠活动”', en: 'The gifts of SKUs: under Promotions in the inspector' }],
  notes: [
    {
      zh: '不在活动期间的优惠不看。满赠楼层里自己写的文字，要自己核对。',
      en: 'Promotions outside the days of the event are not read. What a “Gift with purchase” module says in its own words has to be checked by eye.',
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
      zh: '199 的赠品没写数量，129 的连品名也没有。补全即可；这里用页面外的 189 换掉 199，用 139 换掉 129。',
      en: 'The gift of the 199 has no quantity, that of the 129 not even a name. Complete them; here, replace the 199 with the 189 beside the page, and the 129 with the 139.',
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
