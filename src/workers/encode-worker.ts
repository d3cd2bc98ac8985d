/** Writing pictures off the main thread: bitmaps come in, files go out. */
import { expose } from 'comlink';
import { type PngPiece, pngPiece } from '@/io';
import { drawSheet, type SheetItem } from './contact-sheet';

function canvasOf(bitmap: ImageBitmap): OffscreenCanvas {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('bitmaprenderer');
  if (!context) throw new Error('no canvas in this worker');
  context.transferFromImageBitmap(bitmap);
  return canvas;
}

const worker = {
  async encode(bitmap: ImageBitmap, type: string, qualities: readonly number[] = [1], mostBytes = Infinity): Promise<Blob> {
    const canvas = canvasOf(bitmap);
    for (const [i, quality] of qualities.entries()) {
      const blob = await canvas.convertToBlob({ type, quality });
      if (blob.size <= mostBytes || i === qualities.length - 1) return blob;
    }
    throw new Error('encode: no quality was given');
  },

  async piece(bitmap: ImageBitmap): Promise<PngPiece | undefined> {
    return pngPiece(await canvasOf(bitmap).convertToBlob({ type: 'image/png' }));
  },

  sheet(items: readonly SheetItem[], title: string): Promise<Blob> {
    return drawSheet(items, title);
  },
};

export type EncodeWorker = typeof worker;

expose(worker);
