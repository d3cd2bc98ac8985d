/**
 * Keeps what one looks at where it stands while findings come and go above it: the row that has the focus, else the one gone to,
 * else the first in sight; where that one is gone, the next that is left. A list at its top stays there, unless one is in it.
 */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

/** A head of a group is so high; the first of them that is in sight covers as much of the list. */
export const HEAD_PX = 37;

export interface Spot {
  key: string;
  /** From the top of all rows, in px; where it would stand if it did not stick. */
  top: number;
  height: number;
  /** A head, which sticks to the top while its rows are in sight. */
  isHead: boolean;
}

interface Seen {
  key: string;
  /** From the top of what is in sight, in px. */
  offset: number;
}

/**
 * @param spots where the rows in sight and around stand now, in their order
 * @param topOf where a row stands, in sight or not; undefined of one that is not there
 * @param rows changes whenever the rows do
 */
export function useAnchor(
  scroller: RefObject<HTMLElement | null>,
  rows: unknown,
  spots: () => readonly Spot[],
  topOf: (key: string) => number | undefined,
): void {
  const seen = useRef<readonly Seen[]>([]);
  const latest = useRef({ spots, topOf });
  latest.current = { spots, topOf };

  const look = useCallback(() => {
    const { current: element } = scroller;
    if (!element) return;
    const { scrollTop, clientHeight } = element;
    const sight: (Seen & { isHead: boolean })[] = [];
    for (const { key, top, height, isHead } of latest.current.spots()) {
      const offset = isHead ? Math.max(0, top - scrollTop) : top - scrollTop;
      if (offset + height > (isHead ? 0 : HEAD_PX) && offset < clientHeight) sight.push({ key, offset, isHead });
    }
    const focused = sight.find(({ key }) => key === focusedIn(element));
    const current = sight.find(({ key }) => key === currentIn(element));
    const isInUse = scrollTop > 0 || focused !== undefined || element.matches(':hover');
    seen.current = isInUse ? [focused ?? [], current ?? [], sight.filter(({ isHead }) => !isHead)].flat() : [];
  }, [scroller]);

  useEffect(() => {
    const { current: element } = scroller;
    const events = ['scroll', 'focusin', 'focusout', 'pointerenter', 'pointerleave'];
    for (const event of events) element?.addEventListener(event, look, { passive: true });
    return () => {
      for (const event of events) element?.removeEventListener(event, look);
    };
  }, [scroller, look]);

  const before = useRef(rows);
  useLayoutEffect(() => {
    const { current: element } = scroller;
    if (element && before.current !== rows) {
      const left = seen.current.find(({ key }) => latest.current.topOf(key) !== undefined);
      const top = left && latest.current.topOf(left.key);
      if (left && top !== undefined && Math.abs(top - left.offset - element.scrollTop) >= 1) element.scrollTop = top - left.offset;
    }
    before.current = rows;
    look();
  });
}

const keyOf = (element: Element | null) => element?.closest<HTMLElement>('[data-entry]')?.dataset.entry;
const focusedIn = (element: HTMLElement) => (element.contains(document.activeElement) ? keyOf(document.activeElement) : undefined);
const currentIn = (element: HTMLElement) => keyOf(element.querySelector('[data-finding][aria-current]'));
