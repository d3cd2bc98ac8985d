/** Places and tiles in words, for labels and announcements. */
import type { TFunction } from 'i18next';
import { formatMoney, isSoldOut, type ModuleBox, type Page, type PageLayout, type Sku, type TileBox } from '@/core/page';
import { findPlace } from './navigate';

export type CanvasText = TFunction<'canvas'>;

export function moduleName(t: CanvasText, { title }: { title?: string | undefined }): string {
  return title || t('unnamed-module');
}

/** `第2行，共3行；第1列，共4列，99元专区`. */
export function placeWords(t: CanvasText, { placed }: TileBox, { rows, columns, module }: ModuleBox): string {
  return t('place', { row: placed.row + 1, rows, column: placed.column + 1, columns, module: moduleName(t, module) });
}

/** The place of a position in a module's order: that of the tile that stands there, else its end. */
export function indexWords(t: CanvasText, layout: PageLayout, moduleId: string, index: number): string {
  const box = layout.modules.find(({ module }) => module.id === moduleId);
  if (!box) return '';
  const tile = box.tiles[index];
  if (tile) return placeWords(t, tile, box);
  return t(box.tiles.length === 0 ? 'place-empty' : 'place-end', { module: moduleName(t, box.module) });
}

/**
 * Tells a tile's name, price and place. Written from the texts' own patterns: tiles are labelled anew with every edit, and
 * translating each sentence by itself would take longer than drawing it.
 */
export function tileLabeller(
  t: CanvasText,
  { skus, currency, locale }: { skus: ReadonlyMap<string, Sku>; currency: string; locale: string },
): (box: ModuleBox, tile: TileBox) => string {
  const pattern = (key: 'tile-label' | 'place') => t(key, { skipInterpolation: true });
  const [labelPattern, placePattern] = [pattern('tile-label'), pattern('place')];
  const [noPrice, soldOut, locked] = [t('no-price'), t('sold-out'), t('tile-locked')];
  return ({ module, rows, columns }, { placed }) => {
    const sku = skus.get(placed.tile.skuId);
    const place = fill(placePattern, { row: placed.row + 1, rows, column: placed.column + 1, columns, module: moduleName(t, module) });
    const price = sku && sku.price > 0 ? formatMoney(sku.price, currency, locale) : noPrice;
    const text = fill(labelPattern, { title: sku?.title ?? placed.tile.skuId, price, place });
    return [text, ...(sku && isSoldOut(sku) ? [soldOut] : []), ...(placed.tile.locked ? [locked] : [])].join(', ');
  };
}

function fill(pattern: string, values: Record<string, string | number>): string {
  return pattern.replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
}

/** The titles of tiles' SKUs, in the order of the ids. */
export function titlesOf(page: Page, tileIds: readonly string[]): string[] {
  const skus = new Map(page.skus.map(({ id, title }) => [id, title]));
  const tiles = new Map(page.modules.flatMap(({ tiles }) => (tiles ?? []).map(({ id, skuId }) => [id, skuId] as const)));
  return tileIds.map((id) => skus.get(tiles.get(id) ?? '') ?? tiles.get(id) ?? '');
}

/** Where a tile stands now, in words; empty where it does not. */
export function whereIs(t: CanvasText, layout: PageLayout, tileId: string): string {
  const found = findPlace(layout, tileId);
  return found ? placeWords(t, found.tile, found.box) : '';
}
