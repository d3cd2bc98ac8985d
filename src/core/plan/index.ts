/** Planning: from a catalogue to a woven page, and what the plan dialog counts on the way. */
export { countBelowAnchor } from './cut';
export {
  type CategoryFacet,
  categoryText,
  type Facets,
  facets,
  filterSkus,
  type PriceBin,
  priceHistogram,
  searchText,
  searchWords,
} from './facets';
export { PLAN_DEFAULTS, planPage, planPool } from './plan';
export { reachingAnchor } from './reaching';
export { isSoldOut, OUT_REASONS, type StayOut, stayOut } from './stay-out';
export { planFailureText } from './texts';
export {
  CUTS,
  type Cut,
  type Filters,
  type ModuleRequest,
  type PlanFailure,
  type PlanIds,
  type PlanOptions,
  type PlanResult,
} from './types';
export { type NumberedWish, planAsWished } from './wished';
