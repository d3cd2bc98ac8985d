/**
 * The cost of one pair, one triple, one line of a viewport, from the ranks of the prices that stand there. Rank 0, no price,
 * takes part in nothing.
 */
import type { KernelRules } from './kernel-rules';
import type { Muted } from './muted';
import type { Rungs } from './rungs';
import type { Shape } from './shape';

export interface ViewInput {
  shape: Shape;
  rungs: Rungs;
  rules: KernelRules;
  /** Tile at each slot, kept up to date from now on; and rank of each tile's price. */
  tileAt: Int32Array;
  ranks: Int32Array;
  /** Only where the page suppresses anything. */
  muted: Muted | undefined;
}

/** Two neighbours that do not contrast enough. */
export function pairCost(input: ViewInput, rankAtSlot: Int32Array, pair: number): number {
  const { shape, rungs, rules, muted } = input;
  const a = shape.pairs[2 * pair] as number;
  const b = shape.pairs[2 * pair + 1] as number;
  const p = rankAtSlot[a] as number;
  const q = rankAtSlot[b] as number;
  if (p === 0 || q === 0) return 0;
  const inColumn = shape.pairInColumn[pair] === 1;
  const from = inColumn ? rungs.columnContrastFrom : rungs.rowContrastFrom;
  if (p < q ? q >= (from[p] as number) : p >= (from[q] as number)) return 0;
  if (muted?.covers(inColumn ? 'price-alternation-column' : 'price-alternation-row', [a, b])) return 0;
  return inColumn ? rules.column.pair : rules.row.pair;
}

/** Three neighbours in a row or column that do not go up and down. */
export function tripleCost(input: ViewInput, rankAtSlot: Int32Array, triple: number): number {
  const { shape, rules, muted } = input;
  const a = shape.triples[3 * triple] as number;
  const b = shape.triples[3 * triple + 1] as number;
  const c = shape.triples[3 * triple + 2] as number;
  const p = rankAtSlot[a] as number;
  const q = rankAtSlot[b] as number;
  const r = rankAtSlot[c] as number;
  if (p === 0 || q === 0 || r === 0 || (q > p && q > r) || (q < p && q < r)) return 0;
  const inColumn = shape.tripleInColumn[triple] === 1;
  if (muted?.covers(inColumn ? 'price-alternation-column' : 'price-alternation-row', [a, b, c])) return 0;
  return inColumn ? rules.column.triple : rules.row.triple;
}

/** Tracks of a row, and of any line the strict reading of alternation. */
export function lineCost(input: ViewInput, rankAtSlot: Int32Array, line: number): number {
  const { shape, rungs, rules, muted } = input;
  const { start, items } = shape.lines;
  const from = start[line] as number;
  const to = start[line + 1] as number;
  const inColumn = shape.lineInColumn[line] === 1;
  const { riseFrom, reachTo, freeTo } = rungs;
  const tracks = !inColumn && rungs.anchor !== 0;
  let cost = 0;
  let priced = 0;
  let lastHigh = -1;
  let lastLow = -1;
  let lowestHigh = Number.POSITIVE_INFINITY;
  let highestLow = 0;
  let before = 0;
  let here = from < to ? rankAt(rankAtSlot, items[from] as number) : 0;
  for (let i = from; i < to; i++) {
    const after = i + 1 < to ? rankAt(rankAtSlot, items[i + 1] as number) : 0;
    if (here !== 0) {
      priced++;
      if (before !== 0 || after !== 0) {
        const slot = items[i] as number;
        const high = (before === 0 || here > before) && (after === 0 || here > after);
        const low = (before === 0 || here < before) && (after === 0 || here < after);
        if (high || low) {
          const last = high ? lastHigh : lastLow;
          if (high) {
            lastHigh = slot;
            if (here < lowestHigh) lowestHigh = here;
          } else {
            lastLow = slot;
            if (here > highestLow) highestLow = here;
          }
          if (tracks && last >= 0) {
            const left = rankAtSlot[last] as number;
            if (left > freeTo && here > freeTo) {
              if (here < (riseFrom[left] as number) && !muted?.covers('price-steps', [last, slot])) cost += rules.steps.trackRise;
              if (here > (reachTo[left] as number) && !muted?.covers('price-steps', [last, slot])) cost += rules.steps.trackReach;
            }
          }
        }
      }
    }
    before = here;
    here = after;
  }
  const strict = inColumn ? rules.column.strict : rules.row.strict;
  if (strict !== 0 && priced >= 3 && lowestHigh <= highestLow && !lineMuted(input, rankAtSlot, line)) cost += strict;
  return cost;
}

function rankAt(rankAtSlot: Int32Array, slot: number): number {
  return slot < 0 ? 0 : (rankAtSlot[slot] as number);
}

function lineMuted(input: ViewInput, rankAtSlot: Int32Array, line: number): boolean {
  const { shape, muted } = input;
  if (!muted) return false;
  const { start, items } = shape.lines;
  const slots = [...items.subarray(start[line], start[line + 1])].filter((slot) => slot >= 0 && rankAtSlot[slot] !== 0);
  return muted.covers(shape.lineInColumn[line] === 1 ? 'price-alternation-column' : 'price-alternation-row', slots);
}
