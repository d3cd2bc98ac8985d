/** Files that cannot be catalogues, made on the spot: for the import in Node and for the built application. */
import { CFB, utils, write } from '@e965/xlsx';
import { unzipSync, zipSync } from 'fflate';
import type { ImportFailure } from '@/io';

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

const SHEET = 'xl/worksheets/sheet1.xml';

/** A small workbook of two SKUs. */
export function workbook(bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx'): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  const rows = [
    ['sku', 'title', 'price'],
    ['a', 'Cup', 5],
    ['b', 'Bowl', 7],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Goods');
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

/** An archive with one of its parts changed. */
function withPart(archive: Uint8Array, name: string, change: (xml: string) => string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(archive);
  return zipSync({ ...parts, [name]: utf8(change(new TextDecoder().decode(parts[name]))) }, { level: 1 }) as Uint8Array<ArrayBuffer>;
}

/** A workbook whose sheet was changed. */
export const withSheet = (change: (xml: string) => string): Uint8Array<ArrayBuffer> => withPart(workbook(), SHEET, change);

/** A workbook with a sheet of so many bytes of blanks, a two-hundredth of them packed. */
const bomb = (bytes: number): Uint8Array<ArrayBuffer> =>
  withSheet((xml) => xml.replace('</sheetData>', `${' '.repeat(bytes)}</sheetData>`));

/** The bomb, declared to be as small as it is packed. */
function lyingBomb(bytes: number): Uint8Array<ArrayBuffer> {
  const archive = bomb(bytes);
  const view = new DataView(archive.buffer);
  for (let at = 0; at + 46 < archive.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === SHEET) view.setUint32(at + 24, 500, true);
  }
  return archive;
}

/** A compound file with these streams, as old Office and encrypted workbooks are. */
function compound(...streams: string[]): Uint8Array<ArrayBuffer> {
  const file = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(5000).fill(7));
  return new Uint8Array(CFB.write(file, { type: 'array' }) as unknown as ArrayBuffer);
}

const archiveOf = (parts: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> => zipSync(parts) as Uint8Array<ArrayBuffer>;

export interface BadFile {
  what: string;
  name: string;
  bytes: () => Uint8Array<ArrayBuffer>;
  reason: ImportFailure['reason'];
  /** What the message names. */
  detail?: RegExp;
}

const COLUMNS = 1200;

export const BAD_FILES: BadFile[] = [
  { what: 'an empty file', name: 'empty.csv', bytes: () => new Uint8Array(), reason: 'empty-file' },
  { what: 'a byte order mark and nothing else', name: 'mark.csv', bytes: () => utf8('\uFEFF'), reason: 'no-rows' },
  { what: 'a header without rows', name: 'header.csv', bytes: () => utf8('sku,title,price\n'), reason: 'no-rows' },
  {
    what: 'a PDF under the name .csv',
    name: 'paper.csv',
    bytes: () => utf8('%PDF-1.7\n%âãÏÓ\n1 0 obj\n'),
    reason: 'not-a-table',
    detail: /PDF/,
  },
  { what: 'a PDF after blank lines', name: 'late.csv', bytes: () => utf8('\n\n%PDF-1.7\n1 0 obj\n'), reason: 'not-a-table', detail: /PDF/ },
  { what: 'RTF', name: 'text.csv', bytes: () => utf8('{\\rtf1\\ansi sku, price}'), reason: 'not-a-table', detail: /RTF/ },
  {
    what: 'bytes without sense',
    name: 'noise.csv',
    bytes: () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256),
    reason: 'not-a-table',
  },
  {
    what: `${COLUMNS} columns`,
    name: 'wide.csv',
    bytes: () => utf8(`${['price', ...Array<string>(COLUMNS - 1).fill('x')].join(',')}\n5`),
    reason: 'too-many-columns',
    detail: /1200/,
  },
  { what: 'a ZIP bomb as a workbook', name: 'bomb.xlsx', bytes: () => bomb(30e6), reason: 'zip-bomb', detail: /sheet1\.xml: 29 MiB/ },
  {
    what: 'a ZIP bomb that declares itself small',
    name: 'liar.xlsx',
    bytes: () => lyingBomb(12e6),
    reason: 'zip-bomb',
    detail: /sheet1\.xml/,
  },
  {
    what: 'a bomb in a bomb, without a sheet',
    name: 'nested.xlsx',
    bytes: () => archiveOf({ 'a.zip': archiveOf({ 'b.zip': bomb(1e6) }) }),
    reason: 'not-a-table',
    detail: /ZIP/,
  },
  {
    what: 'a workbook with a cell in its last corner',
    name: 'corner.xlsx',
    bytes: () => withSheet((xml) => xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')),
    reason: 'too-large',
    detail: /1,048,576 × 16,384/,
  },
  {
    what: 'an OpenDocument sheet under the name .xlsx, its rows and cells repeated',
    name: 'repeated.xlsx',
    bytes: () =>
      withPart(workbook('ods'), 'content.xml', (xml) =>
        xml
          .replace('<table:table-row>', '<table:table-row table:number-rows-repeated="1048576">')
          .replace('<table:table-cell ', '<table:table-cell table:number-columns-repeated="1000" '),
      ),
    reason: 'too-large',
    detail: /cells/,
  },
  {
    what: 'a workbook with a password',
    name: 'secret.xlsx',
    bytes: () => compound('EncryptionInfo', 'EncryptedPackage'),
    reason: 'protected-workbook',
  },
  { what: 'an old Word document named .xls', name: 'letter.xls', bytes: () => compound('WordDocument'), reason: 'unreadable-workbook' },
  {
    what: 'a Word document named .xlsx',
    name: 'letter.xlsx',
    bytes: () => archiveOf({ '[Content_Types].xml': utf8('<Types/>'), 'word/document.xml': utf8('<w:document/>') }),
    reason: 'not-a-table',
    detail: /Word/,
  },
  { what: 'a workbook cut in half', name: 'half.xlsx', bytes: () => workbook().slice(0, 4000), reason: 'unreadable-workbook' },
  {
    what: 'JSON cut in half',
    name: 'half.json',
    bytes: () => utf8('[\n{"sku":"a","price":5},\n{"sku"'),
    reason: 'not-json',
    detail: /3:7/,
  },
  { what: 'JSON with a fault', name: 'fault.json', bytes: () => utf8('[\n{"sku":"a" "price":5}]'), reason: 'not-json', detail: /2:12/ },
];
