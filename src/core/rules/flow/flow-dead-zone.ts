/** 视觉盲区 (rules.md section 4): no priority tile and no stretch of the page is left without attention. */
import { z } from 'zod';
import type { ModuleAttention, PageAttention, TileAttention } from '../../attention';
import { once, onceFor } from '../../once';
import type { RuleContext } from '../context';
import { atMost, below } from '../exact';
import { ratio } from '../options';
import { hasTiles } from '../playbook/places';
import { defineRule, EVENT_PAGE, type Sink } from '../rule';
import { flowSource, mustBeSeen, NO_TILES, standingIn } from './looks';

type ZoneKinds = {
  /** `row` counts from 0 down the page; `examined`: the chance that it is; `mean`: the mean share of a tile, of which `least` is asked for. */
  tile: { tile: string; row: number; examined: number; required: number; share: number; least: number; mean: number };
  /** `gap` in heights of the screen. */
  gap: { gap: number; maxGap: number; blank: number; maxBlank: number };
};

/** Of the tiles in the dark, so many are told: the worst of the page. */
const TOLD = 3;

export const flowDeadZone = defineRule<ZoneKinds>()({
  id: 'flow-dead-zone',
  group: 'visual-flow',
  severity: 'warning',
  presets: [EVENT_PAGE],
  weights: { tile: 6, gap: 6 },
  options: z.strictObject({
    examined: ratio(0.35, { zh: '所在行被看到的机会不低于', en: 'Least chance that the row is looked at' }),
    share: ratio(0.5, { zh: '关注占比不低于坑位平均的', en: 'Least attention, against the average tile' }),
    gap: ratio(0.33, { zh: '空白带最高占屏高的', en: 'Highest empty band, against the screen’s height' }),
    blank: ratio(0.15, { zh: '落在空白处的关注不超过', en: 'Most attention on empty space' }),
  }),
  texts: {
    title: { zh: '视觉盲区', en: 'Nothing out of sight' },
    asks: {
      zh: '主推款、引流款、重点推的商品不落在没人看的位置：所在行被看到的机会不低于 35%，关注占比不低于坑位平均的一半。页面中间没有高于屏高 33% 的空白带，落在空白处的关注不超过 15%。',
      en: 'No hero, traffic or push SKU stands where it is hardly seen: the chance that its row is looked at is at least 35%, and it gets at least half the attention of the average tile. No empty band inside the page is higher than 33% of the screen, and at most 15% of the attention falls on empty space.',
    },
    why: {
      zh: '人们往下看时会跳过整行，越往下被看到的机会越小：每行 4 个坑位，典型情况下第 6 行只剩 35%。页面像是到底了，人就停下。两点都见于研究，界线是经验判断。',
      en: 'On their way down people skip whole rows, so the chance that one is looked at falls: with four tiles a row it is typically 35% at the sixth. Where a page looks finished, they stop. Studies report both; the limits are a judgement.',
    },
    todo: {
      zh: '把这个商品换到靠前的行或居中的坑位；空白带里放上内容，或去掉空楼层。',
      en: 'Swap the SKU into an earlier row or a central tile; fill the empty band, or take out modules without tiles.',
    },
    notChecked: { 'no-tiles': NO_TILES },
  },
  wording: {
    tile: {
      summary: { zh: '{viewport}「{sku}」落在视觉盲区', en: '{viewport}“{sku}” is typically out of sight' },
      detail: {
        zh: '全页第 {row} 行，被看到的机会 {examined}（至少要 {required}）；关注占比 {share}（至少要 {least}，坑位平均 {mean}）；差一样就不合格',
        en: 'row {row} of the page: chance that it is looked at {examined} (needs {required}), share of attention {share} (needs {least}; average tile {mean}); it needs both',
      },
      holes: ({ tile, row, examined, required, share, least, mean }, say) => ({
        sku: say.sku(tile),
        row: row + 1,
        examined: say.percent(examined, required),
        required: say.percent(required),
        share: say.percent(share, least),
        least: say.percent(least),
        mean: say.percent(mean),
      }),
    },
    gap: {
      summary: { zh: '{viewport}页面中间有大片空白', en: '{viewport}an empty stretch inside the page' },
      detail: {
        zh: '最高的空白带占屏高 {gap}（至多 {maxGap}）；落在空白处的关注 {blank}（至多 {maxBlank}）；超一样就不合格',
        en: 'highest empty band {gap} of the screen’s height (may be {maxGap}), attention on empty space {blank} (may be {maxBlank}); neither may be more',
      },
      holes: ({ gap, maxGap, blank, maxBlank }, say) => ({
        gap: say.percent(gap, maxGap),
        maxGap: say.percent(maxGap),
        blank: say.percent(blank, maxBlank),
        maxBlank: say.percent(maxBlank),
      }),
    },
  },
  fixes: ['swap'],
  byHand: ['gap'],
  source: flowSource(
    { zh: 'Xie 等，WWW 2019；Nielsen Norman Group', en: 'Xie et al., WWW 2019; Nielsen Norman Group' },
    { zh: '跳行浏览；页面看似到底的错觉', en: 'rows that are skipped; pages that look finished' },
    'judgement',
  ),
  check(context, { examined, share, gap: maxGap, blank: maxBlank }, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    checkTiles(context, examined, share, sink);
    for (const { viewport } of context.views) {
      const attention = context.attention(viewport);
      const gap = widestGap(attention) / attention.layout.metrics.fold;
      const { blank } = attention;
      if (atMost(gap, maxGap) && atMost(blank, maxBlank)) sink.hold('gap');
      else sink.fail('gap', { viewport }, { gap, maxGap, blank, maxBlank }, gap);
    }
  },
});

const importantIn = once(({ tiles }: ModuleAttention) => tiles.filter(({ sku }) => mustBeSeen(sku)));

/** Those of them that are seen too seldom, or too little. */
const unlitIn = onceFor((module: ModuleAttention, examined: number, share: number) =>
  importantIn(module).filter((at) => below(at.rowExamined, examined) || below(at.share, share)),
);

interface Dark {
  viewport: string;
  at: TileAttention;
  mean: number;
  /** How far below what is asked for, 0 to 1. */
  off: number;
}

function checkTiles({ views, attention }: RuleContext, required: number, least: number, sink: Sink<ZoneKinds>): void {
  // Each tile where it is worst off.
  const dark = new Map<string, Dark>();
  let checks = 0;
  for (const { viewport } of views) {
    const { tiles, modules, banner, blocks, blank } = attention(viewport);
    let onTiles = 1 - banner - blank;
    for (const share of blocks.values()) onTiles -= share;
    const mean = onTiles / tiles.length;
    for (const module of modules) {
      checks += importantIn(module).length;
      for (const at of unlitIn(module, required, least * mean)) {
        const off = 1 - Math.min(at.rowExamined / required, at.share / (least * mean));
        const known = dark.get(at.tile);
        if (!known || off > known.off) dark.set(at.tile, { viewport, at, mean, off });
      }
    }
  }
  const worst = [...dark.values()].sort((a, b) => b.off - a.off || (a.at.tile < b.at.tile ? -1 : 1)).slice(0, TOLD);
  if (checks > worst.length) sink.hold('tile', checks - worst.length);
  for (const { viewport, at, mean, off } of worst) {
    const { tile, row, rowExamined: examined, share, module } = at;
    sink.fail('tile', { viewport, module, tiles: [tile] }, { tile, row, examined, required, share, least: least * mean, mean }, off);
  }
}

/** The height of the highest band between two modules, in px: inside a module nothing is wider than a gutter. */
function widestGap({ layout, modules }: PageAttention): number {
  let widest = 0;
  let bottom = layout.banner.height;
  for (const module of modules) {
    const standing = standingIn(module);
    const [first, last] = [standing[0], standing.at(-1)];
    if (!first || !last) continue;
    widest = Math.max(widest, first[0] - bottom);
    bottom = last[1];
  }
  return widest;
}
