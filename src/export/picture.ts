/**
 * A drawing to pictures, equal to what the browser itself would show, complete or refused: a size that cannot be written is
 * refused before drawing instead of being scaled down. What is drawn is encoded elsewhere, off the main thread.
 */
import { canvasFits } from './canvas';
import { type Drawing, drawPart, type MissingImage, type Prepared, svgOf } from './drawing';
import type { MissingFont } from './fonts';
import { type Slice, wholePx } from './slices';

export const FORMATS = ['png', 'jpeg', 'webp', 'svg'] as const;
export type PictureFormat = (typeof FORMATS)[number];

/** Writes bitmaps as files, each of which it takes over. */
export interface PictureEncoder {
  /** With the first of the qualities that stays within so many bytes, or the last. */
  encode(bitmap: ImageBitmap, type: string, qualities?: readonly number[], mostBytes?: number): Promise<Blob>;
  /** One PNG of any height out of strips from the top down. */
  startPng(widthPx: number, heightPx: number): Promise<void>;
  addStrip(bitmap: ImageBitmap): Promise<void>;
  finishPng(): Promise<Blob>;
}

export type PictureResult =
  | { ok: true; blob: Blob; widthPx: number; heightPx: number }
  | { ok: false; reason: 'missing'; missing: (MissingImage | MissingFont)[] }
  | { ok: false; reason: 'too-large'; widthPx: number; heightPx: number }
  | { ok: false; reason: 'too-heavy'; bytes: number }
  | { ok: false; reason: 'cancelled' }
  | { ok: false; reason: 'failed'; message: string };

export type Refusal = Extract<PictureResult, { ok: false }> | Extract<Prepared, { ok: false }>;

export interface PictureOptions {
  format: PictureFormat;
  /** Device px per CSS px. */
  scale: number;
  encoder: PictureEncoder;
  /** Most bytes of the file. */
  mostBytes?: number | undefined;
  signal?: AbortSignal | undefined;
  /** Told of each part that is drawn, where there are several: 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
  /** Whether the browser has a canvas of so many px; asks the browser unless given. */
  fits?: ((widthPx: number, heightPx: number) => boolean) | undefined;
}

/** Longest side in px that a format can say. */
const LONGEST: Record<PictureFormat, number> = { png: 2 ** 31 - 1, jpeg: 65_535, webp: 16_383, svg: Infinity };
const QUALITIES = [0.92, 0.86, 0.8, 0.74, 0.68, 0.6];
/** Area in px of a strip of a picture that is too tall for one canvas. */
const STRIP_AREA = 6_000_000;

/** Size of the picture of a page, in px: a page ends where its last whole px ends. */
export function pictureSize(page: { width: number; height: number }, scale: number): { widthPx: number; heightPx: number } {
  return { widthPx: Math.round(wholePx(page.width) * scale), heightPx: Math.round(wholePx(page.height) * scale) };
}

/** Size of a strip of it: strips one under the other are as high as the whole. */
export function sliceSize(width: number, { top, height }: Slice, scale: number): { widthPx: number; heightPx: number } {
  return { widthPx: Math.round(wholePx(width) * scale), heightPx: Math.round((top + height) * scale) - Math.round(top * scale) };
}

/** How a picture of this size comes about: at once, a PNG out of strips, or not at all. */
export function drawnAs(
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  format: PictureFormat,
  fits: (widthPx: number, heightPx: number) => boolean = canvasFits,
): 'whole' | 'strips' | 'never' {
  if (format === 'svg') return 'whole';
  if (Math.max(widthPx, heightPx) > LONGEST[format]) return 'never';
  if (fits(widthPx, heightPx)) return 'whole';
  return format === 'png' && fits(widthPx, stripHeight(widthPx)) ? 'strips' : 'never';
}

const stripHeight = (widthPx: number) => Math.max(1, Math.floor(STRIP_AREA / widthPx));

/** Lets the browser paint, so that progress is seen and a click on cancel is heard. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/**
 * Makes one picture of a strip of a drawing.
 * @returns the file, or why there is none; throws only on a mistake of the caller
 */
export async function drawPicture(drawing: Drawing, slice: Slice, options: PictureOptions): Promise<PictureResult> {
  const { format, scale, encoder, mostBytes = Infinity, signal, onProgress, fits } = options;
  const size = sliceSize(drawing.width, slice, scale);
  const { widthPx, heightPx } = size;
  const way = drawnAs(size, format, fits);
  if (way === 'never') return { ok: false, reason: 'too-large', ...size };
  await breathe();
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  const made = (blob: Blob): PictureResult =>
    blob.size > mostBytes ? { ok: false, reason: 'too-heavy', bytes: blob.size } : { ok: true, blob, ...size };
  try {
    if (format === 'svg') return made(new Blob([svgOf(drawing, slice.top, heightPx / scale, scale)], { type: 'image/svg+xml' }));
    const first = Math.round(slice.top * scale);
    if (way === 'whole') {
      const part = { top: first, widthPx, heightPx, scale };
      const type = `image/${format}`;
      const blob = await encoder.encode(await drawPart(drawing, part), type, format === 'png' ? undefined : QUALITIES, mostBytes);
      if (blob.type !== type) throw new Error(`the browser writes no ${format}`);
      return made(blob);
    }
    await encoder.startPng(widthPx, heightPx);
    const strip = stripHeight(widthPx);
    let writing = Promise.resolve();
    for (let top = 0; top < heightPx; top += strip) {
      if (signal?.aborted) return { ok: false, reason: 'cancelled' };
      const bitmap = await drawPart(drawing, { top: first + top, widthPx, heightPx: Math.min(strip, heightPx - top), scale });
      // One strip is written while the next is drawn.
      await writing;
      writing = encoder.addStrip(bitmap);
      writing.catch(() => {});
      onProgress?.(Math.min(1, (top + strip) / heightPx));
    }
    await writing;
    return made(await encoder.finishPng());
  } catch (error) {
    if (signal?.aborted) return { ok: false, reason: 'cancelled' };
    // A drawing that fails arrives as the error event of an image, which says nothing.
    return { ok: false, reason: 'failed', message: error instanceof Error ? error.message : 'the browser could not draw the mock-up' };
  }
}
