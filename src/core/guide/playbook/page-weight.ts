import type { RuleGuide } from '../types';

const still = (megabytes: number) => ({ imageBytes: megabytes * 1_000_000, animated: false });
const moving = (megabytes: number) => ({ imageBytes: megabytes * 1_000_000, animated: true });

export const pageWeight: RuleGuide = {
  checks: {
    load: {
      title: { zh: '一屏图片很快出来', en: 'A screenful loads soon' },
      formula: '[Σ *b* // `bandwidth`] ≤ `seconds`',
      says: { zh: '每个视口的每一屏检查一次。', en: 'One check for every screenful of every viewport.' },
    },
    animated: {
      title: { zh: '一屏只有一张在动', en: 'One moves at a time' },
      formula: '*m* ≤ `maxAnimated`',
      says: {
        zh: '每一屏检查一次；这一屏的图是不是动图都不知道时不检查。',
        en: 'One check for every screenful, unless of none of its pictures it is known whether they move.',
      },
    },
  },
  signs: [
    { sign: '*b*', is: { zh: '这一屏各张商品图的大小', en: 'the sizes of the pictures of a screenful' } },
    { sign: '*m*', is: { zh: '这一屏的动图数', en: 'those of them that move' } },
  ],
  needs: [{ zh: '商品图的体积，是否动图', en: 'The size of pictures, and whether they move' }],
  notes: [
    {
      zh: '图片算在坑位上沿所在的那一屏；同一张图再次出现不重复计算。',
      en: 'A picture belongs to the screenful in which its tile begins. One that appears again is not loaded again.',
    },
    {
      zh: '只算商品图，不含 Banner 与详情页。体积未知的图不计入，结果里会说有几张。',
      en: 'It counts pictures of SKUs, not the banner’s nor those of product pages. Pictures of unknown size are left out, and the finding says how many.',
    },
  ],
  shows: ['image-size'],
  pass: {
    says: { zh: '首屏四张图共 2 MB，只有一张在动。', en: 'The four pictures of the first screenful have 2 MB, and one moves.' },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    facts: {
      1: still(0.4),
      2: moving(0.9),
      3: still(0.3),
      4: still(0.4),
      5: still(1.2),
      6: still(0.4),
      7: still(0.5),
      8: still(0.6),
    },
  },
  fail: {
    says: {
      zh: '首屏共 6.2 MB，两张在动。把 2.4 MB 的动图换到第二行。',
      en: 'The first screenful has 6.2 MB, and two pictures move. Swap the 2.4 MB one for a lighter one below.',
    },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    facts: {
      1: still(0.8),
      2: moving(2.4),
      3: moving(1.8),
      4: still(1.2),
      5: still(0.4),
      6: still(0.5),
      7: still(0.3),
      8: still(0.6),
    },
  },
};
