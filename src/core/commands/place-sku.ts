/** Puts SKUs of the catalogue on the page as new tiles at a position of a module; SKUs the page does not hold yet come along. */
import type { Sku } from '../page';
import { findTile, gridOf, insertTile, isRefusal, refuse } from './find';
import type { CommandSpec } from './types';

export interface PlaceSku {
  type: 'place-sku';
  /** One new tile per SKU: ids that the page does not have yet. */
  tiles: { id: string; sku: Sku }[];
  module: string;
  index: number;
  viewport: string;
}

export const placeSku: CommandSpec<PlaceSku> = {
  type: 'place-sku',
  run(page, { tiles, module: moduleId, index, viewport }) {
    const target = gridOf(page, moduleId);
    if (isRefusal(target)) return target;
    if (tiles.length === 0) return refuse('nothing-changes', moduleId);
    for (const { id } of tiles) if (findTile(page, id)) return refuse('id-taken', id);
    const at = Math.max(0, Math.min(index, target.tiles?.length ?? 0));
    const known = new Set(page.skus.map(({ id }) => id));
    tiles.forEach(({ id, sku }, i) => {
      if (!known.has(sku.id)) page.skus.push(sku);
      known.add(sku.id);
      insertTile(target, { id, skuId: sku.id }, at + i, viewport);
    });
    return undefined;
  },
};
