/** Puts copied modules on the page, one after another. SKUs that the page lacks come along; those it has stay as they are. */
import { isGrid, type Module, moduleSchema, type Sku, skuSchema } from '../page';
import { bringSkus, findModule, findTile, refuse } from './find';
import type { CommandSpec } from './types';

export interface PasteModules {
  type: 'paste-modules';
  /** With ids, their own and their tiles', that the page does not have yet, and columns at each of its viewports. */
  modules: Module[];
  /** Facts of their SKUs. */
  skus: Sku[];
  /** Position of the first among the modules, from 0. */
  index: number;
}

export const pasteModules: CommandSpec<PasteModules> = {
  type: 'paste-modules',
  run(page, { modules, skus, index }) {
    if (modules.length === 0) return refuse('nothing-changes', '');
    const ids = new Set<string>();
    for (const module of modules) {
      if (!moduleSchema.safeParse(module).success) return refuse('bad-value', module.id);
      if (ids.has(module.id) || findModule(page, module.id)) return refuse('id-taken', module.id);
      ids.add(module.id);
      if (isGrid(module))
        for (const { id } of page.viewports) if (module.columns?.[id] === undefined) return refuse('bad-value', `columns.${id}`);
      const tiles = new Set<string>();
      for (const { id } of module.tiles ?? []) {
        if (tiles.has(id) || ids.has(`tile ${id}`) || findTile(page, id)) return refuse('id-taken', id);
        tiles.add(id);
        ids.add(`tile ${id}`);
      }
      for (const order of Object.values(module.order ?? {}))
        if (order.length !== tiles.size || new Set(order).size !== tiles.size || !order.every((id) => tiles.has(id)))
          return refuse('not-a-permutation', module.id);
    }
    for (const sku of skus) if (!skuSchema.safeParse(sku).success) return refuse('bad-value', sku.id);
    bringSkus(page, skus);
    page.modules.splice(Math.max(0, Math.min(index, page.modules.length)), 0, ...modules);
    return undefined;
  },
};
