/**
 * The cost of which SKU is in which module (price bands, distinct contents, related goods, and for SKUs that come from a pool
 * what they lack), for searches in which tiles may change module or SKU. The order inside a module does not matter here.
 * Counts are kept up to date; a move costs what the two modules of an exchange take part in.
 */
import type { Page, Sku } from '../page';
import type { Random } from '../random';
import { atLeast, atMost, below, type DeclaredBand, declaredBand, type Grid, suppressionsFor } from '../rules';
import { Facet } from './facet';
import type { KernelRules } from './kernel-rules';
import { PriceLadder } from './price-ladder';
import type { Rungs } from './rungs';

/** Below this a module has too few tiles to speak of a family (rules.md, `module-relevance`). */
const FEWEST_RELATED = 4;

/** Cards are SKUs: first those on the page, card i on tile i at the start, then those of the pool. */
export interface ContentsInput {
  page: Page;
  grids: readonly Grid[];
  pool: readonly Sku[];
  rules: KernelRules;
  rungs: Rungs;
  today: string | undefined;
}

function numbering(): { of: (value: string) => number; known: Map<string, number> } {
  const known = new Map<string, number>();
  const of = (value: string) => {
    const at = known.get(value) ?? known.size;
    known.set(value, at);
    return at;
  };
  return { of, known };
}

export class ContentsCost {
  total = 0;
  /** Grid of each tile, and its card. */
  readonly gridOf: Int32Array;
  readonly cardOf: Int32Array;
  /** Tile of each card (−1: in the pool), and rank of its price. */
  readonly tileOf: Int32Array;
  readonly rank: Int32Array;
  private readonly price: Float64Array;
  private readonly category: Int32Array;
  private readonly brand: Int32Array;
  /** −1 for none. */
  private readonly family: Int32Array;
  /** What a card costs wherever it stands. */
  private readonly cardCost: Float64Array;
  private readonly cardMuted: Uint8Array;
  private readonly sizes: Int32Array;
  private readonly categories: Facet;
  private readonly brands: Facet;
  private readonly families: Facet;
  private readonly ladder: PriceLadder;
  private readonly familyCount: number;
  /** Tiles on the page that are in a family, and that keep the banner's promise. */
  private inFamilies = 0;
  private promised = 0;
  private presentCost = 0;
  /** Pairs of grids whose cost depends on their contents; the others are constant and left out. */
  private readonly open: boolean[][];
  private readonly anyOpen: boolean;
  private readonly pairCost: Float64Array;
  private readonly familyCost: Float64Array;
  private readonly bands: readonly (DeclaredBand | undefined)[];
  private readonly relevanceMuted: boolean[];
  private readonly bandMuted: (tile: number, grid: number) => boolean;
  private readonly presentWeight: number;
  private readonly promisedTo: number;
  private readonly rules: KernelRules;
  private readonly log: number[] = [];
  private logged = 0;

  constructor({ page, grids, pool, rules, rungs, today }: ContentsInput) {
    this.rules = rules;
    const skus: (Sku | undefined)[] = [...grids.flatMap((grid) => grid.skus), ...pool];
    const category = numbering();
    const brand = numbering();
    const family = numbering();
    this.price = Float64Array.from(skus, (sku) => sku?.price ?? 0);
    this.rank = Int32Array.from(skus, (sku) => rungs.rankOf(sku?.price ?? 0));
    this.category = Int32Array.from(skus, (sku) => category.of(sku?.category?.length ? JSON.stringify(sku.category) : ''));
    this.brand = Int32Array.from(skus, (sku) => brand.of(sku?.brand ?? ''));
    this.family = Int32Array.from(skus, (sku) => (sku?.category?.[0] === undefined ? -1 : family.of(sku.category[0])));
    this.gridOf = Int32Array.from(grids.flatMap(({ tiles }, g) => tiles.map(() => g)));
    this.cardOf = Int32Array.from(this.gridOf.keys());
    this.tileOf = new Int32Array(skus.length).fill(-1);
    this.sizes = Int32Array.from(grids, ({ tiles }) => tiles.length);
    this.categories = new Facet(category.known.size, this.sizes);
    this.brands = new Facet(brand.known.size, this.sizes);
    this.families = new Facet(family.known.size, this.sizes);
    this.familyCount = family.known.size;
    this.ladder = new PriceLadder(grids.length, rungs.prices);

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
    this.bands = grids.map(({ module }) => declaredBand(module) ?? undefined);
    const constant = (a: number, b: number) => {
      const [first, second] = [this.bands[a], this.bands[b]];
      const bandsDiffer = first && second && (first.min !== second.min || first.max !== second.max);
      const ids = [moduleIds[a] as string, moduleIds[b] as string];
      return bandsDiffer || (titles[a] !== '' && titles[a] === titles[b]) || muted('module-distinct', ids);
    };
    this.open = grids.map((a, i) =>
      grids.map((b, j) => i !== j && rules.distinct.overlap > 0 && a.tiles.length > 0 && b.tiles.length > 0 && !constant(i, j)),
    );
    this.anyOpen = this.open.some((row) => row.includes(true));
    this.relevanceMuted = grids.map(({ module }) => muted('module-relevance', [module.id]));
    const ids = grids.flatMap(({ tiles }) => tiles.map(({ id }) => id));
    this.bandMuted = (tile, grid) => muted('price-bands', [moduleIds[grid] as string], ids[tile]);
    const { title, image, promised } = rules.lacking;
    this.cardCost = Float64Array.from(skus, (sku) =>
      pool.length === 0 || !sku ? 0 : (sku.title.trim() === '' ? title : 0) + ((sku.image?.trim() ?? '') === '' ? image : 0),
    );
    this.cardMuted = Uint8Array.from(this.gridOf, (grid, tile) =>
      pool.length > 0 && muted('missing-data', [moduleIds[grid] as string], ids[tile]) ? 1 : 0,
    );
    this.presentWeight = pool.length > 0 && rungs.anchor !== 0 && !muted('price-anchor', []) ? promised : 0;
    this.promisedTo = rungs.promisedTo;
    this.pairCost = new Float64Array(grids.length ** 2);
    this.familyCost = new Float64Array(grids.length);
    for (let tile = 0; tile < this.gridOf.length; tile++) this.put(tile, this.gridOf[tile] as number, 1);
    for (let grid = 0; grid < grids.length; grid++) this.settle(grid);
    this.settlePage();
  }

  /** Lets two tiles of different grids change places; answers the change in cost. */
  swap(a: number, b: number): number {
    const before = this.total;
    this.exchange(a, b);
    this.log[this.logged++] = a;
    this.log[this.logged++] = b;
    return this.total - before;
  }

  /** Gives a tile another card; answers the change in cost. */
  replace(tile: number, card: number): number {
    const before = this.total;
    this.log[this.logged++] = ~tile;
    this.log[this.logged++] = this.cardOf[tile] as number;
    this.give(tile, card);
    return this.total - before;
  }

  commit(): void {
    this.logged = 0;
  }

  /** Two grids whose contents are too much alike, the upper one first; undefined where none are. */
  alike(random: Random): readonly [number, number] | undefined {
    const { pairCost, sizes } = this;
    const grids = sizes.length;
    const from = random.int(pairCost.length);
    for (let i = 0; i < pairCost.length; i++) {
      const at = (from + i) % pairCost.length;
      const [a, b] = [Math.floor(at / grids), at % grids];
      if (a < b && (pairCost[at] as number) > 0) return [a, b];
    }
    return undefined;
  }

  /** Takes back everything since `commit`. */
  undo(): void {
    for (let i = this.logged - 2; i >= 0; i -= 2) {
      const a = this.log[i] as number;
      const b = this.log[i + 1] as number;
      if (a < 0) this.give(~a, b);
      else this.exchange(a, b);
    }
    this.logged = 0;
  }

  private exchange(a: number, b: number): void {
    const from = this.gridOf[a] as number;
    const to = this.gridOf[b] as number;
    this.put(a, from, -1);
    this.put(b, to, -1);
    this.put(a, to, 1);
    this.put(b, from, 1);
    this.gridOf[a] = to;
    this.gridOf[b] = from;
    this.settle(from);
    this.settle(to);
  }

  private give(tile: number, card: number): void {
    const grid = this.gridOf[tile] as number;
    this.put(tile, grid, -1);
    this.cardOf[tile] = card;
    this.put(tile, grid, 1);
    this.settle(grid);
    this.settlePage();
  }

  private put(tile: number, grid: number, by: 1 | -1): void {
    const card = this.cardOf[tile] as number;
    this.total += by * (this.bandCost(tile, card, grid) + (this.cardMuted[tile] === 1 ? 0 : (this.cardCost[card] as number)));
    if (by === 1) this.tileOf[card] = tile;
    else if (this.tileOf[card] === tile) this.tileOf[card] = -1;
    const family = this.family[card] as number;
    const rank = this.rank[card] as number;
    if (family >= 0) {
      this.families.change(grid, family, by);
      this.inFamilies += by;
    }
    if (rank !== 0 && rank <= this.promisedTo) this.promised += by;
    if (!this.anyOpen) return;
    this.categories.change(grid, this.category[card] as number, by);
    this.brands.change(grid, this.brand[card] as number, by);
    this.ladder.change(grid, rank, by);
  }

  private bandCost(tile: number, card: number, grid: number): number {
    const band = this.bands[grid];
    const price = this.price[card] as number;
    if (!band || price === 0 || (atLeast(price, band.min) && atMost(price, band.max))) return 0;
    return this.bandMuted(tile, grid) ? 0 : this.rules.bands.tile;
  }

  private settle(grid: number): void {
    const grids = this.sizes.length;
    const { open, pairCost } = this;
    for (let other = 0; other < grids; other++) {
      if (!open[grid]?.[other]) continue;
      const cost = this.differ(grid, other) ? 0 : this.rules.distinct.overlap;
      this.total += cost - (pairCost[grid * grids + other] as number);
      pairCost[grid * grids + other] = cost;
      pairCost[other * grids + grid] = cost;
    }
    this.settleFamily(grid);
  }

  private settleFamily(grid: number): void {
    const cost = this.isRelated(grid) ? 0 : this.rules.relevance.family;
    this.total += cost - (this.familyCost[grid] as number);
    this.familyCost[grid] = cost;
  }

  /** What another SKU on the page changes everywhere: whether the banner's promise is kept, whether there are families at all. */
  private settlePage(): void {
    const present = this.promised > 0 ? 0 : this.presentWeight;
    this.total += present - this.presentCost;
    this.presentCost = present;
    if (this.inFamilies <= 1) for (let grid = 0; grid < this.sizes.length; grid++) this.settleFamily(grid);
  }

  private differ(a: number, b: number): boolean {
    const { maxOverlap } = this.rules.distinct;
    return (
      below(this.categories.overlap(a, b), maxOverlap) ||
      below(this.brands.overlap(a, b), maxOverlap) ||
      below(this.ladder.overlap(a, b), maxOverlap)
    );
  }

  private isRelated(grid: number): boolean {
    const size = this.sizes[grid] as number;
    if (this.inFamilies === 0 || size < FEWEST_RELATED || this.relevanceMuted[grid] || this.rules.relevance.family === 0) return true;
    let largest = 0;
    for (let family = 0; family < this.familyCount; family++) largest = Math.max(largest, this.families.count(grid, family));
    return atLeast(largest / size, this.rules.relevance.minShare);
  }
}
