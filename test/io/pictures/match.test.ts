import { describe, expect, it } from 'vitest';
import { matchPictures } from '@/io';

type Skus = Record<string, string | undefined>;

/** Which files each SKU gets, best first, as `path by`; and those of nobody. */
function match(paths: string[], skus: Skus) {
  const list = Object.entries(skus).map(([id, image]) => ({ id, ...(image === undefined ? {} : { image }) }));
  const { bySku, unmatched } = matchPictures(paths, list);
  const named = [...bySku].map(([sku, files]) => [sku, files.map(({ file, by }) => `${paths[file]} ${by}`)] as const);
  const matched: Record<string, (string | undefined)[]> = { ...Object.fromEntries(named), nobody: unmatched.map((file) => paths[file]) };
  return matched;
}

describe('a file belongs to the SKU', () => {
  it('whose id is its name, whatever its case, width, folder or ending', () => {
    expect(match(['A1.JPG', 'x/b2.jpeg', 'ｃ３.png', 'nobody.png'], { a1: undefined, B2: undefined, C3: undefined })).toEqual({
      a1: ['A1.JPG id'],
      B2: ['x/b2.jpeg id'],
      C3: ['ｃ３.png id'],
      nobody: ['nobody.png'],
    });
  });

  it('whose id has signs that file systems cannot write, or dots of its own', () => {
    expect(match(['A_B_2.jpg', 'v1.5.jpg', 'x.2000'], { 'A/B:2': undefined, 'v1.5': undefined, 'x.2000': undefined })).toEqual({
      'A/B:2': ['A_B_2.jpg id'],
      'v1.5': ['v1.5.jpg id'],
      'x.2000': ['x.2000 id'],
      nobody: [],
    });
  });

  it('whose picture has its name in the catalogue: percent signs, queries and case do not matter', () => {
    expect(match(['Mug Blue.JPG', '杯子.png'], { m: 'https://x.example/a/mug%20blue.jpg?v=2#a', c: 'D:\\pics\\杯子.png' })).toEqual({
      m: ['Mug Blue.JPG name'],
      c: ['杯子.png name'],
      nobody: [],
    });
  });

  it('or to all SKUs that name the same picture', () => {
    expect(match(['mug.jpg'], { red: 'mug.jpg', blue: 'mug.jpg' })).toMatchObject({ red: ['mug.jpg name'], blue: ['mug.jpg name'] });
  });

  it('of its own folder where different pictures have one name, and to nobody where that does not tell them apart', () => {
    const skus = { a: 'https://x.example/a/main.jpg', b: 'https://x.example/b/main.jpg' };
    expect(match(['p/a/main.jpg', 'main.jpg'], skus)).toEqual({ a: ['p/a/main.jpg name'], nobody: ['main.jpg'] });
    expect(match(['main.jpg'], skus)).toEqual({ nobody: ['main.jpg'] });
  });

  it('whose id stands before a number or “main”', () => {
    const paths = ['100-2.jpg', '100_1.jpg', '100 (3).jpg', '100（4）.jpg', '100_main.jpg', '100主图2.jpg', '1001.jpg', '100x1.jpg'];
    expect(match(paths, { '100': undefined })).toEqual({
      '100': [
        '100_main.jpg number',
        '100主图2.jpg number',
        '100 (3).jpg number',
        '100_1.jpg number',
        '100-2.jpg number',
        '100（4）.jpg number',
      ],
      nobody: ['1001.jpg', '100x1.jpg'],
    });
  });

  it('whose id is the name of a folder around it, the first picture in natural order first', () => {
    expect(match(['p/A-7/10.jpg', 'p/A-7/2.jpg', 'p/A-7/detail/1.jpg', 'p/B/1.jpg'], { 'A-7': undefined })).toEqual({
      'A-7': ['p/A-7/2.jpg folder', 'p/A-7/10.jpg folder', 'p/A-7/detail/1.jpg folder'],
      nobody: ['p/B/1.jpg'],
    });
  });

  it('of the folder, not one whose id is the picture’s number; but a longer id counts', () => {
    const skus = { '1': undefined, '100012': undefined, '100013': undefined };
    expect(match(['100012/1.jpg', '100012/100013.jpg', '1.jpg'], skus)).toEqual({
      '100012': ['100012/1.jpg folder'],
      '100013': ['100012/100013.jpg id'],
      '1': ['1.jpg id'],
      nobody: [],
    });
  });

  it('with exactly that id, not the SKU whose id it begins with', () => {
    expect(match(['a-1.jpg', 'a-2.jpg'], { a: undefined, 'a-1': undefined })).toEqual({
      'a-1': ['a-1.jpg id'],
      a: ['a-2.jpg number'],
      nobody: [],
    });
  });
});

it('takes the id before the catalogue’s name, that before a number, that before a folder', () => {
  expect(match(['s/z.jpg', 's-1.jpg', 'cup.jpg', 's.jpg'], { s: 'cup.jpg' }).s).toEqual([
    's.jpg id',
    'cup.jpg name',
    's-1.jpg number',
    's/z.jpg folder',
  ]);
});

it('counts a file in the SKU’s folder that the catalogue names as named, once', () => {
  expect(match(['s/cup.jpg', 's/a.jpg'], { s: 'cup.jpg' }).s).toEqual(['s/cup.jpg name', 's/a.jpg folder']);
});

it('is not misled by pictures that are kept or embedded already', () => {
  expect(match(['abc.png'], { s: 'data:image/png;base64,AA/abc.png', t: 'asset:abc.png' })).toEqual({ nobody: ['abc.png'] });
});

it('matches 5,000 files to 20,000 SKUs without comparing each with each', () => {
  const skus = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`sku-${i}`, `https://x.example/${i}/main.jpg`]));
  const paths = Array.from({ length: 5000 }, (_, i) => `pictures/sku-${i}/main.jpg`);
  expect(match(paths, skus).nobody).toEqual([]);
});
