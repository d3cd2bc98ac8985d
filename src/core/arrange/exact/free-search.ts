/**
 * The least cost of one viewport by itself with SKUs free to change module: tried from the top of the page and from its end by turns,
 * for what cannot be helped shows soon from one of them. Each cap is the bound proven so far.
 */
import type { Content } from './content';
import { type Effort, EPSILON, NO_BAND } from './effort';
import { ModuleSearch } from './module-search';
import { backwards, pageProblem } from './page-problem';
import type { Problem } from './problem';
import type { Spread } from './spread';

/** Pages of more tiles are not tried. */
const MOST_TILES = 100;
/** States of the first try from either end; the next ones may take so many times more. */
const FIRST = 1 << 14;
const GROWTH = 3;

/**
 * @param known what is known of the viewport by other means
 * @param upper cost of the present order
 * @returns what no order costs less than, at most `upper`
 */
export function searchFree(contents: readonly Content[], known: number, upper: number, effort: Effort): number {
  const ways = waysOf(contents, effort);
  if (ways.length === 0) return known;
  let least = Math.max(known, ...ways.map((way) => way.least()));
  for (let states = FIRST; effort.states < effort.budget; states *= GROWTH)
    for (const way of ways)
      for (;;) {
        if (least >= upper - EPSILON) return upper;
        effort.cap = least;
        effort.before(NO_BAND, 0, 0);
        effort.allow(states);
        const found = way.start(0);
        if (effort.cancelled) return least;
        if (effort.stopped) break;
        // An order of just that cost: whether the other viewports let it be is another question.
        if (found <= least + EPSILON) return least;
        least = found;
      }
  return least;
}

/** The searches from the top and from the end; none where the page is too large or too mixed. */
export function waysOf(contents: readonly Content[], effort: Effort): ModuleSearch[] {
  const tiles = contents.reduce((sum, { present }) => sum + present.length, 0);
  const problem = tiles > MOST_TILES ? null : pageProblem(contents);
  return problem ? [problem, backwards(problem)].map((way) => searchOf(way, effort)) : [];
}

/** From the end, the first band of the page is known last: only then, how far it may reach. */
function searchOf(problem: Problem, effort: Effort): ModuleSearch {
  const search = new ModuleSearch(problem, effort, 0, new Map<string, Spread>());
  const { rungs, rules } = problem.input;
  const leaps = () => effort.high !== NO_BAND && effort.high > (rungs.reachTo[rungs.anchor] as number);
  if (problem.backwards && rungs.anchor !== 0) search.next = (cost) => (leaps() ? cost + rules.steps.reach : cost);
  return search;
}
