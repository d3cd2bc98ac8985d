/**
 * A drawing to pictures, equal to what the browser itself would show, complete or refused: a size that cannot be written is
 * refused before drawing instead of being scaled down. What is drawn is encoded elsewhere, off the main thread.
 */
import { canvasFits } from './canvas';
import { AT_ONCE, type Drawing, drawPart, drawStrips, type MissingImage, type Part, type Prepared, svgOf } from './drawing';
import type { MissingFont } from './fonts';
import { type Slice, wholePx } from './slices';

export const FORMATS = ['png', 'jpeg', 'webp', 'svg'] as const;
export type PictureFormat = (typeof FORMATS)[number];

/** Writes bitmaps as files, each of which it takes over. */
export interface PictureEncoder {
  /** With the first of the qualities that stays within so many bytes, or the last. */
  encode(bitmap: ImageBitmap, type: string, qualities?: readonly number[], mostBytes?: number): Promise<Blob>;
  /** One PNG of any height out of strips from the top down, which are asked for as they are written; undefined where it cannot. */
  png?(strips: AsyncIterable<ImageBitmap>): Promise<Blob | undefined>;
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
/** Area in px of a strip: small enough for the next to be drawn while it is written, in a worker each. */
const STRIP_AREA = 3_000_000;

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

/** What is laid out at once in equal strips, of whole CSS px at 1×, 2× and 3×. */
const stripHeight = (widthPx: number) => Math.ceil(AT_ONCE / Math.ceil((AT_ONCE * widthPx) / STRIP_AREA) / 6) * 6;

/** Lets the browser paint, so that progress is seen and a click on cancel is heard. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A PNG out of strips, whether or not a canvas would hold it; undefined where it is too low for two, or the encoder makes none. */
async function inStrips(drawing: Drawing, part: Part, options: PictureOptions): Promise<Blob | undefined> {
  const { format, encoder, signal, onProgress, fits = canvasFits } = options;
  const { widthPx, heightPx } = part;
  const most = stripHeight(widthPx);
  if (format !== 'png' || heightPx <= most || !fits(widthPx, most)) return undefined;
  async function* strips() {
    let drawn = 0;
    for await (const bitmap of drawStrips(drawing, part, most)) {
      signal?.throwIfAborted();
      drawn += bitmap.height;
      yield bitmap;
      onProgress?.(drawn / heightPx);
    }
  }
  return encoder.png?.(strips());
}

async function writeWhole(drawing: Drawing, part: Part, { format, encoder, mostBytes }: PictureOptions): Promise<Blob> {
  const type = `image/${format}`;
  const blob = await encoder.encode(await drawPart(drawing, part), type, format === 'png' ? undefined : QUALITIES, mostBytes);
  if (blob.type !== type) throw new Error(`the browser writes no ${format}`);
  return blob;
}

/**
 * Makes one picture of a strip of a drawing.
 * @returns the file, or why there is none; throws only on a mistake of the caller
 */
export async function drawPicture(drawing: Drawing, slice: Slice, options: PictureOptions): Promise<PictureResult> {
  const { format, scale, mostBytes = Infinity, signal, fits } = options;
  const size = sliceSize(drawing.width, slice, scale);
  await breathe();
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  const made = (blob: Blob): PictureResult =>
    blob.size > mostBytes ? { ok: false, reason: 'too-heavy', bytes: blob.size } : { ok: true, blob, ...size };
  try {
    if (format === 'svg') return made(new Blob([svgOf(drawing, slice.top, size.heightPx / scale, scale)], { type: 'image/svg+xml' }));
    const part = { top: Math.round(slice.top * scale), ...size, scale };
    const joined = await inStrips(drawing, part, options);
    if (joined) return made(joined);
    if (drawnAs(size, format, fits) !== 'whole') return { ok: false, reason: 'too-large', ...size };
    return made(await writeWhole(drawing, part, options));
  } catch (error) {
    if (signal?.aborted) return { ok: false, reason: 'cancelled' };
    // A drawing that fails arrives as the error event of an image, which says nothing.
    return { ok: false, reason: 'failed', message: error instanceof Error ? error.message : 'the browser could not draw the mock-up' };
  }
}
