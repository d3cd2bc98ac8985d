/** The sheet of keys. */
import { bothLanguages } from './both';

export const shortcuts = bothLanguages({
  zh: {
    move: '选择相邻坑位',
    'alt-move': '移动坑位',
    pick: '拿起 / 放下坑位',
    delete: '移除坑位',
    lock: '锁定 / 解锁',
    path: '视觉动线中：加入 / 移出设计的先后顺序',
    'next-finding': '下一个 / 上一个问题',
    search: '搜索商品',
  },
  en: {
    move: 'Select the next tile',
    'alt-move': 'Move the tile',
    pick: 'Pick up / drop the tile',
    delete: 'Remove the tile',
    lock: 'Lock / unlock',
    path: 'Over the visual flow: into / out of the declared order',
    'next-finding': 'Next / previous finding',
    search: 'Search SKUs',
  },
});
