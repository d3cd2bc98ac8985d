/**
 * Pictures kept on this machine, at hand for the screen: addresses of `asset:` references, read from the library when they
 * are first asked for and held while the application is open.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Page } from '@/core/page';
import type { Library } from './library';
import { library } from './library';
import type { EditorStore } from './state';

const ASSET = /^asset:([0-9a-f]{64})$/;

/** The reference by which pages and SKUs name a kept picture. */
export const assetReference = (sha: string): string => `asset:${sha}`;

/** The hash of an `asset:` reference; undefined for every other one. */
export const assetSha = (reference: string): string | undefined => ASSET.exec(reference.trim())?.[1];

export interface ShelfState {
  /** Object URL by hash; null where the library has no such picture. A hash that is absent was not asked for or is being read. */
  addresses: ReadonlyMap<string, string | null>;
}

export interface Shelf extends StoreApi<ShelfState> {
  /** Makes the pictures of these references available; others than `asset:` are passed over. Resolves when they are. */
  want(references: Iterable<string>): Promise<void>;
  /** Forgets what was found missing, so that it is looked for again: pictures were added. */
  refresh(): Promise<void>;
}

export function createShelf(from: Library): Shelf {
  const store = createStore<ShelfState>(() => ({ addresses: new Map() }));
  const reading = new Map<string, Promise<void>>();

  const read = async (shas: readonly string[]) => {
    // Where the library cannot be read, the pictures are missing as well.
    const records = await from.loadAssets(shas).catch(() => []);
    const addresses = new Map(store.getState().addresses);
    for (const sha of shas) addresses.set(sha, null);
    for (const { sha, screen, bytes } of records) addresses.set(sha, URL.createObjectURL(screen ?? bytes));
    store.setState({ addresses });
    for (const sha of shas) reading.delete(sha);
  };
  const want = async (references: Iterable<string>) => {
    const shas = new Set([...references].map(assetSha).filter((sha) => sha !== undefined));
    const fresh = [...shas].filter((sha) => !store.getState().addresses.has(sha) && !reading.has(sha));
    if (fresh.length > 0) {
      const done = read(fresh);
      for (const sha of fresh) reading.set(sha, done);
    }
    await Promise.all([...shas].map((sha) => reading.get(sha)));
  };
  const refresh = async () => {
    const missing = [...store.getState().addresses].filter(([, address]) => address === null).map(([sha]) => sha);
    if (missing.length > 0) await read(missing);
  };
  return Object.assign(store, { want, refresh });
}

/** The shelf of this browser's library. */
export const shelf = createShelf(library);

/** What a browser can ask for; a bare file name, or what another program understands, leads nowhere. */
const ADDRESS = /^(https?:\/\/|\/\/|data:image\/(?!svg)|blob:)/i;

/** Every picture reference of a page and its variants: banner, modules, SKUs. */
export function pictureReferences(page: Page): string[] {
  const ofVariants = (page.variants ?? []).flatMap(({ banner, modules = [], skus = [], added }) => [
    banner,
    ...modules,
    ...skus,
    ...(added?.modules ?? []),
    ...(added?.skus ?? []),
  ]);
  const holders = [page.banner, ...page.modules, ...page.skus, ...ofVariants];
  return holders.map((holder) => holder?.image).filter((image) => typeof image === 'string');
}

/**
 * The page's pictures that are missing on this machine: kept ones that are not here, and names of files that nobody brought.
 * Whether an address on the web answers is not asked: the score does not depend on the network.
 * @param isGone whether the library is known to have no picture of this hash
 */
export function missingPictures(page: Page, isGone: (sha: string) => boolean): Set<string> {
  const missing = pictureReferences(page).filter((reference) => {
    const sha = assetSha(reference);
    return sha === undefined ? reference.trim() !== '' && !ADDRESS.test(reference.trim()) : isGone(sha);
  });
  return new Set(missing);
}

/**
 * Keeps an editor told which of its page's pictures are missing.
 * @returns a function that ends it
 */
export function watchPictures(editor: EditorStore, on: Shelf = shelf): () => void {
  const tell = () => {
    const { addresses } = on.getState();
    editor.actions.setMissingPictures(missingPictures(editor.getState().page, (sha) => addresses.get(sha) === null));
  };
  const look = () => {
    void on.want(pictureReferences(editor.getState().page));
    tell();
  };
  const ends = [on.subscribe(tell), editor.subscribe((state, before) => state.page !== before.page && look())];
  look();
  return () => {
    for (const end of ends) end();
  };
}
