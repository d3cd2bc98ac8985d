/** What the arranger is asked for in the dialog, and what of the page it is about. */
import type { Scope } from '@/core/arrange';
import type { Page, Sku } from '@/core/page';
import type { Here } from '@/editor';
import { firstWishes, type Wishes } from './wishes';

/** The best arrangement, a few moves from the present one, or several that differ. */
export type Goal = 'best' | 'tidy' | 'alternatives';
/** Where: a row, a module, the page with SKUs kept in their modules or free, or the page with its SKUs chosen too. */
export type Where = 'row' | 'module' | 'keep' | 'free' | 'plan';
export type Effort = 'quick' | 'thorough';

export const GOALS = ['best', 'tidy', 'alternatives'] as const satisfies readonly Goal[];
export const WHERES = ['row', 'module', 'keep', 'free', 'plan'] as const satisfies readonly Where[];
export const EFFORTS = ['quick', 'thorough'] as const satisfies readonly Effort[];

export interface Ask {
  goal: Goal;
  where: Where;
  /** Moves at most, for tidying. */
  moves: number;
  effort: Effort;
  seed: number;
  /** Locked tiles that may move all the same; applying unlocks them. */
  unlocked: readonly string[];
  /** What the page shall hold, where its SKUs are chosen. */
  wishes: Wishes;
}

/** Whether something can be looked for there, with what is selected: SKUs are chosen for the best arrangement alone. */
export function canAsk(where: Where, goal: Goal, { module, row }: Here): boolean {
  if (where === 'plan') return goal === 'best';
  return where === 'row' ? row !== null : where === 'module' ? module !== null : true;
}

/** What the dialog begins with: the whole page, SKUs kept in their modules. */
export function firstAsk(page: Page, catalogue: readonly Sku[]): Ask {
  const wishes = firstWishes(page, catalogue);
  return { goal: 'best', where: 'keep', moves: 5, effort: 'quick', seed: 1, unlocked: [], wishes };
}

export function scopeOf(where: Where, { module, row, viewport }: Here): Scope {
  if (where === 'row' && module !== null && row !== null) return { type: 'row', module, row, viewport };
  if (where === 'module' && module !== null) return { type: 'module', module };
  return where === 'free' || where === 'plan' ? 'free' : 'keep';
}

export function whereOf(scope: Scope): Where {
  return typeof scope === 'string' ? scope : scope.type;
}

/** A tile with what it holds. */
export interface Fact {
  title: string;
  /** Minor units; 0 for none. */
  price: number;
  locked: boolean;
  module: string;
}

/** The tiles of a page by id. */
export function tileFacts(page: Page): Map<string, Fact> {
  const skus = new Map(page.skus.map((sku) => [sku.id, sku]));
  return new Map(
    page.modules.flatMap(({ id, tiles = [] }) =>
      tiles.map((tile) => {
        const sku = skus.get(tile.skuId);
        const title = sku?.title.trim() || tile.skuId;
        return [tile.id, { title, price: sku?.price ?? 0, locked: tile.locked === true, module: id }] as const;
      }),
    ),
  );
}
