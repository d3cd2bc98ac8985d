/**
 * How far modules overlap in one facet (rules.md, `module-distinct`): the weighted Jaccard of their shares by value, kept up to
 * date tile by tile. Shares x/n and y/m are compared as x·m and y·n, so the sums stay whole numbers.
 */
export class Facet {
  private readonly counts: Int32Array;
  /** Σ min and Σ max for each pair of grids, both ways. */
  private readonly least: Float64Array;
  private readonly most: Float64Array;
  private readonly grids: number;

  /** @param values how many different values there are */
  constructor(
    private readonly values: number,
    private readonly sizes: Int32Array,
  ) {
    this.grids = sizes.length;
    this.counts = new Int32Array(this.grids * values);
    this.least = new Float64Array(this.grids ** 2);
    this.most = new Float64Array(this.grids ** 2);
  }

  count(grid: number, value: number): number {
    return this.counts[grid * this.values + value] as number;
  }

  /** One tile of this value more, or less, in a grid. */
  change(grid: number, value: number, by: 1 | -1): void {
    const { counts, values, sizes, grids, least, most } = this;
    const at = grid * values + value;
    const before = counts[at] as number;
    counts[at] = before + by;
    const own = sizes[grid] as number;
    for (let other = 0; other < grids; other++) {
      if (other === grid) continue;
      const size = sizes[other] as number;
      const theirs = (counts[other * values + value] as number) * own;
      const was = before * size;
      const is = (before + by) * size;
      const less = Math.min(is, theirs) - Math.min(was, theirs);
      const more = Math.max(is, theirs) - Math.max(was, theirs);
      const there = grid * grids + other;
      const back = other * grids + grid;
      least[there] = (least[there] as number) + less;
      least[back] = (least[back] as number) + less;
      most[there] = (most[there] as number) + more;
      most[back] = (most[back] as number) + more;
    }
  }

  overlap(a: number, b: number): number {
    const at = a * this.grids + b;
    return (this.least[at] as number) / (this.most[at] as number);
  }
}
