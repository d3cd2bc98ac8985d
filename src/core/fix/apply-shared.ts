/**
 * Applying commands to a page without copying what they leave alone, so that `recheck` has to look at the touched modules
 * only. The page given is left alone, as with `apply`, whose answer this equals.
 */
import { type Command, run } from '../commands';
import type { Module, Page } from '../page';

/** The page after all commands; null where one of them is refused. Linear in the tiles of the modules touched. */
export function applyShared(page: Page, commands: readonly Command[]): Page | null {
  let next = page;
  for (const command of commands) {
    next = loosen(next, command);
    if (run(next, command)) return null;
  }
  return next;
}

/** A page of which everything that the command may write to is a copy. */
function loosen(page: Page, command: Command): Page {
  const touched = touchedBy(command);
  if (!touched) return structuredClone(page);
  const { modules, tiles } = touched;
  const isTouched = (module: Module) => modules.includes(module.id) || (module.tiles ?? []).some(({ id }) => tiles.includes(id));
  const sku = touched.skus.some((id) => !page.skus.some((one) => one.id === id));
  return {
    ...page,
    modules: page.modules.map((module) => (isTouched(module) ? copyOf(module) : module)),
    ...(sku && { skus: [...page.skus] }),
  };
}

interface Touched {
  modules: readonly string[];
  tiles: readonly string[];
  /** SKUs that come onto the page where it does not hold them. */
  skus: readonly string[];
}

function touchedBy(command: Command): Touched | undefined {
  const touched = (modules: readonly string[], tiles: readonly string[], skus: readonly string[] = []) => ({ modules, tiles, skus });
  switch (command.type) {
    case 'swap-tiles':
      return touched([], [command.a, command.b]);
    case 'replace-sku':
      return touched([], [command.tile], [command.sku.id]);
    case 'remove-tiles':
      return touched([], command.tiles);
    case 'place-sku':
      return touched(
        [command.module],
        [],
        command.tiles.map(({ sku }) => sku.id),
      );
    case 'set-tile':
      return touched([], [command.tile]);
    case 'set-module':
      return touched([command.module], []);
    default:
      return undefined;
  }
}

function copyOf(module: Module): Module {
  const { tiles, order } = module;
  return {
    ...module,
    ...(tiles && { tiles: tiles.map((tile) => ({ ...tile })) }),
    ...(order && { order: Object.fromEntries(Object.entries(order).map(([viewport, ids]) => [viewport, [...ids]])) }),
  };
}
