/** How busy pictures are, off the main thread: each is decoded small, and only its edges are kept. */
import { expose } from 'comlink';
import { edgeDensity, READ_SIDE } from '@/core/attention';

/** Decoded at its own size first: browsers scale while they decode only where both sides are known. */
async function densityOf(picture: Blob): Promise<number | null> {
  let bitmap: ImageBitmap | undefined;
  try {
    bitmap = await createImageBitmap(picture);
    const scale = Math.min(1, READ_SIDE / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale))) as [number, number];
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!context) return null;
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return edgeDensity(context.getImageData(0, 0, width, height));
  } catch {
    return null;
  } finally {
    bitmap?.close();
  }
}

const worker = {
  /** One number per picture, null for one that cannot be drawn. One after the other: decoded pictures are large. */
  async densities(pictures: readonly Blob[]): Promise<(number | null)[]> {
    const found: (number | null)[] = [];
    for (const picture of pictures) found.push(await densityOf(picture));
    return found;
  },
};

export type SalienceWorker = typeof worker;

expose(worker);
