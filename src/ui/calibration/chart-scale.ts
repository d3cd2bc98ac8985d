/** Where values of places stand in the chart: places in a line, chances on a scale of halves and doubles. */
import type { Calibration, PlaceResult } from '@/core/calibration';

export const CHART = {
  height: 216,
  left: 46,
  right: 10,
  top: 10,
  bottom: 26,
  width: 700,
  leastStep: 11,
  mostStep: 44,
  rowGap: 10,
} as const;
/** A 95 % interval in standard errors. */
const SURE = 1.96;

export interface ChartScale {
  width: number;
  /** px of a place, by position. */
  x: (index: number) => number;
  /** px of ln θ. */
  y: (log: number) => number;
  /** ln θ of the lines, every one a half or a double of the next. */
  ticks: number[];
  /** Rows of the page with the px of their first and last place. */
  rows: { row: number; from: number; to: number }[];
}

/** Ends of the interval of a place's own estimate. */
export const intervalOf = ({ free, error }: PlaceResult): [number, number] | null =>
  free === null || error === null ? null : [free - SURE * error, free + SURE * error];

export function scaleOf({ places }: Calibration): ChartScale {
  const values = places.flatMap((result) => [result.model, result.parametric ?? 0, ...(intervalOf(result) ?? [])]);
  const half = Math.LN2;
  const low = Math.floor(Math.min(...values) / half - 0.15) * half;
  const high = Math.max(half, Math.ceil(Math.max(...values) / half + 0.15) * half);
  const inner = CHART.width - CHART.left - CHART.right;
  const rowCount = new Set(places.map(({ place }) => place.row)).size;
  const step = Math.min(CHART.mostStep, Math.max(CHART.leastStep, (inner - CHART.rowGap * rowCount) / places.length));
  const at: number[] = [];
  const rows: ChartScale['rows'] = [];
  let x = CHART.left + CHART.rowGap / 2 - step / 2;
  places.forEach(({ place }, i) => {
    const isNew = places[i - 1]?.place.row !== place.row;
    if (isNew && i > 0) x += CHART.rowGap;
    x += step;
    at.push(x);
    if (isNew) rows.push({ row: place.row, from: x, to: x });
    else (rows.at(-1) as ChartScale['rows'][number]).to = x;
  });
  const span = CHART.height - CHART.top - CHART.bottom;
  // Seven lines at most.
  const every = Math.max(1, Math.ceil((high - low) / half / 6)) * half;
  const ticks: number[] = [];
  for (let log = Math.ceil(low / every) * every; log <= high + 1e-9; log += every) ticks.push(log);
  return {
    width: Math.max(CHART.width, x + step / 2 + CHART.right),
    x: (index) => at[index] as number,
    y: (log) => CHART.top + ((high - log) / (high - low)) * span,
    ticks,
    rows,
  };
}
