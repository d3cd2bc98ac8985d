/**
 * All viewports of a page together, seen coarsely: what fails whatever the prices of a heap are is proven with far fewer states.
 * Where the page could cost no more than its bound as coarsely as that, it is looked at more closely.
 */
import { coarsened, type Grain } from './coarse';
import { type Effort, EPSILON, NO_BAND } from './effort';
import { JointSearch } from './joint-search';
import type { ModuleSearch } from './module-search';
import { pageSearch } from './page-search';
import type { Problem } from './problem';

const GRAINS: readonly Grain[] = [
  { dear: 5, ratio: 1.3 },
  { dear: 6, ratio: 1.4 },
  { dear: 8, ratio: 1.25 },
  { dear: 12, ratio: 1.2 },
  { dear: 16, ratio: 1.12 },
];
export class CoarseSearch {
  private next = 0;
  /** With each viewport in the lead; none where no grain is left. */
  private joints: readonly JointSearch[] = [];
  private parts: readonly ModuleSearch[] = [];

  /** @param problems the whole page at each viewport, from its end */
  constructor(
    private readonly problems: readonly Problem[],
    private readonly effort: Effort,
  ) {}

  /**
   * @param alone what each viewport costs at least by itself; raised where more is proven
   * @param together what is known of all of them
   * @param states for each viewport, by itself and in the lead
   * @param upper what costs no less is of no use
   * @returns no orders cost less
   */
  turn(alone: number[], together: number, states: number, upper: number): number {
    const { effort } = this;
    if (this.next === 0) this.refine();
    let least = this.raise(alone, together, states, upper);
    for (let lead = 0; lead < this.joints.length && least < upper - EPSILON; ) {
      effort.allow(states);
      const [found, isMet] = this.climb(least, upper, () => (this.joints[lead] as JointSearch).start(alone));
      least = found;
      if (!isMet) lead++;
      else {
        this.refine();
        least = this.raise(alone, least, states, upper);
        lead = 0;
      }
    }
    return least;
  }

  /** Each viewport by itself. */
  private raise(alone: number[], together: number, states: number, upper: number): number {
    const { effort } = this;
    this.parts.forEach((part, v) => {
      const others = alone.reduce((sum, cost, other) => (other === v ? sum : sum + cost), 0);
      effort.allow(states);
      const [least] = this.climb(alone[v] as number, upper - others, () => {
        effort.before(NO_BAND, 0, 0);
        return part.start(0);
      });
      alone[v] = least;
    });
    return Math.max(
      together,
      alone.reduce((sum, cost) => sum + cost, 0),
    );
  }

  /** Raises a bound until something of its cost is met, or nothing more is to be had of it. */
  private climb(from: number, upper: number, start: () => number): [least: number, isMet: boolean] {
    const { effort } = this;
    let least = from;
    while (least < upper - EPSILON && !effort.stopped) {
      effort.cap = least;
      const found = start();
      if (found <= least + EPSILON) return [least, true];
      if (!effort.stopped) least = found;
    }
    return [least, false];
  }

  /** On to the next grain in which prices are put together at all. */
  private refine(): void {
    const { problems, effort } = this;
    this.joints = [];
    this.parts = [];
    while (this.joints.length === 0 && this.next < GRAINS.length) {
      const grain = GRAINS[this.next++] as Grain;
      const coarse = problems.map((problem) => coarsened(problem, grain));
      if (!coarse.every((problem) => problem !== null)) continue;
      const parts = coarse.map((problem) => pageSearch(problem, effort));
      this.parts = parts;
      // The narrow viewport chooses first: it leaves the fewest ways.
      const leads = [...parts.keys()].sort((a, b) => columnsOf(parts[a]) - columnsOf(parts[b]));
      this.joints = leads.map((lead) => new JointSearch(parts, lead, effort));
    }
  }
}

function columnsOf(part: ModuleSearch | undefined): number {
  return part?.problem.content.columns ?? 0;
}
