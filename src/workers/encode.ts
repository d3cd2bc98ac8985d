/** Writing pictures in a worker, which lives as long as an export. */
import { transfer } from 'comlink';
import type { SheetItem } from './contact-sheet';
import type { EncodeWorker } from './encode-worker';
import { hire } from './hire';

/** A worker that writes pictures, until `close`. Every promise rejects where it cannot start or was closed. */
export interface Encoding {
  /** Writes a bitmap, which is taken over: with the first of the qualities that stays within so many bytes, or the last. */
  encode(bitmap: ImageBitmap, type: string, qualities?: readonly number[], mostBytes?: number): Promise<Blob>;
  startPng(widthPx: number, heightPx: number): Promise<void>;
  addStrip(bitmap: ImageBitmap): Promise<void>;
  finishPng(): Promise<Blob>;
  /** A contact sheet of pictures. */
  sheet(items: readonly SheetItem[], title: string): Promise<Blob>;
  close(): void;
}

/** Starts a worker that writes pictures. */
export function openEncoder(signal?: AbortSignal): Encoding {
  const worker = new Worker(new URL('./encode-worker.ts', import.meta.url), { type: 'module', name: 'encode' });
  const { remote, orEnd, close } = hire<EncodeWorker>(worker, 'encoding');
  signal?.addEventListener('abort', close, { once: true });
  return {
    encode: (bitmap, type, qualities, mostBytes) => orEnd(remote.encode(transfer(bitmap, [bitmap]), type, qualities, mostBytes)),
    startPng: (widthPx, heightPx) => orEnd(remote.startPng(widthPx, heightPx)),
    addStrip: (bitmap) => orEnd(remote.addStrip(transfer(bitmap, [bitmap]))),
    finishPng: () => orEnd(remote.finishPng()),
    sheet: (items, title) => orEnd(remote.sheet([...items], title)),
    close,
  };
}
