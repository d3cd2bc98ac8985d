/**
 * The outline as a place to drop on: the upper third of a module's row means its first place, the rest its end. The outline
 * says in its rows which module they are (`data-outline-row`); what is aimed at is marked by `data-drop` on the row.
 */
import type { PageLayout } from '@/core/page';
import { endOfModule } from './drop-commands';
import { type DropTarget, type Held, insertAt, type Point } from './drop-target';

export interface OutlineAim {
  row: HTMLElement;
  target: DropTarget;
}

const FIRST_SHARE = 1 / 3;
/** px from the list's edges within which it scrolls, and the px that it scrolls in a frame. */
const EDGE_PX = 28;
const SCROLL_PX = 8;
const OUTLINE_TAB = '[role="tab"][id$="-trigger-outline"]';
const SPRING_MS = 400;

/** The row under a point of the window, through what lies over everything while something is held. */
function rowAt({ x, y }: Point): HTMLElement | undefined {
  for (const element of document.elementsFromPoint(x, y)) {
    const row = element.closest<HTMLElement>('[data-outline-row]');
    if (row) return row;
  }
  return undefined;
}

/** The place in the outline under a point of the window, if it is one where this can be dropped. */
export function outlineAimAt(point: Point, layout: PageLayout, held: Held): OutlineAim | null {
  const row = rowAt(point);
  const box = layout.modules.find(({ module }) => module.id === row?.dataset.outlineRow);
  if (!row || !box || (box.module.kind ?? 'grid') !== 'grid') return null;
  const { top, height } = row.getBoundingClientRect();
  const isFirst = point.y < top + height * FIRST_SHARE && box.tiles.length > 0;
  const target = isFirst ? insertAt(0, box, layout, held) : endOfModule(layout, box.module.id, held);
  return target && { row, target };
}

let opening: ReturnType<typeof setTimeout> | undefined;

/** Opens the outline once what is held has been over its tab for a moment; null when nothing is held any more. */
export function springOpen(point: Point | null, open: () => void): void {
  const isOver = point !== null && document.elementsFromPoint(point.x, point.y).some((element) => element.closest(OUTLINE_TAB) !== null);
  if (isOver) opening ??= setTimeout(open, SPRING_MS);
  else {
    clearTimeout(opening);
    opening = undefined;
  }
}

/** Marks the row that is aimed at, and no other. */
export function markRow(aim: OutlineAim | null): void {
  for (const marked of document.querySelectorAll<HTMLElement>('[data-outline-row][data-drop]'))
    if (marked !== aim?.row) delete marked.dataset.drop;
  if (aim) aim.row.dataset.drop = aim.target.index === 0 ? 'first' : 'last';
}

/** Scrolls the outline while the pointer is near its upper or lower edge; answers whether it did. */
export function scrollOutline({ x, y }: Point): boolean {
  const list = document.querySelector('[data-outline-list]');
  if (!list) return false;
  const { left, right, top, bottom } = list.getBoundingClientRect();
  if (x < left || x > right || y < top || y > bottom) return false;
  const before = list.scrollTop;
  if (y < top + EDGE_PX) list.scrollBy(0, -SCROLL_PX);
  else if (y > bottom - EDGE_PX) list.scrollBy(0, SCROLL_PX);
  return list.scrollTop !== before;
}
