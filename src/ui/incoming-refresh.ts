/** Refreshing a catalogue, asked for from anywhere: a newer file is chosen and read by the application, and compared on the screen that is open. */
import { createStore } from 'zustand/vanilla';
import { type CatalogueRecord, held, library } from '@/editor';
import type { FreshCatalogue } from './import';

export interface Refreshing {
  /** Counts requests: each opens the file chooser. */
  number: number;
  catalogueId: string | null;
  /** A newer file that was read, or no file: then the open page is compared with the catalogue. Null where nothing is. */
  ready: { catalogue: CatalogueRecord; fresh: FreshCatalogue | null } | null;
}

export const refreshing = createStore<Refreshing>(() => ({ number: 0, catalogueId: null, ready: null }));

/** Asks for a newer file of a catalogue; called by what was clicked, or the browser opens no file chooser. */
export function askRefresh(catalogueId: string): void {
  refreshing.setState(({ number }) => ({ number: number + 1, catalogueId, ready: null }));
}

/** Compares the open page with its catalogue as it is kept. */
export async function askReview(catalogueId: string): Promise<void> {
  const catalogue =
    held.getState().catalogues.get(catalogueId)?.record ?? (await library.catalogues.get(catalogueId).catch(() => undefined));
  if (catalogue) refreshing.setState({ catalogueId, ready: { catalogue, fresh: null } });
}

/** The message of a refresh that was done, by which it can be dismissed. */
export const REFRESHED = 'refreshed';

export const closeRefresh = () => refreshing.setState({ catalogueId: null, ready: null });
