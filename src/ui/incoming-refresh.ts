/** Refreshing a catalogue, asked for from anywhere: a newer file is chosen and read by the application, and compared on the screen that is open. */
import { createStore } from 'zustand/vanilla';
import type { CatalogueRecord } from '@/editor';
import type { FreshCatalogue } from './import';

export interface Refreshing {
  /** Counts requests: each opens the file chooser. */
  number: number;
  catalogueId: string | null;
  /** A newer file that was read; null where there is none to compare. */
  ready: { catalogue: CatalogueRecord; fresh: FreshCatalogue } | null;
}

export const refreshing = createStore<Refreshing>(() => ({ number: 0, catalogueId: null, ready: null }));

/** Asks for a newer file of a catalogue; called by what was clicked, or the browser opens no file chooser. */
export function askRefresh(catalogueId: string): void {
  refreshing.setState(({ number }) => ({ number: number + 1, catalogueId, ready: null }));
}

export const closeRefresh = () => refreshing.setState({ catalogueId: null, ready: null });
