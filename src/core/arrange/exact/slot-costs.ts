/** What it costs to set a class on a slot, and what cannot be helped where slots before it are filled. */
import { lineCost, pairCost } from '../units';
import type { Gate, Problem } from './problem';
import { MUTED } from './weights';

export class SlotCosts {
  private readonly pairTables: readonly Float64Array[];

  constructor(private readonly problem: Problem) {
    this.pairTables = [pairTable(problem, 0), pairTable(problem, 1)];
  }

  /** What the checks that a slot decides cost, with class k on it. */
  at(slot: number, k: number): number {
    const { pairs, triples, lines, classAt, rankAt, input } = this.problem;
    const classes = this.problem.content.classRank.length;
    let cost = 0;
    for (let i = pairs.start[slot] as number, to = pairs.start[slot + 1] as number; i < to; i += 2) {
      const other = classAt[pairs.items[i] as number] as number;
      cost += (this.pairTables[pairs.items[i + 1] as number] as Float64Array)[k * classes + other] as number;
    }
    for (let i = triples.start[slot] as number, to = triples.start[slot + 1] as number; i < to; i += 4) cost += this.tripleCost(i);
    for (let i = lines.start[slot] as number, to = lines.start[slot + 1] as number; i < to; i++)
      if (!this.isBlurred(lines.items[i] as number)) cost += lineCost(input, rankAt, lines.items[i] as number);
    return cost;
  }

  /** Whether it is not known which of two neighbours in a line is the higher one. */
  private isBlurred(line: number): boolean {
    const { isWide, rankAt, input } = this.problem;
    if (!isWide) return false;
    const { start, items } = input.shape.lines;
    for (let i = (start[line] as number) + 1, to = start[line + 1] as number; i < to; i++) {
      const [a, b] = [items[i - 1] as number, items[i] as number];
      if (a >= 0 && b >= 0 && rankAt[a] === rankAt[b] && isWide[rankAt[a] as number] === 1) return true;
    }
    return false;
  }

  private tripleCost(at: number): number {
    const { triples, rankAt, hasFlags, input, isWide } = this.problem;
    const { items } = triples;
    const a = items[at] as number;
    const b = items[at + 1] as number;
    const c = items[at + 2] as number;
    const p = rankAt[a] as number;
    const q = rankAt[b] as number;
    const r = rankAt[c] as number;
    if (p === 0 || q === 0 || r === 0 || (q > p && q > r) || (q < p && q < r)) return 0;
    if (isWide?.[q] === 1 && ((q >= p && q >= r) || (q <= p && q <= r))) return 0;
    const inColumn = items[at + 3] === 1;
    if (hasFlags && input.muted?.covers(inColumn ? 'price-alternation-column' : 'price-alternation-row', [a, b, c])) return 0;
    return inColumn ? input.rules.column.triple : input.rules.row.triple;
  }

  /** What the checks over a gate cost at least, whichever of the tiles left come next to those placed. */
  crossing(gateSlot: number, { next }: Gate, left: Int32Array): number {
    const { fixedAt, groupAt, content } = this.problem;
    let sum = 0;
    for (let i = 0; i < next.length; i++) {
      const slot = next[i] as number;
      const group = groupAt[slot] as number;
      if (group < 0) {
        sum += this.crossingAt(gateSlot, slot, fixedAt[slot] as number);
        continue;
      }
      let least = Number.POSITIVE_INFINITY;
      for (let k = content.groupStart[group] as number, to = content.groupStart[group + 1] as number; k < to && least > 0; k++)
        if (left[k] !== 0) least = Math.min(least, this.crossingAt(gateSlot, slot, k));
      sum += least;
    }
    return sum;
  }

  private crossingAt(gateSlot: number, slot: number, k: number): number {
    const { pairs, triples, classAt, rankAt, content } = this.problem;
    const table = k * content.classRank.length;
    let cost = 0;
    for (let i = pairs.start[slot] as number, to = pairs.start[slot + 1] as number; i < to; i += 2) {
      const other = pairs.items[i] as number;
      if (other < gateSlot)
        cost += (this.pairTables[pairs.items[i + 1] as number] as Float64Array)[table + (classAt[other] as number)] as number;
    }
    classAt[slot] = k;
    rankAt[slot] = content.classRank[k] as number;
    for (let i = triples.start[slot] as number, to = triples.start[slot + 1] as number; i < to; i += 4) {
      const a = triples.items[i] as number;
      const b = triples.items[i + 1] as number;
      const c = triples.items[i + 2] as number;
      if ((a < gateSlot || a === slot) && (b < gateSlot || b === slot) && (c < gateSlot || c === slot)) cost += this.tripleCost(i);
    }
    return cost;
  }

  /** Last rows that are not full. */
  ends(): number {
    const { shape, rules, muted } = this.problem.input;
    let cost = 0;
    for (let i = 0; i + 1 < shape.ends.start.length; i++) {
      const slots = shape.ends.items.subarray(shape.ends.start[i], shape.ends.start[i + 1]);
      if (!muted?.covers('incomplete-row', [...slots])) cost += rules.incomplete.full;
    }
    return cost;
  }
}

/** What a pair of classes costs as neighbours in a row or a column. */
function pairTable(problem: Problem, inColumn: 0 | 1): Float64Array {
  const { content, input, hasFlags } = problem;
  const { classRank, classFlags } = content;
  const bit = MUTED[inColumn === 1 ? 'price-alternation-column' : 'price-alternation-row'];
  const table = new Float64Array(classRank.length ** 2);
  const shape = { ...input.shape, pairs: Int32Array.of(0, 1), pairInColumn: Uint8Array.of(inColumn) };
  const plain = { ...input, shape, muted: undefined };
  for (let a = 0; a < classRank.length; a++)
    for (let b = 0; b < classRank.length; b++) {
      const muted = hasFlags && (((classFlags[a] as number) | (classFlags[b] as number)) & bit) !== 0;
      const ranks = Int32Array.of(classRank[a] as number, classRank[b] as number);
      table[a * classRank.length + b] = muted ? 0 : pairCost(plain, ranks, 0);
    }
  return table;
}
