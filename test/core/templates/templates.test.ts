/** Templates: what one remembers, and what it makes of a page. */
import { describe, expect, it } from 'vitest';
import { apply, type Command } from '@/core/commands';
import { type Page, type Sku, spanAt, tilesAt, validatePage } from '@/core/page';
import { BUILT_IN, builtIn, readTemplate, supplyOf, templateAsModules, templateOf, templateOnModule } from '@/core/templates';
import { build, deepFreeze } from '../../helpers/page';
import { withLocked } from '../../helpers/two-modules';

const done = (page: Page, commands: Command[]): Page => {
  const result = apply(deepFreeze(page), commands);
  if (!result.ok) throw new Error(`${result.refusal.reason} ${result.refusal.subject}`);
  const checked = validatePage(result.page);
  expect(checked.ok ? [] : checked.problems).toEqual([]);
  return result.page;
};
/** `t1:2x2 t2` as the tiles stand at a viewport. */
const standing = (page: Page, module = 0, viewport = 'desktop') =>
  tilesAt(page.modules[module] as Page['modules'][number], viewport)
    .map((tile) => {
      const [columns, rows] = spanAt(tile, viewport);
      return columns * rows > 1 ? `${tile.id}:${columns}x${rows}` : tile.id;
    })
    .join(' ');
const page = (rows: string, sku: Partial<Sku>[] = []) =>
  build({ viewports: ['desktop', 'mobile'], modules: [{ rows, columns: { desktop: 3, mobile: 1 }, sku }] });
const filling = (supply: Sku[]) => {
  let n = 0;
  return { supply, newId: (prefix: 'm' | 't') => `${prefix}-new-${++n}`, title: 'New module' };
};
const skus = (count: number, more: (i: number) => Partial<Sku> = () => ({})): Sku[] =>
  Array.from({ length: count }, (_, i) => ({ id: `x${i}`, title: `X ${i}`, price: 1000 * (i + 1), ...more(i) }));

describe('the built-in templates', () => {
  it.each(BUILT_IN)('%s is a page without prices whose rows are full at both viewports', (name) => {
    const model = builtIn(name);
    expect(validatePage(model).ok).toBe(true);
    for (const { id } of model.viewports) {
      const [module] = model.modules;
      const cells = tilesAt(module as Page['modules'][number], id).reduce(
        (sum, tile) => sum + spanAt(tile, id)[0] * spanAt(tile, id)[1],
        0,
      );
      expect(cells % (module?.columns?.[id] ?? 1), id).toBe(0);
    }
  });
});

describe('a template on a module', () => {
  it('takes all tiles in, the one with the wished role in front, those beyond its places in one cell', () => {
    const before = page('10 20x2 30 / 40 50 60 / 70', [{}, {}, {}, { roles: ['hero'] }]);
    const after = done(before, templateOnModule(before, 'm1', builtIn('hero-left')));
    expect(after.modules[0]?.columns).toEqual({ desktop: 4, mobile: 2 });
    expect(standing(after)).toBe('t4:2x2 t1 t2 t3 t5 t6 t7');
    expect(standing(after, 0, 'mobile')).toBe('t4:2x2 t1 t2 t3 t5 t6 t7');
    expect(after.skus).toEqual(before.skus);
  });

  it('gives the first tile the place where nobody has the role', () => {
    const before = page('10 20 30');
    expect(standing(done(before, templateOnModule(before, 'm1', builtIn('hero-top'))))).toBe('t1:4x1 t2 t3');
  });

  it('keeps an order of another viewport, with the spans of its own places', () => {
    const before = build({
      viewports: ['desktop', 'mobile'],
      modules: [{ rows: '10 20 30', columns: { desktop: 3, mobile: 1 }, order: { mobile: ['t3', 't2', 't1'] } }],
    });
    const after = done(before, templateOnModule(before, 'm1', builtIn('hero-left')));
    expect(standing(after)).toBe('t1:2x2 t2 t3');
    expect(standing(after, 0, 'mobile')).toBe('t3:2x2 t2 t1');
  });

  it('moves nothing where a tile is locked', () => {
    const before = withLocked('t3');
    before.skus = before.skus.map((sku) => (sku.id === 's4' ? { ...sku, roles: ['hero'] } : sku));
    expect(standing(done(before, templateOnModule(before, 'm1', builtIn('hero-left'))))).toBe('t1:2x2 t2 t3 t4');
  });

  it('is nothing for a block without a grid', () => {
    const before = { ...page('10'), modules: [{ id: 'm1', kind: 'note' as const }] };
    expect(templateOnModule(before, 'm1', builtIn('mixed'))).toEqual([]);
  });
});

describe('a template as new modules', () => {
  it('fills its places from what stands nowhere yet, a wished role first', () => {
    const before = page('10 20');
    const supply = skus(4, (i) => (i === 2 ? { roles: ['hero'] } : {}));
    const after = done(before, templateAsModules(before, builtIn('hero-left'), 1, filling(supply)));
    expect(after.modules[1]).toMatchObject({ title: 'New module', columns: { desktop: 4, mobile: 2 } });
    expect(after.modules[1]?.tiles?.map(({ skuId }) => skuId)).toEqual(['x2', 'x0', 'x1', 'x3']);
    expect(after.modules[1]?.tiles?.[0]?.span).toEqual({ desktop: [2, 2], mobile: [2, 2] });
    expect(JSON.stringify(after)).not.toContain('wish');
  });

  it('begins empty where nothing is left to fill it', () => {
    const before = page('10 20');
    expect(done(before, templateAsModules(before, builtIn('mixed'), 0, filling([]))).modules[0]?.tiles).toEqual([]);
  });

  it('takes SKUs that its band allows', () => {
    const made = templateOf(
      { ...page('10 20'), modules: [{ ...(page('10 20').modules[0] as Page['modules'][number]), band: { min: 2000, max: 3000 } }] },
      ['m1'],
      false,
    );
    const before = page('10');
    const after = done(before, templateAsModules(before, made, 1, filling(skus(5))));
    expect(after.modules[1]?.tiles?.map(({ skuId }) => skuId)).toEqual(['x1', 'x2']);
    expect(after.modules[1]?.band).toEqual({ min: 2000, max: 3000 });
  });

  it('shows the SKUs it was saved with, which come along where the page lacks them', () => {
    const from = page('10x2@a 20@b');
    const before = page('99@a');
    const after = done(before, templateAsModules(before, templateOf(from, ['m1'], true), 1, filling(skus(3))));
    expect(after.modules[1]?.tiles?.map(({ skuId }) => skuId)).toEqual(['a', 'b']);
    expect(after.skus.map(({ id, price }) => `${id} ${price}`)).toEqual(['a 9900', 'b 2000']);
    expect(after.modules[1]?.title).toBe('Module 2');
  });

  it('shows only those that the page knows where its prices are of another currency', () => {
    const before = { ...page('99@a'), currency: 'USD' };
    const after = done(before, templateAsModules(before, templateOf(page('10@a 20@b'), ['m1'], true), 1, filling([])));
    expect(after.modules[1]?.tiles?.map(({ skuId }) => skuId)).toEqual(['a']);
  });
});

describe('making and reading', () => {
  it('remembers layout and roles, and no SKU unless asked to', () => {
    const from = page('10x2! 20', [{ roles: ['star', 'push'] }]);
    const made = templateOf(from, ['m1'], false);
    expect(made.skus).toEqual([]);
    expect(made.modules[0]?.tiles).toEqual([
      { id: 't1', skuId: '', span: { desktop: [2, 1], mobile: [2, 1] }, wish: 'star' },
      { id: 't2', skuId: '' },
    ]);
    expect(templateOf(from, ['m1'], true).skus).toHaveLength(2);
  });

  it('offers what stands nowhere, can be sold and has a price, each once', () => {
    const before = page('10@x0');
    const offered = supplyOf(
      before,
      skus(4, (i) => (i === 1 ? { stock: 0 } : i === 2 ? { price: 0 } : {})),
    );
    expect(offered.map(({ id }) => id)).toEqual(['x3']);
  });

  const good = { id: 'l-1', name: 'Mine', of: 'module', page: builtIn('mixed'), createdAt: 5 };
  it.each([
    ['what was written', good, true],
    ['no id', { ...good, id: '' }, false],
    ['another kind', { ...good, of: 'banner' }, false],
    ['a page that is none', { ...good, page: { format: 'endcap/page' } }, false],
    ['a page without modules', { ...good, page: { ...good.page, modules: [] } }, false],
    ['nothing', null, false],
  ])('reads %s', (_name, value, isRead) => {
    expect(readTemplate(value) !== undefined).toBe(isRead);
  });
});
