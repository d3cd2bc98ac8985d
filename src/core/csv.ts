/** Tables to send on or to open in a spreadsheet: CSV as RFC 4180 has it, with cells that no spreadsheet takes for a formula. */

/** Lets spreadsheets read the text as UTF-8; stands before it where a file is written. */
export const BYTE_ORDER_MARK = '\uFEFF';

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/** A cell that a spreadsheet would take for a formula becomes text; `-5` and `+8.50` are numbers. */
const harmless = (cell: string) => (/^[=+\-@＝＋－＠\t\r\n]/.test(cell) && !/^[+-]?\d[\d.,]*$/.test(cell) ? `'${cell}` : cell);

/** CSV text of rows of cells, the header first; lines end with CR LF, the last one without. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map((cell) => quoted(typeof cell === 'number' ? String(cell) : harmless(cell))).join(',')).join('\r\n');
}
