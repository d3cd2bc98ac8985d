/** Exchanges of SKUs on the page with SKUs that are not, as long as the wishes hold. */

import type { Random } from '../random';
import type { Board } from './board';
import { focusOf, type Mover, shifted } from './mover';
import type { ViewCost } from './view-cost';

/** Cards looked at for one that may come. */
const TRIES = 6;
const REACH = 12;

export class PoolMoves implements Mover {
  /** Tiles that may change their SKU. */
  private readonly tiles: Int32Array;
  private readonly may: Uint8Array;
  /** All cards with a price, cheapest first, and the place of each. */
  private readonly ladder: Int32Array;
  private readonly rungOf: Int32Array;
  private readonly focus: number;

  constructor(
    private readonly board: Board,
    private readonly random: Random,
  ) {
    const { kernel } = board;
    this.focus = focusOf(board);
    const { rank } = kernel.contents;
    this.may = Uint8Array.from(kernel.tiles, ({ locked }, tile) => (locked || kernel.ranks[tile] === 0 ? 0 : 1));
    this.tiles = Int32Array.from(this.may.keys()).filter((tile) => this.may[tile] === 1);
    this.ladder = Int32Array.from(rank.keys())
      .filter((card) => rank[card] !== 0)
      .sort((a, b) => (rank[a] as number) - (rank[b] as number) || a - b);
    this.rungOf = new Int32Array(rank.length);
    this.ladder.forEach((card, rung) => {
      this.rungOf[card] = rung;
    });
  }

  move(): number {
    const { board, random, tiles, ladder } = this;
    if (tiles.length === 0) return 0;
    const { tileOf, cardOf, gridOf } = board.kernel.contents;
    const tile = this.pick();
    const grid = gridOf[tile] as number;
    const now = cardOf[tile] as number;
    for (let i = 0; i < TRIES; i++) {
      const near = random.int(100) < 70;
      const rung = near ? shifted(this.rungOf[now] as number, REACH, ladder.length, random) : random.int(ladder.length);
      const card = ladder[rung] as number;
      if (tileOf[card] === -1 && (board.mayLeave?.(now) ?? true) && (board.mayStand?.(card, grid) ?? true))
        return board.giveCard(tile, card);
    }
    return 0;
  }

  private pick(): number {
    const { board, random, tiles } = this;
    if (random.int(100) < this.focus) {
      const view = board.views[random.int(board.views.length)] as ViewCost;
      const slot = view.failingSlot(random);
      const tile = slot < 0 ? -1 : (view.tileAt[slot] as number);
      if (tile >= 0 && this.may[tile] === 1) return tile;
    }
    return tiles[random.int(tiles.length)] as number;
  }
}
