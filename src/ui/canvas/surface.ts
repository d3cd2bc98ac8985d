/** What the canvas tells the drag session about itself: where its pages stand on the screen. */
import type { PageLayout } from '@/core/page';

/** One page on the canvas, at one viewport. */
export interface SheetSurface {
  layout: PageLayout;
  /** The page as drawn, scaled. */
  element: HTMLElement;
  /** An empty element of the same size over it, for the marks of a drag. */
  marks: HTMLElement;
}

export interface Surface {
  scroller: HTMLElement;
  sheets(): SheetSurface[];
  /** CSS px on the screen per CSS px of the page. */
  zoom(): number;
}
