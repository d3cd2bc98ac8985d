import type { Page } from '@/core/page';
import { dataUrl, type PictureResult, prepareDrawing, type StaticView, saveBlob, staticPage, staticPageName } from '@/export';
import { localeOf } from '../mockup';
import { mountMockup } from './mount';

/** Px of a picture per CSS px at which it is shown: sharp on a dense screen. */
const DENSITY = 2;
const QUALITY = 0.86;

/** A picture as large as it is shown at most; as it was where that saves nothing. */
async function smaller(source: string, width: number): Promise<string> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const scale = (DENSITY * width) / image.naturalWidth;
  if (!(scale < 1)) return source;
  const canvas = new OffscreenCanvas(Math.ceil(image.naturalWidth * scale), Math.ceil(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) return source;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
  return blob.size < source.length * 0.75 ? dataUrl(blob) : source;
}

/**
 * Saves the mock-ups of a page at all its viewports as one HTML file.
 * @param images addresses by reference
 * @returns the name it has on disk, or what is missing
 */
export async function saveStaticPage(
  page: Page,
  title: string,
  images: ReadonlyMap<string, string>,
  words: { label: string; nameOf: (viewport: string) => string },
): Promise<{ ok: true; name: string } | { ok: false; result: Extract<PictureResult, { reason: 'missing' }> }> {
  const mounted = page.viewports.map(({ id }) => ({ id, mockup: mountMockup(page, id, images) }));
  try {
    const views: StaticView[] = [];
    const shown = new Map<string, number>();
    for (const { id, mockup } of mounted) {
      const prepared = await prepareDrawing(mockup.element, mockup);
      if (!prepared.ok) {
        if (prepared.reason === 'missing') return { ok: false, result: prepared };
        throw new Error('nothing cancels this');
      }
      views.push({ name: words.nameOf(id), drawing: prepared.drawing });
      for (const image of mockup.element.querySelectorAll('img'))
        shown.set(image.src, Math.max(shown.get(image.src) ?? 0, image.getBoundingClientRect().width));
    }
    const drawn = new Map<string, string>();
    for (const [source, width] of shown) drawn.set(source, await smaller(source, width));
    const name = staticPageName(title);
    saveBlob(staticPage({ title: title || name, lang: localeOf(page), label: words.label }, views, drawn), name);
    return { ok: true, name };
  } finally {
    for (const { mockup } of mounted) mockup.remove();
  }
}
