import { sameCatalogueName, sharesIds } from '@/core/catalogue';
import { type CatalogueRecord, findCatalogue, held, library } from '@/editor';
import type { CatalogueSession, CatalogueView } from '@/workers';
import { columnsAsBefore } from './columns';

type Overrides = Parameters<CatalogueSession['reinterpret']>[0];

/** A catalogue that is kept, and whether the person has said that the file is a newer one of it. */
export interface Like {
  catalogue: CatalogueRecord;
  isCertain: boolean;
}

export interface Settled {
  view: CatalogueView;
  overrides: Overrides;
  /** Whether the file is a newer one of the kept catalogue. */
  isKin: boolean;
}

/**
 * Finds out whether a file is a newer one of a kept catalogue; then columns mean what they meant there, and prices without a
 * currency are in its currency.
 */
export async function settle(session: CatalogueSession, file: File, { catalogue, isCertain }: Like): Promise<Settled> {
  const { understanding } = session.view;
  const stranger = { view: session.view, overrides: {}, isKin: false };
  if (!understanding) return { ...stranger, isKin: isCertain };
  const columns = columnsAsBefore(understanding, catalogue.columns);
  const currency = understanding.currency === null ? catalogue.currency : undefined;
  const overrides: Overrides = { ...(columns ? { columns } : {}), ...(currency ? { currency } : {}) };
  const view = columns || currency ? await session.reinterpret(overrides) : session.view;
  const ids = (await findCatalogue(catalogue.id))?.skus.map(({ id }) => id) ?? [];
  const isKin =
    isCertain || sameCatalogueName(file.name, catalogue.name) || sharesIds(await session.shared(ids), ids.length, view.counts.skus);
  if (isKin) return { view, overrides, isKin };
  return view === session.view ? stranger : { ...stranger, view: await session.reinterpret({}) };
}

/**
 * The kept catalogue that a file may be a newer one of: that of the open page, on the home screen the one of its name.
 * @param pageCatalogueId null on the home screen
 */
export async function likelyCatalogue(file: File, pageCatalogueId: string | null | undefined): Promise<CatalogueRecord | undefined> {
  if (pageCatalogueId === null) {
    const kept = await library.listCatalogues().catch(() => []);
    return kept.find(({ name }) => sameCatalogueName(file.name, name));
  }
  return pageCatalogueId === undefined ? undefined : catalogueRecord(pageCatalogueId);
}

/** What is known of a catalogue without its SKUs. */
export async function catalogueRecord(id: string): Promise<CatalogueRecord | undefined> {
  return held.getState().catalogues.get(id)?.record ?? (await library.catalogues.get(id).catch(() => undefined));
}
