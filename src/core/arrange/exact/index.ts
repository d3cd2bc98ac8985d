/**
 * The least cost there is: a bound that holds for every arrangement, said in words where it can be, and the proof, by trying all
 * that could be better, that the arrangement at hand is the least. Speaks of the rules of sections 2 and 3 and of all orders of
 * a module's tiles, also those that set wide tiles or tiles without a price elsewhere; a proof never stands on an assumption.
 */
import { type Kernel, kernelCost } from '../kernel';
import { contentsAt } from './content';
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
 * kept scope is searched viewport by viewport; in the free one, where modules may be filled in any way, a viewport is searched as
 * if it were alone, and only a bound that all together meet proves anything.
 */
export function prove(kernel: Kernel, options: ProveOptions): Proof {
  const { budget = BUDGET, shouldStop, scope } = options;
  const contents = kernel.views.map((_, v) => contentsAt(kernel, v, options));
  const bounds = contents.map((grids) => viewBound(grids, scope));
  const views = kernel.views.map(({ total }, v): ViewProof => {
    const { cost } = bounds[v] as ViewBound;
    return {
      viewport: kernel.seen[v]?.viewport ?? '',
      least: cost >= total - EPSILON ? total : null,
      bound: cost,
      order: null,
      cost: total,
    };
  });
  // The narrow viewports first: they are soon done and leave the others more.
  const columns = kernel.seen.map(({ grids }) => Math.max(0, ...grids.map((grid) => grid.columns)));
  const open = [...views.keys()].filter((v) => views[v]?.least === null);
  open.sort((a, b) => (columns[a] as number) - (columns[b] as number));
  let states = 0;
  open.forEach((v, i) => {
    const view = views[v] as ViewProof;
    const bound = bounds[v] as ViewBound;
    const effort = new Effort(Math.ceil((budget - states) / (open.length - i)), shouldStop);
    if (scope === 'free') {
      const least = searchFree(contents[v] ?? [], bound.cost, view.cost, effort);
      states += effort.states;
      bounds[v] = triedFree(bound, least, view.viewport);
      view.bound = least;
      if (least >= view.cost - EPSILON) view.least = view.cost;
      return;
    }
    const known = bound.grids.map(({ cost }) => cost);
    const answer = searchView(contents[v] ?? [], known, view.cost, effort);
    states += effort.states;
    bounds[v] = searched(bound, answer, kernel, view.viewport);
    view.bound = (bounds[v] as ViewBound).cost;
    view.order = answer.order;
    view.cost = answer.cost;
    if (answer.proven) view.least = answer.bound;
  });
  const bound = boundFrom(fixedParts(kernel, options), bounds);
  const rest = kernelCost(kernel) - kernel.views.reduce((sum, { total }) => sum + total, 0);
  const isLeast = views.every(({ least }) => least !== null) && (scope === 'keep' || kernel.contents.total === 0);
  const least = isLeast ? views.reduce((sum, { cost }) => sum + cost, rest) : null;
  return { proven: isLeast, least, bound, views, states };
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
function triedFree(bound: ViewBound, cost: number, viewport: string): ViewBound {
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
