/** Costs are for the planner's eyes: what goes to a brand has none unless it was asked for (format.md). */
import type { Page, Variant } from '@/core/page';

type Priced = { cost?: number | null | undefined };

function bare<T extends Priced>(skus: readonly T[]): T[] {
  return skus.map((sku) => {
    const { cost: _, ...rest } = sku;
    return rest as T;
  });
}

/** Whether any SKU of the page, or of one of its variants, has a cost. */
export function hasCosts(page: Page): boolean {
  const variants = page.variants?.flatMap(({ skus = [], added }): readonly object[] => [...skus, ...(added?.skus ?? [])]) ?? [];
  return [...page.skus, ...variants].some((sku) => 'cost' in sku);
}

/** The page without its costs, those of its variants too. */
export function withoutCosts(page: Page): Page {
  const variants = page.variants?.map((variant): Variant => {
    const { skus, added } = variant;
    return {
      ...variant,
      ...(skus && { skus: bare(skus) }),
      ...(added && { added: { ...added, ...(added.skus && { skus: bare(added.skus) }) } }),
    };
  });
  return { ...page, skus: bare(page.skus), ...(variants && { variants }) };
}
