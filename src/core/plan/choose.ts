/** Which SKUs a module takes: evenly over its price range, best sellers first where sales are known, ties by id. */
import type { Sku } from '../page';

/** Figures that tell a best seller, the surest first. */
const SALES = ['orders', 'revenue', 'clicks', 'pageViews'] as const;

/** How well a SKU sells; higher is better. Comparable within one list only. */
export type Sales = (sku: Sku) => number;

/**
 * The measure of sales of a list: the first figure that any of its SKUs has, else the sales rank (1 is best); a SKU
 * without the figure sells least. Undefined where nothing is known.
 */
export function salesOf(skus: readonly Sku[]): Sales | undefined {
  for (const field of SALES)
    if (skus.some(({ stats }) => (stats?.[field] ?? 0) > 0)) return ({ stats }) => stats?.[field] ?? Number.NEGATIVE_INFINITY;
  if (skus.some(({ stats }) => (stats?.rank ?? 0) > 0)) return ({ stats }) => (stats?.rank ? -stats.rank : Number.NEGATIVE_INFINITY);
  return undefined;
}

const byId = (a: Sku, b: Sku) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** By price, then by id: the price ladder. */
export function ladder(skus: readonly Sku[]): Sku[] {
  return [...skus].sort((a, b) => a.price - b.price || byId(a, b));
}

function best(skus: readonly Sku[], sales: Sales | undefined): Sku {
  return skus.reduce((a, b) => (((sales?.(b) ?? 0) - (sales?.(a) ?? 0) || byId(a, b)) > 0 ? b : a));
}

/** The SKUs of a ladder by price: one list per rung, cheapest first. */
function rungs(sorted: readonly Sku[]): Sku[][] {
  const result: Sku[][] = [];
  for (const sku of sorted) {
    const last = result.at(-1);
    if (last?.[0]?.price === sku.price) last.push(sku);
    else result.push([sku]);
  }
  return result;
}

/**
 * Chooses `count` SKUs of a ladder. With at least as many different prices as that, each chosen SKU has a price of its own:
 * the rungs are cut into `count` stretches, and each gives its best seller, or, where no sales are known, rungs at even
 * distances from the lowest to the highest are taken. With fewer, every rung gives one and the rest comes from what is left.
 * @param sorted by price, at least `count` SKUs
 */
export function chooseEvenly(sorted: readonly Sku[], count: number, sales: Sales | undefined): Sku[] {
  if (count <= 0) return [];
  const steps = rungs(sorted);
  if (steps.length < count) {
    const chosen = new Set(steps.map((rung) => best(rung, sales)));
    const rest = sorted.filter((sku) => !chosen.has(sku));
    return ladder([...chosen, ...(rest.length > 0 ? chooseEvenly(rest, count - chosen.size, sales) : [])]);
  }
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * steps.length) / count);
    const to = Math.floor(((i + 1) * steps.length) / count);
    const even = count === 1 ? 0 : Math.round((i * (steps.length - 1)) / (count - 1));
    return best(sales ? steps.slice(from, to).flat() : (steps[even] as Sku[]), sales);
  });
}
