/** Doubles a module: the copy stands behind it, with the same SKUs, spans, locks and orders. */
import type { Module } from '../page';
import { findModule, findTile, refuse } from './find';
import type { CommandSpec } from './types';

export interface DuplicateModule {
  type: 'duplicate-module';
  module: string;
  /** Id of the copy; the page does not have it yet. */
  as: string;
  /** Ids of the copy's tiles, in the order of the module's `tiles`. */
  tiles: string[];
  /** Title of the copy; absent: that of the module. */
  title?: string;
}

export const duplicateModule: CommandSpec<DuplicateModule> = {
  type: 'duplicate-module',
  run(page, { module: moduleId, as, tiles, title }) {
    const at = page.modules.findIndex(({ id }) => id === moduleId);
    const module = page.modules[at];
    if (!module) return refuse('no-module', moduleId);
    if (as === '' || findModule(page, as)) return refuse('id-taken', as);
    const own = module.tiles ?? [];
    if (tiles.length !== own.length || tiles.some((id) => id === '')) return refuse('bad-value', tiles.join(', '));
    const twice = tiles.find((id, i) => tiles.indexOf(id) !== i || findTile(page, id));
    if (twice !== undefined) return refuse('id-taken', twice);
    const copy = JSON.parse(JSON.stringify(module)) as Module;
    const named = new Map(own.map(({ id }, i) => [id, tiles[i] ?? id]));
    copy.id = as;
    if (title !== undefined) copy.title = title;
    if (copy.tiles) for (const tile of copy.tiles) tile.id = named.get(tile.id) ?? tile.id;
    for (const [viewport, order] of Object.entries(copy.order ?? {}))
      if (copy.order) copy.order[viewport] = order.map((id) => named.get(id) ?? id);
    page.modules.splice(at + 1, 0, copy);
    return undefined;
  },
};
