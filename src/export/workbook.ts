/** Tables as workbooks. Loaded when one is asked for. */
import writeXlsxFile, { type Cell } from 'write-excel-file/browser';
import type { Table, TableCell, TableColumn } from '@/core/tables';

/** Widest column, in characters. */
const MAX_WIDTH = 48;
/** XLSX takes no more characters in a cell. */
const MAX_CHARACTERS = 32_767;
/** What XML 1.0 cannot hold. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu;

/** The table as an `.xlsx` file of one sheet: the header stands still, numbers are numbers, and texts are never formulas. */
export function workbook(table: Table, sheet: string): Promise<Blob> {
  const header = table.columns.map(({ name }): Cell => ({ value: name, type: String, fontWeight: 'bold' }));
  const rows = table.rows.map((row) => row.map((value, i) => cellOf(value, table.columns[i], table.digits)));
  const columns = table.columns.map((column, i) => ({ width: widthOf(column, table.rows, i) }));
  return writeXlsxFile([header, ...rows], { sheet, columns, stickyRowsCount: 1 }).toBlob();
}

function cellOf(value: TableCell, column: TableColumn | undefined, digits: number): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { value: writable(value), type: String };
  if (column?.kind === 'percent') return { value, type: Number, format: '0.0%' };
  return column?.kind === 'money' ? { value, type: Number, format: digits > 0 ? `0.${'0'.repeat(digits)}` : '0' } : { value, type: Number };
}

/** Cut where the file could not hold it, never inside a character. */
function writable(text: string): string {
  const clean = text.toWellFormed().replace(UNWRITABLE, ' ');
  return clean.length <= MAX_CHARACTERS
    ? clean
    : clean
        .slice(0, MAX_CHARACTERS)
        .toWellFormed()
        .replace(/\uFFFD$/, '');
}

function widthOf({ name }: TableColumn, rows: Table['rows'], i: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, lengthOf(String(row[i] ?? ''))), lengthOf(name));
  return Math.min(longest + 2, MAX_WIDTH);
}

/** In Latin characters: a Chinese one takes the room of two. */
const lengthOf = (text: string) => [...text.slice(0, MAX_WIDTH)].reduce((sum, sign) => sum + (sign > '\u2E80' ? 2 : 1), 0);
