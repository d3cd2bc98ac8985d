/** Orders (the tile at each slot, one list per viewport) as commands. */
import type { Command } from '../commands';
import type { Page } from '../page';
import type { Kernel } from './kernel';

/** The orders that a kernel holds now. */
export function ordersOf({ views }: Kernel): Int32Array[] {
  return views.map(({ tileAt }) => tileAt.slice());
}

/** One command that gives every changed module its tiles (in the first viewport's order) and the orders that differ from them. */
export function commandsFor(page: Page, kernel: Kernel, orders: readonly Int32Array[]): Command[] {
  const { grids, offsets, ids } = kernel;
  const modules = grids.flatMap(({ module, tiles }, g) => {
    const from = offsets[g] as number;
    const lists = orders.map((order) => Array.from(order.subarray(from, from + tiles.length), (tile) => ids[tile] as string));
    const now = kernel.seen.map((view) => view.grids[g]?.tiles.map(({ id }) => id) ?? []);
    if (lists.every((list, v) => same(list, now[v] ?? []))) return [];
    const first = lists[0] ?? [];
    const others = page.viewports.flatMap(({ id }, v) => {
      const list = lists[v] ?? [];
      return same(list, first) ? [] : [[id, list] as const];
    });
    return [{ module: module.id, tiles: first, order: Object.fromEntries(others) }];
  });
  return modules.length > 0 ? [{ type: 'arrange-tiles', modules }] : [];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}

/** Whether every module has the same tiles in two lists of orders. */
export function sameModules(kernel: Kernel, a: readonly Int32Array[], b: readonly Int32Array[]): boolean {
  return kernel.grids.every(({ tiles }, g) => {
    const from = kernel.offsets[g] as number;
    const own = new Set(a[0]?.subarray(from, from + tiles.length));
    return (b[0]?.subarray(from, from + tiles.length) ?? new Int32Array()).every((tile) => own.has(tile));
  });
}

/** The share of places, over all viewports, at which two lists of orders have different tiles. */
export function difference(a: readonly Int32Array[], b: readonly Int32Array[]): number {
  let other = 0;
  let places = 0;
  a.forEach((order, v) => {
    places += order.length;
    order.forEach((tile, slot) => {
      if (b[v]?.[slot] !== tile) other++;
    });
  });
  return places === 0 ? 0 : other / places;
}
