/**
 * A viewport with SKUs free to change module, laid out as one long module: any tile may stand anywhere. What the modules' contents
 * must be, and that all viewports share them, is left out, so that what is proven of it holds for every arrangement.
 */
import type { GridView } from '../../rules';
import { type Lists, readShape, type Shape, toLists } from '../shape';
import type { Content } from './content';
import { type Problem, unitsOf } from './problem';

/** @returns null where tiles are not all single, priced and unsuppressed: then more than prices decides where one may stand */
export function pageProblem(all: readonly Content[]): Problem | null {
  const contents = all.filter(({ present }) => present.length > 0);
  const [first] = contents;
  if (!first || !contents.every((content) => isPlain(content, first))) return null;
  const { kernel, view } = first;
  const seen = kernel.seen[view];
  if (!seen) return null;
  const content = asOne(contents, first);
  const slots = content.present.length;
  const { rules } = first.weights;
  const { trackRise, trackReach } = rules.steps;
  const hasAnchor = kernel.rungs.anchor !== 0;
  const shape = readShape(seen, kernel.offsets, {
    rowLines: rules.row.strict > 0 || (hasAnchor && trackRise + trackReach > 0),
    columnLines: rules.column.strict > 0,
    steps: hasAnchor,
  });
  const together = viewsAsOne(seen.grids);
  const layout = content.groupOf;
  return {
    content,
    layout,
    slots,
    groupAt: layout,
    fixedAt: layout.map((group, slot) => (group < 0 ? (content.classOf[slot] as number) : -1)),
    input: { shape, rungs: kernel.rungs, rules, tileAt: content.present, ranks: content.classRank, muted: undefined },
    classAt: new Int32Array(slots).fill(-1),
    rankAt: new Int32Array(slots),
    guide: content.classOf.slice(),
    firstLook: true,
    hasFlags: false,
    seen: together,
    isPage: true,
    ends: endsOf(contents.map(({ present }) => present.length)),
    ...unitsOf(shape, slots, together.rowLines.start),
  };
}

/** Where modules of so many tiles end, one behind the other. */
function endsOf(lengths: readonly number[]): number[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end;
  });
}

function isPlain({ cells, classRank, classFlags, weights, kernel }: Content, first: Content): boolean {
  return (
    weights.exact &&
    (kernel.page.suppressions ?? []).length === 0 &&
    weights.rules === first.weights.rules &&
    cells.every(({ width, height }) => width === 1 && height === 1) &&
    classRank.every((rank) => rank > 0) &&
    classFlags.every((flags) => flags === 0)
  );
}

/** The same problem from the other end: what fails at the end of a page is found at once. */
export function backwards({ groupAt, fixedAt, input, seen, ends, ...problem }: Problem): Problem {
  const { shape } = input;
  const last = problem.slots - 1;
  const turned = (slot: number) => (slot < 0 ? slot : last - slot);
  const lists = ({ start, items }: Lists) =>
    Array.from({ length: start.length - 1 }, (_, i) => Array.from(items.subarray(start[i], start[i + 1]), turned));
  const lines = (of: GridView['rowLines']) => ({ ...of, lines: of.lines.map((line) => line.map(turned)) });
  const rows = [...seen.rowLines.start].reverse().map((row) => seen.rowLines.lines.length - 1 - row);
  const other: Shape = {
    ...shape,
    pairs: shape.pairs.map(turned),
    triples: shape.triples.map(turned),
    lines: toLists(lists(shape.lines)),
    steps: toLists(lists(shape.steps).reverse()),
    firstStep: shape.firstStep < 0 ? -1 : shape.steps.start.length - 2 - shape.firstStep,
    ends: toLists(lists(shape.ends)),
  };
  return {
    ...problem,
    groupAt: groupAt.slice().reverse(),
    fixedAt: fixedAt.slice().reverse(),
    classAt: new Int32Array(problem.slots).fill(-1),
    rankAt: new Int32Array(problem.slots),
    guide: problem.guide.slice().reverse(),
    input: { ...input, shape: other },
    seen: { ...seen, prices: [...seen.prices].reverse(), rowLines: lines(seen.rowLines), columnLines: lines(seen.columnLines) },
    ends: endsOf(ends.map((end, i) => end - (ends[i - 1] ?? 0)).reverse()),
    ...unitsOf(other, problem.slots, rows),
    backwards: true,
  };
}

/** Orders near to this one are tried first. */
export function guideBy({ guide, content, backwards: isTurned }: Problem, order: Int32Array): void {
  const { ranks } = content.kernel;
  order.forEach((tile, slot) => {
    const k = content.classRank.subarray(0, content.movableClasses).indexOf(ranks[tile] as number);
    guide[isTurned ? order.length - 1 - slot : slot] = Math.max(0, k);
  });
}

/** All tiles that may move as one group, by price; the others as classes of their own behind them. */
function asOne(contents: readonly Content[], first: Content): Content {
  const { kernel } = first;
  const present = Int32Array.from(contents.flatMap((content) => [...content.present]));
  const groupOf = Int32Array.from(contents.flatMap((content) => [...content.groupOf])).map((group) => (group < 0 ? -1 : 0));
  const rankAt = (slot: number) => kernel.ranks[present[slot] as number] as number;
  const movable = [...present.keys()].filter((slot) => groupOf[slot] === 0).sort((a, b) => rankAt(a) - rankAt(b) || a - b);
  const classTiles: number[][] = [];
  const classRank: number[] = [];
  const classOf = new Int32Array(present.length);
  for (const slot of movable) {
    if (classRank.at(-1) !== rankAt(slot)) {
      classTiles.push([]);
      classRank.push(rankAt(slot));
    }
    classTiles.at(-1)?.push(present[slot] as number);
    classOf[slot] = classRank.length - 1;
  }
  const movableClasses = classRank.length;
  for (let slot = 0; slot < present.length; slot++) {
    if (groupOf[slot] === 0) continue;
    classOf[slot] = classRank.length;
    classRank.push(rankAt(slot));
    classTiles.push([present[slot] as number]);
  }
  return {
    ...first,
    present,
    groupOf,
    spans: [[1, 1]],
    cells: contents.flatMap(({ cells }) => cells),
    groupStart: Int32Array.of(0, movableClasses),
    classRank: Int32Array.from(classRank),
    classFlags: new Int32Array(classRank.length),
    classTiles,
    movableClasses,
    classOf,
  };
}

/** The grids of a viewport as one, rows and columns ending where they end. */
function viewsAsOne(grids: readonly GridView[]): GridView {
  const [first] = grids as [GridView, ...GridView[]];
  let offset = 0;
  let rows = 0;
  const rowLines: number[][] = [];
  const columnLines: number[][] = [];
  const starts: number[] = [];
  for (const grid of grids) {
    const from = offset;
    const moved = (line: readonly number[]) => line.map((tile) => (tile < 0 ? tile : tile + from));
    rowLines.push(...grid.rowLines.lines.map(moved));
    columnLines.push(...grid.columnLines.lines.map(moved));
    for (const row of grid.rowLines.start) starts.push(row + rows);
    rows += grid.rowLines.lines.length;
    offset += grid.tiles.length;
  }
  return {
    ...first,
    tiles: grids.flatMap(({ tiles }) => [...tiles]),
    prices: grids.flatMap(({ prices }) => [...prices]),
    rowLines: { ...first.rowLines, lines: rowLines, start: starts },
    columnLines: { ...first.columnLines, lines: columnLines },
  };
}
