/** What candidates are made from: where a finding stands, what may be touched there, and the SKUs at hand. */
import { isGrid, type Module, type Page, placeModule, type Sku, type Tile, tilesAt } from '../page';
import type { Finding } from '../rules';
import { type Keeping, keepingOf } from './keeping';

export interface Seat {
  tile: Tile;
  module: Module;
  /** Position in reading order down the whole page, at the finding's viewport. */
  position: number;
  sku: Sku | undefined;
}

export interface Situation {
  page: Page;
  finding: Finding;
  /** The finding's viewport, else the page's first. */
  viewport: string;
  /** All tiles of grids by id, in reading order. */
  seats: ReadonlyMap<string, Seat>;
  /** The tiles to begin with: those that decided it, then the rest of their row or column; else the module's; else all. */
  near: readonly Seat[];
  /** SKUs that stand nowhere on the page, have a price and are not sold out; by price, then id. */
  pool: readonly Sku[];
  keeping: Keeping;
  /** Whether it is one of many findings that are mended without anybody looking at each. */
  isOneOfAll: boolean;
}

/** Linear in tiles; `pool` is worked out by `poolOf`, once for many findings. */
export function readSituation(
  { page, pool, skus, isForAll }: Pick<Situation, 'page' | 'pool'> & { skus: ReadonlyMap<string, Sku>; isForAll: boolean },
  finding: Finding,
): Situation {
  const viewport = finding.viewport ?? page.viewports[0]?.id ?? '';
  const seats = new Map<string, Seat>();
  for (const module of page.modules)
    if (isGrid(module))
      for (const tile of tilesAt(module, viewport)) seats.set(tile.id, { tile, module, position: seats.size, sku: skus.get(tile.skuId) });
  return {
    page,
    finding,
    viewport,
    seats,
    near: nearOf(finding, viewport, seats),
    pool,
    keeping: keepingOf(page, finding, isForAll),
    isOneOfAll: isForAll,
  };
}

function nearOf({ at }: Finding, viewport: string, seats: ReadonlyMap<string, Seat>): Seat[] {
  const named = new Set((at.modules ?? []).concat(at.module ?? []));
  const own = (at.tiles ?? []).flatMap((id) => seats.get(id) ?? []);
  const rest = [...seats.values()].filter(({ module }) => named.has(module.id));
  const module = rest.find((seat) => seat.module.id === at.module)?.module;
  if (module && (at.row !== undefined || at.column !== undefined)) {
    const line = new Set(
      placeModule(module, viewport)
        .tiles.filter(({ row, column, width, height }) =>
          at.row !== undefined ? row <= at.row && at.row < row + height : column <= (at.column ?? 0) && (at.column ?? 0) < column + width,
        )
        .map(({ tile }) => tile.id),
    );
    return [...new Set([...own, ...rest.filter(({ tile }) => line.has(tile.id))])];
  }
  if (own.length > 0) return own;
  return rest.length > 0 ? rest : [...seats.values()];
}

/** The SKUs of the bench and the catalogue that could come onto the page. Linear in both, and a sort. */
export function poolOf(page: Page, catalogue: readonly Sku[] = []): Sku[] {
  const placed = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  const found = new Map<string, Sku>();
  for (const sku of [...page.skus, ...catalogue])
    if (!placed.has(sku.id) && !found.has(sku.id) && sku.price > 0 && sku.stock !== 0) found.set(sku.id, sku);
  return [...found.values()].sort((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1));
}

/** Whether a tile's SKU may leave its place: it is not locked, nor the page's hero with no other tile of its own. */
export function mayLeave({ tile, sku }: Seat, seats: ReadonlyMap<string, Seat>): boolean {
  if (tile.locked) return false;
  if (!sku?.roles?.includes('hero')) return true;
  return standsElsewhere({ tile }, seats);
}

/** Whether another tile holds the SKU of a tile. */
export function standsElsewhere({ tile }: Pick<Seat, 'tile'>, seats: ReadonlyMap<string, Seat>): boolean {
  return [...seats.values()].some((other) => other.tile !== tile && other.tile.skuId === tile.skuId);
}

/**
 * How far two SKUs are apart: the logarithm of their prices' ratio, 1 where they are of different families, and within one up to
 * half as much the sooner their categories part.
 */
export function apart(a: Sku | undefined, b: Sku): number {
  const price = a && a.price > 0 ? Math.abs(Math.log(b.price / a.price)) : 0;
  const [own = [], other = []] = [a?.category, b.category];
  if (own[0] !== other[0]) return price + 1;
  const levels = Math.max(own.length, other.length);
  const shared = own.findIndex((name, level) => name !== other[level]);
  return levels < 2 || shared === -1 ? price : price + (0.5 * (levels - shared)) / levels;
}
