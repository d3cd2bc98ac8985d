/**
 * Importing a file in a worker. The main thread asks and gets small answers; SKUs come in chunks, so that no message takes
 * long to take apart (2,000 SKUs are a few milliseconds).
 */
import type { Sku } from '@/core/page';
import type { ImportOverrides, TablesFailure } from '@/io';
import type { CatalogueView } from './catalogue-view';
import { type Hired, hire } from './hire';
import type { ImportWorker } from './import-worker';

const CHUNK = 2000;

/** A file that is open in a worker, until `close`. */
export interface CatalogueSession {
  ok: true;
  /** What was understood at first. */
  view: CatalogueView;
  /** What is understood after the user's changes; they replace those of the call before. */
  reinterpret(overrides: ImportOverrides): Promise<CatalogueView>;
  /**
   * Hands over the SKUs as last understood, in order, chunk by chunk with a pause between for the page to draw.
   * @returns all of them
   */
  takeSkus(onChunk?: (skus: Sku[], done: number, total: number) => void): Promise<Sku[]>;
  /** How many of these ids the file has, as last understood. */
  shared(ids: readonly string[]): Promise<number>;
  /** Ids of SKUs that stand in rows which could not be used. */
  unread(): Promise<string[]>;
  /** Ends the worker; calls that are under way reject with an AbortError. */
  close(): void;
}

export type OpenCatalogueResult =
  | CatalogueSession
  | TablesFailure
  | { ok: false; reason: 'cancelled' }
  | { ok: false; reason: 'worker-failed'; detail: string };

export interface OpenCatalogueOptions {
  overrides?: ImportOverrides;
  /** Ends the import and its worker. */
  signal?: AbortSignal;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

class Session implements CatalogueSession {
  readonly ok = true;

  constructor(
    readonly view: CatalogueView,
    private readonly worker: Hired<ImportWorker>,
    private total = view.counts.skus,
  ) {}

  close(): void {
    this.worker.close();
  }

  async reinterpret(overrides: ImportOverrides): Promise<CatalogueView> {
    const view = await this.worker.orEnd(this.worker.remote.reinterpret(overrides));
    this.total = view.counts.skus;
    return view;
  }

  shared(ids: readonly string[]): Promise<number> {
    return this.worker.orEnd(this.worker.remote.shared(ids));
  }

  unread(): Promise<string[]> {
    return this.worker.orEnd(this.worker.remote.unread());
  }

  async takeSkus(onChunk?: (skus: Sku[], done: number, total: number) => void): Promise<Sku[]> {
    const all: Sku[] = [];
    const { total } = this;
    while (all.length < total) {
      const chunk = await this.worker.orEnd(this.worker.remote.skus(all.length, CHUNK));
      if (chunk.length === 0) break;
      for (const sku of chunk) all.push(sku);
      onChunk?.(chunk, all.length, total);
      await pause();
    }
    return all;
  }
}

/**
 * Opens a catalogue file in a worker of its own.
 * @returns the session, or why the file cannot be read; a file that can be read but not understood is a session whose view says why
 */
export async function openCatalogue(file: File, { overrides = {}, signal }: OpenCatalogueOptions = {}): Promise<OpenCatalogueResult> {
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' });
  const hired = hire<ImportWorker>(worker, 'import');
  const { remote, orEnd, close } = hired;
  signal?.addEventListener('abort', close, { once: true });
  try {
    const view = await orEnd(remote.open(file, overrides));
    if (view.ok) return new Session(view, hired);
    close();
    return view;
  } catch (error) {
    close();
    if (signal?.aborted) return { ok: false, reason: 'cancelled' };
    return { ok: false, reason: 'worker-failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
