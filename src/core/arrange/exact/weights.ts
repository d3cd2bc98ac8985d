/**
 * What counts in a module at a viewport: the weights of the rules, none where a suppression covers the whole module, and flags
 * for the tiles whose checks are suppressed wherever they stand. Suppressions of a row, named by its tiles, come and go with the
 * order: there the rule is left out, which keeps the bound a bound but proves nothing.
 */
import type { Page } from '../../page';
import { suppressionsFor } from '../../rules';
import type { KernelRules } from '../kernel-rules';

/** Bits of flags: the rules whose checks at a tile are suppressed. */
export const MUTED = {
  'price-alternation-row': 1,
  'price-alternation-column': 2,
  'price-steps': 4,
  'price-anchor': 8,
  'incomplete-row': 16,
} as const;
export type ViewRule = keyof typeof MUTED;

export interface Weights {
  rules: KernelRules;
  /** By id of the tile, where there are any. */
  flags: ReadonlyMap<string, number>;
  /** Whether nothing was left out. */
  exact: boolean;
}

export function weightsAt(page: Page, rules: KernelRules, viewport: string, module: string, today: string | undefined): Weights {
  const flags = new Map<string, number>();
  let exact = true;
  let out = 0;
  for (const rule of Object.keys(MUTED) as ViewRule[])
    for (const { at = {} } of suppressionsFor(page, rule, today)) {
      if (at.viewport !== undefined && at.viewport !== viewport) continue;
      if (at.module !== undefined && at.module !== module) continue;
      if (at.tiles !== undefined) exact = false;
      if (at.tiles === undefined && at.tile !== undefined) flags.set(at.tile, (flags.get(at.tile) ?? 0) | MUTED[rule]);
      else out |= MUTED[rule];
    }
  return { rules: out === 0 ? rules : without(rules, out), flags, exact };
}

function without(rules: KernelRules, out: number): KernelRules {
  const has = (rule: ViewRule) => (out & MUTED[rule]) !== 0;
  const none = { pair: 0, triple: 0, strict: 0 };
  return {
    ...rules,
    row: has('price-alternation-row') ? { ...rules.row, ...none } : rules.row,
    column: has('price-alternation-column') ? { ...rules.column, ...none } : rules.column,
    steps: has('price-steps') ? { ...rules.steps, reach: 0, riseHigh: 0, riseLow: 0, trackRise: 0, trackReach: 0 } : rules.steps,
    anchor: has('price-anchor') ? { ...rules.anchor, atOnce: 0 } : rules.anchor,
    incomplete: has('incomplete-row') ? { ...rules.incomplete, full: 0 } : rules.incomplete,
  };
}
