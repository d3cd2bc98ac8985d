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
      formula: { zh: '标题行数 ≤ 2', en: 'lines ≤ 2' },
      says: { zh: '每个有标题的坑位，在每一端检查一次。', en: 'One check for every tile with a title, at every viewport.' },
    },
  },
  signs: [
    {
      sign: { zh: '标题行数', en: 'lines' },
      is: { zh: '按坑位的宽度和字号排出来的', en: 'those that the title takes at the tile’s width and type size' },
    },
  ],
  needs: [{ zh: '商品标题', en: 'The titles of SKUs' }],
  notes: [
    {
      zh: '按效果图的字体估算字宽，换一种字体可能差一两个字。',
      en: 'Widths are those of the mock-up’s typeface; in another one a letter or two more may fit, or fewer.',
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
      zh: '199 的标题太长，一格放不下。先用页面外的 149 换下 199，再把 199 拖到两格宽的 129 上。',
      en: 'The title of the 199 is too long for one cell. Replace the 199 with the 149 beside the page, then drag the 199 onto the 129, which is two cells wide.',
    },
    modules: [{ rows: '99 199 129x2' }],
    spare: '149',
    facts: { 2: LONG },
  },
};
