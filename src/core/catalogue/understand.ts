/** What a file's tables mean: which of them is the catalogue, where its header stands, what its columns are, which currency. */
import { assignByContent, assignByName, headerScore, isNumber, looksLikeHeader } from './columns';
import { currenciesOf, currencyCode } from './currency';
import { FIELDS, type FieldId, takesMany } from './fields';
import { readName } from './names';
import { currencyWords } from './price-text';
import type { Column, ColumnName, Hints, Table, Understanding } from './types';

/** Rows from the top among which the header is looked for. */
const HEADER_ROWS = 25;
/** Values of a column that are looked at to tell what it holds, and rows among which they are looked for. */
const SAMPLE = 8;
const SAMPLE_ROWS = 2000;
/** Characters of a header that are read. */
const MOST_HEADER = 200;
/** Price values that are looked at for a currency. */
const CURRENCY_VALUES = 400;

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** The spreadsheet letter of a column, `A` for 0, `AA` for 26. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The row of the header, from 0; null where the table has none. */
function findHeader(table: Table): number | null {
  if (table.keys) return null;
  const top = table.rows.slice(0, HEADER_ROWS);
  let best = -1;
  let bestScore = 0;
  top.forEach((row, index) => {
    const score = looksLikeHeader(row) ? headerScore(row) : 0;
    // A second row of names (field ids above, Chinese names below) is the header when it says as much as the first.
    if (score >= 1.5 && (score > bestScore || (score >= bestScore * 0.6 && index === best + 1))) {
      best = index;
      bestScore = Math.max(score, bestScore);
    }
  });
  if (best >= 0) return best;
  return headerByShape(table);
}

/** A header in words nobody knows: a row of texts over columns of numbers. */
function headerByShape(table: Table): number | null {
  const first = table.rows.findIndex((row) => !isBlank(row));
  const row = table.rows[first];
  if (!row || !looksLikeHeader(row) || row.filter((cell) => cell.trim() !== '').length < Math.min(2, row.length)) return null;
  const below = table.rows.slice(first + 1, first + 21).filter((cells) => !isBlank(cells));
  const overNumbers = row.some((cell, index) => {
    const values = below.map((cells) => (cells[index] ?? '').trim()).filter((value) => value !== '');
    return cell.trim() !== '' && values.length > 0 && values.filter(isNumber).length > values.length / 2;
  });
  return overNumbers ? first : null;
}

function sampleOf(table: Table, start: number, index: number): string[] {
  const found: string[] = [];
  const { rows } = table;
  const end = Math.min(rows.length, start + SAMPLE_ROWS);
  for (let row = start; row < end && found.length < SAMPLE; row++) {
    const value = rows[row]?.[index]?.trim();
    if (value) found.push(value.length > 200 ? `${value.slice(0, 200)}…` : value);
  }
  for (let row = end; row < rows.length && found.length === 0; row++) {
    const value = rows[row]?.[index]?.trim();
    if (value) found.push(value.slice(0, 200));
  }
  return found;
}

function columnsOf(table: Table, headerRow: number | null): Column[] {
  const header = headerRow === null ? table.keys : table.rows[headerRow];
  const start = headerRow === null ? 0 : headerRow + 1;
  let width = header?.length ?? 0;
  if (header === undefined) for (const row of table.rows.slice(0, 200)) width = Math.max(width, row.length);
  return Array.from({ length: width }, (_, index) => ({
    index,
    header:
      header?.[index]
        ?.slice(0, MOST_HEADER)
        .replace(/^\uFEFF/, '')
        .replace(/\s+/g, ' ')
        .trim() || columnLetter(index),
    field: null,
    sample: sampleOf(table, start, index),
  }));
}

/** The column a person names: by header (exactly, then without case), by letter, or by position. */
function findColumn(columns: Column[], name: ColumnName): Column | undefined {
  if (typeof name === 'number') return columns[name];
  const wanted = name.trim();
  return (
    columns.find(({ header }) => header === wanted) ??
    columns.find(({ header }) => header.toLowerCase() === wanted.toLowerCase()) ??
    columns.find(({ index }) => columnLetter(index) === wanted.toUpperCase())
  );
}

interface Wishes {
  settled: Set<FieldId>;
  taken: Set<number>;
  unknown: string[];
}

function applyHints(columns: Column[], hints: Hints['columns']): Wishes {
  const wishes: Wishes = { settled: new Set(), taken: new Set(), unknown: [] };
  for (const field of FIELDS) {
    const wish = hints?.[field];
    if (wish === undefined) continue;
    wishes.settled.add(field);
    const names = Array.isArray(wish) ? wish : [wish];
    for (const name of takesMany(field) ? names : names.slice(0, 1)) {
      const column = findColumn(columns, name);
      if (column === undefined) wishes.unknown.push(String(name));
      else {
        column.field = field;
        wishes.taken.add(column.index);
      }
    }
  }
  // A price that was chosen by hand is the price: no guessed sale price goes before it.
  if (wishes.settled.has('price')) wishes.settled.add('salePrice');
  return wishes;
}

function currencyOfValues(table: Table, start: number, columns: Column[]): string | null {
  const votes = new Map<string, number>();
  const sets: (readonly string[])[] = [];
  for (const { index } of columns) {
    let looked = 0;
    for (let row = start; row < table.rows.length && looked < CURRENCY_VALUES; row++) {
      const value = table.rows[row]?.[index];
      if (!value?.trim()) continue;
      looked++;
      if (/^[\d.,\s]+$/.test(value)) continue;
      for (const word of currencyWords(value)) {
        const meant = currenciesOf(word);
        if (meant) sets.push(meant);
      }
    }
  }
  // A code ("HKD") is surer than a sign ("$") and decides between the currencies the sign can mean.
  for (const meant of sets) for (const code of meant.length === 1 ? meant : []) votes.set(code, (votes.get(code) ?? 0) + 1);
  const shared = sets.filter((meant) => meant.length > 1);
  for (const meant of shared) {
    const code = meant.find((one) => votes.has(one)) ?? meant[0];
    if (code !== undefined) votes.set(code, (votes.get(code) ?? 0) + 1);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return best === 'CNY' && isJapanese(table) && shared.length === sets.length ? 'JPY' : best;
}

/** Kana tell that a yen sign is Japanese. */
const isJapanese = (table: Table): boolean => table.rows.slice(0, 50).some((row) => row.some((cell) => /[\u3041-\u30fe]{2}/.test(cell)));

function findCurrency(
  table: Table,
  start: number,
  columns: Column[],
  wish: string | undefined,
): Pick<Understanding, 'currency' | 'currencyFrom'> {
  if (wish !== undefined) {
    const code = currencyCode(wish);
    if (code !== undefined) return { currency: code, currencyFrom: 'user' };
  }
  const prices = columns.filter(({ field }) => field === 'price' || field === 'salePrice' || field === 'listPrice');
  const column = columns.find(({ field }) => field === 'currency');
  const told = column?.sample.map((value) => currencyCode(value)).find((code) => code !== undefined);
  if (told !== undefined) return { currency: told, currencyFrom: 'column' };
  const seen = currencyOfValues(table, start, prices);
  if (seen !== null) return { currency: seen, currencyFrom: 'values' };
  const named = prices.map(({ header }) => readName(header).currency).find((code) => code !== null);
  return named === undefined ? { currency: null, currencyFrom: null } : { currency: named, currencyFrom: 'header' };
}

function understandTable(table: Table, position: number, hints: Hints): Understanding {
  const headerRow = hints.headerRow === undefined ? findHeader(table) : hints.headerRow;
  const columns = columnsOf(table, headerRow);
  const { settled, taken, unknown } = applyHints(columns, hints.columns);
  if (headerRow === null && !table.keys) assignByContent(columns, settled, taken);
  else assignByName(columns, settled, taken);
  const start = headerRow === null ? 0 : headerRow + 1;
  return {
    table: position,
    sheet: table.name === '' ? null : table.name,
    headerRow,
    columns,
    ...findCurrency(table, start, columns, hints.currency),
    unknownColumns: unknown,
  };
}

/** How much a table looks like the catalogue: a price first, then names known, then size. */
function worth(understanding: Understanding, table: Table): number {
  const fields = new Set(understanding.columns.flatMap(({ field }) => (field === null ? [] : [field])));
  const price = fields.has('price') ? 1000 : 0;
  const title = fields.has('title') ? 200 : 0;
  const id = fields.has('id') ? 100 : 0;
  return price + title + id + fields.size * 10 + Math.min(9, Math.log2(table.rows.length + 1));
}

/**
 * Finds out what a file's tables mean, as far as the user has not said it.
 * @returns null where there is no table with a cell in it, or none with the name in the hints
 */
export function understand(tables: readonly Table[], hints: Hints = {}): Understanding | null {
  const { sheet } = hints;
  let best: Understanding | null = null;
  let bestWorth = -1;
  tables.forEach((table, position) => {
    if (table.rows.every(isBlank)) return;
    if (sheet !== undefined && sheet !== position && sheet !== table.name) return;
    const understood = understandTable(table, position, hints);
    const value = worth(understood, table);
    if (value > bestWorth) [best, bestWorth] = [understood, value];
  });
  return best;
}

/** Whether the understanding has a column of prices, without which nothing can be planned. */
export const hasPrice = ({ columns }: Understanding): boolean => columns.some(({ field }) => field === 'price' || field === 'salePrice');

/** Whether a row under the header has a character in it. */
export const hasDataRows = ({ rows }: Table, { headerRow }: Understanding): boolean =>
  rows.some((row, at) => at > (headerRow ?? -1) && !isBlank(row));

/** Which columns carry each field, by header: `{ price: ['活动价'], category: ['一级类目', '二级类目'] }`. */
export function columnsByField({ columns }: Understanding): Partial<Record<FieldId, string[]>> {
  const found: Partial<Record<FieldId, string[]>> = {};
  for (const { field, header } of columns) {
    if (field === null) continue;
    const list = found[field] ?? [];
    list.push(header);
    found[field] = list;
  }
  return found;
}

/** Gives a column another meaning (null: none), taking it from the column that had it where only one may. */
export function withColumnField(understanding: Understanding, index: number, field: FieldId | null): Understanding {
  const columns = understanding.columns.map((column) => {
    if (column.index === index) return { ...column, field };
    return field !== null && !takesMany(field) && column.field === field ? { ...column, field: null } : column;
  });
  return { ...understanding, columns };
}
