/** Workbooks to tables. New ones (`.xlsx`) through read-excel-file, old ones (`.xls`) through xlsx; each is loaded when first needed. */
import type { Table } from '@/core/catalogue';
import { MOST_CELLS } from './guard';
import { numberText } from './json';

/** A day (ISO 8601) of a date cell; the time too where it has one. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberText(value);
  return value instanceof Date ? dateText(value) : String(value);
}

function tableOf(name: string, data: readonly (readonly unknown[])[]): Table {
  const rows = data.map((row) => Array.from(row, cellText));
  return { name, rows, lines: rows.map((_, index) => index + 1) };
}

/** The sheets of an `.xlsx` workbook. Throws where it is damaged. */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Table[]> {
  const { default: readSheets } = await import('read-excel-file/universal');
  const isWhole = bytes.byteLength === bytes.buffer.byteLength;
  const sheets = await readSheets(isWhole ? bytes.buffer : bytes.slice().buffer, { trim: false });
  return sheets.map(({ sheet, data }) => tableOf(sheet, data));
}

/** The sheets of an old workbook: `.xls` in binary, or the HTML and XML that many shops export under that name. Throws where it is damaged. */
export async function readOldWorkbook(source: Uint8Array | string): Promise<Table[]> {
  const { read, utils } = await import('@e965/xlsx');
  const options = { dense: true, cellDates: true, cellFormula: false, cellHTML: false, cellText: false } as const;
  const book =
    typeof source === 'string' ? read(source, { ...options, type: 'string', raw: true }) : read(source, { ...options, type: 'array' });
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const { s, e } = utils.decode_range(sheet['!ref'] ?? 'A1');
    if ((e.r - s.r + 1) * (e.c - s.c + 1) > MOST_CELLS) throw new Error(`${name}: ${sheet['!ref']}`);
    const data = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, blankrows: true });
    const table = tableOf(name, data);
    return [{ ...table, lines: table.rows.map((_, index) => s.r + index + 1) }];
  });
}
