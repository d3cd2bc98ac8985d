/** A page that meets the wishes, to search from: tiles taken away and added, SKUs put in. */
import { apply, type Command } from '../../commands';
import { isGrid, type Module, type Page, type Sku, tilesAt } from '../../page';

export interface Prepared {
  page: Page;
  /** Empty where the page is as wished. */
  commands: Command[];
  /** These commands and further ones, as few as do the same. */
  finish(further: readonly Command[]): Command[];
}

function idsFor(page: Page): (index: number) => string {
  const known = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id }) => id)));
  let next = 0;
  return () => {
    do next++;
    while (known.has(`t${next}`));
    return `t${next}`;
  };
}

/** @param chosen SKUs for the tiles of each grid that are not locked */
export function prepare(page: Page, chosen: readonly (readonly Sku[])[], tileId = idsFor(page)): Prepared {
  const viewport = page.viewports[0]?.id ?? '';
  const removed: string[] = [];
  const placed: Command[] = [];
  const replaced: Command[] = [];
  let added = 0;
  page.modules.filter(isGrid).forEach(({ id: module, tiles = [] }, t) => {
    const left = new Map((chosen[t] ?? []).map((sku) => [sku.id, sku]));
    const open = tiles.filter(({ locked, skuId }) => !locked && !left.delete(skuId));
    const comers = [...left.values()];
    open.forEach(({ id }, i) => {
      const sku = comers[i];
      if (sku) replaced.push({ type: 'replace-sku', tile: id, sku });
      else removed.push(id);
    });
    const more = comers.slice(open.length);
    if (more.length > 0)
      placed.push({ type: 'place-sku', module, viewport, index: tiles.length, tiles: more.map((sku) => ({ id: tileId(added++), sku })) });
  });
  const first: Command[] = removed.length > 0 ? [{ type: 'remove-tiles', tiles: removed }] : [];
  const resized = apply(page, [...first, ...placed]);
  const seated = resized.ok ? lockedStay(page, resized.page) : [];
  const commands = [...first, ...placed, ...seated, ...replaced];
  const applied = apply(page, commands);
  if (!applied.ok) throw new Error(`arrange: no page: ${applied.refusal.reason} ${applied.refusal.subject}`);
  const skuOf = new Map(page.modules.flatMap(({ tiles = [] }) => tiles.map((tile) => [tile.id, tile.skuId])));
  return {
    page: applied.page,
    commands,
    finish(further) {
      const last = new Map<string, Sku>();
      for (const command of [...replaced, ...further]) if (command.type === 'replace-sku') last.set(command.tile, command.sku);
      const settled = placed.map(
        (command): Command =>
          command.type === 'place-sku'
            ? { ...command, tiles: command.tiles.map(({ id, sku }) => ({ id, sku: last.get(id) ?? sku })) }
            : command,
      );
      const exchanged = [...last].flatMap(([tile, sku]): Command[] => {
        const before = skuOf.get(tile);
        return before === undefined || before === sku.id ? [] : [{ type: 'replace-sku', tile, sku }];
      });
      return [...first, ...settled, ...seated, ...exchanged, ...further.filter(({ type }) => type !== 'replace-sku')];
    },
  };
}

/** Orders of the modules that have other tiles now, in which locked tiles stand at the positions that they had. */
function lockedStay(before: Page, after: Page): Command[] {
  const modules = after.modules.flatMap((module, m) => {
    const old = before.modules[m];
    if (!old || old.tiles?.length === module.tiles?.length || !module.tiles?.some(({ locked }) => locked)) return [];
    const orders = after.viewports.map(({ id }) => seats(old, module, id));
    const rest = after.viewports.slice(1).map(({ id }, v) => [id, orders[v + 1] ?? []] as const);
    return [{ module: module.id, tiles: orders[0] ?? [], order: Object.fromEntries(rest) }];
  });
  return modules.length > 0 ? [{ type: 'arrange-tiles', modules }] : [];
}

function seats(before: Module, after: Module, viewport: string): string[] {
  const at = new Map(tilesAt(before, viewport).flatMap(({ id, locked }, i) => (locked ? [[i, id] as const] : [])));
  const others = tilesAt(after, viewport).flatMap(({ id, locked }) => (locked ? [] : [id]));
  return (after.tiles ?? []).map((_, i) => at.get(i) ?? others.shift() ?? '');
}
