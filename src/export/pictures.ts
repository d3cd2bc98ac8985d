/**
 * The pictures that a page shows, fetched and checked before anything is drawn: a mock-up is complete, or it is not made.
 * A SKU without a picture is no gap (its tile has a placeholder of its own); a reference that leads nowhere is.
 */
import { isGrid, type Page, skusById } from '@/core/page';
import { dataUrlOf } from './data-url';

/** Where a picture stands: the SKU's id and title, or the block. */
export type PictureUse = { reference: string } & (
  | { at: 'sku'; skuId: string; title: string }
  | { at: 'banner' }
  | { at: 'module'; moduleId: string; title: string }
);

/**
 * `file-name`: the reference is only a file's name. `no-address`: it is nothing that leads anywhere. `not-kept`: a picture that is not on this machine. `remote-off`: it
 * is on the web, and fetching from there is switched off. `blocked`: the browser may show it, but its server does not let it
 * be copied into a picture (no CORS headers). `no-picture`: what is there is none.
 */
export type MissingReason = 'file-name' | 'no-address' | 'not-kept' | 'remote-off' | 'unreachable' | 'blocked' | 'no-picture';
export type MissingPicture = PictureUse & { reason: MissingReason };

export interface LoadedPictures {
  /** Data URLs by reference. */
  images: Map<string, string>;
  missing: MissingPicture[];
}

/** Every picture on the page, in page order, once per reference and SKU. The page's viewports show the same ones. */
export function picturesOf(page: Page): PictureUse[] {
  const skus = skusById(page);
  const uses: PictureUse[] = [];
  const seen = new Set<string>();
  const addSku = (skuId: string | undefined) => {
    const sku = skuId === undefined ? undefined : skus.get(skuId);
    if (!sku?.image || seen.has(sku.id)) return;
    seen.add(sku.id);
    uses.push({ at: 'sku', reference: sku.image, skuId: sku.id, title: sku.title });
  };
  if (page.banner?.image) uses.push({ at: 'banner', reference: page.banner.image });
  addSku(page.banner?.skuId);
  for (const module of page.modules) {
    if (module.image) uses.push({ at: 'module', reference: module.image, moduleId: module.id, title: module.title ?? '' });
    if (isGrid(module)) for (const tile of module.tiles ?? []) addSku(tile.skuId);
  }
  return uses;
}

/** Whether the browser can decode it as a picture. */
async function decodes(url: string): Promise<boolean> {
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => true,
    () => false,
  );
}

/** Where a picture can be read, or why nowhere. */
export type PictureAddress = { url: string } | { reason: MissingReason };

async function fetchPicture(found: PictureAddress, signal?: AbortSignal): Promise<PictureAddress> {
  if ('reason' in found) return found;
  const address = found.url;
  let blob: Blob;
  try {
    const response = await fetch(address, { referrerPolicy: 'no-referrer', ...(signal ? { signal } : {}) });
    if (!response.ok) return { reason: 'unreachable' };
    blob = await response.blob();
  } catch {
    if (signal?.aborted) return { reason: 'unreachable' };
    return { reason: (await decodes(address)) ? 'blocked' : 'unreachable' };
  }
  const url = address.startsWith('data:') ? address : await dataUrlOf(blob);
  return (await decodes(url)) ? { url } : { reason: 'no-picture' };
}

/** Fetches at a time: what browsers open to one host. */
const AT_ONCE = 6;

/**
 * Fetches and decodes pictures, each reference once.
 * @param addressOf where a reference is read, in its original size; a URL that it makes for this is let go by `release`
 * @param onProgress told after each: how many references of how many are done
 * @returns the data URLs, and every use of a reference that could not be had
 */
export async function loadPictures(
  uses: readonly PictureUse[],
  options: {
    addressOf?: (reference: string) => PictureAddress | Promise<PictureAddress>;
    release?: (url: string) => void;
    signal?: AbortSignal;
    onProgress?: (done: number, of: number) => void;
  } = {},
): Promise<LoadedPictures> {
  const { addressOf = (reference) => ({ url: reference }), release, signal, onProgress } = options;
  const references = [...new Set(uses.map(({ reference }) => reference))];
  const images = new Map<string, string>();
  const reasons = new Map<string, MissingReason>();
  let next = 0;
  let done = 0;
  const work = async () => {
    for (;;) {
      const reference = references[next++];
      if (reference === undefined || signal?.aborted) return;
      const found = await addressOf(reference);
      const result = await fetchPicture(found, signal);
      if ('url' in found) release?.(found.url);
      if ('url' in result) images.set(reference, result.url);
      else reasons.set(reference, result.reason);
      onProgress?.(++done, references.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const missing = uses.flatMap((use) => {
    const reason = reasons.get(use.reference);
    return reason ? [{ ...use, reason }] : [];
  });
  return { images, missing };
}
