/** Adds a module at a position of the page. */
import { type Module, moduleSchema } from '../page';
import { findModule, findTile, refuse } from './find';
import type { CommandSpec } from './types';

export interface AddModule {
  type: 'add-module';
  module: Module;
  /** Position among the modules, from 0. */
  index: number;
}

export const addModule: CommandSpec<AddModule> = {
  type: 'add-module',
  run(page, { module, index }) {
    if (findModule(page, module.id)) return refuse('id-taken', module.id);
    for (const { id } of module.tiles ?? []) if (findTile(page, id)) return refuse('id-taken', id);
    const checked = moduleSchema.safeParse(module);
    if (!checked.success) return refuse('bad-value', checked.error.issues.map(({ path }) => path.join('.')).join(', '));
    page.modules.splice(Math.max(0, Math.min(index, page.modules.length)), 0, checked.data);
    return undefined;
  },
};
