import { describe, expect, it } from 'vitest';
import { alternatives, arrange } from '@/core/arrange';
import { apply } from '@/core/commands';
import { type Page, tilesAt } from '@/core/page';
import { check } from '@/core/rules';
import { build } from '../../helpers/page';
import { randomPage } from './pages';

/** Share of places, over all viewports, with another tile. */
function unlike(a: Page, b: Page): number {
  const places = (of: Page) => of.viewports.flatMap(({ id }) => of.modules.flatMap((module) => tilesAt(module, id).map((tile) => tile.id)));
  const [first, second] = [places(a), places(b)];
  return first.filter((id, i) => second[i] !== id).length / first.length;
}

describe('alternatives', () => {
  it('really differ, none costs more than the page, and the cheapest comes first', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const page = randomPage(seed, { modules: 3, tiles: 14, locks: true });
      const { before, results } = alternatives(page, { scope: seed % 2 === 0 ? 'free' : 'keep', steps: 4_000 });
      const pages = results.map(({ commands, after }) => {
        const applied = apply(page, commands);
        if (!applied.ok) throw new Error(applied.refusal.reason);
        expect(check(applied.page)).toMatchObject(after);
        expect(after.cost).toBeLessThan(before.cost);
        return applied.page;
      });
      results.forEach(({ differs, changed }, i) => {
        expect(changed).toBeCloseTo(unlike(page, pages[i] as Page), 9);
        differs.forEach((share, j) => {
          expect(share).toBeCloseTo(unlike(pages[j] as Page, pages[i] as Page), 9);
          expect(share).toBeGreaterThan(0.2);
        });
      });
      const costs = results.map(({ after }) => after.cost);
      expect(costs).toEqual([...costs].sort((a, b) => a - b));
    }
  });

  it('are others as good where nothing beats the page', () => {
    const woven = build({ anchor: 300, modules: [{ rows: '90 150 95 160 / 170 100 180 105', columns: 4 }] });
    const { before, results } = alternatives(woven, { scope: 'keep', steps: 8_000 });
    expect(arrange(woven, { scope: 'keep' })).toMatchObject({ proven: true, commands: [] });
    expect(results).toHaveLength(3);
    for (const { after, changed } of results) {
      expect(after.cost).toBe(before.cost);
      expect(changed).toBeGreaterThan(0.2);
    }
  });

  it('are three where there is room, and the same again for the same seed', () => {
    const page = randomPage(9, { modules: 4, tiles: 16 });
    const answer = () => alternatives(page, { scope: 'free', steps: 4_000, seed: 5 });
    expect(answer().results).toHaveLength(3);
    expect(answer()).toEqual(answer());
  });

  it('leave out what cannot differ', () => {
    const page = randomPage(9, { modules: 2, tiles: 4 });
    const locked: Page = {
      ...page,
      modules: page.modules.map((module) => ({ ...module, tiles: (module.tiles ?? []).map((tile) => ({ ...tile, locked: true })) })),
    };
    expect(alternatives(locked, { scope: 'free', steps: 500 }).results).toEqual([]);
  });
});
