import { describe, expect, it } from 'vitest';
import { tidy } from '@/core/arrange';
import { kernelCostOf } from '@/core/arrange/kernel';
import { apply } from '@/core/commands';
import { canonicalJson, type Page, placeModule, tilesAt } from '@/core/page';
import { check } from '@/core/rules';
import { randomPage } from './pages';

const KIND = { modules: 3, tiles: 10, spans: true, locks: true };

function lockedCells(page: Page): string[] {
  return page.viewports.flatMap(({ id }) =>
    page.modules.flatMap((module) =>
      placeModule(module, id).tiles.flatMap(({ tile, column, row }) =>
        tile.locked ? [`${id} ${module.id} ${column},${row} ${tile.id}`] : [],
      ),
    ),
  );
}

describe('tidying', () => {
  for (const scope of ['keep', 'free'] as const)
    it(`lists moves that can be taken one after another, each gaining what it says: ${scope}`, () => {
      for (let seed = 1; seed <= 10; seed++) {
        const page = randomPage(seed, KIND);
        const { before, after, moves } = tidy(page, { scope, moves: 4 });
        expect(moves.length).toBeLessThanOrEqual(4);
        expect(before.cost).toBe(check(page).cost);
        let now = page;
        let cost = before.cost;
        for (const move of moves) {
          const applied = apply(now, move.commands);
          if (!applied.ok) throw new Error(`refused: ${applied.refusal.reason}`);
          now = applied.page;
          expect(check(now)).toMatchObject(move.after);
          expect(cost - move.gain).toBe(move.after.cost);
          cost = move.after.cost;
        }
        expect(cost).toBe(after.cost);
        expect(lockedCells(now)).toEqual(lockedCells(page));
        expect(kernelCostOf(check(now))).toBeLessThanOrEqual(kernelCostOf(check(page)));
        if (moves.length > 0) expect(after.cost).toBeLessThan(before.cost);
      }
    });

  it('moves tiles at one viewport only, unless they change module', () => {
    const page = randomPage(9, { modules: 3, tiles: 12 });
    for (const { viewport, commands } of tidy(page, { scope: 'keep', moves: 1 }).moves) {
      const applied = apply(page, commands);
      if (!applied.ok) throw new Error(applied.refusal.reason);
      const orders = (of: Page) =>
        of.viewports
          .filter(({ id }) => id !== viewport)
          .map(({ id }) => of.modules.map((module) => tilesAt(module, id).map((tile) => tile.id)));
      expect(orders(applied.page)).toEqual(orders(page));
    }
  });

  it('finds the best of all single exchanges', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const page = randomPage(seed, { modules: 1, tiles: 7, viewports: 1 });
      const ids = (page.modules[0]?.tiles ?? []).map(({ id }) => id);
      let least = check(page).cost;
      for (const a of ids)
        for (const b of ids) {
          const applied = apply(page, [{ type: 'swap-tiles', a, b, viewport: 'desktop' }]);
          if (applied.ok) least = Math.min(least, check(applied.page).cost);
        }
      expect(tidy(page, { scope: 'keep', moves: 1 }).after.cost).toBeLessThanOrEqual(least);
    }
  });

  it('gains more, or as much, with more moves, and gives the same answer again', () => {
    const page = randomPage(9, { modules: 3, tiles: 12 });
    const costs = [1, 2, 4, 8].map((moves) => tidy(page, { scope: 'keep', moves }).after.cost);
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
    expect(costs[3]).toBeLessThan(costs[0] ?? 0);
    expect(canonicalJson(tidy(page, { scope: 'free', moves: 3 }).moves)).toBe(canonicalJson(tidy(page, { scope: 'free', moves: 3 }).moves));
  });
});
