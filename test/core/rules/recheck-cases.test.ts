import { produce } from 'immer';
import { describe, expect, test } from 'vitest';
import type { Page, Sku } from '@/core/page';
import { check, type Report, type Rule, type RuleContext, recheck, ruleById } from '@/core/rules';
import { build, type PageNotation } from '../../helpers/page';

const event = { start: '2026-06-01' };
const page = (rules: string[], notation: PageNotation): Page =>
  build({ ...notation, rules: { extends: [], set: Object.fromEntries(rules.map((id) => [id, 'error'])) } });
const skuOf = (draft: Page, index = 0): Partial<Sku> => draft.skus[index] as Sku;

/** A rightly shown former price: one check holds. */
const former = page(['former-price-eu'], { event, modules: [{ rows: '70', sku: { listPrice: 8000, lowestPrice30d: 8000 } }] });
const badged = produce(former, (draft) => void Object.assign(skuOf(draft), { badges: ['-90%'] }));
const rows = page(['price-alternation-row', 'incomplete-row'], { modules: [{ rows: '100 101' }, { rows: '100 200 101' }] });

const policyOf = (severity: 'error' | 'off'): NonNullable<Page['policy']> => ({
  brand: 'Lumen',
  sha256: 'a'.repeat(64),
  rules: { extends: [], set: { 'incomplete-row': severity } },
});

describe('recheck gives what check gives', () => {
  test.each<[string, Page, Page | ((draft: Page) => void)]>([
    ['where a check fails beside those that hold', former, badged],
    ['where none fails any more beside those that hold', badged, former],
    ['where a rule is turned off', rows, (draft) => void Object.assign(draft, { rules: { extends: [] } })],
    [
      'where a rule is told another way',
      rows,
      (draft) => void Object.assign(draft, { rules: { extends: [], set: { 'incomplete-row': 'info' } } }),
    ],
    [
      'where the brand’s policy asks otherwise',
      { ...rows, rules: { extends: ['policy'] }, policy: policyOf('error') },
      (draft) => void Object.assign(draft, { policy: policyOf('off') }),
    ],
    [
      'where the banner promises another price',
      page(['price-steps'], { anchor: 100, modules: [{ rows: '150 190 / 120 130' }] }),
      (draft) => void Object.assign(draft, { banner: { anchorPrice: 16000 } }),
    ],
    [
      'where other prices pass for the promised one',
      page(['price-steps'], { anchor: 100, modules: [{ rows: '150 190 / 120 130' }] }),
      (draft) => void Object.assign(draft, { rules: { extends: [], set: { 'price-steps': ['error', { tolerance: 0.6 }] } } }),
    ],
    [
      'where one of two checks that fail at one place fails otherwise',
      page(['price-steps'], { anchor: 100, modules: [{ rows: '200 250 / 150 210' }] }),
      (draft) => void Object.assign(skuOf(draft, 2), { price: 15500 }),
    ],
    [
      'where one of two checks that fail at one place fails no more',
      page(['price-steps'], { anchor: 100, modules: [{ rows: '200 250 / 150 210' }] }),
      (draft) => void Object.assign(skuOf(draft, 2), { price: 18500 }),
    ],
    ['where a module goes', rows, (draft) => void draft.modules.pop()],
    [
      'where fewer checks hold',
      page(['price-alternation-row'], { modules: [{ rows: '100 200 100 200' }] }),
      (draft) => void draft.modules[0]?.tiles?.pop(),
    ],
    [
      'where checks hold of which there were none',
      page(['former-price-eu'], { event, modules: [{ rows: '70' }] }),
      (draft) => void Object.assign(skuOf(draft), { listPrice: 8000, lowestPrice30d: 8000 }),
    ],
    [
      'where another fact is missing',
      page(['former-price-eu'], {
        event,
        modules: [{ rows: '70', sku: { listPrice: 8000, priceHistory: [{ from: '2026-06-02', price: 1 }] } }],
      }),
      (draft) => void delete draft.event,
    ],
    [
      'where a rule of the whole page fails at another place',
      page(['module-distinct'], { modules: ['A', 'A', 'B', 'C'].map((title, i) => ({ rows: `${i + 1}`, title })) }),
      (draft) => {
        for (const [i, title] of ['A', 'B', 'C', 'C'].entries()) Object.assign(draft.modules[i] ?? {}, { title });
      },
    ],
    [
      'where only a rule of the whole page fails',
      page(['module-count'], { modules: [{ rows: '1' }, { rows: '2' }, { rows: '3' }] }),
      (draft) => void draft.modules.pop(),
    ],
    [
      'where a check is suppressed',
      rows,
      (draft) => void Object.assign(draft, { suppressions: [{ rule: 'price-alternation-row', reason: 'agreed', at: { tile: 't1' } }] }),
    ],
    [
      'where another check is suppressed',
      { ...rows, suppressions: [{ rule: 'price-alternation-row', reason: 'agreed', at: { tile: 't1' } }] },
      (draft) => void Object.assign(draft, { suppressions: [{ rule: 'price-alternation-row', reason: 'agreed', at: { tile: 't5' } }] }),
    ],
    [
      'where modules change places',
      page(['price-alternation-row'], { modules: [{ rows: '100 101' }, { rows: '200 201' }] }),
      (draft) => void draft.modules.reverse(),
    ],
    [
      'where modules change places that a rule of the whole page finds fault with',
      page(['duplicate-sku'], { modules: [{ rows: '1@a 1@a' }, { rows: '2@b 2@b' }, { rows: '3@c 3@c' }] }),
      (draft) => void draft.modules.push(...draft.modules.splice(1, 1)),
    ],
    [
      'where a module comes that a rule of the whole page finds fault with',
      page(['duplicate-sku'], { modules: [{ rows: '1@a 1@a' }, { rows: '2@b' }, { rows: '3@c' }] }),
      (draft) => {
        const tiles = ['t8', 't9'].map((id) => ({ id, skuId: 'd' }));
        draft.skus.push({ id: 'd', title: 'D', price: 100 });
        draft.modules.push({ id: 'm9', columns: { desktop: 2 }, tiles });
      },
    ],
  ])('%s', (_, first, second) => {
    const next = typeof second === 'function' ? produce(first, second) : second;
    expect(recheck(check(first), next)).toEqual(check(next));
    expect(check(next)).not.toEqual(check(first));
  });

  test('after one that only counted', () => {
    expect(recheck(check(rows, { countOnly: true }), rows)).toEqual(check(rows));
  });

  test('where it only counts, without the findings that it knows', () => {
    expect(recheck(check(rows), rows, { countOnly: true })).toEqual(check(rows, { countOnly: true }));
  });

  test('after a rule that could not run', () => {
    const rule = ruleById('incomplete-row') as Rule;
    const broken = withCheck(
      rule,
      () => {
        throw new Error('a fault');
      },
      () => check(rows),
    );
    const nothing = { severity: 'error', checks: 0, failed: 0, cost: 0 };
    expect(broken.rules.find(({ id }) => id === rule.id)).toEqual({ id: rule.id, ...nothing, state: 'not-checked', why: 'failed-to-run' });
    expect(recheck(broken, rows)).toEqual(check(rows));
  });
});

/** What a function answers while a rule makes other checks of each module. */
function withCheck(rule: Rule, checkModule: NonNullable<Rule['checkModule']>, answer: () => Report): Report {
  const original = rule.checkModule;
  rule.checkModule = checkModule;
  try {
    return answer();
  } finally {
    if (original) rule.checkModule = original;
  }
}

describe('recheck takes over', () => {
  const resultOf = ({ rules }: Report, id: string) => rules.find((result) => result.id === id);
  const retitled = produce(rows, (draft) => void Object.assign(draft, { title: 'Another' }));

  test('what was found where nothing changed', () => {
    const first = check(rows);
    const second = recheck(first, retitled);
    const third = recheck(
      second,
      produce(retitled, (draft) => void Object.assign(draft, { title: 'A third' })),
    );
    for (const next of [second, third]) {
      expect(next.findings).toHaveLength(1);
      expect(next.findings[0]).toBe(first.findings[0]);
      expect(resultOf(next, 'price-alternation-row')).toBe(resultOf(first, 'price-alternation-row'));
    }
  });

  test('what a rule found, where a module that changed comes to the same', () => {
    const first = check(rows);
    const next = recheck(
      first,
      produce(rows, (draft) => void Object.assign(skuOf(draft, 4), { price: 10200 })),
    );
    expect(resultOf(next, 'price-alternation-row')).toBe(resultOf(first, 'price-alternation-row'));
  });

  test('the findings of a module that did not change, where another did', () => {
    const first = check(rows);
    const next = recheck(
      first,
      produce(rows, (draft) => void Object.assign(skuOf(draft, 3), { price: 10050 })),
    );
    expect(next.findings).toHaveLength(2);
    expect(next.findings[0]).toBe(first.findings[0]);
  });

  test('no module’s checks but of those that changed', () => {
    const rule = ruleById('incomplete-row') as Rule;
    const seen: string[] = [];
    const first = check(rows);
    withCheck(
      rule,
      ({ grid }) => void seen.push(grid.module.id),
      () => {
        recheck(first, retitled);
        return recheck(
          first,
          produce(rows, (draft) => void draft.modules[1]?.tiles?.reverse()),
        );
      },
    );
    expect(seen).toEqual(['m2']);
  });
});

test('a rule that lacks facts has no checks of modules', () => {
  const rule = ruleById('former-price-eu') as Rule;
  const report = withCheck(
    rule,
    (_context, _options, sink) => sink.hold('former'),
    () => check(page([rule.id], { event, modules: [{ rows: '70', sku: { listPrice: 8000 } }] })),
  );
  expect(report.rules.find(({ id }) => id === rule.id)).toMatchObject({ state: 'not-checked', why: 'no-history', checks: 0 });
});

test('a rule reads the page that is checked, and each of its viewports', () => {
  const rule = ruleById('module-count') as Rule;
  const original = rule.check;
  const seen: RuleContext[] = [];
  rule.check = (context) => void seen.push(context);
  try {
    const two = page(['module-count'], { viewports: ['desktop', 'mobile'], modules: [{ rows: '1' }] });
    check(two);
    expect(seen[0]?.page).toBe(two);
    expect(seen[0]?.views.map(({ viewport }) => viewport)).toEqual(['desktop', 'mobile']);
  } finally {
    if (original) rule.check = original;
  }
});
