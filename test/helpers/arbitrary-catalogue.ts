/** Random catalogues as bytes for property tests: headers that shops use, cells as they never should be, and bytes gone wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import type { ImportOverrides, ImportResult } from '@/io';
import { workbook } from './bad-files';

const HEADERS = [
  ['商品编码', '商品名称', '活动价', '原价', '品牌', '一级类目', '二级类目', '库存', '主图', '角色'],
  ['sku', 'title', 'price', 'list price', 'brand', 'category', 'stock', 'image', 'badges'],
  ['Handle', 'Title', 'Vendor', 'Type', 'Option1 Value', 'Variant SKU', 'Variant Price', 'Variant Compare At Price', 'Image Src'],
  ['ID', 'Name', 'Regular price', 'Sale price', 'Categories', 'Images', 'Stock'],
  ['g:id', 'g:title', 'g:price', 'g:sale_price', 'g:product_type', 'g:image_link'],
  ['name', 'price'],
];

const CELLS = [
  ['', '', '', ' ', '5', '9.90', '1,299.00', '¥99起', 'a', 'b', 'A > B', 'cup.jpg', 'https://img.example/1.jpg'],
  ['-5', '1e300', '1.2.3', '99999999999', '2024-05-01', 'NaN', '29-39', 'US$20', '0', '-0', '1e999', '１２'],
  ['=1+1', "=cmd|' /C calc'!A0", '@SUM(1)', '<script>alert(1)</script>', 'javascript:alert(1)', 'data:image/svg+xml,<svg/>', '__proto__'],
  [
    '"',
    '""',
    'a "b" c',
    ',',
    ';',
    '\t',
    '|',
    'x\ny',
    '\r\n',
    '\u0000',
    '\u2028',
    '\ud800',
    '\ufffd',
    '😀',
    'x'.repeat(2500),
    ' '.repeat(3000),
  ],
].map((cells) => fc.constantFrom(...cells));

const cell = fc.oneof(
  { weight: 6, arbitrary: CELLS[0] as fc.Arbitrary<string> },
  ...CELLS.slice(1),
  fc.string({ maxLength: 8, unit: 'binary' }),
);

export interface MadeCatalogue {
  bytes: Uint8Array;
  overrides: ImportOverrides;
  /** Rows under the header: those with a character, and those without. */
  data: number;
  blank: number;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Tables that are written as RFC 4180 says, so that their rows can be counted; what stands in the cells is anything. */
export const arbitraryCatalogue: fc.Arbitrary<MadeCatalogue> = fc
  .record({
    header: fc.constantFrom(...HEADERS),
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 12 }), { maxLength: 12 }),
    delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('utf-8' as const, 'utf-16le' as const),
    mark: fc.boolean(),
  })
  .map(({ header, rows, delimiter, end, encoding, mark }) => {
    const text = [header, ...rows].map((row) => row.map(quoted).join(delimiter)).join(end);
    // Blank lines at the end of a file are no rows.
    const written = rows.slice();
    while (written.at(-1)?.length === 1 && written.at(-1)?.[0]?.trim() === '') written.pop();
    const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, encoding === 'utf-8' ? 'utf-8' : 'utf-16le');
    const isEmpty = (row: string[]) => row.every((one) => one === '');
    return {
      bytes: new Uint8Array(bytes),
      overrides: { delimiter, headerRow: 0, encoding },
      data: written.filter((row) => !isEmpty(row)).length,
      blank: written.filter(isEmpty).length,
    };
  });

const folder = new URL('../files/catalogues/', import.meta.url);
const WHOLE: [string, Uint8Array][] = [
  ...readdirSync(folder).map((name): [string, Uint8Array] => [name, readFileSync(new URL(name, folder))]),
  ['goods.xlsx', workbook()],
  ['goods.xls', workbook('biff8')],
  ['goods.ods', workbook('ods')],
];

const damage = fc.record({
  kind: fc.constantFrom('cut', 'drop', 'swap', 'insert', 'repeat'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 64 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 16 }),
    fc
      .constantFrom('"', ',', '\n', '\r', '\0', '\uFFFD', '<script>', '=1+1', '1e999', '\uFEFF')
      .map((text) => new TextEncoder().encode(text)),
  ),
});

function damaged(
  whole: Uint8Array,
  { kind, at, length, bytes }: typeof damage extends fc.Arbitrary<infer Value> ? Value : never,
): Uint8Array {
  const from = Math.floor(at * whole.length);
  const to = Math.min(whole.length, from + length);
  const [before, middle, after] = [whole.subarray(0, from), whole.subarray(from, to), whole.subarray(to)];
  switch (kind) {
    case 'cut':
      return before.slice();
    case 'drop':
      return Buffer.concat([before, after]);
    case 'swap':
      return Buffer.concat([before, bytes, after]);
    case 'repeat':
      return Buffer.concat([before, ...Array<Uint8Array>(20).fill(middle), after]);
    default:
      return Buffer.concat([before, bytes, middle, after]);
  }
}

interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

const damages = fc.array(damage, { minLength: 1, maxLength: 4 });

const damagedWhole: fc.Arbitrary<NamedFile> = fc
  .record({ whole: fc.constantFrom(...WHOLE), damages })
  .map(({ whole: [name, bytes], damages }) => ({ name, bytes: new Uint8Array(damages.reduce(damaged, bytes)) }));

/** Archives in order, of a part that is not. */
const damagedPart: fc.Arbitrary<NamedFile> = fc
  .record({ of: fc.constantFrom('xlsx' as const, 'ods' as const), part: fc.nat(20), damages })
  .map(({ of, part, damages }) => {
    const parts = unzipSync(workbook(of));
    const names = Object.keys(parts).filter((name) => /sheet|content|workbook|strings|styles/i.test(name));
    const name = names[part % names.length] ?? '';
    parts[name] = new Uint8Array(damages.reduce(damaged, parts[name] ?? new Uint8Array()));
    return { name: `goods.${of}`, bytes: zipSync(parts, { level: 0 }) };
  });

/** Files of every kind with one to four places gone wrong. */
export const damagedFile: fc.Arbitrary<NamedFile> = fc.oneof({ weight: 2, arbitrary: damagedWhole }, damagedPart);

/** What went into an import and what came out of it, to be compared. */
export function account(result: ImportResult): { in: number; out: number } {
  if (!result.ok) return { in: 0, out: 0 };
  const { reading, understanding, tables } = result;
  const rows = tables[understanding.table]?.rows.length ?? 0;
  const { skus, rejected, merged, blank } = reading;
  return {
    in: rows - (understanding.headerRow === null ? 0 : understanding.headerRow + 1),
    out: skus.length + rejected.length + merged + blank,
  };
}
