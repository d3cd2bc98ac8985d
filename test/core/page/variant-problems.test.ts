import { expect, it } from 'vitest';
import { contentSha256, type Page, resolveVariant, type Variant, validatePage } from '@/core/page';
import { twoModules } from '../../helpers/two-modules';

const file = (...variants: unknown[]): Page => ({ ...twoModules(), variants: variants as Variant[] });
const placesOf = (page: Page) => {
  const opened = validatePage(page);
  return opened.ok ? [] : opened.problems.map(({ path }) => path);
};

const BAD: [string, unknown[], string[]][] = [
  ['no id', [{ name: 'A' }], ['variants[0].id']],
  ['an id twice', [{ id: 'a' }, { id: 'a' }], ['variants[1].id']],
  ['a price below nothing', [{ id: 'a', skus: [{ id: 's1', price: -1 }] }], ['variants[0].skus[0].price']],
  ['a SKU said twice', [{ id: 'a', skus: [{ id: 's1' }, { id: 's1' }] }], ['variants[0].skus[1].id']],
  [
    'a tile that stands twice',
    [
      {
        id: 'a',
        modules: [
          { id: 'm1', tiles: ['t1'] },
          { id: 'm2', tiles: ['t1'] },
        ],
      },
    ],
    ['variants[0].modules[1].tiles'],
  ],
  ['a phase that ends before it begins', [{ id: 'a', from: '2026-06-03', to: '2026-06-01T10:00' }], ['variants[0].to']],
  [
    'an added grid without columns',
    [{ id: 'a', added: { modules: [{ id: 'm9', columns: { desktop: 4 } }] } }],
    ['variants[0].added.modules[0].columns'],
  ],
  [
    'a band the wrong way round',
    [{ id: 'a', modules: [{ id: 'm2' }, { id: 'm1', band: { min: 9, max: 1 } }] }],
    ['variants[0].modules[1].band'],
  ],
  [
    'a second added grid without columns, and changes of others',
    [{ id: 'a', modules: [{ id: 'm1', title: 'A' }], added: { modules: [{ id: 'm8', kind: 'note' }, { id: 'm9' }] } }],
    ['variants[0].added.modules[1].columns', 'variants[0].added.modules[1].columns'],
  ],
  [
    'an added SKU, and a module whose band is the wrong way round',
    [{ id: 'a', modules: [{ id: 'm1', band: { min: 9, max: 1 } }], added: { skus: [{ id: 's9', title: 'Nine', price: 1 }] } }],
    ['variants[0].modules[0].band'],
  ],
  ['columns that are taken away', [{ id: 'a', modules: [{ id: 'm1', columns: { mobile: null } }] }], ['variants[0].modules[0].columns']],
];
it.each(BAD)('a variant with %s makes the file invalid, and the place is told', (_name, variants, places) => {
  expect(placesOf(file(...variants))).toEqual(places);
});

it.each<[string, Partial<Variant>]>([
  ['of a single day', { from: '2026-06-03', to: '2026-06-03' }],
  ['without an end', { from: '2026-06-03' }],
  ['without a beginning', { to: '2026-06-03' }],
])('a phase may be one %s', (_, days) => {
  expect(placesOf(file({ id: 'a', ...days }))).toEqual([]);
});

it('a variant may speak of what the base does not have: it says nothing', () => {
  const said = { id: 'a', skus: [{ id: 'gone', price: 1 }], tiles: [{ id: 'gone', skuId: 's1' }], modules: [{ id: 'gone', tiles: ['x'] }] };
  const page = file({ ...said, sequence: ['gone', 'm2', 'm1'], removed: { tiles: ['gone'] } });
  expect(placesOf(page)).toEqual([]);
  expect(resolveVariant(page, 'a').modules.map(({ id }) => id)).toEqual(['m2', 'm1']);
});

it('what is signed is the page with its variants: their pictures by their bytes, without what they suppress', async () => {
  const sha = async (bytes: Uint8Array) => `sha of ${new TextDecoder().decode(bytes)}`;
  const hash = (page: Page) => contentSha256(page, sha, async (reference) => `bytes of ${reference}`);
  const plain = await hash(file({ id: 'a' }));
  expect(plain).not.toBe(await hash(twoModules()));
  expect(await hash(file({ id: 'a', suppressions: [{ rule: 'x', reason: 'y' }] }))).toBe(plain);
  expect(await hash(file({ id: 'a', skus: [{ id: 's1', image: 'one.jpg' }], banner: { image: 'two.jpg' } }))).toMatch(
    /bytes of two\.jpg.*bytes of one\.jpg/,
  );
  const own = {
    skus: [{ id: 's9', title: 'Nine', price: 1, image: 'three.jpg' }],
    modules: [{ id: 'm9', kind: 'picture', image: 'four.jpg' }],
  };
  expect(await hash(file({ id: 'a', added: own }))).toMatch(/bytes of four\.jpg.*bytes of three\.jpg/);
});
