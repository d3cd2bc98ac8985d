import { BANNER, LOOKS_FACT, TYPICAL_NOTE } from '../signs';
import type { RuleGuide } from '../types';

export const singleFocus: RuleGuide = {
  checks: {
    competing: {
      title: { zh: '一屏里只有一处抢眼', en: 'One tile stands out' },
      formula: { zh: '第一名的关注 ≥ 第二名的关注 × `lead`', en: 'attention of the first ≥ attention of the next × `lead`' },
      says: {
        zh: '有坑位抢眼的屏，在每一端各检查一次：只有一个抢眼就合格，有几个时，比其中关注最多的两个。屏与屏错开半屏（第 1、1.5、2 屏……），同样几个坑位只提示一次。',
        en: 'One check for every screenful with a tile that stands out, at every viewport: a single one passes; of several, the two with the most attention are compared. Screenfuls overlap by half (1, 1.5, 2 …), and the same tiles are reported once.',
      },
    },
    none: {
      title: { zh: '首屏有一处突出', en: 'Something leads on the first screenful' },
      formula: {
        zh: '第一名的关注 ≥ 第二名的关注 × `focus`，或 平均程度 ≤ `even`',
        en: 'attention of the first ≥ attention of the next × `focus`, or evenness ≤ `even`',
      },
      says: {
        zh: '每一端检查一次，坑位、Banner 和其他楼层都算；首屏不足三处内容时总合格。页面文件里类型（kind）写成商品网格或列表的页面不查这一项。',
        en: 'One check per viewport; tiles, banner and other modules all take part. A screen with fewer than three things on it passes. Left out for pages whose file says that they are a grid or a list (kind).',
      },
    },
  },
  signs: [
    {
      sign: { zh: '抢眼：醒目程度 ≥ 同屏坑位的中位数 × `loud`', en: 'standing out: prominence ≥ median of the screenful’s tiles × `loud`' },
      is: {
        zh: '坑位越大越醒目，带角标、动图的更醒目，售罄的没那么醒目；与同一行的坑位比',
        en: 'a larger tile is more prominent; a badge or an animated picture adds to it, being sold out takes from it; compared with the tiles of its row',
      },
    },
    {
      sign: { zh: '关注', en: 'attention' },
      is: {
        zh: '这一屏的预估关注里它分到的一份；Banner 也分，往往分走大半',
        en: 'the share that a thing gets of the attention predicted for the screenful. The banner takes part, and often takes most',
      },
    },
    {
      sign: { zh: '平均程度 = [1 // 件数 × Σ *p*^{2}]', en: 'evenness = [1 // number of things × Σ *p*^{2}]' },
      is: {
        zh: 'p 是首屏每件内容的关注占比：全都一样时为 100%，越集中越小',
        en: 'p is what each thing on the screen gets: 100% where all get the same, and less the more one of them leads',
      },
    },
  ],
  needs: [LOOKS_FACT],
  notes: [
    TYPICAL_NOTE,
    {
      zh: 'Banner 可以是首屏最突出的一处，但不算抢眼的坑位。',
      en: 'The banner may be what leads on the first screenful, and is never one of the tiles that stand out.',
    },
  ],
  pass: {
    says: { zh: '只有最左边的大坑位带角标。', en: 'Only the large tile on the left carries a badge.' },
    modules: [{ rows: '299x2 99 149 129 199x2 / 169 239 109 219', columns: 7 }],
    page: BANNER,
    facts: { 1: { badges: [{ zh: '爆款', en: 'Bestseller' }] } },
  },
  fail: {
    says: {
      zh: '同一行里两个大坑位都带角标，一样抢眼，谁也没强出 1.5 倍。把 299 换成页面外没有角标的 189。',
      en: 'Two large tiles of one row carry badges and stand out alike: neither gets 1.5 times the attention of the other. Replace the 299 with the 189 beside the page, which has no badge.',
    },
    modules: [{ rows: '299x2 99 149 129 199x2 / 169 239 109 219', columns: 7 }],
    page: BANNER,
    spare: '189',
    facts: { 1: { badges: [{ zh: '爆款', en: 'Bestseller' }] }, 5: { badges: [{ zh: '新品', en: 'New' }] } },
  },
};
