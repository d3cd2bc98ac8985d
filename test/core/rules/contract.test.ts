import { describe, expect, test } from 'vitest';
import { optionFields, RULES, type Rule } from '@/core/rules';

type Numbers = Pick<Rule, 'severity' | 'weights'> & {
  /** Default, least and most; or the default of what has no range. */
  options?: Record<string, readonly [number, number, number] | boolean | readonly string[]>;
  caps?: Rule['caps'];
};

const alternation: Numbers = {
  severity: 'error',
  weights: { pair: 10, triple: 10, strict: 10 },
  options: { minContrast: [0.1, 0, 10], strict: false },
};

/** The numbers of the contract, sections 2 to 5, written out: nothing here is taken from a rule. */
const CONTRACT: Record<string, Numbers> = {
  'price-alternation-row': alternation,
  'price-alternation-column': alternation,
  'price-steps': {
    severity: 'error',
    weights: { reach: 8, 'rise-high': 4, 'rise-low': 4, 'track-rise': 3, 'track-reach': 3 },
    options: { tolerance: [0.1, 0, 1], maxStep: [2, 1, 100] },
  },
  'price-anchor': { severity: 'error', weights: { present: 40, 'at-once': 20 } },
  'price-bands': { severity: 'error', weights: { tile: 10, order: 8, moderate: 4 }, options: { maxBandStep: [3, 1, 100] } },
  'module-count': { severity: 'error', weights: { count: 30 }, options: { min: [3, 0, 100], max: [5, 0, 100] } },
  'module-distinct': { severity: 'warning', weights: { title: 6, overlap: 6 }, options: { maxOverlap: [0.6, 0, 1] } },
  'module-relevance': { severity: 'info', weights: { family: 4 }, options: { minShare: [0.5, 0, 1] } },
  'duplicate-sku': { severity: 'error', weights: { once: 20 } },
  'incomplete-row': { severity: 'warning', weights: { full: 2 } },
  'missing-data': { severity: 'error', weights: { price: 20, title: 10, image: 4 } },
  'single-focus': {
    severity: 'warning',
    weights: { competing: 12, none: 4 },
    options: { loud: [1.5, 1, 100], lead: [1.5, 1, 100], focus: [1.2, 1, 100], even: [0.9, 0, 1] },
    caps: { none: 'info' },
  },
  'flow-path': {
    severity: 'warning',
    weights: { leap: 8, order: 4, backtracking: 4 },
    options: { leap: [0.4, 0, 1], maxLeaps: [2, 0, 100], upPhone: [0.35, 0, 1], upDesktop: [0.3, 0, 1], order: [0.3, 0, 1] },
    caps: { backtracking: 'info' },
  },
  'flow-dead-zone': {
    severity: 'warning',
    weights: { tile: 6, gap: 6 },
    options: { examined: [0.35, 0, 1], share: [0.5, 0, 1], gap: [0.33, 0, 1], blank: [0.15, 0, 1] },
  },
  'hero-in-path': { severity: 'info', weights: { late: 8 }, options: { looks: [3, 0, 8] } },
  'above-the-fold': { severity: 'info', weights: { early: 6 }, options: { share: [0.57, 0, 1] } },
  'edge-hiding': { severity: 'info', weights: { edge: 2 }, options: { tiles: [3, 0, 12] } },
  'fold-illusion': { severity: 'info', weights: { fold: 2 }, options: { margin: [0.04, 0, 0.5] } },
  'flat-emphasis': { severity: 'info', weights: { badges: 2 }, options: { share: [0.3, 0, 1] } },
  'size-without-words': { severity: 'info', weights: { words: 2 }, options: { growth: [2, 1, 100] } },
  'hero-focus': {
    severity: 'warning',
    weights: { marked: 10, largest: 10, 'one-per-category': 6, feeds: 4 },
    options: { lead: [1.5, 1, 100] },
  },
  'pareto-attention': { severity: 'warning', weights: { share: 10 }, options: { target: [0.5, 0, 1] } },
  'frequency-leads': { severity: 'warning', weights: { led: 4 } },
  'traffic-lead-in': { severity: 'warning', weights: { absent: 6, dear: 6, alone: 6 }, options: { minRatio: [1.5, 1, 100] } },
  'star-adjacency': { severity: 'warning', weights: { beside: 4 } },
  'margin-mix': { severity: 'warning', weights: { margin: 10 }, options: { target: [0.2, 0, 1] } },
  'resource-tiers': {
    severity: 'warning',
    weights: { share: 4, places: 4 },
    options: { tolerance: [0.1, 0, 1], min: [0.05, 0, 1], max: [0.15, 0, 1] },
  },
  'markdown-visible': {
    severity: 'warning',
    weights: { share: 6, cut: 4 },
    options: { min: [0.05, 0, 1], max: [0.7, 0, 1], maxShare: [0.5, 0, 1] },
  },
  'gift-not-discount': { severity: 'warning', weights: { discount: 6, promotion: 4 } },
  'price-parity': { severity: 'warning', weights: { same: 6 } },
  'stock-cover': { severity: 'warning', weights: { cover: 8 }, options: { days: [3, 0, 365], top: [0.2, 0, 1] } },
  'page-weight': {
    severity: 'warning',
    weights: { load: 6, animated: 4 },
    options: { seconds: [3, 0.1, 60], bandwidth: [1.5, 0.01, 1000], maxAnimated: [1, 0, 100] },
  },
  'title-fit': { severity: 'warning', weights: { fits: 2 } },
  'claim-evidence': { severity: 'warning', weights: { lowest: 6, superlative: 6 }, options: { words: [], allowed: [] } },
  'former-price-cn': {
    severity: 'error',
    weights: { compared: 20, later: 1 },
    options: { announced: false },
    caps: { later: 'warning' },
  },
  'former-price-eu': {
    severity: 'error',
    weights: { former: 20, percent: 10, later: 1 },
    options: { announced: false },
    caps: { later: 'warning' },
  },
  'former-price-us': { severity: 'error', weights: { offered: 20 } },
  'range-claim-uk': { severity: 'error', weights: { share: 20 }, options: { minShare: [0.1, 0, 1] } },
  'banner-price-true': { severity: 'error', weights: { sku: 40, lowest: 40 } },
  'gift-described': { severity: 'error', weights: { name: 10, quantity: 10 } },
  'former-price-missing': { severity: 'error', weights: { known: 10 }, options: { evidence: false } },
};

const JUDGED = RULES.map((rule): [string, Rule] => [rule.id, rule]);

describe('the contract', () => {
  test('has the numbers of every rule', () => {
    expect(Object.keys(CONTRACT).sort()).toEqual(JUDGED.map(([id]) => id).sort());
  });

  test.each(JUDGED)('%s keeps to it', (id, rule) => {
    const { severity, weights, options = {}, caps } = CONTRACT[id] as Numbers;
    const fields = optionFields(rule.options, 'en').map(({ name, default: value, min, max }) => [
      name,
      min === undefined ? value : [value, min, max],
    ]);
    expect({ severity: rule.severity, weights: rule.weights, options: Object.fromEntries(fields), caps: rule.caps }).toEqual({
      severity,
      weights,
      options,
      caps,
    });
  });

  test.each(JUDGED)('%s takes numbers up to the ends of their ranges', (id, rule) => {
    for (const [name, range] of Object.entries(CONTRACT[id]?.options ?? {})) {
      if (!Array.isArray(range) || range.length !== 3) continue;
      const [, least, most] = range as [number, number, number];
      const takes = (value: number) => rule.options.safeParse({ [name]: value }).success;
      expect([least, most, least - 0.001, most + 0.001].map(takes), name).toEqual([true, true, false, false]);
    }
  });
});
