/** Arranging a page and choosing its SKUs: every module as wished, the rest as cheap by the rules as it can be found. */
import { apply, type Command } from '../../commands';
import { isGrid, type Page, type Sku, skusById } from '../../page';
import { check } from '../../rules';
import { Board } from '../board';
import { boundOf } from '../exact';
import { createKernel, type Kernel, kernelCostOf } from '../kernel';
import { commandsFor, ordersOf } from '../orders';
import { explain } from '../remaining';
import { defaultSteps, search } from '../search';
import { weaveFree } from '../weave';
import { fill } from './fill';
import { prepare } from './prepare';
import type { PlanScopeOptions, PlanScopeResult } from './types';
import { readWishes, type Target } from './wishes';

/**
 * Chooses SKUs and arranges them. Wishes that cannot be met are named, and then nothing is searched. Locked tiles keep cell and
 * SKU. A page that meets the wishes already is changed only for the better.
 */
export function arrangePlan(page: Page, options: PlanScopeOptions): PlanScopeResult {
  const { today, wishes } = options;
  const skus = new Map([...options.pool, ...page.skus].map((sku) => [sku.id, sku]));
  const { targets, unmet } = readWishes(page, wishes, skus);
  if (unmet.length > 0) return { ok: false, unmet };
  const known = skusById(page);
  const grids = page.modules.filter(isGrid);
  const taken = new Set(grids.flatMap(({ tiles = [] }) => tiles.flatMap(({ locked, skuId }) => (locked ? [skuId] : []))));
  const present = grids.map(({ tiles = [] }) => tiles.flatMap(({ locked, skuId }) => (locked ? [] : (known.get(skuId) ?? []))));
  const filled = fill(targets, [...skus.values()], present, taken);
  if (!filled.ok) return filled;

  const prepared = prepare(page, filled.chosen, options.tileId);
  const checkOptions = today === undefined ? {} : { today };
  const report = check(page, checkOptions);
  const startReport = check(prepared.page, checkOptions);
  const placed = new Set([...taken, ...filled.chosen.flat().map(({ id }) => id)]);
  const pool = [...skus.values()].filter(
    ({ id, price }) => price > 0 && !placed.has(id) && targets.some(({ takes }) => takes(skus.get(id) as Sku)),
  );
  const kernel = createKernel(prepared.page, today, startReport, pool);
  const cards = [...kernel.tiles.map(({ skuId }) => skus.get(skuId)), ...pool];
  const board = boardFor(kernel, targets, cards);
  weaveFree(board);
  const inCommands = (orders: readonly Int32Array[], cardOf: Int32Array): Command[] => [
    ...Array.from(cardOf, (card, tile) => [card, tile] as const).flatMap(([card, tile]): Command[] => {
      const sku = cards[card];
      const { id, skuId } = kernel.tiles[tile] as (typeof kernel.tiles)[number];
      return sku && sku.id !== skuId ? [{ type: 'replace-sku', tile: id, sku }] : [];
    }),
    ...commandsFor(prepared.page, kernel, orders),
  ];
  const fromPage = (orders: readonly Int32Array[], cardOf: Int32Array) => prepared.finish(inCommands(orders, cardOf));
  const { onProgress } = options;
  const { steps } = search(
    kernel,
    [board],
    options.steps ?? 2 * defaultSteps(kernel.ids.length, true),
    {
      ...options,
      ...(onProgress && { onProgress: (progress) => onProgress({ ...progress, preview: () => prepared.finish(progress.preview()) }) }),
    },
    inCommands,
  );
  const before = { cost: report.cost, score: report.score };
  const commands = fromPage(ordersOf(kernel), kernel.contents.cardOf);
  const applied = apply(page, commands);
  if (!applied.ok) throw new Error(`arrange: no page: ${applied.refusal.reason} ${applied.refusal.subject}`);
  const after = check(applied.page, checkOptions);
  const isAsWished = prepared.commands.length === 0;
  const best = isAsWished && after.cost >= report.cost ? { page, report, commands: [] } : { page: applied.page, report: after, commands };
  const field = { free: true, grids: [...kernel.grids.keys()], views: [...kernel.views.keys()] };
  return {
    ok: true,
    commands: best.commands,
    before,
    after: { cost: best.report.cost, score: best.report.score },
    kernelCost: kernelCostOf(best.report),
    steps,
    replaced: best.commands.filter(({ type }) => type === 'replace-sku').length,
    added: prepared.added,
    removed: prepared.removed,
    remaining: explain(best.page, best.report, field, boundOf(kernel, { scope: 'free', ...checkOptions }), options),
  };
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
