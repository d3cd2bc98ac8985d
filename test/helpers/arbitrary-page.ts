/** Random valid pages for property tests: spans, locks, prices that are missing, tie or stand at thresholds, orders, bands. */
import fc from 'fast-check';
import type { Module, Page, Sku, Tile } from '@/core/page';
import { arbitraryFacts, arbitraryPageFacts } from './arbitrary-facts';

/** Ratios of 1.1, 2, 3 and 0.9 abound, so that thresholds are met exactly. */
const LADDER = [0, 50, 90, 99, 100, 110, 121, 135, 150, 165, 180, 200, 220, 300, 330, 400, 600, 900, 1000].map((price) => price * 100);
const price = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...LADDER) }, fc.integer({ min: 5000, max: 40000 }));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** Around the start of the event, its bounds met exactly. */
const day = fc.constantFrom('2026-04-01', '2026-05-01', '2026-05-02', '2026-05-25', '2026-05-31', '2026-06-01', '2026-06-20', 'soon');

const sku = fc.record({
  price,
  title: fc.constantFrom('A thing', 'A thing', 'A thing', ''),
  brand: maybe(fc.constantFrom('Acme', 'Bolt')),
  category: maybe(fc.constantFrom<string[]>(['A'], ['A', 'X'], ['A', 'Y'], ['B'], ['C'], [])),
  image: maybe(fc.constantFrom('a.jpg', 'a.jpg', '')),
  listPrice: maybe(price),
  lowestPrice30d: maybe(price),
  lowestPrice7d: maybe(price),
  priceHistory: maybe(fc.array(fc.record({ from: day, to: maybe(day), price }), { maxLength: 3 })),
  facts: arbitraryFacts(price),
});

const tile = fc.record({
  sku: fc.integer({ min: 0, max: 43 }),
  w: fc.constantFrom(1, 1, 1, 1, 1, 2, 3),
  h: fc.constantFrom(1, 1, 1, 1, 1, 2, 3),
  locked: fc.boolean(),
  random: maybe(fc.boolean()),
});

const band = fc
  .record({ min: maybe(price), max: maybe(price) })
  .map(({ min, max }) => (min !== undefined && max !== undefined && min > max ? { min: max, max: min } : { min, max }));

const module = fc.record({
  kind: fc.constantFrom('grid' as const, 'grid' as const, 'grid' as const, undefined, undefined, 'note' as const),
  title: maybe(fc.constantFrom('Zone A', 'zonea', 'Zone B', 'Zone C', '')),
  columns: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
  band: maybe(band),
  tiles: fc.array(tile, { maxLength: 14 }),
  /** Per viewport: sort keys of an order, or none. */
  orders: fc.array(maybe(fc.array(fc.integer(), { minLength: 14, maxLength: 14 })), { minLength: 3, maxLength: 3 }),
});

/** Pages of up to 3 viewports and 6 modules. SKU ids 40 to 43 are not in the file. */
export const arbitraryPage: fc.Arbitrary<Page> = fc
  .record({
    viewports: fc.integer({ min: 1, max: 3 }),
    anchor: maybe(price),
    event: maybe(fc.constantFrom('2026-06-01', '2026-06-01T10:00:00+08:00')),
    bannerSku: maybe(fc.integer({ min: 0, max: 43 })),
    skus: fc.array(sku, { minLength: 40, maxLength: 40 }),
    modules: fc.array(module, { maxLength: 6 }),
    facts: arbitraryPageFacts,
  })
  .map(({ viewports, anchor, event, bannerSku, skus, modules, facts }) => {
    const ids = ['desktop', 'mobile', 'tablet'].slice(0, viewports);
    let count = 0;
    return clean({
      format: 'endcap/page',
      version: 1,
      currency: 'CNY',
      viewports: ids.map((id) => ({ id, width: id === 'desktop' ? 1200 : 750 })),
      event: { start: event },
      banner: { anchorPrice: anchor, skuId: bannerSku === undefined ? undefined : `s${bannerSku}` },
      skus: skus.map(({ facts: more, ...fields }, i): Sku => ({ id: `s${i}`, ...fields, ...more })),
      ...facts,
      modules: modules.map(({ kind, title, columns, band, tiles, orders }, m): Module => {
        const built = tiles.map(({ sku, w, h, locked, random }): Tile => {
          count++;
          return {
            id: `t${count}`,
            skuId: `s${sku}`,
            locked,
            random,
            ...((w > 1 || h > 1) && { span: Object.fromEntries(ids.map((id) => [id, [w, h] as [number, number]])) }),
          };
        });
        const order = Object.fromEntries(
          ids.flatMap((id, v) => {
            const keys = orders[v];
            if (!keys) return [];
            const sorted = built.map((tile, i) => ({ id: tile.id, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key);
            return [[id, sorted.map((tile) => tile.id)]];
          }),
        );
        return {
          id: `m${m}`,
          kind,
          title,
          band,
          order,
          tiles: built,
          columns: Object.fromEntries(ids.map((id, v) => [id, columns[v] as number])),
        };
      }),
    });
  });

/** Fields that are not there instead of fields that are undefined, as in a page that was read from a file. */
function clean(page: Page): Page {
  return JSON.parse(JSON.stringify(page)) as Page;
}
