import { drawPicture, type PictureResult, prepareDrawing } from '@/export';
import { openEncoder } from '@/workers';

export interface PictureRequest {
  element: HTMLElement;
  width: number;
  height: number;
  scale: number;
  signal?: AbortSignal;
  fits?: (widthPx: number, heightPx: number) => boolean;
}

/** The picture of an element as an export draws it: prepared, drawn and written by workers, or refused. */
export async function pngOf({ element, scale, signal, fits, ...size }: PictureRequest): Promise<PictureResult> {
  const prepared = await prepareDrawing(element, size, signal);
  if (!prepared.ok) return prepared;
  const { drawing } = prepared;
  const encoder = openEncoder(signal);
  try {
    return await drawPicture(drawing, { top: 0, height: drawing.height, through: false }, { format: 'png', scale, encoder, signal, fits });
  } finally {
    encoder.close();
  }
}
