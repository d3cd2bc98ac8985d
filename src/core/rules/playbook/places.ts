/** Where SKUs stand, as the rules of the playbook ask: in reading order, beside which others, on which screenful, how looked at. */
import type { Sku } from '@/core/page';
import type { PageAttention } from '../../attention';
import { join } from '../../join';
import { once } from '../../once';
import type { RuleContext, View } from '../context';
import { below } from '../exact';
import type { Goods, GridView, Lines } from '../grid';

/** A SKU that is there, in its tile at a viewport. */
export interface Spot {
  tile: string;
  sku: Sku;
  module: string;
  view: GridView;
  /** Position in the viewport's order. */
  index: number;
}

/** The tiles of a grid at a viewport whose SKU is there, in reading order; worked out once. */
export const spotsIn: (view: GridView) => readonly Spot[] = once((view: GridView) =>
  view.tiles.flatMap(({ id }, index): Spot[] => {
    const sku = view.skus[index];
    return sku ? [{ tile: id, sku, module: view.grid.module.id, view, index }] : [];
  }),
);

/** Where a check of one tile stands. */
export function placeOf({ view, module, tile }: Spot) {
  return { viewport: view.viewport, module, tiles: [tile] };
}

/** The neighbours of each tile of a grid (rules.md section 1), with a price or without, and −1 for a gap; worked out once. */
const neighboursIn = once((view: GridView): readonly ReadonlySet<number>[] => {
  const found = view.tiles.map(() => new Set<number>());
  for (const { lines } of [view.rowLines, view.columnLines] as Lines[])
    for (const line of lines)
      for (let i = 1; i < line.length; i++) {
        const [a, b] = [line[i - 1] as number, line[i] as number];
        found[a]?.add(b);
        found[b]?.add(a);
      }
  return found;
});

/** The SKUs beside a tile, along its rows and columns; worked out once. */
export const besideOf: (spot: Spot) => readonly Sku[] = once(({ view, index }: Spot) =>
  [...(neighboursIn(view)[index] ?? [])].flatMap((tile) => view.skus[tile] ?? []),
);

/** A SKU where it stands: the first of its tiles, and whatever else stands beside any of them. */
export interface Standing {
  first: Spot;
  beside: readonly Sku[];
}

/** The SKUs of a grid at a viewport that a test picks, as they stand there. */
export function standingIn(view: GridView, isWanted: (sku: Sku) => boolean): readonly Standing[] {
  const spots = spotsIn(view).filter(({ sku }) => isWanted(sku));
  return merged(spots.map((first) => ({ first, beside: besideOf(first).filter((sku) => sku !== first.sku) })));
}

/**
 * The SKUs of a view that are picked in each grid, in reading order.
 * In parts, each the same list as before an edit that left it alone, so that what follows from a part can be kept by it.
 */
export function standingAt(
  { goods }: RuleContext,
  { grids }: View,
  pick: (view: GridView) => readonly Standing[],
): readonly (readonly Standing[])[] {
  const parts = grids.map(pick);
  return isEachOnce(goods) ? parts : [merged(join(parts))];
}

/** Whether no SKU stands in two tiles. */
const isEachOnce = once((goods: readonly Goods[]) => placed(goods).length === goods.reduce((sum, { skus }) => sum + skus.length, 0));

/** One per SKU. */
function merged(standings: readonly Standing[]): Standing[] {
  const found = new Map<Sku, Standing>();
  for (const each of standings) {
    const known = found.get(each.first.sku);
    found.set(each.first.sku, known ? { first: known.first, beside: [...known.beside, ...each.beside] } : each);
  }
  return [...found.values()];
}

/** The spots of a view, in reading order, that a test picks in each grid: it is asked once per grid. */
export function pickSpots({ grids }: View, pick: (view: GridView) => readonly Spot[]): Spot[] {
  return join(grids.map(pick));
}

/** The tiles whose upper edge is above the fold. */
export function firstScreen({ tiles, layout: { metrics } }: PageAttention): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { tile, y } of tiles) {
    if (below(y, metrics.fold)) seen.add(tile);
    // Tiles only ever start further down.
    else break;
  }
  return seen;
}

export interface SeenSku {
  skuId: string;
  share: number;
  /** The first that shows it. */
  tile: string;
}

const seenKnown = new WeakMap<PageAttention, readonly SeenSku[]>();

/**
 * Each SKU's share of attention over all its tiles, and on the banner that shows it; of SKUs in tiles only, by their first.
 * In parts, each the same list as before an edit that left it alone, so that what follows from a part can be kept by it.
 */
export function skuShares(context: RuleContext, viewport: string): readonly (readonly SeenSku[])[] {
  const read = context.attention(viewport);
  const shown = context.page.banner?.skuId;
  // Where each SKU stands in one tile, that tile's share is its own.
  if (shown === undefined && placedSkus(context).length === read.tiles.length) return read.modules.map(({ tiles }) => tiles);
  let seen = seenKnown.get(read);
  if (!seen) {
    seen = readShares(read, shown);
    seenKnown.set(read, seen);
  }
  return [seen];
}

function readShares({ tiles, banner }: PageAttention, shown: string | undefined): SeenSku[] {
  const shares = new Map<string, SeenSku>();
  for (const { tile, skuId, share } of tiles) {
    const before = shares.get(skuId);
    if (before) before.share += share;
    else shares.set(skuId, { skuId, share, tile });
  }
  const onBanner = shown === undefined ? undefined : shares.get(shown);
  if (onBanner) onBanner.share += banner;
  return [...shares.values()];
}

/** Whether any tile of a grid stands on the page. */
export function hasTiles({ grids }: RuleContext): boolean {
  return grids.some(({ tiles }) => tiles.length > 0);
}

/** The SKUs that stand on the page, each once, by module and id; the same list as long as the same ones do. */
export function placedSkus({ goods }: RuleContext): readonly Sku[] {
  return placed(goods);
}

const placed = once((goods: readonly Goods[]): readonly Sku[] => {
  const all = new Set<Sku>();
  for (const { skus } of goods) for (const sku of skus) all.add(sku);
  return [...all];
});
