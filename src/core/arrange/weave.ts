/**
 * The weave (rules.md, "The weave"): of prices in order, the lower half stands on one colour of the checkerboard and the upper
 * half on the other, each ascending in reading order. Rows and columns then alternate, lows and highs ascend, bands rise. Cut into
 * blocks that are woven one after the other, bands rise more gently, at the price of less contrast; with one block over several
 * modules, modules take overlapping slices of the price ladder. Which block is best depends on the prices: all are tried.
 */
import type { Board } from './board';
import type { Group } from './groups';
import type { Kernel } from './kernel';

/** 0 or 1 per slot: the colour of its first cell on the checkerboard of its module. */
function colours(kernel: Kernel, viewIndex: number): Uint8Array {
  const view = kernel.seen[viewIndex];
  return Uint8Array.from(
    (view?.grids ?? []).flatMap(({ tiles, rowLines, columnLines }) =>
      tiles.map((_, i) => ((rowLines.start[i] as number) + (columnLines.start[i] as number)) % 2),
    ),
  );
}

/**
 * Weaves tiles into slots, block by block.
 * @param slots in reading order
 * @param ladder tiles, cheapest first, as many as slots
 * @param block slots per block
 * @param low the colour on which the cheap ones stand
 * @returns the tile for each slot of `slots`
 */
function weaveTiles(slots: Int32Array, ladder: Int32Array, colour: Uint8Array, block: number, low: number): Int32Array {
  const result = new Int32Array(slots.length);
  for (let from = 0; from < slots.length; from += block) {
    const to = Math.min(slots.length, from + block);
    let lows = 0;
    for (let i = from; i < to; i++) if (colour[slots[i] as number] === low) lows++;
    let nextLow = from;
    let nextHigh = from + lows;
    for (let i = from; i < to; i++) result[i] = ladder[colour[slots[i] as number] === low ? nextLow++ : nextHigh++] as number;
  }
  return result;
}

/** Block lengths worth trying: from two rows to everything. */
function blocks(length: number, columns: number): number[] {
  const sizes = new Set<number>([length]);
  for (let size = 2 * columns; size < length; size *= 2) sizes.add(size);
  sizes.add(Math.ceil(length / 2)).add(Math.ceil(length / 3));
  return [...sizes].filter((size) => size >= 2);
}

/** Weaves each group of one view, module by module, keeping of all blocks and both colours what costs least. */
function weaveView(board: Board, view: number): void {
  const viewIndex = board.viewIndexes[view] as number;
  const colour = colours(board.kernel, viewIndex);
  const columns = columnsBySlot(board.kernel, viewIndex);
  for (const group of board.groups[view] ?? []) weaveGroup(board, view, group, colour, columns[group.slots[0] as number] ?? 1);
}

function columnsBySlot(kernel: Kernel, viewIndex: number): number[] {
  return (kernel.seen[viewIndex]?.grids ?? []).flatMap(({ tiles, columns }) => tiles.map(() => columns));
}

function weaveGroup(board: Board, view: number, { slots }: Group, colour: Uint8Array, columns: number): void {
  const cost = board.views[view];
  if (!cost) return;
  const { ranks } = board.kernel;
  const ladder = Int32Array.from(slots, (slot) => cost.tileAt[slot] as number).sort(
    (a, b) => (ranks[a] as number) - (ranks[b] as number) || a - b,
  );
  let best: Int32Array = Int32Array.from(slots, (slot) => cost.tileAt[slot] as number);
  let least = cost.total;
  const put = (tiles: Int32Array) => {
    slots.forEach((slot, i) => {
      if (cost.tileAt[slot] !== tiles[i]) board.exchange(view, slot, cost.slotOf[tiles[i] as number] as number);
    });
    board.settle();
    board.keep();
  };
  for (const block of blocks(slots.length, columns))
    for (const low of [0, 1]) {
      const woven = weaveTiles(slots, ladder, colour, block, low);
      put(woven);
      if (cost.total >= least) continue;
      least = cost.total;
      best = woven;
    }
  put(best);
}

/**
 * Weaves the whole page with tiles free to change module: blocks over the primary view, then each view's modules; or the
 * modules as they are. What costs least stays.
 */
export function weaveFree(board: Board): void {
  const first = board.snapshot()[0] ?? new Int32Array();
  weaveAll(board);
  let best = board.snapshot();
  let least = board.total();
  const colour = colours(board.kernel, board.viewIndexes[0] as number);
  const columns = columnsBySlot(board.kernel, board.viewIndexes[0] as number)[0] ?? 1;
  const longest = Math.max(0, ...board.freeGroups.map(({ slots }) => slots.length));
  for (const block of blocks(longest, columns))
    for (const low of [0, 1]) {
      const order = first.slice();
      for (const { slots, ladder } of board.freeGroups) {
        const woven = weaveTiles(slots, ladder, colour, block, low);
        slots.forEach((slot, i) => {
          order[slot] = woven[i] as number;
        });
      }
      // At the other views, tiles that change module take the places of those they replace, and are woven there.
      board.restore([order]);
      weaveAll(board);
      if (board.total() >= least) continue;
      least = board.total();
      best = board.snapshot();
    }
  board.restore(best);
}

/** Weaves each view of a board, its modules keeping the tiles they have. */
export function weaveAll(board: Board): void {
  board.views.forEach((_, view) => {
    weaveView(board, view);
  });
}
