/** The dialog that sends tiles to a place that is typed: asked for by a key or from the palette, shown by the canvas. */
import { createStore } from 'zustand/vanilla';
import type { EditorStore } from '@/editor';

export const placeDialog = createStore<{ tiles: readonly string[] }>(() => ({ tiles: [] }));

/** Asks where the selected tiles shall go. */
export function askPlace(store: EditorStore): void {
  const { selection, readOnly } = store.getState();
  if (readOnly === null) placeDialog.setState({ tiles: selection });
}

export const closePlaceDialog = (): void => placeDialog.setState({ tiles: [] });
