/** Exchanges of tiles between modules. */
import type { Random } from '../random';
import type { Board } from './board';
import { focusOf, type Mover } from './mover';
import { PriceRuns } from './price-runs';
import type { ViewCost } from './view-cost';

/** Of a thousand moves, those that tell modules apart that are too much alike; exchanges looked at in each, and how near in price. */
const PARTING = 5;
const PART_TRIES = 400;
const PART_REACH = 4;
/** Prices up or down that count as near. */
const REACH = 3;

/** Exchanges over the whole page, at every view at once. */
export class FreeMoves implements Mover {
  private readonly runs: PriceRuns;
  private readonly focus: number;

  constructor(
    private readonly board: Board,
    private readonly random: Random,
  ) {
    this.focus = focusOf(board);
    this.runs = new PriceRuns(board.freeGroups, board.kernel.ranks, random);
  }

  move(): number {
    const { random, runs, board } = this;
    if (random.int(1000) < PARTING && board.kernel.contents.total > 0) {
      const alike = board.kernel.contents.alike(random);
      if (alike) return this.part(alike);
    }
    let tile = runs.tiles[random.int(runs.tiles.length)] as number;
    if (random.int(100) < this.focus) {
      const view = board.views[random.int(board.views.length)] as ViewCost;
      const slot = view.failingSlot(random);
      const failing = slot < 0 ? -1 : (view.tileAt[slot] as number);
      if (failing >= 0 && runs.has(failing)) tile = failing;
    }
    const other = random.int(100) < 70 ? runs.near(tile, REACH) : runs.any(tile);
    if (other === tile || (board.mayStand && !this.mayChange(tile, other))) return 0;
    return board.swapTiles(tile, other);
  }

  /**
   * Of two modules too much alike, the upper one takes cheaper tiles for dearer ones, as long as that costs nothing: what tells them
   * apart is felt only after many exchanges.
   */
  private part([above, below]: readonly [number, number]): number {
    const { board, runs, random } = this;
    const { contents, ranks } = board.kernel;
    const { gridOf } = contents;
    const { limit } = board;
    board.limit = Number.POSITIVE_INFINITY;
    const before = contents.total;
    let delta = 0;
    for (let tries = 0; tries < PART_TRIES && contents.total >= before; tries++) {
      const tile = runs.tiles[random.int(runs.tiles.length)] as number;
      const other = runs.near(tile, PART_REACH);
      const isUp = gridOf[tile] === above && gridOf[other] === below && (ranks[tile] as number) > (ranks[other] as number);
      const isDown = gridOf[tile] === below && gridOf[other] === above && (ranks[tile] as number) < (ranks[other] as number);
      if ((!isUp && !isDown) || (board.mayStand && !this.mayChange(tile, other))) continue;
      const more = board.swapTiles(tile, other);
      if (more <= 0) delta += more;
      else board.swapTiles(tile, other);
    }
    board.limit = limit;
    return delta;
  }

  private mayChange(a: number, b: number): boolean {
    const { mayStand, kernel } = this.board;
    const { gridOf, cardOf } = kernel.contents;
    return !mayStand || (mayStand(cardOf[a] as number, gridOf[b] as number) && mayStand(cardOf[b] as number, gridOf[a] as number));
  }
}
