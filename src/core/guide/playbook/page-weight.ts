import type { RuleGuide } from '../types';

const still = (megabytes: number) => ({ imageBytes: megabytes * 1_000_000, animated: false });
const moving = (megabytes: number) => ({ imageBytes: megabytes * 1_000_000, animated: true });

export const pageWeight: RuleGuide = {
  checks: {
    load: {
      title: { zh: '一屏图片很快出来', en: 'A screenful loads fast' },
      formula: {
        zh: '[这一屏图片的体积 // `bandwidth`] ≤ `seconds`',
        en: '[weight of the screenful’s pictures // `bandwidth`] ≤ `seconds`',
      },
      says: {
        zh: '每一端的每一屏检查一次。1.5 MB/s、3 秒，就是一屏不超过 4.5 MB。',
        en: 'One check for every screenful of every viewport. 3 seconds at 1.5 MB/s are 4.5 MB a screenful.',
      },
    },
    animated: {
      title: { zh: '一屏只有一张在动', en: 'At most one is animated' },
      formula: { zh: '动图数 ≤ `maxAnimated`', en: 'animated pictures ≤ `maxAnimated`' },
      says: {
        zh: '每一屏检查一次；这一屏的图是不是动图都不知道时不检查。',
        en: 'One check for every screenful, unless it is unknown of all its pictures whether they are animated.',
      },
    },
  },
  needs: [
    {
      zh: '商品图的体积，是否动图：从本机添加的图片自动读取，网址图片在坑位属性“更多资料”里填',
      en: 'The size of picture files, and whether they are animated: read from pictures that are added from this machine, else filled in under More facts in the inspector',
    },
  ],
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
  shows: ['image-size', 'screenful'],
  pass: {
    says: {
      zh: '首屏四张图共 2 MB，只有一张在动。',
      en: 'The four pictures of the first screenful have 2 MB together, and one is animated.',
    },
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
      zh: '首屏共 6.2 MB，要加载 4.1 秒，还有两张在动。把 199（2.4 MB 动图）与 239（0.4 MB）对调。',
      en: 'The pictures of the first screenful have 6.2 MB together, which take 4.1 seconds, and two are animated. Swap the 199 (2.4 MB, animated) and the 239 (0.4 MB).',
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
