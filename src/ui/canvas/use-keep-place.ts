import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useEditor, useEditorStore } from '@/ui/shell';
import { useCanvasDnd } from './dnd-context';

/** The module in the middle of the canvas, and where in it the middle lies, from 0 to 1. */
interface Place {
  module: string;
  share: number;
}

const pagesIn = (scroller: HTMLElement) => [...scroller.querySelectorAll<HTMLElement>('[data-viewport]')];
const sheetOf = (page: HTMLElement) => page.closest<HTMLElement>('section');

/** The place in the middle of a page; null at its top, before its first module. */
function placeIn(page: HTMLElement, middle: number): Place | null {
  const modules = [...page.querySelectorAll<HTMLElement>('[data-module]')].map((element) => ({
    id: element.dataset.module ?? '',
    rect: element.getBoundingClientRect(),
  }));
  const at = modules.findLast(({ rect }) => rect.top <= middle);
  if (!at || at.rect.height === 0) return null;
  return { module: at.id, share: Math.min(1, (middle - at.rect.top) / at.rect.height) };
}

/**
 * Keeps the place when other viewports are shown: the module in the middle is so at each of them afterwards. Beside each other
 * a page is longer than the other; the shorter one begins lower then, and rises again as one scrolls back to its top.
 */
export function useKeepPlace(scroller: RefObject<HTMLElement | null>, zoom: number): void {
  const store = useEditorStore();
  const { session } = useCanvasDnd();
  const { viewport, sideBySide } = useEditor((state) => ({ viewport: state.viewport, sideBySide: state.sideBySide }));
  const kept = useRef<Place | null>(null);
  /** By how many px each sheet begins lower, at the zoom that they are of. */
  const shifts = useRef({ by: new Map<HTMLElement, number>(), zoom });
  const shown = useRef(zoom);
  shown.current = zoom;

  // The store tells before React draws: what stands on the canvas is still what was looked at.
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const element = scroller.current;
        const isSame = state.sideBySide === before.sideBySide && (state.sideBySide || state.viewport === before.viewport);
        if (isSame || !element) return;
        const pages = pagesIn(element);
        const looked = pages.find(({ dataset }) => dataset.viewport === state.viewport) ?? pages[0];
        const { top, height } = element.getBoundingClientRect();
        kept.current = looked && element.scrollTop > 0 ? placeIn(looked, top + height / 2) : null;
      }),
    [store, scroller],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const place = kept.current;
    kept.current = null;
    for (const [sheet] of shifts.current.by) sheet.style.marginTop = '';
    shifts.current = { by: new Map(), zoom: shown.current };
    if (!place) return;
    const { top, height } = element.getBoundingClientRect();
    const wanted = pagesIn(element).flatMap((page) => {
      const rect = page.querySelector(`[data-module="${CSS.escape(place.module)}"]`)?.getBoundingClientRect();
      const sheet = sheetOf(page);
      if (!rect || !sheet) return [];
      return [{ sheet, scroll: element.scrollTop + rect.top - top + place.share * rect.height - height / 2 }];
    });
    const most = Math.max(0, ...wanted.map(({ scroll }) => scroll));
    for (const { sheet, scroll } of wanted) {
      const by = most - Math.max(0, scroll);
      if (by > 0) shifts.current.by.set(sheet, by);
      sheet.style.marginTop = by > 0 ? `${by}px` : '';
    }
    element.scrollTo({ top: most, behavior: 'instant' });
  }, [scroller, viewport, sideBySide]);

  useLayoutEffect(() => {
    const { by, zoom: before } = shifts.current;
    shifts.current = { by: new Map([...by].map(([sheet, px]) => [sheet, (px / before) * zoom])), zoom };
    for (const [sheet, px] of shifts.current.by) sheet.style.marginTop = `${px}px`;
  }, [zoom]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const rise = () => {
      // What is held knows where the pages stand.
      if (session.carrying) return;
      for (const [sheet, px] of shifts.current.by) {
        if (px <= element.scrollTop) continue;
        shifts.current.by.set(sheet, element.scrollTop);
        sheet.style.marginTop = `${element.scrollTop}px`;
      }
    };
    element.addEventListener('scroll', rise, { passive: true });
    return () => element.removeEventListener('scroll', rise);
  }, [scroller, session]);
}
