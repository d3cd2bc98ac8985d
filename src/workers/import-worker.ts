/** The import off the main thread: holds the file's tables, answers with little, hands SKUs over in chunks. */
import { expose } from 'comlink';
import type { Sku } from '@/core/page';
import { type FileTables, type ImportOverrides, type ImportResult, interpret, readTables, type TablesFailure } from '@/io';
import { type CatalogueView, viewOf } from './catalogue-view';

let file: FileTables | null = null;
let latest: ImportResult | null = null;

const worker = {
  /** Reads and understands a file. The tables stay here. */
  async open(source: File, overrides: ImportOverrides): Promise<CatalogueView | TablesFailure> {
    const bytes = new Uint8Array(await source.arrayBuffer());
    const tables = await readTables(bytes, source.name, overrides);
    if (!tables.ok) return tables;
    file = tables;
    return this.reinterpret(overrides);
  },

  /** Reads the rows again after the user changed sheet, header, columns or currency. */
  reinterpret(overrides: ImportOverrides): CatalogueView {
    if (file === null) throw new Error('reinterpret: no file is open');
    latest = interpret(file, overrides);
    return viewOf(file, latest);
  },

  /** How many of these ids the SKUs as last understood have. */
  shared(ids: readonly string[]): number {
    if (!latest?.ok) return 0;
    const own = new Set(latest.reading.skus.map(({ id }) => id));
    return ids.reduce((count, id) => count + (own.has(id) ? 1 : 0), 0);
  },

  /** Ids of SKUs that stand in rows which could not be used. */
  unread(): string[] {
    return latest?.ok ? latest.reading.unread : [];
  },

  /** SKUs from one position on, at most `count`. */
  skus(from: number, count: number): Sku[] {
    return latest?.ok ? latest.reading.skus.slice(from, from + count) : [];
  },
};

export type ImportWorker = typeof worker;

expose(worker);
