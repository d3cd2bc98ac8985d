/** A page as a planogram: what stands where, small enough to see all of it. Pure arithmetic; the component draws it. */
import { layoutPage, type ModuleBox, type Page, skusById, type TileBox } from '@/core/page';
import { type PointKind, readRhythm } from '@/core/rules';

export interface PlanTile {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  /** Minor units; 0 for none. */
  price: number;
  /** Where the price lies on the page, from 0 (cheapest) to 1 (dearest), by factors. */
  level: number;
  kind: PointKind;
  locked: boolean;
}

export interface PlanModule {
  id: string;
  title: string;
  /** Of the top of the title's line. */
  y: number;
  height: number;
  tiles: PlanTile[];
}

export interface Plan {
  width: number;
  height: number;
  modules: PlanModule[];
}

/** Lengths in px. */
const PADDING = 10;
const GAP = 4;
const TITLE = 22;
const BETWEEN = 8;
const LEAST_WIDTH = 150;

export interface PlanSize {
  /** Width at most, and that of a cell where there is room. */
  width: number;
  cell: number;
  row: number;
}

/** A page at one of its viewports, rows drawn lower than they are. Linear in the number of tiles. */
export function planOf(page: Page, viewport: string, { width: widest, cell, row }: PlanSize): Plan {
  const layout = layoutPage(page, viewport);
  const columns = layout.modules.reduce((most, module) => Math.max(most, module.columns), 1);
  const width = Math.min(widest, Math.max(LEAST_WIDTH, columns * (cell + GAP) - GAP + 2 * PADDING));
  const skus = skusById(page);
  const kinds = new Map<string, PointKind>();
  for (const { points } of readRhythm(page, viewport).rows)
    for (const { tile, kind } of points) if (!kinds.has(tile)) kinds.set(tile, kind);
  const prices = page.modules
    .flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skus.get(skuId)?.price ?? 0))
    .filter((price) => price > 0);
  const levelOf = levels(prices);
  const scale = (width - 2 * PADDING) / Math.max(1, layout.width - 2 * layout.metrics.padding);
  let y = PADDING - BETWEEN;
  const modules = layout.modules.map((box): PlanModule => {
    const top = y + BETWEEN;
    const height = TITLE + Math.max(0, box.rows * (row + GAP) - GAP);
    y = top + height;
    const tileOf = (tile: TileBox): PlanTile => {
      const { placed } = tile;
      const sku = skus.get(placed.tile.skuId);
      const price = sku?.price ?? 0;
      return {
        id: placed.tile.id,
        x: PADDING + (tile.x - layout.metrics.padding) * scale,
        y: top + TITLE + placed.row * (row + GAP),
        width: Math.max(1, (tile.width + layout.metrics.gutter) * scale - GAP),
        height: placed.height * (row + GAP) - GAP,
        title: sku?.title.trim() || placed.tile.skuId,
        price,
        level: price > 0 ? levelOf(price) : 0,
        kind: kinds.get(placed.tile.id) ?? 'between',
        locked: placed.tile.locked === true,
      };
    };
    return { id: box.module.id, title: titleOf(box), y: top, height, tiles: box.tiles.map(tileOf) };
  });
  return { width, height: y + PADDING, modules };
}

function titleOf({ module }: ModuleBox): string {
  return module.title?.trim() ?? '';
}

function levels(prices: readonly number[]): (price: number) => number {
  const low = Math.log(prices.reduce((least, price) => Math.min(least, price), Number.POSITIVE_INFINITY));
  const high = Math.log(prices.reduce((most, price) => Math.max(most, price), 1));
  return (price) => (high > low ? (Math.log(price) - low) / (high - low) : 0.5);
}

/** The tiles that stand elsewhere on a page than on another at a viewport, are new, or show another SKU. */
export function movedBetween(before: Page, after: Page, viewport: string): Set<string> {
  const places = placesOf(before, viewport);
  return new Set([...placesOf(after, viewport)].filter(([tile, place]) => places.get(tile) !== place).map(([tile]) => tile));
}

function placesOf(page: Page, viewport: string): Map<string, string> {
  return new Map(
    layoutPage(page, viewport).modules.flatMap(({ module, tiles }) =>
      tiles.map(({ placed }) => [placed.tile.id, `${module.id} ${placed.row} ${placed.column} ${placed.tile.skuId}`] as const),
    ),
  );
}
