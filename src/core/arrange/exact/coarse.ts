/**
 * A page seen coarsely: prices that are near to each other count as one, which may be any of them at each place. A check fails only
 * where it fails for all of them, so what cannot be helped here cannot be helped at all, and far fewer states are to be tried.
 */
import type { Rungs } from '../rungs';
import type { Content } from './content';
import type { Problem } from './problem';

/** How coarsely: so many of the dearest prices, one at least, stay as they are, the others in heaps up to so many times their lowest. */
export interface Grain {
  dear: number;
  ratio: number;
}

/** @returns null where a rule needs to know each price, or nothing is put together */
export function coarsened(problem: Problem, grain: Grain): Problem | null {
  const { content, input, fixedAt, guide } = problem;
  const { row, column } = input.rules;
  if (problem.hasFlags || row.strict > 0 || column.strict > 0) return null;
  const heapOf = heapsOf(content, input.rungs, grain);
  const rungs = coarseRungs(input.rungs, heapOf);
  if (rungs.prices.length === input.rungs.prices.length) return null;
  const { coarse, classOf } = coarseContent(content, heapOf);
  const toClass = (k: number) => (k < 0 ? k : (classOf[k] as number));
  const sizes = new Int32Array(rungs.prices.length);
  for (const heap of heapOf) (sizes[heap] as number)++;
  return {
    ...problem,
    content: coarse,
    fixedAt: fixedAt.map(toClass),
    guide: guide.map(toClass),
    classAt: new Int32Array(problem.slots).fill(-1),
    rankAt: new Int32Array(problem.slots),
    input: { ...input, rungs, ranks: coarse.classRank },
    isWide: Uint8Array.from(sizes, (size) => (size > 1 ? 1 : 0)),
  };
}

/** The heap of each rank, from 1 for the cheapest; 0 stays no price. What is free and what is promised are told apart. */
function heapsOf({ classRank }: Content, { prices, freeTo, promisedTo }: Rungs, { dear, ratio }: Grain): Int32Array {
  const heapOf = new Int32Array(prices.length);
  const dearest = [...new Set(classRank)].sort((a, b) => b - a)[dear - 1] ?? 0;
  let lowest = 0;
  for (let rank = 1; rank < prices.length; rank++) {
    const isCut = rank === promisedTo + 1 || rank === freeTo + 1 || rank >= dearest;
    const begins = rank === 1 || isCut || (prices[rank] as number) > (prices[lowest] as number) * ratio;
    if (begins) lowest = rank;
    heapOf[rank] = (heapOf[rank - 1] as number) + (begins ? 1 : 0);
  }
  return heapOf;
}

/** The thresholds between heaps, each as kind as between any two of their prices. */
function coarseRungs(fine: Rungs, heapOf: Int32Array): Rungs {
  const heaps = (heapOf.at(-1) as number) + 1;
  const first = Int32Array.from({ length: heaps }, (_, heap) => heapOf.indexOf(heap));
  const last = Int32Array.from({ length: heaps }, (_, heap) => heapOf.lastIndexOf(heap));
  const leastHeap = (from: Int32Array) => first.map((rank, heap) => (heap === 0 ? 0 : (heapOf[from[rank] as number] ?? heaps)));
  return {
    ...fine,
    prices: Array.from(first, (rank) => fine.prices[rank] as number),
    rowContrastFrom: leastHeap(fine.rowContrastFrom),
    columnContrastFrom: leastHeap(fine.columnContrastFrom),
    riseFrom: leastHeap(fine.riseFrom),
    reachTo: last.map((rank) => heapOf[fine.reachTo[rank] as number] as number),
    freeTo: heapOf[Math.max(0, fine.freeTo)] as number,
    promisedTo: heapOf[Math.max(0, fine.promisedTo)] as number,
    anchor: heapOf[fine.anchor] as number,
  };
}

/** Classes put together; those of tiles that stay remain for themselves, behind them. */
function coarseContent(content: Content, heapOf: Int32Array): { coarse: Content; classOf: Int32Array } {
  const { classRank, classTiles, movableClasses } = content;
  const classOf = new Int32Array(classRank.length);
  const ranks: number[] = [];
  const tiles: number[][] = [];
  classRank.forEach((rank, k) => {
    const heap = heapOf[rank] as number;
    if (k >= movableClasses || ranks.at(-1) !== heap || k === 0) {
      ranks.push(heap);
      tiles.push([]);
    }
    classOf[k] = ranks.length - 1;
    tiles.at(-1)?.push(...(classTiles[k] ?? []));
  });
  const movable = movableClasses === 0 ? 0 : (classOf[movableClasses - 1] as number) + 1;
  const coarse: Content = {
    ...content,
    groupStart: Int32Array.of(0, movable),
    classRank: Int32Array.from(ranks),
    classFlags: new Int32Array(ranks.length),
    classTiles: tiles,
    movableClasses: movable,
    classOf: content.classOf.map((k) => classOf[k] as number),
  };
  return { coarse, classOf };
}
