/** Arranging: the weave, the incremental cost, the search. Answers commands. */
export { type ArrangeOptions, type ArrangeResult, arrange } from './arrange';
