import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { earlyPicture } from '@/early';

/**
 * Scrolls the canvas to where it is in the picture that is shown of it, before it is painted: as soon as the page is as large as
 * it will be.
 */
export function useEarlyPlace(scroller: RefObject<HTMLElement | null>, zoom: number): void {
  const place = useRef(earlyPicture()?.place);
  useLayoutEffect(() => {
    const [element, wanted] = [scroller.current, place.current];
    if (!element || !wanted || (wanted.left === 0 && wanted.top === 0)) return;
    element.scrollTo({ ...wanted, behavior: 'instant' });
    // Which tiles are drawn is read from there.
    element.dispatchEvent(new Event('scroll'));
  }, [scroller, zoom]);
  // Where it is fitted, the page has its size with the second drawing of the same frame.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      place.current = undefined;
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}
