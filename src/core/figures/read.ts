/**
 * Rows of a table to figures. A cell that cannot be read rejects its row, with the place and what stood there: a count that is
 * passed over silently would shift what is fitted.
 */
import { readCount, type Table } from '../catalogue';
import { isDayFirst, readDay } from './days';
import type { FigureField } from './fields';
import type { FigureColumn, FiguresUnderstanding } from './understand';

type Words = 'sku' | 'tile' | 'module' | 'device' | 'promotion';
type Counts = Exclude<FigureField, Words | 'day'>;

/** One row: what it is about, and what was counted. */
export type FigureRow = { line: number; day?: string; depthUnit?: DepthUnit } & { [K in Words]?: string } & { [K in Counts]?: number };

/** What scroll depths are given in: px, screens, or a share of the page. */
export type DepthUnit = 'px' | 'screens' | 'share';

export type FigureProblem =
  | 'no-sku'
  | 'no-number'
  | 'negative'
  | 'no-day'
  | 'not-whole'
  | 'clicks-above-impressions'
  | 'unknown-place'
  | 'no-place'
  | 'unknown-device';

/** A row that could not be used: where, what stood there, why. */
export interface FigureReject {
  line: number;
  /** Header of the column at fault. */
  column: string;
  value: string;
  reason: FigureProblem;
}

export interface FiguresReading {
  rows: FigureRow[];
  rejected: FigureReject[];
  /** Rows under the header that are not blank. */
  dataRows: number;
  /** Rows of sums, which are passed over. */
  sums: number;
}

const WORDS: ReadonlySet<FigureField> = new Set<Words>(['sku', 'tile', 'module', 'device', 'promotion']);
/** Places and counts of people are whole. */
const WHOLE: ReadonlySet<FigureField> = new Set<Counts>([
  'position',
  'row',
  'column',
  'impressions',
  'clicks',
  'orders',
  'rank',
  'favourites',
  'reached',
]);
const SUMS = /^(合计|总计|汇总|小计|总和|total|totals|grand ?total|sum)[:：]?$/i;
const NOTHING = /^(-|–|—|\/|n\/?a|null|无|暂无)$/i;

/** How the cells of a column are read: shares in per cent or not, days with the day first. */
interface ColumnPlan extends FigureColumn {
  field: FigureField;
  percent: boolean;
  dayFirst: boolean;
  unit: DepthUnit;
}

function planOf(column: FigureColumn & { field: FigureField }, { rows }: Table, start: number): ColumnPlan {
  const values = rows.slice(start, start + 2000).map((row) => row[column.index] ?? '');
  const largest = values.reduce((most, value) => Math.max(most, readCount(value) ?? 0), 0);
  const words = `${column.header} ${column.sample.join(' ')}`;
  const unit = /%|percent|百分/i.test(words) || largest <= 1 ? 'share' : /screen|屏/i.test(words) || largest <= 40 ? 'screens' : 'px';
  const isShare = column.field === 'conversion' || (column.field === 'depth' && unit === 'share');
  return { ...column, unit, percent: isShare && (largest > 1 || /%/.test(words)), dayFirst: column.field === 'day' && isDayFirst(values) };
}

/** Reads the rows under the header. Linear. */
export function readFigures(table: Table, { columns, headerRow }: FiguresUnderstanding): FiguresReading {
  const start = (headerRow ?? -1) + 1;
  const plans = columns.flatMap((column) => (column.field === null ? [] : planOf({ ...column, field: column.field }, table, start)));
  const reading: FiguresReading = { rows: [], rejected: [], dataRows: 0, sums: 0 };
  for (let at = start; at < table.rows.length; at++) {
    const cells = table.rows[at] ?? [];
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (plans.some(({ index }) => SUMS.test(cells[index]?.trim() ?? ''))) {
      reading.sums++;
      continue;
    }
    reading.dataRows++;
    const line = table.lines[at] ?? at + 1;
    const row = readRow(cells, line, plans);
    if ('reason' in row) reading.rejected.push(row);
    else reading.rows.push(row);
  }
  return reading;
}

function readRow(cells: readonly string[], line: number, plans: readonly ColumnPlan[]): FigureRow | FigureReject {
  const row: Record<string, string | number> & { line: number } = { line };
  const reject = ({ header }: FigureColumn, value: string, reason: FigureProblem): FigureReject => ({
    line,
    column: header,
    value: value.slice(0, 80),
    reason,
  });
  for (const plan of plans) {
    const { field, index } = plan;
    const cell = cells[index]?.trim() ?? '';
    if (cell === '' || NOTHING.test(cell)) {
      if (field === 'sku') return reject(plan, cell, 'no-sku');
      continue;
    }
    if (WORDS.has(field)) row[field] = cell.slice(0, 200);
    else if (field === 'day') {
      const day = readDay(cell, plan.dayFirst);
      if (day === undefined) return reject(plan, cell, 'no-day');
      row.day = day;
    } else {
      const number = readCount(cell);
      if (number === undefined) return reject(plan, cell, 'no-number');
      if (number < 0) return reject(plan, cell, 'negative');
      if (WHOLE.has(field) && !Number.isInteger(number)) return reject(plan, cell, 'not-whole');
      row[field] = plan.percent ? Number((number / 100).toPrecision(12)) : number;
      if (field === 'depth') row.depthUnit = plan.unit;
    }
  }
  const { clicks, impressions } = row as FigureRow;
  const clicksColumn = plans.find(({ field }) => field === 'clicks');
  if (clicksColumn && clicks !== undefined && impressions !== undefined && clicks > impressions)
    return reject(clicksColumn, `${clicks} > ${impressions}`, 'clicks-above-impressions');
  return row as FigureRow;
}
