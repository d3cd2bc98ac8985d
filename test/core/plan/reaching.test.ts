import { describe, expect, it } from 'vitest';
import { arrange } from '@/core/arrange';
import { apply } from '@/core/commands';
import type { Page, Sku } from '@/core/page';
import { type PlanOptions, planPage, reachingAnchor } from '@/core/plan';
import { check } from '@/core/rules';

const skusOf = (prices: readonly number[]) =>
  prices.map((price, i): Sku => ({ id: `s${i}`, title: `S ${i}`, image: 'x', price: Math.round(price * 100) }));
/** One cheap SKU, then a gap, then prices near each other. */
const gap = skusOf([19, ...Array.from({ length: 80 }, (_, i) => 99 + 3 * i)]);
const OPTIONS: PlanOptions = { currency: 'INR', modules: 3, tiles: 8 };

function planned(skus: readonly Sku[], options: PlanOptions): Page {
  const plan = planPage(skus, options);
  if (!plan.ok) throw new Error('no plan');
  return plan.page;
}

const reaching = (skus: readonly Sku[]) => reachingAnchor(skus, OPTIONS, planned(skus, { ...OPTIONS, arrangeSteps: 0 }));

/** Checks of the first step that the banner's price decided. */
const outOfReach = (page: Page) =>
  check(page).findings.filter(
    ({ rule, evidence }) => rule === 'price-steps' && evidence.check === 'reach' && evidence.previous === page.banner?.anchorPrice,
  );

describe('the banner’s price that is offered for a new page', () => {
  it('is that of a SKU, the cheapest of the page planned for it, whose first step is in reach', () => {
    expect(outOfReach(planned(gap, OPTIONS)).length).toBeGreaterThan(0);
    const price = reaching(gap);
    expect(price).toBe(99_00);
    const page = planned(gap, { ...OPTIONS, anchor: price ?? 0 });
    const placed = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
    expect(Math.min(...page.skus.filter(({ id }) => placed.has(id)).map((sku) => sku.price))).toBe(price);
    expect(outOfReach(page)).toEqual([]);
    expect(check(page).findings.filter(({ rule }) => rule === 'price-anchor')).toEqual([]);
  });

  it('is none where some order of the first module is in reach of the cheapest tile, whatever the weave comes to', () => {
    const even = skusOf(Array.from({ length: 60 }, (_, i) => 58 * 1.06 ** i));
    expect(reaching(even)).toBeUndefined();
    const page = planned(even, OPTIONS);
    const best = apply(page, arrange(page, { scope: 'keep' }).commands);
    expect(best.ok && outOfReach(best.page)).toEqual([]);
  });

  it('is none where too few SKUs are left above it, or every price is too far above the one before', () => {
    expect(reaching(skusOf([19, ...Array.from({ length: 23 }, (_, i) => 99 + 3 * i)]))).toBeUndefined();
    expect(reaching(skusOf(Array.from({ length: 60 }, (_, i) => 3 ** (i / 3))))).toBeUndefined();
  });
});
