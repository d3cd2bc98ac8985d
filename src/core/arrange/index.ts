/** Arranging: the weave, the incremental cost, the search, the proof; few moves, alternatives, SKUs from a pool. Answers commands. */
export { type Alternative, type Alternatives, alternatives } from './alternatives';
export { arrange } from './arrange';
export { conclude } from './conclude';
export {
  arrangePlan,
  concludePlan,
  type Foreseen,
  foresee,
  type ModuleWish,
  type PlanScopeOptions,
  type PlanScopeResult,
  type Unmet,
} from './plan-scope';
export type { Help, Reason, Remaining } from './remaining';
export { defaultSteps } from './search';
export { boundText, helpText, reasonText, unmetText } from './texts';
export { type TidyMove, type TidyOptions, type TidyProgress, type TidyResult, tidy } from './tidy';
export type { ArrangeOptions, ArrangeProgress, ArrangeResult, Outcome, Scope, SearchOptions } from './types';
