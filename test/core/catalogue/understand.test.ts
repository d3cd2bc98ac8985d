import { describe, expect, test } from 'vitest';
import { columnsByField, type FieldId, hasPrice, readSkus, understand, withColumnField } from '@/core/catalogue';
import { read, tableOf } from './table';

const columns = (header: string, row = header.replace(/[^;]+/g, 'x 1')) =>
  columnsByField(read(tableOf(header, row), { headerRow: 0 }).understanding);

describe('columns are known by the names shops give them', () => {
  test.each<[string, string, Partial<Record<FieldId, string[]>>]>([
    ['plain English', 'sku;name;brand;price', { id: ['sku'], title: ['name'], brand: ['brand'], price: ['price'] }],
    [
      'Shopify',
      'Handle;Title;Vendor;Type;Option1 Value;Variant SKU;Variant Price;Variant Compare At Price;Image Src;Cost per item',
      {
        handle: ['Handle'],
        title: ['Title'],
        brand: ['Vendor'],
        category: ['Type'],
        option: ['Option1 Value'],
        id: ['Variant SKU'],
        price: ['Variant Price'],
        listPrice: ['Variant Compare At Price'],
        image: ['Image Src'],
        cost: ['Cost per item'],
      },
    ],
    [
      'WooCommerce',
      'ID;SKU;Name;Sale price;Regular price;Categories;Images;In stock?;Stock',
      {
        id: ['SKU'],
        title: ['Name'],
        salePrice: ['Sale price'],
        price: ['Regular price'],
        category: ['Categories'],
        image: ['Images'],
        stock: ['Stock'],
      },
    ],
    [
      'Google Merchant',
      'id;title;link;image_link;price;sale_price;brand;gtin;mpn;google_product_category;product_type;item_group_id;shipping_price',
      {
        id: ['id'],
        title: ['title'],
        image: ['image_link'],
        price: ['price'],
        salePrice: ['sale_price'],
        brand: ['brand'],
        category: ['product_type'],
        handle: ['item_group_id'],
      },
    ],
    [
      'Magento',
      'sku;store_view_code;categories;name;price;special_price;msrp_price;base_image;qty;url_key',
      {
        id: ['sku'],
        category: ['categories'],
        title: ['name'],
        price: ['price'],
        salePrice: ['special_price'],
        listPrice: ['msrp_price'],
        image: ['base_image'],
        stock: ['qty'],
        handle: ['url_key'],
      },
    ],
    [
      'JD',
      '商品编号;商品名称;京东价;市场价;一级类目;二级类目;三级类目;品牌;库存数量;主图链接',
      {
        id: ['商品编号'],
        title: ['商品名称'],
        price: ['京东价'],
        listPrice: ['市场价'],
        category: ['一级类目', '二级类目', '三级类目'],
        brand: ['品牌'],
        stock: ['库存数量'],
        image: ['主图链接'],
      },
    ],
    [
      'Taobao',
      '宝贝名称;宝贝类目;宝贝价格;宝贝数量;商家编码;宝贝图片;月销量',
      {
        title: ['宝贝名称'],
        category: ['宝贝类目'],
        price: ['宝贝价格'],
        stock: ['宝贝数量'],
        id: ['商家编码'],
        image: ['宝贝图片'],
        orders: ['月销量'],
      },
    ],
    [
      'a sheet of an event',
      '货号;标题;活动价（元）;日常价;吊牌价',
      { id: ['货号'], title: ['标题'], salePrice: ['活动价（元）'], price: ['日常价'], listPrice: ['吊牌价'] },
    ],
    [
      'units in the names',
      'product_id;product_name;discounted_price_RS;actual_price_RS;rating',
      { id: ['product_id'], title: ['product_name'], price: ['discounted_price_RS'], listPrice: ['actual_price_RS'] },
    ],
  ])('%s', (_, header, expected) => {
    expect(columns(header)).toEqual(expected);
  });

  test('a tax category, a shop name and a shipping price are none of ours', () => {
    expect(columns('sku;taxCategory;店铺名称;shipping price;运费价格;price')).toEqual({ id: ['sku'], price: ['price'] });
  });

  test('a column of SKUs without one SKU is passed over for one with ids', () => {
    expect(columnsByField(read(tableOf('SKU;ID;Name;Price', ';7;Cup;5')).understanding)).toMatchObject({ id: ['ID'] });
  });
});

describe('the header', () => {
  test('may stand below a title and a blank row', () => {
    const { understanding, reading } = read(tableOf('Spring sale 2024;;', ';;', 'sku;title;price', 'a;Cup;5.00'));
    expect(understanding.headerRow).toBe(2);
    expect(reading.skus).toEqual([{ id: 'a', title: 'Cup', price: 500 }]);
  });

  test('is the lower of two rows of names', () => {
    expect(read(tableOf('title;price;num', '宝贝名称;宝贝价格;宝贝数量', '杯子;5.00;3')).understanding.headerRow).toBe(1);
  });

  test('is told by its shape when nobody knows its words', () => {
    expect(read(tableOf('Vara;Kostnad', 'Kopp;500', 'Fat;700')).understanding.headerRow).toBe(0);
  });

  test('may be missing: then the columns are told by what they hold', () => {
    const { understanding, reading } = read(
      tableOf('N-1;Reading light;45.00;https://img.example/1.jpg', 'N-2;Book stand;29.50;https://img.example/2.jpg'),
    );
    expect(understanding.headerRow).toBeNull();
    expect(columnsByField(understanding)).toEqual({ id: ['A'], title: ['B'], price: ['C'], image: ['D'] });
    expect(reading.skus.map(({ price }) => price)).toEqual([4500, 2950]);
  });

  test('can be said by the user', () => {
    const table = tableOf('sku;title;price', 'a;Cup;5', 'b;Mug;6');
    const { understanding, reading } = read(table, { headerRow: 1, columns: { price: 'C' } });
    expect(understanding.columns.map(({ header }) => header)).toEqual(['a', 'Cup', '5']);
    expect(reading.skus).toMatchObject([{ price: 600 }]);
  });
});

describe('what the user says goes before what was found out', () => {
  const table = tableOf('sku;title;price;b2b', 'a;Cup;5;4');

  test('by header, by letter, by position', () => {
    for (const column of ['b2b', 'B2B', 'D', 3]) expect(read(table, { columns: { price: column } }).reading.skus[0]?.price).toBe(400);
  });

  test('an empty list takes the meaning away', () => {
    const understanding = understand([table], { columns: { price: [] } });
    expect(understanding && hasPrice(understanding)).toBe(false);
  });

  test('a column that is not there is named', () => {
    expect(read(table, { columns: { price: '活动价' } }).understanding.unknownColumns).toEqual(['活动价']);
  });

  test('a price that was chosen is not overruled by a sale price that was guessed', () => {
    const sale = tableOf('sku;title;price;sale price', 'a;Cup;5;4');
    expect(read(sale).reading.skus[0]).toMatchObject({ price: 400, listPrice: 500 });
    expect(read(sale, { columns: { price: 'price' } }).reading.skus[0]).toEqual({ id: 'a', title: 'Cup', price: 500 });
  });

  test('a column given another meaning takes it from the column that had it', () => {
    const { understanding } = read(table);
    const changed = withColumnField(understanding, 3, 'price');
    expect(columnsByField(changed).price).toEqual(['b2b']);
    expect(readSkus(table, changed).skus[0]?.price).toBe(400);
    expect(columnsByField(understanding).price).toEqual(['price']);
  });
});

describe('the currency', () => {
  test.each<[string, string[], string | null, string | null]>([
    ['is told by a sign', ['sku;price', 'a;€5'], 'EUR', 'values'],
    ['is told by a code', ['sku;price', 'a;INR 399'], 'INR', 'values'],
    ['is told by a column', ['sku;price;currency', 'a;5;GBP'], 'GBP', 'column'],
    ['is told by the name of the price column', ['sku;price_RS', 'a;399'], 'INR', 'header'],
    ['is told by a remark in the name', ['sku;价格（元）', 'a;399'], 'CNY', 'header'],
    ['is Japanese beside kana', ['sku;title;price', 'a;ヘッドホン;¥3000'], 'JPY', 'values'],
    ['of a dollar sign is decided by a code nearby', ['sku;price', 'a;$5', 'b;HKD 7'], 'HKD', 'values'],
    ['is unknown where nothing tells', ['sku;price', 'a;399'], null, null],
  ])('%s', (_, lines, currency, currencyFrom) => {
    expect(read(tableOf(...lines)).understanding).toMatchObject({ currency, currencyFrom });
  });

  test('decides how many decimals a price has', () => {
    expect(read(tableOf('sku;price', 'a;3,000'), { currency: 'JPY' }).reading.skus[0]?.price).toBe(3000);
    expect(read(tableOf('sku;price', 'a;3.500'), { currency: 'KWD' }).reading.skus[0]?.price).toBe(3500);
  });
});

describe('among several tables', () => {
  const notes = { ...tableOf('Read me', 'Prices are net'), name: 'Notes' };
  const goods = { ...tableOf('sku;title;price', 'a;Cup;5'), name: 'Goods' };

  test('the one with prices is the catalogue', () => {
    expect(understand([notes, goods])).toMatchObject({ table: 1, sheet: 'Goods' });
  });

  test('the user may choose another, and one that is not there is none', () => {
    expect(understand([notes, goods], { sheet: 'Notes' })).toMatchObject({ table: 0 });
    expect(understand([notes, goods], { sheet: 'Nope' })).toBeNull();
  });

  test('no cell at all is nothing to understand', () => {
    expect(understand([tableOf('', '')])).toBeNull();
  });
});
