import type { RuleGuide } from '../types';

const channels = (platinum: number, gold: number, silver: number, random: number) => ({
  channels: [
    { name: { zh: '铂金', en: 'Platinum' }, tier: 'platinum' as const, weight: platinum },
    { name: { zh: '金牌', en: 'Gold' }, tier: 'gold' as const, weight: gold },
    { name: { zh: '银牌', en: 'Silver' }, tier: 'silver' as const, weight: silver },
    { name: { zh: '随机', en: 'Random' }, tier: 'random' as const, weight: random },
  ],
});

export const resourceTiers: RuleGuide = {
  checks: {
    share: {
      title: { zh: '各档占比接近 4:3:2:1', en: 'Each tier is near 4:3:2:1' },
      formula: '|*s*_{*k*} − *i*_{*k*}| ≤ `tolerance`',
      says: { zh: '四档各检查一次，与页面上的坑位无关。', en: 'One check for each of the four tiers, whatever the tiles of the page.' },
    },
    places: {
      title: { zh: '留一点给随机', en: 'A little is left to chance' },
      formula: '`min` ≤ [*r* // *n*] ≤ `max`',
      says: {
        zh: '全页检查一次；坑位太少、凑不出这个比例时不检查。',
        en: 'One check for the page, and none where it has too few tiles to come out within.',
      },
    },
  },
  signs: [
    { sign: '*s*_{*k*}', is: { zh: '第 k 档的权重占全部引流资源的比例', en: 'the weight of tier k over that of all channels' } },
    { sign: '*i*_{*k*}', is: { zh: '铂金 40%、金牌 30%、银牌 20%、随机 10%', en: 'platinum 40%, gold 30%, silver 20%, random 10%' } },
    { sign: '*r*, *n*', is: { zh: '随机坑位数与全部坑位数', en: 'random tiles, and all tiles' } },
  ],
  needs: [{ zh: '页面的引流资源，各有档位与权重', en: 'The channels of the page, each with a tier and a weight' }],
  notes: [
    {
      zh: '没有档位或权重的资源不计入。随机坑位在坑位的属性里标注。',
      en: 'Channels without a tier or a weight are left out. A tile is marked random in its own settings.',
    },
  ],
  shows: ['random'],
  pass: {
    says: { zh: '资源按 4:3:2:1 分，八个坑位里一个随机。', en: 'Channels are shared 4:3:2:1, and one of eight tiles is random.' },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    random: [8],
    page: channels(40, 30, 20, 10),
    spare: '',
  },
  fail: {
    says: {
      zh: '资源分得不错，可八个坑位里三个随机。拿下两个随机坑位，再用页面外的商品补上。',
      en: 'Channels are well shared, yet three of eight tiles are random. Take two of these off and fill up from beside the page.',
    },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    random: [6, 7, 8],
    page: channels(45, 25, 20, 10),
    spare: '149 229',
  },
};
