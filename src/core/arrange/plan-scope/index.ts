/** The widest scope: which SKUs, too. */
export { arrangePlan } from './arrange-plan';
export type { ModuleWish, PlanScopeOptions, PlanScopeResult, Unmet } from './types';
