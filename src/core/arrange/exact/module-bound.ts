/** What a module costs at a viewport whatever stands where in it, as far as it can be said without trying. */
import { eachPair, eachTriple, type GridView } from '../../rules';
import type { Content } from './content';
import { ladderOf } from './ladder';
import type { Layout } from './layouts';
import { orderIn, runsFrom, viewIn } from './seen';
import { type Crowd, crowdCost, type Spread, spreadOf } from './spread';
import type { BoundPart } from './types';

export interface ModuleBound {
  cost: number;
  parts: BoundPart[];
}

/** @param layouts all there are, or null where they are too many */
export function moduleBound(content: Content, layouts: readonly Layout[] | null): ModuleBound {
  if (content.present.length === 0) return { cost: 0, parts: [] };
  if (!layouts) return boundInAll(content);
  const known = new Map<string, Spread>();
  return layouts.map((layout) => boundIn(content, layout, known)).reduce((a, b) => (b.cost < a.cost ? b : a));
}

function boundIn(content: Content, layout: Layout, known: Map<string, Spread>): ModuleBound {
  const seen = viewIn(content, orderIn(content, layout));
  const runs = runsFrom(seen, 0);
  const { row, column } = content.weights.rules;
  const key = `${runs.rows} ${runs.columns}`;
  const spread = known.get(key) ?? spreadOf(runs, layout.length, row, column);
  known.set(key, spread);
  const crowds = crowdParts([content], spread);
  const locks = lockParts(content, layout, seen);
  const parts = [...(sum(locks) > sum(crowds) ? locks : crowds), ...endParts(content, seen)];
  return { cost: sum(parts), parts };
}

/** Where places without a price may be anywhere among single cells, only pairs can be counted on. */
function boundInAll(content: Content): ModuleBound {
  if (!isSingle(content)) return { cost: 0, parts: [] };
  const seen = viewIn(content, content.present);
  const { row, column } = content.weights.rules;
  const spread = spreadOf(runsFrom(seen, 0, true), content.present.length, { ...row, triple: 0 }, { ...column, triple: 0 });
  const parts = [...crowdParts([content], spread), ...endParts(content, seen)];
  return { cost: sum(parts), parts };
}

export function isSingle({ cells }: Content): boolean {
  return cells.every(({ width, height }) => width === 1 && height === 1);
}

export function sum(parts: readonly BoundPart[]): number {
  return parts.reduce((total, { cost }) => total + cost, 0);
}

/** Tiles of some modules that cannot all be kept apart; of one module, named, or of the page. */
export function crowdParts(contents: readonly Content[], spread: Spread): BoundPart[] {
  const [first] = contents;
  if (!first) return [];
  const { kernel, view } = first;
  const concat = (lists: readonly Int32Array[]) => Int32Array.from(lists.flatMap((list) => [...list]));
  const ladder = ladderOf(concat(contents.map((c) => c.classRank)), concat(contents.map((c) => c.classFlags)), kernel.rungs);
  const counts = new Int32Array(ladder.ranks.length);
  contents
    .flatMap(({ classTiles }) => classTiles)
    .forEach((tiles, k) => {
      const rung = ladder.rungOf[k] as number;
      if (rung >= 0) counts[rung] = (counts[rung] as number) + tiles.length;
    });
  const crowds: Crowd[] = [];
  crowdCost(spread, counts, ladder.nearTo, new Float64Array(counts.length + 1), crowds);
  const place = {
    viewport: kernel.seen[view]?.viewport ?? '',
    module: contents.length === 1 ? (kernel.grids[first.grid]?.module.id ?? null) : null,
    columns: contents.every(({ columns }) => columns === first.columns) ? first.columns : null,
  };
  const priceAt = (rung: number) => kernel.rungs.prices[ladder.ranks[rung] as number] as number;
  return crowds.map(({ from, to, count, cost }) =>
    from === to
      ? { kind: 'ties', ...place, price: priceAt(from), count, cost }
      : { kind: 'narrow', ...place, low: priceAt(from), high: priceAt(to), count, cost },
  );
}

/** An end with empty cells; a suppressed tile in it would excuse it. */
export function endParts(content: Content, { emptyAtEnd, viewport }: GridView): BoundPart[] {
  const cost = content.weights.rules.incomplete.full;
  if (emptyAtEnd === 0 || cost === 0 || content.classFlags.some((flags) => flags !== 0)) return [];
  return [{ kind: 'incomplete-row', viewport, module: moduleId(content), cost }];
}

/** Pairs and triples of tiles that may not move. */
export function lockParts(content: Content, layout: Layout, seen: GridView): BoundPart[] {
  const { classFlags, classOf, kernel, weights } = content;
  const stays = (slot: number) => (layout[slot] as number) < 0 && classFlags[classOf[-1 - (layout[slot] as number)] as number] === 0;
  const tileAt = (slot: number) => content.present[-1 - (layout[slot] as number)] as number;
  const rankAt = (slot: number) => kernel.ranks[tileAt(slot)] as number;
  const named = new Set<number>();
  let cost = 0;
  const add = (more: number, slots: readonly number[]) => {
    if (more > 0) for (const slot of slots) named.add(tileAt(slot));
    cost += more;
  };
  for (const direction of ['row', 'column'] as const) {
    const lines = direction === 'row' ? seen.rowLines : seen.columnLines;
    const from = direction === 'row' ? kernel.rungs.rowContrastFrom : kernel.rungs.columnContrastFrom;
    const { pair, triple } = weights.rules[direction];
    eachPair(lines, seen.prices, (a, b) => {
      if (!stays(a) || !stays(b)) return;
      const [p, q] = [rankAt(a), rankAt(b)];
      if (Math.max(p, q) < (from[Math.min(p, q)] as number)) add(pair, [a, b]);
    });
    eachTriple(lines, seen.prices, (a, b, c) => {
      if (![a, b, c].every(stays)) return;
      const [p, q, r] = [rankAt(a), rankAt(b), rankAt(c)];
      if (!((q > p && q > r) || (q < p && q < r))) add(triple, [a, b, c]);
    });
  }
  if (cost === 0) return [];
  const tiles = Array.from(named, (tile) => kernel.ids[tile] as string);
  return [{ kind: 'locks', viewport: seen.viewport, module: moduleId(content), tiles, cost }];
}

function moduleId({ kernel, grid }: Content): string {
  return kernel.grids[grid]?.module.id ?? '';
}
