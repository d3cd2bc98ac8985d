/**
 * The least cost with SKUs free to change module: each viewport by itself, and all of them together, for what stands in a module
 * is the same at each. Tried from the top of the page and from its end by turns, for what cannot be helped shows soon from one of
 * them, and with every viewport in the lead. Each cap is the bound proven so far.
 */
import type { Content } from './content';
import { type Effort, EPSILON, NO_BAND } from './effort';
import { JointSearch } from './joint-search';
import { ModuleSearch } from './module-search';
import { backwards, pageProblem } from './page-problem';
import type { Problem } from './problem';
import type { Spread } from './spread';

/** Pages of more tiles are not tried. */
const MOST_TILES = 100;
/** States of the first try of each kind; the next ones may take so many times more. */
const FIRST = 1 << 13;
const GROWTH = 3;

export interface FreeAnswer {
  /** Of each viewport by itself: no order costs less. */
  alone: number[];
  /** No orders of all viewports cost less, together. */
  together: number;
  /** Orders that cost less than the present ones: tile at each place, module after module; their cost is `together`. */
  orders: Int32Array[] | null;
}

/**
 * @param views the grids of each viewport
 * @param known what is known of each viewport by other means
 * @param upper cost of the present orders of all viewports
 */
export function searchFree(views: readonly (readonly Content[])[], known: readonly number[], upper: number, effort: Effort): FreeAnswer {
  const ways = views.map((contents) => waysOf(contents, effort));
  const tries = new Tries(
    known.map((cost, v) => Math.max(cost, ...(ways[v] ?? []).map((way) => way.least()))),
    upper,
    effort,
  );
  const joints = ways.every(({ length }) => length > 0) ? jointsOf(ways, effort) : [];
  for (let states = FIRST; effort.states < effort.budget && !effort.cancelled; states *= GROWTH)
    for (const end of [0, 1]) {
      ways.forEach((own, v) => {
        const way = own[end];
        if (way) tries.alone(v, way, states);
      });
      for (const joint of joints[end] ?? []) tries.together(joint, states);
      if (tries.isDone || (joints.length === 0 && ways.every(({ length }, v) => length === 0 || tries.met[v]))) return tries.answer;
    }
  return tries.answer;
}

/** What was proven by and by. */
class Tries {
  readonly answer: FreeAnswer;
  /** Viewports of which an order was met that costs no more than the bound: what more is due, the others ask for. */
  readonly met: boolean[];

  constructor(
    least: number[],
    private readonly upper: number,
    private readonly effort: Effort,
  ) {
    this.answer = { alone: least, together: 0, orders: null };
    this.met = least.map(() => false);
    this.add();
  }

  get isDone(): boolean {
    return this.answer.orders !== null || this.answer.together >= this.upper - EPSILON;
  }

  alone(v: number, way: ModuleSearch, states: number): void {
    const { effort, met } = this;
    const least = this.answer.alone;
    effort.allow(states);
    while (!met[v] && !this.isDone && !effort.stopped) {
      effort.cap = least[v] as number;
      effort.before(NO_BAND, 0, 0);
      const found = way.start(0);
      if (found <= effort.cap + EPSILON) met[v] = true;
      else if (!effort.stopped) least[v] = found;
      this.add();
    }
  }

  together(joint: JointSearch, states: number): void {
    const { effort, answer } = this;
    effort.allow(states);
    while (!this.isDone && !effort.stopped) {
      effort.cap = answer.together;
      const found = joint.start(answer.alone);
      if (found <= effort.cap + EPSILON) answer.orders = joint.orders();
      else if (!effort.stopped) answer.together = found;
    }
  }

  private add(): void {
    const { answer, upper } = this;
    const sum = answer.alone.reduce((a, b) => a + b, 0);
    answer.together = Math.min(upper, Math.max(answer.together, sum));
  }
}

/** The searches from the top and from the end; none where the page is too large or too mixed. */
export function waysOf(contents: readonly Content[], effort: Effort): ModuleSearch[] {
  const tiles = contents.reduce((sum, { present }) => sum + present.length, 0);
  const problem = tiles > MOST_TILES ? null : pageProblem(contents);
  return problem ? [problem, backwards(problem)].map((way) => searchOf(way, effort)) : [];
}

/** From each end, with each viewport in the lead. */
export function jointsOf(ways: readonly (readonly ModuleSearch[])[], effort: Effort): JointSearch[][] {
  return [0, 1].map((end) => {
    const parts = ways.map((own) => own[end] as ModuleSearch);
    return parts.map((_, lead) => new JointSearch(parts, lead, effort));
  });
}

/** From the end, the first band of the page is known last: only then, how far it may reach. */
function searchOf(problem: Problem, effort: Effort): ModuleSearch {
  const search = new ModuleSearch(problem, effort, 0, new Map<string, Spread>());
  const { rungs, rules } = problem.input;
  const leaps = () => effort.high !== NO_BAND && effort.high > (rungs.reachTo[rungs.anchor] as number);
  if (problem.backwards && rungs.anchor !== 0) search.next = (cost) => (leaps() ? cost + rules.steps.reach : cost);
  return search;
}
