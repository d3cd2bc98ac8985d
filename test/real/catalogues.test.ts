/**
 * The import over real catalogues, which are kept beside the repository and never inside it. Where the folder is absent there
 * is nothing to test, and one line says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type ImportedCatalogue, type ImportResult, importCatalogue, importSummary } from '@/io';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const present = existsSync(folder);

const load = (name: string): Promise<ImportResult> => importCatalogue(readFileSync(folder + name), name);

async function imported(name: string): Promise<ImportedCatalogue> {
  const result = await load(name);
  if (!result.ok) throw new Error(`${name}: ${result.reason}`);
  const { skus, rejected, merged, dataRows } = result.reading;
  expect(skus.length + rejected.length + merged, 'no row is lost').toBe(dataRows);
  return result;
}

interface Expected {
  rows: number;
  skus: number;
  merged?: number;
  reasons?: Record<string, number>;
  currency?: string;
  columns: Record<string, string[]>;
}

const CATALOGUES: Record<string, Expected> = {
  'amazon_in_products.csv': {
    rows: 1351,
    skus: 1351,
    currency: 'INR',
    columns: {
      id: ['product_id'],
      title: ['product_name'],
      category: ['main_category', 'smallest_category'],
      price: ['discounted_price_RS'],
      listPrice: ['actual_price_RS'],
    },
  },
  'bestbuy_phones.csv': {
    rows: 3291,
    skus: 3287,
    reasons: { 'blank-id': 4 },
    columns: {
      id: ['sku'],
      title: ['name'],
      brand: ['brand'],
      category: ['category'],
      price: ['price'],
      image: ['image_url'],
      popularity: ['popularity'],
    },
  },
  'bestbuy_phones_raw.json': {
    rows: 3291,
    skus: 3291,
    columns: {
      title: ['name'],
      brand: ['brand'],
      category: ['categories'],
      price: ['price'],
      image: ['image'],
      popularity: ['popularity'],
    },
  },
  'jd_phones.xlsx': {
    rows: 450,
    skus: 407,
    reasons: { 'empty-price': 4, 'duplicate-id': 39 },
    columns: { id: ['id'], title: ['name'], price: ['price'], category: ['category'], image: ['picture_addr'] },
  },
  'jd_phones_specs.csv': {
    rows: 173,
    skus: 157,
    reasons: { 'empty-price': 2, 'duplicate-id': 14 },
    columns: { id: ['ID'], title: ['name'], price: ['price'] },
  },
  'shopify_phone_cases.csv': {
    rows: 2426,
    skus: 2408,
    merged: 18,
    columns: {
      id: ['Variant SKU'],
      handle: ['Handle'],
      title: ['Title'],
      brand: ['Vendor'],
      category: ['Type'],
      option: ['Option1 Value', 'Option2 Value', 'Option3 Value'],
      price: ['Variant Price'],
      listPrice: ['Variant Compare At Price'],
      image: ['Image Src', 'Variant Image'],
      cost: ['Cost per item'],
    },
  },
  'shopify_home_and_garden.csv': {
    rows: 21,
    skus: 21,
    columns: {
      handle: ['Handle'],
      title: ['Title'],
      brand: ['Vendor'],
      category: ['Type'],
      option: ['Option1 Value', 'Option2 Value', 'Option3 Value'],
      stock: ['Variant Inventory Qty'],
      price: ['Variant Price'],
      listPrice: ['Variant Compare At Price'],
      image: ['Image Src', 'Variant Image'],
      cost: ['Cost per item'],
    },
  },
  'shopify_apparel.csv': {
    rows: 22,
    skus: 22,
    columns: {
      handle: ['Handle'],
      title: ['Title'],
      brand: ['Vendor'],
      option: ['Option1 Value', 'Option2 Value', 'Option3 Value'],
      stock: ['Variant Inventory Qty'],
      price: ['Variant Price'],
      listPrice: ['Variant Compare At Price'],
      image: ['Image Src', 'Variant Image'],
    },
  },
  'vendure_products.csv': {
    rows: 88,
    skus: 86,
    reasons: { 'duplicate-id': 2 },
    columns: {
      title: ['name'],
      handle: ['slug'],
      image: ['assets'],
      facets: ['facets'],
      option: ['optionValues'],
      id: ['sku'],
      price: ['price'],
      stock: ['stockOnHand'],
    },
  },
};

function overRealFiles(): void {
  describe.each(Object.entries(CATALOGUES))('%s', (name, expected) => {
    test('every row is read, rejected or merged as the file is known to be', async () => {
      const { reading, understanding, ...file } = await imported(name);
      const summary = importSummary({ ...file, reading, understanding });
      const reasons: Record<string, number> = {};
      for (const { reason } of reading.rejected) reasons[reason] = (reasons[reason] ?? 0) + 1;
      expect({ rows: reading.dataRows, skus: summary.skus, merged: reading.merged, reasons }).toEqual({
        rows: expected.rows,
        skus: expected.skus,
        merged: expected.merged ?? 0,
        reasons: expected.reasons ?? {},
      });
      expect(summary.columns).toEqual(expected.columns);
      expect(summary.currency).toBe(expected.currency ?? null);
      for (const sku of reading.skus) expect(sku.title).not.toBe('');
    });
  });

  describe('over the real files', () => {
    test('one without a price column says exactly that, in its own encoding', async () => {
      expect(await load('taobao_views_gbk.csv')).toMatchObject({
        ok: false,
        reason: 'no-price-column',
        encoding: 'gb18030',
        understanding: {
          columns: [{ header: '名称' }, { header: '网址' }, { header: '时间' }, { header: '浏览量' }, { header: '售出' }, {}],
        },
      });
    });

    test('prices are within the ranges that the files are known to have', async () => {
      const range = async (name: string, leaf: string) => {
        const { reading } = await imported(name);
        const prices = reading.skus.filter(({ category }) => category?.at(-1) === leaf).map(({ price }) => price);
        return [prices.length, Math.min(...prices), Math.max(...prices)];
      };
      expect(await range('bestbuy_phones.csv', 'All Prepaid Phones')).toEqual([55, 1499, 64999]);
      expect(await range('amazon_in_products.csv', 'USBCables')).toEqual([161, 5789, 159900]);
      expect(await range('amazon_in_products.csv', 'PowerBanks')).toEqual([11, 90000, 249900]);
    });

    test('the list price of a whole shop equal to its prices stays as it is', async () => {
      const { reading } = await imported('shopify_phone_cases.csv');
      expect(reading.skus.every(({ price, listPrice }) => price === listPrice)).toBe(true);
    });

    test('54 products have their own pictures, shared by their variants', async () => {
      const { reading } = await imported('vendure_products.csv');
      const pictures = new Set(reading.skus.map(({ image }) => image));
      expect(pictures.size).toBe(54);
      for (const picture of pictures) expect(existsSync(`${folder}pictures/${picture}`)).toBe(true);
    });

    test('a rejected row is found on the physical line that is named', async () => {
      const { reading } = await imported('jd_phones_specs.csv');
      const lines = readFileSync(`${folder}jd_phones_specs.csv`, 'utf8').split('\n');
      for (const { line, value } of reading.rejected.filter(({ reason }) => reason === 'duplicate-id')) {
        expect(lines.slice(line - 1, line + 4).join('\n')).toContain(`,${value},`);
      }
    });
  });
}

if (present) overRealFiles();
else test(`not tested: there are no real catalogues in ${folder}`, () => expect(present).toBe(false));
