/** 4321资源分配 (rules.md section 5): what leads to the SKUs and the page is shared out 40, 30, 20 and 10 %. */
import { z } from 'zod';
import { CHANNEL_TIERS, type Page } from '@/core/page';
import { atLeast, atMost } from '../exact';
import { ratio } from '../options';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { PLAYBOOK } from './facts';

type Tier = (typeof CHANNEL_TIERS)[number];

/** Key and high-value goods, the event as a whole, the second line, chance. */
const IDEAL: Record<Tier, number> = { platinum: 0.4, gold: 0.3, silver: 0.2, random: 0.1 };

const NAMES: Record<Tier, { zh: string; en: string }> = {
  platinum: { zh: '铂金（重点、高价值商品）', en: 'Platinum (key and high-value goods)' },
  gold: { zh: '金牌（活动整体）', en: 'Gold (the event as a whole)' },
  silver: { zh: '银牌（次推商品）', en: 'Silver (the second line)' },
  random: { zh: '随机', en: 'Random' },
};

type TierKinds = {
  share: { tier: Tier; share: number; ideal: number; tolerance: number };
  places: { random: number; tiles: number; share: number; min: number; max: number };
};

export const resourceTiers = defineRule<TierKinds>()({
  id: 'resource-tiers',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { share: 4, places: 4 },
  options: z.strictObject({
    tolerance: ratio(0.1, { zh: '每个等级允许偏离几个百分点', en: 'Percentage points that a tier may be off' }),
    min: ratio(0.05, { zh: '随机坑位占比不低于', en: 'Least share of random tiles' }),
    max: ratio(0.15, { zh: '随机坑位占比不高于', en: 'Most random tiles' }),
  }),
  texts: {
    title: { zh: '4321资源分配', en: 'Channels shared 4-3-2-1' },
    asks: {
      zh: '引流渠道（给页面和商品带来流量的位置）按占比分配：40% 给重点和高价值商品（铂金），30% 给活动整体（金牌），20% 给次推商品（银牌），10% 随机，每个等级偏离不超过 10 个百分点；页面上 5% 到 15% 的坑位是随机位（不固定给哪款商品、用来试新的坑位）。',
      en: 'The channels that bring people to the page are shared out: 40% to key and high-value goods (platinum), 30% to the event as a whole (gold), 20% to the second line (silver) and 10% to goods taken at random, each within 10 percentage points. Of the tiles, 5 to 15% are random places, open to goods that are being tried out.',
    },
    why: {
      zh: '好资源集中给能打的商品，又留一点给随机位试新，不至于错过黑马。',
      en: 'The best channels go to what sells; a small part left to chance finds the next winner.',
    },
    todo: {
      zh: '在活动页属性的“引流渠道”里按 4:3:2:1 调整各等级的占比；在坑位属性里增减“随机位”。',
      en: 'Shift shares between the tiers towards 4:3:2:1 (page inspector, Channels), and mark more or fewer tiles as Random place.',
    },
    notChecked: { 'no-channels': { zh: '没有填写等级和占比的引流渠道', en: 'no channel has a tier and a share' } },
  },
  wording: {
    share: {
      summary: { zh: '{tier}占渠道的 {share}', en: '{tier} has {share} of the channels' },
      detail: { zh: '应为 {ideal}，上下不超过 {tolerance}', en: 'should be {ideal}, give or take {tolerance}' },
      holes: ({ tier, share, ideal, tolerance }, say) => ({
        tier: say.pick(NAMES[tier]),
        share: say.percent(share, share < ideal ? ideal - tolerance : ideal + tolerance),
        ideal: say.percent(ideal),
        tolerance: say.percent(tolerance),
      }),
    },
    places: {
      summary: { zh: '{tiles} 个坑位里有 {random} 个随机位', en: 'Random places: {random} of {tiles} tiles' },
      detail: { zh: '占 {share}，应在 {min} 到 {max} 之间', en: '{share}; should be between {min} and {max}' },
      holes: ({ random, tiles, share, min, max }, say) => ({
        random,
        tiles,
        share: say.percent(share, share < min ? min : max),
        min: say.percent(min),
        max: say.percent(max),
      }),
    },
  },
  source: operatorSource({ zh: '“4321资源分配”', en: '“4321”: channels shared out 4 to 3 to 2 to 1' }),
  check({ page, grids }, { tolerance, min, max }, sink) {
    const shares = sharesOf(page);
    if (!shares) return sink.notChecked('no-channels');
    for (const tier of CHANNEL_TIERS) {
      const [share, ideal] = [shares[tier], IDEAL[tier]];
      const off = Math.abs(share - ideal);
      if (atMost(off, tolerance)) sink.hold('share');
      else sink.fail('share', {}, { tier, share, ideal, tolerance }, off);
    }
    const tiles = grids.flatMap((grid) => grid.tiles);
    // On a small page no whole number of tiles is within: 1 of 6 is too many already.
    if (Math.floor(max * tiles.length + 1e-9) < Math.max(1, Math.ceil(min * tiles.length - 1e-9))) return;
    const random = tiles.filter((tile) => tile.random).length;
    const share = random / tiles.length;
    if (atLeast(share, min) && atMost(share, max)) sink.hold('places');
    else sink.fail('places', {}, { random, tiles: tiles.length, share, min, max });
  },
});

/** Each tier's share of the weight of all channels that have both; undefined where these weigh nothing. */
function sharesOf({ channels = [] }: Page): Record<Tier, number> | undefined {
  const shares: Record<Tier, number> = { platinum: 0, gold: 0, silver: 0, random: 0 };
  let all = 0;
  for (const { tier, weight } of channels) {
    if (!tier || weight === undefined || weight <= 0) continue;
    shares[tier] += weight;
    all += weight;
  }
  if (all === 0) return undefined;
  for (const tier of CHANNEL_TIERS) shares[tier] /= all;
  return shares;
}
