/** The pictures of a page for its miniature: kept ones, `data:` URLs, and remote ones that may be copied. */
import { assetSha, library } from '@/editor';
import { plainPicture } from '../shell';
import type { PictureOf } from './thumbnail';
import type { Painted } from './thumbnail-brush';

/** A server that does not answer is not waited for. */
const PATIENCE_MS = 6000;

async function addressOf(reference: string, remote: boolean): Promise<string | undefined> {
  const sha = assetSha(reference);
  if (sha === undefined) return plainPicture(reference, remote);
  const [kept] = await library.loadAssets([sha]);
  return kept && URL.createObjectURL(kept.screen ?? kept.bytes);
}

async function load(address: string): Promise<Painted | undefined> {
  const image = new Image();
  // Without leave of its server a picture would lock the canvas: it is not had at all then.
  if (/^https?:/i.test(address)) image.crossOrigin = 'anonymous';
  image.referrerPolicy = 'no-referrer';
  image.src = address;
  const patience = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  const decoded = image.decode().then(
    () => image,
    () => undefined,
  );
  return Promise.race([decoded, patience]);
}

/** Loads the pictures of one page, each once. @param remote whether pictures may be fetched from the web */
export function pictureLoader(remote: boolean): { pictureOf: PictureOf; release: () => void } {
  const loaded = new Map<string, Promise<Painted | undefined>>();
  const addresses: string[] = [];
  const loadReference = async (reference: string) => {
    const address = await addressOf(reference, remote);
    if (address === undefined) return undefined;
    addresses.push(address);
    return load(address);
  };
  return {
    pictureOf(reference) {
      const known = loaded.get(reference) ?? loadReference(reference);
      loaded.set(reference, known);
      return known;
    },
    release() {
      for (const address of addresses) if (address.startsWith('blob:')) URL.revokeObjectURL(address);
    },
  };
}
