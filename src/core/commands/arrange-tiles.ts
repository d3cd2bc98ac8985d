/**
 * Gives modules the tiles and orders that the arranger found. Tiles travel with span and lock; each module keeps its number
 * of tiles, and together they keep all of them.
 */
import type { Tile } from '../page';
import { gridOf, isRefusal, refuse } from './find';
import type { CommandSpec } from './types';

export interface ArrangeTiles {
  type: 'arrange-tiles';
  modules: {
    module: string;
    /** The tile ids of the module in the order of `tiles`. */
    tiles: string[];
    /** Orders of the viewports that differ from `tiles`. */
    order: Record<string, string[]>;
  }[];
}

export const arrangeTiles: CommandSpec<ArrangeTiles> = {
  type: 'arrange-tiles',
  run(page, { modules }) {
    const pool = new Map<string, Tile>();
    for (const entry of modules) {
      const module = gridOf(page, entry.module);
      if (isRefusal(module)) return module;
      if ((module.tiles ?? []).length !== entry.tiles.length) return refuse('not-a-permutation', entry.module);
      for (const tile of module.tiles ?? []) pool.set(tile.id, tile);
    }
    const used = new Set(modules.flatMap(({ tiles }) => tiles));
    if (used.size !== pool.size) return refuse('not-a-permutation', modules.map(({ module }) => module).join(', '));
    for (const id of used) if (!pool.has(id)) return refuse('no-tile', id);
    for (const { module, tiles, order } of modules) {
      const own = [...tiles].sort().join('\n');
      for (const [viewport, ids] of Object.entries(order)) {
        if (!page.viewports.some(({ id }) => id === viewport)) return refuse('no-viewport', viewport);
        if ([...ids].sort().join('\n') !== own) return refuse('not-a-permutation', module);
      }
    }
    for (const entry of modules) {
      const module = gridOf(page, entry.module);
      if (isRefusal(module)) continue;
      module.tiles = entry.tiles.flatMap((id) => pool.get(id) ?? []);
      if (Object.keys(entry.order).length > 0) module.order = entry.order;
      else delete module.order;
    }
    return undefined;
  },
};
