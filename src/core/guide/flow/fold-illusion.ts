import type { RuleGuide } from '../types';

const viewports = [{ id: 'desktop', width: 1200, fold: 876 }];

export const foldIllusion: RuleGuide = {
  checks: {
    fold: {
      title: { zh: '首屏线切过内容', en: 'The fold cuts something' },
      formula: { zh: '上方空白 < `margin` 或 下方空白 < `margin`', en: 'empty above < `margin` or empty below < `margin`' },
      says: { zh: '页面超过一屏时，每一端检查一次。', en: 'One check per viewport, where the page is longer than its screen.' },
    },
  },
  signs: [
    {
      sign: { zh: '上方空白，下方空白', en: 'empty above, empty below' },
      is: {
        zh: '从首屏线往上、往下，到最近一处内容的高度，与屏高相比',
        en: 'the height from the fold up, and down, to the nearest thing; against the screen’s height',
      },
    },
  ],
  needs: [
    {
      zh: '首屏高度：活动页属性的“视口”；没有填时，1200 宽的页面按 800 算',
      en: 'The height of the first screen: under Viewports in the page’s inspector; 800 px on a page 1200 wide where nothing is filled in',
    },
  ],
  notes: [
    {
      zh: '楼层标题不算内容：只露出一行标题，典型的顾客看不出下面还有商品。',
      en: 'A module’s title does not count: from a line of text a typical visitor does not see that goods follow.',
    },
  ],
  shows: ['screenful'],
  pass: {
    says: { zh: '首屏线切过第二行。', en: 'The fold cuts through the second row.' },
    modules: [{ rows: '99 199 129 219 / 149' }, { rows: '239 169', columns: 4 }],
    page: { viewports },
  },
  fail: {
    says: {
      zh: '首屏线正好落在两个楼层之间。把页面外的 149 加到第一个楼层末尾，让第二行露出来。',
      en: 'The fold falls between two modules. Add 149 beside the page to the end of the first one, so that a second row shows.',
    },
    modules: [{ rows: '99 199 129 219' }, { rows: '239 169', columns: 4 }],
    spare: '149',
    page: { viewports },
  },
};
