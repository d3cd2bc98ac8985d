/**
 * Rows that a spreadsheet put on the clipboard, as SKUs. The same reading as that of a file, except that a table without a
 * header may hold nothing but ids of SKUs that are known already.
 */
import { type Column, type Reject, readSkus, type Table, understand } from '@/core/catalogue';
import type { Sku } from '@/core/page';
import { readDelimited } from './delimited';

/** Rows that are placed at once; more are a catalogue. */
const MOST_ROWS = 300;
/** Characters of a text that is looked at. */
const MOST_CHARS = 4 * 2 ** 20;

export interface PastedRows {
  ok: true;
  /** In the order of the rows; those that are known already as they are known. */
  skus: Sku[];
  rejected: Reject[];
  /** Columns that were read. */
  columns: Column[];
  /** Whether a header said what the columns mean. */
  headed: boolean;
}

export interface NotRows {
  ok: false;
  /** `no-table`: plain text. `no-price`: a table, but neither prices nor ids that are known. `no-rows`: none of its rows can be used. */
  reason: 'no-table' | 'no-price' | 'no-rows' | 'too-many' | 'other-currency';
  rows?: number;
  currency?: string;
  rejected?: Reject[];
}

/** Signs that stand for several currencies are no contradiction: `$` on a page in Canadian dollars. */
function sameSign(a: string, b: string): boolean {
  const sign = (currency: string) =>
    new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(0);
  return sign(a) === sign(b);
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

/**
 * Reads pasted text.
 * @param options.currency of the page; rows that say another one are refused
 * @param options.known a SKU by its id, where page or catalogue have it
 */
export function readPastedRows(
  text: string,
  { currency, known }: { currency: string; known: (id: string) => Sku | undefined },
): PastedRows | NotRows {
  if (text.length > MOST_CHARS) return { ok: false, reason: 'too-many' };
  const { table } = readDelimited(text.replace(/^\uFEFF/, ''));
  const rows = table.rows.filter((row) => !isBlank(row));
  if (rows.length === 0) return { ok: false, reason: 'no-table' };
  if (rows.length > MOST_ROWS + 1) return { ok: false, reason: 'too-many', rows: rows.length };
  const understanding = understand([table]);
  const listed = byId(rows, known);
  if (!understanding?.columns.some(({ field }) => field === 'price' || field === 'salePrice')) {
    if (listed) return listed;
    return { ok: false, reason: rows.some((row) => row.length > 1) ? 'no-price' : 'no-table' };
  }
  // A sentence with a number in it is no table.
  if (understanding.headerRow === null && understanding.columns.length < 2) return listed ?? { ok: false, reason: 'no-table' };
  if (understanding.headerRow === null && !understanding.columns.some(({ field }) => field === 'title' || field === 'id'))
    return listed ?? { ok: false, reason: 'no-price' };
  const told = understanding.currency;
  if (told !== null && told !== currency && (understanding.currencyFrom === 'column' || !sameSign(told, currency)))
    return { ok: false, reason: 'other-currency', currency: told };
  const { skus, rejected } = withKnown(readSkus(table, understanding, { currency }), table, understanding, known);
  if (skus.length === 0) return { ok: false, reason: 'no-rows', rejected };
  const columns = understanding.columns.filter(({ field }) => field !== null);
  return { ok: true, skus, rejected, columns, headed: understanding.headerRow !== null };
}

/** Rows without a price whose SKU is known: it costs what it costs there. They stand where the rows stand. */
function withKnown(
  read: Pick<PastedRows, 'skus' | 'rejected'>,
  table: Table,
  { columns }: { columns: readonly Column[] },
  known: (id: string) => Sku | undefined,
): Pick<PastedRows, 'skus' | 'rejected'> {
  const at = columns.find(({ field }) => field === 'id')?.index;
  if (at === undefined || read.rejected.length === 0) return read;
  const idOf = (line: number) => table.rows[Array.from(table.lines).indexOf(line)]?.[at]?.trim() ?? '';
  const priced = new Map(read.skus.map((sku) => [sku.id, sku]));
  const isFound = ({ reason, line }: Reject) => reason === 'empty-price' && !priced.has(idOf(line)) && known(idOf(line)) !== undefined;
  const rejected = read.rejected.filter((reject) => !isFound(reject));
  if (rejected.length === read.rejected.length) return read;
  const found = new Map(read.rejected.filter(isFound).map(({ line }) => [idOf(line), known(idOf(line))]));
  const inOrder = table.rows.flatMap((row) => {
    const id = row[at]?.trim() ?? '';
    return priced.get(id) ?? found.get(id) ?? [];
  });
  return { skus: [...new Map([...inOrder, ...read.skus].map((sku) => [sku.id, sku])).values()], rejected };
}

/** Rows each of which names a known SKU; undefined where hardly one does. */
function byId(rows: Table['rows'], known: (id: string) => Sku | undefined): PastedRows | undefined {
  const found = rows.map((row) => row.map((cell) => known(cell.trim())).find((sku) => sku !== undefined));
  const skus = [...new Map(found.flatMap((sku) => (sku ? [[sku.id, sku] as const] : []))).values()];
  // The first row may be a header.
  if (skus.length === 0 || found.slice(1).filter((sku) => sku === undefined).length > rows.length / 2) return undefined;
  const rejected = found.flatMap((sku, at): Reject[] =>
    sku !== undefined || at === 0 ? [] : [{ line: at + 1, column: '', value: rows[at]?.[0]?.slice(0, 80) ?? '', reason: 'empty-price' }],
  );
  return { ok: true, skus, rejected, columns: [], headed: false };
}
