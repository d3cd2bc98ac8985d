import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useCanvasDnd } from './dnd-context';
import type { SheetSurface } from './surface';

/** Tells the drag session where the canvas and its pages stand. Answers what each page reports itself with. */
export function useSurface(scroller: RefObject<HTMLElement | null>, zoom: number): (viewport: string, sheet: SheetSurface | null) => void {
  const { setSurface } = useCanvasDnd();
  const sheets = useRef(new Map<string, SheetSurface>());
  const shown = useRef(zoom);

  useLayoutEffect(() => {
    shown.current = zoom;
  }, [zoom]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    setSurface({ scroller: element, sheets: () => [...sheets.current.values()], zoom: () => shown.current });
    return () => setSurface(null);
  }, [scroller, setSurface]);

  return useCallback((viewport, sheet) => {
    if (sheet) sheets.current.set(viewport, sheet);
    else sheets.current.delete(viewport);
  }, []);
}
