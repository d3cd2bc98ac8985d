/**
 * θ of each place by itself, by conditional maximum likelihood (attention.md section 6.1): of an SKU's clicks, which place got
 * them is multinomial in n θ, so what the SKU is worth drops out. Concave in ln θ; Newton's method, from some steps of MM.
 */
import { byPlace, type Counts } from './counts';
import { inverseDiagonal, type Matrix, solve, without, zeros } from './linear';

export interface FreeFit {
  /** ln θ of each place against the one with most impressions, which has 0. */
  logTheta: Float64Array;
  /** Of ln θ, from the Hessian; 0 for the place of reference. Null where the data leave them open. */
  errors: Float64Array | null;
  reference: number;
  information: Matrix;
}

/** Weight K of the model, in clicks, against what the data say of a place: about 14 % of error at as many [J]. */
export const SHRINK_CLICKS = 50;
const MM_STEPS = 30;
const NEWTON_STEPS = 50;

/** The place with most impressions. */
export function referenceOf(counts: Counts, places: number): number {
  const impressions = byPlace(counts, places, ({ impressions: n }) => n);
  return impressions.indexOf(Math.max(...impressions));
}

/** l(θ) = Σ_i Σ_s c_is ln(n_is θ_s / Σ_r n_ir θ_r), to be maximised. */
export function conditionalLikelihood(counts: Counts, logTheta: ArrayLike<number>): number {
  let sum = 0;
  for (const cells of counts) {
    if (cells.length < 2) continue;
    let whole = 0;
    let clicks = 0;
    for (const { place, impressions, clicks: c } of cells) {
      whole += impressions * Math.exp(logTheta[place] as number);
      clicks += c;
      if (c > 0) sum += c * (Math.log(impressions) + (logTheta[place] as number));
    }
    if (clicks > 0) sum -= clicks * Math.log(whole);
  }
  return sum;
}

/** One step of minorisation and maximisation: θ_s ← Σ_i c_is / Σ_i (c_i. n_is / Σ_r n_ir θ_r). Never lowers the likelihood. */
function mmStep(counts: Counts, theta: Float64Array, clicks: Float64Array): void {
  const below = new Float64Array(theta.length);
  for (const cells of counts) {
    if (cells.length < 2) continue;
    const whole = cells.reduce((sum, { place, impressions }) => sum + impressions * (theta[place] as number), 0);
    const own = cells.reduce((sum, { clicks: c }) => sum + c, 0);
    if (whole > 0 && own > 0)
      for (const { place, impressions } of cells) below[place] = (below[place] as number) + (own * impressions) / whole;
  }
  for (let s = 0; s < theta.length; s++) if ((below[s] as number) > 0) theta[s] = (clicks[s] as number) / (below[s] as number);
}

/** θ after so many steps of MM, from a start; places without a click come to 0. */
export function mmTheta(counts: Counts, start: ArrayLike<number>, steps: number): Float64Array {
  const theta = Float64Array.from(start, Math.exp);
  const clicks = byPlace(counts, theta.length, (cell, cells) => (cells.length > 1 ? cell.clicks : 0));
  for (let step = 0; step < steps; step++) mmStep(counts, theta, clicks);
  return theta;
}

/** Gradient and information (the negative Hessian) in ln θ: Σ_i c_i (diag π_i − π_i π_iᵀ). */
function slopes(counts: Counts, logTheta: Float64Array): { gradient: Float64Array; information: Matrix } {
  const gradient = new Float64Array(logTheta.length);
  const information = zeros(logTheta.length);
  for (const cells of counts) {
    if (cells.length < 2) continue;
    const weights = cells.map(({ place, impressions }) => impressions * Math.exp(logTheta[place] as number));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const own = cells.reduce((sum, { clicks }) => sum + clicks, 0);
    cells.forEach(({ place, clicks }, k) => {
      const part = (weights[k] as number) / whole;
      gradient[place] = (gradient[place] as number) + clicks - own * part;
      const row = information[place] as Float64Array;
      row[place] = (row[place] as number) + own * part;
      cells.forEach((other, j) => {
        row[other.place] = (row[other.place] as number) - own * part * ((weights[j] as number) / whole);
      });
    });
  }
  return { gradient, information };
}

/** Standard errors from the information, one place held at 0; null where it does not say them. */
export function errorsOf(information: Matrix, reference: number): Float64Array | null {
  const variances = inverseDiagonal(without(information, reference));
  if (!variances) return null;
  const errors = Array.from(variances, Math.sqrt);
  errors.splice(reference, 0, 0);
  return Float64Array.from(errors);
}

/** Fits θ freely. The counts should have passed the gate; where they have not, `errors` may be null. */
export function fitFree(counts: Counts, start: ArrayLike<number>): FreeFit {
  const places = start.length;
  const reference = referenceOf(counts, places);
  const theta = mmTheta(counts, start, MM_STEPS);
  let at = Float64Array.from(theta, (value) => Math.log(Math.max(value, 1e-12)));
  at = at.map((value) => value - (at[reference] as number));
  let best = conditionalLikelihood(counts, at);
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const { gradient, information } = slopes(counts, at);
    const way = solve(
      without(information, reference),
      gradient.filter((_, s) => s !== reference),
    );
    if (!way) break;
    const full = Array.from(way);
    full.splice(reference, 0, 0);
    let length = 1;
    let next = at;
    let likelihood = Number.NEGATIVE_INFINITY;
    for (; length > 1e-6 && !(likelihood >= best); length /= 2) {
      next = at.map((value, s) => value + length * (full[s] as number));
      likelihood = conditionalLikelihood(counts, next);
    }
    if (!(likelihood >= best)) break;
    [at, best] = [next, likelihood];
    if (Math.max(...full.map(Math.abs)) < 1e-9) break;
  }
  const { information } = slopes(counts, at);
  return { logTheta: at, errors: errorsOf(information, reference), reference, information };
}

/**
 * Draws θ towards the model (section 6.3): θ_s = (c_s + K) / (Σ_i n_is a_i + K / θ0_s), the model scaled to the same place of
 * reference. Over all SKUs or those that moved, as `counts` has them.
 */
export function shrunkTheta(counts: Counts, theta: ArrayLike<number>, model: ArrayLike<number>, reference: number): Float64Array {
  const places = model.length;
  const scale = (theta[reference] as number) / Math.exp(model[reference] as number) || 1;
  const expected = new Float64Array(places);
  const clicks = new Float64Array(places);
  for (const cells of counts) {
    if (cells.length < 2) continue;
    const own = cells.reduce((sum, cell) => sum + cell.clicks, 0);
    const whole = cells.reduce((sum, { place, impressions }) => sum + impressions * (theta[place] as number), 0);
    if (whole <= 0) continue;
    for (const { place, impressions, clicks: c } of cells) {
      expected[place] = (expected[place] as number) + (impressions * own) / whole;
      clicks[place] = (clicks[place] as number) + c;
    }
  }
  return Float64Array.from(
    model,
    (log, s) => ((clicks[s] as number) + SHRINK_CLICKS) / ((expected[s] as number) + SHRINK_CLICKS / (Math.exp(log) * scale)),
  );
}
