import { type Hints, type Reading, readSkus, type Table, type Understanding, understand } from '@/core/catalogue';

/** A table from lines with cells parted by `;`. */
export function tableOf(...lines: string[]): Table {
  return { name: '', rows: lines.map((line) => line.split(';').map((cell) => cell.trim())), lines: lines.map((_, index) => index + 1) };
}

/** What a table is understood as, and its reading. */
export function read(table: Table, hints: Hints = {}): { understanding: Understanding; reading: Reading } {
  const understanding = understand([table], hints);
  if (understanding === null) throw new Error('the table is empty');
  return { understanding, reading: readSkus(table, understanding) };
}
