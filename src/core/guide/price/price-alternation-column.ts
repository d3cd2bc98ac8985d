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
      zh: '第 1 列 99、119、129 和第 2 列 199、219、249 都只升不降，119 与 129 又只差 8.4%。把 119 与 219 对调。',
      en: 'Column 1 (99, 119, 129) and column 2 (199, 219, 249) only climb, and 119 and 129 are just 8.4% apart. Swap 119 and 219.',
    },
    modules: [{ rows: '99 199 109 / 119 219 239 / 129 249 139' }],
  },
};
