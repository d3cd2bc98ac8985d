/** What `readSkus` has to do for one table, decided once so that the loop over the rows only reads cells. */
import { minorDigits } from '@/core/page';
import { decimalSign } from './decimal-sign';
import type { FieldId } from './fields';
import { readName } from './names';
import { PriceReader } from './price';
import type { Column, Table, Understanding, Warning } from './types';

/** A column of money and how its values are written. */
export interface MoneyColumn {
  field: FieldId;
  index: number;
  header: string;
  reader: PriceReader;
}

/** A column of counts. */
export interface CountColumn {
  field: FieldId;
  index: number;
  header: string;
}

export interface ReadPlan {
  /** First row of data. */
  start: number;
  /** Columns that the header or the content showed; more in a row is ragged. */
  width: number;
  /** Positions of columns; −1 where there is none. */
  title: number;
  brand: number;
  handle: number;
  facets: number;
  badges: number;
  roles: number;
  /** −1 too where the column has no value at all: then it is no column of ids. */
  id: number;
  categories: number[];
  images: number[];
  /** Columns of words. */
  texts: number[];
  options: number[];
  price: MoneyColumn | null;
  salePrice: MoneyColumn | null;
  listPrice: MoneyColumn | null;
  /** Further money fields of a SKU. */
  money: MoneyColumn[];
  /** Counts that stand in the SKU itself and in its `stats`. */
  counts: CountColumn[];
  stats: CountColumn[];
  header: (index: number) => string;
  warnings: Warning[];
}

const COUNTS = new Set<FieldId>(['stock', 'tier', 'frequency']);
const STATS = new Set<FieldId>(['pageViews', 'clicks', 'orders', 'rank', 'popularity']);
const WORDS = new Set<FieldId>(['id', 'title', 'brand', 'category', 'handle', 'option', 'facets', 'badges', 'roles']);
const MONEY = new Set<FieldId>(['cost', 'lowestPrice30d', 'lowestPrice7d', 'offlinePrice', 'revenue']);

const hasValues = (table: Table, start: number, index: number): boolean =>
  table.rows.some((row, at) => at >= start && (row[index] ?? '').trim() !== '');

/**
 * Plans the reading of a table. Looks at every value of the money columns to tell how they are written.
 * @param currency ISO 4217; null: two decimals, no sign is compared
 */
export function planReading(table: Table, understanding: Understanding, currency: string | null): ReadPlan {
  const { columns, headerRow } = understanding;
  const start = headerRow === null ? 0 : headerRow + 1;
  const digits = currency === null ? 2 : minorDigits(currency);
  const warnings: Warning[] = [];
  const { characters, quotes } = table.faults ?? {};
  if (characters) warnings.push({ reason: 'broken-characters', ...characters });
  if (quotes) warnings.push({ reason: 'broken-quotes', ...quotes });
  const at = (field: FieldId): number => columns.find((column) => column.field === field)?.index ?? -1;
  const all = (field: FieldId): number[] => columns.filter((column) => column.field === field).map(({ index }) => index);
  const money = ({ index, header, field }: Column): MoneyColumn => {
    const minor = readName(header).minor;
    const { decimal, mixed } = decimalSign(table.rows, start, index, currency, digits);
    if (mixed) warnings.push({ reason: 'mixed-decimals', column: header });
    return { field: field ?? 'price', index, header, reader: new PriceReader({ decimal, digits: minor ? 0 : digits, currency }) };
  };
  const moneyAt = (field: FieldId): MoneyColumn | null => {
    const column = columns.find((one) => one.field === field);
    return column ? money(column) : null;
  };
  const id = at('id');
  // A variant's own picture goes before the product's.
  const variantFirst = (a: number, b: number) =>
    Number(!/variant/i.test(columns[a]?.header ?? '')) - Number(!/variant/i.test(columns[b]?.header ?? ''));
  return {
    start,
    width: columns.length,
    title: at('title'),
    brand: at('brand'),
    handle: at('handle'),
    facets: at('facets'),
    badges: at('badges'),
    roles: at('roles'),
    id: id >= 0 && hasValues(table, start, id) ? id : -1,
    categories: all('category'),
    images: all('image').sort(variantFirst),
    texts: columns.filter(({ field }) => field !== null && WORDS.has(field)).map(({ index }) => index),
    options: all('option'),
    price: moneyAt('price'),
    salePrice: moneyAt('salePrice'),
    listPrice: moneyAt('listPrice'),
    money: columns.filter(({ field }) => field !== null && MONEY.has(field)).map(money),
    counts: columns.flatMap(({ field, index, header }) => (field !== null && COUNTS.has(field) ? [{ field, index, header }] : [])),
    stats: columns.flatMap(({ field, index, header }) => (field !== null && STATS.has(field) ? [{ field, index, header }] : [])),
    header: (index) => columns[index]?.header ?? '',
    warnings,
  };
}
