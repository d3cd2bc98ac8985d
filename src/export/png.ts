/** One element as one PNG, where a worker for it would not pay. */
import { canvasFits } from './canvas';
import { prepareDrawing } from './drawing';
import { drawPicture, type PictureEncoder, type PictureResult, pictureSize } from './picture';

export interface PictureRequest {
  /** In the document and laid out (it may be off the screen), `width` × `height` CSS px; its pictures are data URLs. */
  element: HTMLElement;
  width: number;
  height: number;
  /** Device px per CSS px. */
  scale: number;
  signal?: AbortSignal;
  /** Whether the browser has a canvas of so many px; asks the browser unless given. */
  fits?: (widthPx: number, heightPx: number) => boolean;
}

const here: PictureEncoder = {
  encode(bitmap, type) {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    return canvas.convertToBlob({ type });
  },
};

/**
 * Draws the element as a PNG of `pictureSize` px. Waits for its pictures and fonts first.
 * @returns the PNG, or why there is none; throws only on a mistake of the caller
 */
export async function exportPng({ element, width, height, scale, signal, fits = canvasFits }: PictureRequest): Promise<PictureResult> {
  const { widthPx, heightPx } = pictureSize({ width, height }, scale);
  if (!fits(widthPx, heightPx)) return { ok: false, reason: 'too-large', widthPx, heightPx };
  const size = { width: widthPx / scale, height: heightPx / scale };
  const prepared = await prepareDrawing(element, size, signal);
  if (!prepared.ok) return prepared;
  const slice = { top: 0, height: size.height, through: false };
  return drawPicture(prepared.drawing, slice, { format: 'png', scale, encoder: here, signal, fits: () => true });
}
