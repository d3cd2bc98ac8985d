/** Which tiles of a board may change places with which. */
import type { ViewCost } from './view-cost';

/** Tiles that may change places with each other; inside one grid at one viewport, or (free) over the whole page. */
export interface Group {
  /** Slots of the primary viewport of the group, in reading order. */
  slots: Int32Array;
  /** The tiles, cheapest first. */
  ladder: Int32Array;
}

/**
 * Groups of two tiles and more, the group of each tile (−1 for none) and its position in the ladder.
 * @param key the same for tiles of one group; undefined for those of none
 * @param only the slots that may take part, where not all of the view's
 */
export function groupTiles(
  view: ViewCost,
  ranks: Int32Array,
  key: (tile: number) => string | undefined,
  only?: ReadonlySet<number>,
): { groups: Group[]; groupOf: Int32Array; position: Int32Array } {
  const byKey = new Map<string, number[]>();
  view.tileAt.forEach((tile, slot) => {
    const at = only && !only.has(slot) ? undefined : key(tile);
    if (at === undefined) return;
    const slots = byKey.get(at);
    if (slots) slots.push(slot);
    else byKey.set(at, [slot]);
  });
  const groupOf = new Int32Array(ranks.length).fill(-1);
  const position = new Int32Array(ranks.length);
  const groups: Group[] = [];
  for (const slots of byKey.values()) {
    if (slots.length < 2) continue;
    const ladder = Int32Array.from(slots, (slot) => view.tileAt[slot] as number).sort(
      (a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b,
    );
    ladder.forEach((tile, i) => {
      groupOf[tile] = groups.length;
      position[tile] = i;
    });
    groups.push({ slots: Int32Array.from(slots), ladder });
  }
  return { groups, groupOf, position };
}
