/**
 * The least cost there is: a bound that holds for every arrangement, said in words where it can be, and the proof, by trying all
 * that could be better, that the arrangement at hand is the least. Speaks of the rules of sections 2 and 3 and of all orders of
 * a module's tiles, also those that set wide tiles or tiles without a price elsewhere; a proof never stands on an assumption.
 */
import { type Kernel, kernelCost } from '../kernel';
import { type Content, contentsAt } from './content';
import { costsOf } from './costs-of';
import { Effort, EPSILON } from './effort';
import { searchFree } from './free-search';
import { type ViewBound, viewBound } from './page-bound';
import type { Bound, BoundOptions, BoundPart, Proof, ProveOptions, ViewProof } from './types';
import { searchView, type ViewAnswer } from './view-search';

export type { Bound, BoundOptions, BoundPart, Proof, ProveOptions, ViewProof } from './types';

/** States where none are asked for. */
const BUDGET = 4_000_000;

/**
 * A bound on the cost of every arrangement in the scope, without trying any. In the kept scope modules hold what they hold in the
 * kernel now; in what order does not matter. Some milliseconds for a thousand tiles.
 */
export function boundOf(kernel: Kernel, options: BoundOptions): Bound {
  const views = kernel.views.map((_, v) => viewBound(contentsAt(kernel, v, options), options.scope));
  return boundFrom(fixedParts(kernel, options), views);
}

/**
 * Tries to prove that the arrangement now in the kernel is of least cost, or finds a better one. The kernel is left alone. The
 * kept scope is searched viewport by viewport; in the free one, where modules may be filled in any way, all viewports together.
 */
export function prove(kernel: Kernel, options: ProveOptions): Proof {
  const { budget = BUDGET, shouldStop, scope } = options;
  const contents = kernel.views.map((_, v) => contentsAt(kernel, v, options));
  const bounds = contents.map((grids) => viewBound(grids, scope));
  const work: Work = { kernel, contents, bounds, fixed: fixedParts(kernel, options), budget, shouldStop };
  return scope === 'free' ? proveFree(work) : proveKept(work);
}

interface Work {
  kernel: Kernel;
  contents: Content[][];
  /** What is known of each viewport without trying. */
  bounds: ViewBound[];
  fixed: BoundPart[];
  budget: number;
  shouldStop: (() => boolean) | undefined;
}

function presentViews({ kernel, bounds }: Work): ViewProof[] {
  return kernel.views.map(({ total }, v): ViewProof => {
    const { cost } = bounds[v] as ViewBound;
    return {
      viewport: kernel.seen[v]?.viewport ?? '',
      least: cost >= total - EPSILON ? total : null,
      bound: cost,
      order: null,
      cost: total,
    };
  });
}

function proveKept(work: Work): Proof {
  const { kernel, contents, bounds, fixed, budget, shouldStop } = work;
  const views = presentViews(work);
  // The narrow viewports first: they are soon done and leave the others more.
  const columns = kernel.seen.map(({ grids }) => Math.max(0, ...grids.map((grid) => grid.columns)));
  const open = [...views.keys()].filter((v) => views[v]?.least === null);
  open.sort((a, b) => (columns[a] as number) - (columns[b] as number));
  let states = 0;
  open.forEach((v, i) => {
    const view = views[v] as ViewProof;
    const bound = bounds[v] as ViewBound;
    const effort = new Effort(Math.ceil((budget - states) / (open.length - i)), shouldStop);
    const known = bound.grids.map(({ cost }) => cost);
    const answer = searchView(contents[v] ?? [], known, view.cost, effort);
    states += effort.states;
    bounds[v] = searched(bound, answer, kernel, view.viewport);
    view.bound = (bounds[v] as ViewBound).cost;
    view.order = answer.order;
    view.cost = answer.cost;
    if (answer.proven) view.least = answer.bound;
  });
  const rest = kernelCost(kernel) - totalOf(kernel);
  const proven = views.every(({ least }) => least !== null);
  const least = proven ? views.reduce((sum, { cost }) => sum + cost, rest) : null;
  return { proven, least, bound: boundFrom(fixed, bounds), views, states };
}

function proveFree(work: Work): Proof {
  const { kernel, contents, bounds, fixed, budget, shouldStop } = work;
  const views = presentViews(work);
  const total = totalOf(kernel);
  const effort = new Effort(budget, shouldStop);
  const known = bounds.map(({ cost }) => cost);
  const isMet = known.reduce((a, b) => a + b, 0) >= total - EPSILON;
  const { alone, together, orders } = isMet ? { alone: known, together: total, orders: null } : searchFree(contents, known, total, effort);
  const found = orders ? costsOf(kernel, orders) : null;
  // What the viewports save, the contents of the modules may cost.
  const isBetter = found !== null && together + found.contents < total + kernel.contents.total - EPSILON;
  views.forEach((view, v) => {
    bounds[v] = tried(bounds[v] as ViewBound, alone[v] as number, view.viewport);
    view.bound = alone[v] as number;
    if (isBetter) {
      view.order = orders?.[v] ?? null;
      view.cost = found.views[v] as number;
    }
    view.least = view.bound >= view.cost - EPSILON ? view.cost : null;
  });
  const more = together - alone.reduce((a, b) => a + b, 0);
  const shared: BoundPart[] = more > EPSILON ? [{ kind: 'together', cost: more }] : [];
  const bound = boundFrom([...fixed, ...shared], bounds);
  const contentsCost = isBetter ? found.contents : kernel.contents.total;
  const cost = kernel.base + contentsCost + views.reduce((sum, view) => sum + view.cost, 0);
  const proven = cost <= bound.cost + EPSILON;
  return { proven, least: proven ? cost : null, bound, views, states: effort.states };
}

function totalOf({ views }: Kernel): number {
  return views.reduce((sum, { total }) => sum + total, 0);
}

function boundFrom(fixed: readonly BoundPart[], views: readonly ViewBound[]): Bound {
  const parts = [...fixed, ...views.flatMap((view) => view.parts)];
  const known = views.map(({ cost }) => cost);
  return { cost: [...fixed.map(({ cost }) => cost), ...known].reduce((a, b) => a + b, 0), views: known, parts };
}

/** Checks that no arrangement changes. */
function fixedParts({ base, contents }: Kernel, { scope }: BoundOptions): BoundPart[] {
  const parts: BoundPart[] = [
    { kind: 'fixed', about: 'page', cost: base },
    { kind: 'fixed', about: 'contents', cost: scope === 'keep' ? contents.total : 0 },
  ];
  return parts.filter(({ cost }) => cost > EPSILON);
}

/** The bound of a viewport after trying the page as a whole. */
function tried(bound: ViewBound, cost: number, viewport: string): ViewBound {
  const more = cost - bound.cost;
  if (more <= EPSILON) return bound;
  return { ...bound, parts: [...bound.parts, { kind: 'searched', viewport, module: null, cost: more }], cost };
}

/** The bound of a viewport after the search: what was found beyond what could be said goes without saying. */
function searched(bound: ViewBound, { grids, bound: cost }: ViewAnswer, { grids: all }: Kernel, viewport: string): ViewBound {
  if (cost <= bound.cost + EPSILON) return bound;
  const parts = grids.flatMap((least, g): BoundPart[] => {
    const said = bound.grids[g] ?? { cost: 0, parts: [] };
    const more = least - said.cost;
    const module = all[g]?.module.id ?? null;
    return more > EPSILON ? [...said.parts, { kind: 'searched', viewport, module, cost: more }] : said.parts;
  });
  const together = cost - grids.reduce((a, b) => a + b, 0);
  if (together > EPSILON) parts.push({ kind: 'searched', viewport, module: null, cost: together });
  return { grids: bound.grids, parts, cost };
}
