/** Elements that a drag draws without React: the mark of a target with its sign, and boxes over the page. */
import type { Rect } from '@/core/page';
import styles from './drag.module.css';
import type { DropTarget } from './drop-target';
import type { Reflowed } from './reflow';

/** What a mark says of a SKU. */
export interface Words {
  title: string;
  price: string;
}

/** Lucide's arrow-right-left, replace and lock, each as one path of a 24 × 24 box. */
const SIGNS: Partial<Record<MarkKind, string>> = {
  over: 'm16 3 4 4-4 4M20 7H4m4 14-4-4 4-4m-4 4h16',
  replace:
    'M14 4a1 1 0 0 1 1-1M15 10a1 1 0 0 1-1-1M21 4a1 1 0 0 0-1-1M21 9a1 1 0 0 1-1 1m-17-3 3 3 3-3M6 10V5a2 2 0 0 1 2-2h2M4 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z',
  locked: 'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM7 11V7a5 5 0 0 1 10 0v4',
};

const STROKE = {
  width: '18',
  height: '18',
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.75',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
};

function svg(name: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

function sign(path: string): HTMLElement {
  const picture = svg('svg', { viewBox: '0 0 24 24', ...STROKE });
  picture.append(svg('path', { d: path }));
  const round = document.createElement('span');
  round.append(picture);
  return round;
}

type MarkKind = 'over' | 'replace' | 'locked' | 'first' | 'bar';

function kindOf({ kind, mark }: DropTarget): MarkKind {
  if (kind === 'insert') return mark.width > mark.height ? 'first' : 'bar';
  return kind === 'swap' ? 'over' : kind;
}

/**
 * Makes an element the mark of a target: its kind in `data-drop-mark`, and the sign of what a drop there does.
 * @param coming the SKU that a tile would get, which stands on it then
 */
export function signMark(mark: HTMLElement, target: DropTarget, coming?: Words): void {
  const kind = kindOf(target);
  if (mark.dataset.dropMark === kind) return;
  mark.dataset.dropMark = kind;
  const path = SIGNS[kind];
  mark.replaceChildren(...(path === undefined ? [] : [sign(path)]), ...(kind === 'replace' && coming ? [label(coming)] : []));
}

function label({ title, price }: Words): HTMLElement {
  const made = document.createElement('p');
  const amount = document.createElement('b');
  amount.textContent = price;
  made.append(amount, title);
  return made;
}

/** Marks the place that is left as the one that the other tile of a swap comes to. */
export function showPartner(hollow: HTMLElement, isPartner: boolean): void {
  if (hollow.hasAttribute('data-partner') === isPartner) return;
  hollow.toggleAttribute('data-partner', isPartner);
  hollow.replaceChildren(...(isPartner && SIGNS.over ? [sign(SIGNS.over)] : []));
}

/** Draws where tiles will stand, over where they do. */
export function drawPlaces(parent: HTMLElement, places: readonly Reflowed[], zoom: number, words: (skuId: string) => Words): void {
  parent.replaceChildren(
    ...places.map(({ skuId, rect, isHeld }) => {
      const made = element(styles.place);
      made.toggleAttribute('data-held', isHeld);
      place(made, rect, zoom);
      made.append(label(words(skuId)));
      return made;
    }),
  );
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
