/**
 * Tiles in order of price, in runs of one price each. Of a thousand tiles dozens share a price: a tile's neighbours in that order
 * cost what it costs, and an exchange with one of them changes nothing. Here the next ones are those of the next prices.
 */
import type { Random } from '../random';
import type { Group } from './groups';
import { shifted } from './mover';

export class PriceRuns {
  /** Ladders of all groups end to end, and where each run of them starts. */
  readonly tiles: Int32Array;
  private readonly starts: Int32Array;
  /** Of each tile: its run, −1 for one that is in no group; first run of its group, and how many there are. */
  private readonly runOf: Int32Array;
  private readonly first: Int32Array;
  private readonly count: Int32Array;

  /** @param ranks rank of each tile's price */
  constructor(
    groups: readonly Pick<Group, 'ladder'>[],
    private readonly ranks: Int32Array,
    private readonly random: Random,
  ) {
    this.tiles = Int32Array.from(groups.flatMap(({ ladder }) => [...ladder]));
    this.runOf = new Int32Array(ranks.length).fill(-1);
    this.first = new Int32Array(ranks.length);
    this.count = new Int32Array(ranks.length);
    const starts: number[] = [];
    let at = 0;
    for (const { ladder } of groups) {
      const first = starts.length;
      let before = -1;
      for (const tile of ladder) {
        const rank = ranks[tile] as number;
        if (rank !== before) starts.push(at);
        before = rank;
        this.runOf[tile] = starts.length - 1;
        this.first[tile] = first;
        at++;
      }
      for (const tile of ladder) this.count[tile] = starts.length - first;
    }
    this.starts = Int32Array.from([...starts, at]);
  }

  has(tile: number): boolean {
    return (this.runOf[tile] as number) >= 0;
  }

  /** A tile up to so many prices away; the tile itself where all of its group cost the same. */
  near(tile: number, reach: number): number {
    const count = this.count[tile] as number;
    if (count < 2) return tile;
    const first = this.first[tile] as number;
    return this.inRun(first + shifted((this.runOf[tile] as number) - first, reach, count, this.random));
  }

  /** Any tile of the same group. */
  any(tile: number): number {
    const first = this.first[tile] as number;
    const from = this.starts[first] as number;
    const to = this.starts[first + (this.count[tile] as number)] as number;
    return this.tiles[from + this.random.int(to - from)] as number;
  }

  /** A tile of the same group whose rank is just this, or the next one in a direction, and so many prices beyond; −1 for none. */
  about(tile: number, rank: number, direction: 1 | -1, beyond: number): number {
    const { starts, tiles, ranks } = this;
    const first = this.first[tile] as number;
    const count = this.count[tile] as number;
    // The first run of at least this rank.
    let from = first;
    let to = first + count;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ranks[tiles[starts[middle] as number] as number] as number) < rank) from = middle + 1;
      else to = middle;
    }
    const isThere = from < first + count && ranks[tiles[starts[from] as number] as number] === rank;
    const run = (direction > 0 || isThere ? from : from - 1) + direction * beyond;
    return run < first || run >= first + count ? -1 : this.inRun(run);
  }

  private inRun(run: number): number {
    const from = this.starts[run] as number;
    return this.tiles[from + this.random.int((this.starts[run + 1] as number) - from)] as number;
  }
}
