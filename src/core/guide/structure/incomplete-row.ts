import type { RuleGuide } from '../types';

export const incompleteRow: RuleGuide = {
  checks: {
    full: {
      title: { zh: '末行排满', en: 'The last row is full' },
      formula: { zh: '空格数 = 0', en: 'empty cells = 0' },
      says: { zh: '每个有坑位的楼层，在每一端检查一次。', en: 'One check for every module with tiles, at every viewport.' },
    },
  },
  signs: [
    {
      sign: { zh: '空格数', en: 'empty cells' },
      is: { zh: '末行最后一个坑位之后的空格', en: 'those behind the last tile of the last row' },
    },
  ],
  needs: [
    { zh: '楼层的列数（楼层属性“每行坑位数”），任何页面都有', en: 'The columns of modules (in their inspector), which every page has' },
  ],
  notes: [
    {
      zh: 'PC端四列与移动端两列都要排满，所以坑位数取 4 的倍数最省心。',
      en: 'Four columns on a desktop and two on a phone both have to come out even: multiples of four are the easy numbers.',
    },
    {
      zh: '只看末行。跨格坑位在中间留下的空格不在此列。',
      en: 'Only the last row is read. Gaps that wide tiles leave further up are not.',
    },
  ],
  pass: {
    says: { zh: '八个坑位，四列两行，正好排满。', en: 'Eight tiles in four columns: two full rows.' },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    spare: '',
  },
  fail: {
    says: { zh: '末行缺一个。把页面外的 139 拖到空坑。', en: 'One is missing in the last row. Drag the 139 beside the page into the gap.' },
    modules: [{ rows: '99 199 109 219 / 239 129 259' }],
    spare: '139',
  },
};
