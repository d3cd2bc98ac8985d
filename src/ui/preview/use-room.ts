import { useCallback, useState } from 'react';
import type { Screen } from './devices';

/** How much room an element has for what it holds, in CSS px; followed as it changes. */
export function useRoom(): [ref: (element: HTMLElement | null) => (() => void) | undefined, room: Screen] {
  const [room, setRoom] = useState<Screen>({ width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY });
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, room];
}
