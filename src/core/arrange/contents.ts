/**
 * The cost of which tile is in which module (price bands, distinct contents, related goods), for searches in which tiles
 * may change module. The order inside a module does not matter here. Counts are kept up to date; only what the two modules
 * of an exchange take part in is worked out again.
 */
import type { Page } from '../page';
import { atLeast, atMost, below, declaredBand, type Grid, suppressionsFor } from '../rules';
import type { KernelRules } from './kernel-rules';

/** Facts of a tile as small numbers; −1 for no family. */
interface Facts {
  price: number;
  category: number;
  brand: number;
  family: number;
}

/** Below this a module has too few tiles to speak of a family (rules.md, `module-relevance`). */
const FEWEST_RELATED = 4;

function numbering(): (value: string) => number {
  const known = new Map<string, number>();
  return (value) => {
    const at = known.get(value) ?? known.size;
    known.set(value, at);
    return at;
  };
}

export class ContentsCost {
  total = 0;
  /** Grid of each tile. */
  readonly gridOf: Int32Array;
  private readonly facts: Facts[];
  private readonly categories: Int32Array[];
  private readonly brands: Int32Array[];
  private readonly families: Int32Array[];
  /** Prices above 0 of each grid, cheapest first. */
  private readonly ladders: number[][];
  private readonly sizes: number[];
  /** Pairs of grids whose cost depends on their contents; the others are constant and left out. */
  private readonly open: boolean[][];
  private readonly pairCost: number[][];
  private readonly familyCost: number[];
  private readonly bandCost: (tile: number, grid: number) => number;
  private readonly related: boolean;
  private readonly relevanceMuted: boolean[];
  private swapped: [number, number] | undefined;

  constructor(
    page: Page,
    private readonly grids: readonly Grid[],
    private readonly rules: KernelRules,
    today: string | undefined,
  ) {
    const category = numbering();
    const brand = numbering();
    const family = numbering();
    this.facts = grids.flatMap(({ skus, prices }) =>
      skus.map((sku, i) => ({
        price: prices[i] as number,
        category: category(sku?.category?.length ? JSON.stringify(sku.category) : ''),
        brand: brand(sku?.brand ?? ''),
        family: sku?.category?.[0] === undefined ? -1 : family(sku.category[0]),
      })),
    );
    this.gridOf = Int32Array.from(grids.flatMap(({ tiles }, g) => tiles.map(() => g)));
    this.related = this.facts.some(({ family: known }) => known >= 0);
    const counts = () => grids.map(() => new Int32Array(this.facts.length + 1));
    this.categories = counts();
    this.brands = counts();
    this.families = counts();
    this.ladders = grids.map(() => []);
    this.sizes = grids.map(({ tiles }) => tiles.length);
    this.facts.forEach((_, tile) => {
      this.put(tile, this.gridOf[tile] as number, 1);
    });
    const moduleIds = grids.map(({ module }) => module.id);
    const muted = (rule: string, modules: readonly string[], tile?: string) =>
      suppressionsFor(page, rule, today).some(
        ({ at = {} }) =>
          at.viewport === undefined &&
          (at.module === undefined || modules.includes(at.module)) &&
          (at.tile === undefined || at.tile === tile) &&
          (at.tiles === undefined || (at.tiles.length === 1 && at.tiles[0] === tile)),
      );
    const titles = grids.map(({ module }) => (module.title ?? '').replace(/\s+/gu, '').toUpperCase().toLowerCase());
    const bands = grids.map(({ module }) => declaredBand(module));
    const constant = (a: number, b: number) => {
      const [first, second] = [bands[a], bands[b]];
      const bandsDiffer = first && second && (first.min !== second.min || first.max !== second.max);
      const ids = [moduleIds[a] as string, moduleIds[b] as string];
      return bandsDiffer || (titles[a] !== '' && titles[a] === titles[b]) || muted('module-distinct', ids);
    };
    this.open = grids.map((a, i) => grids.map((b, j) => i !== j && a.tiles.length > 0 && b.tiles.length > 0 && !constant(i, j)));
    this.relevanceMuted = grids.map(({ module }) => muted('module-relevance', [module.id]));
    const ids = grids.flatMap(({ tiles }) => tiles.map(({ id }) => id));
    this.bandCost = (tile, grid) => {
      const band = bands[grid];
      const price = this.facts[tile]?.price ?? 0;
      if (!band || price === 0 || (atLeast(price, band.min) && atMost(price, band.max))) return 0;
      return muted('price-bands', [moduleIds[grid] as string], ids[tile]) ? 0 : rules.bands.tile;
    };
    this.facts.forEach((_, tile) => {
      this.total += this.bandCost(tile, this.gridOf[tile] as number);
    });
    this.pairCost = grids.map(() => grids.map(() => 0));
    this.familyCost = grids.map(() => 0);
    grids.forEach((_, g) => {
      this.settle(g);
    });
  }

  /** Lets two tiles of different grids change places; answers the change in cost. */
  swap(a: number, b: number): number {
    const before = this.total;
    this.exchange(a, b);
    this.swapped = [a, b];
    return this.total - before;
  }

  /** Takes the last swap back. */
  undo(): void {
    if (this.swapped) this.exchange(this.swapped[0], this.swapped[1]);
    this.swapped = undefined;
  }

  private exchange(a: number, b: number): void {
    const from = this.gridOf[a] as number;
    const to = this.gridOf[b] as number;
    this.total -= this.bandCost(a, from) + this.bandCost(b, to);
    this.total += this.bandCost(a, to) + this.bandCost(b, from);
    this.put(a, from, -1);
    this.put(b, to, -1);
    this.put(a, to, 1);
    this.put(b, from, 1);
    this.gridOf[a] = to;
    this.gridOf[b] = from;
    this.settle(from);
    this.settle(to);
  }

  private put(tile: number, grid: number, count: 1 | -1): void {
    const { price, category, brand, family } = this.facts[tile] as Facts;
    bump(this.categories[grid] as Int32Array, category, count);
    bump(this.brands[grid] as Int32Array, brand, count);
    if (family >= 0) bump(this.families[grid] as Int32Array, family, count);
    if (price === 0) return;
    const ladder = this.ladders[grid] as number[];
    let at = 0;
    while (at < ladder.length && (ladder[at] as number) < price) at++;
    if (count === 1) ladder.splice(at, 0, price);
    else ladder.splice(at, 1);
  }

  private settle(grid: number): void {
    for (let other = 0; other < this.grids.length; other++) {
      if (!this.open[grid]?.[other]) continue;
      const cost = this.differ(grid, other) ? 0 : this.rules.distinct.overlap;
      this.total += cost - (this.pairCost[grid]?.[other] as number);
      (this.pairCost[grid] as number[])[other] = cost;
      (this.pairCost[other] as number[])[grid] = cost;
    }
    const cost = this.isRelated(grid) ? 0 : this.rules.relevance.family;
    this.total += cost - (this.familyCost[grid] as number);
    this.familyCost[grid] = cost;
  }

  private differ(a: number, b: number): boolean {
    const { maxOverlap } = this.rules.distinct;
    if (this.rules.distinct.overlap === 0) return true;
    if (below(this.jaccard(this.categories, a, b), maxOverlap) || below(this.jaccard(this.brands, a, b), maxOverlap)) return true;
    const p = this.ladders[a] as number[];
    const q = this.ladders[b] as number[];
    return below(p.length > 0 && q.length > 0 ? intervalOverlap(p, q) : 1, maxOverlap);
  }

  private jaccard(counts: readonly Int32Array[], a: number, b: number): number {
    const p = counts[a] as Int32Array;
    const q = counts[b] as Int32Array;
    const n = this.sizes[a] as number;
    const m = this.sizes[b] as number;
    let least = 0;
    let most = 0;
    for (let i = 0; i < p.length; i++) {
      const x = (p[i] as number) / n;
      const y = (q[i] as number) / m;
      least += Math.min(x, y);
      most += Math.max(x, y);
    }
    return least / most;
  }

  private isRelated(grid: number): boolean {
    const size = this.sizes[grid] as number;
    if (!this.related || size < FEWEST_RELATED || this.relevanceMuted[grid] || this.rules.relevance.family === 0) return true;
    let largest = 0;
    for (const count of this.families[grid] as Int32Array) if (count > largest) largest = count;
    return atLeast(largest / size, this.rules.relevance.minShare);
  }
}

function bump(counts: Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}

/** Overlap of the intervals between the quartiles (rules.md, `module-distinct`) of two sorted lists of prices. */
function intervalOverlap(p: readonly number[], q: readonly number[]): number {
  const ends = (sorted: readonly number[]) =>
    [sorted[Math.floor((sorted.length - 1) / 4)] as number, sorted[Math.ceil((3 * (sorted.length - 1)) / 4)] as number] as const;
  const [a0, a1] = ends(p);
  const [b0, b1] = ends(q);
  const shared = Math.max(0, Math.min(a1, b1) - Math.max(a0, b0));
  const covered = a1 - a0 + (b1 - b0) - shared;
  if (covered === 0) return a0 === b0 ? 1 : 0;
  return shared / covered;
}
