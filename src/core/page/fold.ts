/** Where the line of a fold may be drawn. */
import type { PageLayout, Rect } from './layout';

/** A part of a line across the page, in CSS px. */
export interface Stretch {
  x: number;
  width: number;
}

/** The stretches of a line across the page at `y` that lie on bare ground: on a tile or a title it would strike text through. */
export function bareStretches({ modules, width }: PageLayout, y: number): Stretch[] {
  const crossed = modules
    .flatMap(({ module, title, tiles, ...box }): Rect[] => (tiles.length > 0 ? [title, ...tiles] : [box]))
    .filter((rect) => rect.y < y && y < rect.y + rect.height)
    .toSorted((a, b) => a.x - b.x);
  // There is ground on both sides of whatever stands on a page.
  const starts = [0, ...crossed.map((rect) => rect.x + rect.width)];
  return starts.map((x, i) => ({ x, width: (crossed[i]?.x ?? width) - x }));
}
