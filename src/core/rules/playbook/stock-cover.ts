/** 备货保障 (rules.md section 5): no hero that sells out. */
import { z } from 'zod';
import type { PageAttention, TileAttention } from '../../attention';
import { atLeast } from '../exact';
import { days, ratio } from '../options';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { countOf, dailySales, PLAYBOOK } from './facts';
import { hasTiles } from './places';

interface StockEvidence {
  tile: string;
  stock: number;
  /** Orders per day; null where they are not known, which matters no more once nothing is left. */
  daily: number | null;
  /** Days until the stock is sold. */
  cover: number;
  required: number;
  /** Of attention. */
  share: number;
}

export const stockCover = defineRule<{ cover: StockEvidence }>()({
  id: 'stock-cover',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { cover: 8 },
  options: z.strictObject({
    days: days(3, { zh: '库存至少够卖', en: 'Least days of stock' }),
    top: ratio(0.2, { zh: '检查最受关注的坑位', en: 'Share of tiles that are checked, the most looked at' }),
  }),
  texts: {
    title: { zh: '备货保障', en: 'Stock behind the best places' },
    asks: {
      zh: '预估关注占比最高的 20% 坑位，库存够卖 3 天以上（按统计期的日均订单数）。',
      en: 'The 20% of tiles that get the most attention have at least 3 days of stock at their orders a day.',
    },
    why: {
      zh: '最好的坑位卖断货，剩下的几天都在给空坑引流。',
      en: 'When the best-placed SKU sells out, the busiest spot of the page is an empty shelf.',
    },
    todo: { zh: '补货，或把坑位换给库存充足的商品。', en: 'Restock it, or give its place to a SKU with enough behind it.' },
    notChecked: {
      'no-stock': { zh: '最受关注的商品没有库存数', en: 'no stock figures for the most looked at SKUs' },
      'no-sales': { zh: '最受关注的商品没有带日期的订单数', en: 'no sales figures with their days for the most looked at SKUs' },
      'no-tiles': { zh: '页面上还没有商品', en: 'there are no tiles on the page yet' },
    },
  },
  wording: {
    cover: {
      summary: { zh: '{viewport}商品「{sku}」{what}', en: '{viewport}“{sku}” {what}' },
      detail: {
        zh: '库存 {stock}，日均 {daily}，应够 {required} 天；关注占比 {share}',
        en: '{stock} in stock, {daily} sold a day; days it should last: {required}; {share} of the attention',
      },
      holes: ({ tile, stock, daily, cover, required, share }, say) => {
        const number = say.number(cover, required);
        return {
          sku: say.sku(tile),
          what:
            stock <= 0
              ? say.pick({ zh: '已无库存', en: 'is sold out' })
              : say.pick({ zh: `库存只够卖 ${number} 天`, en: `has stock for ${number} ${number === '1' ? 'day' : 'days'}` }),
          stock: say.number(stock),
          daily: daily === null ? say.pick({ zh: '未知', en: 'an unknown number' }) : say.number(daily),
          required: say.number(required),
          share: say.percent(share),
        };
      },
    },
  },
  fixes: ['swap', 'replace'],
  source: operatorSource({ zh: '“备货保障”', en: '“stock that lasts”' }),
  check(context, { days: required, top }, sink) {
    if (!hasTiles(context)) return sink.notChecked('no-tiles');
    let isJudged = false;
    let hasStock = false;
    for (const { viewport } of context.views)
      for (const { tile, sku, module, share } of mostLookedAt(context.attention(viewport), top)) {
        if (sku?.stock === undefined) continue;
        hasStock = true;
        const { stock } = sku;
        const daily = dailySales(sku);
        if (daily === undefined && stock > 0) continue;
        isJudged = true;
        const cover = stock > 0 ? stock / (daily as number) : 0;
        if (stock > 0 && atLeast(cover, required)) {
          sink.hold('cover');
          continue;
        }
        const evidence = { tile, stock, daily: daily ?? null, cover, required, share };
        sink.fail('cover', { viewport, module, tiles: [tile] }, evidence);
      }
    if (!isJudged) sink.notChecked(hasStock ? 'no-sales' : 'no-stock');
  },
});

/** The tiles with the most attention, and those that have as much as the last of them. */
function mostLookedAt({ tiles }: PageAttention, top: number): TileAttention[] {
  const shares = new Float64Array(tiles.map(({ share }) => share)).sort();
  const least = shares.at(-countOf(top, tiles.length)) as number;
  return tiles.filter(({ share }) => atLeast(share, least));
}
