import { type RefObject, useEffect } from 'react';
import { useEditor, useEditorStore } from '@/ui/shell';

/** Share of the canvas height that is kept free above what is brought into view. */
const HEADROOM = 0.25;
/** Height in px at the canvas's foot that the switch of overlays covers. */
const FOOT = 64;

/** Brings tiles that are lit up, and a module that is selected elsewhere, into view. */
export function useReveal(scroller: RefObject<HTMLElement | null>): void {
  const store = useEditorStore();
  const lit = useEditor((state) => state.lit);
  const viewport = useEditor((state) => state.viewport);
  const module = useEditor((state) => state.selectedModule);

  useEffect(() => {
    const { sideBySide, viewport: shown } = store.getState();
    if (lit?.reveal && lit.viewport !== undefined && !sideBySide && lit.viewport !== shown) store.actions.show({ viewport: lit.viewport });
  }, [lit, store]);

  useEffect(() => {
    if (!lit?.reveal || lit.tiles.length === 0) return;
    const sheet = sheetOf(scroller.current, lit.viewport ?? viewport);
    const elements = lit.tiles.flatMap((id) => sheet?.querySelector(`[data-tile="${CSS.escape(id)}"]`) ?? []);
    reveal(scroller.current, elements);
  }, [lit, viewport, scroller]);

  useEffect(() => {
    if (module === null) return;
    const element = sheetOf(scroller.current, viewport)?.querySelector(`[data-module="${CSS.escape(module)}"]`);
    if (element) reveal(scroller.current, [element]);
  }, [module, viewport, scroller]);
}

function sheetOf(scroller: HTMLElement | null, viewport: string): Element | null {
  return scroller?.querySelector(`[data-viewport="${CSS.escape(viewport)}"]`) ?? null;
}

/** Scrolls only when something of it is out of sight. */
function reveal(scroller: HTMLElement | null, elements: readonly Element[]): void {
  if (!scroller || elements.length === 0) return;
  const canvas = scroller.getBoundingClientRect();
  const rects = elements.map((element) => element.getBoundingClientRect());
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.right));
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const hiddenY = top < canvas.top || (bottom > canvas.bottom - FOOT && top > canvas.top + canvas.height * HEADROOM);
  const hiddenX = left < canvas.left || right > canvas.right;
  if (!hiddenX && !hiddenY) return;
  scroller.scrollBy({
    top: hiddenY ? top - canvas.top - canvas.height * HEADROOM : 0,
    left: hiddenX ? left - canvas.left - 32 : 0,
    behavior,
  });
}
