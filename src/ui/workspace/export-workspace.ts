import { downloadZip } from 'client-zip';
import i18next from 'i18next';
import { toast } from 'sonner';
import type { Sku } from '@/core/page';
import {
  type AssetRecord,
  type CatalogueRecord,
  library,
  listPolicies,
  listTemplates,
  loadFigures,
  type PageRecord,
  settings,
} from '@/editor';
import { saveBlob } from '@/export';
import { type WorkspaceSource, workspaceFiles } from '@/io';

const iso = (time: number) => new Date(time).toISOString();

const pageEntry = ({ id, title, createdAt, updatedAt, catalogueId }: PageRecord) => ({
  id,
  title,
  createdAt: iso(createdAt),
  updatedAt: iso(updatedAt),
  ...(catalogueId === undefined ? {} : { catalogueId }),
});

const assetEntry = ({ sha, bytes, width, height, animated, addedAt }: AssetRecord) => ({
  sha256: sha,
  type: bytes.type || 'application/octet-stream',
  width,
  height,
  animated,
  addedAt: iso(addedAt),
});

/** A catalogue's SKUs as they are kept, a part at a time. */
async function* skuParts(catalogueId: string): AsyncGenerator<readonly Sku[]> {
  const keys = await library.skus.where('catalogueId').equals(catalogueId).primaryKeys();
  for (const key of keys.sort(([, a], [, b]) => a - b)) yield (await library.skus.get(key))?.skus ?? [];
}

/** Lists what is kept, without holding it: pages and pictures are read one by one, now for the list and later for the file. */
async function sourceOf(): Promise<WorkspaceSource> {
  const pages: WorkspaceSource['pages'][number][] = [];
  const assets: WorkspaceSource['assets'][number][] = [];
  await library.pages
    .orderBy('updatedAt')
    .reverse()
    .each((record) => pages.push(pageEntry(record)));
  await library.assets.each((record) => assets.push(assetEntry(record)));
  const catalogues = (await library.listCatalogues()).map((record: CatalogueRecord) => ({ ...record, importedAt: iso(record.importedAt) }));
  const days = new Map<string, number>();
  for (const of of await library.figures.orderBy('of').keys()) days.set(String(of), (days.get(String(of)) ?? 0) + 1);
  return {
    pages,
    catalogues,
    assets,
    figures: [...days].map(([of, count]) => ({ of, days: count })),
    templates: await listTemplates(),
    policies: (await listPolicies()).map(({ policy }) => policy),
    shopAttention: settings.getState().shopAttention,
    page: async (id) => (await library.loadPage(id))?.page,
    skus: skuParts,
    days: (of) => loadFigures(of),
    asset: async (sha) => (await library.assets.get(sha))?.bytes,
  };
}

/** `endcap-workspace-2026-06-18.zip`, by the machine's own calendar. */
function fileName(now: Date): string {
  return `endcap-workspace-${new Intl.DateTimeFormat('sv-SE').format(now)}.zip`;
}

/** Everything that is kept, as one file. The browser gathers it on disk where it is large. */
export async function workspaceFile(now: Date, onFile?: (done: number, of: number) => void) {
  const source = await sourceOf();
  return { source, file: await downloadZip(workspaceFiles(source, now.getTime(), onFile)).blob() };
}

/** Saves everything that is kept as one file, and tells how it goes. */
export async function exportWorkspace(): Promise<void> {
  const t = i18next.getFixedT(null, 'workspace');
  const now = new Date();
  const id = toast.loading(t('exporting', { done: 0, total: 0 }), { duration: Infinity });
  try {
    const { source, file } = await workspaceFile(now, (done, total) => toast.loading(t('exporting', { done, total }), { id }));
    const name = fileName(now);
    saveBlob(file, name);
    const { pages, catalogues, assets } = source;
    const description = t('exported-body', {
      pages: t('pages', { count: pages.length }),
      catalogues: t('catalogues', { count: catalogues.length }),
      pictures: t('pictures', { count: assets.length }),
    });
    toast.success(t('exported', { name }), { id, description, duration: 6000 });
  } catch {
    toast.error(t('export-failed'), { id, description: t('export-failed-body'), duration: 12_000 });
  }
}
