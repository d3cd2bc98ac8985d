/** Writing pictures in workers, which live as long as an export. */
import { transfer } from 'comlink';
import { joinPngs, type PngPiece } from '@/io';
import type { SheetItem } from './contact-sheet';
import type { EncodeWorker } from './encode-worker';
import { type Hired, hire } from './hire';

/** Workers that write pictures, until `close`. Every promise rejects where one cannot start or was closed. */
export interface Encoding {
  /** Writes a bitmap, which is taken over: with the first of the qualities that stays within so many bytes, or the last. */
  encode(bitmap: ImageBitmap, type: string, qualities?: readonly number[], mostBytes?: number): Promise<Blob>;
  /**
   * Writes strips from the top down as one PNG, several at a time. The next is asked for once there is somebody to write it.
   * @returns undefined where this browser's PNGs cannot be put together
   */
  png(strips: AsyncIterable<ImageBitmap>): Promise<Blob | undefined>;
  /** A contact sheet of pictures. */
  sheet(items: readonly SheetItem[], title: string): Promise<Blob>;
  close(): void;
}

/** Drawing, which only the main thread can, takes two thirds of the time that writing does: more would wait. */
const WORKERS = 2;
/** Strips that are being written or wait for it: a few MB each. */
const AT_ONCE = 2 * WORKERS;

/** Starts workers that write pictures. */
export function openEncoder(signal?: AbortSignal): Encoding {
  const hired = Array.from({ length: WORKERS }, () =>
    hire<EncodeWorker>(new Worker(new URL('./encode-worker.ts', import.meta.url), { type: 'module', name: 'encode' }), 'encoding'),
  );
  let turn = 0;
  let joins = true;
  const inTurn = <T>(work: (remote: Hired<EncodeWorker>['remote']) => Promise<T>) => {
    const one = hired[turn++ % WORKERS];
    if (!one) throw new Error('openEncoder: there is no worker');
    return one.orEnd(work(one.remote));
  };
  const close = () => {
    for (const one of hired) one.close();
  };
  signal?.addEventListener('abort', close, { once: true });
  return {
    encode: (bitmap, type, qualities, mostBytes) =>
      inTurn((remote) => remote.encode(transfer(bitmap, [bitmap]), type, qualities, mostBytes)),
    async png(strips) {
      const pieces: Promise<PngPiece | undefined>[] = [];
      if (!joins) return undefined;
      for await (const strip of strips) {
        const piece = inTurn((remote) => remote.piece(transfer(strip, [strip])));
        piece.catch(() => {});
        pieces.push(piece);
        await pieces[pieces.length - AT_ONCE];
      }
      const joined = joinPngs(await Promise.all(pieces));
      joins = joined !== undefined;
      return joined;
    },
    sheet: (items, title) => inTurn((remote) => remote.sheet([...items], title)),
    close,
  };
}
