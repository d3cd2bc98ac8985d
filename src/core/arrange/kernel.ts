/**
 * The part of cost J that comes from sections 2 and 3 of the rules, ready for searching: one `ViewCost` per viewport, one
 * `ContentsCost` for which tile is in which module, and what no arrangement changes. Reads the page through the rules' own
 * eyes (`readPage`), so geometry, joined steps and empty cells are theirs.
 */
import type { Page, Sku, Tile } from '../page';
import { check, type Grid, type Report, readPage, type View } from '../rules';
import { ContentsCost } from './contents';
import { KERNEL_RULE_IDS, type KernelRules, readKernelRules } from './kernel-rules';
import { mutedAt } from './muted';
import { type Rungs, rankPrices } from './rungs';
import { readShape } from './shape';
import { ViewCost } from './view-cost';

export interface Kernel {
  page: Page;
  /** Ids of the tiles, numbered through by module; grids and their first slots (the same at every viewport). */
  ids: string[];
  tiles: readonly Tile[];
  grids: readonly Grid[];
  offsets: number[];
  /** Rank of each tile's price, as it is now. */
  ranks: Int32Array;
  rungs: Rungs;
  /** SKUs that may come onto the page; as cards they follow the tiles' own. */
  pool: readonly Sku[];
  views: ViewCost[];
  /** What the rules saw at each viewport, for rows and columns of slots. */
  seen: readonly View[];
  contents: ContentsCost;
  /** Cost of the checks that no arrangement changes. */
  base: number;
}

/** Cost of the rules of sections 2 and 3 in a report. */
export function kernelCostOf({ rules }: Report): number {
  return rules.reduce((sum, { id, cost }) => (KERNEL_RULE_IDS.has(id) ? sum + cost : sum), 0);
}

/** The cost now, equal to `kernelCostOf` the engine's report of the same arrangement. */
export function kernelCost({ views, contents, base }: Kernel): number {
  return views.reduce((sum, { total }) => sum + total, base + contents.total);
}

/**
 * @param report the engine's answer for the same page, if it is at hand
 * @param pool SKUs that are not on the page and may come onto it
 */
export function createKernel(
  page: Page,
  today?: string,
  report: Report = check(page, today === undefined ? {} : { today }),
  pool: readonly Sku[] = [],
): Kernel {
  const context = readPage(page);
  const rules = readKernelRules(page);
  const { grids } = context;
  const ids = grids.flatMap(({ tiles }) => tiles.map(({ id }) => id));
  const prices = grids.flatMap((grid) => grid.prices);
  const rungs = rankPrices([...prices, ...pool.map(({ price }) => price)], context.anchor, rules);
  const offsets: number[] = [];
  let slots = 0;
  for (const { tiles } of grids) {
    offsets.push(slots);
    slots += tiles.length;
  }
  const kernel: Kernel = {
    page,
    ids,
    tiles: grids.flatMap(({ tiles }) => tiles),
    grids,
    offsets,
    ranks: Int32Array.from(prices, (price) => rungs.rankOf(price)),
    rungs,
    pool,
    views: [],
    seen: context.views,
    contents: new ContentsCost({ page, grids, pool, rules, rungs, today }),
    base: 0,
  };
  const numbers = new Map(ids.map((id, tile) => [id, tile]));
  kernel.views = context.views.map((view) => viewCost(kernel, view, rules, numbers, today));
  kernel.base = kernelCostOf(report) - kernelCost(kernel);
  return kernel;
}

function viewCost(
  kernel: Kernel,
  view: View,
  rules: KernelRules,
  numbers: ReadonlyMap<string, number>,
  today: string | undefined,
): ViewCost {
  const { page, offsets, rungs, ranks, ids } = kernel;
  const { reach, riseHigh, riseLow, trackRise, trackReach } = rules.steps;
  const hasAnchor = rungs.anchor !== 0;
  const shape = readShape(view, offsets, {
    rowLines: rules.row.strict > 0 || (hasAnchor && trackRise + trackReach > 0),
    columnLines: rules.column.strict > 0,
    steps: hasAnchor && reach + riseHigh + riseLow + rules.anchor.atOnce > 0,
  });
  const tileAt = Int32Array.from(
    view.grids.flatMap(({ tiles }) => tiles),
    ({ id }) => numbers.get(id) ?? -1,
  );
  const muted = mutedAt(page, view, offsets, tileAt, ids, today);
  return new ViewCost({ shape, rungs, rules, tileAt, ranks, muted });
}
