/** The search of a whole page laid out as one module, from its top or from its end. */
import { type Effort, NO_BAND } from './effort';
import { ModuleSearch } from './module-search';
import type { Problem } from './problem';
import type { Spread } from './spread';

/** From the end, the first band of the page is known last: only then, how far it may reach. */
export function pageSearch(problem: Problem, effort: Effort): ModuleSearch {
  const search = new ModuleSearch(problem, effort, 0, new Map<string, Spread>());
  const { rungs, rules } = problem.input;
  const leaps = () => effort.high !== NO_BAND && effort.high > (rungs.reachTo[rungs.anchor] as number);
  if (problem.backwards && rungs.anchor !== 0) search.next = (cost) => (leaps() ? cost + rules.steps.reach : cost);
  return search;
}
