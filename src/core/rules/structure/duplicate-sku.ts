/** 商品重复 (rules.md section 3): a SKU stands on the page once. */
import { z } from 'zod';
import { once } from '../../once';
import type { Goods } from '../grid';
import { defineRule, EVENT_PAGE } from '../rule';
import { operatorSource } from '../source';

interface DuplicateEvidence {
  skuId: string;
  count: number;
  tile: string;
}

/** Tiles, and SKUs of the file in them. */
const countOf = once((goods: readonly Goods[]) => ({
  tiles: goods.reduce((sum, { tiles }) => sum + tiles, 0),
  skus: new Set(goods.flatMap(({ skus }) => skus)).size,
}));

export const duplicateSku = defineRule<{ once: DuplicateEvidence }>()({
  id: 'duplicate-sku',
  group: 'structure',
  severity: 'error',
  presets: [EVENT_PAGE],
  weights: { once: 20 },
  options: z.strictObject({}),
  texts: {
    title: { zh: '商品重复', en: 'A SKU twice' },
    asks: { zh: '同一个商品在页面上只出现一次。', en: 'A SKU stands on the page once.' },
    why: { zh: '重复的商品白占坑位，还显得货品不够。', en: 'A repeated SKU wastes a place and makes the range look thin.' },
    todo: { zh: '保留一个坑位，其余换成别的商品。', en: 'Keep one of the tiles and put other SKUs into the rest.' },
  },
  wording: {
    once: {
      summary: { zh: '「{sku}」出现了 {count} 次', en: '“{sku}” stands on the page {count} times' },
      detail: { zh: '同一商品只应出现 1 次', en: 'once is enough' },
      holes: ({ count, tile }, say) => ({ count, sku: say.sku(tile) }),
    },
  },
  fixes: ['replace', 'remove'],
  source: operatorSource({ zh: '关于页面结构的部分', en: 'what it says of page structure' }),
  check({ grids, goods }, _options, sink) {
    const { tiles, skus } = countOf(goods);
    if (skus === tiles) return sink.hold('once', tiles);
    const places = new Map<string, { tiles: string[]; modules: string[] }>();
    for (const { module, tiles } of grids)
      for (const { id, skuId } of tiles) {
        const known = places.get(skuId);
        if (!known) places.set(skuId, { tiles: [id], modules: [module.id] });
        else {
          known.tiles.push(id);
          if (!known.modules.includes(module.id)) known.modules.push(module.id);
        }
      }
    for (const [skuId, { tiles, modules }] of places) {
      if (tiles.length === 1) {
        sink.hold('once');
        continue;
      }
      const [module, second] = modules as [string, string?];
      const place = second === undefined ? { module, tiles } : { modules, tiles };
      sink.fail('once', place, { skuId, count: tiles.length, tile: tiles[0] as string });
    }
  },
});
