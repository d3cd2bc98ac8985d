import { LIST_PRICE_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

export const markdownVisible: RuleGuide = {
  checks: {
    share: {
      title: { zh: '打折的不过半', en: 'Few are marked down' },
      formula: '[*m* // *n*] ≤ `maxShare`',
      says: { zh: '全页检查一次。', en: 'One check for the page.' },
    },
    cut: {
      title: { zh: '降得看得见，也可信', en: 'The cut is seen, and believed' },
      formula: '`min` ≤ 1 − [*p* // *l*] ≤ `max`',
      says: {
        zh: '每个有划线价、又知道 30 天最低价的坑位检查一次。比的是最低价，不是划线价。',
        en: 'One check for every tile marked down whose lowest price is known. It is that price the cut is measured from, not the list price.',
      },
    },
  },
  signs: [
    {
      sign: '*m*, *n*',
      is: { zh: '划线价高于活动价的坑位数，与全部坑位数', en: 'tiles with a list price above their price, and all tiles' },
    },
    { sign: '*p*', is: { zh: '活动价', en: 'the price' } },
    { sign: '*l*', is: { zh: '近 30 天的最低价', en: 'the lowest price of 30 days' } },
  ],
  needs: [LIST_PRICE_FACT, { zh: '近 30 天最低价', en: 'The lowest price of 30 days' }, PRICE_FACT],
  notes: [
    {
      zh: '划线价是否合规不在这里检查，见“价格宣称”各规则。',
      en: 'Whether a list price may be shown at all is for the rules about price claims.',
    },
  ],
  shows: ['list-price', 'lowest-30'],
  pass: {
    says: { zh: '四个里两个打折，都比近来的最低价便宜一成多。', en: 'Two of four are marked down, each by more than a tenth.' },
    modules: [{ rows: '79 199 109 219' }],
    spare: '',
    facts: { 1: { listPrice: 12900, lowestPrice30d: 9900 }, 3: { listPrice: 15900, lowestPrice30d: 12900 } },
  },
  fail: {
    says: {
      zh: '四个里三个有划线价，其中 199 近来一直卖 199，根本没降。用页面外的商品换掉它。',
      en: 'Three of four are marked down, and the 199 has cost 199 all month. Exchange it for the SKU beside the page.',
    },
    modules: [{ rows: '79 199 109 219' }],
    spare: '189',
    facts: {
      1: { listPrice: 12900, lowestPrice30d: 9900 },
      2: { listPrice: 29900, lowestPrice30d: 19900 },
      3: { listPrice: 15900, lowestPrice30d: 12900 },
    },
  },
};
