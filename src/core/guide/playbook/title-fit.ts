import type { RuleGuide } from '../types';

const LONG = {
  title: {
    zh: '头戴式无线蓝牙降噪耳机长续航六十小时可折叠便携收纳双设备连接通话清晰低延迟',
    en: 'Wireless over-ear noise-cancelling headphones, sixty-hour battery, foldable, two devices at once',
  },
};

export const titleFit: RuleGuide = {
  checks: {
    fits: {
      title: { zh: '两行放得下', en: 'Two lines are enough' },
      formula: { zh: '*n*_{行} ≤ 2', en: '*n*_{lines} ≤ 2' },
      says: { zh: '每个有标题的坑位，在每个视口检查一次。', en: 'One check for every tile with a title, at every viewport.' },
    },
  },
  signs: [
    {
      sign: '*n*',
      is: { zh: '标题按坑位的宽度和字号排出来的行数', en: 'the lines that the title takes at the tile’s width and type size' },
    },
  ],
  needs: [{ zh: '商品标题', en: 'The titles of SKUs' }],
  notes: [
    {
      zh: '按效果图的字体估算字宽，换一种字体可能差一两个字。',
      en: 'Widths are those of the mock-up’s typeface; another face may make a letter or two of difference.',
    },
  ],
  shows: [],
  pass: {
    says: { zh: '长标题放在跨两格的坑位里。', en: 'The long title has a tile of two cells.' },
    modules: [{ rows: '99 199 129x2' }],
    spare: '149',
    facts: { 3: LONG },
  },
  fail: {
    says: {
      zh: '199 的标题太长。先用页面外的商品换下它，再把它放进右边的大坑位。',
      en: 'The title of the 199 is too long. Exchange it for the SKU beside the page, then put it into the wide tile.',
    },
    modules: [{ rows: '99 199 129x2' }],
    spare: '149',
    facts: { 2: LONG },
  },
};
