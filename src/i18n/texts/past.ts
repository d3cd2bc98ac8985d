/** The history of a page as a panel; what its steps are called is in `history`. Loaded with the panel. */
import { bothLanguages } from './both';

export const past = bothLanguages({
  zh: {
    list: '历史记录，最近的在前',
    start: '最初的页面',
    now: '当前',
    undone: '已撤销',
    'in-variant': '改在“{name}”',
    'went-to': '已回到：{step}',
    'none-title': '还没有改动',
    'none-body': '每一步改动都会列在这里，点一下就能回到那一步；刷新页面也不会丢。',
  },
  en: {
    list: 'History, the newest first',
    start: 'The page as it was',
    now: 'Now',
    undone: 'undone',
    'in-variant': 'in “{name}”',
    'went-to': 'Gone to: {step}',
    'none-title': 'Nothing changed yet',
    'none-body': 'Every step is listed here, also after a reload. Choose one to see the page as it was then, and go on from there.',
  },
});
