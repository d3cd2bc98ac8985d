/** Suppressions (rules.md section 6): a place, a reason and perhaps a last day. They cover the failed checks that touch the place. */
import type { Page, Suppression } from '@/core/page';
import type { GridView } from './grid';
import type { CheckPlace } from './rule';

/**
 * Whether a suppression still holds. `until` is the last day on which it does, or a moment of that day.
 *
 * @param today `YYYY-MM-DD`; without it none has expired
 */
export function isActive({ until }: Suppression, today: string | undefined): boolean {
  return until === undefined || today === undefined || today <= until;
}

/** The suppressions of a page for one rule that still hold. */
export function suppressionsFor(page: Page, rule: string, today: string | undefined): readonly Suppression[] {
  return page.suppressions?.filter((suppression) => suppression.rule === rule && isActive(suppression, today)) ?? [];
}

/**
 * Whether a suppression covers a failed check: everything that its `at` names must fit, and nothing named is the whole page.
 * `at.tiles` names a row by its set of tiles: it covers what touches that row for as long as the row holds just these tiles
 * (or a check that stands on just these tiles, for rules that read no rows). A check without a viewport is not at any one.
 *
 * @param views the grids, at every viewport, among which the check was made
 */
export function covers({ at = {} }: Suppression, place: CheckPlace, views: readonly GridView[]): boolean {
  const touched = place.touches ?? place.tiles ?? [];
  if (at.viewport !== undefined && at.viewport !== place.viewport) return false;
  if (at.module !== undefined && at.module !== place.module && !place.modules?.includes(at.module)) return false;
  if (at.tile !== undefined && !touched.includes(at.tile)) return false;
  if (at.tiles === undefined) return true;
  const named = new Set(at.tiles);
  if (sameSet(touched, named)) return true;
  return touched.some((tile) => named.has(tile)) && isRow(named, views, place.viewport);
}

function isRow(named: ReadonlySet<string>, views: readonly GridView[], viewport: string | undefined): boolean {
  return views.some((view) => (viewport === undefined || view.viewport === viewport) && hasRow(view, named));
}

function hasRow({ rowLines, tiles }: GridView, named: ReadonlySet<string>): boolean {
  return rowLines.lines.some((line) =>
    sameSet(
      line.filter((tile) => tile >= 0).map((tile) => tiles[tile]?.id as string),
      named,
    ),
  );
}

/** Whether a list without repetitions has just the members of a set. */
function sameSet(list: readonly string[], set: ReadonlySet<string>): boolean {
  return list.length === set.size && list.every((item) => set.has(item));
}
