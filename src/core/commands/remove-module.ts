/** Removes a module with its tiles; refused while it holds a locked tile. */
import { refuse } from './find';
import type { CommandSpec } from './types';

export interface RemoveModule {
  type: 'remove-module';
  module: string;
}

export const removeModule: CommandSpec<RemoveModule> = {
  type: 'remove-module',
  run(page, { module: moduleId }) {
    const index = page.modules.findIndex(({ id }) => id === moduleId);
    const module = page.modules[index];
    if (!module) return refuse('no-module', moduleId);
    const locked = module.tiles?.find((tile) => tile.locked);
    if (locked) return refuse('locked', locked.id);
    const gone = new Set(module.tiles?.map(({ id }) => id));
    if (page.path) page.path = page.path.filter((id) => !gone.has(id));
    page.modules.splice(index, 1);
    return undefined;
  },
};
