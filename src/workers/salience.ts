/** How busy pictures are, worked out in a worker that stays for a while: pages are read part by part, and edited on. */
import { type Remote, wrap } from 'comlink';
import type { SalienceWorker } from './salience-worker';

/** How long a worker that nothing is asked of stays, in ms. */
const STAY_MS = 10_000;

interface Running {
  remote: Remote<SalienceWorker>;
  /** Rejects where the worker fails. */
  ended: Promise<never>;
  end: () => void;
}

let running: Running | undefined;
let asking = 0;
let leaving: ReturnType<typeof setTimeout> | undefined;

function start(): Running {
  const worker = new Worker(new URL('./salience-worker.ts', import.meta.url), { type: 'module', name: 'salience' });
  const end = () => {
    worker.terminate();
    if (running === started) running = undefined;
  };
  const ended = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end();
      reject(new Error(event.message || 'the salience worker could not start'));
    });
  });
  ended.catch(() => {});
  const started: Running = { remote: wrap<SalienceWorker>(worker), ended, end };
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
  const { remote, ended } = running;
  asking++;
  try {
    return await Promise.race([remote.densities([...pictures]), ended]);
  } finally {
    asking--;
    if (asking === 0) leaving = setTimeout(() => running?.end(), STAY_MS);
  }
}
