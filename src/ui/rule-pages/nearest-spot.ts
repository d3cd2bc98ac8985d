/** Which place an arrow key goes to, from where the places are drawn. */

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Places count as beside each other from this much overlap, in px. */
const OVERLAP = 8;

const lies = (from: DOMRect, to: DOMRect, direction: Direction): boolean => {
  const beside = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top) > OVERLAP;
  if (direction === 'left') return beside && to.right <= from.left + OVERLAP;
  if (direction === 'right') return beside && to.left >= from.right - OVERLAP;
  return direction === 'up' ? to.bottom <= from.top + OVERLAP : to.top >= from.bottom - OVERLAP;
};

/** The nearest place in a direction: along a row only beside it, up and down in the next row whatever is closest. */
export function nearestSpot(from: HTMLElement, all: readonly HTMLElement[], direction: Direction): HTMLElement | undefined {
  const here = from.getBoundingClientRect();
  const found = all
    .filter((one) => one !== from)
    .map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => lies(here, box, direction));
  const across = direction === 'left' || direction === 'right';
  const away = ({ box }: { box: DOMRect }) => {
    const dx = Math.abs(box.left - here.left);
    const dy = Math.abs(box.top - here.top);
    return across ? dx * 1000 + dy : dy * 1000 + dx;
  };
  return found.sort((a, b) => away(a) - away(b))[0]?.one;
}
