/**
 * Workbooks before they are read. A ZIP archive is unpacked here and counted while it is, so that a bomb is told before it
 * eats the memory; then the cells that its sheets span: the readers keep a place for each, and one stray cell in the last
 * corner of a sheet is 17 thousand million places.
 */
import { zipSync } from 'fflate';
import { openZip, type ZipLimits } from './zip';

/** A part of 256 MiB is about 13 seconds of reading. */
const LIMITS: ZipLimits = { entries: 10_000, totalBytes: 2 ** 30, entryBytes: 256 * 2 ** 20, ratio: 200 };
/** Places of cells. */
export const MOST_CELLS = 20e6;
/** Bytes without a tag: a cell of Excel has 32,767 characters, so this is no text that it wrote. */
const MOST_TEXT = 4 * 2 ** 20;

export interface Danger {
  reason: 'zip-bomb' | 'too-large' | 'not-a-table' | 'unreadable-workbook' | 'protected-workbook';
  detail?: string;
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** Parts that the readers open. */
const READ = /\.(xml|rels|bin)$/i;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MiB`;

/** What an archive is, by the names in it, where it is no workbook. */
function foreignArchive(names: readonly string[]): string | null {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/') || names.includes('content.xml')) return null;
  if (has('word/')) return 'Word';
  if (has('ppt/')) return 'PowerPoint';
  if (has('visio/')) return 'Visio';
  if (has('Index/') && names.some((name) => name.endsWith('.iwa'))) return 'Numbers';
  return 'ZIP';
}

/** Positions in the bytes of a sheet's XML. */
const LESS = 60;
const GREATER = 62;
const CHAR_C = 99;
const BLANK = 32;
const SLASH = 47;

const REFERENCE = /\sr="([A-Z]{0,3})(\d{1,9})"/;

/** Columns of a reference: `A` 1, `XFD` 16384. */
const columnsOf = (letters: string): number => [...letters].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0);

/** Rows and columns that the filled cells of a sheet span, and its longest run of bytes without a tag. Linear in the bytes. */
function spanOf(xml: Uint8Array): { rows: number; columns: number; text: number } {
  const span = { rows: 0, columns: 0, text: 0 };
  const decoder = new TextDecoder('latin1');
  let row = '';
  for (let at = xml.indexOf(LESS); at >= 0; ) {
    const close = xml.indexOf(GREATER, at);
    if (close < 0) break;
    const isCell = xml[at + 1] === CHAR_C && xml[at + 2] === BLANK;
    const isRow = !isCell && xml[at + 1] === 114 && xml[at + 2] === 111 && xml[at + 3] === 119;
    // A cell that is closed at once has a style and no value.
    if ((isCell && xml[close - 1] !== SLASH) || isRow) {
      const [, letters = '', digits = ''] = REFERENCE.exec(decoder.decode(xml.subarray(at, Math.min(close, at + 200)))) ?? [];
      if (isRow) row = digits;
      else if (letters !== '') span.columns = Math.max(span.columns, columnsOf(letters));
      span.rows = Math.max(span.rows, Number(isRow ? row : digits));
    }
    const next = xml.indexOf(LESS, close);
    span.text = Math.max(span.text, (next < 0 ? xml.length : next) - close);
    at = next;
  }
  return span;
}

/** Cells that an OpenDocument sheet spans: rows and cells are written once and repeated. */
function repeatedCells(xml: string): number {
  let cells = 0;
  for (const [, attributes = '', inside = ''] of xml.matchAll(/<table:table-row\b([^>]*)>(.*?)<\/table:table-row>/gs)) {
    if (!inside.includes('office:value-type')) continue;
    let width = 0;
    for (const [, repeated] of inside.matchAll(/<table:table-cell\b(?:[^>]*?number-columns-repeated="(\d+)")?/g))
      width += Number(repeated ?? 1);
    cells += width * Number(/number-rows-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
  }
  return cells;
}

function dangerOf(path: string, bytes: Uint8Array): Danger | null {
  if (path === 'content.xml') {
    const cells = repeatedCells(new TextDecoder().decode(bytes));
    return cells > MOST_CELLS ? { reason: 'too-large', detail: `${path}: ${cells.toLocaleString('en')} cells` } : null;
  }
  if (!SHEET.test(path)) return null;
  const { rows, columns, text } = spanOf(bytes);
  if (text > MOST_TEXT) return { reason: 'zip-bomb', detail: `${path}: ${megabytes(text)}` };
  if (rows * Math.max(1, columns) <= MOST_CELLS) return null;
  return { reason: 'too-large', detail: `${path}: ${rows.toLocaleString('en')} × ${columns.toLocaleString('en')}` };
}

/**
 * The parts of a workbook, each unpacked once, in an archive that packs nothing: what the readers get cannot grow.
 * @returns the archive, or why it is none that may be read
 */
export async function unpackedWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | Danger> {
  const zip = await openZip(new Blob([bytes]), LIMITS);
  if (!zip.ok) return { reason: zip.reason === 'not-a-zip' ? 'unreadable-workbook' : 'zip-bomb' };
  const foreign = foreignArchive(zip.entries.map(({ path }) => path));
  if (foreign !== null) return { reason: 'not-a-table', detail: foreign };
  const parts: Record<string, Uint8Array> = {};
  for (const entry of zip.entries) {
    if (!READ.test(entry.path)) continue;
    const detail = `${entry.path}: ${megabytes(entry.bytes)}`;
    const part = await zip.read(entry);
    if (part === 'zip-bomb' || part === 'too-large') return { reason: 'zip-bomb', detail };
    if (part === 'encrypted') return { reason: 'protected-workbook' };
    if (typeof part === 'string') return { reason: 'unreadable-workbook', detail: entry.path };
    const danger = dangerOf(entry.path, part);
    if (danger) return danger;
    parts[entry.path] = part;
  }
  return zipSync(parts, { level: 0 });
}
