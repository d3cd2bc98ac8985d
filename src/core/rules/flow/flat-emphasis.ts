/** 重点泛滥 (rules.md section 4): where most is emphasised, nothing is. */
import { z } from 'zod';
import { once } from '../../once';
import { atMost } from '../exact';
import type { Goods } from '../grid';
import { ratio } from '../options';
import { defineRule, EVENT_PAGE } from '../rule';
import { flowSource, MODEL, NO_TILES } from './looks';

interface EmphasisEvidence {
  share: number;
  badged: number;
  tiles: number;
  required: number;
}

/** One badge alone is no crowd, however small the page. */
const ONE = 1;

export const flatEmphasis = defineRule<{ badges: EmphasisEvidence }>()({
  id: 'flat-emphasis',
  group: 'visual-flow',
  severity: 'info',
  presets: [EVENT_PAGE],
  weights: { badges: 2 },
  options: z.strictObject({ share: ratio(0.3, { zh: '带角标的坑位最多占', en: 'Most tiles with a badge' }) }),
  texts: {
    title: { zh: '重点泛滥', en: 'Everything emphasised' },
    asks: { zh: '带角标的坑位不超过 30%。', en: 'At most 30% of the tiles carry a badge.' },
    why: {
      zh: '角标显不显眼，要看旁边有没有：典型情况下，带的多了互相抵消，等于没有重点。30% 是经验判断。',
      en: 'A badge catches the eye against tiles without one: typically many of them cancel each other out. The 30% is a judgement.',
    },
    todo: {
      zh: '只给真正要推的商品留角标，其余的在坑位属性里去掉。',
      en: 'Keep badges for the SKUs that the page is really about, and take the others off in the inspector.',
    },
    notChecked: { 'no-tiles': NO_TILES, 'no-badges': { zh: '没有商品带角标', en: 'no SKU carries a badge' } },
  },
  wording: {
    badges: {
      summary: { zh: '{share} 的坑位带角标', en: '{share} of the tiles carry a badge' },
      detail: {
        zh: '{tiles} 个坑位中 {badged} 个，典型情况下应不超过 {required}',
        en: '{badged} of {tiles} tiles; should typically be at most {required}',
      },
      holes: ({ share, badged, tiles, required }, say) => ({
        share: say.percent(share, required),
        badged,
        tiles,
        required: say.percent(required),
      }),
    },
  },
  source: flowSource(MODEL, { zh: '醒目与否要和周围的坑位比', en: 'a tile catches the eye against those around it' }, 'judgement'),
  check({ goods }, { share: required }, sink) {
    let tiles = 0;
    let badged = 0;
    for (const each of goods) {
      tiles += each.tiles;
      badged += badgedOf(each);
    }
    if (tiles === 0) return sink.notChecked('no-tiles');
    if (badged === 0) return sink.notChecked('no-badges');
    const share = badged / tiles;
    if (badged <= ONE || atMost(share, required)) sink.hold('badges');
    else sink.fail('badges', {}, { share, badged, tiles, required }, share);
  },
});

/** Tiles whose SKU carries a badge. */
const badgedOf = once(({ skus }: Goods) => skus.filter(({ badges }) => badges?.some((badge) => badge.trim() !== '')).length);
