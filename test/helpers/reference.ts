/**
 * rules.md sections 2 and 3 read out loud: slow, literal, and written without a look at the engine. It shares no code with it,
 * not even the placement. Everything is found by walking cells and comparing ids.
 */
import type { Module, Page, Tile } from '@/core/page';

export interface Count {
  checks: number;
  failed: number;
  cost: number;
  weight: number;
}

export interface ReferenceOptions {
  minContrast: number;
  strict: boolean;
  tolerance: number;
  maxStep: number;
  maxBandStep: number;
  min: number;
  max: number;
  maxOverlap: number;
  minShare: number;
}

const near = (value: number, threshold: number) => Math.abs(value - threshold) <= 1e-9 * Math.abs(threshold);
const geq = (value: number, threshold: number) => value > threshold || near(value, threshold);
const leq = (value: number, threshold: number) => value < threshold || near(value, threshold);
const lt = (value: number, threshold: number) => value < threshold && !near(value, threshold);

/** Counts by rule id; a rule that is "not checked" has none. */
export function referenceCounts(page: Page, options: ReferenceOptions): Record<string, Count> {
  const counts: Record<string, Count> = {};
  const say = (rule: string, weight: number, holds: boolean) => {
    counts[rule] ??= { checks: 0, failed: 0, cost: 0, weight: 0 };
    const count = counts[rule];
    count.checks++;
    count.weight += weight;
    if (!holds) {
      count.failed++;
      count.cost += weight;
    }
  };
  const grids = page.modules.filter((module) => module.kind === undefined || module.kind === 'grid');
  const skuOf = (tile: Tile) => page.skus.find((sku) => sku.id === tile.skuId);
  const priceOf = (tile: Tile) => skuOf(tile)?.price ?? 0;
  const all = grids.flatMap((module) => module.tiles ?? []);
  let A = page.banner?.anchorPrice ?? 0;
  if (A === 0) A = page.skus.find((sku) => sku.id === page.banner?.skuId)?.price ?? 0;
  const free = (price: number) => leq(price, A * (1 + options.tolerance));

  for (const { id } of page.viewports) {
    const placed = grids.map((module) => cellsOf(module, id));
    for (const grid of placed) {
      alternation(rowsOf(grid), 'price-alternation-row');
      alternation(columnsOf(grid), 'price-alternation-column');
    }
    const steps = placed.flatMap((grid) => stepsOf(grid));
    if (A > 0) {
      bands(steps);
      for (const grid of placed) for (const row of rowsOf(grid)) tracks(row);
      const first = steps.map((step) => step.map(priceOf).filter((price) => price > 0)).find((prices) => prices.length > 0);
      if (first) say('price-anchor', 20, leq(Math.min(...first), A));
    }
    for (const grid of placed) {
      const last = grid[grid.length - 1];
      if (last)
        say(
          'incomplete-row',
          2,
          last.every((cell) => cell !== null),
        );
    }
  }
  if (A > 0)
    say(
      'price-anchor',
      40,
      all.some((tile) => priceOf(tile) > 0 && leq(priceOf(tile), A)),
    );
  declaredBands();
  structure();
  return counts;

  function alternation(lines: (Tile | null)[][], rule: string): void {
    const seen = new Set<string>();
    const once = (...tiles: Tile[]) => {
      const key = tiles.map((tile) => tile.id).join('|');
      return seen.has(key) ? false : seen.add(key) && true;
    };
    for (const line of lines) {
      line.forEach((b, i) => {
        const a = line[i - 1];
        if (!a || !b || priceOf(a) === 0 || priceOf(b) === 0) return;
        const [p, q] = [priceOf(a), priceOf(b)];
        if (once(a, b)) say(rule, 10, geq(Math.max(p, q) / Math.min(p, q) - 1, options.minContrast));
        const c = line[i + 1];
        if (c && priceOf(c) > 0 && once(a, b, c)) say(rule, 10, (q - p) * (priceOf(c) - q) < 0);
      });
      if (options.strict && line.filter((tile) => tile && priceOf(tile) > 0).length >= 3) {
        const kinds = kindsOf(line);
        const highs = kinds.filter(({ kind }) => kind === 'high').map(({ tile }) => priceOf(tile));
        const lows = kinds.filter(({ kind }) => kind === 'low').map(({ tile }) => priceOf(tile));
        say(
          rule,
          10,
          highs.every((high) => lows.every((low) => high > low)),
        );
      }
    }
  }

  function kindsOf(line: (Tile | null)[]): { tile: Tile; kind: 'high' | 'low' | 'neither' }[] {
    return line.flatMap((tile, i): { tile: Tile; kind: 'high' | 'low' | 'neither' }[] => {
      if (!tile || priceOf(tile) === 0) return [];
      const around = [line[i - 1], line[i + 1]].filter((next): next is Tile => !!next && priceOf(next) > 0).map(priceOf);
      if (around.length > 0 && around.every((price) => priceOf(tile) > price)) return [{ tile, kind: 'high' }];
      if (around.length > 0 && around.every((price) => priceOf(tile) < price)) return [{ tile, kind: 'low' }];
      return [{ tile, kind: 'neither' }];
    });
  }

  function tracks(line: (Tile | null)[]): void {
    for (const wanted of ['low', 'high']) {
      const track = kindsOf(line)
        .filter(({ kind }) => kind === wanted)
        .map(({ tile }) => priceOf(tile));
      for (let i = 1; i < track.length; i++) {
        const [previous, next] = [track[i - 1] as number, track[i] as number];
        if (free(previous) || free(next)) continue;
        say('price-steps', 3, geq(next, previous * (1 - options.tolerance)));
        say('price-steps', 3, leq(next, previous * options.maxStep));
      }
    }
  }

  /** Each step as its distinct tiles. */
  function stepsOf(grid: Cells): Tile[][] {
    const steps: Tile[][] = [];
    let joined: Tile[] = [];
    let pending = false;
    for (const row of rowsOf(grid)) {
      joined = distinct([...joined, ...row.filter((tile) => tile !== null)]);
      pending = true;
      if (joined.filter((tile) => priceOf(tile) > 0).length < 2) continue;
      steps.push(joined);
      joined = [];
      pending = false;
    }
    if (!pending) return steps;
    const last = steps.pop();
    return [...steps, distinct([...(last ?? []), ...joined])];
  }

  function bands(steps: Tile[][]): void {
    let before: { lo: number; hi: number; hasFree: boolean } | undefined;
    for (const step of steps) {
      const prices = step.map(priceOf).filter((price) => price > 0);
      const dear = prices.filter((price) => !free(price));
      if (dear.length === 0) continue;
      const band = { lo: Math.min(...dear), hi: Math.max(...dear), hasFree: dear.length < prices.length };
      say('price-steps', 8, leq(band.hi, Math.max(A, before?.hi ?? 0) * options.maxStep));
      if (before) say('price-steps', 4, geq(band.hi, before.hi * (1 - options.tolerance)));
      if (before && !before.hasFree && !band.hasFree) say('price-steps', 4, geq(band.lo, before.lo * (1 - options.tolerance)));
      before = band;
    }
  }

  function bandOf({ band }: Module) {
    if (!band || (band.min === undefined && band.max === undefined)) return undefined;
    return { min: band.min ?? 0, max: band.max ?? Number.POSITIVE_INFINITY };
  }

  function declaredBands(): void {
    for (const module of grids) {
      const band = bandOf(module);
      if (!band) continue;
      for (const tile of module.tiles ?? []) {
        const price = priceOf(tile);
        if (price > 0) say('price-bands', 10, geq(price, band.min) && (band.max === Number.POSITIVE_INFINITY || leq(price, band.max)));
      }
    }
    const left = grids
      .flatMap((module) => bandOf(module) ?? [])
      .filter((band) => !(A > 0 && Number.isFinite(band.max) && leq(band.max, A)));
    left.forEach((band, i) => {
      const before = left[i - 1];
      if (before) say('price-bands', 8, Number.isFinite(before.max) && geq(band.min, before.max));
      if (!Number.isFinite(band.max) || (before && !Number.isFinite(before.max))) return;
      if (!before && A === 0) return;
      say('price-bands', 4, leq(band.max, Math.max(A, before?.max ?? 0) * options.maxBandStep));
    });
  }

  function structure(): void {
    const content = page.modules.filter((module) => !grids.includes(module) || (module.tiles ?? []).length > 0).length;
    say('module-count', 30, content >= options.min && content <= options.max);
    const full = grids.filter((module) => (module.tiles ?? []).length > 0);
    full.forEach((b, j) => {
      for (const a of full.slice(0, j)) say('module-distinct', 6, differ(a, b));
    });
    if (all.some((tile) => (skuOf(tile)?.category ?? []).length > 0))
      for (const { tiles = [] } of grids) {
        if (tiles.length < 4) continue;
        const families = tiles.flatMap((tile) => skuOf(tile)?.category?.[0] ?? []);
        const most = Math.max(0, ...families.map((family) => families.filter((other) => other === family).length));
        say('module-relevance', 4, geq(most / tiles.length, options.minShare));
      }
    for (const id of new Set(all.map((tile) => tile.skuId))) say('duplicate-sku', 20, all.filter((tile) => tile.skuId === id).length === 1);
    for (const tile of all) {
      const sku = skuOf(tile);
      say('missing-data', 20, sku !== undefined && sku.price > 0);
      say('missing-data', 10, sku === undefined || sku.title !== '');
      say('missing-data', 4, sku === undefined || (sku.image !== undefined && sku.image !== ''));
    }
  }

  function differ(a: Module, b: Module): boolean {
    const [titleA, titleB] = [a, b].map((module) => (module.title ?? '').replace(/\s/g, '').toLowerCase());
    if (titleA !== '' && titleA === titleB) return false;
    const [bandA, bandB] = [bandOf(a), bandOf(b)];
    if (bandA && bandB && (bandA.min !== bandB.min || bandA.max !== bandB.max)) return true;
    const overlaps = [
      jaccard(a, b, (tile) => (skuOf(tile)?.category?.length ? (skuOf(tile)?.category ?? []).join('\n') : null)),
      jaccard(a, b, (tile) => skuOf(tile)?.brand ?? null),
    ];
    const [rangeA, rangeB] = [quartiles(a), quartiles(b)];
    if (rangeA && rangeB) overlaps.push(common(rangeA, rangeB));
    return overlaps.some((overlap) => lt(overlap, options.maxOverlap));
  }

  function jaccard(a: Module, b: Module, facet: (tile: Tile) => string | null): number {
    const [valuesA, valuesB] = [(a.tiles ?? []).map(facet), (b.tiles ?? []).map(facet)];
    let least = 0;
    let most = 0;
    for (const value of new Set([...valuesA, ...valuesB])) {
      const shareA = valuesA.filter((other) => other === value).length / valuesA.length;
      const shareB = valuesB.filter((other) => other === value).length / valuesB.length;
      least += Math.min(shareA, shareB);
      most += Math.max(shareA, shareB);
    }
    return least / most;
  }

  function quartiles({ tiles = [] }: Module): [number, number] | null {
    const p = tiles
      .map(priceOf)
      .filter((price) => price > 0)
      .sort((x, y) => x - y);
    const n = p.length;
    return n === 0 ? null : [p[Math.floor((n - 1) / 4)] as number, p[Math.ceil((3 * (n - 1)) / 4)] as number];
  }

  function common([a0, a1]: [number, number], [b0, b1]: [number, number]): number {
    if (a0 === a1 && b0 === b1) return a0 === b0 ? 1 : 0;
    const [start, end] = [Math.max(a0, b0), Math.min(a1, b1)];
    if (start > end) return 0;
    return (end - start) / (Math.max(a1, b1) - Math.min(a0, b0));
  }
}

/** Rows of cells. */
type Cells = (Tile | null)[][];

/** CSS Grid, `grid-auto-flow: row`, sparse: the cursor goes forward cell by cell until the tile fits. */
function cellsOf(module: Module, viewport: string): Cells {
  const columns = module.columns?.[viewport] as number;
  const tiles = module.tiles ?? [];
  const order = module.order?.[viewport] ?? tiles.map((tile) => tile.id);
  const cells: Cells = [];
  let cursor = 0;
  for (const id of order) {
    const tile = tiles.find((one) => one.id === id) as Tile;
    const [w, h] = tile.span?.[viewport] ?? [1, 1];
    const width = Math.min(w, columns);
    const covered = () =>
      Array.from({ length: h }, (_, y) =>
        Array.from({ length: width }, (_, x) => [Math.floor(cursor / columns) + y, (cursor % columns) + x] as const),
      ).flat();
    while ((cursor % columns) + width > columns || covered().some(([row, column]) => cells[row]?.[column])) cursor++;
    for (const [row, column] of covered()) {
      while (cells.length <= row) cells.push(new Array<Tile | null>(columns).fill(null));
      (cells[row] as (Tile | null)[])[column] = tile;
    }
    cursor += width;
  }
  return cells;
}

function rowsOf(cells: Cells): Cells {
  return cells.map(oncePerTile);
}

function columnsOf(cells: Cells): Cells {
  return (cells[0] ?? []).map((_, column) => oncePerTile(cells.map((row) => row[column] ?? null)));
}

/** A tile that covers several cells of a line stands in it once; empty cells stay. */
function oncePerTile(line: (Tile | null)[]): (Tile | null)[] {
  return line.filter((tile, i) => tile === null || tile !== line[i - 1]);
}

function distinct(tiles: Tile[]): Tile[] {
  return [...new Set(tiles)];
}
