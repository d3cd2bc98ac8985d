/** The prices of each grid as sorted lists that give and take in logarithmic time: counts in a Fenwick tree per grid. */
export class PriceLadder {
  private readonly trees: Int32Array;
  private readonly sizes: Int32Array;
  private readonly top: number;
  private readonly rungs: number;

  /** @param prices all prices that may come, ascending, from rank 1; rank 0 is no price */
  constructor(
    grids: number,
    private readonly prices: readonly number[],
  ) {
    this.rungs = prices.length;
    this.trees = new Int32Array(grids * this.rungs);
    this.sizes = new Int32Array(grids);
    this.top = 2 ** Math.floor(Math.log2(Math.max(1, this.rungs - 1)));
  }

  change(grid: number, rank: number, by: 1 | -1): void {
    if (rank === 0) return;
    const from = grid * this.rungs;
    for (let i = rank; i < this.rungs; i += i & -i) this.trees[from + i] = (this.trees[from + i] as number) + by;
    this.sizes[grid] = (this.sizes[grid] as number) + by;
  }

  /** The price at a position of a grid's sorted prices. */
  private at(grid: number, position: number): number {
    const from = grid * this.rungs;
    let rank = 0;
    let left = position;
    for (let bit = this.top; bit > 0; bit >>= 1) {
      const next = rank + bit;
      if (next >= this.rungs) continue;
      const below = this.trees[from + next] as number;
      if (below > left) continue;
      rank = next;
      left -= below;
    }
    return this.prices[rank + 1] as number;
  }

  /** Overlap of the intervals between the quartiles of two grids (rules.md, `module-distinct`); 1 where one has no prices. */
  overlap(a: number, b: number): number {
    const n = this.sizes[a] as number;
    const m = this.sizes[b] as number;
    if (n === 0 || m === 0) return 1;
    const a0 = this.at(a, Math.floor((n - 1) / 4));
    const a1 = this.at(a, Math.ceil((3 * (n - 1)) / 4));
    const b0 = this.at(b, Math.floor((m - 1) / 4));
    const b1 = this.at(b, Math.ceil((3 * (m - 1)) / 4));
    const shared = Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
    const covered = a1 - a0 + (b1 - b0) - shared;
    if (covered === 0) return a0 === b0 ? 1 : 0;
    return shared / covered;
  }
}
