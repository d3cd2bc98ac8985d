/** Where SKUs stand, as the rules of the playbook ask: in reading order, beside which others, on which screenful, how looked at. */
import type { Sku } from '@/core/page';
import type { PageAttention } from '../../attention';
import type { RuleContext, View } from '../context';
import { below } from '../exact';
import type { GridView, Lines } from '../grid';

/** A SKU that is there, in its tile at a viewport. */
export interface Spot {
  tile: string;
  sku: Sku;
  module: string;
  view: GridView;
  /** Position in the viewport's order. */
  index: number;
}

const spotsKnown = new WeakMap<View | GridView, readonly Spot[]>();

/** The tiles of a viewport whose SKU is there, in reading order of the page; worked out once per view. */
export function spotsOf(view: View, skus: RuleContext['skus']): readonly Spot[] {
  let spots = spotsKnown.get(view);
  if (!spots) {
    const all: Spot[] = [];
    for (const grid of view.grids) for (const spot of spotsIn(grid, skus)) all.push(spot);
    spots = all;
    spotsKnown.set(view, spots);
  }
  return spots;
}

/** Those of one grid, whose SKUs stay the same as long as it does. */
function spotsIn(view: GridView, skus: RuleContext['skus']): readonly Spot[] {
  let spots = spotsKnown.get(view);
  if (!spots) {
    spots = view.tiles.flatMap(({ id, skuId }, index): Spot[] => {
      const sku = skus.get(skuId);
      return sku ? [{ tile: id, sku, module: view.grid.module.id, view, index }] : [];
    });
    spotsKnown.set(view, spots);
  }
  return spots;
}

/** Where a check of one tile stands. */
export function placeOf({ view, module, tile }: Spot) {
  return { viewport: view.viewport, module, tiles: [tile] };
}

const neighbours = new WeakMap<GridView, readonly ReadonlySet<number>[]>();

/** The neighbours of each tile of a grid (rules.md section 1), with a price or without; worked out once per view. */
function neighboursIn(view: GridView): readonly ReadonlySet<number>[] {
  let sets = neighbours.get(view);
  if (!sets) {
    const found = view.tiles.map(() => new Set<number>());
    for (const { lines } of [view.rowLines, view.columnLines] as Lines[])
      for (const line of lines)
        for (let i = 1; i < line.length; i++) {
          const [a, b] = [line[i - 1] as number, line[i] as number];
          if (a < 0 || b < 0) continue;
          found[a]?.add(b);
          found[b]?.add(a);
        }
    sets = found;
    neighbours.set(view, sets);
  }
  return sets;
}

const besideKnown = new WeakMap<Spot, readonly Sku[]>();

/** The SKUs beside a tile, along its rows and columns; worked out once. */
export function besideOf(spot: Spot, skus: RuleContext['skus']): readonly Sku[] {
  let beside = besideKnown.get(spot);
  if (!beside) {
    const { view, index } = spot;
    const around = [...(neighboursIn(view)[index] ?? [])].sort((a, b) => a - b);
    beside = around.flatMap((tile) => skus.get(view.tiles[tile]?.skuId ?? '') ?? []);
    besideKnown.set(spot, beside);
  }
  return beside;
}

/** The tiles of each SKU that a test picks, by SKU; and whatever else stands beside any of them. */
export function bySku(
  spots: readonly Spot[],
  skus: RuleContext['skus'],
  isWanted: (sku: Sku) => boolean,
): { first: Spot; beside: Sku[] }[] {
  const found = new Map<Sku, { first: Spot; beside: Sku[] }>();
  for (const spot of spots) {
    if (!isWanted(spot.sku)) continue;
    const entry = found.get(spot.sku) ?? { first: spot, beside: [] };
    entry.beside.push(...besideOf(spot, skus).filter((sku) => sku !== spot.sku));
    found.set(spot.sku, entry);
  }
  return [...found.values()];
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

/** Each SKU's share of attention over all its tiles, and on the banner that shows it; of SKUs in tiles only, by their first. */
export function skuShares(context: RuleContext, viewport: string): readonly SeenSku[] {
  const read = context.attention(viewport);
  const shown = context.page.banner?.skuId;
  // Where each SKU stands in one tile, that tile's share is its own.
  if (shown === undefined && placedSkus(context).length === read.tiles.length) return read.tiles;
  let seen = seenKnown.get(read);
  if (!seen) {
    seen = readShares(read, shown);
    seenKnown.set(read, seen);
  }
  return seen;
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

const placedKnown = new WeakMap<RuleContext, readonly Sku[]>();

/** The SKUs that stand on the page, each once. */
export function placedSkus(context: RuleContext): readonly Sku[] {
  let placed = placedKnown.get(context);
  if (!placed) {
    const all = new Set<Sku>();
    for (const { skus } of context.grids) for (const sku of skus) if (sku) all.add(sku);
    placed = [...all];
    placedKnown.set(context, placed);
  }
  return placed;
}
