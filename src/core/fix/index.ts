/** What can be done about findings: commands that mend one or all, judged by the engine; suppressions that accept them. */
export { type Acceptance, acceptAll, acceptableScopes, type Scope } from './accept';
export { applyShared } from './apply-shared';
export { type FixAllOptions, type FixAllResult, type FixProgress, fixAll } from './fix-all';
export { fixFor } from './fix-for';
export { type Suggestion, type Suggestions, type SuggestOptions, suggestSkus } from './suggest';
export { noFixText } from './texts';
export { type Fix, type NoFix, placeKey } from './types';
