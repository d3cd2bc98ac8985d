/**
 * What the browser keeps: pages, the journal of their edits, catalogues. A page is a snapshot plus the patches that came
 * after it, so an edit is kept by one small write, and a crash between two snapshots loses nothing.
 */
import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import { applyPatches, enablePatches } from 'immer';
import type { FigureDay } from '@/core/morning';
import type { Page, Sku } from '@/core/page';
import type { Template } from '@/core/templates';
import { forgetPicture } from '@/early';
import { Database } from './database';
import { dropHistory, putHistoryBack, takeHistory } from './history';
import type {
  AssetRecord,
  CatalogueRecord,
  HistoryRecord,
  JournalEntry,
  PageRecord,
  PolicyRecord,
  SentRecord,
  StepRecord,
  TakenPage,
  ThumbRecord,
} from './records';
import { StorageError } from './trouble';

enablePatches();

/** SKUs per record: small enough that reading one stays well under a frame. */
const CHUNK = 2000;

export class Library extends Database {
  readonly pages!: EntityTable<PageRecord, 'id'>;
  readonly journal!: Table<JournalEntry, [string, number]>;
  readonly catalogues!: EntityTable<CatalogueRecord, 'id'>;
  readonly skus!: Table<{ catalogueId: string; chunk: number; skus: Sku[] }, [string, number]>;
  readonly assets!: EntityTable<AssetRecord, 'sha'>;
  readonly thumbs!: EntityTable<ThumbRecord, 'pageId'>;
  /** Daily figures, of a catalogue or of a page that has none. */
  readonly figures!: Table<FigureDay & { of: string }, [string, string]>;
  readonly templates!: EntityTable<Template, 'id'>;
  readonly steps!: Table<StepRecord, [string, number]>;
  readonly histories!: EntityTable<HistoryRecord, 'pageId'>;
  readonly sent!: Table<SentRecord, [string, string]>;
  readonly policies!: EntityTable<PolicyRecord, 'brand'>;
  readonly densities!: Table<{ reference: string; density: number | null; readAt: number }, string>;

  constructor(name = 'endcap', options: DexieOptions = {}) {
    super(name, options);
    this.version(1).stores({
      pages: 'id, updatedAt',
      journal: '[pageId+seq], pageId',
      catalogues: 'id, importedAt',
      skus: '[catalogueId+chunk], catalogueId',
    });
    this.version(2).stores({ assets: 'sha', thumbs: 'pageId' });
    this.version(3).stores({ pages: 'id, updatedAt, [id+seq]' });
    this.version(4).stores({ figures: '[of+day], of' });
    this.version(5).stores({ densities: 'reference' });
    this.version(6).stores({ templates: 'id, createdAt' });
    this.version(7).stores({ steps: '[pageId+n], pageId', histories: 'pageId' });
    this.version(8).stores({ sent: '[contentSha256+shown], contentSha256, pageId' });
    this.version(9).stores({ policies: 'brand' });
    this.refuseNewer();
  }

  /** Where all that belongs to a page is. */
  get #ofPages() {
    return [this.pages, this.journal, this.thumbs, this.steps, this.histories, this.sent];
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

  /** Number of the last kept edit of a page; undefined where there is none of that id. Reads keys, not the page. */
  async lastEdit(id: string): Promise<number | undefined> {
    return this.transaction('r', this.pages, this.journal, async () => {
      const edits = this.journal.where('[pageId+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
      const [snapshot, [last]] = await Promise.all([this.#snapshotOf(id), edits.reverse().limit(1).primaryKeys()]);
      return snapshot === undefined ? undefined : Math.max(snapshot, last?.[1] ?? 0);
    });
  }

  /** Number of the last edit that the snapshot of a page contains. */
  async #snapshotOf(id: string): Promise<number | undefined> {
    const [key] = await this.pages.where('[id+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]).keys();
    return key ? Number((key as unknown as [string, number])[1]) : undefined;
  }

  /**
   * Keeps a new or replaced page with an empty journal and no history.
   * @param seq number of the last edit that the page contains
   * @returns the number that edits go on from: it never goes back
   */
  async savePage(page: Page, id: string, now: number, catalogueId?: string, seq = 0): Promise<number> {
    forgetPicture(id);
    return this.transaction('rw', [this.pages, this.journal, this.steps, this.histories], async () => {
      const old = await this.pages.get(id);
      await dropHistory(this, id);
      const last = await this.journal.where('[pageId+seq]').between([id, Dexie.minKey], [id, Dexie.maxKey]).last();
      await this.journal.where('pageId').equals(id).delete();
      const catalogue = catalogueId ?? old?.catalogueId;
      const reached = Math.max(seq, old?.seq ?? 0, last?.seq ?? 0);
      await this.pages.put({
        id,
        title: page.title ?? '',
        page,
        seq: reached,
        createdAt: old?.createdAt ?? now,
        updatedAt: now,
        ...(catalogue ? { catalogueId: catalogue } : {}),
      });
      return reached;
    });
  }

  /**
   * Keeps edits of one page: a single small write. Fails with `gone` where the page was deleted, with `conflict` where somebody
   * else has written edits of these numbers.
   */
  async appendJournal(...entries: JournalEntry[]): Promise<void> {
    const [first] = entries;
    if (!first) return;
    await this.transaction('rw', this.pages, this.journal, async () => {
      await this.demandPage(first.pageId, first.seq - 1);
      for (const entry of entries) await this.journal.add(entry);
    });
  }

  /** Fails where the page is not there, or its snapshot contains more edits than `seq`. Reads a key, not the page. */
  private async demandPage(id: string, seq: number): Promise<void> {
    const snapshot = await this.#snapshotOf(id);
    if (snapshot === undefined) throw new StorageError('gone');
    if (snapshot > seq) throw new StorageError('conflict');
  }

  /** Replaces snapshot and journal up to `seq` by the page as it is now. */
  async snapshot(id: string, page: Page, seq: number, now: number): Promise<void> {
    await this.transaction('rw', this.pages, this.journal, async () => {
      await this.demandPage(id, seq);
      const newer = await this.journal
        .where('[pageId+seq]')
        .between([id, seq + 1], [id, Dexie.maxKey])
        .count();
      if (newer > 0) throw new StorageError('conflict');
      await this.pages.update(id, { page, title: page.title ?? '', seq, updatedAt: now });
      await this.journal.where('[pageId+seq]').between([id, Dexie.minKey], [id, seq], true, true).delete();
    });
  }

  /** Deletes a page. @returns all that belonged to it, for `putBack`; undefined where there is none of that id */
  async takePage(id: string): Promise<TakenPage | undefined> {
    forgetPicture(id);
    return this.transaction('rw', this.#ofPages, async () => {
      const page = await this.pages.get(id);
      const history = await takeHistory(this, id);
      const journal = await this.journal.where('pageId').equals(id).toArray();
      const thumb = await this.thumbs.get(id);
      const sent = await this.sent.where('pageId').equals(id).toArray();
      await this.sent.where('pageId').equals(id).delete();
      await this.pages.delete(id);
      await this.thumbs.delete(id);
      await this.journal.where('pageId').equals(id).delete();
      return page && { page, journal, history, sent, ...(thumb ? { thumb } : {}) };
    });
  }

  /** Puts back what `takePage` took: snapshot, the edits after it, its picture, what was sent. */
  async putBack({ page, journal, history, sent, thumb }: TakenPage): Promise<void> {
    await this.transaction('rw', this.#ofPages, async () => {
      await putHistoryBack(this, history);
      await this.sent.bulkPut(sent);
      await this.pages.put(page);
      await this.journal.bulkPut(journal);
      if (thumb) await this.thumbs.put(thumb);
    });
  }

  /** Renames a page as one edit that is kept; it is the last edited then. */
  async renamePage(id: string, title: string, now: number): Promise<void> {
    forgetPicture(id);
    await this.transaction('rw', this.pages, this.journal, async () => {
      const record = await this.loadPage(id);
      if (record) await this.snapshot(id, { ...record.page, title }, record.seq + 1, now);
    });
  }

  /** Copies a page under a new id and title. It stands as last edited just after the one it was made from. */
  async copyPage(id: string, copyId: string, title: string, now: number): Promise<void> {
    await this.transaction('rw', this.pages, this.journal, this.thumbs, async () => {
      const record = await this.loadPage(id);
      if (!record) return;
      const thumb = await this.thumbs.get(id);
      const updatedAt = record.updatedAt + 1;
      await this.pages.put({
        ...record,
        id: copyId,
        title,
        page: { ...record.page, id: copyId, title },
        seq: 0,
        createdAt: now,
        updatedAt,
      });
      if (thumb?.of === record.updatedAt) await this.thumbs.put({ ...thumb, pageId: copyId, of: updatedAt });
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

  /** Which of these hashes are those of pictures that are kept. */
  async keptAssets(shas: readonly string[]): Promise<Set<string>> {
    return new Set(await this.assets.where('sha').anyOf(shas).primaryKeys());
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

  /** Changes SKUs of a catalogue, all or none; `change` answers the SKU as it shall be, or undefined to leave it. */
  async changeSkus(catalogueId: string, change: (sku: Sku) => Sku | undefined, now: number): Promise<void> {
    await this.transaction('rw', this.catalogues, this.skus, async () => {
      const chunks = await this.skus.where('catalogueId').equals(catalogueId).toArray();
      for (const record of chunks) {
        const changed = record.skus.map(change);
        if (changed.every((sku) => sku === undefined)) continue;
        await this.skus.put({ ...record, skus: record.skus.map((sku, i) => changed[i] ?? sku) });
      }
      await this.catalogues.update(catalogueId, { changedAt: now });
    });
  }

  async deleteCatalogue(id: string): Promise<void> {
    await this.transaction('rw', this.catalogues, this.skus, this.figures, async () => {
      await this.catalogues.delete(id);
      await this.figures.where('of').equals(id).delete();
      await this.skus.where('catalogueId').equals(id).delete();
    });
  }
}

/** The library of this browser. */
export const library = new Library();
