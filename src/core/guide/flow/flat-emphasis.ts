import type { RuleGuide } from '../types';

const badge = { badges: [{ zh: '爆款', en: 'Bestseller' }] };

export const flatEmphasis: RuleGuide = {
  checks: {
    badges: {
      title: { zh: '角标不多', en: 'Few badges' },
      formula: '[*b* // *n*] ≤ `share`',
      says: { zh: '全页检查一次；只有一个角标时总是合格。', en: 'One check for the page. A single badge always passes.' },
    },
  },
  signs: [{ sign: '*b*, *n*', is: { zh: '带角标的坑位数；全部坑位数', en: 'tiles with a badge; all tiles' } }],
  needs: [{ zh: '商品的角标', en: 'The badges of SKUs' }],
  notes: [
    {
      zh: '图片里画进去的角标和强调色看不到，不计入。',
      en: 'Badges and colours that are part of a picture are not seen, and not counted.',
    },
  ],
  pass: {
    says: { zh: '八个坑位中两个带角标。', en: 'Two of eight tiles carry a badge.' },
    modules: [{ rows: '99 199 129 219 / 149 239 169 259' }],
    facts: { 2: badge, 7: badge },
  },
  fail: {
    says: {
      zh: '八个坑位中三个带角标。把 199 换成旁边没有角标的 189。',
      en: 'Three of eight tiles carry a badge. Exchange 199 for 189 beside the page, which has none.',
    },
    modules: [{ rows: '99 199 129 219 / 149 239 169 259' }],
    spare: '189',
    facts: { 2: badge, 5: badge, 7: badge },
  },
};
