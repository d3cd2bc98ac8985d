import { type RefObject, useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { PageLayout, Rect } from '@/core/page';
import { useCanvasDnd } from './dnd-context';

/** Pages up to this many tiles are drawn whole. */
const WHOLE = 120;
/** Shares of the canvas's height: how far one scrolls before other tiles are drawn, and how far beyond its edges they are. */
const STEP = 0.5;
const BEYOND = 0.5;

/** What is drawn of a page, in px on the screen from its top. */
interface Stretch {
  top: number;
  bottom: number;
}

const NOTHING: Stretch = { top: 0, bottom: -1 };

/**
 * Which tiles of a page are drawn: on a long page those around what is looked at, and those named. Answers a new function when
 * that changes.
 * @param kept tiles that are drawn wherever they stand, such as the one with the focus
 */
export function useWindow(
  paper: RefObject<HTMLElement | null>,
  layout: PageLayout,
  zoom: number,
  kept: readonly (string | undefined)[],
): { isWhole: boolean; shows: (box: Rect & { placed: { tile: { id: string } } }) => boolean } {
  const { session } = useCanvasDnd();
  const count = layout.modules.reduce((sum, { tiles }) => sum + tiles.length, 0);
  const isWhole = count <= WHOLE;
  const [stretch, setStretch] = useState(NOTHING);

  const read = useCallback(() => {
    const scroller = paper.current?.closest('[data-canvas]');
    if (isWhole || !paper.current || !scroller) return;
    const { top, height } = scroller.getBoundingClientRect();
    const step = Math.max(1, height * STEP);
    const from = Math.floor((top - paper.current.getBoundingClientRect().top) / step) * step;
    const next = { top: from - height * BEYOND, bottom: from + step + height * (1 + BEYOND) };
    setStretch((now) => {
      if (now.top === next.top && now.bottom === next.bottom) return now;
      // What is held was taken up from an element: a touch ends when that goes.
      return session.holding ? { top: Math.min(now.top, next.top), bottom: Math.max(now.bottom, next.bottom) } : next;
    });
  }, [paper, isWhole, session]);

  // Where the page stands after a zoom is known when the canvas has scrolled to its anchor: that is a scroll, too.
  useLayoutEffect(() => {
    const scroller = paper.current?.closest('[data-canvas]');
    if (isWhole || !scroller) return undefined;
    read();
    const observer = new ResizeObserver(read);
    observer.observe(scroller);
    scroller.addEventListener('scroll', read, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', read);
    };
  }, [paper, isWhole, read, zoom]);

  const names = kept.join('\n');
  return useMemo(() => {
    if (isWhole) return { isWhole, shows: () => true };
    const always = new Set(names.split('\n'));
    const [top, bottom] = [stretch.top / zoom, stretch.bottom / zoom];
    return { isWhole, shows: ({ y, height, placed }) => (y < bottom && y + height > top) || always.has(placed.tile.id) };
  }, [isWhole, names, stretch, zoom]);
}
