/**
 * The least cost with SKUs free to change module: each viewport by itself, and all of them together, for what stands in a module
 * is the same at each. Tried from the top of the page and from its end by turns, for what cannot be helped shows soon from one of
 * them, and with every viewport in the lead. Each cap is the bound proven so far.
 */
import { CoarseSearch } from './coarse-search';
import type { Content } from './content';
import { type Effort, EPSILON, NO_BAND } from './effort';
import { JointSearch } from './joint-search';
import type { ModuleSearch } from './module-search';
import { backwards, guideBy, pageProblem } from './page-problem';
import { pageSearch } from './page-search';

/** Pages of more tiles are not tried. */
const MOST_TILES = 100;
/** States of the first try of each kind; the next ones may take so many times more. */
const FIRST = 1 << 13;
const GROWTH = 3;
/** What cannot be helped shows most often from the end of the page, where the dear ones are. */
const ENDS = [0, 1] as const;

export class FreeSearch {
  /** Of each viewport by itself: no order costs less. */
  readonly alone: number[];
  /** No orders of all viewports cost less, together. */
  together = 0;
  /** Orders of just that cost were found. */
  isMet = false;
  private readonly ways: readonly (readonly ModuleSearch[])[];
  private readonly joints: readonly (readonly JointSearch[])[];
  private readonly coarse: CoarseSearch;
  /** Viewports of which an order was met that costs no more than the bound: what more is due, the others ask for. */
  private readonly met: boolean[];
  private states = FIRST;

  /**
   * @param views the grids of each viewport
   * @param known what is known of each viewport by other means
   */
  constructor(
    views: readonly (readonly Content[])[],
    known: readonly number[],
    private readonly effort: Effort,
  ) {
    this.ways = views.map((contents) => waysOf(contents, effort));
    this.alone = known.map((cost, v) => Math.max(cost, ...(this.ways[v] ?? []).map((way) => way.least())));
    this.joints = this.ways.every(({ length }) => length > 0) ? jointsOf(this.ways, effort) : [];
    this.coarse = new CoarseSearch(
      this.ways.flatMap(([way]) => (way ? [way.problem] : [])),
      effort,
    );
    this.met = this.alone.map(() => false);
    this.add();
  }

  /** Whether there is anything to try: viewports of wide tiles are left alone, and then there is no trying them together. */
  get canTry(): boolean {
    return this.joints.length > 0 || this.ways.some(({ length }, v) => length > 0 && !this.met[v]);
  }

  /**
   * One try of each kind, each turn for longer.
   * @param orders the tile at each place of each viewport: orders near to these are tried first
   * @param upper what costs no less at all viewports together is of no use
   * @returns orders that cost less
   */
  turn(orders: readonly Int32Array[], upper: number): Int32Array[] | null {
    const { ways, joints, states } = this;
    this.states *= GROWTH;
    for (const own of ways) for (const { problem } of own) guideBy(problem, orders[ways.indexOf(own)] as Int32Array);
    for (const end of ENDS) {
      ways.forEach((own, v) => {
        const way = own[end];
        if (way) this.tryAlone(v, way, states, upper);
      });
      if (end === 0 && joints.length > 0) this.together = this.coarse.turn(this.alone, this.together, states, upper);
      for (const joint of joints[end] ?? []) {
        const found = this.tryTogether(joint, states, upper);
        if (found) return found;
      }
    }
    return null;
  }

  private tryAlone(v: number, way: ModuleSearch, states: number, upper: number): void {
    const { effort, met, alone } = this;
    effort.allow(states);
    while (!met[v] && this.together < upper - EPSILON && !effort.stopped) {
      effort.cap = alone[v] as number;
      effort.before(NO_BAND, 0, 0);
      const found = way.start(0);
      if (found <= effort.cap + EPSILON) met[v] = true;
      else if (!effort.stopped) alone[v] = found;
      this.add();
    }
  }

  private tryTogether(joint: JointSearch, states: number, upper: number): Int32Array[] | null {
    const { effort } = this;
    effort.allow(states);
    while (this.together < upper - EPSILON && !effort.stopped) {
      effort.cap = this.together;
      const found = joint.start(this.alone);
      if (found <= effort.cap + EPSILON) {
        this.isMet = true;
        return joint.orders();
      }
      if (!effort.stopped) this.together = found;
    }
    return null;
  }

  private add(): void {
    const sum = this.alone.reduce((a, b) => a + b, 0);
    this.together = Math.max(this.together, sum);
  }
}

/** The searches from the end and from the top; none where the page is too large or too mixed. */
export function waysOf(contents: readonly Content[], effort: Effort): ModuleSearch[] {
  const tiles = contents.reduce((sum, { present }) => sum + present.length, 0);
  const problem = tiles > MOST_TILES ? null : pageProblem(contents);
  return problem ? [backwards(problem), problem].map((way) => pageSearch(way, effort)) : [];
}

/** From each end, with each viewport in the lead. */
export function jointsOf(ways: readonly (readonly ModuleSearch[])[], effort: Effort): JointSearch[][] {
  return ENDS.map((end) => {
    const parts = ways.map((own) => own[end] as ModuleSearch);
    return parts.map((_, lead) => new JointSearch(parts, lead, effort));
  });
}
