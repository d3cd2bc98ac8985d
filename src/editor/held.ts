/**
 * What the library could not keep: pages and catalogues that live in this tab until it closes, so that work goes on and can
 * be saved to a file. A page leaves as soon as it is kept after all.
 */
import { createStore } from 'zustand/vanilla';
import type { Page, Sku } from '@/core/page';
import { type Library, library } from './library';
import type { CatalogueRecord, PageRecord } from './records';
import { answered, type StorageTrouble } from './trouble';

export interface KeptCatalogue {
  record: CatalogueRecord;
  skus: readonly Sku[];
}

export interface HeldPage extends PageRecord {
  trouble: StorageTrouble;
}

export interface Held {
  pages: ReadonlyMap<string, HeldPage>;
  catalogues: ReadonlyMap<string, KeptCatalogue>;
}

export const held = createStore<Held>(() => ({ pages: new Map(), catalogues: new Map() }));

export function holdPage(record: HeldPage): void {
  held.setState(({ pages }) => ({ pages: new Map(pages).set(record.id, record) }));
}

export function letGoPage(id: string): void {
  const pages = new Map(held.getState().pages);
  if (pages.delete(id)) held.setState({ pages });
}

/**
 * Keeps a new page; where that fails, holds it in this tab, so that it can be opened all the same.
 * @returns why it is not kept, or null
 */
export async function keepPage(page: Page, id: string, now: number, catalogueId?: string, from = library): Promise<StorageTrouble | null> {
  try {
    await from.revive();
    await answered(from.savePage(page, id, now, catalogueId));
    return null;
  } catch (error) {
    const trouble = from.troubleOf(error);
    const catalogue = catalogueId === undefined ? {} : { catalogueId };
    holdPage({ id, title: page.title ?? '', page, seq: 0, createdAt: now, updatedAt: now, trouble, ...catalogue });
    return trouble;
  }
}

/**
 * Keeps a catalogue; where that fails, holds it in this tab, so that a page can be planned from it all the same.
 * @returns why it is not kept, or null
 */
export async function keepCatalogue(record: CatalogueRecord, skus: readonly Sku[], from = library): Promise<StorageTrouble | null> {
  try {
    await from.revive();
    await answered(from.saveCatalogue(record, skus), CATALOGUE_PATIENCE_MS);
    const catalogues = new Map(held.getState().catalogues);
    if (catalogues.delete(record.id)) held.setState({ catalogues });
    return null;
  } catch (error) {
    held.setState(({ catalogues }) => ({ catalogues: new Map(catalogues).set(record.id, { record, skus }) }));
    return from.troubleOf(error);
  }
}

/** A catalogue of 100,000 SKUs takes seconds to write, in ms. */
const CATALOGUE_PATIENCE_MS = 60_000;

/** A catalogue that is kept or held; undefined where there is none of that id. Fails where the library cannot be read. */
export async function findCatalogue(id: string, from: Library = library): Promise<KeptCatalogue | undefined> {
  const here = held.getState().catalogues.get(id);
  if (here) return here;
  const record = await answered(from.catalogues.get(id));
  return record && { record, skus: await answered(from.loadSkus(id), CATALOGUE_PATIENCE_MS) };
}

/** A page that is kept or held, as it was after its last edit; undefined where there is none of that id. */
export async function findPage(id: string, from: Library = library): Promise<PageRecord | HeldPage | undefined> {
  return held.getState().pages.get(id) ?? (await answered(from.loadPage(id)));
}

let ahead: { id: string; read: ReturnType<typeof findPage> } | undefined;

/** Begins to read a page that is about to be opened, while what opens it is still being fetched. */
export function readAhead(id: string): void {
  const read = findPage(id);
  read.catch(() => undefined);
  ahead = { id, read };
}

/** What `readAhead` read, once: it may be old by the next time. */
export function takeAhead(id: string): ReturnType<typeof findPage> | undefined {
  const taken = ahead?.id === id ? ahead.read : undefined;
  ahead = undefined;
  return taken;
}
