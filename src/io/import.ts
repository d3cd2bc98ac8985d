/** A file to SKUs in one call: tables, what they mean, the reading of the rows; or why not. */
import {
  columnsByField,
  type Hints,
  hasDataRows,
  hasPrice,
  type Reading,
  readSkus,
  rejectText,
  type Understanding,
  understand,
  warningText,
} from '@/core/catalogue';
import { type FileTables, readTables, type TableOptions, type TablesFailure } from './tables';

export interface ImportOverrides extends Hints, TableOptions {}

/** A file that was understood. */
export interface ImportedCatalogue extends FileTables {
  understanding: Understanding;
  reading: Reading;
}

/** A file that was read, but whose rows cannot become SKUs; it carries what was understood, so that the user can say the rest. */
export interface NotUnderstood extends Omit<FileTables, 'ok'> {
  ok: false;
  reason: 'no-price-column' | 'unknown-column' | 'no-rows';
  understanding: Understanding;
  detail?: string;
}

export type ImportFailure = TablesFailure | NotUnderstood | { ok: false; reason: 'unknown-sheet'; detail: string };
export type ImportResult = ImportedCatalogue | ImportFailure;

/** Understands tables that were read already; for reading again after the user changed a column, a sheet or the currency. */
export function interpret(file: FileTables, hints: Hints = {}): ImportResult {
  const understanding = understand(file.tables, hints);
  if (understanding === null)
    return hints.sheet === undefined
      ? { ok: false, reason: 'no-rows' }
      : { ok: false, reason: 'unknown-sheet', detail: String(hints.sheet) };
  const { unknownColumns } = understanding;
  if (unknownColumns.length > 0) return { ...file, ok: false, reason: 'unknown-column', understanding, detail: unknownColumns.join(', ') };
  const table = file.tables[understanding.table];
  if (!table) throw new Error(`no table ${understanding.table} of ${file.tables.length}`);
  // A header alone: what its columns are called does not matter yet.
  if (!hasDataRows(table, understanding)) return { ...file, ok: false, reason: 'no-rows', understanding };
  if (!hasPrice(understanding)) return { ...file, ok: false, reason: 'no-price-column', understanding };
  return { ...file, understanding, reading: readSkus(table, understanding) };
}

/**
 * Imports a catalogue.
 * @param overrides what the user said: sheet, header row, columns, currency, encoding, delimiter
 * @returns SKUs with what was understood and left out, or a named reason
 */
export async function importCatalogue(bytes: Uint8Array, fileName: string, overrides: ImportOverrides = {}): Promise<ImportResult> {
  const file = await readTables(bytes, fileName, overrides);
  return file.ok ? interpret(file, overrides) : file;
}

/** What `endcap import --json` prints (format.md, "The command line"). */
export interface ImportSummary {
  skus: number;
  /** Rows under the header: SKUs + rejected + merged, and blank ones beside them. */
  rows: number;
  merged: number;
  blank: number;
  encoding: string | null;
  delimiter: string | null;
  sheet: string | null;
  headerRow: number | null;
  columns: Record<string, string[]>;
  currency: string | null;
  warnings: string[];
  rejected: { line: number; column: string; value: string; reason: string }[];
}

/** The import in the shape of `import --json`. Reasons and warnings begin with their code, `duplicate-id: …`. */
export function importSummary({ encoding, delimiter, understanding, reading }: ImportedCatalogue): ImportSummary {
  return {
    skus: reading.skus.length,
    rows: reading.dataRows,
    merged: reading.merged,
    blank: reading.blank,
    encoding,
    delimiter,
    sheet: understanding.sheet,
    headerRow: understanding.headerRow,
    columns: columnsByField(understanding),
    currency: understanding.currency,
    warnings: reading.warnings.map((warning) => `${warning.reason}: ${warningText(warning, 'en')}`),
    rejected: reading.rejected.map((reject) => ({
      line: reject.line,
      column: reject.column,
      value: reject.value,
      reason: `${reject.reason}: ${rejectText(reject, 'en')}`,
    })),
  };
}
