/** Random facts of SKUs and pages beyond price and place: roles, sales, cost, stock, pictures, badges, promotions, channels. */
import fc from 'fast-check';
import { CHANNEL_TIERS, PAGE_KINDS, type Page, PROMOTION_KINDS, SKU_ROLES, type Sku } from '@/core/page';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const day = fc.constantFrom('2026-05-01', '2026-05-15', '2026-05-30', '2026-06-10T08:00:00+08:00', 'soon');

const promotion = fc.record({
  kind: fc.constantFrom(...PROMOTION_KINDS),
  partnerSkuId: maybe(fc.integer({ min: 0, max: 43 }).map((i) => `s${i}`)),
  from: maybe(day),
  to: maybe(day),
  gift: maybe(fc.record({ name: maybe(fc.constantFrom('Lens cloth', '')), quantity: maybe(fc.constantFrom(0, 1, 2)) })),
});

/** Each fact is there or not. @param price minor units */
export function arbitraryFacts(price: fc.Arbitrary<number>): fc.Arbitrary<Partial<Sku>> {
  return fc.record({
    offlinePrice: maybe(price),
    cost: maybe(price),
    stock: maybe(fc.constantFrom(-1, 0, 1, 3, 100)),
    imageBytes: maybe(fc.constantFrom(0, 100_000, 1_500_000, 4_500_000)),
    animated: maybe(fc.boolean()),
    stats: maybe(fc.record({ from: maybe(day), to: maybe(day), orders: maybe(fc.constantFrom(0, 1, 30, 900)), revenue: maybe(price) })),
    frequency: maybe(fc.constantFrom(0, 0.2, 1, 4, 12)),
    roles: maybe(fc.uniqueArray(fc.constantFrom(...SKU_ROLES), { maxLength: 2 })),
    tier: maybe(fc.constantFrom(1, 2, 3)),
    badges: maybe(fc.array(fc.constantFrom('New', '史上最低', 'No. 1', 'Hot'), { maxLength: 2 })),
    promotions: maybe(fc.array(promotion, { maxLength: 2 })),
    evidence: maybe(fc.constantFrom('a survey', '')),
  }) as fc.Arbitrary<Partial<Sku>>;
}

const channel = fc.record({
  name: fc.constant('c'),
  tier: maybe(fc.constantFrom(...CHANNEL_TIERS)),
  weight: maybe(fc.constantFrom(0, 0.1, 0.2, 0.4)),
});

export const arbitraryPageFacts = fc.record({
  brands: maybe(fc.constant([{ name: 'Acme', roles: ['star'] }, { name: 'Bolt' }])),
  channels: maybe(fc.array(channel, { maxLength: 5 })),
  kind: maybe(fc.constantFrom(...PAGE_KINDS)),
  path: maybe(fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 8 }).map((tiles) => tiles.map((i) => `t${i}`))),
}) as fc.Arbitrary<Partial<Page>>;
