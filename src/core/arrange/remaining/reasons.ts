/** Reasons for a failed check, rule by rule, from what stands on the page after arranging. */
import { atLeast, atMost, contrast, type DeclaredBand, declaredBand, type Finding, isFree } from '../../rules';
import type { Kernel } from '../kernel';
import type { Help, Reason } from './types';

export interface Situation {
  kernel: Kernel;
  /** Whether SKUs may change module; then a reason is the page's, not a module's. */
  free: boolean;
  anchor: number | null;
  minContrast: { row: number; column: number };
  tolerance: number;
  maxStep: number;
  /** Price of a tile by id; 0 for none. */
  priceOf: ReadonlyMap<string, number>;
}

export interface Known {
  reasons: Reason[];
  helps: Help[];
}

const NOTHING: Known = { reasons: [], helps: [] };

export function reasonsFor(finding: Finding, situation: Situation): Known {
  switch (finding.rule) {
    case 'price-alternation-row':
      return alternation(finding, situation, situation.minContrast.row);
    case 'price-alternation-column':
      return alternation(finding, situation, situation.minContrast.column);
    case 'price-steps':
      return steps(finding, situation);
    case 'price-anchor':
      return anchored(finding, situation);
    case 'incomplete-row':
      return incomplete(finding, situation);
    case 'price-bands':
      return banded(finding, situation);
    case 'module-distinct':
    case 'module-relevance':
      return situation.free ? NOTHING : { reasons: [{ kind: 'kept' }], helps: [] };
    default:
      return { reasons: [{ kind: 'not-order' }], helps: [] };
  }
}

/** The prices above 0 that compete for the places of a finding, cheapest first. */
function competing({ at }: Finding, { kernel, free }: Situation): number[] {
  const grids = kernel.grids.filter(({ module }) => free || module.id === at.module);
  return grids.flatMap(({ prices }) => prices.filter((price) => price > 0)).sort((a, b) => a - b);
}

function alternation(finding: Finding, situation: Situation, minContrast: number): Known {
  const { kernel, free, priceOf } = situation;
  const prices = competing(finding, situation);
  const module = free ? null : (finding.at.module ?? null);
  const view = kernel.seen.find(({ viewport }) => viewport === finding.viewport);
  const columns = view?.grids.find(({ grid }) => grid.module.id === finding.at.module)?.columns ?? 1;
  const own = (finding.at.tiles ?? []).map((id) => priceOf.get(id) ?? 0).filter((price) => price > 0);
  const apart = (low: number, high: number) => atLeast(contrast(low, high), minContrast);
  const reasons: Reason[] = [];
  const helps: Help[] = [];
  const tie = own.find((price, i) => own.indexOf(price) !== i);
  if (tie !== undefined) {
    const count = prices.filter((price) => price === tie).length;
    reasons.push({ kind: 'ties', module, price: tie, count, columns });
    helps.push({ do: 'replace', module, price: tie, count });
  } else {
    const sorted = [...own].sort((a, b) => a - b);
    const at = sorted.findIndex((price, i) => i > 0 && !apart(sorted[i - 1] as number, price));
    if (at > 0) {
      const [low, high, count] = crowdAround(prices, sorted[at - 1] as number, sorted[at] as number, apart);
      reasons.push({ kind: 'near', module, low, high, count, columns });
      helps.push({ do: 'replace', module, price: sorted[at] as number, count: prices.filter((price) => price === sorted[at]).length });
    }
  }
  if (isNarrow(prices, apart)) reasons.push({ kind: 'narrow', module, low: prices[0] as number, high: prices.at(-1) as number });
  return { reasons, helps };
}

/** The largest crowd of prices that holds these two and in which none contrasts with another. */
function crowdAround(
  prices: readonly number[],
  low: number,
  high: number,
  apart: (low: number, high: number) => boolean,
): [number, number, number] {
  let best: [number, number, number] = [low, high, 0];
  for (let from = 0; from < prices.length && (prices[from] as number) <= low; from++) {
    const first = prices[from] as number;
    if (apart(first, high)) continue;
    let to = from;
    while (to + 1 < prices.length && !apart(first, prices[to + 1] as number)) to++;
    if (to - from + 1 > best[2]) best = [first, prices[to] as number, to - from + 1];
  }
  return best;
}

/** Whether the weave fails somewhere: a price of the lower half that does not contrast with its partner in the upper. */
function isNarrow(prices: readonly number[], apart: (low: number, high: number) => boolean): boolean {
  const half = Math.ceil(prices.length / 2);
  return prices.some((price, i) => i + half < prices.length && !apart(price, prices[i + half] as number));
}

function steps(finding: Finding, situation: Situation): Known {
  const { anchor, tolerance, maxStep } = situation;
  const { check, price, previous } = finding.evidence as { check: string; price?: number; previous?: number };
  if (check !== 'reach' || price === undefined || previous === undefined) return tracks(finding, situation);
  const all = situation.kernel.grids.flatMap(({ prices }) => prices).filter((p) => p > 0 && !isFree(p, anchor, tolerance));
  const sorted = [...new Set(anchor === null ? all : [anchor, ...all])].sort((a, b) => a - b);
  const at = sorted.findIndex((high, i) => i > 0 && high > (sorted[i - 1] as number) * maxStep && high <= price);
  if (at < 0) return NOTHING;
  const [low, high] = [sorted[at - 1] as number, sorted[at] as number];
  return { reasons: [{ kind: 'leap', low, high }], helps: [{ do: 'bridge', low, high }] };
}

/** Highs and lows that fall back or leap: where the module has too little between them to choose from. */
function tracks(finding: Finding, situation: Situation): Known {
  const prices = competing(finding, situation);
  const apart = (low: number, high: number) => atLeast(contrast(low, high), situation.minContrast.row);
  if (!isNarrow(prices, apart)) return NOTHING;
  const module = situation.free ? null : (finding.at.module ?? null);
  return { reasons: [{ kind: 'narrow', module, low: prices[0] as number, high: prices.at(-1) as number }], helps: [] };
}

function anchored(finding: Finding, situation: Situation): Known {
  const { anchor } = situation;
  if (anchor === null) return NOTHING;
  const prices =
    finding.evidence.check === 'present' ? competing({ ...finding, at: {} }, { ...situation, free: true }) : competing(finding, situation);
  const lowest = prices[0] ?? null;
  if (lowest !== null && lowest <= anchor) return NOTHING;
  const module = situation.free || finding.evidence.check === 'present' ? null : (finding.at.module ?? null);
  return { reasons: [{ kind: 'few-at-anchor', module, anchor, lowest }], helps: [{ do: 'add-promised', module, anchor }] };
}

const holds = (band: DeclaredBand, price: number) => atLeast(price, band.min) && atMost(price, band.max);

/** A price outside its module's band: whether another module would take it. Of bands that do not ascend no tile is the cause. */
function banded({ at, evidence }: Finding, { kernel, free }: Situation): Known {
  const { check, price } = evidence as { check: string; price?: number };
  if (check !== 'tile' || price === undefined) return { reasons: [{ kind: 'declared' }], helps: [] };
  const module = at.module ?? null;
  const own = kernel.grids.find((grid) => grid.module.id === module);
  const helps: Help[] = [{ do: 'replace', module, price, count: own?.prices.filter((other) => other === price).length ?? 1 }];
  const there = kernel.grids.flatMap(({ module: { id }, module: grid, prices }) => {
    const band = declaredBand(grid);
    return band && holds(band, price) ? [{ id, isTaken: prices.every((other) => other > 0 && holds(band, other)) }] : [];
  });
  if (there.length === 0) return { reasons: [{ kind: 'no-band', price }], helps };
  if (!free) return { reasons: [{ kind: 'kept' }], helps };
  const isTaken = there.every((one) => one.isTaken);
  return { reasons: isTaken ? [{ kind: 'band-taken', price, modules: there.map(({ id }) => id) }] : [], helps };
}

function incomplete({ at, viewport = '' }: Finding, { kernel }: Situation): Known {
  const view = kernel.seen.find((seen) => seen.viewport === viewport)?.grids.find(({ grid }) => grid.module.id === at.module);
  if (!view || at.module === undefined) return NOTHING;
  const { columns, emptyAtEnd, tiles } = view;
  return {
    reasons: [{ kind: 'incomplete', module: at.module, tiles: tiles.length, columns }],
    helps: [{ do: 'fill', module: at.module, viewport, add: emptyAtEnd, remove: columns - emptyAtEnd }],
  };
}
