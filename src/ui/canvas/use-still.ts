import { type RefObject, useLayoutEffect } from 'react';

/** Keeps what is looked at where it is on the screen when a line over the canvas comes or goes: the page is scrolled by its height. */
export function useStill(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let { top } = element.getBoundingClientRect();
    const observer = new ResizeObserver(() => {
      const now = element.getBoundingClientRect().top;
      if (now !== top) element.scrollBy({ top: now - top, behavior: 'instant' });
      top = now;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
}
