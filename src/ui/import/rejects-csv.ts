/** The rejected rows as a table to send on or to open in a spreadsheet. */

const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/** A cell that a spreadsheet would take for a formula becomes text; `-5` and `+8.50` are numbers. */
const harmless = (cell: string) => (/^[=+\-@＝＋－＠\t\r\n]/.test(cell) && !/^[+-]?\d[\d.,]*$/.test(cell) ? `'${cell}` : cell);

/** CSV text (RFC 4180) of rows of cells, the header first. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => row.map((cell) => quoted(typeof cell === 'number' ? String(cell) : harmless(cell))).join(',')).join('\r\n');
}
