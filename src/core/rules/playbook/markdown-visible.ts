/** 价格落差 (rules.md section 5): a price drop works when it is rare and believable. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import { once } from '../../once';
import { comparedPrice } from '../claims/compared';
import { atLeast, atMost } from '../exact';
import type { Goods } from '../grid';
import { ratio } from '../options';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { PLAYBOOK } from './facts';

type MarkdownKinds = {
  share: { markedDown: number; tiles: number; share: number; required: number };
  /** Prices in minor units; the cut against the lowest price of 30 days, below 0 where the price is above it. */
  cut: { tile: string; price: number; lowest: number; cut: number; min: number; max: number };
};

/** A tile is marked down where a list price above its price is shown. */
function isMarkedDown(sku: Sku | undefined): sku is Sku {
  return sku !== undefined && sku.price > 0 && comparedPrice(sku) !== null;
}

/** What is marked down on the page, and what is known of it. */
const markdownsOf = once((goods: readonly Goods[]) => {
  const skus = goods.flatMap((each) => each.skus);
  const markedDown = skus.filter(isMarkedDown);
  return {
    tiles: goods.reduce((sum, { tiles }) => sum + tiles, 0),
    hasListPrices: skus.some(({ listPrice }) => listPrice !== undefined),
    markedDown: markedDown.length,
    hasLowest: markedDown.some(({ lowestPrice30d }) => lowestPrice30d),
  };
});

export const markdownVisible = defineRule<MarkdownKinds>()({
  id: 'markdown-visible',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { share: 6, cut: 4 },
  options: z.strictObject({
    min: ratio(0.05, { zh: '降幅不低于', en: 'Least cut' }),
    max: ratio(0.7, { zh: '降幅不高于', en: 'Greatest cut' }),
    maxShare: ratio(0.5, { zh: '有划线价的坑位占比不高于', en: 'Most tiles marked down' }),
  }),
  texts: {
    title: { zh: '价格落差', en: 'Markdowns that are believed' },
    asks: {
      zh: '有划线价（高于活动价）的坑位不超过一半；它们的活动价比近 30 天最低价低 5% 到 70%。',
      en: 'At most half of the tiles are marked down (show a list price above their price), and those are 5 to 70% below their lowest price of 30 days.',
    },
    why: {
      zh: '处处打折等于没有打折；降得太少看不出来，降得太多没人信。',
      en: 'Where everything is reduced, nothing is; a cut too small is not seen, one too large not believed.',
    },
    todo: {
      zh: '降幅太小的去掉划线价，降幅离谱的核对价格，只留最有力的几款打折。',
      en: 'Drop the list price where the cut is small, check the price where it is too good, and keep the few strongest markdowns.',
    },
    notChecked: {
      'no-list-prices': { zh: '商品没有划线价', en: 'no list prices' },
      'no-lowest': { zh: '有划线价的商品没有近 30 天最低价', en: 'no lowest price of 30 days for the SKUs marked down' },
    },
  },
  wording: {
    share: {
      summary: { zh: '{tiles} 个坑位里 {markedDown} 个有划线价', en: 'Tiles marked down: {markedDown} of {tiles}' },
      detail: { zh: '占 {share}，应不高于 {required}', en: '{share}; should be at most {required}' },
      holes: ({ markedDown, tiles, share, required }, say) => ({
        markedDown,
        tiles,
        share: say.percent(share, required),
        required: say.percent(required),
      }),
    },
    cut: {
      summary: { zh: '{what}', en: '{what}' },
      detail: {
        zh: '「{sku}」活动价 {price}，近 30 天最低 {lowest}；降幅应在 {min} 到 {max} 之间',
        en: '“{sku}” at {price}, its lowest of 30 days {lowest}; the cut should be between {min} and {max}',
      },
      holes: ({ tile, price, lowest, cut, min, max }, say) => {
        const percent = say.percent(Math.abs(cut), cut < min ? min : max);
        const what =
          cut <= 0
            ? say.pick({ zh: '划线价打折，实际没有降价', en: 'Marked down, but no cheaper than before' })
            : say.pick({ zh: `实际降幅 ${percent}`, en: `A cut of ${percent}` });
        return {
          what,
          sku: say.sku(tile),
          price: say.money(price),
          lowest: say.money(lowest),
          min: say.percent(min),
          max: say.percent(max),
        };
      },
    },
  },
  fixes: ['replace'],
  source: operatorSource({ zh: '“价格落差”', en: '“the price drop”' }),
  check({ goods }, { maxShare }, sink) {
    const { tiles, hasListPrices, markedDown, hasLowest } = markdownsOf(goods);
    if (!hasListPrices) return sink.notChecked('no-list-prices');
    const share = markedDown / tiles;
    const evidence = { markedDown, tiles, share, required: maxShare };
    const isRare = atMost(share, maxShare);
    if (!isRare) sink.fail('share', {}, evidence);
    // That markdowns are few is half of what is asked: with nothing known of their size the page has not passed.
    else if (markedDown > 0 && !hasLowest) sink.notChecked('no-lowest');
    else sink.hold('share');
  },
  checkModule({ grid: { module, tiles, skus } }, { min, max }, sink) {
    tiles.forEach(({ id }, i) => {
      const sku = skus[i];
      if (!isMarkedDown(sku) || !sku.lowestPrice30d) return;
      const { price, lowestPrice30d: lowest } = sku;
      const cut = 1 - price / lowest;
      if (atLeast(cut, min) && atMost(cut, max)) sink.hold('cut');
      else sink.fail('cut', { module: module.id, tiles: [id] }, { tile: id, price, lowest, cut, min, max });
    });
  },
});
