import fc from 'fast-check';
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import type { Module, Page } from '@/core/page';
import { check, RULES, type Rule, recheck, ruleById } from '@/core/rules';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { build } from '../../helpers/page';

const ALL_ON: Page['rules'] = { extends: [], set: Object.fromEntries(RULES.map(({ id }) => [id, 'warning' as const])) };

/** What an edit does to a page, from numbers that choose where; a page that has no such place is left alone. */
type Edit = (page: Page, at: (length: number) => number) => void;
const pick = <T>(list: readonly T[] | undefined, at: (length: number) => number): T | undefined => list?.[at(list.length)];
const gridOf = (page: Page, at: (length: number) => number): Module | undefined => pick(page.modules, at);

const EDITS: Record<string, Edit> = {
  swapSkus(page, at) {
    const a = pick(gridOf(page, at)?.tiles, at);
    const b = pick(gridOf(page, at)?.tiles, at);
    if (a && b) [a.skuId, b.skuId] = [b.skuId, a.skuId];
  },
  reorder(page, at) {
    const tiles = gridOf(page, at)?.tiles;
    const moved = tiles?.splice(at(tiles.length), 1) ?? [];
    tiles?.splice(at(tiles.length + 1), 0, ...moved);
  },
  widen(page, at) {
    const tile = pick(gridOf(page, at)?.tiles, at);
    if (tile) tile.span = { [page.viewports[at(page.viewports.length)]?.id ?? '']: [1 + at(3), 1 + at(2)] };
  },
  reprice(page, at) {
    const sku = pick(page.skus, at);
    if (sku) sku.price = at(4) * 5000;
  },
  loseSku(page, at) {
    page.skus.splice(at(page.skus.length), 1);
  },
  recolumn(page, at) {
    const columns = gridOf(page, at)?.columns;
    for (const id of Object.keys(columns ?? {})) if (columns) columns[id] = 1 + at(5);
  },
  reband(page, at) {
    const module = gridOf(page, at);
    if (module) module.band = { min: at(3) * 9000, max: 27000 };
  },
  turnKind(page, at) {
    const module = gridOf(page, at);
    if (module) module.kind = module.kind === 'note' ? 'grid' : 'note';
  },
  removeModule(page, at) {
    page.modules.splice(at(page.modules.length), 1);
  },
  turnModules(page) {
    page.modules.reverse();
  },
  promise(page, at) {
    page.banner = { anchorPrice: at(3) * 9900 };
  },
  postpone(page, at) {
    page.event = { start: ['2026-06-01', '2026-06-25', 'soon'][at(3)] };
  },
  strikeOut(page, at) {
    const sku = pick(page.skus, at);
    if (sku) sku.listPrice = at(4) * 9000;
  },
  recast(page, at) {
    const sku = pick(page.skus, at);
    if (sku) Object.assign(sku, { roles: [pick(['hero', 'push', 'traffic', 'star'] as const, at)], stock: at(4), badges: ['New'] });
  },
  rebrand(page, at) {
    page.brands = [{ name: pick(['Acme', 'Bolt'], at) ?? '', roles: ['star'] }];
  },
  fund(page, at) {
    page.channels = [{ name: 'c', tier: pick(['platinum', 'gold'] as const, at), weight: at(3) }];
  },
  lead(page, at) {
    page.path = page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id }) => id)).slice(at(5), 6 + at(6));
  },
  dropViewport(page) {
    if (page.viewports.length > 1) page.viewports.pop();
  },
  silence(page, at) {
    const rule = RULES[at(RULES.length)] as Rule;
    const module = gridOf(page, at);
    const tile = pick(module?.tiles, at);
    const places = [{}, module && { module: module.id }, tile && { tile: tile.id }, { viewport: 'desktop' }];
    page.suppressions = [...(page.suppressions ?? []), { rule: rule.id, at: pick(places, at) ?? {}, reason: 'agreed' }];
  },
  unsilence(page) {
    delete page.suppressions;
  },
  retune(page, at) {
    const rule = RULES[at(RULES.length)] as Rule;
    page.rules = { ...page.rules, set: { ...page.rules?.set, [rule.id]: at(2) ? 'off' : 'error' } };
  },
  retitle(page) {
    page.title = `${page.title ?? ''}!`;
  },
};

const edits = fc.array(
  fc.record({ name: fc.constantFrom(...Object.keys(EDITS)), seeds: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }) }),
  {
    minLength: 1,
    maxLength: 12,
  },
);

function apply(page: Page, name: string, seeds: readonly number[]): Page {
  let next = 0;
  const at = (length: number) => (length === 0 ? 0 : (seeds[next++ % seeds.length] as number) % length);
  return produce(page, (draft) => EDITS[name]?.(draft as Page, at));
}

describe('recheck', () => {
  it('gives what check gives, after any edits, with every rule on', () => {
    fc.assert(
      fc.property(arbitraryPage, edits, (start, steps) => {
        let page: Page = { ...start, rules: ALL_ON };
        let report = check(page);
        for (const { name, seeds } of steps) {
          page = apply(page, name, seeds);
          report = recheck(report, page);
          expect(report, name).toEqual(check(page));
        }
      }),
      { seed: 20261122, numRuns: 60 },
    );
  }, 30_000);

  it('gives what check gives after another page, another day and other missing pictures', () => {
    const one = build({
      modules: [{ rows: '100 101 200' }],
      suppressions: [{ rule: 'price-alternation-row', reason: 'x', until: '2026-01-05' }],
    });
    const other = build({ modules: [{ rows: '5 9 5 9' }, { rows: '1 2' }] });
    expect(recheck(check(other), one)).toEqual(check(one));
    for (const options of [
      { today: '2026-01-04' },
      { today: '2026-01-06' },
      { missingPictures: new Set(['https://example.com/1.jpg']) },
      { missingPictures: new Set<string>() },
    ])
      expect(recheck(check(one, { today: '2026-01-05' }), one, options)).toEqual(check(one, options));
  });

  it('checks only the modules that changed by themselves again', () => {
    const rule = ruleById('missing-data') as Rule;
    const page = build({ modules: [{ rows: '1 2' }, { rows: '3 4' }, { rows: '5 6' }] });
    const report = check(page);
    const seen: string[] = [];
    const original = rule.checkModule;
    rule.checkModule = (context, options, sink) => {
      seen.push(context.grid.module.id);
      original?.(context, options, sink);
    };
    try {
      const next = produce(page, (draft) => {
        draft.modules[1]?.tiles?.reverse();
        draft.title = 'Another';
      });
      recheck(report, next);
    } finally {
      if (original) rule.checkModule = original;
    }
    expect(seen).toEqual(['m2']);
  });
});
