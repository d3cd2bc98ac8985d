/**
 * Gives an element the focus without moving what is looked at: a browser brings what it focuses to the middle, even where only an
 * edge of it was hidden. What is out of sight altogether is brought in, by no more than that takes.
 */
export function focusStill(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const sight = element.closest('[data-canvas]')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  const isSeen = bottom > sight.top && top < sight.bottom && right > sight.left && left < sight.right;
  if (!isSeen) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
