/** Moves tiles to a position: inside their module at one viewport, or into another module at all of them. */
import { findTile, gridOf, insertTile, isRefusal, orderAt, refuse, setOrder, takeTile } from './find';
import type { CommandSpec } from './types';

export interface MoveTile {
  type: 'move-tile';
  /** Tiles in the order in which they shall stand. */
  tiles: string[];
  module: string;
  /** Position among the target's tiles at the viewport, before the tiles are taken from where they stand. */
  index: number;
  viewport: string;
}

export const moveTile: CommandSpec<MoveTile> = {
  type: 'move-tile',
  run(page, { tiles, module: moduleId, index, viewport }) {
    const target = gridOf(page, moduleId);
    if (isRefusal(target)) return target;
    if (!page.viewports.some(({ id }) => id === viewport)) return refuse('no-viewport', viewport);
    const found = tiles.map((id) => findTile(page, id));
    for (const [i, entry] of found.entries()) {
      if (!entry) return refuse('no-tile', tiles[i] ?? '');
      if (entry.tile.locked) return refuse('locked', entry.tile.id);
    }
    const before = orderAt(target, viewport);
    const at = Math.max(0, Math.min(index, before.length));
    const moved = new Set(tiles);
    const head = before.slice(0, at).filter((id) => !moved.has(id));
    const next = [...head, ...tiles, ...before.slice(at).filter((id) => !moved.has(id))];
    if (next.join('\n') === before.join('\n')) return refuse('nothing-changes', tiles.join(', '));
    for (const [i, entry] of found.entries()) {
      if (!entry || entry.module.id === target.id) continue;
      const { tile } = entry;
      takeTile(entry.module, tile.id);
      insertTile(target, tile, head.length + i, viewport);
    }
    setOrder(page, target, viewport, next);
    return undefined;
  },
};
