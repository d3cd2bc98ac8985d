/** Takes tiles off the page. Their SKUs stay on the bench (`skus`), so that nothing edited there is lost. */
import { findTile, refuse, takeTile } from './find';
import type { CommandSpec } from './types';

export interface RemoveTiles {
  type: 'remove-tiles';
  tiles: string[];
}

export const removeTiles: CommandSpec<RemoveTiles> = {
  type: 'remove-tiles',
  run(page, { tiles }) {
    if (tiles.length === 0) return refuse('nothing-changes', '');
    for (const id of tiles) {
      const found = findTile(page, id);
      if (!found) return refuse('no-tile', id);
      if (found.tile.locked) return refuse('locked', id);
    }
    for (const id of tiles) {
      const found = findTile(page, id);
      if (found) takeTile(found.module, id);
    }
    if (page.path) page.path = page.path.filter((id) => !tiles.includes(id));
    return undefined;
  },
};
