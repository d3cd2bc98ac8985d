/** Reading and fitting figures off the main thread: holds the file's tables, answers with what was understood and found. */
import { expose } from 'comlink';
import { besidePredicted, type Calibration, type Comparison, calibrate, rowsByViewport } from '@/core/calibration';
import {
  type FigureField,
  type FigureReject,
  type FiguresReading,
  type FiguresUnderstanding,
  readFigures,
  understandFigures,
  withFigureField,
} from '@/core/figures';
import { type FigureDay, figureDays } from '@/core/morning';
import type { Page } from '@/core/page';
import { type FileTables, readTables, type TablesFailure } from '@/io';

/** Rejected rows that are sent; the counts are of all. */
const SENT = 200;

/** What was read of a table. */
interface ReadRows {
  /** Rows under the header, and how many of them could not be used. */
  dataRows: number;
  rejectedCount: number;
  rejected: FigureReject[];
}

export interface CalibrationAnswer extends ReadRows {
  /** Of the viewports that the table has figures of, in the order of the page. */
  viewports: { calibration: Calibration; comparison: Comparison }[];
}

export interface DaysAnswer extends ReadRows {
  days: FigureDay[];
}

let file: FileTables | null = null;
let understanding: FiguresUnderstanding | null = null;

function reading(): FiguresReading {
  const table = understanding && file?.tables[understanding.table];
  if (!understanding || !table) throw new Error('figures: no table is open');
  return readFigures(table, understanding);
}

const readRows = (dataRows: number, rejected: readonly FigureReject[]): ReadRows => ({
  dataRows,
  rejectedCount: rejected.length,
  rejected: rejected.slice(0, SENT),
});

const worker = {
  async open(source: File): Promise<FiguresUnderstanding | TablesFailure | null> {
    const tables = await readTables(new Uint8Array(await source.arrayBuffer()), source.name);
    if (!tables.ok) return tables;
    file = tables;
    understanding = understandFigures(tables.tables);
    return understanding;
  },

  setField(index: number, field: FigureField | null): FiguresUnderstanding | null {
    understanding = understanding && withFigureField(understanding, index, field);
    return understanding;
  },

  /** @param fallback the viewport that rows are of which name no device */
  calibrate(page: Page, fallback: string, skipThin: boolean): CalibrationAnswer {
    const { rows, rejected, dataRows } = reading();
    const byViewport = rowsByViewport(page, rows, fallback);
    const found = page.viewports.flatMap(({ id }) => {
      const own = byViewport.rows.get(id);
      return own ? { calibration: calibrate(page, id, own, { skipThin }), comparison: besidePredicted(page, id, own) } : [];
    });
    const places = found.flatMap(({ calibration }) => calibration.rejected);
    const all = [...rejected, ...byViewport.rejected, ...places].sort((a, b) => a.line - b.line);
    return { ...readRows(dataRows, all), viewports: found };
  },

  days(): DaysAnswer {
    const { rows, rejected, dataRows } = reading();
    const found = figureDays(rows);
    return { ...readRows(dataRows, [...rejected, ...found.rejected]), days: found.days };
  },
};

export type FiguresWorker = typeof worker;

expose(worker);
