/** Puts copied tiles, with their spans, at a position of a module. SKUs that the page lacks come along; those it has stay as they are. */
import { type Sku, skuSchema, type Tile, tileSchema } from '../page';
import { bringSkus, findTile, gridOf, insertTile, isRefusal, refuse } from './find';
import type { CommandSpec } from './types';

export interface PasteTiles {
  type: 'paste-tiles';
  /** In the order in which they shall stand, with ids that the page does not have yet. */
  tiles: Tile[];
  /** Facts of their SKUs. */
  skus: Sku[];
  module: string;
  index: number;
  viewport: string;
}

export const pasteTiles: CommandSpec<PasteTiles> = {
  type: 'paste-tiles',
  run(page, { tiles, skus, module: moduleId, index, viewport }) {
    const target = gridOf(page, moduleId);
    if (isRefusal(target)) return target;
    if (!page.viewports.some(({ id }) => id === viewport)) return refuse('no-viewport', viewport);
    if (tiles.length === 0) return refuse('nothing-changes', moduleId);
    const ids = new Set<string>();
    for (const tile of tiles) {
      if (!tileSchema.safeParse(tile).success) return refuse('bad-value', tile.id);
      if (ids.has(tile.id) || findTile(page, tile.id)) return refuse('id-taken', tile.id);
      ids.add(tile.id);
    }
    for (const sku of skus) if (!skuSchema.safeParse(sku).success) return refuse('bad-value', sku.id);
    bringSkus(page, skus);
    const at = Math.max(0, Math.min(index, target.tiles?.length ?? 0));
    tiles.forEach((tile, i) => {
      insertTile(target, tile, at + i, viewport);
    });
    return undefined;
  },
};
