import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type Command } from '@/core/commands';
import { canonicalJson, type Page } from '@/core/page';
import { comparePages, differenceKey, takeDifference, tilesOf } from '@/core/review';
import { arbitraryMoves, commandFor } from '../../helpers/arbitrary-commands';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { deepFreeze } from '../../helpers/page';
import { twoModules } from '../../helpers/two-modules';

function after(page: Page, ...commands: Command[]): Page {
  const result = apply(page, commands);
  if (!result.ok) throw new Error(`${result.refusal.reason} ${result.refusal.subject}`);
  return result.page;
}
const differences = (...commands: Command[]) => comparePages(twoModules(), after(twoModules(), ...commands));
const both = ['desktop', 'mobile'];

const tables: [string, Command[], object[]][] = [
  [
    'two tiles that changed places at a viewport',
    [{ type: 'swap-tiles', a: 't1', b: 't4', viewport: 'desktop' }],
    [
      {
        kind: 'swapped',
        tiles: ['t1', 't4'],
        from: { module: 'm1', row: 0, column: 0 },
        to: { module: 'm1', row: 0, column: 3 },
        viewports: ['desktop'],
      },
    ],
  ],
  [
    'two tiles that changed modules',
    [{ type: 'swap-tiles', a: 't1', b: 't6', viewport: 'desktop' }],
    [
      {
        kind: 'swapped',
        tiles: ['t1', 't6'],
        from: { module: 'm1', row: 0, column: 0 },
        to: { module: 'm2', row: 0, column: 1 },
        viewports: both,
      },
    ],
  ],
  [
    'a tile that moved, and not those that made room',
    [{ type: 'move-tile', tiles: ['t1'], module: 'm1', index: 4, viewport: 'desktop' }],
    [
      {
        kind: 'moved',
        tile: 't1',
        from: { module: 'm1', row: 0, column: 0 },
        to: { module: 'm1', row: 0, column: 3 },
        viewports: ['desktop'],
      },
    ],
  ],
  [
    'a tile that moved to another module',
    [{ type: 'move-tile', tiles: ['t7'], module: 'm1', index: 0, viewport: 'desktop' }],
    [{ kind: 'moved', tile: 't7', from: { module: 'm2', row: 0, column: 2 }, to: { module: 'm1', row: 0, column: 0 }, viewports: both }],
  ],
  [
    'a tile with another SKU',
    [{ type: 'replace-sku', tile: 't1', sku: { id: 's9', title: 'Nine', price: 900 } }],
    [{ kind: 'replaced', tile: 't1', from: 's1', to: 's9' }],
  ],
  ['a price', [{ type: 'set-sku', sku: 's1', fields: { price: 5 } }], [{ kind: 'repriced', sku: 's1', field: 'price', from: 1000, to: 5 }]],
  [
    'a list price that is new',
    [{ type: 'set-sku', sku: 's1', fields: { listPrice: 5 } }],
    [{ kind: 'repriced', sku: 's1', field: 'listPrice', from: undefined, to: 5 }],
  ],
  [
    'badges and promotions',
    [{ type: 'set-sku', sku: 's1', fields: { badges: ['New'], promotions: [{ kind: 'gift' }] } }],
    [
      { kind: 'promotions', sku: 's1', from: [], to: [{ kind: 'gift' }] },
      { kind: 'badges', sku: 's1', from: [], to: ['New'] },
    ],
  ],
  [
    'other facts by name',
    [{ type: 'set-sku', sku: 's1', fields: { brand: 'Acme', title: 'One' } }],
    [{ kind: 'facts', sku: 's1', fields: ['title', 'brand'] }],
  ],
  [
    'a span at both viewports',
    both.map((viewport): Command => ({ type: 'set-tile', tile: 't1', span: { viewport, size: [2, 2] } })),
    [{ kind: 'span', tile: 't1', from: [1, 1], to: [2, 2], viewports: both }],
  ],
  ['a lock', [{ type: 'set-tile', tile: 't1', locked: true }], [{ kind: 'marks', tile: 't1', fields: ['locked'] }]],
  [
    'a tile that is gone',
    [{ type: 'remove-tiles', tiles: ['t5'] }],
    [{ kind: 'removed', tile: 't5', sku: 's5', from: { module: 'm2', row: 0, column: 0 } }],
  ],
  [
    'a tile that is new',
    [{ type: 'place-sku', tiles: [{ id: 't9', sku: { id: 's1', title: '', price: 0 } }], module: 'm2', index: 1, viewport: 'desktop' }],
    [{ kind: 'added', tile: 't9', sku: 's1', to: { module: 'm2', row: 0, column: 1 } }],
  ],
  [
    'the banner’s price',
    [{ type: 'set-page', fields: { banner: { anchorPrice: 5 } } }],
    [{ kind: 'banner', field: 'anchorPrice', from: 9900, to: 5 }],
  ],
  ['the order of modules', [{ type: 'move-module', module: 'm2', index: 0 }], [{ kind: 'module-moved', module: 'm2', from: 1, to: 0 }]],
  [
    'a module’s title',
    [{ type: 'set-module', module: 'm1', fields: { title: 'X' } }],
    [{ kind: 'module', module: 'm1', fields: ['title'] }],
  ],
  ['fields of the page', [{ type: 'set-page', fields: { path: ['t1'] } }], [{ kind: 'page', fields: ['path'] }]],
];

describe('the difference of two pages', () => {
  it('is none where they are equal', () => {
    expect(comparePages(twoModules(), twoModules())).toEqual([]);
  });

  it.each(tables)('tells of %s', (_name, commands, expected) => {
    expect(differences(...commands)).toEqual(expected);
  });

  it('tells of a module that is gone with its tiles, and names the tiles of each difference', () => {
    const [a, b] = [twoModules(), after(twoModules(), { type: 'remove-module', module: 'm2' })];
    const found = comparePages(a, b);
    expect(found.map(({ kind }) => kind)).toEqual(['module-removed', 'removed', 'removed', 'removed']);
    expect(found.map((one) => tilesOf(one, a, b).join())).toEqual(['t5,t6,t7', 't5', 't6', 't7']);
    expect(new Set(found.map(differenceKey)).size).toBe(4);
  });

  it('passes over SKUs that neither page shows', () => {
    const bench = { ...twoModules(), skus: [...twoModules().skus, { id: 's9', title: 'Nine', price: 900 }] };
    expect(comparePages(bench, after(bench, { type: 'set-sku', sku: 's9', fields: { price: 1 } }))).toEqual([]);
  });
});

describe('taking a difference', () => {
  it('changes that and nothing else', () => {
    const source = after(
      twoModules(),
      { type: 'set-sku', sku: 's1', fields: { price: 5 } },
      { type: 'set-sku', sku: 's2', fields: { price: 6 } },
      { type: 'swap-tiles', a: 't1', b: 't4', viewport: 'desktop' },
    );
    const found = comparePages(twoModules(), source);
    const price = found.find((one) => one.kind === 'repriced' && one.sku === 's2');
    const taken = price && takeDifference(twoModules(), source, price);
    const page = after(twoModules(), ...(taken?.ok ? taken.commands : []));
    expect(comparePages(twoModules(), page)).toEqual([price]);
    expect(comparePages(page, source)).toEqual(found.filter((one) => one !== price));
  });

  it.each(tables)('takes %s over at the first try, and back', (_name, commands) => {
    const pages = [twoModules(), after(twoModules(), ...commands)] as const;
    for (const [target, source] of [pages, pages.toReversed() as [Page, Page]]) {
      const page = comparePages(target, source).reduce((now, one) => {
        const taken = takeDifference(now, source, one);
        return taken.ok ? after(now, ...taken.commands) : now;
      }, target);
      expect(comparePages(page, source)).toEqual([]);
    }
  });

  it('answers why it cannot: a tile is locked', () => {
    const locked = after(twoModules(), { type: 'set-tile', tile: 't1', locked: true });
    const source = after(twoModules(), { type: 'swap-tiles', a: 't1', b: 't4', viewport: 'desktop' });
    const [swap] = comparePages(locked, source);
    expect(swap?.kind).toBe('swapped');
    expect(swap && takeDifference(locked, source, swap)).toEqual({ ok: false, refusal: { reason: 'locked', subject: 't1' } });
  });

  it('one after the other makes a page the same as any edited one, in either direction', () => {
    let taken = 0;
    fc.assert(
      fc.property(arbitraryPage, arbitraryMoves, fc.boolean(), (start, moves, isBack) => {
        const base = unlocked(start);
        let edited = base;
        moves.forEach((move, i) => {
          const result = apply(edited, [commandFor(edited, move, `${i}`)]);
          if (result.ok) edited = result.page;
        });
        const [target, source] = deepFreeze(isBack ? [edited, base] : [base, edited]);
        let page = target as Page;
        let found = comparePages(page, source as Page);
        for (let round = 0; found.length > 0 && round < 80; round++) {
          const next = found.map((one) => takeDifference(page, source as Page, one)).find((one) => one.ok && one.commands.length > 0);
          if (!next?.ok) break;
          page = after(page, ...next.commands);
          found = comparePages(page, source as Page);
          taken++;
        }
        expect(found).toEqual([]);
        const look = ({ skus: _s, modules, banner, ...rest }: Page) =>
          canonicalJson({ ...rest, ...banner, ids: modules.map(({ id, tiles }) => [id, tiles?.map((tile) => tile.id)]) });
        expect(look(page)).toBe(look(source as Page));
      }),
      { seed: 618, numRuns: 40 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});

/** Grids of SKUs that the page holds, without locks, and without orders of their own, which shoppers need not see. */
function unlocked(page: Page): Page {
  const known = new Set(page.skus.map(({ id }) => id));
  const modules = page.modules.map(({ order: _order, kind: _kind, ...module }) => ({
    ...module,
    tiles: (module.tiles ?? []).map(({ locked: _locked, skuId, ...tile }) => ({ ...tile, skuId: known.has(skuId) ? skuId : 's0' })),
  }));
  return { ...page, modules };
}
