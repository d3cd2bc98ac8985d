/**
 * Places where people click often (attention.md section 6.4): P(click) = θ_place × a_SKU is no longer small, so that an impression
 * without a click says something as well. Expectation and maximisation (Chuklin et al. 2015).
 */
import { byPlace, type Counts } from './counts';
import { errorsOf, type FreeFit, referenceOf } from './free';
import { zeros } from './linear';

/** Click rate from which this is fitted in place of the conditional likelihood. */
export const HIGH_RATE = 0.1;
const STEPS = 4000;
const LIMIT = 0.9999;

const clamp = (p: number) => Math.min(LIMIT, Math.max(1e-6, p));

/** @param start ln θ of the model; ln θ of the answer is against the place with most impressions, as in `fitFree` */
export function fitBernoulli(counts: Counts, start: ArrayLike<number>): FreeFit {
  const places = start.length;
  const reference = referenceOf(counts, places);
  const most = Math.max(...Array.from(start));
  const theta = Float64Array.from(start, (log) => clamp(0.9 * Math.exp(log - most)));
  const worth = Float64Array.from(counts, (cells) => {
    const clicks = cells.reduce((sum, cell) => sum + cell.clicks, 0);
    const seen = cells.reduce((sum, { place, impressions }) => sum + impressions * (theta[place] as number), 0);
    return clamp(seen > 0 ? clicks / seen : 0);
  });
  const impressions = byPlace(counts, places, ({ impressions: n }) => n);
  for (let step = 0; step < STEPS; step++) if (improve(counts, theta, worth, impressions) < 1e-9) break;
  const logTheta = Float64Array.from(theta, (value) => Math.log(value / (theta[reference] as number)));
  const information = informationOf(counts, theta, worth);
  return { logTheta, errors: errorsOf(information, reference), reference, information };
}

/** One step; answers the largest change of ln θ against the others. */
function improve(counts: Counts, theta: Float64Array, worth: Float64Array, impressions: Float64Array): number {
  const seen = new Float64Array(theta.length);
  counts.forEach((cells, i) => {
    const a = worth[i] as number;
    let liked = 0;
    let shown = 0;
    for (const { place, impressions: n, clicks } of cells) {
      const t = theta[place] as number;
      const none = 1 - t * a;
      seen[place] = (seen[place] as number) + clicks + ((n - clicks) * t * (1 - a)) / none;
      liked += clicks + ((n - clicks) * a * (1 - t)) / none;
      shown += n;
    }
    if (shown > 0) worth[i] = clamp(liked / shown);
  });
  const changes = theta.map((old, s) => {
    if ((impressions[s] as number) > 0) theta[s] = clamp((seen[s] as number) / (impressions[s] as number));
    return Math.log((theta[s] as number) / old);
  });
  return Math.max(...changes) - Math.min(...changes);
}

/** Of ln θ, ln a being free: the expected weights n p / (1 − p), those of the SKUs swept out. */
function informationOf(counts: Counts, theta: Float64Array, worth: Float64Array) {
  const information = zeros(theta.length);
  counts.forEach((cells, i) => {
    const weights = cells.map(({ place, impressions }) => {
      const p = Math.min(LIMIT, (theta[place] as number) * (worth[i] as number));
      return (impressions * p) / (1 - p);
    });
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    if (whole <= 0) return;
    cells.forEach(({ place }, k) => {
      const row = information[place] as Float64Array;
      row[place] = (row[place] as number) + (weights[k] as number);
      cells.forEach((other, j) => {
        row[other.place] = (row[other.place] as number) - ((weights[k] as number) * (weights[j] as number)) / whole;
      });
    });
  });
  return information;
}
