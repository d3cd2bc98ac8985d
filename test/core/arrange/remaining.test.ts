import { describe, expect, it } from 'vitest';
import { arrange, boundText, type Help, helpText, type Reason, type Remaining, reasonText } from '@/core/arrange';
import { apply } from '@/core/commands';
import type { Page, Tile } from '@/core/page';
import { check } from '@/core/rules';
import { randomPage } from './pages';

/** One module at one viewport, prices in whole units. */
function pageOf(prices: number[], { anchor = 99, columns = 4, ...tile }: { anchor?: number; columns?: number } & Partial<Tile> = {}): Page {
  return {
    format: 'endcap/page',
    version: 1,
    currency: 'CNY',
    viewports: [{ id: 'desktop', width: 1200 }],
    banner: { anchorPrice: anchor * 100 },
    modules: [
      { id: 'm', title: 'Deals', columns: { desktop: columns }, tiles: prices.map((_, i) => ({ id: `t${i}`, skuId: `s${i}`, ...tile })) },
    ],
    skus: prices.map((price, i) => ({ id: `s${i}`, title: `SKU ${i}`, price: price * 100, image: 'x' })),
  };
}

function left(page: Page): Remaining[] {
  return arrange(page, { scope: 'keep', steps: 4_000 }).remaining;
}

const reasonsOf = (remaining: readonly Remaining[], rule?: string) =>
  remaining.filter(({ finding }) => rule === undefined || finding.rule === rule).flatMap(({ reasons }) => reasons);
const helpsOf = (remaining: readonly Remaining[]) => remaining.flatMap(({ helps }) => helps);

describe('what still fails after arranging', () => {
  it('is every unsuppressed finding of price rhythm and structure', () => {
    for (let seed = 1; seed <= 5; seed++) {
      const page = randomPage(seed, { modules: 3, tiles: 10, locks: true, spans: true, suppressions: true, unpriced: true });
      const { commands, remaining, kernelCost } = arrange(page, { scope: 'keep', steps: 2_000 });
      const applied = apply(page, commands);
      if (!applied.ok) throw new Error(applied.refusal.reason);
      expect(remaining.reduce((sum, { finding }) => sum + finding.cost, 0)).toBe(kernelCost);
      expect(remaining.length).toBeLessThanOrEqual(check(applied.page).findings.length);
      for (const { reasons, helps } of remaining)
        for (const lang of ['zh', 'en'] as const) {
          for (const reason of reasons) expect(reasonText(reason, applied.page, lang)).not.toMatch(/[{}]|undefined|null/);
          for (const help of helps) expect(helpText(help, applied.page, lang)).not.toMatch(/[{}]|undefined|null/);
        }
    }
  });

  it('names equal prices, how many there are, and that one should be replaced', () => {
    const remaining = left(pageOf([99, 99, 99, 99, 99, 129, 139, 149]));
    const ties: Reason = { kind: 'ties', module: 'm', price: 9900, count: 5, columns: 4 };
    expect(reasonsOf(remaining)).toContainEqual(ties);
    expect(helpsOf(remaining)).toContainEqual({ do: 'replace', module: 'm', price: 9900, count: 5 } satisfies Help);
    expect(reasonText(ties, pageOf([99]), 'en')).toBe('“Deals” has 5 tiles at ¥99, in rows of 4');
  });

  it('names a narrow ladder', () => {
    const remaining = left(pageOf([149, 152, 155, 158, 161, 164, 167, 170], { anchor: 149 }));
    expect(reasonsOf(remaining)).toContainEqual({ kind: 'narrow', module: 'm', low: 14900, high: 17000 });
    expect(reasonsOf(remaining).map(({ kind }) => kind)).toContain('near');
  });

  it('names locked tiles that stand in the way, and what unlocking them gains', () => {
    const page = pageOf([99, 199, 109, 189, 119, 179, 129, 169], { anchor: 129 });
    const [module] = page.modules;
    const tiles = [1, 3, 0, 2, 4, 5, 6, 7].map((i) => ({ id: `t${i}`, skuId: `s${i}`, ...((i === 1 || i === 3) && { locked: true }) }));
    const locked: Page = { ...page, modules: [{ ...(module as NonNullable<typeof module>), tiles }] };
    const remaining = left(locked);
    const blamed = reasonsOf(remaining).flatMap((reason) => (reason.kind === 'locks' ? reason.tiles : []));
    expect(blamed).toContain('t3');
    const unlock = helpsOf(remaining).find((help) => help.do === 'unlock');
    if (unlock?.do !== 'unlock') throw new Error('no help');
    const then = apply(locked, [{ type: 'set-tile', tile: unlock.tile, locked: false }]);
    expect(unlock.gain).toBeGreaterThan(0);
    if (!then.ok) throw new Error(then.refusal.reason);
    expect(arrange(then.page, { scope: 'keep', steps: 4_000 }).after.cost).toBeLessThan(
      arrange(locked, { scope: 'keep', steps: 4_000 }).after.cost,
    );
  });

  it('says that nothing is as cheap as the banner promises', () => {
    const remaining = left(pageOf([129, 149, 139, 159], { anchor: 99 }));
    expect(reasonsOf(remaining, 'price-anchor')).toContainEqual({ kind: 'few-at-anchor', module: null, anchor: 9900, lowest: 12900 });
    expect(helpsOf(remaining)).toContainEqual({ do: 'add-promised', module: null, anchor: 9900 });
  });

  it('names the gap that a step leaps over', () => {
    const remaining = left(pageOf([99, 399, 109, 499], { anchor: 99 }));
    expect(reasonsOf(remaining, 'price-steps')).toContainEqual({ kind: 'leap', low: 10900, high: 39900 });
  });

  it('says how many tiles fill the last row', () => {
    const remaining = left(pageOf([99, 199, 109, 189, 119], { anchor: 119 }));
    expect(reasonsOf(remaining, 'incomplete-row')).toEqual([{ kind: 'incomplete', module: 'm', tiles: 5, columns: 4 }]);
    expect(helpsOf(remaining)).toContainEqual({ do: 'fill', module: 'm', viewport: 'desktop', add: 3, remove: 1 });
  });

  /** Two zones, each with a band of its own: prices in whole units. */
  function zones(first: number[], second: number[], bands: readonly [[number, number], [number, number]]): Page {
    const page = pageOf([...first, ...second]);
    const [module] = page.modules as [Page['modules'][number]];
    const zone = (id: string, from: number, to: number, [min, max]: readonly [number, number]) => ({
      ...module,
      id,
      title: id,
      tiles: (module.tiles ?? []).slice(from, to),
      band: { min: min * 100, max: max * 100 },
    });
    return { ...page, modules: [zone('a', 0, first.length, bands[0]), zone('b', first.length, first.length + second.length, bands[1])] };
  }
  const ofBands = (page: Page, scope: 'keep' | 'free') =>
    arrange(page, { scope, steps: 2_000 }).remaining.filter(({ finding }) => finding.rule === 'price-bands');

  it('says that no band holds a price, and offers to replace it', () => {
    const page = zones(
      [99, 159, 109, 149],
      [179, 259, 189, 999],
      [
        [79, 159],
        [160, 280],
      ],
    );
    for (const scope of ['keep', 'free'] as const) {
      const [only, ...more] = ofBands(page, scope);
      expect([only?.reasons, more]).toEqual([[{ kind: 'no-band', price: 99900 }], []]);
      expect(only?.helps).toEqual([{ do: 'replace', module: only?.finding.at.module, price: 99900, count: 1 }]);
    }
    expect(reasonText({ kind: 'no-band', price: 99900 }, page, 'en')).toBe('No module has a band that holds ¥999');
  });

  it('says that a price stands outside its band because those it would change places with belong there too', () => {
    const page = zones(
      [99, 159, 109, 149],
      [179, 259, 189, 119],
      [
        [79, 159],
        [160, 280],
      ],
    );
    expect(reasonsOf(ofBands(page, 'keep'))).toEqual([{ kind: 'kept' }]);
    const [reason, ...more] = reasonsOf(ofBands(page, 'free'));
    expect(more).toEqual([]);
    expect(reason).toMatchObject({ kind: 'band-taken', modules: ['a'] });
    expect(reasonText(reason as Reason, page, 'en')).toMatch(/^¥\d+ belongs into “a”, where every tile is taken/);
  });

  it('blames the bands themselves where they do not ascend', () => {
    const page = zones(
      [99, 159, 109, 149],
      [179, 259, 189, 249],
      [
        [79, 200],
        [160, 280],
      ],
    );
    expect(reasonsOf(ofBands(page, 'keep'))).toEqual([{ kind: 'declared' }]);
  });

  it('words each part of a bound in both languages', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const page = randomPage(seed, { modules: 3, tiles: 10, alike: seed % 2 === 0, locks: true });
      for (const part of arrange(page, { scope: 'keep', steps: 500 }).bound.parts)
        for (const lang of ['zh', 'en'] as const) expect(boundText(part, page, lang)).not.toMatch(/[{}]|undefined|null/);
    }
  });
});
