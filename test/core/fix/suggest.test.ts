import { describe, expect, it } from 'vitest';
import { apply } from '@/core/commands';
import { type Suggestions, type SuggestOptions, suggestSkus } from '@/core/fix';
import type { Page, Sku } from '@/core/page';
import { check } from '@/core/rules';
import { build, deepFreeze } from '../../helpers/page';

const sku = (id: string, yuan: number, more: Partial<Sku> = {}): Sku => ({ id, title: id, price: yuan * 100, image: 'x.jpg', ...more });
const only = (...rules: string[]): Page['rules'] => ({ extends: [], set: Object.fromEntries(rules.map((id) => [id, 'error' as const])) });

function suggested(page: Page, tile: string, more: Partial<SuggestOptions> = {}): Suggestions & { steps: number[] } {
  const run = suggestSkus(deepFreeze(page), tile, { viewport: 'desktop', ...more });
  const steps: number[] = [];
  for (;;) {
    const next = run.next();
    if (next.done) return { ...next.value, steps };
    steps.push(next.value);
  }
}

const RANGE = Array.from({ length: 60 }, (_, i) => sku(`c${i}`, 60 + i * 5));

describe('other SKUs for a tile', () => {
  it('puts first what the rules ask for, with the score and cost that the engine gives it', () => {
    const page = build({ modules: [{ rows: '100 101 200 140' }], rules: only('price-alternation-row') });
    const { before, found } = suggested(page, 't2', { catalogue: RANGE });
    expect(before.cost).toBeGreaterThan(0);
    expect(found).toHaveLength(8);
    expect(found[0]?.mends).toEqual(['price-alternation-row']);
    expect(found.map(({ after }) => after.cost)).toEqual([...found.map(({ after }) => after.cost)].sort((a, b) => a - b));
    for (const { sku: other, after } of found) {
      const applied = apply(page, [{ type: 'replace-sku', tile: 't2', sku: other }]);
      const report = applied.ok ? check(applied.page) : undefined;
      expect(after).toEqual({ score: report?.score, cost: report?.cost });
    }
  });

  it('says how the price stands to its neighbours and the band, and whether the family stays', () => {
    const page = build({ modules: [{ rows: '100 150 110 160', band: { min: 90, max: 170 } }], rules: only('price-bands') });
    page.skus[1] = { ...(page.skus[1] as Sku), category: ['Audio'] };
    const bench = [sku('over', 155, { category: ['Audio'] }), sku('under', 95), sku('between', 105), sku('beyond', 400)];
    const { found } = suggested(page, 't2', { catalogue: bench });
    const of = (id: string) => found.find((each) => each.sku.id === id);
    expect(of('over')).toMatchObject({ beside: 'above', inBand: true, sameFamily: true, breaks: [] });
    expect(of('under')).toMatchObject({ beside: 'below', inBand: true, sameFamily: false });
    expect(of('between')?.beside).toBe('between');
    expect(of('beyond')).toMatchObject({ inBand: false, breaks: ['price-bands'] });
    expect(found.at(-1)?.sku.id).toBe('beyond');
  });

  it('looks in the SKU’s own category before its family, and there before all others, however near these are in price', () => {
    const page = build({ modules: [{ rows: '100 150 110', category: 'Audio' }] });
    page.skus = page.skus.map((each) => ({ ...each, category: ['Audio', 'Stands'] }));
    const others = Array.from({ length: 60 }, (_, i) => sku(`o${i}`, 140 + i / 3, { category: ['Toys'] }));
    const bench = [...others, sku('stand', 175, { category: ['Audio', 'Stands'] }), sku('cable', 174, { category: ['Audio', 'Cables'] })];
    expect(
      suggested(page, 't2', { catalogue: bench })
        .found.slice(0, 2)
        .map((each) => each.sku.id),
    ).toEqual(['stand', 'cable']);
  });

  it('takes the family first, and then the nearest price, of those that cost the same', () => {
    const page = build({ modules: [{ rows: '100 150 110 160' }], rules: only() });
    page.skus[1] = { ...(page.skus[1] as Sku), category: ['Audio'] };
    const bench = [sku('far', 190, { category: ['Audio'] }), sku('near', 149), sku('same', 152, { category: ['Audio'] })];
    expect(suggested(page, 't2', { catalogue: bench }).found.map((each) => each.sku.id)).toEqual(['same', 'far', 'near']);
  });

  it('offers nothing that is placed, sold out or without a price, and nothing for a locked tile', () => {
    const page = build({ modules: [{ rows: '100 150' }], rules: only() });
    const bench = [page.skus[0] as Sku, sku('out', 120, { stock: 0 }), sku('free', 0), sku('good', 130)];
    expect(suggested(page, 't2', { catalogue: bench }).found.map((each) => each.sku.id)).toEqual(['good']);
    const tiles = page.modules[0]?.tiles?.map((tile) => ({ ...tile, locked: true }));
    const locked = { ...page, modules: page.modules.map((module) => ({ ...module, ...(tiles && { tiles }) })) };
    expect(suggested(locked, 't2', { catalogue: bench }).found).toEqual([]);
  });

  it('tells how far it is, and tries a few dozen of however many there are', () => {
    const page = build({ modules: [{ rows: '100 150 110 160' }], rules: only('price-alternation-row') });
    const many = Array.from({ length: 20_000 }, (_, i) => sku(`c${i}`, 50 + (i % 400)));
    const { steps } = suggested(page, 't2', { catalogue: many });
    expect(steps.length).toBeLessThan(120);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect(steps.at(-1)).toBeLessThanOrEqual(1);
  });
});
