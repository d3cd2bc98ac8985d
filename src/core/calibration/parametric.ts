/**
 * The model's own parameters from clicks (attention.md section 6.2): ln θ = ln ρ_row(α, γ) − κ u² − λ u, in the same likelihood.
 * Each is drawn weakly to its default, so that one which the data leave open (γ on a page of two rows) stays where it was.
 */
import { inverseDiagonal } from './linear';
import { hessian, minimise } from './minimise';
import type { ClickParams } from './places';

export const CLICK_PARAMS = ['alpha', 'gamma', 'kappa', 'lambda'] as const satisfies readonly (keyof ClickParams)[];

export interface ParametricFit {
  params: ClickParams;
  /** Standard errors, default and all: of a parameter that the data leave open, as wide as the leaning to its default. */
  errors: ClickParams;
  /** Parameters of which the data say little. */
  open: (keyof ClickParams)[];
}

/** How far a parameter may stray without the data saying so: standard deviations, of α and γ on the logistic scale [J]. */
const LEANING = 1;
/** A parameter whose error is above this share of the leaning is left open by the data. */
const OPEN = 0.8;

const logit = (p: number) => Math.log(p / (1 - p));
const logistic = (x: number) => 1 / (1 + Math.exp(-x));
const inside = (p: number) => Math.min(0.999, Math.max(0.001, p));

const toFree = ({ alpha, gamma, kappa, lambda }: ClickParams) => [logit(inside(alpha)), logit(inside(gamma)), kappa, lambda];
const toParams = ([alpha = 0, gamma = 0, kappa = 0, lambda = 0]: readonly number[]): ClickParams => ({
  alpha: logistic(alpha),
  gamma: logistic(gamma),
  kappa,
  lambda,
});

/** @param misfit what is to be least, such as minus the log-likelihood of the model with these parameters */
export function fitParametric(misfit: (params: ClickParams) => number, defaults: ClickParams): ParametricFit {
  const home = toFree(defaults);
  const f = (x: readonly number[]) =>
    misfit(toParams(x)) + x.reduce((sum, value, i) => sum + ((value - (home[i] as number)) / LEANING) ** 2 / 2, 0);
  // Twice: a simplex may shrink too early.
  const first = minimise(f, home, [0.4, 0.4, 0.2, 0.2]);
  const x = minimise(f, first, [0.1, 0.1, 0.05, 0.05]);
  const variances = inverseDiagonal(hessian(f, x));
  const spread = x.map((_, i) => (variances ? Math.sqrt(variances[i] as number) : LEANING));
  const params = toParams(x);
  const [alpha = 0, gamma = 0, kappa = 0, lambda = 0] = spread;
  return {
    params,
    errors: {
      alpha: alpha * params.alpha * (1 - params.alpha),
      gamma: gamma * params.gamma * (1 - params.gamma),
      kappa,
      lambda,
    },
    open: CLICK_PARAMS.filter((_, i) => (spread[i] as number) > OPEN * LEANING),
  };
}
