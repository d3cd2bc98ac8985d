import { describe, expect, it } from 'vitest';
import { Board } from '@/core/arrange/board';
import { FreeMoves } from '@/core/arrange/free-moves';
import { createKernel } from '@/core/arrange/kernel';
import { ordersOf } from '@/core/arrange/orders';
import { PriceRuns } from '@/core/arrange/price-runs';
import { StepMoves } from '@/core/arrange/step-moves';
import type { Page } from '@/core/page';
import { seededRandom } from '@/core/random';

/** Modules of ties, all categories and brands alike, in no order; `locked` at some. */
function ladder(modules: number, tiles: number, locked: (i: number) => boolean = () => false): Page {
  const random = seededRandom(tiles);
  const prices = Array.from({ length: modules * tiles }, (_, i) => 4900 + 1000 * Math.floor((i * 30) / (modules * tiles)));
  const numbers = prices.map((_, i) => i);
  for (let i = numbers.length - 1; i > 0; i--) {
    const j = random.int(i + 1);
    [numbers[i], numbers[j]] = [numbers[j] as number, numbers[i] as number];
  }
  return {
    format: 'endcap/page',
    version: 1,
    currency: 'CNY',
    viewports: [
      { id: 'desktop', width: 1200 },
      { id: 'mobile', width: 750 },
    ],
    banner: { anchorPrice: 5000 },
    modules: Array.from({ length: modules }, (_, m) => ({
      id: `m${m}`,
      title: `Zone ${m}`,
      columns: { desktop: 4, mobile: 2 },
      tiles: numbers.slice(m * tiles, (m + 1) * tiles).map((i) => ({ id: `t${i}`, skuId: `s${i}`, ...(locked(i) && { locked: true }) })),
    })),
    skus: prices.map((price, i) => ({ id: `s${i}`, title: 'x', price, image: 'x', brand: 'B', category: ['C'] })),
  };
}

const boardOf = (page: Page, free: boolean) => {
  const kernel = createKernel(page);
  return { kernel, board: new Board(kernel, free ? [0, 1] : [1], [...kernel.grids.keys()], free) };
};

describe('tiles in order of price', () => {
  it('are near where the price is the next one, never where it is the same', () => {
    const { kernel, board } = boardOf(ladder(2, 60), false);
    const { ranks } = kernel;
    const runs = new PriceRuns(board.groups[0] ?? [], ranks, seededRandom(1));
    const prices = [...new Set(runs.tiles.slice(0, 60).map((tile) => ranks[tile] as number))].sort((a, b) => a - b);
    for (const tile of runs.tiles.slice(0, 60)) {
      const at = prices.indexOf(ranks[tile] as number);
      for (let i = 0; i < 20; i++) {
        const away = Math.abs(prices.indexOf(ranks[runs.near(tile, 2)] as number) - at);
        expect(away === 1 || away === 2).toBe(true);
      }
    }
    const [first] = runs.tiles;
    expect(ranks[runs.about(first as number, prices[5] as number, 1, 0)]).toBe(prices[5]);
    expect(ranks[runs.about(first as number, prices[5] as number, -1, 2)]).toBe(prices[3]);
    expect(runs.about(first as number, prices.at(-1) as number, 1, 1)).toBe(-1);
  });
});

describe('mending a step that falls back', () => {
  it('costs nothing, gains now and then, and is taken back whole', () => {
    const { kernel, board } = boardOf(
      ladder(2, 60, (i) => i % 15 === 0),
      false,
    );
    const random = seededRandom(3);
    const view = board.views[0] as (typeof board.views)[number];
    const steps = new StepMoves(board, 0, new PriceRuns(board.groups[0] ?? [], kernel.ranks, random), random);
    let gained = 0;
    for (let i = 0; i < 300; i++) {
      const step = view.fallingStep(random);
      if (step < 0) continue;
      const [before, orders] = [view.total, ordersOf(kernel)];
      const delta = steps.mend(step);
      expect(delta).toBeLessThanOrEqual(0);
      expect(view.total - before).toBeCloseTo(delta);
      if (delta < 0) gained++;
      if (i % 2 === 0) board.keep();
      else {
        board.takeBack();
        expect(view.total).toBe(before);
        expect(ordersOf(kernel)).toEqual(orders);
      }
    }
    expect(gained).toBeGreaterThan(5);
  });
});

describe('exchanges between modules', () => {
  it('tell modules apart that are alike, where no single exchange does', () => {
    const off = ['price-alternation-row', 'price-alternation-column', 'price-steps', 'price-anchor'];
    const page: Page = { ...ladder(2, 200), rules: { set: Object.fromEntries(off.map((rule) => [rule, 'off'])) } };
    const { kernel, board } = boardOf(page, true);
    expect(kernel.contents.total).toBe(6);
    const moves = new FreeMoves(board, seededRandom(1));
    for (let i = 0; i < 2000 && kernel.contents.total > 0; i++) {
      if (moves.move() <= 0) board.keep();
      else board.takeBack();
    }
    expect(kernel.contents.total).toBe(0);
  });
});
