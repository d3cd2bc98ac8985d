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
      title: { zh: '各等级占比接近 4:3:2:1', en: 'Each tier is near 4:3:2:1' },
      formula: { zh: '|实际占比 − 理想占比| ≤ `tolerance`', en: '|share − ideal share| ≤ `tolerance`' },
      says: {
        zh: '四个等级各检查一次，与页面上的坑位无关：铂金占 30% 到 50% 都合格。',
        en: 'One check for each of the four tiers, whatever the tiles of the page: 30 to 50% for platinum will do.',
      },
    },
    places: {
      title: { zh: '留一点给随机', en: 'A little is left to chance' },
      formula: { zh: '`min` ≤ [随机位 // 全部坑位] ≤ `max`', en: '`min` ≤ [random places // all tiles] ≤ `max`' },
      says: {
        zh: '全页检查一次：8 个坑位里 1 个随机位，占 12.5%。坑位太少、凑不出 5% 到 15% 时不检查。',
        en: 'One check for the page: 1 random place of 8 tiles is 12.5%. It is left out where the page has too few tiles to make 5 to 15%.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '实际占比', en: 'share' },
      is: {
        zh: '该等级各渠道填写的占比之和，除以全部渠道之和',
        en: 'the shares filled in for the channels of the tier, divided by those of all channels',
      },
    },
    {
      sign: { zh: '理想占比', en: 'ideal share' },
      is: { zh: '铂金 40%、金牌 30%、银牌 20%、随机 10%', en: 'platinum 40%, gold 30%, silver 20%, random 10%' },
    },
  ],
  needs: [
    {
      zh: '引流渠道的等级与占比：活动页属性的“引流渠道”',
      en: 'The channels of the page with tier and share: under Channels in the page’s inspector',
    },
  ],
  notes: [
    {
      zh: '没有等级或占比的渠道不计入。随机位在坑位属性里勾选，换商品不会改变它：要少一个，得把坑位拿下。',
      en: 'Channels without a tier or a share are left out. “Random place” is ticked in a tile’s inspector and stays with the tile when its SKU is replaced: to have one fewer, take the tile off.',
    },
  ],
  shows: ['random'],
  pass: {
    says: { zh: '渠道按 4:3:2:1 分，八个坑位里一个随机位。', en: 'Channels are shared 4:3:2:1, and one of eight tiles is a random place.' },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    random: [8],
    page: channels(40, 30, 20, 10),
    spare: '',
  },
  fail: {
    says: {
      zh: '渠道分得不错，可八个坑位里有三个随机位（37.5%）。把 129、259 拿下页面，再把页面外的 149、229 拖进空坑。',
      en: 'Channels are well shared, yet three of eight tiles are random places (37.5%). Take the 129 and the 259 off the page, then drag the 149 and the 229 from beside it into the gaps.',
    },
    modules: [{ rows: '99 199 109 219 / 239 129 259 139' }],
    random: [6, 7, 8],
    page: channels(45, 25, 20, 10),
    spare: '149 229',
  },
};
