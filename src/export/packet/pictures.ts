/** The mock-up of a viewport as pictures for a packet: cut where paper may break, and small enough to send. */
import { layoutPage, type Page } from '@/core/page';
import type { PacketSlice } from '@/core/review';
import { dataUrlOf } from '../data-url';
import { prepareDrawing } from '../drawing';
import { drawPicture, type PictureEncoder, type PictureResult } from '../picture';
import { cutPage } from '../slices';

/** Prices are read in them. */
const QUALITY = 0.84;
/** A viewport narrower than this is drawn twice as fine. */
const NARROW = 480;
/**
 * Height over width of what stands on a sheet of A4 within its margins, with room for a heading; narrow ones stand there in two
 * columns, where a title has room over a tile of two by two cells.
 */
const TALLEST = { wide: 1.3, narrow: 1.6 } as const;
/** From here on a viewport is shown in the whole width of the sheet, as in `packetHtml`. */
const WIDE = 960;

export type PictureFailure = Extract<PictureResult, { ok: false }>;

/** A packet has a dozen pictures; a worker for them would not pay. */
const here: PictureEncoder = {
  encode(bitmap, type) {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    return canvas.convertToBlob({ type, quality: QUALITY });
  },
};

/** Whether this browser writes WebP; the others write JPEG. */
async function bestFormat(): Promise<'webp' | 'jpeg'> {
  const blob = await new OffscreenCanvas(1, 1).convertToBlob({ type: 'image/webp' }).catch(() => undefined);
  return blob?.type === 'image/webp' ? 'webp' : 'jpeg';
}

/**
 * @param element holds the mock-up alone, laid out in the document
 * @returns its pictures from top to bottom, or why there are none
 */
export async function packetPictures(
  element: HTMLElement,
  page: Page,
  viewport: string,
  signal: AbortSignal,
): Promise<PacketSlice[] | PictureFailure> {
  const layout = layoutPage(page, viewport);
  const prepared = await prepareDrawing(element, layout, signal);
  if (!prepared.ok) return prepared;
  const options = { format: await bestFormat(), scale: layout.width < NARROW ? 2 : 1, encoder: here, signal };
  const slices: PacketSlice[] = [];
  for (const slice of cutPage(layout, {
    cutting: 'modules',
    mostHeight: layout.width * TALLEST[layout.width < WIDE ? 'narrow' : 'wide'],
  })) {
    const drawn = await drawPicture(prepared.drawing, slice, options);
    if (!drawn.ok) return drawn;
    slices.push({ module: slice.moduleId ?? null, top: slice.top, height: slice.height, src: await dataUrlOf(drawn.blob) });
  }
  return slices;
}
