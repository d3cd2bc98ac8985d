/** How busy one picture is: decoded, drawn small, and its edges counted. Runs in workers. */
import { edgeDensity, READ_SIDE } from '@/core/attention';
import { declaredSize, pictureKind } from '@/io';

/** A JPEG from this side on is decoded at about twice the size that is read: its format can, and the whole would take as long again. */
const WORTH_LESS = 4 * READ_SIDE;

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** Draws a picture at the size that is read; one canvas serves them all, for nothing else runs in between. */
export function drawnDensity(picture: CanvasImageSource, width: number, height: number): number | null {
  canvas ??= new OffscreenCanvas(READ_SIDE, READ_SIDE).getContext('2d', { willReadFrequently: true });
  if (!canvas) return null;
  const scale = Math.min(1, READ_SIDE / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  canvas.imageSmoothingQuality = 'high';
  canvas.clearRect(0, 0, w, h);
  canvas.drawImage(picture, 0, 0, w, h);
  return edgeDensity(canvas.getImageData(0, 0, w, h));
}

/** The edges of a large JPEG, decoded small; undefined of any other picture, and where the browser cannot. */
async function largeJpegDensity(picture: Blob): Promise<number | null | undefined> {
  if (picture.type !== 'image/jpeg' || typeof ImageDecoder === 'undefined') return undefined;
  const bytes = new Uint8Array(await picture.arrayBuffer());
  if (pictureKind(bytes) !== 'jpeg') return undefined;
  const size = declaredSize(bytes, 'jpeg');
  const longest = Math.max(size?.width ?? 0, size?.height ?? 0);
  if (!size || longest < WORTH_LESS) return undefined;
  const scale = (2 * READ_SIDE) / longest;
  const [desiredWidth, desiredHeight] = [Math.ceil(size.width * scale), Math.ceil(size.height * scale)];
  const decoder = new ImageDecoder({ data: bytes, type: 'image/jpeg', desiredWidth, desiredHeight });
  try {
    const { image } = await decoder.decode();
    try {
      return drawnDensity(image, image.displayWidth, image.displayHeight);
    } finally {
      image.close();
    }
  } catch {
    return undefined;
  } finally {
    decoder.close();
  }
}

/**
 * The density of a picture's edges, null for one that cannot be drawn. Decoded at its own size: browsers take as long where
 * they are asked for a smaller one, but for large JPEGs.
 */
export async function pictureDensity(picture: Blob): Promise<number | null> {
  let bitmap: ImageBitmap | undefined;
  try {
    const large = await largeJpegDensity(picture);
    if (large !== undefined) return large;
    bitmap = await createImageBitmap(picture);
    return drawnDensity(bitmap, bitmap.width, bitmap.height);
  } catch {
    return null;
  } finally {
    bitmap?.close();
  }
}
