import { describe, expect, it } from 'vitest';
import { type Fix, fixAll, fixFor, type NoFix } from '@/core/fix';
import type { Page, Sku } from '@/core/page';
import { check, type Finding } from '@/core/rules';
import { build } from '../../helpers/page';

const only = (...rules: string[]): Page['rules'] => ({ extends: [], set: Object.fromEntries(rules.map((id) => [id, 'error' as const])) });
const sku = (id: string, price: number, more: Partial<Sku> = {}): Sku => ({ id, title: id, price: price * 100, image: 'x.jpg', ...more });

function firstFix(page: Page, catalogue: Sku[] = []): Fix | NoFix {
  return fixFor(page, check(page).findings[0] as Finding, { catalogue });
}

describe('widening a tile', () => {
  it('never goes beyond one more cell, so that one tile does not become a row', () => {
    const page = build({ modules: [{ rows: '100', columns: 4 }], rules: only('incomplete-row') });
    expect(firstFix(page)).toMatchObject({ ok: false });
  });

  it('is left to a person, unless the tile is there to stand out', () => {
    const page = (roles: Sku['roles']) =>
      build({ modules: [{ rows: '100', columns: 2, sku: { ...(roles && { roles }) } }], rules: only('incomplete-row') });
    expect(fixAll(page(undefined)).commands).toEqual([]);
    expect(fixAll(page(['traffic'])).commands).toEqual([{ type: 'set-tile', tile: 't1', span: { viewport: 'desktop', size: [2, 1] } }]);
  });
});

it('leaves no cell empty above a last row', () => {
  const page = build({ modules: [{ rows: '100@a 100@a 300 / 200x3' }], rules: only('duplicate-sku') });
  expect(firstFix(page)).toEqual({ ok: false, why: 'holes' });
  expect(fixAll(page).commands).toEqual([]);
});

describe('a SKU that comes into a module', () => {
  const twice = (more: { band?: { max: number } }) =>
    build({ modules: [{ rows: '100@a 220 100@a 150 190', category: 'TV>Remotes', ...more }], rules: only('duplicate-sku') });

  it('keeps to the band that the module declares', () => {
    const page = twice({ band: { max: 240 } });
    const remotes = [sku('dear', 349), sku('fits', 239)].map((one) => ({ ...one, category: ['TV', 'Remotes'] }));
    expect(firstFix(page, remotes.slice(0, 1))).toMatchObject({ ok: true, kind: 'remove' });
    expect(firstFix(page, remotes)).toMatchObject({ commands: [{ type: 'replace-sku', sku: { id: 'fits' } }] });
  });

  it('keeps to the prices of a module that declares none', () => {
    const remotes = [sku('dear', 349), sku('fits', 215)].map((one) => ({ ...one, category: ['TV', 'Remotes'] }));
    expect(firstFix(twice({}), remotes.slice(0, 1))).toMatchObject({ ok: true, kind: 'remove' });
    expect(firstFix(twice({}), remotes)).toMatchObject({ commands: [{ type: 'replace-sku', sku: { id: 'fits' } }] });
  });

  it('is of a category that the module has, or of its family and of a category that stands in no module', () => {
    const cable = sku('cable', 160, { category: ['TV', 'Cables'] });
    expect(firstFix(twice({}), [{ ...cable, category: ['Audio', 'Cables'] }])).toMatchObject({ ok: true, kind: 'remove' });
    expect(firstFix(twice({}), [cable])).toMatchObject({ commands: [{ type: 'replace-sku', sku: { id: 'cable' } }] });
    const elsewhere = build({
      modules: [
        { rows: '100@a 220 100@a 150 190', category: 'TV>Remotes' },
        { rows: '140', category: 'TV>Cables' },
      ],
      rules: only('duplicate-sku'),
    });
    expect(firstFix(elsewhere, [cable])).toMatchObject({ ok: true, kind: 'remove' });
  });

  it('is of the category of the one that leaves, where everything is fixed at once', () => {
    const category = ['Remotes', 'Remotes', 'Cables'];
    const page = build({ modules: [{ rows: '100! 101 102! / 200! 120! 210!', category }], rules: only('price-alternation-row') });
    const cable = sku('cable', 150, { category: ['Cables'] });
    const remote = sku('remote', 180, { category: ['Remotes'] });
    expect(firstFix(page, [cable])).toMatchObject({ commands: [{ type: 'replace-sku', sku: { id: 'cable' } }] });
    expect(fixAll(page, { catalogue: [cable, remote] }).commands).toMatchObject([{ type: 'replace-sku', sku: { id: 'remote' } }]);
  });
});

it('changes places as far as that goes before it brings in other SKUs', () => {
  const page = (bench: Sku[]) => {
    const built = build({
      anchor: 99,
      modules: [{ rows: '99 100 101 102 / 190 191 192 112' }, { rows: '240 242 244 246 / 250 252 254 330' }],
      rules: only('price-alternation-row', 'price-steps'),
    });
    built.skus.push(...bench);
    return built;
  };
  const inOrder = fixAll(page([])).commands;
  const bench = [sku('b1', 170), sku('b2', 140), sku('b3', 300), sku('b4', 280)];
  const all = fixAll(page(bench)).commands;
  expect(inOrder.length).toBeGreaterThan(0);
  expect(all.length).toBeGreaterThan(inOrder.length);
  expect(all.slice(0, inOrder.length)).toEqual(inOrder);
});

describe('a first step out of the banner’s reach', () => {
  const page = (rows: string) => build({ anchor: 50, modules: [{ rows }], rules: only('price-steps', 'price-anchor') });
  const far = '110 206 120 200';

  it('gets for the banner a price from which it is in reach, best one that is on the page', () => {
    expect(firstFix(page(far))).toMatchObject({
      ok: true,
      kind: 'anchor',
      commands: [{ type: 'set-page', fields: { banner: { anchorPrice: 110_00 } } }],
    });
  });

  it('takes other SKUs rather than another promise', () => {
    expect(firstFix(page('50 206'), [sku('near', 95), sku('far', 150)])).toMatchObject({
      kind: 'replace',
      commands: [{ type: 'replace-sku', tile: 't2', sku: { id: 'near' } }],
    });
  });

  it('keeps the banner’s price where tiles would then be cheaper than it says', () => {
    expect(firstFix(page('50 206 60 200'))).toMatchObject({ ok: false });
    expect(firstFix(page('102 206 120 200'))).toMatchObject({ ok: false });
  });

  it('is no reason to change what the banner promises when everything is fixed at once', () => {
    expect(fixAll(page(far)).commands.some(({ type }) => type === 'set-page')).toBe(false);
  });
});
