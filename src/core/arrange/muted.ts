/** Suppressions as the search meets them: by slot, since tiles move. The same reading as the engine's (`rules/suppress.ts`). */
import type { Page, Suppression } from '../page';
import { suppressionsFor, type View } from '../rules';

export interface Muted {
  /** Whether a failed check of this rule, standing on these slots, is suppressed. Only failed checks ask. */
  covers(rule: string, slots: readonly number[]): boolean;
  /** Whether a swap can change this for checks on other slots than the two: a row is suppressed while it holds just its tiles. */
  farReaching: boolean;
  /** To be called before asking about a new order, where it is far-reaching. */
  refresh(): void;
}

/** The rules whose checks stand at places of a viewport. */
const VIEW_RULES = ['price-alternation-row', 'price-alternation-column', 'price-steps', 'price-anchor', 'incomplete-row'];

/**
 * @param tileAt tile at each slot, read whenever it is asked
 * @param ids ids of the tiles
 * @returns undefined where no rule of the viewport has a suppression: the common case costs nothing
 */
export function mutedAt(
  page: Page,
  view: View,
  offsets: readonly number[],
  tileAt: Int32Array,
  ids: readonly string[],
  today: string | undefined,
): Muted | undefined {
  const here = ({ at }: Suppression) => at?.viewport === undefined || at.viewport === view.viewport;
  const byRule = new Map(VIEW_RULES.map((rule) => [rule, suppressionsFor(page, rule, today).filter(here)]));
  const all = [...byRule.values()].flat();
  if (all.length === 0) return undefined;
  const moduleOf = view.grids.flatMap(({ grid, tiles }) => tiles.map(() => grid.module.id));
  const rows = view.grids.flatMap(({ rowLines }, g) =>
    rowLines.lines.map((line) => line.filter((tile) => tile >= 0).map((tile) => tile + (offsets[g] as number))),
  );
  const named = new Map(
    all.flatMap((suppression) => (suppression.at?.tiles ? [[suppression, new Set(suppression.at.tiles)] as const] : [])),
  );
  const standing = new Set<Suppression>();
  const idAt = (slot: number) => ids[tileAt[slot] as number] as string;
  const isJust = (slots: readonly number[], set: ReadonlySet<string>) =>
    slots.length === set.size && slots.every((slot) => set.has(idAt(slot)));

  const fits = (suppression: Suppression, slots: readonly number[]): boolean => {
    const { module, tile } = suppression.at ?? {};
    if (module !== undefined && module !== moduleOf[slots[0] as number]) return false;
    if (tile !== undefined && !slots.some((slot) => idAt(slot) === tile)) return false;
    const set = named.get(suppression);
    if (!set) return true;
    return isJust(slots, set) || (standing.has(suppression) && slots.some((slot) => set.has(idAt(slot))));
  };
  return {
    covers: (rule, slots) => byRule.get(rule)?.some((suppression) => fits(suppression, slots)) ?? false,
    farReaching: named.size > 0 || (byRule.get('incomplete-row')?.some(({ at }) => at?.tile !== undefined) ?? false),
    refresh: () => {
      standing.clear();
      for (const [suppression, set] of named) if (rows.some((row) => isJust(row, set))) standing.add(suppression);
    },
  };
}
