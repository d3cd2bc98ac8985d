/**
 * How attention falls with depth, from how many visitors scrolled how far (attention.md section 6.6): those who reach a height pass
 * what stands above it, so time is shared as the counts are, and `C(v) = 1 − (1 + v/b)^(−a)` is fitted to their sum.
 */
import type { AttentionParams } from '../attention';
import { depthShare } from '../attention';
import type { FigureRow } from '../figures';
import { minimise } from './minimise';

export interface Reach {
  /** Heights of the first screen from the page's top. */
  v: number;
  reached: number;
}

export interface DepthFit {
  a: number;
  b: number;
  /** Root of the mean square of what is left over, in share of the time; and that of the model as it was. */
  error: number;
  before: number;
  points: number;
}

export const LEAST_DEPTHS = 4;

/** The depths of rows of one viewport, in screens, the same depth of several days together. */
export function reachesOf(rows: readonly FigureRow[], { height, fold }: { height: number; fold: number }): Reach[] {
  const sums = new Map<number, number>();
  for (const { depth, depthUnit, reached } of rows) {
    if (depth === undefined || reached === undefined) continue;
    const v = depthUnit === 'share' ? (depth * height) / fold : depthUnit === 'px' ? depth / fold : depth;
    sums.set(v, (sums.get(v) ?? 0) + reached);
  }
  return [...sums].map(([v, reached]) => ({ v, reached })).sort((a, b) => a.v - b.v);
}

/** Fits a and b by least squares; null with fewer than four depths below the top. */
export function fitDepth(reaches: readonly Reach[], { a, b }: Pick<AttentionParams, 'a' | 'b'>): DepthFit | null {
  const below = reaches.filter(({ v }) => v > 0);
  if (below.length < LEAST_DEPTHS) return null;
  const top = Math.max(...reaches.map(({ reached }) => reached));
  const all = [{ v: 0, reached: top }, ...below];
  const sums = [0];
  for (let i = 1; i < all.length; i++) {
    const [from, to] = [all[i - 1] as Reach, all[i] as Reach];
    sums.push((sums[i - 1] as number) + ((to.v - from.v) * (from.reached + to.reached)) / 2);
  }
  const [last, whole] = [all.at(-1) as Reach, sums.at(-1) as number];
  if (whole <= 0) return null;
  const meanSquare = (one: Pick<AttentionParams, 'a' | 'b'>) => {
    const end = depthShare(last.v, one);
    return all.reduce((sum, { v }, i) => sum + (depthShare(v, one) / end - (sums[i] as number) / whole) ** 2, 0) / (all.length - 1);
  };
  const paramsOf = ([lnA = 0, lnB = 0]: readonly number[]) => ({ a: Math.exp(lnA), b: Math.exp(lnB) });
  const home = [Math.log(a), Math.log(b)];
  // Large a with large b is the same curve: a trace of the default decides between them.
  const f = (x: readonly number[]) =>
    meanSquare(paramsOf(x)) + 1e-6 * x.reduce((sum, value, i) => sum + (value - (home[i] as number)) ** 2, 0);
  const fitted = paramsOf(minimise(f, minimise(f, home, [0.4, 0.4]), [0.1, 0.1]));
  return { ...fitted, error: Math.sqrt(meanSquare(fitted)), before: Math.sqrt(meanSquare({ a, b })), points: below.length };
}
