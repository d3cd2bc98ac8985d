/** What the search needs to know about the rules of sections 2 and 3: weights (0 where a rule is off) and options. */
import type { Page } from '../page';
import { RULES, resolveSettings } from '../rules';

export interface AlternationRules {
  pair: number;
  triple: number;
  /** 0 unless the option is on. */
  strict: number;
  minContrast: number;
}

export interface KernelRules {
  row: AlternationRules;
  column: AlternationRules;
  steps: {
    reach: number;
    riseHigh: number;
    riseLow: number;
    trackRise: number;
    trackReach: number;
    tolerance: number;
    maxStep: number;
  };
  anchor: { atOnce: number };
  bands: { tile: number };
  distinct: { title: number; overlap: number; maxOverlap: number };
  relevance: { family: number; minShare: number };
  incomplete: { full: number };
  /** What only matters where SKUs may change. */
  lacking: { title: number; image: number; promised: number };
}

const GROUPS = new Set<string>(['price-rhythm', 'structure']);

/** The rules of sections 2 and 3: those that the search lowers by itself. */
export const KERNEL_RULE_IDS: ReadonlySet<string> = new Set(RULES.filter(({ group }) => GROUPS.has(group)).map(({ id }) => id));

/** Weights and options in effect on a page. */
export function readKernelRules(page: Page): KernelRules {
  const { rules } = resolveSettings(page);
  const weight = (id: string, kind: string): number => {
    const rule = rules.get(id);
    return rule && rule.severity !== 'off' ? (rule.weights[kind] ?? 0) : 0;
  };
  const option = (id: string, name: string): number => Number(rules.get(id)?.options[name] ?? 0);
  const alternation = (id: string): AlternationRules => ({
    pair: weight(id, 'pair'),
    triple: weight(id, 'triple'),
    strict: option(id, 'strict') === 1 ? weight(id, 'strict') : 0,
    minContrast: option(id, 'minContrast'),
  });
  return {
    row: alternation('price-alternation-row'),
    column: alternation('price-alternation-column'),
    steps: {
      reach: weight('price-steps', 'reach'),
      riseHigh: weight('price-steps', 'rise-high'),
      riseLow: weight('price-steps', 'rise-low'),
      trackRise: weight('price-steps', 'track-rise'),
      trackReach: weight('price-steps', 'track-reach'),
      tolerance: option('price-steps', 'tolerance'),
      maxStep: option('price-steps', 'maxStep'),
    },
    anchor: { atOnce: weight('price-anchor', 'at-once') },
    bands: { tile: weight('price-bands', 'tile') },
    distinct: {
      title: weight('module-distinct', 'title'),
      overlap: weight('module-distinct', 'overlap'),
      maxOverlap: option('module-distinct', 'maxOverlap'),
    },
    relevance: { family: weight('module-relevance', 'family'), minShare: option('module-relevance', 'minShare') },
    incomplete: { full: weight('incomplete-row', 'full') },
    lacking: {
      title: weight('missing-data', 'title'),
      image: weight('missing-data', 'image'),
      promised: weight('price-anchor', 'present'),
    },
  };
}
