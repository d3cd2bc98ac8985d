import { PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';
import { alternationChecks, alternationNotes, alternationSigns } from './alternation';

export const priceAlternationRow: RuleGuide = {
  checks: alternationChecks('一行', 'row'),
  signs: alternationSigns,
  needs: [PRICE_FACT],
  notes: alternationNotes,
  pass: {
    says: {
      zh: '两行都是一低一高，相邻差距都在 10% 以上。',
      en: 'Both rows go low, high, low, high, and all neighbours are more than 10% apart.',
    },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
  },
  fail: {
    says: {
      zh: '首行 99、105、199、219 只升不降，99 与 105 又只差 6.1%。把 105 与 199 对调。',
      en: 'The first row (99, 105, 199, 219) only climbs, and 99 and 105 are just 6.1% apart. Swap 105 and 199.',
    },
    modules: [{ rows: '99 105 199 219 / 239 129 259 139' }],
  },
};
