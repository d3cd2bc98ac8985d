/**
 * A laid-out mock-up to a PNG, equal to what the browser itself would show, complete or refused: pictures and fonts are in it
 * or named as missing, and a size the browser cannot draw is refused before drawing instead of being scaled down.
 * html-to-image draws; what it is given (the mock-up's own CSS once, no computed styles) is what makes the picture exact.
 */
import { canvasFits, pngSize } from './canvas';
import { rulesFor, surroundings } from './css';
import { fontCss, type MissingFont } from './fonts';

/** html-to-image's `toCanvas`, as far as it is used. */
export type Rasterise = (
  node: HTMLElement,
  options: {
    width: number;
    height: number;
    pixelRatio: number;
    skipAutoScale: boolean;
    includeStyleProperties: string[];
    fontEmbedCSS: string;
    style: Partial<CSSStyleDeclaration>;
    onImageErrorHandler: OnErrorEventHandler;
  },
) => Promise<HTMLCanvasElement>;

/** A picture inside the mock-up that the browser could not decode. */
export interface MissingImage {
  at: 'image';
  /** `data-sku` of the nearest element that has one. */
  skuId?: string;
  reference: string;
}

export type PictureResult =
  | { ok: true; blob: Blob; widthPx: number; heightPx: number }
  | { ok: false; reason: 'missing'; missing: (MissingImage | MissingFont)[] }
  | { ok: false; reason: 'too-large'; widthPx: number; heightPx: number }
  | { ok: false; reason: 'cancelled' }
  | { ok: false; reason: 'failed'; message: string };

export interface PictureRequest {
  /** In the document and laid out (it may be off the screen), `width` × `height` CSS px; its pictures are data URLs. */
  element: HTMLElement;
  width: number;
  height: number;
  /** Device px per CSS px. */
  scale: number;
  rasterise: Rasterise;
  signal?: AbortSignal;
  /** Whether the browser has a canvas of so many px; asks the browser unless given. */
  fits?: (widthPx: number, heightPx: number) => boolean;
}

/** Size of the picture of a page, in px: a page ends where its last whole px ends. */
export function pictureSize(page: { width: number; height: number }, scale: number): { widthPx: number; heightPx: number } {
  // A height computed from fractions of u may come out a hair above the whole px that it is.
  const whole = (length: number) => Math.ceil(length - 1e-6);
  return { widthPx: Math.round(whole(page.width) * scale), heightPx: Math.round(whole(page.height) * scale) };
}

async function undecodedImages(element: HTMLElement): Promise<MissingImage[]> {
  const images = [...element.querySelectorAll('img')];
  const missing = await Promise.all(
    images.map(async (image) => {
      // A picture off the screen may never be asked for otherwise, and is drawn as a blank.
      image.loading = 'eager';
      image.decoding = 'sync';
      const decoded = await image.decode().then(
        () => true,
        () => false,
      );
      const skuId = image.closest<HTMLElement>('[data-sku]')?.dataset.sku;
      return decoded ? [] : [{ at: 'image' as const, reference: image.getAttribute('src') ?? '', ...(skuId ? { skuId } : {}) }];
    }),
  );
  return missing.flat();
}

/** Not allowed in XML 1.0 (section 2.2), in which the mock-up travels into the picture: control characters, half surrogates. */
const NOT_XML = /(?![\t\n\r\x7f-\x9f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

/** Catalogues hold such characters. No browser draws them, so they are taken out of the element's texts and attributes. */
function cleanForXml(element: HTMLElement): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const clean = node.data.replace(NOT_XML, '');
      if (clean !== node.data) node.data = clean;
    } else if (node instanceof Element) {
      for (const attribute of node.attributes) {
        // Data URLs are long and plain.
        if (attribute.value.startsWith('data:')) continue;
        const clean = attribute.value.replace(NOT_XML, '');
        if (clean !== attribute.value) attribute.value = clean;
      }
    }
  }
}

function encode(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Lets the browser paint, so that progress is seen and a click on cancel is heard. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Draws the element as a PNG of `pictureSize` px. Waits for its pictures and fonts first.
 * @returns the PNG, or why there is none; throws only on a mistake of the caller
 */
export async function exportPng(request: PictureRequest): Promise<PictureResult> {
  const { element, width, height, scale, rasterise, signal, fits = canvasFits } = request;
  const { widthPx, heightPx } = pictureSize({ width, height }, scale);
  if (!fits(widthPx, heightPx)) return { ok: false, reason: 'too-large', widthPx, heightPx };

  const [images, fonts] = await Promise.all([undecodedImages(element), fontCss(element)]);
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  const missing = [...images, ...fonts.missing];
  if (missing.length > 0) return { ok: false, reason: 'missing', missing };

  cleanForXml(element);
  const rules = rulesFor(element);
  await breathe();
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  const broken: MissingImage[] = [];
  try {
    const canvas = await rasterise(element, {
      width: widthPx / scale,
      height: heightPx / scale,
      pixelRatio: scale,
      skipAutoScale: true,
      includeStyleProperties: [],
      // Wherever it stands in the document, it stands at the corner of its picture.
      style: { position: 'relative', inset: 'auto', margin: '0', transform: 'none' },
      fontEmbedCSS: [fonts.css, surroundings(element, rules), rules].join('\n'),
      onImageErrorHandler: (event) => {
        const image = event instanceof Event ? event.target : null;
        broken.push({ at: 'image', reference: image instanceof HTMLImageElement ? image.src : '' });
      },
    });
    if (broken.length > 0) return { ok: false, reason: 'missing', missing: broken };
    if (signal?.aborted) return { ok: false, reason: 'cancelled' };
    const blob = await encode(canvas);
    canvas.width = 0;
    const made = blob ? await pngSize(blob) : undefined;
    if (!blob || made?.widthPx !== widthPx || made.heightPx !== heightPx) return { ok: false, reason: 'too-large', widthPx, heightPx };
    return { ok: true, blob, widthPx, heightPx };
  } catch (error) {
    // A drawing that fails arrives as the error event of an image, which says nothing.
    return { ok: false, reason: 'failed', message: error instanceof Error ? error.message : 'the browser could not draw the mock-up' };
  }
}
