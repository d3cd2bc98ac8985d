/**
 * What stands in a module at a viewport, as the proof sees it: tiles that are alike (span, price, suppressions) are one class,
 * and any of them may stand where one of them may; tiles that may not move are classes of their own.
 */
import { type Cell, columnsAt, placeSpans, type Span, spanAt, type Tile } from '../../page';
import type { Kernel } from '../kernel';
import { type KernelRules, readKernelRules } from '../kernel-rules';
import type { BoundOptions } from './types';
import { type Weights, weightsAt } from './weights';

export interface Content {
  kernel: Kernel;
  view: number;
  grid: number;
  columns: number;
  weights: Weights;
  /** Numbers of its tiles in their present order, and what kind each is of: a group of like span, −1 for one that stays. */
  present: Int32Array;
  groupOf: Int32Array;
  /** Span of each group, cut to the columns. */
  spans: Span[];
  /** Cells of the present order. */
  cells: Cell[];
  /** Classes, by group and price; those of tiles that stay come last. Group `k` has the classes from `groupStart[k]`. */
  groupStart: Int32Array;
  classRank: Int32Array;
  classFlags: Int32Array;
  classTiles: number[][];
  /** How many classes may move: the first ones. */
  movableClasses: number;
  /** Class of each tile of `present`. */
  classOf: Int32Array;
}

/** The contents of every grid at a viewport. */
export function contentsAt(kernel: Kernel, view: number, { movable, today }: BoundOptions): Content[] {
  const rules = readKernelRules(kernel.page);
  const tiles = kernel.grids.flatMap(({ tiles: own }) => own);
  const stays = (tile: number) => (movable ? !movable(tile) : false) || tiles[tile]?.locked === true;
  return kernel.grids.map((_, grid) => contentAt(kernel, view, grid, tiles, stays, rules, today));
}

function contentAt(
  kernel: Kernel,
  view: number,
  grid: number,
  tiles: readonly Tile[],
  stays: (tile: number) => boolean,
  rules: KernelRules,
  today: string | undefined,
): Content {
  const { module, tiles: own } = kernel.grids[grid] as Kernel['grids'][number];
  const viewport = kernel.seen[view]?.viewport ?? '';
  const columns = columnsAt(module, viewport);
  const from = kernel.offsets[grid] as number;
  const present = (kernel.views[view]?.tileAt ?? new Int32Array()).slice(from, from + own.length);
  const weights = weightsAt(kernel.page, rules, viewport, module.id, today);
  const spanOf = (tile: number): Span => {
    const [w, h] = spanAt(tiles[tile] as Tile, viewport);
    return [Math.min(w, columns), h];
  };
  const keys = Array.from(present, (tile) => (stays(tile) ? '' : `${spanOf(tile)}${kernel.ranks[tile] === 0 ? '-' : ''}`));
  const groups = [...new Set(keys)].filter((key) => key !== '');
  const groupOf = Int32Array.from(keys, (key) => groups.indexOf(key));
  const flagsOf = (tile: number) => weights.flags.get(kernel.ids[tile] as string) ?? 0;
  const rankOf = (tile: number) => kernel.ranks[tile] as number;
  const classes: { group: number; tiles: number[] }[] = [];
  const inOrder = Array.from(present, (tile, i) => ({ tile, group: groupOf[i] as number }));
  const last = groups.length;
  const at = (group: number) => (group < 0 ? last : group);
  inOrder.sort(
    (a, b) => at(a.group) - at(b.group) || rankOf(a.tile) - rankOf(b.tile) || flagsOf(a.tile) - flagsOf(b.tile) || a.tile - b.tile,
  );
  for (const { tile, group } of inOrder) {
    const before = classes.at(-1);
    const like = before?.tiles[0] as number;
    if (before && group >= 0 && before.group === group && rankOf(like) === rankOf(tile) && flagsOf(like) === flagsOf(tile))
      before.tiles.push(tile);
    else classes.push({ group, tiles: [tile] });
  }
  const classByTile = new Map(classes.flatMap(({ tiles: like }, k) => like.map((tile) => [tile, k] as const)));
  const firsts = classes.map(({ tiles: like }) => like[0] as number);
  return {
    kernel,
    view,
    grid,
    columns,
    weights,
    present,
    groupOf,
    spans: groups.map((key) => spanOf(present[keys.indexOf(key)] as number)),
    cells: placeSpans(Array.from(present, spanOf), columns),
    groupStart: Int32Array.from({ length: last + 1 }, (_, group) => classes.filter((one) => at(one.group) < group).length),
    classRank: Int32Array.from(firsts, rankOf),
    classFlags: Int32Array.from(firsts, flagsOf),
    classTiles: classes.map(({ tiles: like }) => like),
    movableClasses: classes.filter(({ group }) => group >= 0).length,
    classOf: Int32Array.from(present, (tile) => classByTile.get(tile) ?? -1),
  };
}
