import { PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';
import { alternationChecks, alternationNotes, alternationSigns } from './alternation';

export const priceAlternationColumn: RuleGuide = {
  checks: alternationChecks('一列', 'column'),
  signs: alternationSigns,
  needs: [PRICE_FACT],
  notes: [
    {
      zh: '列只在一个楼层里读，换楼层重新起算，因为各楼层的列数可能不同。',
      en: 'Columns are read inside one module and start afresh in the next, since modules may have different columns.',
    },
    ...alternationNotes,
  ],
  pass: {
    says: { zh: '每一列都高低相间，整个楼层是棋盘格。', en: 'Every column alternates: the module is a checkerboard.' },
    modules: [{ rows: '99 199 109 / 219 119 239 / 129 249 139' }],
  },
  fail: {
    says: {
      zh: '前两列从上到下只升不降。把 119 与 219 对调，它们就又高低相间了。',
      en: 'The first two columns only climb. Swap 119 and 219, and both alternate again.',
    },
    modules: [{ rows: '99 199 109 / 119 219 239 / 129 249 139' }],
  },
};
