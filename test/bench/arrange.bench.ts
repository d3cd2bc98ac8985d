/**
 * The arranger on ladders of charm prices, as drawn and with a third of ties, at two viewports, SKUs kept and free: what it reaches
 * in a time against no order, order of price and the weave, how many results are proven, and how many moves it scores a second.
 */
import { arrange } from '@/core/arrange';
import { Board } from '@/core/arrange/board';
import { createKernel, kernelCost } from '@/core/arrange/kernel';
import { weaveAll, weaveFree } from '@/core/arrange/weave';
import type { Page } from '@/core/page';
import { check } from '@/core/rules';
import { LADDERS, ladderPage, SIZES } from './arrange-pages';

const BUDGETS = [50, 500, 5000] as const;
/** Pages of each size; fewer of the large ones. */
const pagesOf = (tiles: number) => (tiles >= 1000 ? 1 : 2);
/** Pages to prove: of the sizes at which a proof is the aim, so many that a share says something. */
const provenOf = (tiles: number) => (tiles <= 60 ? 24 : pagesOf(tiles));
/** `BENCH_TILES=24,60`: only these sizes. `BENCH_LONG=1`: also what a thousand tiles gain in a minute, on so many pages. */
const only = process.env.BENCH_TILES?.split(',').map(Number);
const isLong = process.env.BENCH_LONG === '1';
const LONG_PAGES = 2;
/** What is asked of a proof: that it is there by then; and by when the cost is to be the best known. */
const PROVEN_BY = 2000;
const BEST_BY = 200;

function byPrice(page: Page): Page {
  const price = new Map(page.skus.map(({ id, price: own }) => [id, own]));
  return {
    ...page,
    modules: page.modules.map((module) => {
      const sorted = (module.tiles ?? [])
        .filter(({ locked }) => !locked)
        .sort((a, b) => (price.get(a.skuId) ?? 0) - (price.get(b.skuId) ?? 0));
      return { ...module, tiles: (module.tiles ?? []).map((tile) => (tile.locked ? tile : (sorted.shift() ?? tile))) };
    }),
  };
}

/** Cost of the weave alone. */
function woven(page: Page, free: boolean): number {
  const kernel = createKernel(page);
  const grids = [...kernel.grids.keys()];
  const views = [...kernel.views.keys()];
  for (const at of free ? [views] : views.map((v) => [v])) {
    const board = new Board(kernel, at, grids, free);
    if (free) weaveFree(board);
    else weaveAll(board);
  }
  return kernelCost(kernel);
}

interface Run {
  cost: number;
  steps: number;
  /** Of the processor: moves a second are to be those of one core, whatever else runs. */
  ms: number;
}

const processor = () => process.cpuUsage().user / 1000;

function within(page: Page, scope: 'keep' | 'free', budget: number): Run {
  const start = performance.now();
  const from = processor();
  const shouldStop = () => performance.now() - start >= budget;
  const result = arrange(page, { scope, steps: 1_000_000_000, proof: 0, shouldStop });
  return { cost: result.after.cost, steps: result.steps, ms: processor() - from };
}

/** Share of pages proven least, the processor's time for those in the middle and for the longest; what all cost together, early and then. */
function proving(pages: readonly Page[], scope: 'keep' | 'free'): string {
  const by = (limit: number) =>
    pages.map((page) => {
      const from = processor();
      const { proven, kernelCost: cost } = arrange(page, {
        scope,
        proof: Number.MAX_SAFE_INTEGER,
        shouldStop: () => processor() - from >= limit,
      });
      return { proven, cost, ms: processor() - from };
    });
  const early = by(BEST_BY);
  const runs = by(PROVEN_BY);
  const times = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  const share = (of: typeof runs) => `${of.filter(({ proven }) => proven).length} of ${of.length}`;
  const sum = (of: typeof runs) => of.reduce((total, { cost }) => total + cost, 0);
  return `in ${BEST_BY} ms ${share(early)} proven, together ${sum(early)}; in ${PROVEN_BY / 1000} s ${share(runs)}, together ${sum(runs)}, ${times[times.length >> 1]?.toFixed(0)} ms (at most ${times.at(-1)?.toFixed(0)})`;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

type Ladder = keyof typeof LADDERS;

const seeds = (count: number, size: (typeof SIZES)[number], ladder: Ladder) =>
  Array.from({ length: count }, (_, i) => ladderPage(i + 1, size, LADDERS[ladder]));

function line(size: (typeof SIZES)[number], ladder: Ladder, scope: 'keep' | 'free'): string {
  const pages = seeds(pagesOf(size.tiles), size, ladder);
  const weave = mean(pages.map((page) => woven(page, scope === 'free')));
  const beside = (cost: number) => `${cost.toFixed(0)} (${weave === 0 ? '–' : (cost / weave).toFixed(2)})`;
  const runs = BUDGETS.map((budget) => pages.map((page) => within(page, scope, budget)));
  const longest = runs.flat().filter(({ ms, steps }) => ms > 100 && steps > 0);
  const rate = longest.length === 0 ? '–' : (mean(longest.map(({ steps, ms }) => steps / ms)) / 1000).toFixed(2);
  const cells = [
    `random ${beside(mean(pages.map((page) => check(page).cost)))}`,
    `by price ${beside(mean(pages.map((page) => check(byPrice(page)).cost)))}`,
    `weave ${weave.toFixed(0)}`,
    ...BUDGETS.map((budget, i) => `${budget} ms ${beside(mean((runs[i] ?? []).map(({ cost }) => cost)))}`),
    proving(seeds(provenOf(size.tiles), size, ladder), scope),
    `${rate} M moves a second`,
  ];
  return `arrange ${size.tiles.toLocaleString('en')} tiles, ${ladder}, ${scope}; cost (× weave): ${cells.join(' · ')}`;
}

/** What pages of a thousand tiles still gain: the cost after three seconds of the processor, and the least of a minute. */
function patience(scope: 'keep' | 'free'): string {
  const size = SIZES[3];
  const costs = seeds(LONG_PAGES, size, 'tied').map((page) => {
    const from = processor();
    let early = 0;
    const result = arrange(page, {
      scope,
      steps: 1_000_000_000,
      proof: 0,
      shouldStop: () => processor() - from >= 60_000,
      onProgress: ({ cost }) => {
        if (early === 0 || processor() - from <= 3000) early = cost;
      },
    });
    return `${early} → ${result.kernelCost}`;
  });
  return `arrange ${size.tiles.toLocaleString('en')} tiles, ${scope}; cost after 3 s → 60 s: ${costs.join(' · ')}`;
}

/** Runs the bench; each line is one measurement. A few minutes. */
export async function run(): Promise<string[]> {
  const sizes = SIZES.filter(({ tiles }) => !only || only.includes(tiles));
  const lines = sizes.flatMap((size) =>
    (['drawn', 'tied'] as const).flatMap((ladder) => (['keep', 'free'] as const).map((scope) => line(size, ladder, scope))),
  );
  const long = isLong ? (['keep', 'free'] as const).map(patience) : [];
  return [
    ...lines,
    ...long,
    'arrange, aims: 24 tiles proven in 100 ms; 60 at the best known cost in 200 ms, proven in 2 s; half a million moves a second',
  ];
}
