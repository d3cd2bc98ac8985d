/** 图大字小 (rules.md section 4): a tile that is made larger shows larger words too, not a larger picture alone. */
import { z } from 'zod';
import { FULL_TYPE_WIDTH, type Metrics, metricsAt, spanAt, TILE_TYPE, tileWidth } from '@/core/page';
import { atMost } from '../exact';
import { times } from '../options';
import { defineRule, EVENT_PAGE } from '../rule';
import { flowSource } from './looks';

interface SizeEvidence {
  tile: string;
  /** Area over that of a tile of one cell, and the same of the price's type size. */
  growth: number;
  words: number;
  required: number;
}

export const sizeWithoutWords = defineRule<{ words: SizeEvidence }>()({
  id: 'size-without-words',
  group: 'visual-flow',
  severity: 'info',
  presets: [EVENT_PAGE],
  weights: { words: 2 },
  options: z.strictObject({
    growth: times(2, {
      zh: '面积超过一格的几倍，价格字号也要变大',
      en: 'Area over that of one cell, above which the price has to be larger too',
    }),
  }),
  texts: {
    title: { zh: '图大字小', en: 'A larger picture, no larger words' },
    asks: {
      zh: '坑位面积超过一格的 2 倍时，价格的字号也要更大，不能只放大图片。',
      en: 'Where a tile has more than 2 times the area of one cell, its price is set larger as well, not the picture alone.',
    },
    why: {
      zh: '一项 1,363 则广告的研究说：典型情况下，图片吸引目光与大小无关，文字越大越吸引；只有放大文字，总关注才增加。',
      en: 'A study of 1,363 advertisements states that a picture typically catches the eye whatever its size, and text in proportion to its size: only larger text raised the attention as a whole.',
    },
    todo: {
      zh: '让坑位横向跨格（价格会用大字号），而不是只拉高；或减少列数。',
      en: 'Let the tile cover more columns, where its price is set large, rather than more rows; or use fewer columns.',
    },
  },
  wording: {
    words: {
      summary: { zh: '{viewport}「{sku}」只放大了图片', en: '{viewport}only the picture of “{sku}” is larger' },
      detail: {
        zh: '面积是一格的 {growth} 倍，价格字号是 {words} 倍；面积超过 {required} 倍，字号也要变大',
        en: 'area {growth}× that of one cell, type of the price {words}×; above {required}× the price should be larger too',
      },
      holes: ({ tile, growth, words, required }, say) => ({
        sku: say.sku(tile),
        growth: say.number(growth, required),
        words: say.number(words),
        required: say.number(required),
      }),
    },
  },
  fixes: ['span'],
  source: flowSource(
    { zh: 'Pieters 与 Wedel，2004 年', en: 'Pieters and Wedel, 2004' },
    { zh: '图片、文字的大小与目光', en: 'size of pictures and of text' },
    'stated',
  ),
  checkModule({ views, viewports, grid }, { growth: required }, sink) {
    views.forEach(({ viewport, tiles, covered, columns }, v) => {
      const at = viewports[v] as (typeof viewports)[number];
      tiles.forEach((tile, i) => {
        if (!tile.span) return;
        const rows = spanAt(tile, viewport)[1];
        const width = covered[i] as number;
        if (width * rows === 1) return;
        const metrics = metricsAt(at);
        const one = tileWidth(at, metrics, columns, 1);
        const wide = tileWidth(at, metrics, columns, width);
        const growth = (wide * heightOf(one, rows, metrics)) / (one * heightOf(one, 1, metrics));
        const words = priceSize(wide, metrics) / priceSize(one, metrics);
        if (atMost(growth, required) || words > 1) sink.hold('words');
        else sink.fail('words', { viewport, module: grid.module.id, tiles: [tile.id] }, { tile: tile.id, growth, words, required }, growth);
      });
    });
  },
});

function heightOf(cellWidth: number, rows: number, { text, gutter }: Metrics): number {
  return rows * (cellWidth + text) + (rows - 1) * gutter;
}

/** Type size of the price of a tile, in u. @param width in CSS px */
function priceSize(width: number, { phone, unit }: Metrics): number {
  const type = TILE_TYPE[phone ? 'phone' : 'desktop'];
  const u = width / unit;
  return u < type.wide ? type.price * Math.min(1, u / FULL_TYPE_WIDTH) : type.widePrice;
}
