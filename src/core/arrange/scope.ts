/** The boards that a scope is played on: one with all viewports where tiles may change module, else one per viewport. */
import { Board } from './board';
import type { Kernel } from './kernel';
import type { Scope } from './types';

/** A scope as the kernel knows it. */
export interface Field {
  /** Whether tiles may change module. */
  free: boolean;
  /** Grids whose tiles may move, and the viewports at which they may. */
  grids: number[];
  views: number[];
  /** The only slots that may take part. */
  slots?: Set<number>;
}

/** Reads a scope; a module, row or viewport that the page does not have leaves nothing to move. */
export function fieldOf(kernel: Kernel, scope: Scope): Field {
  const grids = [...kernel.grids.keys()];
  const views = [...kernel.views.keys()];
  if (scope === 'keep' || scope === 'free') return { free: scope === 'free', grids, views };
  const own = grids.filter((g) => kernel.grids[g]?.module.id === scope.module);
  if (scope.type === 'module') return { free: false, grids: own, views };
  const at = views.filter((v) => (scope.viewport === undefined ? v === 0 : kernel.seen[v]?.viewport === scope.viewport));
  const line = kernel.seen[at[0] ?? -1]?.grids[own[0] ?? -1]?.rowLines.lines[scope.row] ?? [];
  const offset = kernel.offsets[own[0] ?? -1] ?? 0;
  return { free: false, grids: own, views: at, slots: new Set(line.filter((tile) => tile >= 0).map((tile) => tile + offset)) };
}

export function boardsOf(kernel: Kernel, { free, grids, views, slots }: Field): Board[] {
  return (free ? [views] : views.map((v) => [v])).map((at) => new Board(kernel, at, grids, free, slots));
}

/** The tiles that may move in a field: not locked, in its grids, and in its row where it is one. */
export function movableIn(kernel: Kernel, { grids, views, slots }: Field): (tile: number) => boolean {
  const own = new Set(grids);
  const inRow = slots && new Set([...slots].map((slot) => kernel.views[views[0] ?? -1]?.tileAt[slot]));
  return (tile) => {
    const grid = kernel.contents.gridOf[tile] as number;
    return kernel.tiles[tile]?.locked !== true && own.has(grid) && (inRow?.has(tile) ?? true);
  };
}
