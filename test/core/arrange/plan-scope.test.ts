import { describe, expect, it } from 'vitest';
import { arrangePlan, concludePlan, foresee, type ModuleWish, type PlanScopeResult, type Unmet, unmetText } from '@/core/arrange';
import { apply } from '@/core/commands';
import { type Page, placeModule, type Sku, validatePage } from '@/core/page';
import { check } from '@/core/rules';
import { randomPage } from './pages';

const page = randomPage(9, { modules: 3, tiles: 10 });
const pool = randomPage(4, { modules: 4, tiles: 20 }).skus.map((sku): Sku => ({ ...sku, id: `p-${sku.id}`, image: 'x' }));
const STEPS = 2_000;

function planned(of: Page, wishes: ModuleWish[], from: readonly Sku[] = pool): { result: PlanScopeResult & { ok: true }; after: Page } {
  const result = arrangePlan(of, { pool: from, wishes, steps: STEPS });
  if (!result.ok) throw new Error(result.unmet.map((unmet) => unmetText(unmet, of, 'en')).join('; '));
  const applied = apply(of, result.commands);
  if (!applied.ok) throw new Error(`refused: ${applied.refusal.reason} ${applied.refusal.subject}`);
  expect(check(applied.page)).toMatchObject(result.after);
  expect(validatePage(applied.page)).toMatchObject({ ok: true });
  return { result, after: applied.page };
}

function skusIn(of: Page, module: string): Sku[] {
  const tiles = of.modules.find(({ id }) => id === module)?.tiles ?? [];
  return tiles.flatMap(({ skuId }) => of.skus.find(({ id }) => id === skuId) ?? []);
}

function unmet(wishes: ModuleWish[], of = page): Unmet[] {
  let looked = 0;
  const result = arrangePlan(of, {
    pool,
    wishes,
    onProgress: () => {
      looked++;
    },
  });
  expect(looked).toBe(0);
  return result.ok ? [] : result.unmet;
}

describe('choosing SKUs while arranging', () => {
  it('meets every wish and costs less than keeping the SKUs', () => {
    const must = pool[3]?.id ?? '';
    const wishes: ModuleWish[] = [
      { module: 'm0', count: 8, brands: ['brand 1', 'brand 2'], never: [page.modules[0]?.tiles?.[0]?.skuId ?? ''] },
      { module: 'm1', count: 6, band: { min: 5000, max: 20000 } },
      { module: 'm2', must: [must] },
    ];
    const { result, after } = planned(page, wishes);
    expect(skusIn(after, 'm0')).toHaveLength(8);
    for (const { brand } of skusIn(after, 'm0')) expect(['brand 1', 'brand 2']).toContain(brand);
    expect(skusIn(after, 'm0').map(({ id }) => id)).not.toContain(wishes[0]?.never?.[0]);
    expect(skusIn(after, 'm1')).toHaveLength(6);
    for (const { price } of skusIn(after, 'm1')) expect(price >= 5000 && price <= 20000).toBe(true);
    expect(skusIn(after, 'm2').map(({ id }) => id)).toContain(must);
    expect(result.after.cost).toBeLessThan(result.before.cost);
    const placed = after.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId));
    expect(new Set(placed).size).toBe(placed.length);
  });

  it('holds wishes that a weave over the modules would break', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const of = randomPage(seed, { modules: 2, tiles: 8 });
      const prices = skusIn(of, 'm0').map(({ price }) => price);
      const band = { min: Math.min(...prices), max: Math.max(...prices) };
      const { after } = planned(of, [
        { module: 'm0', band },
        { module: 'm1', never: skusIn(of, 'm0').map(({ id }) => id) },
      ]);
      for (const { price } of skusIn(after, 'm0')) expect(price >= band.min && price <= band.max).toBe(true);
      for (const { id } of skusIn(after, 'm1')) expect(skusIn(of, 'm0').map((sku) => sku.id)).not.toContain(id);
    }
  });

  it('keeps the SKUs that are there, each on its tile, unless more is gained than SKUs are new', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const of = randomPage(seed, { modules: 3, tiles: 10 });
      const { result, after } = planned(of, []);
      const before = new Set(of.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
      const comers = after.modules.flatMap(({ tiles = [] }) => tiles.filter(({ skuId }) => !before.has(skuId)));
      expect(result.replaced).toBe(comers.length);
      expect(result.bound).toBeLessThanOrEqual(result.kernelCost);
      expect(result.proven).toBe(result.bound === result.kernelCost);
      const without = planned(of, [], []).result;
      expect(result.kernelCost + comers.length).toBeLessThanOrEqual(without.kernelCost);
    }
  });

  it('takes its categories by path or by name', () => {
    const { after } = planned(page, [{ module: 'm0', count: 4, categories: ['Video'] }]);
    for (const { category } of skusIn(after, 'm0')) expect(category).toContain('Video');
  });

  it('leaves locked tiles in their cells with their SKUs, also where tiles come or go', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const locked = randomPage(seed, { modules: 3, tiles: 10, locks: true });
      const cells = (of: Page) =>
        of.viewports.flatMap(({ id }) =>
          of.modules.flatMap((module) =>
            placeModule(module, id).tiles.flatMap(({ tile, row, column }) =>
              tile.locked ? [`${id} ${row},${column} ${tile.id} ${tile.skuId}`] : [],
            ),
          ),
        );
      const wishes = locked.modules.map(({ id, tiles = [] }) => ({ module: id, count: tiles.length + 2 }));
      expect(cells(planned(locked, wishes).after)).toEqual(cells(locked));
    }
  });

  it('agrees with the engine after every move', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const of = randomPage(seed, { modules: 3, tiles: 8, spans: true, locks: true, bands: true, suppressions: true });
      expect(() => arrangePlan(of, { pool, wishes: [], steps: 60, debug: true })).not.toThrow();
    }
  });

  it('changes a page that is as wished only for the better, and gives the same answer again', () => {
    const { result, after } = planned(page, []);
    expect(result.after.cost).toBeLessThanOrEqual(result.before.cost);
    expect(arrangePlan(page, { pool, wishes: [], steps: STEPS })).toEqual(result);
    const none = arrangePlan(after, { pool: [], wishes: [], steps: 0 });
    expect(none).toMatchObject({ ok: true, commands: [] });
  });

  it('shows on the way what the page would look like', () => {
    let seen = 0;
    arrangePlan(page, {
      pool,
      wishes: [{ module: 'm0', count: 5 }],
      steps: 4_000,
      onProgress: ({ preview }) => {
        seen++;
        const applied = apply(page, preview());
        expect(applied.ok && applied.page.modules[0]?.tiles).toHaveLength(5);
      },
    });
    expect(seen).toBeGreaterThan(0);
  });
});

describe('a search that is given up', () => {
  const wishes: ModuleWish[] = [{ module: 'm0', count: 5 }];
  it('is answered with what it had shown, without searching', () => {
    const { result, after } = planned(page, wishes);
    const { steps, ...found } = result;
    expect(concludePlan(page, result.commands, { pool, wishes })).toEqual({ ...found, steps: 0 });
    expect(steps).toBeGreaterThan(0);
    expect(concludePlan(after, [], { pool, wishes })).toMatchObject({ ok: true, commands: [], replaced: 0, added: 0, removed: 0 });
  });

  it('leaves a page that is as wished alone where what it had shown costs more', () => {
    const { after } = planned(page, []);
    const worse = after.modules.map(({ id, tiles = [] }) => ({ module: id, tiles: tiles.map((tile) => tile.id).reverse(), order: {} }));
    const answer = concludePlan(after, [{ type: 'arrange-tiles', modules: worse }], { pool, wishes: [] });
    expect(answer).toMatchObject({ ok: true, commands: [] });
  });
});

describe('wishes that cannot be met', () => {
  const some = pool[0]?.id ?? '';
  const cheap = pool.reduce((a, b) => (b.price < a.price ? b : a));
  const cases: [string, ModuleWish[], Partial<Unmet>][] = [
    ['a module that is not there', [{ module: 'm9' }], { kind: 'no-module', module: 'm9' }],
    ['a count out of range', [{ module: 'm0', count: -1 }], { kind: 'bad-count' }],
    ['a SKU that is nowhere', [{ module: 'm0', must: ['nobody'] }], { kind: 'must-missing', sku: 'nobody' }],
    ['a SKU that must and must not', [{ module: 'm0', must: [some], never: [some] }], { kind: 'must-and-never', sku: some }],
    [
      'a SKU in two modules',
      [
        { module: 'm0', must: [some] },
        { module: 'm1', must: [some] },
      ],
      { kind: 'must-twice', sku: some },
    ],
    [
      'a SKU outside the band',
      [{ module: 'm0', must: [cheap.id], band: { min: cheap.price + 1 } }],
      { kind: 'must-outside', wish: 'band' },
    ],
    ['a SKU of another brand', [{ module: 'm0', must: [some], brands: ['none'] }], { kind: 'must-outside', wish: 'brands' }],
    ['more SKUs than tiles', [{ module: 'm0', count: 1, must: [some, pool[1]?.id ?? ''] }], { kind: 'too-many-musts', count: 1, musts: 2 }],
    ['a band upside down', [{ module: 'm0', band: { min: 2, max: 1 } }], { kind: 'band-upside-down' }],
    ['a band without SKUs', [{ module: 'm0', band: { min: 90_000_000 } }], { kind: 'band-empty' }],
    ['a brand without SKUs', [{ module: 'm0', brands: ['none'] }], { kind: 'too-few', available: 0 }],
  ];
  for (const [name, wishes, expected] of cases)
    it(`are named before anything is searched: ${name}`, () => {
      const found = unmet(wishes);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toContainEqual(expect.objectContaining(expected));
      for (const one of found) {
        expect(unmetText(one, page, 'en')).not.toMatch(/[{}]|undefined/);
        expect(unmetText(one, page, 'zh')).not.toMatch(/[{}]|undefined/);
      }
    });

  it('are foreseen without searching, with how many SKUs each module has to choose from', () => {
    const rare = { ...(pool[0] as Sku), id: 'rare', brand: 'rare' };
    const wishes = [{ module: 'm0', count: 2, brands: ['rare'] }];
    const { unmet: found, fits } = foresee(page, { pool: [...pool, rare], wishes });
    expect(found).toEqual([{ kind: 'too-few', module: 'm0', count: 2, available: 1 }]);
    expect(fits.map(({ module }) => module)).toEqual(['m0', 'm1', 'm2']);
    expect(fits[0]?.count).toBe(1);
    expect(foresee(page, { pool, wishes: [] }).unmet).toEqual([]);
  });

  it('name the modules that compete for too few SKUs', () => {
    const few = pool.slice(0, 5).map((sku) => ({ ...sku, brand: 'rare' }));
    const wishes = ['m0', 'm1'].map((module) => ({ module, count: 3, brands: ['rare'] }));
    const result = arrangePlan(page, { pool: few, wishes });
    expect(result).toMatchObject({
      ok: false,
      unmet: [{ kind: 'too-few-together', modules: ['m1', 'm0'].sort(), count: 6, available: 5 }],
    });
  });

  it('name locked tiles that stand against them', () => {
    const locked: Page = {
      ...page,
      modules: page.modules.map((module) => ({ ...module, tiles: (module.tiles ?? []).map((tile) => ({ ...tile, locked: true })) })),
    };
    const first = locked.modules[0];
    const tiles = first?.tiles ?? [];
    expect(unmet([{ module: 'm0', never: [tiles[0]?.skuId ?? ''] }], locked)).toContainEqual(
      expect.objectContaining({ kind: 'locked-against', tile: tiles[0]?.id }),
    );
    const kinds = unmet([{ module: 'm0', count: tiles.length - 1 }], locked).map(({ kind }) => kind);
    expect(kinds).toContain('too-many-locked');
    expect(kinds).toContain('locked-beyond');
  });
});
