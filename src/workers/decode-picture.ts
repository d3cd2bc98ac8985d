/** One picture from its bytes: checked before it is decoded, decoded once, made smaller for the screen. Runs in a worker. */
import { declaredSize, isAnimated, MIME_TYPES, pictureKind } from '@/io';
import { drawnDensity } from './picture-density';
import type { PictureResult } from './picture-types';

export const MOST_BYTES = 30 * 2 ** 20;
const MOST_PIXELS = 50_000_000;
/** Longest side of a picture for the screen, in px: a tile of two by two cells at 100 % on a dense screen. */
const SCREEN_SIDE = 800;
const SCREEN_QUALITY = 0.86;

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** WebP keeps transparency; a browser that cannot write it gives PNG, which does too. */
async function smaller(bitmap: ImageBitmap): Promise<Blob> {
  const scale = SCREEN_SIDE / Math.max(bitmap.width, bitmap.height);
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(bitmap.width * scale)), Math.max(1, Math.round(bitmap.height * scale)));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas in this worker');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/webp', quality: SCREEN_QUALITY });
}

/** Reads a picture; one that is no picture, too large or broken is refused, and nothing throws. */
export async function decodePicture(bytes: Uint8Array<ArrayBuffer>): Promise<PictureResult> {
  if (bytes.length > MOST_BYTES) return { ok: false, reason: 'too-many-bytes' };
  const kind = pictureKind(bytes);
  if (typeof kind !== 'string') return { ok: false, ...kind };
  const declared = declaredSize(bytes, kind);
  if (declared && declared.width * declared.height > MOST_PIXELS) return { ok: false, reason: 'too-many-pixels' };
  const blob = new Blob([bytes], { type: MIME_TYPES[kind] });
  let bitmap: ImageBitmap | undefined;
  try {
    bitmap = await createImageBitmap(blob);
    const { width, height } = bitmap;
    if (width * height > MOST_PIXELS) return { ok: false, reason: 'too-many-pixels' };
    const animated = isAnimated(bytes, kind);
    const screen = !animated && Math.max(width, height) > SCREEN_SIDE ? await smaller(bitmap) : undefined;
    const density = drawnDensity(bitmap, width, height);
    return { ok: true, sha: await sha256(bytes), bytes: blob, ...(screen ? { screen } : {}), width, height, animated, density };
  } catch {
    return { ok: false, reason: 'cannot-decode' };
  } finally {
    bitmap?.close();
  }
}
