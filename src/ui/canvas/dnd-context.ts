import { createContext, type PointerEvent, type SyntheticEvent, type TouchEvent, useContext, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Page } from '@/core/page';
import type { DragSession } from './drag-session';
import type { PickUp } from './sensors';
import type { Surface } from './surface';

/** Handlers of a drag source's element; the same ones for as long as it lives. */
export interface SourceHandlers {
  ref: (element: HTMLElement | null) => void;
  onPointerDown: (event: PointerEvent) => void;
  onTouchStart: (event: TouchEvent) => void;
}

/** What the library gives for a source; held outside React, so that only the source's own handle renders when a drag starts. */
export interface Source {
  pickUp: PickUp | undefined;
  node: HTMLElement | null;
  listeners: Record<string, (event: SyntheticEvent) => void> | undefined;
  setNode: ((element: HTMLElement | null) => void) | undefined;
}

export interface CanvasDndValue {
  session: DragSession;
  canvas: Source;
  catalogue: Source;
  setSurface: (surface: Surface | null) => void;
  /** The zoom that is really shown, also where the setting says "fit". */
  shownZoom: StoreApi<number>;
  /** What the keyboard carries and what dropping would do; null while it carries nothing. */
  carried: StoreApi<{ mode: 'swap' | 'insert' | 'many' } | null>;
  /** The page as it would be if what is held were dropped, and the tiles that it holds; null while nothing is aimed at. */
  foreseen: StoreApi<{ page: Page; tiles: readonly string[] } | null>;
  /** Drops what the session holds; answers whether the page changed. */
  drop: () => boolean;
  cancel: () => void;
}

export const CanvasDndContext = createContext<CanvasDndValue | null>(null);

export function useCanvasDnd(): CanvasDndValue {
  const value = useContext(CanvasDndContext);
  if (!value) throw new Error('the canvas and its drag sources stand inside a CanvasDnd');
  return value;
}

export function useSource(source: Source, pickUp: PickUp): SourceHandlers {
  useEffect(() => {
    source.pickUp = pickUp;
    return () => {
      source.pickUp = undefined;
    };
  }, [source, pickUp]);
  return useMemo(
    () => ({
      ref: (element) => {
        source.node = element;
        source.setNode?.(element);
      },
      onPointerDown: (event) => source.listeners?.onPointerDown?.(event),
      onTouchStart: (event) => source.listeners?.onTouchStart?.(event),
    }),
    [source],
  );
}

/** The canvas as a source of drags; see `Canvas`. */
export function useCanvasSource(pickUp: PickUp): SourceHandlers {
  return useSource(useCanvasDnd().canvas, pickUp);
}

/** CSS px on the screen per CSS px of the page, as shown now. */
export function useShownZoom(): number {
  return useStore(useCanvasDnd().shownZoom);
}
