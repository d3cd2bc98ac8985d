import { describe, expect, it } from 'vitest';
import { bandOfTiles, difference, EVERY_FIELD, ownFields, refreshCommands, replacementFor, type TileFate } from '@/core/catalogue';
import { apply } from '@/core/commands';
import { canonicalJson, type Page, type Sku } from '@/core/page';
import { build } from '../../helpers/page';

const page = build({
  anchor: 99,
  modules: [
    { rows: '99 199 109 219', category: 'Audio>Headphones' },
    { rows: '129! 229', category: 'Audio' },
  ],
});
/** The page's SKUs as the newer file has them. */
const newer = (change: (sku: Sku) => Partial<Sku> | null) =>
  page.skus.flatMap((sku) => {
    const fields = change(sku);
    return fields === null ? [] : [{ ...sku, ...fields }];
  });
const changesTo = (skus: readonly Sku[], from: readonly Sku[] = page.skus) => difference(from, skus, EVERY_FIELD).changes;
const after = (on: Page, commands: ReturnType<typeof refreshCommands>): Page => {
  const applied = apply(on, commands);
  if (!applied.ok) throw new Error(applied.refusal.reason);
  return applied.page;
};

describe('a refresh of a page', () => {
  it('sets what changed of its SKUs and nothing else', () => {
    const commands = refreshCommands(page, changesTo(newer(({ id }) => (id === 's2' ? { price: 20900 } : {}))));
    expect(commands).toEqual([{ type: 'set-sku', sku: 's2', fields: { price: 20900 } }]);
  });

  it('takes a field away that the newer file has blank', () => {
    const [change] = changesTo(newer(({ id }) => (id === 's2' ? { category: undefined } : {})));
    expect(refreshCommands(page, change ? [change] : [])).toEqual([{ type: 'set-sku', sku: 's2', fields: { category: null } }]);
  });

  it('passes over SKUs that the page does not have', () => {
    expect(refreshCommands(page, changesTo([...page.skus, { id: 'x', title: 'X', price: 1 }]))).toEqual([]);
  });

  it('keeps what the page has of its own, and knows where it differs', () => {
    const edited = { ...page, skus: page.skus.map((sku) => (sku.id === 's2' ? { ...sku, price: 18900, badges: ['618'] } : sku)) };
    const [change] = changesTo(newer(({ id }) => (id === 's2' ? { price: 20900, stock: 4 } : {})));
    const own = edited.skus[1] as Sku;
    expect(change && ownFields(own, change)).toEqual(['price']);
    expect(change && ownFields(page.skus[1] as Sku, change)).toEqual([]);
    expect(after(edited, refreshCommands(edited, change ? [change] : [])).skus[1]).toEqual({ ...own, price: 20900, stock: 4 });
  });

  it('sets nothing where the page is there already', () => {
    const skus = newer(() => ({ stock: 5 }));
    expect(refreshCommands({ ...page, skus }, changesTo(skus))).toEqual([]);
  });

  it('leaves the picture that was matched on this machine', () => {
    const image = `asset:${'a'.repeat(64)}`;
    const matched = { ...page, skus: page.skus.map((sku) => ({ ...sku, image, imageBytes: 9 })) };
    const commands = refreshCommands(matched, changesTo(newer(() => ({ image: 'https://shop.example/new.jpg', stock: 1 }))));
    expect(commands.map((command) => command.type === 'set-sku' && command.fields)).toEqual(page.skus.map(() => ({ stock: 1 })));
  });

  it('keeps, removes or replaces the tiles of SKUs that are gone, but for locked ones', () => {
    const gone = changesTo(newer(({ id }) => (['s1', 's3', 's5'].includes(id) ? null : {})));
    const by: Sku = { id: 'x', title: 'X', price: 10900 };
    const fates = new Map<string, TileFate>([
      ['s1', { kind: 'replace', by }],
      ['s3', { kind: 'remove' }],
      ['s5', { kind: 'remove' }],
    ]);
    expect(refreshCommands(page, gone)).toEqual([]);
    const next = after(page, refreshCommands(page, gone, fates));
    expect(next.modules.map(({ tiles }) => tiles?.map(({ skuId }) => skuId).join(' '))).toEqual(['x s2 s4', 's5 s6']);
  });

  it('gives a page that is back in the older state when the older file is taken again', () => {
    const skus = newer(({ price, id }) => ({ price: price + 1000, ...(id === 's4' ? { stock: 0 } : {}) }));
    const there = after(page, refreshCommands(page, changesTo(skus)));
    expect(canonicalJson(after(there, refreshCommands(there, changesTo(page.skus, skus))))).toBe(canonicalJson(page));
  });
});

describe('a SKU to put in the place of another', () => {
  const sku = (id: string, price: number, category: string, more: Partial<Sku> = {}): Sku => ({
    id,
    title: id,
    price,
    category: category.split('>'),
    ...more,
  });
  const lost = sku('lost', 10000, 'Audio>Headphones');

  it.each([
    ['is the nearest in price', [sku('far', 7000, 'Audio>Headphones'), sku('near', 12000, 'Audio>Headphones')], 'near'],
    ['is rather near than of the same category', [sku('near', 11500, 'Audio>Speakers'), sku('same', 13500, 'Audio>Headphones')], 'near'],
    [
      'is of the deepest category both share among close ones',
      [sku('even', 10000, 'Audio'), sku('same', 10900, 'Audio>Headphones')],
      'same',
    ],
    ['is none where nothing is within 35 %', [sku('low', 6499, 'Audio>Headphones'), sku('high', 13501, 'Audio>Headphones')], undefined],
    ['may be 35 % cheaper', [sku('low', 6500, 'Audio>Headphones')], 'low'],
    ['may be of the first level alone', [sku('speaker', 10000, 'Audio>Speakers'), sku('cup', 10000, 'Kitchen')], 'speaker'],
    ['is not of another family', [sku('cup', 10000, 'Kitchen')], undefined],
    ['is in stock', [sku('out', 10000, 'Audio>Headphones', { stock: 0 }), sku('in', 13000, 'Audio>Headphones', { stock: 1 })], 'in'],
    ['has a price', [sku('free', 0, 'Audio>Headphones')], undefined],
    ['is not placed', [sku('placed', 10000, 'Audio>Headphones'), sku('other', 13000, 'Audio>Headphones')], 'other'],
  ])('%s', (_what, catalogue, expected) => {
    expect(replacementFor(lost, [lost, ...catalogue], new Set(['placed']))?.id).toBe(expected);
  });

  it('stays in the price band of the modules where the SKU stands', () => {
    const tiles = page.modules.flatMap(({ tiles = [] }) => tiles);
    const banded = (...bands: Page['modules'][number]['band'][]): Page => ({
      ...page,
      modules: page.modules.map((module, i) => ({ ...module, band: bands[i] })),
    });
    const near = [sku('above', 10400, 'Audio>Headphones'), sku('inside', 9000, 'Audio>Headphones')];
    const both = bandOfTiles(banded({ max: 12000 }, { min: 499, max: 9900 }), tiles);
    expect(both).toEqual({ min: 499, max: 9900 });
    expect(replacementFor(lost, near, new Set(), both ?? {})?.id).toBe('inside');
    expect(replacementFor(lost, near.slice(0, 1), new Set(), both ?? {})).toBeUndefined();
    expect(bandOfTiles(banded({ max: 5000 }, { min: 6000 }), tiles)).toBeNull();
    expect(bandOfTiles(banded({ max: 5000 }, { min: 6000 }), page.modules[0]?.tiles ?? [])).toEqual({ min: 0, max: 5000 });
  });

  it('is none for a SKU without a price', () => {
    expect(replacementFor({ ...lost, price: 0 }, [sku('a', 100, 'Audio')], new Set())).toBeUndefined();
  });
});
