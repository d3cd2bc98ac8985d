/**
 * Tidying: the least cost within a few moves from the page as it is. A beam of the best sequences so far grows by one move at a time;
 * a move exchanges two tiles, or takes one to a place near by. The answer is a list to be taken from the top, as far as one likes.
 */
import { apply, type Command } from '../commands';
import type { Page } from '../page';
import { check, type Report, recheck } from '../rules';
import { createKernel, type Kernel, kernelCostOf } from './kernel';
import { ordersOf } from './orders';
import { boardsOf, fieldOf } from './scope';
import { type Move, Table } from './tidy-table';
import type { Outcome, Scope } from './types';

export interface TidyOptions {
  scope: Scope;
  /** Moves at most. */
  moves: number;
  today?: string;
  shouldStop?: () => boolean;
  /** Called after each look over all moves. */
  onProgress?: (progress: TidyProgress) => void;
}

export interface TidyProgress {
  /** Moves of the sequences that are being looked at; with a fraction, for what has been looked at of the next. */
  steps: number;
  /** Least cost so far by sections 2 and 3. */
  cost: number;
  /** The best moves so far; worked out when asked for. */
  found: () => TidyMove[];
}

export interface TidyMove {
  kind: 'swap' | 'move';
  /** The tiles that change places, or the one that moves and the one whose place it takes. */
  tiles: [string, string];
  /** Missing where it is felt at every viewport. */
  viewport?: string;
  /** To be applied to the page after the moves before. */
  commands: Command[];
  /** What cost J falls by; a move that prepares the next may have none. */
  gain: number;
  after: Outcome;
}

export interface TidyResult {
  before: Outcome;
  after: Outcome;
  moves: TidyMove[];
}

/** Moves looked at for each step of the beam, and its width at most. */
const LOOKS = 150_000;
const WIDTH = 6;

interface Sequence {
  moves: readonly Move[];
  cost: number;
}

/** Finds the moves; the page is left alone. */
export function tidy(page: Page, { scope, moves: most, today, shouldStop, onProgress }: TidyOptions): TidyResult {
  const options = today === undefined ? {} : { today };
  const report = check(page, options);
  const kernel = createKernel(page, today, report);
  const table = new Table(kernel, boardsOf(kernel, fieldOf(kernel, scope)));
  let best: Sequence = { moves: [], cost: table.cost };
  let beam: Sequence[] = [best];
  for (let depth = 0; depth < most && beam.length > 0 && !shouldStop?.(); depth++) {
    const seen = new Set<number>();
    const width = Math.max(1, Math.min(WIDTH, Math.floor(LOOKS / Math.max(1, table.looks))));
    const next: Sequence[] = [];
    for (const [i, { moves }] of beam.slice(0, width).entries()) {
      if (shouldStop?.()) break;
      table.play(moves);
      for (const { move, cost, hash } of table.best(2 * width)) {
        if (seen.has(hash)) continue;
        seen.add(hash);
        next.push({ moves: [...moves, move], cost });
      }
      table.takeBack(moves);
      const least = next.reduce((a, b) => (b.cost < a.cost - 1e-9 ? b : a), best);
      onProgress?.({
        steps: depth + (i + 1) / Math.min(width, beam.length),
        cost: least.cost,
        found: () => inCommands(page, kernel, report, least.moves, options).moves,
      });
    }
    beam = next.sort((a, b) => a.cost - b.cost).slice(0, width);
    if (beam[0] && beam[0].cost < best.cost - 1e-9) best = beam[0];
  }
  return inCommands(page, kernel, report, best.moves, options);
}

/** The moves as commands, as far as the page is best by the whole engine. */
function inCommands(page: Page, kernel: Kernel, report: Report, moves: readonly Move[], options: { today?: string }): TidyResult {
  const before = { cost: report.cost, score: report.score };
  const done: TidyMove[] = [];
  let now = page;
  let last = before;
  let least = report.cost;
  let length = 0;
  const tileAt = ordersOf(kernel);
  for (const move of moves) {
    const commands = commandsOf(now, kernel, tileAt, move);
    const applied = apply(now, commands);
    if (!applied.ok) break;
    now = applied.page;
    const { cost, score, rules } = recheck(report, now, { ...options, countOnly: true });
    const { kind, slots, view } = move;
    const tiles = slots.map((slot) => kernel.ids[tileAt[Math.max(0, view)]?.[slot] as number] as string) as [string, string];
    const viewport = kernel.seen[view]?.viewport;
    done.push({ kind, tiles, ...(viewport !== undefined && { viewport }), commands, gain: last.cost - cost, after: { cost, score } });
    last = { cost, score };
    const kernelCost = kernelCostOf({ rules } as Report);
    if (cost < least && kernelCost <= kernelCostOf(report)) {
      least = cost;
      length = done.length;
    }
    Table.follow(tileAt, move);
  }
  const kept = done.slice(0, length);
  return { before, after: kept.at(-1)?.after ?? before, moves: kept };
}

/** The commands of a move. Where other viewports follow the order of `tiles`, they are given what they show before it changes. */
function commandsOf(page: Page, kernel: Kernel, orders: readonly Int32Array[], { kind, slots: [a, b], view }: Move): Command[] {
  const at = Math.max(0, view);
  const id = (slot: number) => kernel.ids[orders[at]?.[slot] as number] as string;
  const viewport = kernel.seen[at]?.viewport ?? '';
  const grid = kernel.offsets.findLastIndex((from) => from <= a);
  const module = kernel.grids[grid]?.module.id ?? '';
  const from = kernel.offsets[grid] ?? 0;
  const command: Command =
    kind === 'swap'
      ? { type: 'swap-tiles', a: id(a), b: id(b), viewport }
      : { type: 'move-tile', tiles: [id(a)], module, index: b - from + (b > a ? 1 : 0), viewport };
  const follows = page.viewports.slice(1).some((other) => !page.modules.find((m) => m.id === module)?.order?.[other.id]);
  if (view !== 0 || !follows || page.viewports.length < 2) return [command];
  const length = kernel.grids[grid]?.tiles.length ?? 0;
  const list = (order: Int32Array | undefined) =>
    Array.from((order as Int32Array).subarray(from, from + length), (tile) => kernel.ids[tile] as string);
  const order = Object.fromEntries(page.viewports.slice(1).map((other, i) => [other.id, list(orders[i + 1])]));
  return [{ type: 'arrange-tiles', modules: [{ module, tiles: list(orders[0]), order }] }, command];
}
