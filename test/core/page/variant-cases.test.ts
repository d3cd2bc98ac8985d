import { type Draft, produce } from 'immer';
import { describe, expect, test } from 'vitest';
import { findVariant, keptVariant, type Module, type Page, resolveVariant, type Variant, validatePage } from '@/core/page';
import { twoModules } from '../../helpers/two-modules';

/** Two modules with tiles, a note and a grid that nobody has put a tile into. */
const base: Page = {
  ...twoModules(),
  modules: [
    ...twoModules().modules,
    { id: 'm3', kind: 'note', title: 'Note' },
    { id: 'm4', title: 'Empty', columns: { desktop: 4, mobile: 2 } },
  ],
};
const withVariant = (said: Partial<Variant> = {}, whole = base): Page => ({ ...whole, variants: [{ id: 'v', ...said }] });
const resolved = (said: Partial<Variant>, whole = base): Page => resolveVariant(withVariant(said, whole), 'v');
const moduleOf = (page: Page, id: string) => page.modules.find((module) => module.id === id);
const columns = { desktop: 4, mobile: 2 };

test.each<[string, (page: Draft<Page>) => void, Partial<Variant>]>([
  ['a module that is gone', ({ modules }) => void modules.splice(1, 1), { removed: { tiles: ['t5', 't6', 't7'], modules: ['m2'] } }],
  [
    'a block that is new',
    ({ modules }) => void modules.push({ id: 'm9', kind: 'video' }),
    { added: { modules: [{ id: 'm9', kind: 'video' }] } },
  ],
  [
    'the title of a block',
    ({ modules }) => void Object.assign(modules[2] as Module, { title: 'Other' }),
    { modules: [{ id: 'm3', title: 'Other' }] },
  ],
  [
    'a tile that comes to a grid without tiles',
    ({ modules }) => void Object.assign(modules[3] as Module, { tiles: [{ id: 't9', skuId: 's1' }] }),
    { modules: [{ id: 'm4', tiles: ['t9'] }], added: { tiles: [{ id: 't9', skuId: 's1' }] } },
  ],
  ['a banner that is gone', (page) => void delete page.banner, { banner: null }],
  ['what it takes back no more', () => undefined, {}],
])('a variant says %s', (_, change, said) => {
  const whole = withVariant({ skus: [{ id: 's1', price: 5 }], sequence: ['m2'], removed: { skus: ['s7'] } });
  const next = keptVariant(whole, 'v', produce(base, change));
  expect(next).toStrictEqual({ ...base, variants: [{ id: 'v', ...said }] });
  expect(validatePage(next).ok).toBe(true);
});

test('the version that a variant is of leaves the others alone', () => {
  const other: Variant = { id: 'other', skus: [{ id: 's1', price: 5 }] };
  const whole = { ...base, variants: [other, { id: 'v' }] };
  const { variants } = keptVariant(whole, 'v', { ...base, path: ['t1'] });
  expect(variants).toEqual([other, { id: 'v', path: ['t1'] }]);
  expect(variants?.[0]).toBe(other);
});

describe('a variant of a base that has changed since', () => {
  const { banner: _, ...bare } = base;

  test('says nothing of a banner that is gone, but has its own', () => {
    expect(resolved({ banner: { headline: null } }, bare)).not.toHaveProperty('banner');
    expect(resolved({ banner: {} }, bare).banner).toEqual({});
    expect(resolved({ banner: { headline: 'Own' } }, bare).banner).toEqual({ headline: 'Own' });
  });

  test('has its own of what came to be called the same', () => {
    const { skus, modules } = resolved({
      added: { skus: [{ id: 's1', title: 'Own', price: 1 }], modules: [{ id: 'm3', kind: 'video' }] },
    });
    expect(skus.filter(({ id }) => id === 's1')).toEqual([{ id: 's1', title: 'Own', price: 1 }]);
    expect(modules.filter(({ id }) => id === 'm3')).toEqual([{ id: 'm3', kind: 'video' }]);
  });

  test.each<[string, NonNullable<Variant['modules']>[number], Module['kind']]>([
    ['is a grid where it gives it columns', { id: 'm3', kind: 'grid', columns }, 'grid'],
    ['stays a block where a viewport has none', { id: 'm3', kind: 'grid', columns: { desktop: 4 } }, 'note'],
    ['stays a block where none has any', { id: 'm3', kind: null }, 'note'],
    ['is another block', { id: 'm3', kind: 'video' }, 'video'],
    ['is a block where it was a grid, without columns', { id: 'm4', kind: 'note', columns: null }, 'note'],
  ])('has a module that %s', (_, said, kind) => {
    expect(moduleOf(resolved({ modules: [said] }), said.id)?.kind).toBe(kind);
  });
});

describe('a resolved page', () => {
  test('shares with the base what the variant leaves alone', () => {
    const page = resolved({ modules: [{ id: 'm1', title: 'Other' }] });
    expect(page.modules.slice(1).every((module, i) => module === base.modules[i + 1])).toBe(true);
    expect(page.modules[0]?.title).toBe('Other');
    expect(page.modules[0]?.tiles).toBe(base.modules[0]?.tiles);
  });

  test('has a block without tiles, whatever else is said of it', () => {
    expect(moduleOf(resolved({ modules: [{ id: 'm3', title: 'Other' }] }), 'm3')).toStrictEqual({ id: 'm3', kind: 'note', title: 'Other' });
  });

  test('is the page itself where it has no such variant', () => {
    const whole = withVariant();
    expect([resolveVariant(base, 'v'), resolveVariant(base, null)]).toEqual([base, base]);
    expect(resolveVariant(base, 'v')).toBe(base);
    expect([resolveVariant(whole, null), resolveVariant(whole, 'w')].every((page) => page === whole)).toBe(true);
  });
});

test('a variant is found by its id, or else by its name', () => {
  const whole = { ...base, variants: [{ id: 'a', name: 'b' }, { id: 'b', name: 'B' }, { id: 'c' }] };
  expect(['a', 'b', 'B', 'c', 'd'].map((asked) => findVariant(whole, asked)?.id)).toEqual(['a', 'b', 'b', 'c', undefined]);
  expect(findVariant(base, 'a')).toBeUndefined();
});
