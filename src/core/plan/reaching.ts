/** A banner's price from which the page's first row can be in reach, to be offered where the cheapest SKU promises too little. */
import { columnsAt, isGrid, type Page, type Sku, skusById } from '../page';
import { resolveSettings } from '../rules';
import { planPage, planPool } from './plan';
import type { PlanOptions } from './types';

/** Pages planned until it is given up. */
const TRIES = 8;

/**
 * The lowest price of a SKU (minor units) such that a page planned for it holds nothing cheaper, and some order of its first
 * module has a first row in reach at every viewport (`price-steps`). Undefined where there is such an order for the banner of
 * `planned` already, or no price near does. Plans up to eight pages without arranging them, some milliseconds each.
 * @param planned what came of the options without an anchor
 */
export function reachingAnchor(skus: readonly Sku[], options: PlanOptions, planned: Page): number | undefined {
  let needed = neededAnchor(planned);
  if (needed <= (planned.banner?.anchorPrice ?? 0)) return undefined;
  const prices = [...new Set(planPool(skus, options).map(({ price }) => price))].sort((a, b) => a - b);
  for (let i = 0; i < TRIES; i++) {
    const anchor = prices.find((price) => price >= needed);
    if (anchor === undefined) return undefined;
    const plan = planPage(skus, { ...options, anchor, arrangeSteps: 0 });
    if (!plan.ok) return undefined;
    const reached = neededAnchor(plan.page);
    if (reached <= anchor && pricesOf(plan.page, plan.page.modules)[0] === anchor) return anchor;
    needed = Math.max(reached, anchor + 1);
  }
  return undefined;
}

/** The least banner price from which the cheapest tiles of the first module, as many as stand in its first row, are in reach. */
function neededAnchor(page: Page): number {
  const maxStep = Number(resolveSettings(page).rules.get('price-steps')?.options.maxStep ?? Number.POSITIVE_INFINITY);
  const first = page.modules.find((module) => isGrid(module) && pricesOf(page, [module]).length > 0);
  if (!first) return 0;
  const prices = pricesOf(page, [first]);
  const row = Math.max(...page.viewports.map(({ id }) => columnsAt(first, id)));
  return Math.max(prices[0] ?? 0, (prices[Math.min(row, prices.length) - 1] ?? 0) / maxStep);
}

/** Prices of the tiles of some modules, the lowest first. */
function pricesOf(page: Page, modules: Page['modules']): number[] {
  const skus = skusById(page);
  return modules.flatMap(({ tiles = [] }) => tiles.flatMap(({ skuId }) => skus.get(skuId)?.price || [])).sort((a, b) => a - b);
}
