/** The hint with what one can do first in the editor. */
import { bothLanguages } from './both';

export const firstSteps = bothLanguages({
  zh: {
    label: '新手提示',
    start: '先试试',
    move: '拖动坑位',
    'move-how': '按住坑位拖到别处即可换位或插入；键盘：空格拿起，方向键移动，Enter 放下。点按从第一个坑位开始。',
    fix: '修复一个问题',
    'fix-how': '在“问题”里点“修复”，或按 F8 逐个查看、{keys} 修复。',
    palette: '{keys} 打开命令面板',
    'palette-how': '所有操作、最近的活动页和商品都能在这里搜到。',
    done: '{step}，已完成',
    dismiss: '不再显示',
  },
  en: {
    label: 'First steps',
    start: 'Start with',
    move: 'Drag a tile',
    'move-how': 'Drag it to swap or insert. By keyboard: Space picks up, arrows move, Enter drops. Press to go to the first tile.',
    fix: 'Fix a finding',
    'fix-how': 'Press Fix in the findings, or F8 to walk through them and {keys} to fix.',
    palette: '{keys} for commands',
    'palette-how': 'Every action, recent pages and SKUs are found there.',
    done: '{step}, done',
    dismiss: 'Do not show again',
  },
});
