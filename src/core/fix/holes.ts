/** Empty cells that no rule asks after: those above a module's last row, where a tile too wide for what was left began a new one. */
import { once } from '../once';
import { type Module, type Page, placeModule } from '../page';

/** Whether a module has more empty cells above its last row than before, at any viewport. Modules that are the same object have not. */
export function leavesHoles(before: Page, after: Page): boolean {
  const known = new Map(before.modules.map((module) => [module.id, module]));
  return after.modules.some((module) => {
    const was = known.get(module.id);
    if (was === module) return false;
    return after.viewports.some(({ id }) => holesAt(module, id) > (was ? holesBefore(was, id) : 0));
  });
}

const counted = once((_module: Module) => new Map<string, number>());

function holesBefore(module: Module, viewport: string): number {
  const counts = counted(module);
  const count = counts.get(viewport) ?? holesAt(module, viewport);
  counts.set(viewport, count);
  return count;
}

function holesAt(module: Module, viewport: string): number {
  const { cells, columns, rows } = placeModule(module, viewport);
  let holes = 0;
  for (let cell = 0; cell < (rows - 1) * columns; cell++) if (cells[cell] === -1) holes++;
  return holes;
}
