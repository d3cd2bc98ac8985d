/** What the outline says of each module. */
import { isGrid, type Module, type Page, skusById } from '@/core/page';
import type { Finding, Severity } from '@/core/rules';

export interface OutlineEntry {
  module: Module;
  tiles: number;
  /** Lowest and highest price of its tiles, minor units; null without a priced tile and for another block than a grid. */
  prices: [number, number] | null;
  /** Of its unsuppressed findings the severest. */
  severity: Severity | null;
}

const RANK: Record<Severity, number> = { error: 3, warning: 2, info: 1 };

/** One entry per module, in the page's order. */
export function outlineOf(page: Page, findings: readonly Finding[]): OutlineEntry[] {
  const skus = skusById(page);
  const worst = new Map<string, Severity>();
  const moduleOf = new Map(page.modules.flatMap((module) => (module.tiles ?? []).map(({ id }) => [id, module.id] as const)));
  for (const { at, severity, suppressed } of findings) {
    if (suppressed) continue;
    const named = [...(at.modules ?? []), ...(at.module === undefined ? [] : [at.module])];
    const touched = named.length > 0 ? named : (at.tiles ?? []).flatMap((tile) => moduleOf.get(tile) ?? []);
    for (const id of touched) {
      const known = worst.get(id);
      if (!known || RANK[severity] > RANK[known]) worst.set(id, severity);
    }
  }
  return page.modules.map((module) => {
    const grid = isGrid(module);
    const tiles = grid ? (module.tiles ?? []) : [];
    const prices = tiles.map(({ skuId }) => skus.get(skuId)?.price ?? 0).filter((price) => price > 0);
    return {
      module,
      tiles: tiles.length,
      prices: prices.length > 0 ? [Math.min(...prices), Math.max(...prices)] : null,
      severity: worst.get(module.id) ?? null,
    };
  });
}

/**
 * Where a dragged row would go, among rows of equal height.
 * @param from its index, @param offset px it was moved down, @param height px per row
 */
export function targetIndex(from: number, offset: number, height: number, count: number): number {
  if (height <= 0) return from;
  return Math.max(0, Math.min(count - 1, from + Math.round(offset / height)));
}
