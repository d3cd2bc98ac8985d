/** Takes in what was chosen of a workspace archive: pictures first, then pages and catalogues all at once or not at all. */
import { type AssetRecord, type CatalogueRecord, keepFigures, keepPolicy, library, newId, policyOf, settings, shelf } from '@/editor';
import type { ReadCatalogue, ReadPage, WorkspaceContents } from '@/io';
import { openPictures, type PictureSource } from '@/workers';
import { type Choice, type Comparison, catalogueKey, pageKey } from './compare';

type ReadAsset = WorkspaceContents['assets'][number];

export interface Imported {
  pages: number;
  catalogues: number;
  pictures: number;
}

/** Pictures that are read and kept together: as many as may be in memory. */
const BATCH = 12;

/** Records of verified pictures, with the smaller version for the screen where a picture needs one. */
async function recordsOf(assets: readonly ReadAsset[]): Promise<AssetRecord[]> {
  const verified: { asset: ReadAsset; file: Blob }[] = [];
  for (const asset of assets) {
    const file = await asset.read();
    if (file) verified.push({ asset, file });
  }
  const sources: PictureSource[] = verified.map(({ asset, file }) => ({ path: asset.entry.sha256, file }));
  const session = await openPictures(sources).catch(() => undefined);
  const smaller = new Map<string, Partial<AssetRecord>>();
  try {
    for (const [i, { path }] of (session?.files ?? []).entries()) {
      const read = await session?.read(i).catch(() => undefined);
      if (read?.ok && read.sha === path) smaller.set(path, { ...(read.screen ? { screen: read.screen } : {}) });
    }
  } finally {
    session?.close();
  }
  return verified.map(({ asset: { entry }, file }) => ({
    sha: entry.sha256,
    bytes: file,
    width: entry.width,
    height: entry.height,
    animated: entry.animated,
    addedAt: Date.parse(entry.addedAt),
    ...smaller.get(entry.sha256),
  }));
}

/**
 * Takes a workspace in. Fails where this machine cannot keep it, and where it is called off; pages and catalogues are untouched then, pictures that no
 * page names do no harm.
 * @param choices by the keys of the conflicts; one that is absent is skipped
 * @param importedWord what a second page or catalogue is told apart by
 */
export async function applyImport(
  comparison: Comparison,
  choices: ReadonlyMap<string, Choice>,
  importedWord: string,
  { onProgress, signal }: { onProgress: (done: number, of: number) => void; signal: AbortSignal },
): Promise<Imported> {
  const conflicting = new Set(comparison.conflicts.map(({ key }) => key));
  const choiceOf = (key: string) => (conflicting.has(key) ? (choices.get(key) ?? 'skip') : 'new');
  const pages = comparison.pages.filter((read) => choiceOf(pageKey(read)) !== 'skip');
  const catalogues = comparison.catalogues.filter((read) => choiceOf(catalogueKey(read)) !== 'skip');
  const { assets } = comparison;
  const total = assets.length + pages.length + catalogues.length;
  let pictures = 0;
  for (let at = 0; at < assets.length; at += BATCH) {
    signal.throwIfAborted();
    onProgress(at, total);
    const records = await recordsOf(assets.slice(at, at + BATCH));
    await library.keepAssets(records);
    pictures += records.length;
  }

  /** Ids of catalogues that are kept beside those of the same id. */
  const besides = new Map(
    catalogues.filter((read) => choiceOf(catalogueKey(read)) === 'both').map(({ entry }) => [entry.id, newId('c')] as const),
  );
  const { journal, steps, histories, sent, thumbs, skus, figures, templates, policies } = library;
  const tables = [library.pages, journal, steps, histories, sent, thumbs, library.catalogues, skus, figures, templates, policies];
  await library.transaction('rw', tables, async () => {
    for (const [i, read] of catalogues.entries()) {
      signal.throwIfAborted();
      onProgress(assets.length + i, total);
      await putCatalogue(read, besides.get(read.entry.id), importedWord);
    }
    for (const [i, read] of pages.entries()) {
      signal.throwIfAborted();
      onProgress(assets.length + catalogues.length + i, total);
      const { catalogueId } = read.entry;
      await putPage(read, choiceOf(pageKey(read)) === 'both', catalogueId && (besides.get(catalogueId) ?? catalogueId), importedWord);
    }
    for (const template of comparison.templates) {
      const isTaken = (await library.templates.get(template.id)) !== undefined;
      await library.templates.put(isTaken ? { ...template, id: newId('l'), name: `${template.name} ${importedWord}` } : template);
    }
    for (const policy of comparison.policies) {
      const isTaken = (await policyOf(policy.brand)) !== undefined;
      await keepPolicy(isTaken ? { ...policy, brand: `${policy.brand} ${importedWord}` } : policy, Date.now());
    }
    for (const { entry, days } of comparison.figures) await keepFigures(besides.get(entry.of) ?? entry.of, days);
  });
  // The shop's own preset stays; one that comes is taken where there is none.
  if (Object.keys(comparison.shopAttention).length > 0 && !settings.getState().shopAttention)
    settings.setState({ shopAttention: comparison.shopAttention });
  void shelf.refresh();
  return { pages: pages.length, catalogues: catalogues.length, pictures };
}

async function putCatalogue({ entry, skus }: ReadCatalogue, besideId: string | undefined, importedWord: string): Promise<void> {
  const record = { ...entry, count: skus.length, importedAt: Date.parse(entry.importedAt) } as CatalogueRecord;
  await library.saveCatalogue(besideId ? { ...record, id: besideId, name: `${record.name} ${importedWord}` } : record, skus);
}

async function putPage({ entry, page }: ReadPage, beside: boolean, catalogueId: string | undefined, importedWord: string): Promise<void> {
  const id = beside ? newId('p') : entry.id;
  const title = beside ? `${page.title ?? ''} ${importedWord}`.trim() : page.title;
  const old = beside ? undefined : await library.loadPage(id);
  const updatedAt = Date.parse(entry.updatedAt);
  // A tab that has the page open learns that its edits no longer follow: their number is taken.
  const seq = old ? old.seq + 1 : 0;
  await library.savePage(beside ? { ...page, id, ...(title === undefined ? {} : { title }) } : page, id, updatedAt, catalogueId, seq);
  await library.pages.update(id, { createdAt: Date.parse(entry.createdAt) });
  await library.thumbs.delete(id);
}
