/**
 * The least cost of one viewport with SKUs kept in their modules. First each module by itself, whatever band came before it:
 * the sum is a bound, and most often the answer. Where the present order costs more than that, the modules one after the other,
 * each starting from the band that the one before it ended with.
 */
import type { Content } from './content';
import { ANY_BAND, type Effort, EPSILON, NO_BAND } from './effort';
import { layoutsOf } from './layouts';
import { ModuleSearch } from './module-search';
import { readProblem } from './problem';
import type { Spread } from './spread';

/** Modules of more tiles are not tried. */
const MOST_TILES = 64;
/** How often an unfinished module gets a share of what states are left. */
const ROUNDS = 3;
/** The first cap lies this part of the way from the bound to the best order known: if the next one, all the way, is too far, something is proven. */
const RISE = 0.5;

export interface ViewAnswer {
  /** No order costs less. */
  bound: number;
  /** Of each grid by itself. */
  grids: number[];
  /** `bound` is the cost of `order`, or of the present order where that is null. */
  proven: boolean;
  order: Int32Array | null;
  /** Cost of that order. */
  cost: number;
}

interface Stage {
  content: Content;
  /** One per layout, the present one first; none where there is too much to try. */
  searches: ModuleSearch[];
  /** No layout costs less than this, each alone. */
  atLeast: number[];
  /** The least of them, which is the cost of the best order met once it is `done`. */
  least: number;
  done: boolean;
  /** The best order met of the module alone: its layout, the classes at its slots, its cost. */
  best: { layout: number; classes: Int32Array; cost: number };
  /** What is known of the modules from here on, by the band before them. */
  known: Map<number, number>;
  chosen: number;
}

/**
 * @param contents the grids of the viewport, from the top
 * @param bounds what is known of each grid by other means
 * @param upper cost of the present order
 */
export function searchView(contents: readonly Content[], bounds: readonly number[], upper: number, effort: Effort): ViewAnswer {
  const stages = contents.map((content, g) => readStage(contents, content, bounds[g] ?? 0, effort));
  const filled = stages.filter(({ content }) => content.present.length > 0);
  for (let round = 0; round < ROUNDS; round++) {
    const open = filled.filter(({ done, searches }) => !done && searches.length > 0);
    open.forEach((stage, i) => {
      effort.begin(open.length - i + (round + 1 < ROUNDS ? 1 : 0));
      searchAlone(stage, contents, effort);
    });
  }
  const grids = stages.map(({ least }) => least);
  const sum = grids.reduce((a, b) => a + b, 0);
  if (sum >= upper - EPSILON) return { bound: upper, grids, proven: true, order: null, cost: upper };
  const exact = contents.every(({ weights }) => weights.exact);
  const found = exact ? costTogether(filled, effort) : upper;
  const known = found < upper - EPSILON ? { order: orderOf(filled, contents), cost: found } : { order: null, cost: upper };
  if (sum >= known.cost - EPSILON) return { bound: known.cost, grids, proven: true, ...known };
  if (!filled.every(({ done }) => done)) return { bound: sum, grids, proven: false, ...known };
  effort.begin(1);
  return { grids, ...searchTogether(filled, contents, sum, known, exact, effort) };
}

function readStage(contents: readonly Content[], content: Content, bound: number, effort: Effort): Stage {
  const { present, kernel } = content;
  const stage: Stage = {
    content,
    searches: [],
    atLeast: [],
    least: bound,
    done: present.length === 0,
    best: { layout: 0, classes: content.classOf, cost: Number.POSITIVE_INFINITY },
    known: new Map(),
    chosen: 0,
  };
  const layouts = present.length > MOST_TILES ? null : layoutsOf(content);
  if (!layouts || stage.done) return stage;
  const before = contents.slice(0, contents.indexOf(content));
  const firstLook = before.every(({ classRank }) => classRank.every((rank) => rank === 0));
  const highest = Math.max(kernel.rungs.anchor, ...before.flatMap(({ classRank }) => [...classRank]));
  const reachToAny = kernel.rungs.reachTo[highest] ?? 0;
  const spreads = new Map<string, Spread>();
  stage.searches = layouts.map((layout) => new ModuleSearch(readProblem(content, layout, firstLook), effort, reachToAny, spreads));
  stage.atLeast = stage.searches.map((search) => Math.max(bound, search.least()));
  return stage;
}

/** The kindest band that can stand before a grid. */
function bandBefore({ content }: Stage, contents: readonly Content[]): number {
  const { freeTo } = content.kernel.rungs;
  const before = contents.slice(0, contents.indexOf(content));
  return before.some(({ classRank }) => classRank.some((rank) => rank > freeTo)) ? ANY_BAND : NO_BAND;
}

/** The least cost of a module alone; raises the cap from below until an order is found. */
function searchAlone(stage: Stage, contents: readonly Content[], effort: Effort): void {
  const { searches, atLeast, best } = stage;
  const band = bandBefore(stage, contents);
  const run = (search: ModuleSearch, cap: number): number => {
    effort.cap = cap;
    effort.before(band, 0, 0);
    return search.start(0);
  };
  if (best.cost === Number.POSITIVE_INFINITY) {
    const present = searches[0] as ModuleSearch;
    present.forced = best.classes;
    best.cost = run(present, Number.POSITIVE_INFINITY);
    present.forced = undefined;
  }
  for (let first = true; ; first = false) {
    stage.least = Math.min(best.cost, ...atLeast);
    stage.done = stage.least >= best.cost - EPSILON;
    if (stage.done || effort.stopped) return;
    const cap = capBetween(stage.least, best.cost, first);
    for (const [i, search] of searches.entries()) {
      if ((atLeast[i] as number) > cap + EPSILON) continue;
      const found = run(search, cap);
      if (found <= cap + EPSILON) {
        best.layout = i;
        best.classes = search.problem.classAt.slice();
        best.cost = found;
        break;
      }
      if (effort.stopped) break;
      atLeast[i] = Math.max(atLeast[i] as number, found);
    }
  }
}

/** What the best orders of the modules cost one after the other; infinite where one has none. */
function costTogether(stages: readonly Stage[], effort: Effort): number {
  effort.cap = Number.POSITIVE_INFINITY;
  effort.before(NO_BAND, 0, 0);
  const goOn = (at: number, cost: number): number => {
    const stage = stages[at];
    if (!stage) return cost;
    const search = stage.searches[stage.best.layout];
    if (!search) return Number.POSITIVE_INFINITY;
    stage.chosen = stage.best.layout;
    search.forced = stage.best.classes;
    search.next = (soFar) => goOn(at + 1, soFar);
    const all = search.start(cost);
    search.forced = undefined;
    return all;
  };
  return goOn(0, 0);
}

/** The next cap: all that costs at most that is looked at. */
function capBetween(least: number, upper: number, first: boolean): number {
  const most = upper - 2 * EPSILON;
  return first ? Math.min(least + RISE * (upper - least), most) : most;
}

function searchTogether(
  stages: readonly Stage[],
  contents: readonly Content[],
  sum: number,
  best: Pick<ViewAnswer, 'order' | 'cost'>,
  exact: boolean,
  effort: Effort,
): Omit<ViewAnswer, 'grids'> {
  const goOn = (at: number) => (cost: number) => {
    const stage = stages[at];
    if (!stage) return cost;
    const { high, low, free } = effort;
    const key = (high + 1) * 65536 + (free === 1 ? 0 : low);
    const known = cost + (stage.known.get(key) ?? 0);
    if (known > effort.cap + EPSILON) return known;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, search] of stage.searches.entries()) {
      effort.before(high, low, free);
      const found = search.start(cost);
      least = Math.min(least, found);
      stage.chosen = i;
      if (found <= effort.cap + EPSILON) return found;
      if (effort.stopped) return least;
    }
    effort.before(high, low, free);
    stage.known.set(key, least - cost);
    return least;
  };
  let rest = 0;
  for (let i = stages.length - 1; i >= 0; i--) {
    for (const search of (stages[i] as Stage).searches) {
      search.rest = rest;
      search.next = goOn(i + 1);
      search.lookAhead();
    }
    rest += (stages[i] as Stage).least;
  }
  let bound = sum;
  const upper = best.cost;
  let { order, cost: least } = best;
  for (let first = true; ; first = false) {
    if (bound >= least - EPSILON) return { bound: least, proven: exact || least === upper, order, cost: exact ? least : upper };
    const cap = capBetween(bound, least, first);
    effort.cap = cap;
    effort.before(NO_BAND, 0, 0);
    const found = goOn(0)(0);
    if (found <= cap + EPSILON) {
      least = found;
      if (exact) order = orderOf(stages, contents);
    } else if (effort.stopped) return { bound, proven: false, order, cost: exact ? least : upper };
    else bound = Math.max(bound, found);
  }
}

function orderOf(stages: readonly Stage[], contents: readonly Content[]): Int32Array {
  return Int32Array.from(
    contents.flatMap((content) => {
      const stage = stages.find((one) => one.content === content);
      return stage?.searches[stage.chosen]?.order() ?? [];
    }),
  );
}
