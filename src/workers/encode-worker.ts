/** Writing pictures off the main thread: bitmaps come in, files go out. */
import { expose } from 'comlink';
import { drawSheet, type SheetItem } from './contact-sheet';
import { PngStrips } from './png-strips';

let strips: PngStrips | undefined;

const worker = {
  async encode(bitmap: ImageBitmap, type: string, qualities: readonly number[] = [1], mostBytes = Infinity): Promise<Blob> {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('bitmaprenderer');
    if (!context) throw new Error('no canvas in this worker');
    context.transferFromImageBitmap(bitmap);
    for (const [i, quality] of qualities.entries()) {
      const blob = await canvas.convertToBlob({ type, quality });
      if (blob.size <= mostBytes || i === qualities.length - 1) return blob;
    }
    throw new Error('encode: no quality was given');
  },

  startPng(widthPx: number, heightPx: number): void {
    strips = new PngStrips(widthPx, heightPx);
  },

  async addStrip(bitmap: ImageBitmap): Promise<void> {
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!strips || !context) throw new Error('no picture was started');
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    await strips.add(context.getImageData(0, 0, width, height).data);
  },

  async finishPng(): Promise<Blob> {
    if (!strips) throw new Error('no picture was started');
    const blob = await strips.finish();
    strips = undefined;
    return blob;
  },

  sheet(items: readonly SheetItem[], title: string): Promise<Blob> {
    return drawSheet(items, title);
  },
};

export type EncodeWorker = typeof worker;

expose(worker);
