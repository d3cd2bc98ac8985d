/** The widest scope: which SKUs, too. */
export { arrangePlan } from './arrange-plan';
export { foresee } from './begin';
export { concludePlan } from './conclude-plan';
export type { Foreseen, ModuleWish, PlanScopeOptions, PlanScopeResult, Unmet } from './types';
