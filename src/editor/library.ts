/**
 * What the browser keeps: pages, the journal of their edits, catalogues. A page is a snapshot plus the patches that came
 * after it, so an edit is kept by one small write, and a crash between two snapshots loses nothing.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import { applyPatches, enablePatches, type Patch } from 'immer';
import type { Page, Sku } from '@/core/page';

enablePatches();

export interface PageRecord {
  id: string;
  title: string;
  page: Page;
  /** Number of the last journal entry that the snapshot contains. */
  seq: number;
  createdAt: number;
  updatedAt: number;
  catalogueId?: string;
}

export interface JournalEntry {
  pageId: string;
  seq: number;
  patches: Patch[];
}

export interface CatalogueRecord {
  id: string;
  name: string;
  currency: string;
  count: number;
  importedAt: number;
}

interface SkuChunk {
  catalogueId: string;
  chunk: number;
  skus: Sku[];
}

/** A picture kept by the SHA-256 of its bytes; pages and SKUs name it `asset:<sha>`. */
export interface AssetRecord {
  /** 64 hex digits. */
  sha: string;
  /** As it was brought: what exports and page archives contain. */
  bytes: Blob;
  /** Smaller, for the screen; missing where the original is small enough itself. */
  screen?: Blob;
  /** Of the original, in px. */
  width: number;
  height: number;
  animated: boolean;
  addedAt: number;
}

/** What home shows of a page: drawn when the page was kept. */
export interface ThumbRecord {
  pageId: string;
  /** `updatedAt` of the page that it shows. */
  of: number;
  picture: Blob;
}

/** SKUs per record: small enough that reading one stays well under a frame. */
const CHUNK = 2000;

export class Library extends Dexie {
  readonly pages!: EntityTable<PageRecord, 'id'>;
  readonly journal!: Table<JournalEntry, [string, number]>;
  readonly catalogues!: EntityTable<CatalogueRecord, 'id'>;
  readonly skus!: Table<SkuChunk, [string, number]>;
  readonly assets!: EntityTable<AssetRecord, 'sha'>;
  readonly thumbs!: EntityTable<ThumbRecord, 'pageId'>;

  constructor(name = 'endcap') {
    super(name);
    this.version(1).stores({
      pages: 'id, updatedAt',
      journal: '[pageId+seq], pageId',
      catalogues: 'id, importedAt',
      skus: '[catalogueId+chunk], catalogueId',
    });
    this.version(2).stores({ assets: 'sha', thumbs: 'pageId' });
  }

  /** Pages, the last edited first. */
  listPages(): Promise<PageRecord[]> {
    return this.pages.orderBy('updatedAt').reverse().toArray();
  }

  /** Catalogues, the last imported first. */
  listCatalogues(): Promise<CatalogueRecord[]> {
    return this.catalogues.orderBy('importedAt').reverse().toArray();
  }

  /** A page as it was after its last kept edit; undefined where there is none of that id. */
  async loadPage(id: string): Promise<PageRecord | undefined> {
    return this.transaction('r', this.pages, this.journal, async () => {
      const record = await this.pages.get(id);
      if (!record) return undefined;
      const entries = await this.journal
        .where('[pageId+seq]')
        .between([id, record.seq + 1], [id, Dexie.maxKey])
        .sortBy('seq');
      const page = entries.reduce((state, { patches }) => applyPatches(state, patches), record.page);
      return { ...record, page, seq: entries.at(-1)?.seq ?? record.seq };
    });
  }

  /** Keeps a new or replaced page with an empty journal. */
  async savePage(page: Page, id: string, now: number, catalogueId?: string): Promise<void> {
    await this.transaction('rw', this.pages, this.journal, async () => {
      const old = await this.pages.get(id);
      await this.journal.where('pageId').equals(id).delete();
      const catalogue = catalogueId ?? old?.catalogueId;
      await this.pages.put({
        id,
        title: page.title ?? '',
        page,
        seq: 0,
        createdAt: old?.createdAt ?? now,
        updatedAt: now,
        ...(catalogue ? { catalogueId: catalogue } : {}),
      });
    });
  }

  /** Keeps one edit: a single small write. */
  async appendJournal(entry: JournalEntry): Promise<void> {
    await this.journal.put(entry);
  }

  /** Replaces snapshot and journal up to `seq` by the page as it is now. */
  async snapshot(id: string, page: Page, seq: number, now: number): Promise<void> {
    await this.transaction('rw', this.pages, this.journal, async () => {
      await this.pages.update(id, { page, title: page.title ?? '', seq, updatedAt: now });
      await this.journal.where('[pageId+seq]').between([id, Dexie.minKey], [id, seq], true, true).delete();
    });
  }

  async deletePage(id: string): Promise<void> {
    await this.transaction('rw', this.pages, this.journal, this.thumbs, async () => {
      await this.pages.delete(id);
      await this.thumbs.delete(id);
      await this.journal.where('pageId').equals(id).delete();
    });
  }

  /** Keeps pictures; one that is there already is left as it is. */
  async keepAssets(records: readonly AssetRecord[]): Promise<void> {
    await this.transaction('rw', this.assets, async () => {
      const kept = await this.assets.bulkGet(records.map(({ sha }) => sha));
      await this.assets.bulkPut(records.filter((_, i) => !kept[i]));
    });
  }

  /** The pictures of these hashes that are kept. */
  async loadAssets(shas: readonly string[]): Promise<AssetRecord[]> {
    return (await this.assets.bulkGet([...shas])).filter((record) => record !== undefined);
  }

  /** Keeps a catalogue whole, or not at all. */
  async saveCatalogue(record: CatalogueRecord, skus: readonly Sku[]): Promise<void> {
    await this.transaction('rw', this.catalogues, this.skus, async () => {
      await this.skus.where('catalogueId').equals(record.id).delete();
      for (let chunk = 0; chunk * CHUNK < skus.length; chunk++)
        await this.skus.put({ catalogueId: record.id, chunk, skus: skus.slice(chunk * CHUNK, (chunk + 1) * CHUNK) });
      await this.catalogues.put(record);
    });
  }

  async loadSkus(catalogueId: string): Promise<Sku[]> {
    const chunks = await this.skus.where('catalogueId').equals(catalogueId).sortBy('chunk');
    return chunks.flatMap(({ skus }) => skus);
  }

  async deleteCatalogue(id: string): Promise<void> {
    await this.transaction('rw', this.catalogues, this.skus, async () => {
      await this.catalogues.delete(id);
      await this.skus.where('catalogueId').equals(id).delete();
    });
  }
}

/** The library of this browser. */
export const library = new Library();
