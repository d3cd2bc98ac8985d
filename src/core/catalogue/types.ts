/** What a catalogue is before and after it is understood: tables of text, columns with a meaning, SKUs and what was left out. */
import type { Sku } from '@/core/page';
import type { FieldId } from './fields';

/** A sheet, a delimited file or a JSON array, as text. */
export interface Table {
  /** Name of the sheet; empty where the file has no sheets. */
  name: string;
  /** Raw cells; rows may be ragged, blank rows are kept so that row numbers stay true. */
  rows: string[][];
  /** The physical line (or sheet row, or JSON index + 1) of each row, from 1. */
  lines: ArrayLike<number>;
  /** The columns' names where they stand outside the rows (JSON keys): then no row is a header. */
  keys?: string[];
  /** What was broken in the text the table was read from, and how often; the lines are the first ones. */
  faults?: TextFaults;
}

/** Damage of a text file that its rows do not show. */
export interface TextFaults {
  /** Characters that the encoding does not know. */
  characters?: Damaged;
  /** Quotes that are opened and not closed where the cell ends; they were read as plain characters. */
  quotes?: Damaged;
}

export interface Damaged {
  count: number;
  line: number;
}

export interface Column {
  /** Position in the table, from 0. */
  index: number;
  /** The header's text; of a table without one the column's letter (`A`, `B` …). */
  header: string;
  /** What the column means; null: nothing is read from it. */
  field: FieldId | null;
  /** The first few values that are not blank. */
  sample: string[];
}

/** A column as a person names it: its header, its letter, or its position from 0. */
export type ColumnName = string | number;

/** What the user said; everything else is found out. */
export interface Hints {
  /** Name of the sheet, or position of the table from 0. */
  sheet?: string | number | undefined;
  /** Row of the header, from 0; null: there is none. */
  headerRow?: number | null | undefined;
  /** Meanings of columns; an empty list takes the meaning away. */
  columns?: Partial<Record<FieldId, ColumnName | ColumnName[]>> | undefined;
  /** ISO 4217. */
  currency?: string | undefined;
}

export interface Understanding {
  /** Position of the table that was chosen, from 0. */
  table: number;
  sheet: string | null;
  headerRow: number | null;
  columns: Column[];
  /** ISO 4217; null where neither the file nor the user tells. */
  currency: string | null;
  currencyFrom: 'user' | 'column' | 'values' | 'header' | null;
  /** Names of columns in the hints that the table does not have. */
  unknownColumns: string[];
}

export type RejectReason =
  | 'empty-price'
  | 'unreadable-price'
  | 'negative-price'
  | 'price-range'
  | 'price-is-date'
  | 'price-too-high'
  | 'other-currency'
  | 'blank-id'
  | 'duplicate-id';

/** A row that could not be used. */
export interface Reject {
  line: number;
  /** Header of the column at fault. */
  column: string;
  value: string;
  reason: RejectReason;
  /** Of a duplicate: the line that has the id already. */
  firstLine?: number;
}

/** What the reader should know though the rows were kept. */
export type Warning =
  | { reason: 'ids-made'; count: number }
  | { reason: 'no-title-column' }
  | { reason: 'blank-title'; count: number; line: number }
  | { reason: 'title-from-above' | 'title-and-picture-from-above'; count: number; rows: { line: number; title: string }[] }
  | { reason: 'from-price'; count: number; line: number }
  | { reason: 'unreadable-value'; field: FieldId; column: string; count: number; line: number; value: string }
  | { reason: 'mixed-decimals'; column: string }
  | { reason: 'ragged-rows'; count: number; line: number }
  | { reason: 'long-text'; column: string; count: number; line: number }
  | { reason: 'bad-picture'; column: string; count: number; line: number; value: string }
  | { reason: 'broken-characters'; count: number; line: number }
  | { reason: 'broken-quotes'; count: number; line: number };

export interface Reading {
  skus: Sku[];
  rejected: Reject[];
  /** Ids of rows that were rejected for their price: SKUs that stand in the file though they cannot be used. */
  unread: string[];
  warnings: Warning[];
  /** Rows that only added a picture to the product above. */
  merged: number;
  /** Rows under the header that are not blank: SKUs + rejected + merged. */
  dataRows: number;
  /** Rows under the header without a character in them. */
  blank: number;
}
