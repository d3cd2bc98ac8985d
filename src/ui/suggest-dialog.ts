/** The dialog with other SKUs for a tile, which is loaded when it is first opened; the editor shows it. */
import { createStore } from 'zustand/vanilla';
import type { EditorStore } from '@/editor';

export const suggestDialog = createStore<{ tile: string | null }>(() => ({ tile: null }));

/** The one selected tile, if its SKU can be replaced. */
export function replaceable(store: EditorStore): string | undefined {
  const { page, selection, readOnly } = store.getState();
  const [tile] = selection;
  if (readOnly !== null || selection.length !== 1) return undefined;
  return page.modules.some(({ tiles }) => tiles?.some(({ id, locked }) => id === tile && !locked)) ? tile : undefined;
}

/** Asks with what to replace the SKU of the selected tile. */
export function askReplace(store: EditorStore): void {
  const tile = replaceable(store);
  if (tile !== undefined) suggestDialog.setState({ tile });
}

export const closeSuggestions = () => suggestDialog.setState({ tile: null });
