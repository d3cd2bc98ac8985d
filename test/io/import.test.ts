import { describe, expect, test } from 'vitest';
import { failureText, importCatalogue, importSummary } from '@/io';
import { bytesOf, imported, importedFile, utf8 } from './files';

describe('the same catalogue in every encoding', () => {
  test.each([
    ['flagship-utf8-bom.csv', 'utf-8'],
    ['flagship-gb18030.csv', 'gb18030'],
    ['flagship-utf16le.csv', 'utf-16le'],
    ['flagship-utf16be-bom.csv', 'utf-16be'],
  ])('%s is %s', async (name, encoding) => {
    const { reading, ...file } = await importedFile(name);
    expect(file).toMatchObject({ encoding, delimiter: ',', kind: 'text', understanding: { headerRow: 0, currency: 'CNY' } });
    expect(reading.skus).toEqual([
      {
        id: '80001',
        title: '澄光 头戴式降噪耳机',
        brand: '澄光',
        category: ['数码', '耳机'],
        price: 129900,
        listPrice: 159900,
        stock: 120,
        stats: { orders: 25000 },
        roles: ['hero'],
      },
      {
        id: '80002',
        title: '北屿 桌面 音箱',
        brand: '北屿',
        category: ['数码', '音箱'],
        price: 39900,
        listPrice: 49900,
        stock: 35,
        stats: { orders: 1000 },
        roles: ['traffic'],
      },
      {
        id: '80004',
        title: '赠品 擦镜布',
        brand: '澄光',
        category: ['数码', '配件'],
        price: 0,
        listPrice: 900,
        stock: 999,
        roles: ['gift'],
      },
    ]);
    expect(reading.rejected).toEqual([
      { line: 5, column: '活动价', value: '', reason: 'empty-price' },
      { line: 6, column: '商品编号', value: '80002', reason: 'duplicate-id', firstLine: 3 },
      { line: 8, column: '商品编号', value: '', reason: 'blank-id' },
      { line: 9, column: '活动价', value: '面议', reason: 'unreadable-price' },
      { line: 10, column: '活动价', value: '29-39', reason: 'price-range' },
      { line: 11, column: '活动价', value: 'US$20', reason: 'other-currency' },
    ]);
    expect(reading.warnings).toEqual([{ reason: 'from-price', count: 1, line: 3 }]);
  });

  test('Windows-1252 with semicolons, quotes and decimal commas', async () => {
    const { reading, ...file } = await importedFile('german-windows-1252.csv');
    expect(file).toMatchObject({ encoding: 'windows-1252', delimiter: ';', understanding: { currency: 'EUR' } });
    expect(reading.skus).toEqual([
      { id: 'A-1', title: 'Kopfhörer "Stille"', brand: 'Tessil', category: ['Audio', 'Kopfhörer'], price: 129900, listPrice: 149900 },
      { id: 'A-2', title: 'Kabel', brand: 'Tessil', category: ['Audio', 'Zubehör'], price: 1890 },
      { id: 'A-3', title: 'Käfer & Söhne Box', brand: 'Ombra', category: ['Audio'], price: 104900 },
    ]);
  });
});

describe('the exports of shop systems', () => {
  test('Shopify: line breaks and HTML inside cells, variants, a picture-only row', async () => {
    const { reading } = await importedFile('shop-export.csv');
    expect(reading.skus).toEqual([
      {
        id: 'linen-lamp/Small/Sand',
        title: 'Linen Lamp - Small / Sand',
        brand: 'Ombra',
        category: ['Lighting'],
        price: 3900,
        listPrice: 4900,
        cost: 1850,
        stock: 12,
        image: 'https://img.example/lamp.jpg',
      },
      {
        id: 'linen-lamp/Large/Sand',
        title: 'Linen Lamp - Large / Sand',
        brand: 'Ombra',
        category: ['Lighting'],
        price: 5900,
        stock: 3,
        image: 'https://img.example/lamp-large.jpg',
      },
      {
        id: 'oak-stool',
        title: 'Oak Stool',
        brand: 'Norvik',
        category: ['Seating'],
        price: 12000,
        listPrice: 12000,
        stock: 0,
        image: 'https://img.example/stool.jpg',
      },
    ]);
    expect(reading).toMatchObject({ merged: 1, rejected: [] });
  });

  test('WooCommerce: sale price before regular price, the deepest of several categories, the first of several pictures', async () => {
    const { reading } = await importedFile('woo-export.csv');
    expect(reading.skus).toEqual([
      {
        id: 'W-1',
        title: 'Tea set, six cups',
        brand: 'Palegrove',
        category: ['Kitchen', 'Tea'],
        price: 4550,
        stock: 14,
        image: 'https://img.example/tea.jpg',
      },
      {
        id: 'W-2',
        title: 'Kettle',
        brand: 'Palegrove',
        category: ['Kitchen', 'Kettles'],
        price: 2990,
        listPrice: 3900,
        image: 'https://img.example/k1.jpg',
      },
    ]);
    expect(reading.rejected).toEqual([{ line: 4, column: 'SKU', value: '', reason: 'blank-id' }]);
  });

  test('Google Merchant: tabs, prices with a code', async () => {
    const { reading, delimiter, understanding } = await importedFile('merchant-feed.txt');
    expect(delimiter).toBe('\t');
    expect(understanding.currency).toBe('GBP');
    expect(reading.skus.map(({ id, price, listPrice }) => [id, price, listPrice])).toEqual([
      ['G-1', 1950, 2500],
      ['G-2', 2500, undefined],
    ]);
  });

  test('Vendure: cells padded with blanks, facets, variants under a blank name', async () => {
    const { reading } = await importedFile('padded-facets.csv');
    expect(reading.skus).toEqual([
      {
        id: 'TL-200',
        title: 'Trail Lantern - 200 lumen',
        brand: 'Norvik',
        category: ['Outdoor', 'Camping'],
        price: 2400,
        stock: 50,
        image: 'lantern.jpg',
      },
      {
        id: 'TL-400',
        title: 'Trail Lantern - 400 lumen',
        brand: 'Norvik',
        category: ['Outdoor', 'Camping'],
        price: 3600,
        stock: 50,
        image: 'lantern.jpg',
      },
      { id: 'FC-1', title: 'Folding Cup', category: ['Outdoor'], price: 850, stock: 10, image: 'cup.jpg' },
    ]);
  });

  test('a table without a header', async () => {
    const { reading, understanding } = await importedFile('no-header.tsv');
    expect(understanding).toMatchObject({ headerRow: null, currency: 'CNY' });
    expect(reading.skus.at(-1)).toEqual({
      id: 'N-103',
      title: 'Paper tray with lid',
      price: 101800,
      image: 'https://img.example/t.jpg',
    });
  });

  test('JSON: wrapped, nested, numbers with a decimal point; the line is the index from 1', async () => {
    const { reading, understanding, ...file } = await importedFile('feed.json');
    expect(file).toMatchObject({ kind: 'json', encoding: 'utf-8', delimiter: null });
    expect(understanding).toMatchObject({ headerRow: null, currency: 'USD', currencyFrom: 'column' });
    expect(reading.skus).toMatchObject([
      { title: 'Desk Mat', brand: 'Quillet', category: ['Office', 'Desk'], price: 1213, image: 'https://img.example/mat.jpg' },
      { title: 'Ink', category: ['Office', 'Ink'], price: 800 },
    ]);
    expect(reading.rejected).toMatchObject([
      { line: 2, value: 'N/A', reason: 'unreadable-price' },
      { line: 3, reason: 'empty-price' },
    ]);
  });

  test('JSON with variants is a row for each', async () => {
    const products = [
      {
        id: 7,
        title: 'Cup',
        variants: [
          { sku: 'c-s', title: 'Small', price: '5.00' },
          { sku: 'c-l', title: 'Large', price: '7.00' },
        ],
      },
    ];
    const { reading } = await imported(utf8(JSON.stringify({ products })), 'products.json');
    expect(reading.skus).toEqual([
      { id: 'c-s', title: 'Cup - Small', price: 500 },
      { id: 'c-l', title: 'Cup - Large', price: 700 },
    ]);
  });
});

describe('what cannot become SKUs says why', () => {
  test('a table without a price column says exactly that, and what it did understand', async () => {
    const result = await importCatalogue(bytesOf('no-price-gb18030.csv'), 'no-price-gb18030.csv');
    expect(result).toMatchObject({
      ok: false,
      reason: 'no-price-column',
      encoding: 'gb18030',
      understanding: { columns: [{ header: '名称', field: 'title' }, {}, {}, {}, { header: '售出', field: 'orders' }] },
    });
    if (!result.ok) {
      expect(failureText(result, 'en')).toContain('No price column');
      expect(failureText(result, 'zh')).toContain('没有价格列');
    }
  });

  test('a column or a sheet that is not there is named', async () => {
    const bytes = utf8('sku,title,price\na,Cup,5');
    expect(await importCatalogue(bytes, 'a.csv', { columns: { price: '活动价' } })).toMatchObject({
      reason: 'unknown-column',
      detail: '活动价',
    });
    expect(await importCatalogue(bytes, 'a.csv', { sheet: 'Two' })).toMatchObject({ reason: 'unknown-sheet', detail: 'Two' });
  });
});

test('the summary has the shape that the command line prints', async () => {
  const summary = importSummary(
    await imported(utf8('sku;Kategorie;Unter Kategorie;Preis\na;Audio;Box;18,9\n;Audio;Box;5\na;Audio;Box;\n'), 'a.csv'),
  );
  expect(summary).toEqual({
    skus: 1,
    rows: 3,
    merged: 0,
    blank: 0,
    encoding: 'utf-8',
    delimiter: ';',
    sheet: null,
    headerRow: 0,
    columns: { id: ['sku'], category: ['Kategorie'], price: ['Preis'] },
    currency: null,
    warnings: ['no-title-column: No title column'],
    rejected: [
      { line: 3, column: 'sku', value: '', reason: 'blank-id: the SKU is blank' },
      { line: 4, column: 'Preis', value: '', reason: 'empty-price: the price is empty' },
    ],
  });
});

test.each(['sku,title,price\n', 'sku,title,price\n\n , \n', 'sku,title,brand\n'])('a header alone is no catalogue: %j', async (text) => {
  const result = await importCatalogue(utf8(text), 'a.csv');
  expect(result).toMatchObject({ ok: false, reason: 'no-rows', understanding: { headerRow: 0 } });
});
