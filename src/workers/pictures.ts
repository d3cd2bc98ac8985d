/** Reading picture files in a worker, which lives as long as the files are needed. */
import { proxy } from 'comlink';
import { hire } from './hire';
import type { ListedPicture, PictureResult, PictureSource } from './picture-types';
import type { PictureWorker } from './picture-worker';

/** Files that are open in a worker, until `close`. */
export interface PictureSession {
  files: ListedPicture[];
  /** Reads the file at this position of `files`. Rejects with an AbortError after `close`. */
  read(index: number): Promise<PictureResult>;
  /** Ends the worker; what is under way rejects. */
  close(): void;
}

/**
 * Opens picture files, and ZIPs of them, in a worker of their own.
 * @param onProgress told now and then how many of how many were looked at
 * @returns the session; rejects with an AbortError where `signal` ends it, and where the worker cannot start
 */
export async function openPictures(
  sources: readonly PictureSource[],
  options: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void } = {},
): Promise<PictureSession> {
  const { signal, onProgress = () => {} } = options;
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module', name: 'pictures' });
  const { remote, orEnd, close } = hire<PictureWorker>(worker, 'picture');
  signal?.addEventListener('abort', close, { once: true });
  try {
    const files = await orEnd(remote.open([...sources], proxy(onProgress)));
    return { files, read: (index) => orEnd(remote.read(index)), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Reads one file as a picture. */
export async function readPicture(file: Blob, path = ''): Promise<PictureResult> {
  const session = await openPictures([{ path, file }]);
  try {
    return session.files.length === 1 ? await session.read(0) : { ok: false, reason: 'not-a-picture' };
  } finally {
    session.close();
  }
}
