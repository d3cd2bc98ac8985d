/** Small pages, and every arrangement of them, judged by the engine. */
import { commandsFor } from '@/core/arrange/arrange';
import { boundOf, prove } from '@/core/arrange/exact';
import { gapsOf } from '@/core/arrange/gaps';
import { createKernel, kernelCost, kernelCostOf } from '@/core/arrange/kernel';
import { KERNEL_RULE_IDS } from '@/core/arrange/kernel-rules';
import { apply } from '@/core/commands';
import { type Module, type Page, placeModule, skusById, spanAt, type Tile, tilesAt } from '@/core/page';
import { seededRandom } from '@/core/random';
import { check } from '@/core/rules';
import { type PageKind, randomPage } from './pages';

export interface SmallKind extends PageKind {
  /** Few different prices. */
  ties?: boolean;
  /** Prices near to each other. */
  narrow?: boolean;
  weights?: boolean;
  /** Steps decide: alternation hardly counts, and of odd seeds no tile is free. */
  steps?: boolean;
  /** Columns of every module at desktop and mobile. */
  columns?: [number, number];
}

export const SMALL_KINDS: Record<string, SmallKind> = {
  'of single cells': { modules: 2, tiles: 5 },
  'of one module': { modules: 1, tiles: 6 },
  'with ties': { modules: 2, tiles: 7, ties: true },
  'with ties and locks': { modules: 2, tiles: 8, ties: true, locks: true },
  'with narrow ladders': { modules: 1, tiles: 6, narrow: true },
  'with wide tiles': { modules: 2, tiles: 5, spans: true, ties: true },
  'with wide tiles that are locked': { modules: 1, tiles: 7, spans: true, locks: true, ties: true },
  'with tiles without a price': { modules: 2, tiles: 5, unpriced: true, ties: true },
  'of one and two columns': { modules: 2, tiles: 6, ties: true, columns: [2, 1] },
  'of one and two columns with wide tiles': { modules: 1, tiles: 6, ties: true, spans: true, unpriced: true, columns: [2, 1] },
  'with declared bands': { modules: 3, tiles: 4, bands: true },
  'with suppressions': { modules: 2, tiles: 5, suppressions: true, spans: true },
  'in strict mode': { modules: 2, tiles: 6, strict: true, ties: true, columns: [3, 2] },
  'with other weights': { modules: 2, tiles: 6, weights: true, ties: true },
};

/** Larger ones, to be tried by exchanges. */
export const LARGER_KINDS: Record<string, SmallKind> = {
  'of one module': { modules: 1, tiles: 12, ties: true, columns: [4, 2] },
  'of three and two columns': { modules: 1, tiles: 11, ties: true, columns: [3, 2] },
  'of one column': { modules: 1, tiles: 10, ties: true, columns: [5, 1] },
  'with locks and other weights': { modules: 2, tiles: 9, ties: true, locks: true, weights: true, columns: [2, 3] },
  'with narrow ladders': { modules: 1, tiles: 9, narrow: true, columns: [2, 3] },
  'whose modules follow each other': { modules: 3, tiles: 6, ties: true, columns: [2, 3] },
  'of steps in one column': { modules: 1, tiles: 12, ties: true, steps: true, columns: [1, 1] },
  'of steps over modules': { modules: 4, tiles: 5, ties: true, steps: true, columns: [2, 1] },
  'in strict mode': { modules: 1, tiles: 11, ties: true, strict: true, columns: [3, 4] },
};

const TIES = [4900, 9900, 10900, 12900, 19900];
const FAINT = { 'price-alternation-row': { pair: 1, triple: 1 }, 'price-alternation-column': { pair: 1, triple: 1 } };
const NARROW = [9900, 10100, 10300, 10500, 10900, 11100, 11900, 12900];

/** A small page on which only the rules of sections 2 and 3 are on. */
export function smallPage(seed: number, kind: SmallKind): Page {
  const page = randomPage(seed, kind);
  const random = seededRandom(seed * 31 + 7);
  const strict = random.int(2) === 0;
  const set = Object.fromEntries([...KERNEL_RULE_IDS].map((id) => [id, 'error' as const]));
  const alternation = ['error', { ...(kind.strict ? { strict } : {}), minContrast: kind.weights ? 0.2 : 0.1 }] as [
    'error',
    Record<string, unknown>,
  ];
  const weights = {
    'price-alternation-row': { pair: 3, triple: 2.5 },
    'price-alternation-column': { pair: 0, triple: 7 },
    'price-steps': { reach: 1, 'rise-high': 6, 'rise-low': 0.5, 'track-rise': 9 },
    'price-anchor': { 'at-once': 5 },
  };
  const ladder = kind.ties ? TIES : kind.narrow ? NARROW : undefined;
  return {
    ...page,
    ...(kind.steps ? { banner: { anchorPrice: seed % 2 === 1 ? 2900 : 9900 } } : {}),
    modules: page.modules.map((module) => ({
      ...module,
      ...(kind.columns ? { columns: { desktop: kind.columns[0], mobile: kind.columns[1] } } : {}),
    })),
    skus: page.skus.map((sku) => (ladder && sku.price > 0 ? { ...sku, price: ladder[random.int(ladder.length)] as number } : sku)),
    rules: {
      extends: [],
      set: { ...set, 'price-alternation-row': alternation, 'price-alternation-column': alternation },
      ...(kind.weights ? { weights } : {}),
      ...(kind.steps ? { weights: FAINT } : {}),
    },
  };
}

/**
 * Every order of a module at a viewport in which locked tiles keep their cells and no more cells stay empty above the last row, once
 * for tiles that no rule of place tells apart.
 */
export function ordersOf(page: Page, module: Module, viewport: string): Tile[][] {
  const skus = skusById(page);
  const named = new Set(page.suppressions?.flatMap(({ at }) => [...(at?.tiles ?? []), at?.tile ?? '']));
  const like = (tile: Tile) =>
    tile.locked || named.has(tile.id) ? tile.id : `${skus.get(tile.skuId)?.price ?? 0} ${spanAt(tile, viewport)}`;
  const cells = (tiles: Tile[]) =>
    placeModule({ ...module, tiles, order: {} }, viewport)
      .tiles.flatMap(({ tile, row, column }) => (tile.locked ? `${tile.id} ${row} ${column}` : []))
      .sort()
      .join();
  const present = tilesAt(module, viewport);
  const kept = cells(present);
  const gaps = gapsOf(module, present, viewport);
  const found: Tile[][] = [];
  const walk = (done: Tile[], left: readonly Tile[]) => {
    if (left.length === 0) {
      if (cells(done) === kept && gapsOf(module, done, viewport) <= gaps) found.push(done);
      return;
    }
    const met = new Set<string>();
    left.forEach((tile, i) => {
      if (met.has(like(tile))) return;
      met.add(like(tile));
      walk([...done, tile], left.toSpliced(i, 1));
    });
  };
  walk([], present);
  return found;
}

/** The page with a module's tiles in another order at one viewport. */
function inOrder(module: Module, viewport: string, tiles: readonly Tile[]): Module {
  return { ...module, order: { ...module.order, [viewport]: tiles.map(({ id }) => id) } };
}

/** Least cost over every order of every module at a viewport, the other viewports as they are; null where there are more than `most`. */
export function leastAt(page: Page, viewport: string, most: number): number | null {
  const orders = page.modules.map((module) => ordersOf(page, module, viewport));
  if (orders.reduce((product, { length }) => product * length, 1) > most) return null;
  const walk = (modules: Module[]): number => {
    const next = page.modules[modules.length];
    if (!next) return kernelCostOf(check({ ...page, modules }));
    const lists = orders[modules.length] as Tile[][];
    return Math.min(...lists.map((tiles) => walk([...modules, inOrder(next, viewport, tiles)])));
  };
  return walk([]);
}

/** Least cost with SKUs free to change module: over every choice of tiles for each module, each viewport for itself; null where there are too many orders. */
export function leastFree(page: Page, most: number): number | null {
  const all = page.modules.flatMap(({ tiles = [] }) => tiles);
  let least = Number.POSITIVE_INFINITY;
  const walk = (modules: Module[], left: readonly Tile[]): boolean => {
    const next = page.modules[modules.length];
    if (!next) {
      const here = leastKept({ ...page, modules }, most);
      least = Math.min(least, here ?? 0);
      return here !== null;
    }
    return choices(left, next.tiles?.length ?? 0).every((chosen) =>
      walk(
        [...modules, { ...next, tiles: chosen, order: {} }],
        left.filter((tile) => !chosen.includes(tile)),
      ),
    );
  };
  return walk([], all) ? least : null;
}

function choices<T>(items: readonly T[], count: number): T[][] {
  if (count === 0) return [[]];
  return items.flatMap((item, i) => choices(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]));
}

/** Least cost with SKUs kept in their modules; null where a viewport has more than `most` arrangements. */
function leastKept(page: Page, most: number): number | null {
  const present = kernelCostOf(check(page));
  let least = present;
  for (const { id } of page.viewports) {
    const here = leastAt(page, id, most);
    if (here === null) return null;
    least += here - present;
  }
  return least;
}

/**
 * The same for pages of single cells with prices and without suppressions, by exchanges on the kernel (which equals the engine,
 * `kernel.test.ts`): a thousand times as fast, so for ten tiles and more.
 */
export function leastByExchanges(page: Page, most: number): number | null {
  const kernel = createKernel(page);
  const tiles = kernel.grids.flatMap(({ tiles: own }) => own);
  const gridOf = kernel.grids.flatMap(({ tiles: own }, g) => own.map(() => g));
  let least = kernelCost(kernel);
  for (const view of kernel.views) {
    const slots = [...view.tileAt.keys()].filter((slot) => !tiles[view.tileAt[slot] as number]?.locked);
    const rankAt = (slot: number) => kernel.ranks[view.tileAt[slot] as number] as number;
    let tried = 0;
    let best = view.total;
    const present = view.total;
    const walk = (i: number): void => {
      const slot = slots[i];
      if (slot === undefined) {
        tried++;
        best = Math.min(best, view.total);
        return;
      }
      const met = new Set<number>();
      for (const other of slots.slice(i)) {
        if (gridOf[other] !== gridOf[slot] || met.has(rankAt(other)) || tried > most) continue;
        met.add(rankAt(other));
        view.swap(slot, other);
        view.commit();
        walk(i + 1);
        view.swap(slot, other);
        view.commit();
      }
    };
    walk(0);
    if (tried > most) return null;
    least += best - present;
  }
  return least;
}

const CLOSE = 1e-6;

/**
 * Holds the proof and the bounds against trying everything; throws where they disagree.
 * @returns whether it was proven, undefined where there is too much to try
 */
export function triedAndProven(page: Page, most: number, tryAll = leastKept): boolean | undefined {
  const least = tryAll(page, most);
  if (least === null) return undefined;
  const kernel = createKernel(page);
  const proof = prove(kernel, { scope: 'keep' });
  for (const { cost } of [boundOf(kernel, { scope: 'keep' }), boundOf(kernel, { scope: 'free' }), proof.bound])
    if (cost > least + CLOSE) throw new Error(`the bound is ${cost}, the least ${least}`);
  const orders = proof.views.map(({ order }, v) => order ?? (kernel.views[v]?.tileAt as Int32Array));
  const applied = apply(page, commandsFor(page, kernel, orders));
  if (!applied.ok) throw new Error(`refused: ${applied.refusal.reason}`);
  const cost = kernelCostOf(check(applied.page));
  const said = proof.views.reduce((sum, view, v) => sum + view.cost - (kernel.views[v]?.total ?? 0), kernelCost(kernel));
  if (Math.abs(cost - said) > CLOSE) throw new Error(`the order was said to cost ${said} and costs ${cost}`);
  if (proof.proven && (proof.least === null || Math.abs(proof.least - least) > CLOSE || Math.abs(cost - least) > CLOSE))
    throw new Error(`proven ${proof.least} with an order of ${cost}, the least is ${least}`);
  return proof.proven;
}
