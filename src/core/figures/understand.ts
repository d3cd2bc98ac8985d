/** Which table of a file holds figures, where its header stands, and what its columns mean. */
import { compactName, type Table } from '../catalogue';
import { type FigureField, figureFieldOf } from './fields';

export interface FigureColumn {
  /** Position in the table, from 0. */
  index: number;
  header: string;
  field: FigureField | null;
  /** The first few values that are not blank. */
  sample: string[];
}

export interface FiguresUnderstanding {
  /** Position of the table in its file, from 0. */
  table: number;
  sheet: string | null;
  /** From 0; null where the names stand outside the rows (JSON). */
  headerRow: number | null;
  columns: FigureColumn[];
}

/** Rows from the top among which the header is looked for. */
const HEADER_ROWS = 25;
const SAMPLE = 5;

const fieldsIn = (cells: readonly string[]) =>
  new Set(cells.flatMap((cell) => (cell.length > 80 ? [] : (figureFieldOf(compactName(cell))?.field ?? []))));

function columnsOf({ rows, keys }: Table, headerRow: number | null): FigureColumn[] {
  const header = (headerRow === null ? keys : rows[headerRow]) ?? [];
  const found = header.map((text) => figureFieldOf(compactName(text)));
  return header.map((text, index) => {
    const own = found[index];
    // Of several columns with one meaning the better known name has it, then the earlier.
    const isBest =
      own && !found.some((other, at) => other?.field === own.field && (other.rank < own.rank || (other.rank === own.rank && at < index)));
    const sample: string[] = [];
    for (let at = (headerRow ?? -1) + 1; at < rows.length && sample.length < SAMPLE; at++) {
      const value = rows[at]?.[index]?.trim();
      if (value) sample.push(value.slice(0, 80));
    }
    return { index, header: text.replace(/\s+/g, ' ').trim().slice(0, 120) || `#${index + 1}`, field: isBest ? own.field : null, sample };
  });
}

/**
 * The table of a file in which most columns are known, and what they are; null where no header names at least two things that
 * figures are about.
 */
export function understandFigures(tables: readonly Table[]): FiguresUnderstanding | null {
  let best: { understanding: FiguresUnderstanding; known: number } | null = null;
  tables.forEach((table, position) => {
    const candidates = table.keys ? [null] : table.rows.slice(0, HEADER_ROWS).map((_, at) => at);
    for (const headerRow of candidates) {
      const known = fieldsIn((headerRow === null ? table.keys : table.rows[headerRow]) ?? []).size;
      if (known < 2 || (best && known <= best.known)) continue;
      const sheet = table.name === '' ? null : table.name;
      best = { known, understanding: { table: position, sheet, headerRow, columns: columnsOf(table, headerRow) } };
    }
  });
  return (best as { understanding: FiguresUnderstanding } | null)?.understanding ?? null;
}

/** Gives a column another meaning (null: none), taking it from the column that had it. */
export function withFigureField(understanding: FiguresUnderstanding, index: number, field: FigureField | null): FiguresUnderstanding {
  const columns = understanding.columns.map((column) => {
    if (column.index === index) return { ...column, field };
    return field !== null && column.field === field ? { ...column, field: null } : column;
  });
  return { ...understanding, columns };
}
