/** Changes a tile's own fields: its span at a viewport, its lock, its mark as a random place. */
import type { Span } from '../page';
import { findTile, refuse } from './find';
import type { CommandSpec } from './types';

export interface SetTile {
  type: 'set-tile';
  tile: string;
  /** `[columns, rows]`, 1 to 12 each; `[1, 1]` takes the span away. */
  span?: { viewport: string; size: Span };
  locked?: boolean;
  random?: boolean;
}

export const setTile: CommandSpec<SetTile> = {
  type: 'set-tile',
  run(page, { tile: tileId, span, locked, random }) {
    const tile = findTile(page, tileId)?.tile;
    if (!tile) return refuse('no-tile', tileId);
    if (span) {
      if (!page.viewports.some(({ id }) => id === span.viewport)) return refuse('no-viewport', span.viewport);
      if (!span.size.every((n) => Number.isInteger(n) && n >= 1 && n <= 12)) return refuse('bad-value', span.size.join(' × '));
      const { [span.viewport]: _old, ...others } = tile.span ?? {};
      const spans = span.size[0] === 1 && span.size[1] === 1 ? others : { ...others, [span.viewport]: span.size };
      if (Object.keys(spans).length > 0) tile.span = spans;
      else delete tile.span;
    }
    if (locked === true) tile.locked = true;
    if (locked === false) delete tile.locked;
    if (random === true) tile.random = true;
    if (random === false) delete tile.random;
    return undefined;
  },
};
