import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELDS, fieldName, rejectText, warningText } from '@/core/catalogue';
import { skuSchema } from '@/core/page';
import { read, tableOf } from './table';

const skus = (...lines: string[]) => read(tableOf(...lines)).reading.skus;

describe('ids', () => {
  test('come from the SKU column; a blank one and a later duplicate are rejected, the first line named', () => {
    const { reading } = read(tableOf('sku;title;price', 'a;Cup;5', ';Mug;6', 'b;Bowl;7', 'a;Dish;8'));
    expect(reading.skus.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(reading.rejected).toEqual([
      { line: 3, column: 'sku', value: '', reason: 'blank-id' },
      { line: 5, column: 'sku', value: 'a', reason: 'duplicate-id', firstLine: 2 },
    ]);
  });

  test('come from handle and options where the SKU column is empty', () => {
    const table = [
      'Handle;Title;Option1 Value;Variant SKU;Variant Price',
      'cup;Cup;Default Title;;5',
      'bowl;Bowl;Small;;6',
      'bowl;;Large;;7',
    ];
    expect(skus(...table).map(({ id }) => id)).toEqual(['cup', 'bowl/Small', 'bowl/Large']);
  });

  test('are made from title and row where there is nothing else: the same each time, with one warning', () => {
    const table = tableOf('title;price', 'Cup;5', 'Cup;5', 'Bowl;7');
    const { reading } = read(table);
    expect(new Set(reading.skus.map(({ id }) => id)).size).toBe(3);
    expect(read(table).reading.skus).toEqual(reading.skus);
    expect(reading.warnings).toEqual([{ reason: 'ids-made', count: 3 }]);
  });
});

describe('prices', () => {
  test('empty and unreadable ones are rejected with line, column and value; 0 is kept', () => {
    const { reading } = read(tableOf('sku;title;price', 'a;Cup;', 'b;Mug;soon', 'c;Gift;0', 'd;Jug;-1'));
    expect(reading.skus).toEqual([{ id: 'c', title: 'Gift', price: 0 }]);
    expect(reading.rejected).toEqual([
      { line: 2, column: 'price', value: '', reason: 'empty-price' },
      { line: 3, column: 'price', value: 'soon', reason: 'unreadable-price' },
      { line: 5, column: 'price', value: '-1', reason: 'negative-price' },
    ]);
  });

  test.each<[string, string[], number[]]>([
    ['a decimal comma anywhere makes it the sign of the column', ['1.299', '18,9', '1.050,00'], [129900, 1890, 105000]],
    ['a decimal point anywhere makes it the sign of the column', ['1,299', '18.9', '1.5'], [129900, 1890, 150]],
    ['three digits behind a lone comma are thousands', ['1,299', '899'], [129900, 89900]],
    ['three digits behind a lone point are thousands where nothing speaks against it', ['1.299', '899'], [129900, 89900]],
    ['a leading zero is never a thousand', ['0.125', '3'], [13, 300]],
    ['of both kinds, each is read by itself', ['1,299.00', '1.299,00'], [129900, 129900]],
  ])('%s', (_, prices, expected) => {
    expect(skus('sku;title;price', ...prices.map((price, index) => `s${index};Cup;${price}`)).map(({ price }) => price)).toEqual(expected);
  });

  test('a lone point before three digits is a decimal point in dollars, a thousand in euros', () => {
    const table = tableOf('sku;price', 'a;1.299');
    expect(read(table, { currency: 'USD' }).reading.skus[0]?.price).toBe(130);
    expect(read(table, { currency: 'EUR' }).reading.skus[0]?.price).toBe(129900);
  });

  test('a sale price is the price and the regular one is struck; without it the regular one is the price', () => {
    expect(skus('sku;title;regular price;sale price', 'a;Cup;5;4', 'b;Mug;6;')).toEqual([
      { id: 'a', title: 'Cup', price: 400, listPrice: 500 },
      { id: 'b', title: 'Mug', price: 600 },
    ]);
  });

  test('in cents are minor units already', () => {
    expect(skus('sku;title;price_cents', 'a;Cup;499')[0]?.price).toBe(499);
  });

  test('in another currency than the rest are rejected', () => {
    expect(read(tableOf('sku;price', 'a;¥5', 'b;¥6', 'c;€7')).reading.rejected).toMatchObject([
      { line: 4, value: '€7', reason: 'other-currency' },
    ]);
  });

  test('a list price that cannot be read is left out, with one warning for the column', () => {
    const { reading } = read(tableOf('sku;title;price;list price', 'a;Cup;5;?', 'b;Mug;6;?', 'c;Jug;7;9'));
    expect(reading.skus.map(({ listPrice }) => listPrice)).toEqual([undefined, undefined, 900]);
    expect(reading.warnings).toEqual([
      { reason: 'unreadable-value', field: 'listPrice', column: 'list price', count: 2, line: 2, value: '?' },
    ]);
  });
});

describe('rows of one product', () => {
  test('a row with a blank title continues the product above: its title, brand, category and picture', () => {
    const [, large] = skus('sku;title;brand;category;image;options;price', 'a;Cup;Ombra;Kitchen;cup.jpg;Small;5', 'b;;;;;Large;7');
    expect(large).toEqual({ id: 'b', title: 'Cup - Large', price: 700, brand: 'Ombra', category: ['Kitchen'], image: 'cup.jpg' });
  });

  test('a row that only adds a picture joins the product above', () => {
    const { reading } = read(
      tableOf('handle;title;sku;price;image', 'cup;Cup;a;5;', 'cup;;;;cup.jpg', 'mug;Mug;b;6;mug.jpg', 'mug;;;;mug2.jpg'),
    );
    expect(reading.skus.map(({ image }) => image)).toEqual(['cup.jpg', 'mug.jpg']);
    expect(reading).toMatchObject({ merged: 2, dataRows: 4, rejected: [] });
  });

  const TITLED = 'sku;title;brand;image;price';

  test('a row takes only what it lacks of the one above, and what it took is told with its line', () => {
    const { reading } = read(tableOf(TITLED, 'a;Cup;Ombra;a.jpg;5', 'b;;;b.jpg;7', 'c;;;;8'));
    expect(reading.skus.map(({ title, brand, image }) => [title, brand, image])).toEqual([
      ['Cup', 'Ombra', 'a.jpg'],
      ['Cup', 'Ombra', 'b.jpg'],
      ['Cup', 'Ombra', 'a.jpg'],
    ]);
    expect(reading.warnings.map((warning) => warningText(warning, 'en'))).toEqual([
      'Rows without a title, which took that of the row above: 1 (line 3 “Cup”)',
      'Rows without title and picture, which took those of the row above: 1 (line 4 “Cup”)',
    ]);
  });

  test.each([
    ['price', 'a;Cup;Ombra;a.jpg;soon'],
    ['id', ';Cup;Ombra;a.jpg;5'],
  ])('nothing is taken from a row that was left out for its %s', (_, left) => {
    const { reading } = read(tableOf(TITLED, left, 'b;;;b.jpg;7', 'c;;;;8'));
    expect(reading.skus).toEqual([
      { id: 'b', title: '', price: 700, image: 'b.jpg' },
      { id: 'c', title: '', price: 800 },
    ]);
    expect(reading.warnings).toEqual([{ reason: 'blank-title', count: 2, line: 3 }]);
  });

  test.each([
    ['a handle', 'handle;title;sku;price;image', 'cup;Cup;a;soon;cup.jpg', 'cup;;b;7;', 'Cup'],
    ['an option', 'title;options;sku;price;image', 'Cup;Small;a;soon;cup.jpg', ';Large;b;7;', 'Cup - Large'],
  ])(
    '%s says that rows belong together: that is told to nobody, and holds where the first was left out',
    (_, head, first, second, title) => {
      const { reading } = read(tableOf(head, first, second));
      expect(reading.skus).toEqual([{ id: 'b', title, price: 700, image: 'cup.jpg' }]);
      expect(reading.warnings).toEqual([]);
    },
  );

  test('a variant has its own picture where it names one, also where the first was left out', () => {
    const rows = ['cup;Cup;a;soon;cup.jpg', 'cup;;b;7;b.jpg', 'cup;;c;7;'];
    expect(skus('handle;title;sku;price;image', ...rows).map(({ image }) => image)).toEqual(['b.jpg', 'cup.jpg']);
  });

  test('of many rows that took a title the first five are named', () => {
    const rows = Array.from({ length: 7 }, (_, index) => `v${index};;;;7`);
    const { reading } = read(tableOf(TITLED, 'a;Cup;;;5', ...rows));
    expect(warningText(reading.warnings[0] as never, 'zh')).toBe(
      '7 行没有名称，沿用了上一行的：第 3 行“Cup”、第 4 行“Cup”、第 5 行“Cup”、第 6 行“Cup”、第 7 行“Cup” …',
    );
  });

  test('a row of another handle does not continue the one above', () => {
    expect(skus('handle;title;sku;price', 'cup;Cup;a;5', 'mug;;b;6').map(({ title }) => title)).toEqual(['Cup', '']);
  });
});

describe('categories', () => {
  test.each<[string, string[]]>([
    ['Audio > Headphones', ['Audio', 'Headphones']],
    ['Audio>>Headphones', ['Audio', 'Headphones']],
    ['Audio|Headphones', ['Audio', 'Headphones']],
    ['手机/配件', ['手机', '配件']],
    ['TV/Video > Cables', ['TV/Video', 'Cables']],
    ['Cases & Clips', ['Cases & Clips']],
    ['Kitchen > Tea, Kitchen', ['Kitchen', 'Tea']],
    ['Default Category/Men/Tops,Default Category/Men', ['Men', 'Tops']],
  ])('%s', (cell, path) => {
    expect(skus('sku;category;price', `a;${cell};5`)[0]?.category).toEqual(path);
  });

  test('may come from several columns', () => {
    expect(
      skus('sku;main_category;sub_category;price', 'a;Audio;Headphones|In-ear;5', 'b;;Cables;6').map(({ category }) => category),
    ).toEqual([['Audio', 'Headphones', 'In-ear'], ['Cables']]);
  });

  test('and brand may be packed as facets', () => {
    expect(skus('sku;facets;price', 'a;category:Outdoor|category:Camping|brand:Norvik;5')[0]).toMatchObject({
      category: ['Outdoor', 'Camping'],
      brand: 'Norvik',
    });
  });
});

describe('other facts', () => {
  test('stock, sales, roles, badges and pictures are read where a column names them', () => {
    const [sku] = skus('sku;价格;库存;月销量;角色;角标;图片;成本价', 'a;99;1,200;2.5万;引流款;新品、包邮;//img.example/a.jpg;60');
    expect(sku).toEqual({
      id: 'a',
      title: '',
      price: 9900,
      stock: 1200,
      stats: { orders: 25000 },
      roles: ['traffic'],
      badges: ['新品', '包邮'],
      image: 'https://img.example/a.jpg',
      cost: 6000,
    });
  });

  test('a score of popularity becomes a rank, equals sharing one', () => {
    expect(skus('sku;price;popularity', 'a;5;10', 'b;5;90', 'c;5;10').map(({ stats }) => stats?.rank)).toEqual([2, 1, 2]);
  });

  test('titles are one line, and text that looks like a formula or HTML stays text', () => {
    const table = tableOf('sku;title;price', 'a;x;5', 'b;x;5');
    table.rows[1] = ['a', '\n   =HYPERLINK("x")\n  now ', '5'];
    table.rows[2] = ['b', '<b>Cup</b>', '5'];
    expect(read(table).reading.skus.map(({ title }) => title)).toEqual(['=HYPERLINK("x") now', '<b>Cup</b>']);
  });

  test('a picture is a reference, never a script', () => {
    expect(skus('sku;price;image', 'a;5;javascript:alert(1)')[0]).not.toHaveProperty('image');
  });
});

describe('laws', () => {
  const cell = fc.oneof(fc.constantFrom('', ' ', 'a', 'b', '5', '¥1,299.00', 'x.jpg', '7-9', '\n'), fc.string({ maxLength: 8 }));
  const header = ['sku', 'title', 'price', 'image', 'category', 'handle', 'list price'];

  test('every data row is a SKU, a reject or merged; ids are unique; every SKU is one a page accepts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
        fc.shuffledSubarray(header, { minLength: 2 }),
        (rows, names) => {
          const table = { name: '', rows: [names, ...rows], lines: [names, ...rows].map((_, index) => index + 1) };
          const before = JSON.stringify(table);
          const { reading } = read(table, { headerRow: 0 });
          const filled = rows.filter((row) => row.some((text) => text !== '')).length;
          expect(reading.dataRows).toBe(filled);
          expect(reading.skus.length + reading.rejected.length + reading.merged).toBe(filled);
          expect(new Set(reading.skus.map(({ id }) => id)).size).toBe(reading.skus.length);
          for (const sku of reading.skus) expect(skuSchema.safeParse(sku).success).toBe(true);
          for (const lang of ['zh', 'en'] as const) {
            for (const reject of reading.rejected) expect(rejectText(reject, lang)).not.toMatch(/[{}]/);
            for (const warning of reading.warnings) expect(warningText(warning, lang).length).toBeGreaterThan(3);
          }
          expect(JSON.stringify(table)).toBe(before);
        },
      ),
      { seed: 618, numRuns: 300 },
    );
  });

  test('every field has a name in both languages', () => {
    for (const field of FIELDS) for (const lang of ['zh', 'en'] as const) expect(fieldName(field, lang)).not.toBe('');
  });
});
