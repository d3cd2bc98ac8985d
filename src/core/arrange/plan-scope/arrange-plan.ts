/** Arranging a page and choosing its SKUs: every module as wished, the rest as cheap by the rules as it can be found. */
import type { Command } from '../../commands';
import type { Page, Sku } from '../../page';
import { check } from '../../rules';
import { Board } from '../board';
import { createKernel, type Kernel } from '../kernel';
import { commandsFor, ordersOf } from '../orders';
import { defaultSteps, search } from '../search';
import type { ArrangeProgress } from '../types';
import { weaveAll, weaveFree } from '../weave';
import { begin } from './begin';
import { concluded } from './conclude-plan';
import { homeward } from './homeward';
import { prepare } from './prepare';
import type { PlanScopeOptions, PlanScopeResult } from './types';
import type { Target } from './wishes';

/** What has to be gained by each SKU that is new on the page. */
const FARE = 1;

/**
 * Chooses SKUs and arranges them. Wishes that cannot be met are named, and then nothing is searched. Locked tiles keep cell and
 * SKU. A page that meets the wishes already is changed only for the better.
 */
export function arrangePlan(page: Page, options: PlanScopeOptions): PlanScopeResult {
  const { today, onProgress } = options;
  const begun = begin(page, options);
  if (!begun.ok) return begun;
  const { skus, targets, taken, chosen } = begun;
  const prepared = prepare(page, chosen, options.tileId);
  const checkOptions = today === undefined ? {} : { today };
  const placed = new Set([...taken, ...chosen.flat().map(({ id }) => id)]);
  const pool = [...skus.values()].filter((sku) => sku.price > 0 && !placed.has(sku.id) && targets.some(({ takes }) => takes(sku)));
  const kernel = createKernel(prepared.page, today, check(prepared.page, checkOptions), pool);
  const cards = [...kernel.tiles.map(({ skuId }) => skus.get(skuId)), ...pool];
  const board = boardFor(kernel, targets, cards);
  const present = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  board.charge(Float64Array.from(cards, (sku) => (sku && !present.has(sku.id) ? FARE : 0)));
  weave(board);
  const inCommands = (found: readonly Int32Array[], cardsFound: Int32Array): Command[] => {
    const { orders, cardOf } = homeward(board, found, cardsFound);
    const replaced = Array.from(cardOf, (card, tile) => [card, tile] as const).flatMap(([card, tile]): Command[] => {
      const sku = cards[card];
      const { id, skuId } = kernel.tiles[tile] as (typeof kernel.tiles)[number];
      return sku && sku.id !== skuId ? [{ type: 'replace-sku', tile: id, sku }] : [];
    });
    return [...replaced, ...commandsFor(prepared.page, kernel, orders)];
  };
  const budget = options.steps ?? 2 * defaultSteps(kernel.ids.length, true);
  // First what can be done with the SKUs that are there: most of what others would bring comes from a better order.
  const look = (steps: number, before: number): number => {
    const told = onProgress && {
      onProgress: (progress: ArrangeProgress) =>
        onProgress({ ...progress, steps: before + progress.steps, preview: () => prepared.finish(progress.preview()) }),
    };
    return before + search(kernel, [board], steps, { ...options, ...told }, inCommands).steps;
  };
  board.drawsFromPool = false;
  const halfway = look(Math.floor(budget / 2), 0);
  board.drawsFromPool = true;
  const steps = pool.length > 0 ? look(budget - halfway, halfway) : halfway;
  const commands = prepared.finish(inCommands(ordersOf(kernel), kernel.contents.cardOf));
  const isAsWished = prepared.commands.length === 0;
  return concluded(page, commands, { report: check(page, checkOptions), isAsWished, steps }, checkOptions);
}

/** Weaves over the modules where wishes let what comes of it stand, else each module by itself. */
function weave(board: Board): void {
  const { gridOf, cardOf } = board.kernel.contents;
  const start = board.snapshot();
  weaveFree(board);
  if (gridOf.every((grid, tile) => board.kernel.tiles[tile]?.locked || board.mayStand?.(cardOf[tile] as number, grid) !== false)) return;
  board.restore(start);
  weaveAll(board);
}

/** A board on which SKUs go where wishes let them; what has to stand in a module does not leave it. */
function boardFor(kernel: Kernel, targets: readonly Target[], cards: readonly (Sku | undefined)[]): Board {
  const board = new Board(kernel, [...kernel.views.keys()], [...kernel.grids.keys()], true);
  const musts = new Set(targets.flatMap(({ wish }) => wish.must ?? []));
  const may = targets.map(({ takes }) => Uint8Array.from(cards, (sku) => (sku && takes(sku) ? 1 : 0)));
  const stays = Uint8Array.from(cards, (sku) => (sku && musts.has(sku.id) ? 1 : 0));
  board.mayStand = (card, grid) => may[grid]?.[card] === 1;
  board.mayLeave = (card) => stays[card] === 0;
  return board;
}
