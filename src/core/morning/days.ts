/**
 * The five figures that an operator looks at every morning: sales, rank, product (conversion, favourites), promotion and position
 * (impressions, place), by SKU and day.
 */
import type { FigureReject, FigureRow } from '../figures';

/** What was counted of an SKU on one day; what a table does not have is absent. */
export interface DailyFigure {
  sku: string;
  orders?: number;
  revenue?: number;
  rank?: number;
  conversion?: number;
  favourites?: number;
  promotion?: string;
  spend?: number;
  impressions?: number;
  clicks?: number;
  position?: number;
}

export interface FigureDay {
  /** `2026-06-18`. */
  day: string;
  figures: DailyFigure[];
}

/** Figures that an SKU's rows of one day add up to; of ranks and places the best counts, of words and rates the last. */
const ADDED = ['orders', 'revenue', 'favourites', 'spend', 'impressions', 'clicks'] as const;
const LEAST = ['rank', 'position'] as const;
const LAST = ['conversion', 'promotion'] as const;
const ALL = [...ADDED, ...LEAST, ...LAST];

/** Days of figures, the earliest first. Rows without a day, an SKU or any figure are rejected. Linear. */
export function figureDays(rows: readonly FigureRow[]): { days: FigureDay[]; rejected: FigureReject[] } {
  const days = new Map<string, Map<string, DailyFigure>>();
  const rejected: FigureReject[] = [];
  for (const row of rows) {
    const { day, sku, line } = row;
    if (sku === undefined || day === undefined) {
      rejected.push({ line, column: '', value: '', reason: sku === undefined ? 'no-sku' : 'no-day' });
      continue;
    }
    if (ALL.every((name) => row[name] === undefined)) continue;
    const figures = days.get(day) ?? new Map<string, DailyFigure>();
    days.set(day, figures);
    figures.set(sku, together(figures.get(sku) ?? { sku }, row));
  }
  const sorted = [...days].sort(([a], [b]) => (a < b ? -1 : 1));
  return { days: sorted.map(([day, figures]) => ({ day, figures: [...figures.values()] })), rejected };
}

function together(figure: DailyFigure, row: FigureRow): DailyFigure {
  const sum: DailyFigure = { ...figure };
  for (const name of ADDED) if (row[name] !== undefined) sum[name] = (sum[name] ?? 0) + (row[name] as number);
  for (const name of LEAST) if (row[name] !== undefined) sum[name] = Math.min(sum[name] ?? Number.POSITIVE_INFINITY, row[name] as number);
  if (row.conversion !== undefined) sum.conversion = row.conversion;
  if (row.promotion !== undefined) sum.promotion = row.promotion;
  return sum;
}

/** A day that is kept with newer figures of the same day: those of an SKU replace its older ones. */
export function mergeDay(kept: FigureDay, newer: FigureDay): FigureDay {
  const figures = new Map(kept.figures.map((figure) => [figure.sku, figure]));
  for (const figure of newer.figures) figures.set(figure.sku, { ...figures.get(figure.sku), ...figure });
  return { day: kept.day, figures: [...figures.values()] };
}
