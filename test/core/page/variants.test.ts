import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type Command } from '@/core/commands';
import { canonicalJson, keptVariant, type Page, resolveVariant, type Variant, validatePage } from '@/core/page';
import { arbitraryMoves, commandFor } from '../../helpers/arbitrary-commands';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { orderOf } from '../../helpers/command-tester';
import { deepFreeze } from '../../helpers/page';
import { twoModules } from '../../helpers/two-modules';

/** The page with one variant that says this. */
const withVariant = (page: Page, said: Partial<Variant> = {}): Page => ({ ...page, variants: [{ id: 'v', name: 'B', ...said }] });

/** The page file after commands on its variant, or on the base; what is refused is passed over. */
function edited(whole: Page, id: string | null, commands: readonly Command[]): Page {
  deepFreeze(whole);
  const page = commands.reduce(
    (now, command) => {
      const result = apply(now, [command]);
      return result.ok ? result.page : now;
    },
    resolveVariant(whole, id),
  );
  return id === null ? page : keptVariant(whole, id, page);
}

const swap: Command = { type: 'swap-tiles', a: 't1', b: 't2', viewport: 'desktop' };
const price = (sku: string, to: number): Command => ({ type: 'set-sku', sku, fields: { price: to } });
const said = (whole: Page) => whole.variants?.[0];

describe('what a variant says', () => {
  it('is nothing where it is the base', () => {
    const whole = withVariant(twoModules());
    expect(said(edited(whole, 'v', []))).toEqual({ id: 'v', name: 'B' });
    expect(canonicalJson(resolveVariant(whole, 'v'))).toBe(canonicalJson(twoModules()));
  });

  const tables: [string, Command[], object][] = [
    ['one price', [price('s2', 500)], { skus: [{ id: 's2', price: 500 }] }],
    ['badges that are gone', [{ type: 'set-sku', sku: 's2', fields: { badges: null, price: 2000 } }], {}],
    ['a banner’s price', [{ type: 'set-page', fields: { banner: { anchorPrice: 100 } } }], { banner: { anchorPrice: 100 } }],
    ['no banner', [{ type: 'set-page', fields: { banner: null } }], { banner: null }],
    ['an order', [swap], { modules: [{ id: 'm1', tiles: ['t2', 't1', 't3', 't4'] }] }],
    [
      'an order at one viewport',
      [{ type: 'swap-tiles', a: 't1', b: 't2', viewport: 'mobile' }],
      { modules: [{ id: 'm1', order: { mobile: ['t4', 't3', 't1', 't2'] } }] },
    ],
    ['that a viewport has no order', [{ type: 'reset-order', module: 'm1', viewport: 'mobile' }], { modules: [{ id: 'm1', order: null }] }],
    [
      'a tile in another module',
      [{ type: 'move-tile', tiles: ['t1'], module: 'm2', index: 0, viewport: 'desktop' }],
      { modules: [{ id: 'm2', tiles: ['t1', 't5', 't6', 't7'] }] },
    ],
    [
      'a tile that is gone and one that is new',
      [
        { type: 'remove-tiles', tiles: ['t5'] },
        {
          type: 'place-sku',
          tiles: [{ id: 't9', sku: { id: 's9', title: 'Nine', price: 900 } }],
          module: 'm2',
          index: 9,
          viewport: 'desktop',
        },
      ],
      {
        modules: [{ id: 'm2', tiles: ['t6', 't7', 't9'] }],
        added: { skus: [{ id: 's9', title: 'Nine', price: 900 }], tiles: [{ id: 't9', skuId: 's9' }] },
        removed: { tiles: ['t5'] },
      },
    ],
    [
      'another SKU in a tile',
      [{ type: 'replace-sku', tile: 't1', sku: { id: 's2', title: '', price: 0 } }],
      { tiles: [{ id: 't1', skuId: 's2' }] },
    ],
    ['the order of modules', [{ type: 'move-module', module: 'm2', index: 0 }], { sequence: ['m2', 'm1'] }],
  ];
  it.each(tables)('is %s, and no more', (_name, commands, expected) => {
    const whole = edited(withVariant(twoModules()), 'v', commands);
    expect(said(whole)).toEqual({ id: 'v', name: 'B', ...expected });
    expect(validatePage(whole).ok).toBe(true);
    expect(canonicalJson({ ...whole, variants: undefined }), 'the base is left alone').toBe(canonicalJson(twoModules()));
  });

  it('does not hold what all versions share: that is the page’s', () => {
    const whole = edited(withVariant(twoModules()), 'v', [{ type: 'set-page', fields: { title: 'Both', rules: { extends: [] } } }]);
    expect(whole.title).toBe('Both');
    expect(said(whole)).toEqual({ id: 'v', name: 'B' });
  });

  it('keeps its name, days and fields that this planner does not know', () => {
    const whole = edited(withVariant(twoModules(), { from: '2026-06-01', to: '2026-06-03', mood: 'calm' } as object), 'v', [
      price('s1', 5),
    ]);
    expect(said(whole)).toEqual({ id: 'v', name: 'B', from: '2026-06-01', to: '2026-06-03', mood: 'calm', skus: [{ id: 's1', price: 5 }] });
  });
});

describe('an edit of the base', () => {
  it('shows in a variant where that does not say otherwise, field by field', () => {
    const start = edited(withVariant(twoModules()), 'v', [
      price('s1', 500),
      { type: 'set-page', fields: { banner: { anchorPrice: 100 } } },
    ]);
    const whole = edited(start, null, [
      { type: 'set-sku', sku: 's1', fields: { price: 700, brand: 'Acme' } },
      price('s2', 800),
      { type: 'set-page', fields: { banner: { anchorPrice: 9900, headline: 'Hello' } } },
    ]);
    const page = resolveVariant(whole, 'v');
    expect(page.skus.slice(0, 2)).toEqual([
      { id: 's1', title: 'SKU 1', price: 500, brand: 'Acme' },
      { id: 's2', title: 'SKU 2', price: 800 },
    ]);
    expect(page.banner).toEqual({ anchorPrice: 100, headline: 'Hello' });
  });

  it('puts a new tile behind the one that it follows, where the variant has an order of its own', () => {
    const start = edited(withVariant(twoModules()), 'v', [swap]);
    const place: Command = {
      type: 'place-sku',
      tiles: [{ id: 't9', sku: { id: 's9', title: 'Nine', price: 900 } }],
      module: 'm1',
      index: 1,
      viewport: 'desktop',
    };
    expect(orderOf(resolveVariant(edited(start, null, [place]), 'v'), 'm1')).toBe('t2 t1 t9 t3 t4');
    const first = edited(start, null, [{ ...place, index: 0 }]);
    expect(orderOf(resolveVariant(first, 'v'), 'm1')).toBe('t9 t2 t1 t3 t4');
    expect(orderOf(resolveVariant(first, 'v'), 'm1', 'mobile').split(' ').sort()).toEqual(['t1', 't2', 't3', 't4', 't9']);
  });

  it('that takes away what a variant speaks of leaves a valid page', () => {
    const start = edited(withVariant(twoModules()), 'v', [
      swap,
      { type: 'set-tile', tile: 't1', span: { viewport: 'desktop', size: [2, 1] } },
      { type: 'move-tile', tiles: ['t5'], module: 'm1', index: 0, viewport: 'desktop' },
    ]);
    const whole = edited(start, null, [
      { type: 'remove-tiles', tiles: ['t1'] },
      { type: 'remove-module', module: 'm2' },
    ]);
    expect(validatePage(whole).ok).toBe(true);
    expect(orderOf(resolveVariant(whole, 'v'), 'm1')).toBe('t2 t3 t4');
  });

  it('leaves a module alone that says nothing, down to the object', () => {
    const whole = edited(withVariant(twoModules()), 'v', [price('s1', 5), swap]);
    const page = resolveVariant(whole, 'v');
    expect(page.modules[1]).toBe(whole.modules[1]);
    expect(page.skus[1]).toBe(whole.skus[1]);
  });
});

describe('properties', () => {
  it('what differs between any two pages resolves to the second', () => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryPage, (base, other) => {
        // Viewports are the page's.
        fc.pre(base.viewports.length === other.viewports.length);
        const whole = keptVariant(withVariant(base), 'v', { ...other, ...shared(base) });
        const { skus, ...page } = resolveVariant(whole, 'v');
        const byId = (list: Page['skus']) => [...list].sort((a, b) => a.id.localeCompare(b.id));
        expect(canonicalJson({ ...page, skus: byId(skus) })).toBe(canonicalJson({ ...other, ...shared(base), skus: byId(other.skus) }));
        expect(validatePage(whole)).toEqual({ ok: true, page: whole });
      }),
      { seed: 618, numRuns: 60 },
    );
  });

  it('edits of a variant come back as they were made, and leave the base alone', () => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryMoves, (base, moves) => {
        let page = base;
        moves.forEach((move, i) => {
          const result = apply(page, [commandFor(page, move, `${i}`)]);
          if (result.ok) page = result.page;
        });
        const whole = keptVariant(deepFreeze(withVariant(base)), 'v', page);
        expect(canonicalJson(resolveVariant(whole, 'v'))).toBe(canonicalJson(page));
        expect(canonicalJson({ ...whole, variants: undefined })).toBe(canonicalJson(base));
        expect(canonicalJson(keptVariant(whole, 'v', resolveVariant(whole, 'v'))), 'it is said once').toBe(canonicalJson(whole));
      }),
      { seed: 618, numRuns: 120 },
    );
  });

  it('edits of base and variant in any sequence leave a file that opens', () => {
    fc.assert(
      fc.property(arbitraryPage, arbitraryMoves, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (base, moves, sides) => {
        let whole = withVariant(base);
        moves.forEach((move, i) => {
          const id = sides[i] ? 'v' : null;
          whole = edited(whole, id, [commandFor(resolveVariant(whole, id), move, `${i}`)]);
        });
        const opened = validatePage(whole);
        expect(opened.ok ? [] : opened.problems).toEqual([]);
      }),
      { seed: 618, numRuns: 120 },
    );
  });
});

/** What no version of a page has for itself. */
function shared({ banner: _b, path: _p, channels: _c, suppressions: _s, modules: _m, skus: _k, ...rest }: Page): Partial<Page> {
  return rest;
}
