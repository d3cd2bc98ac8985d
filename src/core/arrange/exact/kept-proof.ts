/** The proof with SKUs kept in their modules: viewports are independent, and searched one after the other. */
import { type Kernel, kernelCost } from '../kernel';
import { boundFrom, fixedParts } from './bound-parts';
import { contentsAt } from './content';
import { Effort, EPSILON } from './effort';
import { type ViewBound, viewBound } from './page-bound';
import type { BoundPart, Proof, ProveOptions, ViewProof } from './types';
import { searchView, type ViewAnswer } from './view-search';

/** @param budget states that may be looked at */
function presentViews(kernel: Kernel, bounds: readonly ViewBound[]): ViewProof[] {
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

export function proveKept(kernel: Kernel, options: ProveOptions, budget: number): Proof {
  const contents = kernel.views.map((_, v) => contentsAt(kernel, v, options));
  const bounds = contents.map((grids) => viewBound(grids, 'keep'));
  const views = presentViews(kernel, bounds);
  // The narrow viewports first: they are soon done and leave the others more.
  const columns = kernel.seen.map(({ grids }) => Math.max(0, ...grids.map((grid) => grid.columns)));
  const open = [...views.keys()].filter((v) => views[v]?.least === null);
  open.sort((a, b) => (columns[a] as number) - (columns[b] as number));
  let states = 0;
  open.forEach((v, i) => {
    const view = views[v] as ViewProof;
    const bound = bounds[v] as ViewBound;
    const effort = new Effort(Math.ceil((budget - states) / (open.length - i)), options.shouldStop);
    const known = bound.grids.map(({ cost }) => cost);
    const answer = searchView(contents[v] ?? [], known, view.cost, effort);
    states += effort.states;
    bounds[v] = searched(bound, answer, kernel, view.viewport);
    view.bound = (bounds[v] as ViewBound).cost;
    view.order = answer.order;
    view.cost = answer.cost;
    if (answer.proven) view.least = answer.bound;
  });
  const rest = kernelCost(kernel) - kernel.views.reduce((sum, { total }) => sum + total, 0);
  const proven = views.every(({ least }) => least !== null);
  const least = proven ? views.reduce((sum, { cost }) => sum + cost, rest) : null;
  return { proven, least, bound: boundFrom(fixedParts(kernel, options), bounds), views, states };
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
