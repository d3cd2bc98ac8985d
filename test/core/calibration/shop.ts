/** A shop whose visitors look by a θ that is known: the clicks of its tables are drawn by chance, seeded. */
import type { FigureRow } from '@/core/figures';
import type { Page } from '@/core/page';
import { type Random, seededRandom } from '@/core/random';

/** How many of a rare thing happen, `mean` on average (Knuth, in parts that do not underflow). */
function poisson(mean: number, random: Random): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 30) {
    const limit = Math.exp(-Math.min(30, left));
    for (let product = random.unit(); product > limit; product *= random.unit()) count++;
  }
  return count;
}

/** Of n tries with chance p each. */
function binomial(n: number, p: number, random: Random): number {
  if (p < 0.03) return Math.min(n, poisson(n * p, random));
  let count = 0;
  for (let i = 0; i < n; i++) if (random.unit() < p) count++;
  return count;
}

export interface Shop {
  page: Page;
  /** Chance that a place is looked at, by tile, in the order of `tiles`. */
  theta: readonly number[];
  tiles: readonly string[];
  /** Chance that an SKU is clicked once it is looked at, by position. */
  worth: (sku: number) => number;
  /** Impressions of each SKU on each day. */
  impressions: number;
  days: number;
  seed: number;
  /** Whether SKUs move on by a place each day. */
  rotates?: boolean;
}

const dayOf = (day: number) => `2026-06-${String(day + 1).padStart(2, '0')}`;

/** What the shop's own system would report. */
export function figuresOf({ theta, tiles, worth, impressions, days, seed, rotates = true }: Omit<Shop, 'page'>): FigureRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: days }, (_, day) =>
    tiles.map((tile, place): FigureRow => {
      const sku = (place + (rotates ? day : 0)) % tiles.length;
      const clicks = binomial(impressions, (theta[place] as number) * worth(sku), random);
      return { line: day * tiles.length + place + 2, sku: `s${sku + 1}`, tile, day: dayOf(day), impressions, clicks };
    }),
  ).flat();
}
