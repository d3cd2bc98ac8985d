/** Places of the page on which one picture can be dropped. */
import type { PictureTarget } from './incoming-pictures';

export interface FoundTarget {
  target: PictureTarget;
  element: Element;
}

const PLACES = '[data-viewport] :is([data-tile], [data-banner], [data-module][data-kind])';

/** The place at a point of the window, in CSS px; null where there is none. */
export function pictureTargetAt(x: number, y: number): FoundTarget | null {
  const element = document.elementFromPoint(x, y)?.closest<HTMLElement>(PLACES);
  if (!element) return null;
  const { tile, module } = element.dataset;
  const target: PictureTarget = tile ? { at: 'tile', tileId: tile } : module ? { at: 'module', moduleId: module } : { at: 'banner' };
  return { target, element };
}
