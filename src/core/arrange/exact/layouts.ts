/**
 * The ways in which a module's tiles can stand by their spans alone: which places of the order are wide, which are without a
 * price. Tiles that may not move keep their cells, and no more cells stay empty above the last row than do now. With nothing but
 * priced single cells there is one.
 */
import type { Cell, Span } from '../../page';
import { Flow } from '../flow';
import { gapsIn } from '../gaps';
import type { Content } from './content';

/** What stands at each place of the order: a group of the content, or −1 − i for the tile at place i of the present order, which stays. */
export type Layout = Int32Array;

/** More layouts of a module are not looked at, and ways to make them. */
const MOST = 256;
const MOST_LOOKS = 20_000;

/** The layout of the present order. */
export function presentLayout({ groupOf }: Content): Layout {
  return groupOf.map((group, i) => (group < 0 ? -1 - i : group));
}

/** All layouts, the present one first; null where there are too many. */
export function layoutsOf(content: Content): Layout[] | null {
  const { groupOf, spans, cells } = content;
  const present = presentLayout(content);
  const single = cells.every(({ width, height }) => width === 1 && height === 1);
  if (spans.length === 0 || (spans.length === 1 && single)) return [present];
  const found: Layout[] = [present];
  const stay = [...groupOf.keys()].filter((i) => (groupOf[i] as number) < 0);
  const left = spans.map((_, group) => groupOf.reduce((sum, of) => sum + (of === group ? 1 : 0), 0));
  const layout = new Int32Array(present.length);
  const flow = new Flow(content.columns);
  let looks = 0;
  const spanOf = (group: number): Span => {
    const { width, height } = cells[-1 - group] ?? { width: 1, height: 1 };
    return spans[group] ?? [width, height];
  };
  const gaps = (of: Layout) => (single ? 0 : gapsIn(Array.from(of, spanOf), content.columns));
  const mostGaps = gaps(present);

  const walk = (at: number, staying: readonly number[]): boolean => {
    if (++looks > MOST_LOOKS) return false;
    if (at === layout.length) {
      if (layout.some((group, i) => group !== present[i]) && gaps(layout) <= mostGaps) found.push(layout.slice());
      return found.length <= MOST;
    }
    if (staying.some((i) => flow.isPast(cells[i] as Cell))) return true;
    for (let group = 0; group < spans.length; group++) {
      if (left[group] === 0) continue;
      layout[at] = group;
      (left[group] as number)--;
      const mark = flow.place(spans[group] as Span);
      const goOn = walk(at + 1, staying);
      flow.takeBack(mark);
      (left[group] as number)++;
      if (!goOn) return false;
    }
    // Tiles that stay come in the order of their cells.
    const next = staying[0];
    if (next === undefined) return true;
    const cell = cells[next] as Cell;
    const mark = flow.place([cell.width, cell.height]);
    layout[at] = -1 - next;
    const goOn = flow.standsAt(cell) ? walk(at + 1, staying.slice(1)) : true;
    flow.takeBack(mark);
    return goOn;
  };
  return walk(0, stay) ? found : null;
}
