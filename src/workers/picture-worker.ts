/**
 * Picture files off the main thread: a ZIP is read where it lies, each file is told by its first bytes, and one that is asked
 * for is read, hashed, decoded and made smaller for the screen. What is not asked for is never decoded.
 */
import { expose } from 'comlink';
import { type EntryFailure, looksLikeZip, openZip, pictureKind, SNIFFED_BYTES } from '@/io';
import { decodePicture, MOST_BYTES } from './decode-picture';
import type { ListedPicture, PictureFailure, PictureResult, PictureSource } from './picture-types';

interface Held {
  path: string;
  bytes: number;
  /** Its bytes, or no more than the first ones. */
  read(first?: number): Promise<Uint8Array<ArrayBuffer> | EntryFailure | 'unreadable'>;
  refused?: PictureFailure;
}

/** Files whose first bytes are looked at together: looking is waiting, mostly. */
const AT_ONCE = 8;
/** Progress is told every so many files. */
const TELL_EVERY = 50;

let held: Held[] = [];

const ofFile = ({ path, file }: PictureSource): Held => ({
  path,
  bytes: file.size,
  async read(first = file.size) {
    try {
      return new Uint8Array(await file.slice(0, first).arrayBuffer());
    } catch {
      return 'unreadable';
    }
  },
});

/** The files of a ZIP, under its name as a folder where other files were brought with it. */
async function ofZip({ path, file }: PictureSource, isAlone: boolean): Promise<Held[]> {
  const zip = await openZip(file);
  if (!zip.ok) return [{ ...ofFile({ path, file }), refused: { reason: zip.reason } }];
  const folder = isAlone ? '' : `${path.replace(/\.zip$/i, '')}/`;
  return zip.entries.map((entry) => ({
    path: folder + entry.path,
    bytes: entry.bytes,
    read: (first) => zip.read(entry, first === undefined ? {} : { first }),
  }));
}

async function look(one: Held): Promise<PictureFailure | undefined> {
  if (one.refused) return one.refused;
  const bytes = await one.read(SNIFFED_BYTES);
  if (typeof bytes === 'string') return { reason: bytes };
  const kind = pictureKind(bytes);
  if (typeof kind !== 'string') return kind;
  return one.bytes > MOST_BYTES ? { reason: 'too-many-bytes' } : undefined;
}

const worker = {
  /** Lists files, those in ZIPs too, and looks at what each is. */
  async open(sources: readonly PictureSource[], onProgress: (done: number, total: number) => void): Promise<ListedPicture[]> {
    const lists = [];
    for (const source of sources)
      lists.push((await looksLikeZip(source.file).catch(() => false)) ? await ofZip(source, sources.length === 1) : [ofFile(source)]);
    held = lists.flat();
    let next = 0;
    let done = 0;
    const work = async () => {
      for (let one = held[next++]; one; one = held[next++]) {
        const refused = await look(one);
        if (refused) one.refused = refused;
        if (++done % TELL_EVERY === 0) onProgress(done, held.length);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return held.map(({ path, bytes, refused }) => ({ path, bytes, ...(refused ? { refused } : {}) }));
  },

  /** Reads one of the listed files as a picture. */
  async read(index: number): Promise<PictureResult> {
    const one = held[index];
    if (!one) throw new Error(`read: there is no file ${index}`);
    if (one.refused) return { ok: false, ...one.refused };
    const bytes = await one.read();
    return typeof bytes === 'string' ? { ok: false, reason: bytes } : decodePicture(bytes);
  },
};

export type PictureWorker = typeof worker;

expose(worker);
