/** Pages for timing the arranger: ladders of charm prices, cut into zones, at two viewports, badly mixed. */

import type { Page, Sku } from '@/core/page';
import { type Random, seededRandom } from '@/core/random';

/** Tiles per page and its modules. */
export const SIZES = [
  { tiles: 24, modules: 3 },
  { tiles: 60, modules: 5 },
  { tiles: 200, modules: 5 },
  { tiles: 1000, modules: 5 },
] as const;

/** Share of the prices that are another SKU's, in percent: as drawn, equal prices come of the endings alone. */
export const LADDERS = { drawn: 0, tied: 30 } as const;

/** Prices in whole units that end in 9, spread as in real catalogues: many near the middle, a long way up. */
function charmPrice(random: Random): number {
  const spread = random.unit() + random.unit() + random.unit() - 1.5;
  const price = 150 * Math.exp(1.1 * spread);
  const step = price < 300 ? 10 : price < 1000 ? 50 : 100;
  return Math.max(19, Math.round(price / step) * step - 1);
}

/** A page of zones: each module holds a slice of the ladder, in no order. 4 % of the tiles are locked. */
export function ladderPage(seed: number, { tiles, modules }: { tiles: number; modules: number }, ties: number = LADDERS.tied): Page {
  const random = seededRandom(seed * 7919);
  const prices: number[] = [];
  while (prices.length < tiles) {
    const tie = prices.length > 0 && random.int(100) < ties;
    prices.push(tie ? (prices[random.int(prices.length)] as number) : charmPrice(random) + (random.int(4) === 0 ? 0 : 10 * random.int(3)));
  }
  prices.sort((a, b) => a - b);
  const skus = prices.map(
    (price, i): Sku => ({
      id: `s${i}`,
      title: `SKU ${i}`,
      price: price * 100,
      brand: `Brand ${random.int(8)}`,
      image: `https://img.example/${i}.jpg`,
      category: ['Audio', ['Headphones', 'Speakers', 'Players', 'Cables'][random.int(4)] ?? ''],
    }),
  );
  const size = Math.ceil(tiles / modules);
  return {
    format: 'endcap/page',
    version: 1,
    currency: 'CNY',
    viewports: [
      { id: 'desktop', width: 1200, fold: 800 },
      { id: 'mobile', width: 750, fold: 1334 },
    ],
    banner: { anchorPrice: (prices[Math.floor(tiles / 20)] ?? 0) * 100 },
    modules: Array.from({ length: modules }, (_, m) => {
      const own = skus.slice(m * size, (m + 1) * size);
      for (let i = own.length - 1; i > 0; i--) {
        const j = random.int(i + 1);
        [own[i], own[j]] = [own[j] as Sku, own[i] as Sku];
      }
      return {
        id: `m${m}`,
        title: `Zone ${m}`,
        columns: { desktop: 4, mobile: 2 },
        tiles: own.map(({ id }) => ({ id: `t-${id}`, skuId: id, ...(random.int(25) === 0 && { locked: true }) })),
      };
    }),
    skus,
  };
}
