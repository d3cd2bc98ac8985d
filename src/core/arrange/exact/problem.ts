/**
 * A module at a viewport in one layout, laid out for trying orders tile by tile: which checks are decided when a slot is filled,
 * and what must be remembered of the slots before it at the gates, two slots apart.
 */
import type { GridView } from '../../rules';
import { type Lists, readShape, type Shape, toLists } from '../shape';
import type { ViewInput } from '../units';
import type { Content } from './content';
import type { Layout } from './layouts';
import { orderIn, viewIn } from './seen';
import { MUTED, type ViewRule } from './weights';

/** What the rest of the order depends on where some slots are filled. */
export interface Gate {
  /** Slots whose class counts. */
  slots: Int32Array;
  /** Middle and end of triples half filled: only whether it goes up or down counts (and, with suppressions, the end's class). */
  turns: Int32Array;
  /** Steps begun. */
  steps: Int32Array;
  /** Slots behind the gate with a neighbour before it. */
  next: Int32Array;
}

export interface Problem {
  content: Content;
  layout: Layout;
  slots: number;
  /** Group of each slot, −1 where the class of `fixedAt` stays. */
  groupAt: Int32Array;
  fixedAt: Int32Array;
  /** Costs of the checks of lines, as the search of moves works them out. */
  input: ViewInput;
  /** Class at each slot while searching; read by suppressions. */
  classAt: Int32Array;
  rankAt: Int32Array;
  /** The class that is tried first at each slot, and those near to it in price after it. */
  guide: Int32Array;
  /** Per slot: pairs (other slot, direction) and triples (first, middle, last, direction) decided by it. */
  pairs: Lists;
  triples: Lists;
  lines: Lists;
  steps: Lists;
  gates: (Gate | undefined)[];
  /** The grid as the rules see it in this layout, whichever tiles of a kind stand where. */
  seen: GridView;
  /** Whether the first look at the page falls here. */
  firstLook: boolean;
  hasFlags: boolean;
  /** Whether this is the whole page, with nothing before and behind; and the slots behind the last one of each of its modules. */
  isPage?: boolean;
  ends: readonly number[];
  /** By rank, where a page is seen coarsely: 1 for those that stand for several prices. */
  isWide?: Uint8Array;
  /** Whether slots are numbered from the end of the page: then a step is measured when the one before it is closed. */
  backwards?: boolean;
}

export function readProblem(content: Content, layout: Layout, firstLook: boolean): Problem {
  const { kernel, weights, classFlags, classRank, classOf } = content;
  const { rules } = weights;
  const slots = layout.length;
  const order = orderIn(content, layout);
  const seen = viewIn(content, order);
  const { trackRise, trackReach } = rules.steps;
  const hasAnchor = kernel.rungs.anchor !== 0;
  const shape = readShape({ viewport: seen.viewport, grids: [seen] }, [0], {
    rowLines: rules.row.strict > 0 || (hasAnchor && trackRise + trackReach > 0),
    columnLines: rules.column.strict > 0,
    steps: hasAnchor,
  });
  const classAt = new Int32Array(slots).fill(-1);
  const rankAt = new Int32Array(slots);
  const hasFlags = classFlags.some((flags) => flags !== 0);
  const covers = (rule: string, on: readonly number[]) => {
    const bit = MUTED[rule as ViewRule];
    return on.some((slot) => ((classFlags[classAt[slot] as number] as number) & bit) !== 0);
  };
  const muted = hasFlags ? { covers, farReaching: false, refresh: () => {} } : undefined;
  const { rungs } = kernel;
  const input: ViewInput = { shape, rungs, rules, tileAt: order, ranks: classRank, muted };
  return {
    content,
    layout,
    slots,
    groupAt: layout.map((group) => Math.max(-1, group)),
    fixedAt: layout.map((group) => (group < 0 ? (classOf[-1 - group] as number) : -1)),
    input,
    classAt,
    rankAt,
    guide: new Int32Array(slots),
    firstLook,
    hasFlags,
    seen,
    ends: [slots],
    ...unitsOf(shape, slots, seen.rowLines.start),
  };
}

/** Slots from one gate to the next; each row begins with one. */
const EVERY = 2;

interface Drawn {
  kept: Set<number>;
  turning: number[];
  begun: number[];
  next: Set<number>;
}

/** Which checks each slot decides, and what the gates ask for. `rows`: the row of each slot. */
export function unitsOf(shape: Shape, slots: number, rows: readonly number[]) {
  const pairs: number[][] = Array.from({ length: slots }, () => []);
  const triples: number[][] = Array.from({ length: slots }, () => []);
  const lines: number[][] = Array.from({ length: slots }, () => []);
  const steps: number[][] = Array.from({ length: slots }, () => []);
  const gates = rows.map((row, slot): Drawn | undefined =>
    slot > 0 && (row !== rows[slot - 1] || (slot - rows.indexOf(row)) % EVERY === 0)
      ? { kept: new Set(), turning: [], begun: [], next: new Set() }
      : undefined,
  );
  for (let i = 0; i < shape.pairs.length; i += 2) {
    const [a, b] = [shape.pairs[i] as number, shape.pairs[i + 1] as number];
    const [first, last] = a < b ? [a, b] : [b, a];
    pairs[last]?.push(first, shape.pairInColumn[i / 2] as number);
    for (let g = first + 1; g <= last; g++) {
      gates[g]?.kept.add(first);
      gates[g]?.next.add(last);
    }
  }
  for (let i = 0; i < shape.triples.length; i += 3) {
    const three = [...shape.triples.subarray(i, i + 3)];
    const last = Math.max(...three);
    triples[last]?.push(...three, shape.tripleInColumn[i / 3] as number);
    for (let g = 0; g <= last; g++) {
      const there = three.filter((slot) => slot < g);
      const middle = three[1] as number;
      if (there.length === 2 && middle < g) gates[g]?.turning.push(middle, there.find((slot) => slot !== middle) as number);
      else for (const slot of there) gates[g]?.kept.add(slot);
    }
  }
  for (let l = 0; l + 1 < shape.lines.start.length; l++) {
    const line = [...shape.lines.items.subarray(shape.lines.start[l], shape.lines.start[l + 1])].filter((slot) => slot >= 0);
    if (line.length < 3) continue;
    const last = Math.max(...line);
    lines[last]?.push(l);
    for (let g = 0; g <= last; g++) for (const slot of line) if (slot < g) gates[g]?.kept.add(slot);
  }
  let closed = 0;
  for (let s = 0; s + 1 < shape.steps.start.length; s++) {
    const step = [...shape.steps.items.subarray(shape.steps.start[s], shape.steps.start[s + 1])];
    const first = Math.min(...step);
    closed = Math.max(closed, ...step);
    steps[closed]?.push(s);
    for (let g = first + 1; g <= closed; g++) gates[g]?.begun.push(s);
  }
  return {
    pairs: toLists(pairs),
    triples: toLists(triples),
    lines: toLists(lines),
    steps: toLists(steps),
    gates: gates.map(
      (gate) =>
        gate && {
          slots: Int32Array.from(gate.kept).sort(),
          turns: Int32Array.from(gate.turning),
          steps: Int32Array.from(gate.begun),
          next: Int32Array.from(gate.next).sort(),
        },
    ),
  };
}
