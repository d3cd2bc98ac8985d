/** Which suppressions of a page stand behind a suppressed finding, so that a report can give their reasons. */
import type { Page, Suppression } from '@/core/page';
import { type Finding, isActive } from '@/core/rules';

/**
 * The suppressions that cover a suppressed finding; of one that is not, none. A finding keeps the tiles that decided it, not all
 * that its checks touch: where no suppression names one of these, the ones of its rule at its viewport and module stand for it.
 */
export function reasonsFor({ page, today }: { page: Page; today?: string | undefined }, finding: Finding): Suppression[] {
  if (!finding.suppressed) return [];
  const near = (page.suppressions ?? []).filter((each) => each.rule === finding.rule && isActive(each, today) && isNear(each, finding));
  const exact = near.filter((each) => namesTiles(each, finding));
  return exact.length > 0 ? exact : near;
}

function isNear({ at = {} }: Suppression, { viewport, at: place }: Finding): boolean {
  if (at.viewport !== undefined && at.viewport !== viewport) return false;
  return at.module === undefined || at.module === place.module || (place.modules?.includes(at.module) ?? false);
}

function namesTiles({ at = {} }: Suppression, { at: { tiles = [] } }: Finding): boolean {
  if (at.tile !== undefined && !tiles.includes(at.tile)) return false;
  return at.tiles === undefined || at.tiles.some((tile) => tiles.includes(tile));
}
