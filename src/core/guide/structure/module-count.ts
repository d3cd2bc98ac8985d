import type { RuleGuide } from '../types';

const FIRST = { zh: '百元好物', en: 'Under 150' };
const SECOND = { zh: '进阶之选', en: 'One step up' };
const THIRD = { zh: '发烧装备', en: 'For enthusiasts' };

export const moduleCount: RuleGuide = {
  checks: {
    count: {
      title: { zh: '楼层数适中', en: 'Neither too few nor too many' },
      formula: { zh: '`min` ≤ 楼层数 ≤ `max`', en: '`min` ≤ modules ≤ `max`' },
      says: { zh: '全页检查一次。', en: 'One check for the page.' },
    },
  },
  signs: [
    {
      sign: { zh: '楼层数', en: 'modules' },
      is: {
        zh: '有内容的楼层：商品坑位楼层至少有一个坑位；优惠券、视频等其他类型的楼层总算有内容',
        en: 'those that have content: a SKU grid with at least one tile; any other kind (coupons, a video …) always counts',
      },
    },
  ],
  needs: [{ zh: '楼层与坑位，任何页面都有', en: 'Modules and tiles, which every page has' }],
  notes: [
    {
      zh: '只数个数，不看长短：一个楼层可以很长，也照样算一个。',
      en: 'It counts modules, however long they are: one endless module is still one.',
    },
  ],
  pass: {
    says: { zh: '三个楼层，各有商品。', en: 'Three modules, each with tiles.' },
    modules: [
      { title: FIRST, rows: '99 139', columns: 4 },
      { title: SECOND, rows: '169 219', columns: 4 },
      { title: THIRD, rows: '299 399', columns: 4 },
    ],
    spare: '',
  },
  fail: {
    says: {
      zh: '第三个楼层还空着，不算数，只有两个。把 299 拖进它的空坑。',
      en: 'The third module is empty and does not count, so there are two. Drag the 299 into one of its gaps.',
    },
    modules: [
      { title: FIRST, rows: '99 139 119', columns: 4 },
      { title: SECOND, rows: '169 219 299', columns: 4 },
      { title: THIRD, rows: '', columns: 4 },
    ],
    spare: '399',
  },
};
