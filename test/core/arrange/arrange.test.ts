import { describe, expect, it } from 'vitest';
import { type ArrangeOptions, arrange, conclude } from '@/core/arrange';
import { kernelCostOf } from '@/core/arrange/kernel';
import { apply, type Command } from '@/core/commands';
import { canonicalJson, type Page, placeModule, tilesAt, validatePage } from '@/core/page';
import { check } from '@/core/rules';
import { LADDERS, ladderPage, SIZES } from '../../bench/arrange-pages';
import { type PageKind, randomPage } from './pages';

const STEPS = 3_000;
/** States of a proof: what it finds counts here, not how much it proves. */
const PROOF = 5_000;

function arranged(page: Page, options: ArrangeOptions): Page {
  const before = canonicalJson(page);
  const result = arrange(page, { proof: PROOF, ...options });
  expect(canonicalJson(page)).toBe(before);
  const applied = apply(page, result.commands);
  if (!applied.ok) throw new Error(`refused: ${applied.refusal.reason} ${applied.refusal.subject}`);
  const report = check(applied.page);
  expect(result.after).toEqual({ cost: report.cost, score: report.score });
  return applied.page;
}

/** The cells of locked tiles at every viewport, with the module and SKU that stand there. */
function lockedCells(page: Page): string[] {
  return page.viewports.flatMap(({ id: viewport }) =>
    page.modules.flatMap((module) =>
      placeModule(module, viewport).tiles.flatMap(({ tile, column, row }) =>
        tile.locked ? `${viewport} ${module.id} ${column},${row} ${tile.id} ${tile.skuId}` : [],
      ),
    ),
  );
}

const KINDS: Record<string, PageKind> = {
  plain: { modules: 4, tiles: 14 },
  'with spans and locks': { modules: 4, tiles: 12, spans: true, locks: true },
  'with bands, gaps and suppressions': { modules: 4, tiles: 12, bands: true, unpriced: true, suppressions: true, locks: true },
  'at three viewports': { modules: 3, tiles: 12, viewports: 3, locks: true, spans: true },
};

describe('arranging', () => {
  for (const [name, kind] of Object.entries(KINDS))
    for (const scope of ['keep', 'free'] as const)
      it(`never makes a page worse, keeps its tiles and its locks: ${name}, ${scope}`, () => {
        // Other pages for either scope.
        const first = scope === 'keep' ? 1 : 5;
        for (let seed = first; seed < first + 4; seed++) {
          const page = randomPage(seed, kind);
          const after = arranged(page, { scope, steps: STEPS });
          expect(validatePage(after)).toMatchObject({ ok: true });
          expect(check(after).cost).toBeLessThanOrEqual(check(page).cost);
          expect(kernelCostOf(check(after))).toBeLessThanOrEqual(kernelCostOf(check(page)));
          expect(lockedCells(after)).toEqual(lockedCells(page));
          const tiles = (of: Page) => of.modules.flatMap((module) => module.tiles ?? []);
          const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
          expect(tiles(after).sort(byId)).toEqual(tiles(page).sort(byId));
          expect(after.modules.map((module) => module.tiles?.length)).toEqual(page.modules.map((module) => module.tiles?.length));
        }
      });

  it('keeps SKUs in their modules unless they are free', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const page = randomPage(seed, { modules: 4, tiles: 12 });
      const after = arranged(page, { scope: 'keep', steps: STEPS });
      const sets = (of: Page) => of.modules.map((module) => (module.tiles ?? []).map(({ id }) => id).sort());
      expect(sets(after)).toEqual(sets(page));
    }
  });

  it('touches nothing outside the module asked for', () => {
    const page = randomPage(9, { modules: 4, tiles: 16 });
    const largest = page.modules.reduce((a, b) => ((b.tiles ?? []).length > (a.tiles ?? []).length ? b : a));
    const after = arranged(page, { scope: { type: 'module', module: largest.id }, steps: STEPS });
    const others = (of: Page) => of.modules.filter(({ id }) => id !== largest.id);
    expect(others(after)).toEqual(others(page));
    expect(after.modules.find(({ id }) => id === largest.id)).not.toEqual(largest);
  });

  it('touches nothing but the tiles of a row asked for, at its viewport', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const page = randomPage(seed, { modules: 2, tiles: 14, locks: true });
      const viewport = seed % 2 === 0 ? 'desktop' : 'mobile';
      const [module] = page.modules;
      if (!module) throw new Error('no module');
      const rowOf = (of: Page) => {
        const placed = placeModule(of.modules[0] ?? module, viewport);
        return placed.tiles.filter(({ row }) => row === 0).map(({ tile }) => tile.id);
      };
      const after = arranged(page, { scope: { type: 'row', module: module.id, row: 0, viewport }, steps: STEPS });
      expect(rowOf(after).sort()).toEqual(rowOf(page).sort());
      const rest = (of: Page) =>
        of.viewports.map(({ id }) =>
          of.modules.map((one) => tilesAt(one, id).map((tile) => (id === viewport && rowOf(page).includes(tile.id) ? '' : tile.id))),
        );
      expect(rest(after)).toEqual(rest(page));
    }
  });

  it('has nothing to do in a module or row that is not there', () => {
    const page = randomPage(9, { modules: 2, tiles: 8 });
    for (const scope of [{ type: 'module', module: 'm9' } as const, { type: 'row', module: 'm0', row: 99 } as const])
      expect(arrange(page, { scope }).commands).toEqual([]);
  });

  it('agrees with the engine after every move it makes', () => {
    for (const scope of ['keep', 'free'] as const)
      for (let seed = 1; seed <= 3; seed++)
        arrange(randomPage(seed, { modules: 3, tiles: 8, spans: true, locks: true, bands: true, suppressions: true }), {
          scope,
          steps: 120,
          debug: true,
          proof: 0,
        });
  });

  it('offers nothing that costs more by the rules it does not search by', () => {
    const page: Page = { ...randomPage(9, { modules: 3, tiles: 9 }), rules: { extends: ['event-page', 'playbook'] } };
    for (let seed = 1; seed <= 4; seed++) {
      const { before, after, commands } = arrange(page, { scope: 'free', seed, steps: STEPS });
      expect(after.cost).toBeLessThan(before.cost);
      const applied = apply(page, commands);
      expect(applied.ok && check(applied.page).cost).toBe(after.cost);
    }
  });

  it('lets the other rules decide between arrangements that it holds equal', () => {
    const page = tieBreak();
    for (let seed = 1; seed <= 12; seed++) {
      const { after, kernelCost } = arrange(page, { scope: 'keep', seed, steps: 2_000 });
      expect({ seed, kernelCost, cost: after.cost }).toEqual({ seed, kernelCost: 0, cost: 0 });
    }
  });

  it('says what nothing can cost less than, and whether that is reached', () => {
    let proven = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const result = arrange(randomPage(seed, { modules: 2, tiles: 7 }), { scope: 'keep', steps: 4_000 });
      expect(result.bound.cost).toBeLessThanOrEqual(result.kernelCost);
      expect(result.bound.parts.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(result.bound.cost);
      if (result.proven) proven++;
    }
    expect(proven).toBeGreaterThan(4);
  });

  it('shows on the way what the page would look like', () => {
    const page = randomPage(9, { modules: 4, tiles: 16 });
    const costs: number[] = [];
    arrange(page, {
      scope: 'free',
      steps: 20_000,
      onProgress: ({ cost, preview }) => {
        const applied = apply(page, preview());
        if (!applied.ok) throw new Error(applied.refusal.reason);
        expect(kernelCostOf(check(applied.page))).toBe(cost);
        costs.push(cost);
      },
    });
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
  });

  it('concludes a run that was given up with its preview, where that is better', () => {
    const page = randomPage(9, { modules: 4, tiles: 16 });
    const { commands, after, kernelCost } = arrange(page, { scope: 'keep', steps: STEPS, proof: 0 });
    expect(conclude(page, commands, { scope: 'keep' })).toMatchObject({ commands, after, kernelCost });
    const worse: Command = { type: 'swap-tiles', a: 'm0t0', b: 'm0t1', viewport: 'nowhere' };
    expect(conclude(page, [worse], { scope: 'keep' }).commands).toEqual([]);
  });

  it('gives the same answer for the same seed and steps, and another for another seed', () => {
    const page = randomPage(3, { modules: 4, tiles: 16 });
    const answer = (seed: number, proof: number) => JSON.stringify(arrange(page, { scope: 'free', seed, steps: STEPS, proof }).commands);
    expect(answer(7, 100_000)).toBe(answer(7, 100_000));
    expect(answer(7, 0)).not.toBe(answer(8, 0));
  });

  it('takes what the proof finds and exchanges do not', () => {
    const page = ladderPage(19, SIZES[0], LADDERS.drawn);
    const searched = arrange(page, { scope: 'free', steps: 5_000, proof: 0 });
    expect(searched.kernelCost).toBeGreaterThan(0);
    expect(arrange(page, { scope: 'free', steps: 5_000 })).toMatchObject({ kernelCost: 0, proven: true });
  });

  it('answers no command where nothing can be gained', () => {
    const page = randomPage(4, { modules: 3, tiles: 10 });
    const once = arranged(page, { scope: 'keep', steps: 30_000 });
    const again = arrange(once, { scope: 'keep', steps: 0 });
    expect(again.commands).toEqual([]);
    expect(again.after).toEqual(again.before);
  });

  it('stops when asked to, with what it has by then', () => {
    const page = randomPage(9, { modules: 4, tiles: 16 });
    let asked = 0;
    const stopped = arrange(page, { scope: 'keep', steps: 1_000_000, shouldStop: () => ++asked > 3 });
    expect(stopped.steps).toBeLessThan(10_000);
    expect(stopped.after.cost).toBeLessThan(stopped.before.cost);
  });

  it('tells how far it is', () => {
    const seen: number[] = [];
    const { steps } = arrange(randomPage(9, { modules: 4, tiles: 16 }), {
      scope: 'keep',
      steps: 20_000,
      onProgress: (progress) => seen.push(progress.steps),
    });
    expect(seen.at(-1)).toBe(steps);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('weaves a ladder with enough contrast to cost nothing', () => {
    const prices = [99, 109, 119, 129, 139, 149, 155, 159, 179, 185, 189, 195, 199, 209, 219, 229];
    const page: Page = {
      format: 'endcap/page',
      version: 1,
      currency: 'CNY',
      viewports: [
        { id: 'desktop', width: 1200 },
        { id: 'mobile', width: 750 },
      ],
      banner: { anchorPrice: 9900 },
      modules: [
        {
          id: 'm1',
          columns: { desktop: 4, mobile: 2 },
          tiles: prices.map((price) => ({ id: `t${price}`, skuId: `s${price}` })),
        },
      ],
      skus: prices.map((price) => ({ id: `s${price}`, title: 'x', price: price * 100 })),
      rules: { extends: [], set: { 'price-alternation-row': 'error', 'price-alternation-column': 'error', 'price-steps': 'error' } },
    };
    expect(arrange(page, { scope: 'keep', steps: 0 }).after.cost).toBe(0);
  });

  it('finds what trying every order of a small page finds', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const page = randomPage(seed, { modules: 1, tiles: 6, viewports: 1 });
      const { after } = arrange(page, { scope: 'keep', steps: 4_000 });
      expect(after.cost).toBe(leastCost(page));
    }
  });
});

/** The least cost over every order of the page's only module. */
function leastCost(page: Page): number {
  const [module] = page.modules;
  if (!module) throw new Error('no module');
  const walk = (done: string[], left: string[]): number => {
    if (left.length === 0) {
      const byId = new Map((module.tiles ?? []).map((tile) => [tile.id, tile]));
      return check({ ...page, modules: [{ ...module, tiles: done.flatMap((id) => byId.get(id) ?? []) }] }).cost;
    }
    return Math.min(
      ...left.map((id) =>
        walk(
          [...done, id],
          left.filter((other) => other !== id),
        ),
      ),
    );
  };
  return walk(
    [],
    tilesAt(module, page.viewports[0]?.id ?? '').map(({ id }) => id),
  );
}

/**
 * Two rows that alternate whichever way they are turned, and a rule of the playbook that wants the puller beside the dearer one of
 * its kind: the price rules alone do not care which of the equal prices stands where.
 */
function tieBreak(): Page {
  const prices = [99, 199, 99, 199, 109, 209, 109, 209];
  return {
    format: 'endcap/page',
    version: 1,
    currency: 'CNY',
    viewports: [{ id: 'desktop', width: 1200, fold: 800 }],
    banner: { anchorPrice: 10900 },
    modules: [
      { id: 'm', title: 'm', columns: { desktop: 4 }, tiles: [6, 1, 4, 3, 0, 5, 2, 7].map((i) => ({ id: `t${i}`, skuId: `s${i}` })) },
    ],
    skus: prices.map((price, i) => ({
      id: `s${i}`,
      title: `s${i}`,
      price: price * 100,
      category: ['Audio', `kind ${i % 4 < 2 ? 'a' : 'b'}`],
      brand: `brand ${i}`,
      image: 'x',
      ...(i === 7 && { roles: ['push' as const] }),
      ...(i === 0 && { brand: 'star' }),
    })),
    brands: [{ name: 'star', roles: ['star'] }],
    rules: {
      extends: [],
      set: { 'price-alternation-row': 'error', 'price-alternation-column': 'error', 'price-steps': 'error', 'star-adjacency': 'warning' },
    },
  };
}
