/** 假见底 (rules.md section 4): something is cut by the fold, so that the page is seen to go on. */
import { z } from 'zod';
import type { PageAttention } from '../../attention';
import { atLeast, atMost } from '../exact';
import { ratio } from '../options';
import { hasTiles } from '../playbook/places';
import { defineRule, EVENT_PAGE } from '../rule';
import { flowSource, NIELSEN, NO_TILES, standingIn } from './looks';

interface FoldEvidence {
  /** Heights of the empty band above and below the fold, in heights of the screen. */
  above: number;
  beneath: number;
  required: number;
}

export const foldIllusion = defineRule<{ fold: FoldEvidence }>()({
  id: 'fold-illusion',
  group: 'visual-flow',
  severity: 'info',
  presets: [EVENT_PAGE],
  weights: { fold: 2 },
  options: z.strictObject({
    margin: ratio(
      0.04,
      { zh: '首屏线上下都空出屏高的多少算见底', en: 'Empty band on both sides of the fold, against the screen’s height' },
      0.5,
    ),
  }),
  texts: {
    title: { zh: '假见底', en: 'A false bottom' },
    asks: {
      zh: '首屏线要切过内容，不能落在空白带里：上方或下方，4% 屏高以内要有东西。',
      en: 'The fold, the lower edge of the first screen, cuts through something and does not fall into an empty band: within 4% of the screen’s height, above it or below it, something stands.',
    },
    why: {
      zh: '首屏看着已经完整，典型的顾客就不再往下滑：研究里叫“完整的错觉”。4% 是经验判断。',
      en: 'Where the first screen looks finished, a typical visitor does not scroll on: studies call it the illusion of completeness. The 4% is a judgement.',
    },
    todo: {
      zh: '在首屏线上方加一行，或放大一个坑位，让首屏线切到商品。',
      en: 'Add a row above the fold or make a tile there larger, so that the fold cuts through a tile.',
    },
    notChecked: {
      'no-tiles': NO_TILES,
      'one-screen': { zh: '页面不超过一屏', en: 'the page is no longer than one screen' },
    },
  },
  wording: {
    fold: {
      summary: { zh: '{viewport}首屏看着像到底了', en: '{viewport}the first screen looks finished' },
      detail: {
        zh: '首屏线上方空 {above} 屏高，下方空 {beneath}；典型情况下，两边都达到 {required} 就像见底',
        en: 'empty: {above} of the screen above the fold, {beneath} below; typically {required} on both sides looks like the end',
      },
      holes: ({ above, beneath, required }, say) => ({
        above: say.percent(above),
        beneath: say.percent(beneath),
        required: say.percent(required),
      }),
    },
  },
  source: flowSource(NIELSEN, { zh: '完整的错觉', en: 'the illusion of completeness' }, 'judgement'),
  check(context, { margin }, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    let checks = 0;
    for (const { viewport } of context.views) {
      const attention = context.attention(viewport);
      const { fold } = attention.layout.metrics;
      if (atMost(attention.layout.height, fold * (1 + margin))) continue;
      checks++;
      const [above, beneath] = emptyAbout(attention, fold).map((height) => height / fold) as [number, number];
      if (above > 0 && beneath > 0 && atLeast(above, margin) && atLeast(beneath, margin))
        sink.fail('fold', { viewport }, { above, beneath, required: margin }, above + beneath);
      else sink.hold('fold');
    }
    if (checks === 0) sink.notChecked('one-screen');
  },
});

/** How far nothing stands above and below a height of the page, in px; nothing of both where something crosses it. */
function emptyAbout({ layout, modules }: PageAttention, y: number): [number, number] {
  let bottom = layout.banner.height;
  let top = layout.height;
  if (bottom > y) return [0, 0];
  for (const module of modules) {
    if (module.box.y > y && top < layout.height) break;
    for (const [from, to] of standingIn(module)) {
      if (from < y && to > y) return [0, 0];
      if (to <= y) bottom = Math.max(bottom, to);
      else top = Math.min(top, from);
    }
  }
  return [y - bottom, top - y];
}
