/** A table as data; how it is written is the writer's business. */
import { BYTE_ORDER_MARK, csvText } from '../csv';

/** `money`: in whole units of the currency, with its decimals. `percent`: a ratio. */
export type ColumnKind = 'text' | 'number' | 'money' | 'percent';

export interface TableColumn {
  name: string;
  kind: ColumnKind;
}

/** null is an empty cell. */
export type TableCell = string | number | null;

export interface Table {
  columns: readonly TableColumn[];
  rows: readonly (readonly TableCell[])[];
  /** Decimals of the currency. */
  digits: number;
}

const PERCENT_DECIMALS = 4;

/** The table as CSV with a byte order mark: no cell is taken for a formula, and money has the decimals of its currency. */
export function tableCsv({ columns, rows, digits }: Table): string {
  const cell = (value: TableCell, column: number): string | number => {
    if (typeof value !== 'number') return value ?? '';
    const kind = columns[column]?.kind;
    if (kind === 'money') return value.toFixed(digits);
    return kind === 'percent' ? Number(value.toFixed(PERCENT_DECIMALS)) : value;
  };
  return `${BYTE_ORDER_MARK}${csvText([columns.map(({ name }) => name), ...rows.map((row) => row.map(cell))])}\r\n`;
}
