/** What a kernel would cost with other orders; it is left as it is. */
import type { Kernel } from '../kernel';

export interface Costs {
  views: number[];
  contents: number;
}

/** @param orders tile at each place of each viewport, among its like */
export function costsOf(kernel: Kernel, orders: readonly Int32Array[]): Costs {
  const views = kernel.views.map((view, v) => {
    orders[v]?.forEach((tile, slot) => {
      if (view.tileAt[slot] !== tile) view.exchange(slot, view.slotOf[tile] as number);
    });
    view.settle();
    const { total } = view;
    view.undo();
    return total;
  });
  return { views, contents: contentsOf(kernel, orders[0] ?? new Int32Array()) };
}

function contentsOf({ contents, offsets }: Kernel, order: Int32Array): number {
  const { gridOf } = contents;
  const target = new Int32Array(gridOf.length);
  order.forEach((tile, slot) => {
    target[tile] = offsets.findLastIndex((first) => first <= slot);
  });
  for (let tile = 0; tile < target.length; tile++) {
    // Whoever stands where the tile belongs, and does not belong there itself, comes for it.
    const other = gridOf.findIndex((grid, one) => grid === target[tile] && target[one] !== grid);
    if (gridOf[tile] !== target[tile] && other >= 0) contents.swap(tile, other);
  }
  const { total } = contents;
  contents.undo();
  return total;
}
