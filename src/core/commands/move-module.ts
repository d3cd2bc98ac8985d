/** Moves a module to another position of the page. */
import { refuse } from './find';
import type { CommandSpec } from './types';

export interface MoveModule {
  type: 'move-module';
  module: string;
  /** Position it shall have afterwards, from 0. */
  index: number;
}

export const moveModule: CommandSpec<MoveModule> = {
  type: 'move-module',
  run(page, { module: moduleId, index }) {
    const from = page.modules.findIndex(({ id }) => id === moduleId);
    const module = page.modules[from];
    if (!module) return refuse('no-module', moduleId);
    const to = Math.max(0, Math.min(index, page.modules.length - 1));
    if (to === from) return refuse('nothing-changes', moduleId);
    page.modules.splice(from, 1);
    page.modules.splice(to, 0, module);
    return undefined;
  },
};
