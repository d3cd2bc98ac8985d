/** A module's layouts as the rules see them. */
import type { Tile } from '../../page';
import { type Grid, type GridView, gridView, readGrid } from '../../rules';
import type { Content } from './content';
import type { Layout } from './layouts';
import type { Runs } from './spread';

/** Any order of a module's tiles that makes this layout. */
export function orderIn({ present, classTiles, groupStart }: Content, layout: Layout): Int32Array {
  const next = Array.from(groupStart.subarray(0, groupStart.length - 1), (first, group) =>
    classTiles.slice(first, groupStart[group + 1] as number).flat(),
  );
  const at = next.map(() => 0);
  return Int32Array.from(layout, (group) => {
    if (group < 0) return present[-1 - group] as number;
    at[group] = (at[group] as number) + 1;
    return next[group]?.[(at[group] as number) - 1] as number;
  });
}

/** The grid as the rules would see it with its tiles in this order; prices are those of the kernel's ranks. */
export function viewIn({ kernel, view, grid }: Content, order: Int32Array): GridView {
  const { rungs, ranks, grids, seen } = kernel;
  const all = grids.flatMap(({ tiles }) => tiles);
  const { order: _, ...module } = (grids[grid] as Grid).module;
  const tiles = Array.from(order, (tile): Tile => ({ ...(all[tile] as Tile), skuId: String(ranks[tile]) }));
  const skus = new Map(rungs.prices.map((price, rank) => [String(rank), { id: String(rank), title: '', price }]));
  return gridView(readGrid({ ...module, tiles }, 0, skus), skus, seen[view]?.viewport ?? '');
}

/**
 * Rows and columns of priced places from a slot on, cut where they would share a tile with another.
 * @param everywhere whether places without a price count as well
 */
export function runsFrom({ prices, rowLines, columnLines }: GridView, from: number, everywhere = false): Runs {
  const cut = (lines: readonly (readonly number[])[]): number[] => {
    const met = new Uint8Array(prices.length);
    const runs: number[] = [];
    for (const line of lines) {
      let length = 0;
      for (let i = 0; i <= line.length; i++) {
        const slot = line[i] ?? -1;
        if (slot >= from && met[slot] === 0 && (everywhere || prices[slot] !== 0)) {
          met[slot] = 1;
          length++;
          continue;
        }
        if (length > 1) runs.push(length);
        length = 0;
      }
    }
    return runs;
  };
  return { rows: cut(rowLines.lines), columns: cut(columnLines.lines) };
}
