/** How busy pictures are, worked out in a worker that ends with the call. */
import { wrap } from 'comlink';
import type { SalienceWorker } from './salience-worker';

/**
 * The density of edges of each picture (`edgeDensity`), null for one that cannot be drawn. Worth keeping by the hash of its
 * bytes: it never changes. Rejects where the worker cannot start, and with an AbortError where `signal` ends it.
 */
export async function pictureDensities(pictures: readonly Blob[], signal?: AbortSignal): Promise<(number | null)[]> {
  signal?.throwIfAborted();
  if (pictures.length === 0) return [];
  const worker = new Worker(new URL('./salience-worker.ts', import.meta.url), { type: 'module', name: 'salience' });
  const ended = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'the salience worker could not start'));
    });
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([wrap<SalienceWorker>(worker).densities([...pictures]), ended]);
  } finally {
    worker.terminate();
  }
}
