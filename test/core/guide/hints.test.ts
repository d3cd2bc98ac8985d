/** The failing example of each rule says what to do: whoever does just that, in either language, sees the rule pass. */
import { describe, expect, it } from 'vitest';
import { examplePage, guideOf, moveSpot, type TryOut } from '@/core/guide';
import { check, type Lang, RULES } from '@/core/rules';

/** What is moved and where to, by price; `beside` and `end:` as the stage names them, `tile:` where no price tells the tile. */
type Step = readonly [from: string, to: string];

const HINTS: Record<string, readonly Step[]> = {
  'price-alternation-row': [['105', '199']],
  'price-alternation-column': [['119', '219']],
  'price-steps': [['229', '189']],
  'price-anchor': [['99', '129']],
  'price-bands': [['169', '129']],
  'module-count': [['299', 'end:m3']],
  'module-distinct': [
    ['199', '89'],
    ['229', '109'],
  ],
  'module-relevance': [['129', '139']],
  'duplicate-sku': [['149', 'tile:t4']],
  'incomplete-row': [['139', 'end:m1']],
  'missing-data': [
    ['149', 'tile:t2'],
    ['199', '129'],
    ['219', 'tile:t4'],
  ],
  'single-focus': [['189', '299']],
  'flow-path': [
    ['239', '199'],
    ['169', '129'],
  ],
  'flow-dead-zone': [['299', '199']],
  'hero-in-path': [['299', '199']],
  'above-the-fold': [['239', '129']],
  'edge-hiding': [['99', '199']],
  'fold-illusion': [['149', 'end:m1']],
  'flat-emphasis': [['189', '199']],
  'size-without-words': [['299', 'beside']],
  'hero-focus': [
    ['149', '299'],
    ['299', '99'],
  ],
  'pareto-attention': [
    ['199', '99'],
    ['259', '129'],
  ],
  'frequency-leads': [['39', '59']],
  'traffic-lead-in': [['79', '159']],
  'star-adjacency': [['149', '139']],
  'margin-mix': [
    ['99', '199'],
    ['129', '259'],
  ],
  'resource-tiers': [
    ['129', 'beside'],
    ['259', 'beside'],
    ['149', 'end:m1'],
    ['229', 'end:m1'],
  ],
  'markdown-visible': [['189', '199']],
  'gift-not-discount': [
    ['109', '99'],
    ['189', '199'],
  ],
  'price-parity': [['189', '199']],
  'stock-cover': [['199', '259']],
  'page-weight': [['199', '239']],
  'title-fit': [
    ['149', '199'],
    ['199', '129'],
  ],
  'claim-evidence': [
    ['109', '99'],
    ['139', '129'],
  ],
  'former-price-cn': [['89', '79']],
  'former-price-eu': [['75', '70']],
  'former-price-us': [['89', '79']],
  'former-price-missing': [['89', '79']],
  'range-claim-uk': [['49', '89']],
  'banner-price-true': [['79', '99']],
  'gift-described': [
    ['189', '199'],
    ['139', '129'],
  ],
};

/** The spot that a price names, which has to be the only one with it. */
function spotOf({ page, spare }: TryOut, name: string): string {
  if (!/^\d+$/.test(name)) return name;
  const isAt = (skuId: string) => page.skus.find(({ id }) => id === skuId)?.price === Number(name) * 100;
  const spots = [
    ...page.modules.flatMap(({ tiles = [] }) => tiles.filter(({ skuId }) => isAt(skuId)).map(({ id }) => `tile:${id}`)),
    ...spare.filter(({ price }) => price === Number(name) * 100).map(({ id }) => `spare:${id}`),
  ];
  expect(spots, name).toHaveLength(1);
  return spots[0] as string;
}

/** How many checks fail before the steps and after them. */
function failedAround(id: string, steps: readonly Step[], lang: Lang): [before: number, after: number] {
  const { fail } = guideOf(id) ?? {};
  if (!fail) throw new Error(`no page explains ${id}`);
  let now: TryOut = examplePage(id, fail, lang);
  const failed = () => check(now.page).rules.reduce((sum, rule) => sum + rule.failed, 0);
  const before = failed();
  for (const [from, to] of steps) {
    const moved = moveSpot(now, spotOf(now, from), spotOf(now, to));
    if (!moved) throw new Error(`${from} cannot go to ${to}`);
    now = moved.next;
  }
  return [before, failed()];
}

describe('what the failing example says to do', () => {
  it('is tried for each rule that is explained', () => {
    expect(Object.keys(HINTS).sort()).toEqual(RULES.flatMap(({ id }) => (guideOf(id) ? [id] : [])).sort());
  });

  it.each(Object.entries(HINTS))('makes %s pass in both languages, and names what to move', (id, steps) => {
    for (const lang of ['zh', 'en'] as const) {
      const [before, after] = failedAround(id, steps, lang);
      expect(before).toBeGreaterThan(0);
      expect(after).toBe(0);
      const prices = steps.flat().filter((name) => /^\d+$/.test(name));
      for (const price of prices) expect(guideOf(id)?.fail.says[lang]).toMatch(new RegExp(`(?<!\\d)${price}(?!\\d)`));
    }
  });
});
