import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Page, validatePage } from '@/core/page';
import { check } from '@/core/rules';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { type ReferenceOptions, referenceCounts } from '../../helpers/reference';
import { expectWords } from '../../helpers/rule-tester';

const defaults: ReferenceOptions = {
  minContrast: 0.1,
  strict: false,
  tolerance: 0.1,
  maxStep: 2,
  maxBandStep: 3,
  min: 3,
  max: 5,
  maxOverlap: 0.6,
  minShare: 0.5,
};

function withOptions(page: Page, o: ReferenceOptions): Page {
  const alternation = { minContrast: o.minContrast, strict: o.strict };
  const set: NonNullable<Page['rules']>['set'] = {
    'price-alternation-row': ['error', alternation],
    'price-alternation-column': ['error', alternation],
    'price-steps': ['error', { tolerance: o.tolerance, maxStep: o.maxStep }],
    'price-bands': ['error', { maxBandStep: o.maxBandStep }],
    'module-count': ['error', { min: o.min, max: o.max }],
    'module-distinct': ['error', { maxOverlap: o.maxOverlap }],
    'module-relevance': ['error', { minShare: o.minShare }],
  };
  return { ...page, rules: { set } };
}

/** The rules of sections 2 and 3, whatever else the registry has by now. */
function compare(page: Page, options: ReferenceOptions): void {
  const report = check(page);
  const reference = referenceCounts(page, options);
  for (const { id, checks, failed, cost } of report.rules) {
    if (!SECTIONS_2_AND_3.has(id)) continue;
    const { weight: _weight, ...expected } = reference[id] ?? { checks: 0, failed: 0, cost: 0, weight: 0 };
    expect({ id, checks, failed, cost }).toEqual({ id, ...expected });
  }
  const only = check({
    ...page,
    rules: { extends: [], set: Object.fromEntries([...SECTIONS_2_AND_3].map((id) => [id, page.rules?.set?.[id] ?? 'error'])) },
  });
  const sums = Object.values(reference).reduce((sum, count) => ({ cost: sum.cost + count.cost, weight: sum.weight + count.weight }), {
    cost: 0,
    weight: 0,
  });
  expect({ cost: only.cost, weight: only.weight }).toEqual(sums);
}

const SECTIONS_2_AND_3 = new Set([
  'price-alternation-row',
  'price-alternation-column',
  'price-steps',
  'price-anchor',
  'price-bands',
  'module-count',
  'module-distinct',
  'module-relevance',
  'duplicate-sku',
  'incomplete-row',
  'missing-data',
]);

test('the engine counts checks, failures, cost and weight as a literal reading of rules.md does', () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      expect(validatePage(page)).toMatchObject({ ok: true });
      compare(page, defaults);
    }),
    { seed: 20260601, numRuns: 200 },
  );
}, 60_000);

test('and under other options', () => {
  const options = fc.record({
    minContrast: fc.constantFrom(0, 0.05, 0.1, 0.22, 0.5),
    strict: fc.boolean(),
    tolerance: fc.constantFrom(0, 0.1, 0.2),
    maxStep: fc.constantFrom(1, 1.5, 2, 3),
    maxBandStep: fc.constantFrom(1, 1.5, 2, 3),
    min: fc.integer({ min: 0, max: 4 }),
    max: fc.integer({ min: 2, max: 6 }),
    maxOverlap: fc.constantFrom(0, 0.25, 0.5, 1),
    minShare: fc.constantFrom(0, 0.25, 1 / 3, 0.75, 1),
  });
  fc.assert(
    fc.property(arbitraryPage, options, (page, chosen) => compare(withOptions(page, chosen), chosen)),
    { seed: 20260618, numRuns: 150 },
  );
}, 60_000);

test('every finding of any page has words in both languages', () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      for (const finding of check(page).findings) expectWords(finding, page);
    }),
    { seed: 7, numRuns: 100 },
  );
}, 60_000);
