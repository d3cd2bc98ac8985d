/** Where the fold line may be drawn. Pure. */
import type { PageLayout, Rect } from '@/core/page';

export interface Stretch {
  x: number;
  width: number;
}

/** The stretches of the fold line in px of the page that lie on bare ground: on a tile or a title it would strike text through. */
export function foldStretches({ modules, metrics: { fold }, width }: PageLayout): Stretch[] {
  const crossed = modules
    .flatMap(({ module, title, tiles, ...box }): Rect[] => (tiles.length > 0 ? [title, ...tiles] : [box]))
    .filter(({ y, height }) => y < fold && fold < y + height)
    .toSorted((a, b) => a.x - b.x);
  const stretches: Stretch[] = [];
  let x = 0;
  for (const rect of crossed) {
    if (rect.x > x) stretches.push({ x, width: rect.x - x });
    x = Math.max(x, rect.x + rect.width);
  }
  if (width > x) stretches.push({ x, width: width - x });
  return stretches;
}
