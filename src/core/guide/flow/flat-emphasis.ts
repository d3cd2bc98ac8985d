import type { RuleGuide } from '../types';

const badge = { badges: [{ zh: '爆款', en: 'Bestseller' }] };

export const flatEmphasis: RuleGuide = {
  checks: {
    badges: {
      title: { zh: '角标不多', en: 'Few badges' },
      formula: { zh: '[带角标的坑位 // 全部坑位] ≤ `share`', en: '[tiles with a badge // all tiles] ≤ `share`' },
      says: { zh: '全页检查一次；只有一个角标时总是合格。', en: 'One check for the page. A single badge always passes.' },
    },
  },
  needs: [{ zh: '商品的角标：坑位属性的“角标”', en: 'The badges of SKUs: under Badges in the inspector' }],
  notes: [
    {
      zh: '画在图片里的角标和强调色看不到，不计入。',
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
      zh: '八个坑位中三个带角标，占 37.5%。把 199 换成页面外没有角标的 189。',
      en: 'Three of eight tiles carry a badge, 37.5%. Replace the 199 with the 189 beside the page, which has none.',
    },
    modules: [{ rows: '99 199 129 219 / 149 239 169 259' }],
    spare: '189',
    facts: { 2: badge, 5: badge, 7: badge },
  },
};
