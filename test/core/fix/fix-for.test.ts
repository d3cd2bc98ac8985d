import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '@/core/commands';
import { type Fix, fixFor, type NoFix, noFixText } from '@/core/fix';
import { type Page, placeModule, type Sku, validatePage } from '@/core/page';
import { check, type Finding, type Report, RULES } from '@/core/rules';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { build, deepFreeze, type PageNotation } from '../../helpers/page';

const only = (...rules: string[]): Page['rules'] => ({ extends: [], set: Object.fromEntries(rules.map((id) => [id, 'error' as const])) });

function firstFix(page: Page, more: Parameters<typeof fixFor>[2] = {}): Fix | NoFix {
  return fixFor(page, check(page, more).findings[0] as Finding, more);
}

function fixed(notation: PageNotation, rule: string, bench: Sku[] = []): Fix {
  const page = build({ ...notation, rules: only(rule) });
  page.skus.push(...bench);
  const fix = firstFix(deepFreeze(page));
  if (!fix.ok) throw new Error(`no fix: ${fix.why}`);
  return fix;
}

const sku = (id: string, price: number, more: Partial<Sku> = {}): Sku => ({ id, title: id, price: price * 100, image: 'x.jpg', ...more });

/** Locked tiles with their cells and SKUs at every viewport. */
function lockedCells(page: Page): unknown {
  return page.modules.map((module) =>
    page.viewports.map(({ id }) =>
      placeModule(module, id)
        .tiles.filter(({ tile }) => tile.locked)
        .map(({ tile, row, column, width, height }) => [tile.id, tile.skuId, row, column, width, height])
        .sort(),
    ),
  );
}

const failedOf = (report: Report, rule: string) => report.rules.find(({ id }) => id === rule)?.failed ?? 0;

describe('a fix', () => {
  it('swaps two tiles that stand too close in price', () => {
    const fix = fixed({ modules: [{ rows: '100 101 200 140' }] }, 'price-alternation-row');
    expect(fix.kind).toBe('swap');
    expect(fix.commands).toEqual([{ type: 'swap-tiles', a: 't2', b: 't3', viewport: 'desktop' }]);
    expect(fix).toMatchObject({ touches: ['t2', 't3'], viewport: 'desktop', after: { score: 100, cost: 0 } });
    expect(fix.before.cost).toBeGreaterThan(0);
    expect(fix.mended).toBe(2);
  });

  it('mends what it breaks, where that takes only a few exchanges more', () => {
    const page = build({ modules: [{ rows: '100 200@a 120 200@a' }], rules: only('duplicate-sku', 'price-alternation-row') });
    page.skus.push(sku('new', 105));
    const fix = firstFix(deepFreeze(page)) as Fix;
    expect(fix).toMatchObject({ kind: 'replace', after: { score: 100 } });
    expect(fix.commands.map(({ type }) => type)).toEqual(['replace-sku', 'swap-tiles']);
    expect(fix.touches).toHaveLength(3);
  });

  it('leaves the order of the other viewport alone', () => {
    const page = build({
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '100 200 101 202', columns: { desktop: 4, mobile: 2 }, order: { mobile: ['t1', 't3', 't2', 't4'] } }],
      rules: only('price-alternation-row'),
    });
    const fix = firstFix(page) as Fix;
    const after = apply(page, fix.commands);
    expect(fix.viewport).toBe('mobile');
    expect(after.ok && after.page.modules[0]?.tiles).toEqual(page.modules[0]?.tiles);
  });

  it('exchanges the SKUs of tiles of unlike span, so that no other tile moves', () => {
    const fix = fixed({ modules: [{ rows: '100x2 101! / 300 90 301', columns: 3 }] }, 'price-alternation-row');
    expect(fix.commands).toMatchObject([
      { type: 'replace-sku', tile: 't1', sku: { id: 's3' } },
      { type: 'replace-sku', tile: 't3', sku: { id: 's1' } },
    ]);
  });

  it('brings the price that the banner promises up from another module', () => {
    const fix = fixed({ anchor: 99, modules: [{ rows: '150 250' }, { rows: '89 180' }] }, 'price-anchor');
    expect(fix.commands).toEqual([{ type: 'swap-tiles', a: 't1', b: 't3', viewport: 'desktop' }]);
    expect(fix.viewport).toBeUndefined();
  });

  it('takes another SKU from the bench where swapping does not help', () => {
    const fix = fixed({ anchor: 99, modules: [{ rows: '150 250' }] }, 'price-anchor', [sku('b1', 90), sku('b2', 120)]);
    expect(fix.kind).toBe('replace');
    expect(fix.commands).toEqual([{ type: 'replace-sku', tile: 't1', sku: sku('b1', 90) }]);
  });

  it('takes one from the catalogue, of the same family first, and none that is sold out', () => {
    const page = build({ modules: [{ rows: '100@a 200@a', category: 'Audio' }], rules: only('duplicate-sku') });
    const catalogue = [
      sku('gone', 100, { category: ['Audio'], stock: 0 }),
      sku('other', 100, { category: ['Video'] }),
      sku('like', 130, { category: ['Audio'] }),
    ];
    const fix = firstFix(page, { catalogue }) as Fix;
    expect(fix.commands).toEqual([{ type: 'replace-sku', tile: 't1', sku: catalogue[2] }]);
  });

  it('puts other SKUs into all but one of several tiles of a SKU', () => {
    const fix = fixed({ modules: [{ rows: '100@a 100@a 100@a' }] }, 'duplicate-sku', [sku('b1', 90), sku('b2', 120), sku('b3', 300)]);
    expect(fix.commands).toHaveLength(2);
    expect(new Set(fix.commands.map((command) => command.type === 'replace-sku' && command.sku.id))).toEqual(new Set(['b1', 'b2']));
  });

  it('takes a second tile of a SKU off only where there is nothing to put in', () => {
    const fix = fixed({ modules: [{ rows: '100@a 200 100@a' }] }, 'duplicate-sku');
    expect(fix.kind).toBe('remove');
    expect(fix.commands).toEqual([{ type: 'remove-tiles', tiles: ['t3'] }]);
  });

  it('fills the last row, else takes off what is over, and widens a tile only where nothing else is left', () => {
    const rows = '100 200 / 300';
    expect(fixed({ modules: [{ rows }] }, 'incomplete-row', [sku('b1', 190)]).commands).toEqual([
      { type: 'place-sku', tiles: [{ id: 't4', sku: sku('b1', 190) }], module: 'm1', index: 3, viewport: 'desktop' },
    ]);
    expect(fixed({ modules: [{ rows }] }, 'incomplete-row').commands).toEqual([{ type: 'remove-tiles', tiles: ['t3'] }]);
    expect(fixed({ modules: [{ rows: '100', columns: 2 }] }, 'incomplete-row').commands).toEqual([
      { type: 'set-tile', tile: 't1', span: { viewport: 'desktop', size: [2, 1] } },
    ]);
  });

  it('moves tiles between modules until most of one are of a family', () => {
    const categories = (own: number) =>
      Array.from({ length: 6 }, (_, i) => (i < own ? 'Audio' : ['Video', 'Home', 'Toys', 'Food'][i - own]) ?? '');
    const page = build({
      modules: [
        { rows: '10 20 30 40 50 60', category: categories(2) },
        { rows: '70 80 90', category: ['Audio', 'Audio', 'Pets'] },
      ],
      rules: only('module-relevance'),
    });
    const fix = firstFix(page) as Fix;
    expect(fix.kind).toBe('swap');
    expect(fix.commands.length).toBeLessThanOrEqual(2);
    expect(fix.after.cost).toBe(0);
  });

  it('widens a band where no tile can be exchanged', () => {
    const fix = fixed({ modules: [{ rows: '100 250!', band: { min: 90, max: 200 } }] }, 'price-bands');
    expect(fix.kind).toBe('band');
    expect(fix.commands).toEqual([{ type: 'set-module', module: 'm1', fields: { band: { min: 9000, max: 25000 } } }]);
  });
});

it('takes two exchanges together where none alone mends it', () => {
  const rules = only('price-alternation-row', 'price-alternation-column');
  const fix = firstFix(deepFreeze(build({ modules: [{ rows: '175 115 175 / 160 205 145' }], rules })));
  expect(fix).toMatchObject({ ok: true, kind: 'swap', before: { cost: 10 }, after: { cost: 0 } });
  expect(fix.ok && fix.commands.map(({ type }) => type)).toEqual(['swap-tiles', 'swap-tiles']);
});

describe('there is no fix', () => {
  const why = (fix: Fix | NoFix) => (fix.ok ? 'fixed' : fix.why);

  it('where only a person can mend it', () => {
    expect(why(firstFix(build({ modules: [{ rows: '100' }], rules: only('module-count') })))).toBe('needs-a-person');
  });

  it('where a picture is missing, which another SKU in its place would not bring', () => {
    const page = build({ modules: [{ rows: '100' }], rules: only('missing-data') });
    const bare = { ...page, skus: page.skus.map(({ image: _, ...rest }) => rest) };
    const [finding] = check(bare).findings;
    expect(finding?.fixable).toBe(false);
    expect(why(fixFor(bare, finding as Finding, { catalogue: [sku('other', 120)] }))).toBe('needs-a-person');
  });

  it('where two modules share a title, which no tile could change', () => {
    const modules = [
      { rows: '100 200', title: 'Deals' },
      { rows: '300 400', title: 'Deals' },
    ];
    const page = build({ modules, rules: only('module-distinct') });
    expect(check(page).findings.map(({ fixable }) => fixable)).toEqual([false]);
    expect(why(firstFix(page))).toBe('needs-a-person');
  });

  it('where the tiles are locked', () => {
    expect(why(firstFix(build({ modules: [{ rows: '100! 101!' }], rules: only('price-alternation-row') })))).toBe('locked');
  });

  it('where a locked tile would lose its cell', () => {
    expect(why(firstFix(build({ modules: [{ rows: '100 200 300 / 400 500!' }], rules: only('incomplete-row') })))).toBe('locked');
  });

  it('where there is no other SKU', () => {
    expect(why(firstFix(build({ anchor: 99, modules: [{ rows: '150' }], rules: only('price-anchor') })))).toBe('no-sku');
  });

  it('where it is suppressed', () => {
    const page = build({ modules: [{ rows: '100 101' }], suppressions: [{ rule: 'price-alternation-row', reason: 'agreed' }] });
    const finding = check(page).findings.find(({ suppressed }) => suppressed) as Finding;
    expect(why(fixFor(page, finding))).toBe('suppressed');
  });

  it('where it would break a rule that is an error, and names that rule', () => {
    const rules: Page['rules'] = { extends: [], set: { 'incomplete-row': 'warning', 'price-alternation-row': 'error' } };
    const page = build({ modules: [{ rows: '100! 200! / 101!' }], rules });
    page.skus.push(sku('b1', 105));
    expect(firstFix(page)).toEqual({ ok: false, why: 'breaks-others', rule: 'price-alternation-row' });
  });

  it('where it costs more elsewhere', () => {
    const rules: Page['rules'] = { extends: [], set: { 'incomplete-row': 'warning', 'price-alternation-row': 'warning' } };
    const page = build({ modules: [{ rows: '100! 200! / 101!' }], rules });
    page.skus.push(sku('b1', 105));
    expect(firstFix(page)).toEqual({ ok: false, why: 'costs-more' });
  });

  it('and arranging might help, where exchanges were tried for a rule that it knows', () => {
    const rules: Page['rules'] = { extends: [], set: { 'price-alternation-row': 'error', 'price-alternation-column': 'error' } };
    const fix = firstFix(build({ modules: [{ rows: '120 120! / 100! 140' }], rules }));
    expect(fix).toEqual({ ok: false, why: 'breaks-others', rule: 'price-alternation-column', arrange: true });
    expect(noFixText(fix as NoFix, 'en')).toContain('arranging the page may help');
    expect(noFixText(fix as NoFix, 'zh')).toContain('自动排品');
  });

  it('says so in both languages, without a hole left open', () => {
    const all: NoFix['why'][] = [
      'needs-a-person',
      'suppressed',
      'locked',
      'no-sku',
      'breaks-others',
      'costs-more',
      'holes',
      'strangers',
      'no-better',
    ];
    for (const one of all)
      for (const lang of ['zh', 'en'] as const) expect(noFixText({ ok: false, why: one, rule: 'price-steps' }, lang)).toMatch(/^[^{}]+$/);
    expect(noFixText({ ok: false, why: 'breaks-others', rule: 'price-steps' }, 'zh')).toContain('价格阶梯');
  });
});

describe('a fix never cheats', () => {
  it('hides no failed check behind a suppression', () => {
    const page = build({
      modules: [{ rows: '100 101 300 / 500 501 900' }],
      rules: only('price-alternation-row'),
      suppressions: [{ rule: 'price-alternation-row', at: { tile: 't4' }, reason: 'agreed' }],
    });
    const before = check(page);
    const fix = fixFor(page, before.findings.find(({ suppressed }) => !suppressed) as Finding);
    if (!fix.ok) return;
    const after = apply(page, fix.commands);
    expect(after.ok && check(after.page).suppressed).toBeLessThanOrEqual(before.suppressed);
  });

  it('does not take the page’s hero off', () => {
    const page = build({ modules: [{ rows: '100 200 / 300' }, { rows: '10 20' }], rules: only('incomplete-row') });
    Object.assign(page.skus[2] ?? {}, { roles: ['hero'] });
    for (const module of page.modules) for (const tile of module.tiles ?? []) tile.span = { desktop: [1, 1] };
    const fix = firstFix(page) as Fix;
    expect(fix.kind).toBe('span');
  });

  it('lessens its rule, raises no error, leaves locked tiles, J and the page’s validity better or as they were', () => {
    const rules = RULES.map(({ id }) => id);
    fc.assert(
      fc.property(arbitraryPage, fc.nat(), (start, at) => {
        const page: Page = {
          ...start,
          rules: { extends: [], set: Object.fromEntries(rules.map((id, i) => [id, i % 3 ? 'error' : 'warning'])) },
        };
        const before = check(page);
        const finding = before.findings[at % Math.max(1, before.findings.length)];
        if (!finding) return;
        const copy = structuredClone(page);
        const fix = fixFor(page, finding);
        expect(page).toEqual(copy);
        if (!fix.ok) return;
        const applied = apply(page, fix.commands);
        if (!applied.ok) throw new Error(`${applied.refusal.reason} ${applied.refusal.subject}`);
        const after = check(applied.page);
        expect(failedOf(after, finding.rule)).toBe(failedOf(before, finding.rule) - fix.mended);
        expect(fix.mended).toBeGreaterThan(0);
        expect(fix.after).toEqual({ score: after.score, cost: after.cost });
        expect(after.cost).toBeLessThan(before.cost);
        for (const { id, severity, failed } of after.rules)
          if (severity === 'error' && id !== finding.rule) expect(failed, id).toBeLessThanOrEqual(failedOf(before, id));
        expect(lockedCells(applied.page)).toEqual(lockedCells(page));
        expect(validatePage(applied.page)).toMatchObject({ ok: true });
        expect(fixFor(page, finding)).toEqual(fix);
      }),
      { seed: 20260401, numRuns: 25 },
    );
  }, 60_000);
});
