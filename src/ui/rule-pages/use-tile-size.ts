import { type RefObject, useLayoutEffect, useState } from 'react';

export interface TileSize {
  /** In px, of a tile of one cell. */
  width: number;
  pictureHeight: number;
  /** Height of the text under the picture. */
  textHeight: number;
  /** px per unit of the mock-up's tiles. */
  unit: number;
}

export const GAP = 8;
const WIDEST = 148;
/** A mock-up's tile of a phone has type of full size from this width on, and this much text, in units. */
const FULL_TYPE = 150;
const TEXT = 84;
/** Height of the pictures by rows of the page: the more there are, the flatter. */
const PICTURES = [84, 84, 72, 56, 44] as const;

/** The size of an example's tiles in the room that there is. */
export function useTileSize(room: RefObject<HTMLElement | null>, columns: number, rows: number): TileSize {
  const [available, setAvailable] = useState(520);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const measure = () => setAvailable(element.clientWidth - 2 * 12);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);
  const width = Math.floor(Math.min(WIDEST, (available - (columns - 1) * GAP) / columns));
  const unit = Math.max(0.6, Math.min(1, width / FULL_TYPE));
  return { width, pictureHeight: PICTURES[Math.min(rows, PICTURES.length - 1)] ?? 44, textHeight: Math.round(TEXT * unit), unit };
}
