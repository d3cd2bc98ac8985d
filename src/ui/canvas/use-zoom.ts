import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Viewport } from '@/core/page';
import { useEditor, useEditorStore } from '@/ui/shell';
import { useCanvasDnd } from './dnd-context';
import { fitZoom, wheelZoom, zoomStep } from './zoom';

/** A canvas that grows or shrinks by no more than a line, in px, is not fitted anew: a hint that goes shall not zoom the page. */
const LINE = 48;

const KEYS: Record<string, 1 | -1 | 0> = { '+': 1, '=': 1, '-': -1, _: -1, '0': 0 };

/** The middle of what is looked at; at the page's top there is none, it stays there. */
function middleOf(element: HTMLElement | null, zoom: number) {
  if (!element || element.scrollTop === 0) return null;
  const [x, y] = [element.clientWidth / 2, element.clientHeight / 2];
  return { x, y, contentX: (element.scrollLeft + x) / zoom, contentY: (element.scrollTop + y) / zoom };
}

/** The zoom shown, kept fitted where that is asked for; follows Ctrl and wheel, and Ctrl/Cmd with +, − and 0. */
export function useZoom(scroller: RefObject<HTMLElement | null>, viewports: readonly Viewport[]): number {
  const store = useEditorStore();
  const { shownZoom } = useCanvasDnd();
  const setting = useEditor(({ zoom }) => zoom);
  const [size, setSize] = useState({ width: 0, height: 0 });
  /** The point that stays where it is when the zoom changes: in the canvas, and in px of unscaled content. */
  const anchor = useRef<{ x: number; y: number; contentX: number; contentY: number } | null>(null);
  const zoom = setting === 'fit' ? fitZoom(viewports, size) : setting;
  const latest = useRef(zoom);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const read = () =>
      setSize((old) => {
        const { clientWidth: width, clientHeight: height } = element;
        return width === old.width && Math.abs(height - old.height) <= LINE ? old : { width, height };
      });
    const observer = new ResizeObserver(read);
    observer.observe(element);
    read();
    return () => observer.disconnect();
  }, [scroller]);

  useLayoutEffect(() => {
    const before = latest.current;
    latest.current = zoom;
    shownZoom.setState(zoom, true);
    const at = anchor.current ?? middleOf(scroller.current, before);
    anchor.current = null;
    if (at && before !== zoom)
      scroller.current?.scrollTo({ left: at.contentX * zoom - at.x, top: at.contentY * zoom - at.y, behavior: 'instant' });
  }, [zoom, shownZoom, scroller]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      const [x, y, now] = [event.clientX - left, event.clientY - top, latest.current];
      anchor.current = { x, y, contentX: (element.scrollLeft + x) / now, contentY: (element.scrollTop + y) / now };
      store.actions.show({ zoom: wheelZoom(now, event.deltaY) });
    };
    const onKey = (event: KeyboardEvent) => {
      const step = KEYS[event.key];
      if (step === undefined || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      store.actions.show({ zoom: step === 0 ? 'fit' : zoomStep(latest.current, step) });
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    window.addEventListener('keydown', onKey);
    return () => {
      element.removeEventListener('wheel', onWheel);
      window.removeEventListener('keydown', onKey);
    };
  }, [scroller, store]);

  return zoom;
}
