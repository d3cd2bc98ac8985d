/** Pictures on their way in, from wherever files come: read by the part of the screen that knows what they are for. */
import { createStore } from 'zustand/vanilla';
import type { PictureSource } from '@/workers';

/** One picture that was dropped on a place of the page. */
export type PictureTarget = { at: 'banner' } | { at: 'module'; moduleId: string } | { at: 'tile'; tileId: string };

export interface Incoming {
  /** Counts requests: a new one replaces the dialog of the last. */
  number: number;
  /** Null where nothing is on its way; empty where the person is still to choose. */
  sources: readonly PictureSource[] | null;
  target?: PictureTarget | undefined;
  /** On home: for which catalogue, where that was said. */
  catalogueId?: string | undefined;
}

export const incoming = createStore<Incoming>(() => ({ number: 0, sources: null }));

/** Brings picture files in, or asks for them where there are none yet. */
export function addPictures(sources: readonly PictureSource[], about: { target?: PictureTarget; catalogueId?: string } = {}): void {
  incoming.setState(({ number }) => ({ number: number + 1, sources, target: about.target, catalogueId: about.catalogueId }));
}

export const closePictures = () => incoming.setState({ sources: null, target: undefined, catalogueId: undefined });
