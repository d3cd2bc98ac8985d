/**
 * The arranger on ladders of charm prices with ties, at two viewports, SKUs kept and free: what it reaches in a time against no order,
 * order of price and the weave, how many results are proven, and how many moves it scores a second.
 */
import { arrange } from '@/core/arrange';
import { Board } from '@/core/arrange/board';
import { createKernel, kernelCost } from '@/core/arrange/kernel';
import { weaveAll, weaveFree } from '@/core/arrange/weave';
import type { Page } from '@/core/page';
import { check } from '@/core/rules';
import { ladderPage, SIZES } from './arrange-pages';

const BUDGETS = [50, 500, 5000] as const;
/** Pages of each size; fewer of the large ones. */
const pagesOf = (tiles: number) => (tiles >= 1000 ? 2 : 3);
/** Pages to prove: of the sizes at which a proof is the aim, so many that a share says something. */
const provenOf = (tiles: number) => (tiles <= 60 ? 24 : pagesOf(tiles));
/** States a proof may try: a couple of seconds. */
const PROOF = 2_000_000;

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

/** Share of pages proven least, and the processor's time for those in the middle and for the longest. */
function proving(pages: readonly Page[], scope: 'keep' | 'free'): string {
  const runs = pages.map((page) => {
    const from = processor();
    const { proven } = arrange(page, { scope, proof: PROOF });
    return { proven, ms: processor() - from };
  });
  const times = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  return `proven ${runs.filter(({ proven }) => proven).length} of ${runs.length}, ${times[times.length >> 1]?.toFixed(0)} ms (at most ${times.at(-1)?.toFixed(0)})`;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const seeds = (count: number, size: (typeof SIZES)[number]) => Array.from({ length: count }, (_, i) => ladderPage(i + 1, size));

function line(size: (typeof SIZES)[number], scope: 'keep' | 'free'): string {
  const pages = seeds(pagesOf(size.tiles), size);
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
    proving(seeds(provenOf(size.tiles), size), scope),
    `${rate} M moves a second`,
  ];
  return `arrange ${size.tiles.toLocaleString('en')} tiles, ${scope}; cost (× weave): ${cells.join(' · ')}`;
}

/** What a page of a thousand free tiles still gains after three seconds: each page's cost after 3 s and after 20. */
function patience(): string {
  const size = SIZES[3];
  const costs = seeds(pagesOf(size.tiles), size).map((page) =>
    [3000, 20_000].map((budget) => within(page, 'free', budget).cost).join(' → '),
  );
  return `arrange ${size.tiles.toLocaleString('en')} tiles, free; cost after 3 s → 20 s: ${costs.join(' · ')}`;
}

/** Runs the bench; each line is one measurement. */
export async function run(): Promise<string[]> {
  const lines = SIZES.flatMap((size) => (['keep', 'free'] as const).map((scope) => line(size, scope)));
  return [...lines, patience(), 'arrange, aims: 24 tiles proven in 100 ms, 60 in 2 s, half a million moves a second'];
}
