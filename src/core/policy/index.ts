/** A brand's policy: its file, and what pages take over from it. */
export { contrastOf, pagePolicy, signersFor, withPolicy } from './on-page';
export { openPolicy, type PolicyResult, validatePolicy, writePolicy } from './read';
export { type Policy, policyJsonSchema } from './schema';
