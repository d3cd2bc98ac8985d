/** Seeded random pages for the laws of arranging: spans, locks, unpriced tiles, missing SKUs, bands, several viewports. */

import type { Module, Page, Sku, Tile } from '@/core/page';
import { seededRandom } from '@/core/random';

export interface PageKind {
  modules: number;
  tiles: number;
  spans?: boolean;
  locks?: boolean;
  unpriced?: boolean;
  bands?: boolean;
  suppressions?: boolean;
  strict?: boolean;
  viewports?: number;
  /** Nothing tells the modules apart but prices, and there are two of these. */
  alike?: boolean;
}

const CHARM = [
  990, 1490, 1990, 2990, 3990, 4990, 5900, 6900, 7900, 8900, 9900, 10900, 11900, 12900, 14900, 15900, 16900, 19900, 22900, 25900, 29900,
];

/** A page like those of shops: charm prices with ties, two levels of category, a few brands. */
export function randomPage(seed: number, kind: PageKind): Page {
  const random = seededRandom(seed);
  const chance = (share: number) => random.unit() < share;
  const viewports = ['desktop', 'mobile', 'tablet']
    .slice(0, kind.viewports ?? 2)
    .map((id, i) => ({ id, width: [1200, 750, 1000][i] ?? 1200 }));
  const skus: Sku[] = [];
  const suppressions: Page['suppressions'] = [];
  const modules = Array.from({ length: kind.modules }, (_, m): Module => {
    const count = 1 + random.int(kind.tiles);
    const low = random.int(8);
    const tiles = Array.from({ length: count }, (_, i): Tile => {
      const id = `m${m}t${i}`;
      const price = kind.unpriced && chance(0.1) ? 0 : (CHARM[Math.min(CHARM.length - 1, low + random.int(12))] as number);
      if (kind.alike) {
        skus.push({ id: `s-${id}`, title: id, price: chance(0.8) ? 9900 : 12900 });
        return { id, skuId: `s-${id}` };
      }
      const category = chance(0.1) ? {} : { category: [chance(0.7) ? 'Audio' : 'Video', `kind ${random.int(3)}`] };
      skus.push({ id: `s-${id}`, title: id, price, brand: `brand ${random.int(4)}`, ...category });
      return {
        id,
        skuId: kind.unpriced && chance(0.05) ? 'nobody' : `s-${id}`,
        ...(kind.locks && chance(0.15) ? { locked: true } : {}),
        ...(kind.spans && chance(0.2) ? { span: { desktop: [1 + random.int(2), 1 + random.int(2)], mobile: [1 + random.int(2), 1] } } : {}),
      };
    });
    const order = chance(0.5)
      ? {
          order: {
            mobile: shuffled(
              tiles.map(({ id }) => id),
              random,
            ),
          },
        }
      : {};
    return {
      id: `m${m}`,
      title: chance(0.2) ? 'twin' : `module ${m}`,
      columns: { desktop: 1 + random.int(5), mobile: 1 + random.int(3), tablet: 3 },
      tiles,
      ...(viewports.length > 1 ? order : {}),
      ...(kind.bands && chance(0.6) ? { band: { min: CHARM[low], max: CHARM[low + 9] } as { min: number; max: number } } : {}),
    };
  });
  if (kind.suppressions) addSuppressions(modules, suppressions, random);
  const alternation = ['error', { strict: true }] as ['error', Record<string, unknown>];
  return {
    format: 'endcap/page',
    version: 1,
    currency: 'CNY',
    viewports,
    ...(chance(0.9) ? { banner: { anchorPrice: CHARM[random.int(9)] as number } } : {}),
    modules,
    skus,
    suppressions,
    ...(kind.strict ? { rules: { set: { 'price-alternation-row': alternation, 'price-alternation-column': alternation } } } : {}),
  };
}

function addSuppressions(
  modules: readonly Module[],
  list: NonNullable<Page['suppressions']>,
  random: ReturnType<typeof seededRandom>,
): void {
  const rules = ['price-alternation-row', 'price-alternation-column', 'price-steps', 'price-anchor', 'incomplete-row', 'module-distinct'];
  for (let i = 0; i < 4; i++) {
    const module = modules[random.int(modules.length)];
    const tiles = module?.tiles ?? [];
    const first = random.int(tiles.length);
    const places = [
      { module: module?.id ?? '' },
      { tile: tiles[first]?.id ?? '' },
      { tiles: tiles.slice(first, first + 1 + random.int(4)).map(({ id }) => id), viewport: 'desktop' },
      { viewport: 'mobile', tile: tiles[first]?.id ?? '' },
    ];
    list.push({ rule: rules[random.int(rules.length)] as string, reason: 'agreed', at: places[random.int(places.length)] ?? {} });
  }
}

function shuffled<T>(items: readonly T[], random: ReturnType<typeof seededRandom>): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = random.int(i + 1);
    const kept = result[i] as T;
    result[i] = result[j] as T;
    result[j] = kept;
  }
  return result;
}
