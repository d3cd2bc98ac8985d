import type { RuleGuide } from '../types';

const viewports = [{ id: 'desktop', width: 1200, fold: 876 }];

export const foldIllusion: RuleGuide = {
  checks: {
    fold: {
      title: { zh: '首屏线切过内容', en: 'The fold cuts something' },
      formula: { zh: '*h*_{上} < `margin` 或 *h*_{下} < `margin`', en: '*h*_{above} < `margin` or *h*_{below} < `margin`' },
      says: { zh: '页面超过一屏时，每个视口检查一次。', en: 'One check per viewport, where the page is longer than its screen.' },
    },
  },
  signs: [
    {
      sign: '*h*',
      is: { zh: '首屏线上方、下方空白的高度，以屏高计', en: 'the height for which nothing stands above and below the fold, in screens' },
    },
  ],
  needs: [{ zh: '视口的首屏高度', en: 'The height of the viewport’s first screen' }],
  notes: [
    {
      zh: '楼层标题不算内容：只有一行标题，典型的读者看不出下面还有商品。',
      en: 'A module’s title is no content: from a line of text a typical reader does not see that goods follow.',
    },
  ],
  pass: {
    says: { zh: '首屏线切过第二行。', en: 'The fold cuts through the second row.' },
    modules: [{ rows: '99 199 129 219 / 149' }, { rows: '239 169', columns: 4 }],
    page: { viewports },
  },
  fail: {
    says: {
      zh: '首屏线正好落在两个楼层之间。把旁边的 149 加到第一个楼层末尾，让第二行露出来。',
      en: 'The fold falls between two modules. Add 149 beside the page to the end of the first one, so that a second row shows.',
    },
    modules: [{ rows: '99 199 129 219' }, { rows: '239 169', columns: 4 }],
    spare: '149',
    page: { viewports },
  },
};
