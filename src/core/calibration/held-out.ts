/**
 * Which description of the places tells days best that it has not seen (attention.md section 6.2): the model as it was, its
 * parameters fitted, or each place by itself. What an SKU is worth comes from the days that were seen.
 */
import { type Counts, countsOf, type Observation } from './counts';

export interface HeldOut {
  days: number;
  clicks: number;
  /** Log-likelihood of the days left out; only differences mean anything. */
  model: number;
  parametric: number;
  free: number;
}

export const LEAST_DAYS = 4;
const FOLDS = 5;

/** ln θ of the places by each description, from the days that are seen. */
type Describe = (seen: Counts) => Record<'model' | 'parametric' | 'free', ArrayLike<number>>;

/** Leaves out every fifth day in turn. Null where there are fewer than four days, or some row has none. */
export function heldOut(observations: readonly Observation[], skus: number, describe: Describe): HeldOut | null {
  const days = [...new Set(observations.flatMap(({ day }) => day ?? []))].sort();
  if (days.length < LEAST_DAYS || observations.some(({ day }) => day === undefined)) return null;
  const folds = Math.min(FOLDS, days.length);
  const foldOf = new Map(days.map((day, i) => [day, i % folds]));
  const sums: HeldOut = { days: days.length, clicks: 0, model: 0, parametric: 0, free: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const isLeftOut = ({ day }: Observation) => foldOf.get(day ?? '') === fold;
    const seen = countsOf(
      observations.filter((one) => !isLeftOut(one)),
      skus,
    );
    const unseen = countsOf(observations.filter(isLeftOut), skus);
    const described = describe(seen);
    for (const name of ['model', 'parametric', 'free'] as const) sums[name] += likelihood(seen, unseen, described[name]);
    sums.clicks += unseen.flat().reduce((sum, { clicks }) => sum + clicks, 0);
  }
  return sums;
}

/** Σ c ln p + (n − c) ln(1 − p), p = θ a, a from the days seen and drawn by one click to what is usual. */
function likelihood(seen: Counts, unseen: Counts, logTheta: ArrayLike<number>): number {
  const most = Math.max(...Array.from(logTheta));
  const theta = Float64Array.from(logTheta, (log) => Math.exp(log - most));
  const sight = ({ place, impressions }: { place: number; impressions: number }) => impressions * (theta[place] as number);
  const clicks = seen.flat().reduce((sum, cell) => sum + cell.clicks, 0);
  const usual =
    clicks /
    Math.max(
      seen.flat().reduce((sum, cell) => sum + sight(cell), 0),
      1e-9,
    );
  let sum = 0;
  unseen.forEach((cells, i) => {
    const own = seen[i] ?? [];
    const worth =
      (own.reduce((total, cell) => total + cell.clicks, 0) + 1) / (own.reduce((total, cell) => total + sight(cell), 0) + 1 / usual);
    for (const { place, impressions, clicks: c } of cells) {
      const p = Math.min(0.999, Math.max(1e-9, (theta[place] as number) * worth));
      sum += c * Math.log(p) + (impressions - c) * Math.log1p(-p);
    }
  });
  return sum;
}
