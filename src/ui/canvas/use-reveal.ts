import { type RefObject, useEffect } from 'react';
import { layoutPage } from '@/core/page';
import { isStill, useEditor, useEditorStore } from '@/ui/shell';
import { useCanvasDnd } from './dnd-context';
import { findPlace } from './navigate';

/** Share of the canvas height that is kept free above what is brought into view. */
const HEADROOM = 0.25;
/** Height in px at the canvas's foot that the switch of overlays covers. */
const FOOT = 64;

/** Brings tiles that are lit up, and a module that is selected elsewhere, into view. */
export function useReveal(scroller: RefObject<HTMLElement | null>): void {
  const store = useEditorStore();
  const { shownZoom } = useCanvasDnd();
  const lit = useEditor((state) => state.lit);
  const viewport = useEditor((state) => state.viewport);
  const module = useEditor((state) => state.selectedModule);

  useEffect(() => {
    const { sideBySide, viewport: shown } = store.getState();
    if (lit?.reveal && lit.viewport !== undefined && !sideBySide && lit.viewport !== shown) store.actions.show({ viewport: lit.viewport });
  }, [lit, store]);

  useEffect(() => {
    if (!lit?.reveal || lit.tiles.length === 0) return;
    const at = lit.viewport ?? viewport;
    const sheet = sheetOf(scroller.current, at)?.getBoundingClientRect();
    if (!sheet) return;
    // By the page's numbers: of a long page not every tile is drawn.
    const layout = layoutPage(store.getState().page, at);
    const zoom = shownZoom.getState();
    const rects = lit.tiles.flatMap((id) => {
      const tile = findPlace(layout, id)?.tile;
      return tile ? [new DOMRect(sheet.x + tile.x * zoom, sheet.y + tile.y * zoom, tile.width * zoom, tile.height * zoom)] : [];
    });
    reveal(scroller.current, rects);
  }, [lit, viewport, scroller, store, shownZoom]);

  useEffect(() => {
    if (module === null) return;
    const element = sheetOf(scroller.current, viewport)?.querySelector(`[data-module="${CSS.escape(module)}"]`);
    if (element) reveal(scroller.current, [element.getBoundingClientRect()]);
  }, [module, viewport, scroller]);
}

function sheetOf(scroller: HTMLElement | null, viewport: string): Element | null {
  return scroller?.querySelector(`[data-viewport="${CSS.escape(viewport)}"]`) ?? null;
}

/** Scrolls only when something of it is out of sight. */
function reveal(scroller: HTMLElement | null, rects: readonly DOMRect[]): void {
  if (!scroller || rects.length === 0) return;
  const canvas = scroller.getBoundingClientRect();
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.right));
  const behavior = isStill() ? 'auto' : 'smooth';
  const hiddenY = top < canvas.top || (bottom > canvas.bottom - FOOT && top > canvas.top + canvas.height * HEADROOM);
  const hiddenX = left < canvas.left || right > canvas.right;
  if (!hiddenX && !hiddenY) return;
  scroller.scrollBy({
    top: hiddenY ? top - canvas.top - canvas.height * HEADROOM : 0,
    left: hiddenX ? left - canvas.left - 32 : 0,
    behavior,
  });
}
