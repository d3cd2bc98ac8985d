/** What can differ between two pages, as data: ids, places and values; words are the reader's. */
import type { Page, Promotion, Span } from '../page';

/** Where a tile stands: row and column count from 0, at the first viewport of the difference. */
export interface Place {
  module: string;
  row: number;
  column: number;
}

export type BannerField = keyof NonNullable<Page['banner']>;

export type Difference =
  /** A tile stands elsewhere; those around it that only made room do not. */
  | { kind: 'moved'; tile: string; from: Place; to: Place; viewports: string[] }
  /** Two tiles changed places. `a` stood at `from`, `b` at `to`. */
  | { kind: 'swapped'; tiles: [string, string]; from: Place; to: Place; viewports: string[] }
  /** A tile shows another SKU. */
  | { kind: 'replaced'; tile: string; from: string; to: string }
  | { kind: 'added'; tile: string; sku: string; to: Place }
  | { kind: 'removed'; tile: string; sku: string; from: Place }
  /** A SKU's price, or the price it is compared with; undefined where it has none. */
  | { kind: 'repriced'; sku: string; field: 'price' | 'listPrice'; from: number | undefined; to: number | undefined }
  | { kind: 'promotions'; sku: string; from: readonly Promotion[]; to: readonly Promotion[] }
  | { kind: 'badges'; sku: string; from: readonly string[]; to: readonly string[] }
  /** Other facts of a SKU. */
  | { kind: 'facts'; sku: string; fields: string[] }
  | { kind: 'span'; tile: string; from: Span; to: Span; viewports: string[] }
  /** Whether a tile is locked or a random place. */
  | { kind: 'marks'; tile: string; fields: ('locked' | 'random')[] }
  | { kind: 'banner'; field: BannerField; from: string | number | undefined; to: string | number | undefined }
  | { kind: 'module-added'; module: string }
  | { kind: 'module-removed'; module: string }
  | { kind: 'module-moved'; module: string; from: number; to: number }
  /** Fields of a module: title, columns, band … */
  | { kind: 'module'; module: string; fields: string[] }
  /** Fields of the page: event, path, channels … */
  | { kind: 'page'; fields: string[] };

export type DifferenceKind = Difference['kind'];

/** The tiles that a difference is about, on either page. */
export function tilesOf(difference: Difference, a: Page, b: Page): string[] {
  if ('tiles' in difference) return difference.tiles;
  if ('tile' in difference) return [difference.tile];
  const { module, sku } = difference as { module?: string; sku?: string };
  const all = [a, b].flatMap((page) =>
    page.modules.flatMap(({ id, tiles = [] }) => tiles.filter((tile) => id === module || tile.skuId === sku).map((tile) => tile.id)),
  );
  return [...new Set(all)];
}

/** A name of a difference that is the same each time two pages are compared. */
export function differenceKey(difference: Difference): string {
  const { kind, tile, tiles, sku, module, field, viewports } = difference as Partial<Record<string, unknown>> & { kind: string };
  return JSON.stringify([kind, tile ?? tiles ?? sku ?? module ?? null, field ?? null, viewports ?? null]);
}
