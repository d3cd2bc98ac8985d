/** Takes away a module's own order at a viewport, which then shows the order of `tiles` again; refused where a locked tile would move. */
import { findModule, orderAt, refuse } from './find';
import type { CommandSpec } from './types';

export interface ResetOrder {
  type: 'reset-order';
  module: string;
  viewport: string;
}

export const resetOrder: CommandSpec<ResetOrder> = {
  type: 'reset-order',
  run(page, { module: moduleId, viewport }) {
    const module = findModule(page, moduleId);
    if (!module) return refuse('no-module', moduleId);
    if (!page.viewports.some(({ id }) => id === viewport)) return refuse('no-viewport', viewport);
    if (!module.order?.[viewport]) return refuse('nothing-changes', viewport);
    const before = orderAt(module, viewport);
    const moved = (module.tiles ?? []).find(({ id, locked }, index) => locked && before[index] !== id);
    if (moved) return refuse('locked', moved.id);
    const { [viewport]: _own, ...others } = module.order;
    if (Object.keys(others).length > 0) module.order = others;
    else delete module.order;
    return undefined;
  },
};
