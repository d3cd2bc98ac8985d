/** Gives a tile another SKU; the tile keeps its place and span. */
import type { Sku } from '../page';
import { findTile, refuse } from './find';
import type { CommandSpec } from './types';

export interface ReplaceSku {
  type: 'replace-sku';
  tile: string;
  sku: Sku;
}

export const replaceSku: CommandSpec<ReplaceSku> = {
  type: 'replace-sku',
  run(page, { tile: tileId, sku }) {
    const found = findTile(page, tileId);
    if (!found) return refuse('no-tile', tileId);
    if (found.tile.locked) return refuse('locked', tileId);
    if (found.tile.skuId === sku.id) return refuse('nothing-changes', sku.id);
    if (!page.skus.some(({ id }) => id === sku.id)) page.skus.push(sku);
    found.tile.skuId = sku.id;
    return undefined;
  },
};
