/** Two frames that scroll together: the one that is moved by hand leads, the other follows as far as it goes. */
import { type RefObject, useMemo, useRef } from 'react';

interface Frame {
  scroller: RefObject<HTMLElement | null>;
  onScroll: () => void;
  onLead: () => void;
}

export interface Together {
  left: Frame;
  right: Frame;
  /** Brings marked tiles into the middle of both frames. */
  reveal(tiles: readonly string[]): void;
}

export function useTogether(): Together {
  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLElement>(null);
  const lead = useRef<'left' | 'right'>('left');
  return useMemo(() => {
    const frame = (which: 'left' | 'right'): Frame => {
      const [own, other] = which === 'left' ? [left, right] : [right, left];
      return {
        scroller: own,
        onLead: () => {
          lead.current = which;
        },
        onScroll: () => {
          if (lead.current === which && own.current && other.current) other.current.scrollTop = own.current.scrollTop;
        },
      };
    };
    const middle = (scroller: HTMLElement | null, tiles: readonly string[]): number | undefined => {
      const marks = tiles.flatMap((tile) => scroller?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(tile)}"]`) ?? []);
      const [top] = marks.map(({ offsetTop, offsetHeight }) => offsetTop + offsetHeight / 2).sort((a, b) => a - b);
      return top === undefined || !scroller ? undefined : Math.max(0, top - scroller.clientHeight / 2);
    };
    return {
      left: frame('left'),
      right: frame('right'),
      reveal(tiles) {
        const [a, b] = [middle(left.current, tiles), middle(right.current, tiles)];
        const top = Math.min(a ?? Number.POSITIVE_INFINITY, b ?? Number.POSITIVE_INFINITY);
        if (!Number.isFinite(top)) return;
        for (const { current } of [left, right]) if (current) current.scrollTop = top;
      },
    };
  }, []);
}
