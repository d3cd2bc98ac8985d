import { describe, expect, test } from 'vitest';
import { rejectText, warningText } from '@/core/catalogue';
import { decodeText } from '@/io';
import { utf8 } from '../helpers/bad-files';
import { imported } from './files';

const read = async (...lines: string[]) => (await imported(utf8(lines.join('\n')), 'a.csv')).reading;

describe('a cell of 10 MB', () => {
  test('is cut to what a title can be, and told with its line and column', async () => {
    const { skus, warnings } = await read('sku,title,price', 'a,Cup,5', `b,"${'x'.repeat(10e6)}",6`, 'c,Bowl,7');
    expect(skus.map(({ id, title }) => [id, title.length])).toEqual([
      ['a', 3],
      ['b', 2000],
      ['c', 4],
    ]);
    expect(warnings).toEqual([{ reason: 'long-text', column: 'title', count: 1, line: 3 }]);
  });

  test.each([
    ['digits', '9'.repeat(10e6)],
    ['blanks between digits', `1${' '.repeat(10e6)}1`],
    ['signs', '1.,'.repeat(3e6)],
  ])('as a price, of %s, is rejected with a value that can be shown', async (_, cell) => {
    const { rejected } = await read('sku,title,price', `a,Cup,"${cell}"`, 'b,Bowl,5');
    expect(rejected).toMatchObject([{ line: 2, column: 'price', reason: 'unreadable-price' }]);
    expect(rejected[0]?.value.length).toBeLessThan(300);
  });

  test('as category, stock, badges, roles or picture is cut or left out', async () => {
    const cells = ['/'.repeat(10e6), '1;'.repeat(5e6), ' |'.repeat(5e6), `"${', '.repeat(5e6)}"`, 'https://'.repeat(1e6)];
    const { skus, warnings } = await read(
      'sku,title,price,category,stock,badges,roles,image',
      `a,Cup,5,${cells.join()}`,
      'b,Bowl,5,A,1,,,b.jpg',
    );
    expect(skus.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(skus[0]).toEqual({ id: 'a', title: 'Cup', price: 500 });
    expect(warnings.map(({ reason }) => reason)).toContain('bad-picture');
  });
});

describe('prices that cannot be', () => {
  test.each([
    ['-5', 'negative-price'],
    ['−5', 'negative-price'],
    ['1e300', 'unreadable-price'],
    ['99999999999', 'price-too-high'],
    ['9007199254740991', 'price-too-high'],
    ['1,000,000,000,000.00', 'price-too-high'],
    ['NaN', 'unreadable-price'],
    ['Infinity', 'unreadable-price'],
    ['1.2.3', 'unreadable-price'],
    ['0x10', 'unreadable-price'],
    ['=1+1', 'unreadable-price'],
    ['2024-05-01', 'price-is-date'],
    ['2024/5/1', 'price-is-date'],
    ['2024.05.01', 'price-is-date'],
    ['01.05.2024', 'price-is-date'],
    ['2024年5月1日', 'price-is-date'],
    ['5月1日', 'price-is-date'],
    ['12:30', 'unreadable-price'],
  ])('%s is rejected: %s', async (value, reason) => {
    const { skus, rejected } = await read('sku,title,price', 'a,Cup,5.00', `b,Bowl,"${value}"`);
    expect(skus).toHaveLength(1);
    expect(rejected).toMatchObject([{ line: 3, column: 'price', value, reason }]);
    for (const lang of ['zh', 'en'] as const) expect(rejected.map((reject) => rejectText(reject, lang)).join()).toMatch(/\p{L}{2}/u);
  });

  test('ten billion is still a price, and stock without end is none', async () => {
    const { skus, warnings } = await read('sku,title,price,stock', 'a,Cup,9999999999,5', `b,Bowl,5,1e999`, 'c,Dish,5,1e300');
    expect(skus.map(({ price, stock }) => [price, stock])).toEqual([
      [999999999900, 5],
      [500, undefined],
      [500, 1e300],
    ]);
    expect(warnings).toMatchObject([{ reason: 'unreadable-value', column: 'stock', line: 3, value: '1e999' }]);
  });
});

test('a later duplicate names the first line, blanks around it or not', async () => {
  const { rejected } = await read('sku,title,price', 'a,Cup,5', 'a,Bowl,6', ' a ,Dish,7');
  expect(rejected.map(({ line, reason, firstLine }) => [line, reason, firstLine])).toEqual([
    [3, 'duplicate-id', 2],
    [4, 'duplicate-id', 2],
  ]);
});

test('formulas, HTML and control characters are text', async () => {
  const { skus } = await read(
    'sku,title,price',
    `=cmd|' /C calc'!A0,"=HYPERLINK(""http://x"")",5`,
    '<b>x</b>,<script>alert(1)</script>\u0000\u0007y,6',
  );
  expect(skus.map(({ id, title }) => [id, title])).toEqual([
    ["=cmd|' /C calc'!A0", '=HYPERLINK("http://x")'],
    ['<b>x</b>', '<script>alert(1)</script> y'],
  ]);
});

test.each([
  ['javascript:alert(1)'],
  [' JaVaScript:alert(1)'],
  ['java\tscript:alert(1)'],
  ['vbscript:x'],
  ['data:text/html;base64,PHNjcmlwdD4='],
  [`data:image/svg+xml,<svg onload='alert(1)'/>`],
  ['file:///etc/passwd'],
  ['blob:https://shop.example/1'],
])('%j is no picture: it is left out, and told', async (address) => {
  const { skus, warnings } = await read(
    'sku,title,price,image',
    `a,Cup,5,"${address}"`,
    'b,Bowl,6,photos/b.jpg',
    'c,Dish,7,"data:image/png;base64,AAAA"',
  );
  expect(skus.map(({ image }) => image)).toEqual([undefined, 'photos/b.jpg', 'data:image/png;base64,AAAA']);
  expect(warnings).toEqual([{ reason: 'bad-picture', column: 'image', count: 1, line: 2, value: address.trim() }]);
  for (const lang of ['zh', 'en'] as const) expect(warnings.map((warning) => warningText(warning, lang)).join()).toContain(address.trim());
});

describe('quotes that are not closed', () => {
  test('do not swallow the rows below', async () => {
    const { skus, warnings } = await read('sku,title,price', 'a,Cup,5', 'b,"Bowl,6', 'c,Dish,7', 'd,"Pan, large",8');
    expect(skus.map(({ id, title, price }) => [id, title, price])).toEqual([
      ['a', 'Cup', 500],
      ['b', '"Bowl', 600],
      ['c', 'Dish', 700],
      ['d', 'Pan, large', 800],
    ]);
    expect(warnings).toEqual([{ reason: 'broken-quotes', count: 1, line: 3 }]);
  });

  test('in every row, and inches', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `s${at},"12" screen,${at}`);
    const { skus, warnings } = await read('sku,title,price', ...rows);
    expect(skus).toHaveLength(30);
    expect(skus[7]).toEqual({ id: 's7', title: '"12" screen', price: 700 });
    expect(warnings).toMatchObject([{ reason: 'broken-quotes', line: 2 }]);
  });

  test('leave texts of several lines alone', async () => {
    const { skus, warnings } = await read('sku,title,price', 'a,"Cup', 'with a "lid" on', 'it",5', 'b,Bowl,6');
    expect(skus.map(({ title }) => title)).toEqual(['Cup with a "lid" on it', 'Bowl']);
    expect(warnings).toEqual([]);
  });
});

describe('the wrong encoding', () => {
  test('leaves characters that are told with their line', async () => {
    const mixed = new Uint8Array([
      ...utf8(`sku,title,price\n${'a,商品名称,5\n'.repeat(30)}`),
      0x62,
      0x2c,
      0xc9,
      0xcc,
      0xc6,
      0xb7,
      0x2c,
      0x35,
    ]);
    const { warnings } = (await imported(mixed, 'a.csv')).reading;
    expect(warnings).toContainEqual({ reason: 'broken-characters', count: 2, line: 32 });
  });

  test('can be put right by saying the other one', async () => {
    const bytes = utf8('sku,title,price\na,商品名,5');
    expect((await imported(bytes, 'a.csv', { encoding: 'gb18030' })).reading.skus[0]?.title).not.toBe('商品名');
    expect((await imported(bytes, 'a.csv', { encoding: 'utf-8' })).reading.skus[0]?.title).toBe('商品名');
    expect(decodeText(bytes).encoding).toBe('utf-8');
  });
});
