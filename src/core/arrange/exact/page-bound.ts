/** What a page costs at a viewport whatever stands where, as far as it can be said without trying. */
import type { AlternationRules } from '../kernel-rules';
import type { Content } from './content';
import { layoutsOf, presentLayout } from './layouts';
import { crowdParts, endParts, isSingle, lockParts, type ModuleBound, moduleBound, sum } from './module-bound';
import { runsFrom, viewIn } from './seen';
import { spreadOf } from './spread';
import type { BoundPart, Scope } from './types';
import { MUTED } from './weights';

export interface ViewBound {
  /** Of each grid by itself, with SKUs kept in their modules. */
  grids: ModuleBound[];
  /** Of the page. */
  parts: BoundPart[];
  cost: number;
}

/** @param contents the grids of the viewport, from the top */
export function viewBound(contents: readonly Content[], scope: Scope): ViewBound {
  if (scope === 'free' && isTangled(contents)) return { grids: [], parts: [], cost: 0 };
  const promised = anchorParts(contents, scope);
  if (scope === 'free') {
    const parts = [...freeParts(contents), ...promised, ...leapParts(contents)];
    return { grids: [], parts, cost: sum(parts) };
  }
  const first = contents.find(isPriced);
  const grids = contents.map((content) => {
    const { parts } = moduleBound(content, layoutsOf(content));
    const all = content === first ? [...parts, ...promised] : parts;
    return { parts: all, cost: sum(all) };
  });
  const parts = [...grids.flatMap((grid) => grid.parts), ...leapParts(contents)];
  return { grids, parts, cost: sum(parts) };
}

/** Whether what is suppressed depends on which tile comes into which module. */
function isTangled(contents: readonly Content[]): boolean {
  const suppressions = contents[0]?.kernel.page.suppressions ?? [];
  return suppressions.some(({ at }) => at?.tile !== undefined && at.module !== undefined);
}

/** Tiles of the whole page that cannot all be kept apart, and rows that cannot be full; of wide tiles nothing is said. */
function freeParts(contents: readonly Content[]): BoundPart[] {
  const filled = contents.filter(({ present }) => present.length > 0);
  if (filled.length === 0 || !filled.every(isSingle)) return [];
  const allPriced = filled.every(({ classRank }) => classRank.every((rank) => rank > 0));
  const runs = filled.map((content) => runsFrom(viewIn(content, content.present), 0, true));
  const places = filled.reduce((total, { present }) => total + present.length, 0);
  const least = (direction: 'row' | 'column'): AlternationRules => {
    const all = filled.map(({ weights }) => weights.rules[direction]);
    return {
      pair: Math.min(...all.map(({ pair }) => pair)),
      triple: allPriced ? Math.min(...all.map(({ triple }) => triple)) : 0,
      strict: 0,
      minContrast: all[0]?.minContrast ?? 0,
    };
  };
  const along = { rows: runs.flatMap(({ rows }) => rows), columns: runs.flatMap(({ columns }) => columns) };
  const crowds = crowdParts(filled, spreadOf(along, places, least('row'), least('column')));
  // What locked tiles break among themselves may be what a crowd of them breaks: only one of the two counts.
  const locks = filled.flatMap((content) => lockParts(content, presentLayout(content), viewIn(content, content.present)));
  const parts = sum(locks) > sum(crowds) ? locks : crowds;
  if (filled.some(({ weights }) => weights.flags.size > 0)) return parts;
  return [...parts, ...filled.flatMap((content) => endParts(content, viewIn(content, content.present)))];
}

function isPriced({ classRank }: Content): boolean {
  return classRank.some((rank) => rank > 0);
}

/** Where what may stand first on the page has nothing at the banner's price. */
function anchorParts(contents: readonly Content[], scope: Scope): BoundPart[] {
  const priced = contents.filter(isPriced);
  const [first] = priced;
  if (!first || first.kernel.rungs.anchor === 0) return [];
  const { rungs, seen, grids } = first.kernel;
  const there = scope === 'keep' ? [first] : priced;
  const cost = Math.min(...there.map(({ weights }) => weights.rules.anchor.atOnce));
  const flagged = there.some(({ weights }) => [...weights.flags.values()].some((flags) => (flags & MUTED['price-anchor']) !== 0));
  const lowest = Math.min(...there.flatMap(({ classRank }) => [...classRank].filter((rank) => rank > 0)));
  if (cost === 0 || flagged || lowest <= rungs.promisedTo) return [];
  return [
    {
      kind: 'no-sku-near-anchor',
      viewport: seen[first.view]?.viewport ?? '',
      module: scope === 'keep' ? (grids[first.grid]?.module.id ?? null) : null,
      anchor: rungs.prices[rungs.anchor] as number,
      lowest: rungs.prices[lowest] as number,
      cost,
    },
  ];
}

/** A gap in the prices of the page: the first step beyond it leaps, whatever came before. Gaps may be leapt over in one step. */
function leapParts(contents: readonly Content[]): BoundPart[] {
  const filled = contents.filter(({ present }) => present.length > 0);
  const [first] = filled;
  if (!first || first.kernel.rungs.anchor === 0) return [];
  const { rungs, seen } = first.kernel;
  const cost = Math.min(...filled.map(({ weights }) => weights.rules.steps.reach));
  const flagged = filled.some(({ weights }) => [...weights.flags.values()].some((flags) => (flags & MUTED['price-steps']) !== 0));
  if (cost === 0 || flagged) return [];
  const ranks = [...new Set(filled.flatMap(({ classRank }) => [...classRank]))].filter((rank) => rank > rungs.freeTo).sort((a, b) => a - b);
  let before = rungs.anchor;
  for (const rank of ranks) {
    if (rank > (rungs.reachTo[before] as number)) {
      const [low, high] = [rungs.prices[before] as number, rungs.prices[rank] as number];
      return [{ kind: 'leap', viewport: seen[first.view]?.viewport ?? '', low, high, cost }];
    }
    before = Math.max(before, rank);
  }
  return [];
}
