/** 首屏承载 (rules.md section 4): enough of the priority tiles are seen without scrolling far. */
import { z } from 'zod';
import type { PageAttention, TileAttention } from '../../attention';
import { atLeast, below } from '../exact';
import { ratio } from '../options';
import { hasTiles } from '../playbook/places';
import { defineRule, EVENT_PAGE } from '../rule';
import { flowSource, NIELSEN, NO_ROLES, NO_TILES, prioritiesIn } from './looks';

interface FoldEvidence {
  /** Priority tiles that begin on the first screen, on the first two, and on the page. */
  first: number;
  early: number;
  priorities: number;
  /** Tiles that begin on the first two screens. */
  places: number;
  /** `early` over as many of them as there are places for. */
  share: number;
  required: number;
}

/** Of the priority tiles further down, so many are named: the first ones. */
const NAMED = 6;

export const aboveTheFold = defineRule<{ early: FoldEvidence }>()({
  id: 'above-the-fold',
  group: 'visual-flow',
  severity: 'info',
  presets: [EVENT_PAGE],
  weights: { early: 6 },
  options: z.strictObject({
    share: ratio(0.57, { zh: '前两屏的重点坑位不低于', en: 'Least share of the priority tiles on the first two screenfuls' }),
  }),
  texts: {
    title: { zh: '首屏承载', en: 'Priorities near the top' },
    asks: {
      zh: '首屏至少有一个重点坑位（主推款、引流款、利润款、重点推），57% 以上的重点坑位在前两屏。重点坑位比前两屏的坑位还多时，前两屏的坑位里有 57% 以上是重点就行。',
      en: 'At least one priority tile (hero, traffic, margin or push) begins on the first screenful, and at least 57% of them on the first two. Where there are more of them than tiles on these two screenfuls, it is enough that 57% of those tiles are priorities.',
    },
    why: {
      zh: '研究测得，典型情况下首屏拿到 57% 的浏览时间，前两屏 74%。重点坑位也该占到 57%，是经验判断。',
      en: 'A study found that typically 57% of the viewing time goes to the first screenful and 74% to the first two. That 57% of the priorities should stand there is a judgement.',
    },
    todo: {
      zh: '把下面的重点商品与前两屏里没有角色的商品对调。',
      en: 'Swap priority SKUs from below with SKUs without a role on the first two screenfuls.',
    },
    notChecked: { 'no-tiles': NO_TILES, 'no-roles': NO_ROLES },
  },
  wording: {
    early: {
      summary: { zh: '{viewport}重点坑位不够靠前', en: '{viewport}priority tiles stand too far down' },
      detail: {
        zh: '全页 {priorities} 个重点坑位，首屏 {first} 个（至少 1 个），前两屏 {early} 个（前两屏共 {places} 个坑位）：占 {share}，应不低于 {required}',
        en: 'of {priorities} priority tiles on the page {first} on the first screenful (should be at least 1) and {early} on the first two (which hold {places} tiles): {share}, should be at least {required}',
      },
      holes: ({ first, early, priorities, places, share, required }, say) => ({
        first,
        early,
        priorities,
        places,
        share: say.percent(share, required),
        required: say.percent(required),
      }),
    },
  },
  fixes: ['swap'],
  source: flowSource(
    NIELSEN,
    { zh: '每屏的浏览时间（2018 年，120 人）', en: 'viewing time per screenful (2018, 120 people)' },
    'judgement',
  ),
  check(context, { share: required }, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    let checks = 0;
    for (const { viewport } of context.views) {
      const attention = context.attention(viewport);
      const { fold } = attention.layout.metrics;
      let all = 0;
      let first = 0;
      let early = 0;
      const late: TileAttention[] = [];
      for (const module of attention.modules)
        for (const at of prioritiesIn(module)) {
          all++;
          if (below(at.y, fold)) first++;
          if (below(at.y, 2 * fold)) early++;
          else if (late.length < NAMED) late.push(at);
        }
      if (all === 0) continue;
      checks++;
      const places = placesAbove(attention, 2 * fold);
      const share = places === 0 ? 0 : early / Math.min(all, places);
      if (first > 0 && atLeast(share, required)) {
        sink.hold('early');
        continue;
      }
      const tiles = late.map(({ tile }) => tile);
      sink.fail('early', { viewport, tiles }, { first, early, priorities: all, places, share, required }, required - share);
    }
    if (checks === 0) sink.notChecked('no-roles');
  },
});

/** Tiles whose upper edge is above a height; they stand in reading order. */
function placesAbove({ tiles }: PageAttention, y: number): number {
  let low = 0;
  let high = tiles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (below((tiles[middle] as TileAttention).y, y)) low = middle + 1;
    else high = middle;
  }
  return low;
}
