/** Writing a workspace archive: its files one after another, so that no more than one is in memory. */
import type { ShopAttention } from '@/core/calibration';
import type { FigureDay } from '@/core/morning';
import { canonicalJson, type Page, type Sku, writePage } from '@/core/page';
import type { Policy } from '@/core/policy';
import type { Template } from '@/core/templates';
import {
  type AssetEntry,
  assetPath,
  type CatalogueEntry,
  cataloguePath,
  type FiguresEntry,
  figuresPath,
  MANIFEST,
  type Manifest,
  type PageEntry,
  pagePath,
  WORKSPACE_FORMAT,
  WORKSPACE_VERSION,
} from './format';

/** Where the contents come from, each asked for when its turn has come. */
export interface WorkspaceSource {
  pages: readonly PageEntry[];
  catalogues: readonly CatalogueEntry[];
  assets: readonly AssetEntry[];
  figures: readonly FiguresEntry[];
  templates: readonly Template[];
  policies: readonly Policy[];
  /** Parameters fitted to the shop's figures; null where there are none. */
  shopAttention: ShopAttention | null;
  /** Undefined where it has gone meanwhile: then it is left out, and reading names it. */
  page(id: string): Promise<Page | undefined>;
  /** A catalogue's SKUs, in parts. */
  skus(catalogueId: string): AsyncIterable<readonly Sku[]>;
  asset(sha256: string): Promise<Blob | undefined>;
  days(of: string): Promise<readonly FigureDay[]>;
}

/** One file of the archive, as a ZIP writer takes it. */
export interface WorkspaceFile {
  name: string;
  lastModified: Date;
  input: string | Blob | AsyncIterable<string>;
}

/**
 * The files of a workspace archive, in the order in which they stand in it.
 * @param now milliseconds since 1970
 * @param onFile told before each: how many of how many are written
 */
export async function* workspaceFiles(
  source: WorkspaceSource,
  now: number,
  onFile?: (done: number, of: number) => void,
): AsyncGenerator<WorkspaceFile> {
  const { pages, catalogues, assets, figures, templates, policies, shopAttention } = source;
  const manifest: Manifest = {
    format: WORKSPACE_FORMAT,
    version: WORKSPACE_VERSION,
    exportedAt: new Date(now).toISOString(),
    pages: [...pages],
    catalogues: [...catalogues],
    assets: [...assets],
    figures: [...figures],
    ...(templates.length > 0 && { templates: [...templates] }),
    ...(policies.length > 0 && { policies: [...policies] }),
    ...(shopAttention && { shopAttention }),
  };
  const total = pages.length + catalogues.length + assets.length + figures.length;
  let done = 0;
  yield { name: MANIFEST, lastModified: new Date(now), input: canonicalJson(manifest) };
  for (const entry of pages) {
    onFile?.(done++, total);
    const page = await source.page(entry.id);
    if (page) yield { name: pagePath(entry.id), lastModified: new Date(entry.updatedAt), input: writePage(page) };
  }
  for (const entry of catalogues) {
    onFile?.(done++, total);
    yield { name: cataloguePath(entry.id), lastModified: new Date(entry.importedAt), input: catalogueText(source.skus(entry.id)) };
  }
  for (const entry of assets) {
    onFile?.(done++, total);
    const bytes = await source.asset(entry.sha256);
    if (bytes) yield { name: assetPath(entry), lastModified: new Date(entry.addedAt), input: bytes };
  }
  for (const { of } of figures) {
    onFile?.(done++, total);
    yield { name: figuresPath(of), lastModified: new Date(now), input: canonicalJson({ days: await source.days(of) }) };
  }
}

/** A catalogue's file, part by part; the whole is canonical JSON as well. */
async function* catalogueText(parts: AsyncIterable<readonly Sku[]>): AsyncGenerator<string> {
  yield '{"skus":[';
  let isFirst = true;
  for await (const skus of parts) {
    if (skus.length === 0) continue;
    yield `${isFirst ? '' : ','}${skus.map(canonicalJson).join(',')}`;
    isFirst = false;
  }
  yield ']}';
}
