import { describe, expect, it } from 'vitest';
import { Board } from '@/core/arrange/board';
import { FreeMoves } from '@/core/arrange/free-moves';
import { createKernel, kernelCost } from '@/core/arrange/kernel';
import { commandsFor, difference, ordersOf } from '@/core/arrange/orders';
import { PriceRuns } from '@/core/arrange/price-runs';
import { RowMoves } from '@/core/arrange/row-moves';
import { StepMoves } from '@/core/arrange/step-moves';
import { verify } from '@/core/arrange/verify';
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

describe('whole rows', () => {
  it('change places as the engine sees it, leave locked tiles alone, and are taken back whole', () => {
    const { kernel, board } = boardOf(
      ladder(3, 30, (i) => i % 11 === 0),
      false,
    );
    const random = seededRandom(5);
    const rows = new RowMoves(board, 0, random);
    const start = ordersOf(kernel);
    let moved = 0;
    for (let i = 0; i < 60; i++) {
      const [before, orders] = [kernelCost(kernel), ordersOf(kernel)];
      board.limit = i % 3 === 0 ? 0 : Number.POSITIVE_INFINITY;
      const delta = rows.move(random.int(90));
      if (delta > board.limit || i % 4 === 0) {
        board.takeBack();
        expect(kernelCost(kernel)).toBe(before);
        expect(ordersOf(kernel)).toEqual(orders);
        continue;
      }
      expect(kernelCost(kernel)).toBe(before + delta);
      board.keep();
      if (i % 6 === 1) verify(kernel, commandsFor(kernel.page, kernel, ordersOf(kernel)), undefined);
      if (difference(orders, ordersOf(kernel)) > 2 / 180) moved++;
    }
    expect(moved).toBeGreaterThan(20);
    kernel.tiles.forEach(({ locked }, tile) => {
      if (locked) expect(ordersOf(kernel).map((order) => order.indexOf(tile))).toEqual(start.map((order) => order.indexOf(tile)));
    });
    expect(ordersOf(kernel)[0]).toEqual(start[0]);
  });

  it('bring a row to the step its prices belong to, where no single exchange does', () => {
    const rising = [20000, 25000, 21000, 26000, 22000, 27000, 23000, 28000, 24000, 29000, 25000, 30000, 26000, 31000, 27000, 32000];
    const page = ladder(1, 16);
    const prices = rising.map((_, i) => rising[i < 4 ? i + 12 : i - 4] as number);
    const tiles = page.modules[0]?.tiles ?? [];
    const mixed: Page = {
      ...page,
      viewports: page.viewports.slice(0, 1),
      banner: { anchorPrice: 15000 },
      rules: { set: { 'price-alternation-column': 'off', 'price-anchor': 'off' } },
      skus: tiles.map(({ skuId }, i) => ({ id: skuId, title: 'x', price: prices[i] as number, image: 'x' })),
    };
    const kernel = createKernel(mixed);
    const board = new Board(kernel, [0], [0], false);
    const view = board.views[0] as (typeof board.views)[number];
    expect(view.total).toBeGreaterThan(0);
    for (let a = 0; a < 16; a++)
      for (let b = a + 1; b < 16; b++) {
        expect(board.swapSlots(0, a, b)).toBeGreaterThanOrEqual(0);
        board.takeBack();
      }
    const rows = new RowMoves(board, 0, seededRandom(1));
    for (let i = 0; i < 200 && view.total > 0; i++) {
      if (rows.move(0) <= 0) board.keep();
      else board.takeBack();
    }
    expect(view.total).toBe(0);
    expect(kernelCost(kernel)).toBe(kernel.base);
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
