/** Elements that a drag draws without React: the mark of a target with its sign, and boxes over the page. */
import type { Rect } from '@/core/page';
import type { DropTarget } from './drop-target';

const sign = (shapes: string) =>
  `<span><svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg></span>`;

/** Lucide's arrow-right-left, replace and lock. */
const SIGNS: Partial<Record<MarkKind, string>> = {
  over: sign('<path d="m16 3 4 4-4 4M20 7H4m4 14-4-4 4-4m-4 4h16"/>'),
  replace: sign(
    '<path d="M14 4a1 1 0 0 1 1-1M15 10a1 1 0 0 1-1-1M21 4a1 1 0 0 0-1-1M21 9a1 1 0 0 1-1 1m-17-3 3 3 3-3M6 10V5a2 2 0 0 1 2-2h2"/><rect x="3" y="14" width="7" height="7" rx="1"/>',
  ),
  locked: sign('<rect width="18" height="11" x="3" y="11" rx="2"/><path d="M7 11V7a5 5 0 0 1 10 0v4"/>'),
};

type MarkKind = 'over' | 'replace' | 'locked' | 'first' | 'bar';

function kindOf({ kind, mark }: DropTarget): MarkKind {
  if (kind === 'insert') return mark.width > mark.height ? 'first' : 'bar';
  return kind === 'swap' ? 'over' : kind;
}

/** Makes an element the mark of a target: its kind in `data-drop-mark`, and the sign of what a drop there does. */
export function signMark(mark: HTMLElement, target: DropTarget): void {
  const kind = kindOf(target);
  if (mark.dataset.dropMark === kind) return;
  mark.dataset.dropMark = kind;
  mark.innerHTML = SIGNS[kind] ?? '';
}

export function element(className: string | undefined): HTMLElement {
  const made = document.createElement('div');
  made.className = className ?? '';
  return made;
}

/** Puts an element over a rectangle of the page, given in px of the page. */
export function place(element: HTMLElement, { x, y, width, height }: Rect, zoom: number): void {
  Object.assign(element.style, {
    left: `${x * zoom}px`,
    top: `${y * zoom}px`,
    width: `${width * zoom}px`,
    height: `${height * zoom}px`,
  });
}
