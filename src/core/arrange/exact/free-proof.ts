/**
 * The proof with SKUs free to change module, by turns with whatever else looks for a better arrangement: each turn starts near what
 * the kernel holds by then, and what was proven stays proven.
 */
import type { Kernel } from '../kernel';
import { boundFrom, fixedParts } from './bound-parts';
import { contentsAt } from './content';
import { costsOf } from './costs-of';
import { Effort, EPSILON } from './effort';
import { FreeSearch } from './free-search';
import { type ViewBound, viewBound } from './page-bound';
import type { BoundPart, Proof, ProveOptions, ViewProof } from './types';

export class FreeProof {
  private readonly effort: Effort;
  private readonly bounds: readonly ViewBound[];
  private readonly search: FreeSearch;

  /** @param budget states that may be looked at */
  constructor(
    private readonly kernel: Kernel,
    private readonly options: ProveOptions,
    budget: number,
  ) {
    this.effort = new Effort(budget, options.shouldStop);
    const contents = kernel.views.map((_, v) => contentsAt(kernel, v, options));
    this.bounds = contents.map((grids) => viewBound(grids, 'free'));
    const known = this.bounds.map(({ cost }) => cost);
    this.search = new FreeSearch(contents, known, this.effort);
  }

  /** No arrangement costs less at its viewports together. */
  get least(): number {
    return this.search.together;
  }

  /** Whether orders of the least cost were found, or nothing more can be tried. */
  get isSpent(): boolean {
    return this.search.isMet || !this.search.canTry || this.effort.cancelled || this.effort.states >= this.effort.budget;
  }

  /**
   * Tries for a while, near to what the kernel holds.
   * @param upper what costs no less at all viewports together is of no use
   * @returns orders that cost less: tile at each place, module after module
   */
  turn(upper: number): Int32Array[] | null {
    return this.isSpent
      ? null
      : this.search.turn(
          this.kernel.views.map(({ tileAt }) => tileAt),
          upper,
        );
  }

  /** Tries until it is proven, or found, or the budget is used up. */
  finish(): Proof {
    const total = this.total();
    let orders: Int32Array[] | null = null;
    while (!orders && !this.isSpent && this.least < total - EPSILON) orders = this.turn(total);
    return this.proof(orders);
  }

  /** What is proven of the arrangement in the kernel, or of better orders. */
  private proof(orders: readonly Int32Array[] | null): Proof {
    const { kernel, search, effort } = this;
    const found = orders ? costsOf(kernel, orders) : null;
    // What the viewports save, the contents of the modules may cost.
    const isBetter = found !== null && this.least + found.contents < this.total() + kernel.contents.total - EPSILON;
    const bounds = this.bounds.map((bound, v) => tried(bound, search.alone[v] as number, kernel.seen[v]?.viewport ?? ''));
    const views = kernel.views.map(({ total }, v): ViewProof => {
      const { cost: bound } = bounds[v] as ViewBound;
      const cost = isBetter ? (found.views[v] as number) : total;
      const least = bound >= cost - EPSILON ? cost : null;
      return { viewport: kernel.seen[v]?.viewport ?? '', least, bound, order: isBetter ? (orders?.[v] ?? null) : null, cost };
    });
    const more = this.least - search.alone.reduce((a, b) => a + b, 0);
    const shared: BoundPart[] = more > EPSILON ? [{ kind: 'together', cost: more }] : [];
    const bound = boundFrom([...fixedParts(kernel, this.options), ...shared], bounds);
    const contents = isBetter ? found.contents : kernel.contents.total;
    const cost = views.reduce((sum, view) => sum + view.cost, kernel.base + contents);
    const proven = cost <= bound.cost + EPSILON;
    return { proven, least: proven ? cost : null, bound, views, states: effort.states };
  }

  private total(): number {
    return this.kernel.views.reduce((sum, { total }) => sum + total, 0);
  }
}

/** The bound of a viewport after trying the page as a whole. */
function tried(bound: ViewBound, cost: number, viewport: string): ViewBound {
  const more = cost - bound.cost;
  if (more <= EPSILON) return bound;
  return { ...bound, parts: [...bound.parts, { kind: 'searched', viewport, module: null, cost: more }], cost };
}
