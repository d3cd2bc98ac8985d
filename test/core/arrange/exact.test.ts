import { describe, expect, it } from 'vitest';
import { boundOf, prove } from '@/core/arrange/exact';
import { createKernel, kernelCost } from '@/core/arrange/kernel';
import type { Page } from '@/core/page';
import { LARGER_KINDS, leastByExchanges, leastFree, SMALL_KINDS, smallPage, triedAndProven } from './exhaustive';

const CASES = 14;
const MOST = 100;
const LARGER = 40;
const MOST_LARGER = 20_000;

describe('the proof', () => {
  for (const [name, kind] of Object.entries(SMALL_KINDS))
    it(`agrees with trying every arrangement of pages ${name}`, () => {
      let tried = 0;
      let proven = 0;
      for (let seed = 1; seed <= CASES; seed++) {
        const answer = triedAndProven(smallPage(seed, kind), MOST);
        if (answer === undefined) continue;
        tried++;
        if (answer) proven++;
      }
      expect(tried).toBeGreaterThan(CASES / 3);
      // Only suppressions of a row, which come and go with the order, may stand in the way.
      if (!kind.suppressions) expect(proven).toBe(tried);
      else expect(proven).toBeGreaterThan(0);
    });

  for (const [name, kind] of Object.entries(LARGER_KINDS))
    it(`agrees with trying every order of larger pages ${name}`, () => {
      let tried = 0;
      for (let seed = 1; seed <= LARGER; seed++) if (triedAndProven(smallPage(seed, kind), MOST_LARGER, leastByExchanges)) tried++;
      expect(tried).toBeGreaterThan(LARGER / 4);
    });

  it('remembers of a step half filled what stands in it, where nothing else tells', () => {
    // The second row holds one wide tile and is read together with the third: which of the wide tiles it is decides how far the
    // fourth falls back, and no check between neighbours asks for it any more where the third row is half filled.
    const prices = [259, 149, 299, 169, 219, 149, 169, 219, 219];
    const page = ladder(5, prices, { anchor: 150 });
    const tiles = (page.modules[0]?.tiles ?? []).map((tile, i) => ({
      ...tile,
      ...([0, 3, 4].includes(i) ? { span: { desktop: [3, 1] as [number, number] } } : { locked: true }),
    }));
    const modules = page.modules.map((module) => ({ ...module, tiles }));
    const viewports = page.viewports.slice(0, 1);
    const wide: Page = {
      ...page,
      viewports,
      rules: { set: { 'price-alternation-row': 'off', 'price-alternation-column': 'off' } },
      modules,
    };
    expect(triedAndProven(wide, 100)).toBe(true);
  });

  it('says so when it has to give up, with a bound that still holds', () => {
    const page = ladder(8, [99, 99, 99, 109, 119, 119, 129, 139, 149, 159, 169, 179, 179, 189, 199, 199]);
    const kernel = createKernel(page);
    const given = prove(kernel, { scope: 'keep', budget: 50 });
    const { least } = prove(kernel, { scope: 'keep' });
    expect(given).toMatchObject({ proven: false, least: null });
    expect(least).not.toBeNull();
    expect(given.bound.cost).toBeLessThanOrEqual(least as number);
  });

  it('leaves the kernel alone and answers the same twice', () => {
    const kernel = createKernel(smallPage(3, { modules: 3, tiles: 6 }));
    const before = kernel.views.map(({ tileAt }) => [...tileAt]);
    const first = prove(kernel, { scope: 'keep' });
    expect(kernel.views.map(({ tileAt }) => [...tileAt])).toEqual(before);
    expect(prove(kernel, { scope: 'keep' })).toEqual(first);
  });
});

describe('the bound', () => {
  it('is never above the least cost with SKUs free to change module', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const page = smallPage(seed, { modules: 2, tiles: 3, ties: seed % 2 === 0, narrow: seed % 3 === 0 });
      const least = leastFree(page, 1000);
      if (least !== null) expect(boundOf(createKernel(page), { scope: 'free' }).cost).toBeLessThanOrEqual(least);
    }
  });

  it('says what its parts cost, and no more', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const kernel = createKernel(smallPage(seed, { modules: 3, tiles: 9, ties: true, locks: true, unpriced: true }));
      for (const { cost, parts } of [
        boundOf(kernel, { scope: 'keep' }),
        boundOf(kernel, { scope: 'free' }),
        prove(kernel, { scope: 'keep' }).bound,
      ])
        expect(parts.reduce((sum, part) => sum + part.cost, 0)).toBeCloseTo(cost);
    }
  });

  it('tells of equal prices that cannot alternate', () => {
    const page = ladder(4, [99, 99, 99, 149, 169, 189, 209, 99], { mobile: 4 });
    expect(partsOf(page)).toEqual([]);
    const tied = ladder(4, [99, 99, 99, 149, 169, 189, 99, 99], { mobile: 4 });
    const ties = { kind: 'ties', module: 'm', price: 9900, count: 5, columns: 4 };
    expect(partsOf(tied)).toMatchObject([ties, ties]);
  });

  it('tells of prices too near to each other', () => {
    expect(partsOf(ladder(2, [149, 152, 155, 159], { mobile: 2 }))[0]).toMatchObject({
      kind: 'narrow',
      low: 14900,
      high: 15900,
      count: 4,
      cost: 40,
    });
  });

  it('tells of a last row that cannot be full', () => {
    expect(partsOf(ladder(4, [99, 149, 89, 139, 129], { mobile: 1 }))).toMatchObject([
      { kind: 'incomplete-row', viewport: 'desktop', cost: 2 },
    ]);
  });

  it('tells of a banner whose price no SKU has, and of a gap that has to be leapt over', () => {
    const parts = partsOf(ladder(4, [99, 129, 99, 500], { mobile: 4, anchor: 60 }));
    expect(parts).toMatchObject([
      { kind: 'no-sku-near-anchor', anchor: 6000, lowest: 9900, cost: 20 },
      { kind: 'leap', low: 12900, high: 50000, cost: 8 },
      { kind: 'no-sku-near-anchor' },
      { kind: 'leap' },
    ]);
  });

  it('tells of locked tiles that break a rule among themselves', () => {
    const page = ladder(4, [99, 149, 159, 99], { mobile: 4 });
    const [module] = page.modules;
    for (const tile of module?.tiles?.slice(1, 3) ?? []) tile.locked = true;
    expect(partsOf(page)[0]).toMatchObject({ kind: 'locks', tiles: ['t1', 't2'], cost: 10 });
  });

  it('is met by the best arrangement of a page without trouble', () => {
    const kernel = createKernel(ladder(4, [99, 129, 105, 139, 149, 109, 159, 119], { mobile: 4 }));
    expect(kernelCost(kernel)).toBe(boundOf(kernel, { scope: 'free' }).cost);
    expect(prove(kernel, { scope: 'free' })).toMatchObject({ proven: true, states: 0 });
  });
});

function partsOf(page: Page) {
  return boundOf(createKernel(page), { scope: 'keep' }).parts.filter(({ kind }) => kind !== 'fixed');
}

/** One module with these prices, in whole units; the banner promises the lowest of them. */
function ladder(columns: number, prices: number[], { mobile = 2, anchor = Math.min(...prices) } = {}): Page {
  return {
    format: 'endcap/page',
    version: 1,
    currency: 'CNY',
    viewports: [
      { id: 'desktop', width: 1200 },
      { id: 'mobile', width: 750 },
    ],
    banner: { anchorPrice: anchor * 100 },
    modules: [{ id: 'm', columns: { desktop: columns, mobile }, tiles: prices.map((_, i) => ({ id: `t${i}`, skuId: `s${i}` })) }],
    skus: prices.map((price, i) => ({ id: `s${i}`, title: 'x', price: price * 100 })),
  };
}
