/** How busy pictures are, worked out in a worker that stays for a while: pages are read part by part, and edited on. */
import { type Hired, hire } from './hire';
import type { SalienceWorker } from './salience-worker';

/** How long a worker that nothing is asked of stays, in ms. */
const STAY_MS = 10_000;

let running: Hired<SalienceWorker> | undefined;
let asking = 0;
let leaving: ReturnType<typeof setTimeout> | undefined;

function start(): Hired<SalienceWorker> {
  const worker = new Worker(new URL('./salience-worker.ts', import.meta.url), { type: 'module', name: 'salience' });
  const started = hire<SalienceWorker>(worker, 'salience');
  started.ended.catch(() => {
    if (running === started) running = undefined;
  });
  return started;
}

/**
 * The density of edges of each picture (`edgeDensity`), null for one that cannot be drawn. Worth keeping by the hash of its
 * bytes: it never changes. Rejects where the worker cannot start.
 */
export async function pictureDensities(pictures: readonly Blob[]): Promise<(number | null)[]> {
  if (pictures.length === 0) return [];
  clearTimeout(leaving);
  running ??= start();
  const { remote, orEnd } = running;
  asking++;
  try {
    return await orEnd(remote.densities([...pictures]));
  } finally {
    asking--;
    if (asking === 0) leaving = setTimeout(() => running?.close(), STAY_MS);
  }
}
