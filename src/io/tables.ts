/** Bytes to tables. What the bytes are is told by the bytes themselves; the file's name only breaks ties. Nothing throws. */
import type { Damaged, Table } from '@/core/catalogue';
import { jsonErrorPlace } from '@/core/json-place';
import { type Delimiter, readDelimited } from './delimited';
import { decodeText, type Encoding } from './encoding';
import { unpackedWorkbook } from './guard';
import { readJson } from './json';
import { readOldWorkbook, readWorkbook } from './workbook';

export type FileKind = 'text' | 'json' | 'xlsx' | 'xls';

export type TablesFailureReason =
  | 'empty-file'
  | 'no-rows'
  | 'not-a-table'
  | 'not-json'
  | 'unreadable-workbook'
  | 'protected-workbook'
  | 'too-large'
  | 'too-many-columns'
  | 'zip-bomb';

export interface TablesFailure {
  ok: false;
  reason: TablesFailureReason;
  /** What the file seems to be (`PDF`, `PNG` …), where it is broken (line:column), how large it is, or the reader's own words. */
  detail?: string;
}

export interface FileTables {
  ok: true;
  tables: Table[];
  kind: FileKind;
  /** Of text and JSON; null for workbooks. */
  encoding: Encoding | null;
  /** Of delimited text. */
  delimiter: Delimiter | null;
}

export interface TableOptions {
  encoding?: Encoding | undefined;
  delimiter?: Delimiter | undefined;
  /** Bytes beyond which a file is refused; default 256 MiB. */
  maxBytes?: number | undefined;
}

const MAX_BYTES = 256 * 2 ** 20;

/** First bytes of files that hold no table, and what they are. */
const FOREIGN: [string, string][] = [
  ['%PDF', 'PDF'],
  ['\x89PNG', 'PNG'],
  ['GIF8', 'GIF'],
  ['\xff\xd8\xff', 'JPEG'],
  ['RIFF', 'RIFF'],
  ['\x1f\x8b', 'GZIP'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7-Zip'],
  ['SQLite', 'SQLite'],
  ['BM', 'BMP'],
  ['{\\rtf', 'RTF'],
  ['PAR1', 'Parquet'],
  ['PK\x05\x06', 'ZIP'],
];

const failure = (reason: TablesFailureReason, detail?: string): TablesFailure => ({ ok: false, reason, ...(detail ? { detail } : {}) });
const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const startsWith = (bytes: Uint8Array, signature: string): boolean => [...signature].every((char, at) => bytes[at] === char.charCodeAt(0));

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

function foreignKind(bytes: Uint8Array): string | null {
  const found = FOREIGN.find(([signature]) => startsWith(bytes, signature));
  // A PDF may have something before it.
  if (!found) return latin(bytes.subarray(0, 1024)).includes('%PDF-1.') ? 'PDF' : null;
  // Two letters can begin a text as well: a picture has zeros soon after.
  return found[0].length > 2 || bytes.subarray(0, 64).includes(0) ? found[1] : null;
}

/** Columns of a catalogue; the widest that shops ask for have about 500. */
const MOST_COLUMNS = 1000;
/** Rows that can be the header, or show the width of a table without one. */
const TOP_ROWS = 200;

function ok(tables: Table[], kind: FileKind, more: Partial<FileTables> = {}): FileTables | TablesFailure {
  if (!tables.some(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')))) return failure('no-rows');
  const width = Math.max(...tables.flatMap(({ rows }) => rows.slice(0, TOP_ROWS).map((row) => row.length)));
  if (width > MOST_COLUMNS) return failure('too-many-columns', String(width));
  return { ok: true, tables, kind, encoding: null, delimiter: null, ...more };
}

async function fromZip(bytes: Uint8Array<ArrayBuffer>): Promise<FileTables | TablesFailure> {
  const unpacked = await unpackedWorkbook(bytes);
  if (!(unpacked instanceof Uint8Array)) return failure(unpacked.reason, unpacked.detail);
  try {
    return ok(await readWorkbook(unpacked), 'xlsx');
  } catch (error) {
    // Spreadsheets of other programs (.ods, .xlsb) are zip archives too, and the older reader knows them.
    return fromOld(unpacked, 'unreadable-workbook', message(error));
  }
}

async function fromOld(source: Uint8Array | string, reason: TablesFailureReason, detail?: string): Promise<FileTables | TablesFailure> {
  try {
    return ok(await readOldWorkbook(source), 'xls');
  } catch (error) {
    const words = message(error);
    return /password|encrypt/i.test(words) ? failure('protected-workbook') : failure(reason, detail ?? words);
  }
}

/** Whether a text holds characters that no text file has. */
const isBinary = (text: string): boolean => {
  const start = text.slice(0, 4096);
  let controls = 0;
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls++;
  }
  return controls > Math.max(4, start.length / 50);
};

/** `3:17`, line and column. */
const placeOf = (text: string): string => {
  const { line, column } = jsonErrorPlace(text);
  return `${line}:${column}`;
};

function fromJson(text: string, encoding: Encoding): FileTables | TablesFailure {
  const table = readJson(text);
  return table === null ? failure('no-rows') : ok([table], 'json', { encoding });
}

async function fromText(bytes: Uint8Array, fileName: string, options: TableOptions): Promise<FileTables | TablesFailure> {
  const { text, encoding } = decodeText(bytes, options.encoding);
  const start = text.slice(0, 2000).trimStart();
  if (start === '') return text.trim() === '' ? failure('no-rows') : fromDelimited(text, encoding, options);
  if (isBinary(text)) return failure('not-a-table');
  if (/^<(\?xml|!doctype|html|table|meta|head|body)/i.test(start)) {
    if (/<table|<Workbook/i.test(text)) return fromOld(text, 'not-a-table', 'HTML');
    return failure('not-a-table', start.startsWith('<?xml') ? 'XML' : 'HTML');
  }
  if (start.startsWith('[') || start.startsWith('{') || /\.json$/i.test(fileName)) {
    try {
      return fromJson(text, encoding);
    } catch {
      if (/\.json$/i.test(fileName)) return failure('not-json', placeOf(text));
    }
  }
  return fromDelimited(text, encoding, options);
}

/** Characters that could not be decoded. */
function brokenCharacters(text: string): Damaged | undefined {
  const first = text.indexOf('\ufffd');
  if (first < 0) return undefined;
  let count = 0;
  for (let at = first; at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return { count, line: text.slice(0, first).split(/\r\n?|\n/).length };
}

function fromDelimited(text: string, encoding: Encoding, options: TableOptions): FileTables | TablesFailure {
  const { table, delimiter } = readDelimited(text, options.delimiter);
  const characters = brokenCharacters(text);
  if (characters) table.faults = { ...table.faults, characters };
  return ok([table], 'text', { encoding, delimiter });
}

/**
 * Reads the tables of a file: delimited text, JSON, `.xlsx`, `.xls`.
 * @param fileName the name it came under; only `.json` is looked at, to say that a broken one is broken
 */
export async function readTables(source: Uint8Array, fileName: string, options: TableOptions = {}): Promise<FileTables | TablesFailure> {
  const bytes = source as Uint8Array<ArrayBuffer>;
  if (bytes.length === 0) return failure('empty-file');
  if (bytes.length > (options.maxBytes ?? MAX_BYTES)) return failure('too-large', `${Math.ceil(bytes.length / 2 ** 20)} MiB`);
  if (startsWith(bytes, 'PK\x03\x04')) return fromZip(bytes);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0')) return fromOld(bytes, 'unreadable-workbook');
  const foreign = foreignKind(bytes);
  return foreign === null ? fromText(bytes, fileName, options) : failure('not-a-table', foreign);
}
