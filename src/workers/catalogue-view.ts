/** What the main thread gets to see of an imported file: enough to show and to change, small whatever the file's size. */
import type { Reject, Understanding, Warning } from '@/core/catalogue';
import type { FileTables, ImportFailure, ImportResult } from '@/io';

/** Rows of the preview, and rejects that are sent; the counts are of all. */
const PREVIEW_ROWS = 100;
const SENT_REJECTS = 500;
const CELL_CHARS = 200;

export interface SheetView {
  name: string;
  rows: number;
}

export interface PreviewRow {
  line: number;
  cells: string[];
}

/** A file as understood. `reason` is null when SKUs could be read. */
export interface CatalogueView {
  ok: true;
  kind: FileTables['kind'];
  encoding: FileTables['encoding'];
  delimiter: FileTables['delimiter'];
  sheets: SheetView[];
  /** Null where no table has a cell, or none has the sheet's name. */
  understanding: Understanding | null;
  /** First rows of data of the chosen table, cells cut to 200 characters. */
  preview: PreviewRow[];
  /** Why there are no SKUs (`no-price-column` …), or null. */
  reason: ImportFailure['reason'] | null;
  detail: string | null;
  /** Data rows are SKUs + rejected + merged; blank rows stand beside them. */
  counts: { skus: number; rejected: number; merged: number; blank: number; dataRows: number };
  /** The first rejects; `counts.rejected` counts them all. */
  rejected: Reject[];
  warnings: Warning[];
}

function previewOf(file: FileTables, understanding: Understanding): PreviewRow[] {
  const table = file.tables[understanding.table];
  if (!table) return [];
  const start = understanding.headerRow === null ? 0 : understanding.headerRow + 1;
  const preview: PreviewRow[] = [];
  for (let at = start; at < table.rows.length && preview.length < PREVIEW_ROWS; at++) {
    const row = table.rows[at] ?? [];
    const cells = row.map((cell) => cell.trim().slice(0, CELL_CHARS));
    if (cells.some((cell) => cell !== '')) preview.push({ line: table.lines[at] ?? at + 1, cells });
  }
  return preview;
}

/** The view of a result. */
export function viewOf(file: FileTables, result: ImportResult): CatalogueView {
  const understanding = 'understanding' in result ? result.understanding : null;
  const reading = result.ok ? result.reading : null;
  return {
    ok: true,
    kind: file.kind,
    encoding: file.encoding,
    delimiter: file.delimiter,
    sheets: file.tables.map(({ name, rows }) => ({ name, rows: rows.length })),
    understanding,
    preview: understanding === null ? [] : previewOf(file, understanding),
    reason: result.ok ? null : result.reason,
    detail: !result.ok && 'detail' in result ? (result.detail ?? null) : null,
    counts: {
      skus: reading?.skus.length ?? 0,
      rejected: reading?.rejected.length ?? 0,
      merged: reading?.merged ?? 0,
      blank: reading?.blank ?? 0,
      dataRows: reading?.dataRows ?? 0,
    },
    rejected: reading?.rejected.slice(0, SENT_REJECTS) ?? [],
    warnings: reading?.warnings ?? [],
  };
}
