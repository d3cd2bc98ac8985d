/** Swaps the places of two tiles: at one viewport inside a module, at all of them between modules. Spans and locks travel along. */
import { findTile, orderAt, refuse, setOrder } from './find';
import type { CommandSpec } from './types';

export interface SwapTiles {
  type: 'swap-tiles';
  a: string;
  b: string;
  viewport: string;
}

const exchange = (ids: readonly string[], a: string, b: string) => ids.map((id) => (id === a ? b : id === b ? a : id));

export const swapTiles: CommandSpec<SwapTiles> = {
  type: 'swap-tiles',
  run(page, { a, b, viewport }) {
    const first = findTile(page, a);
    const second = findTile(page, b);
    if (!first) return refuse('no-tile', a);
    if (!second) return refuse('no-tile', b);
    if (first.tile.locked) return refuse('locked', a);
    if (second.tile.locked) return refuse('locked', b);
    if (a === b) return refuse('nothing-changes', a);
    if (!page.viewports.some(({ id }) => id === viewport)) return refuse('no-viewport', viewport);
    if (first.module.id === second.module.id) {
      setOrder(page, first.module, viewport, exchange(orderAt(first.module, viewport), a, b));
      return undefined;
    }
    const { tile: tileA } = first;
    const { tile: tileB } = second;
    for (const { module, out, put } of [
      { module: first.module, out: tileA, put: tileB },
      { module: second.module, out: tileB, put: tileA },
    ]) {
      module.tiles = (module.tiles ?? []).map((tile) => (tile.id === out.id ? put : tile));
      for (const [id, order] of Object.entries(module.order ?? {})) if (module.order) module.order[id] = exchange(order, out.id, put.id);
    }
    return undefined;
  },
};
